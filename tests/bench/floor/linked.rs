//! The floor of `stack!` on the real `formwork`: takes the same tokens, expands to a declaration of one resource.

use proc_macro::{TokenStream, TokenTree};

#[proc_macro]
pub fn stack(input: TokenStream) -> TokenStream {
    let mut last_was_stack = false;
    for token in input {
        if let TokenTree::Ident(word) = &token {
            if last_was_stack {
                let constant = format!(
                    "/// A stack.\n#[allow(non_upper_case_globals)]\npub const {word}: ::formwork::Stack = {{\n\
                     const DECLARATION: &::formwork::__private::Declaration = &::formwork::__private::Declaration {{\n\
                     name: {:?}, package: \"formwork-stacks\", values: ::formwork::__private::no_values,\n\
                     pieces: &[::formwork::__private::Piece::Text({:?})], items: \"\", silences: &[], reported: &[],\n\
                     deployment: &[], externs: &[], described: &[], rank: 1, links: &[], nested: &[], renamed: &[] }};\n\
                     ::formwork::__private::stack(DECLARATION) }};",
                    word.to_string(),
                    "{ \"Resources\": { \"Topic\": { \"Type\": \"AWS::SNS::Topic\" } } }\n",
                );
                return constant.parse().unwrap_or_default();
            }
            last_was_stack = word.to_string() == "stack";
        }
    }
    TokenStream::new()
}

/// The floor of `part!`: nothing asks for it.
#[proc_macro]
pub fn part(_: TokenStream) -> TokenStream {
    TokenStream::new()
}
