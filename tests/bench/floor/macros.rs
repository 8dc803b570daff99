//! The floor of `stack!`: takes the same tokens, expands to a constant.

use proc_macro::{TokenStream, TokenTree};

#[proc_macro]
pub fn stack(input: TokenStream) -> TokenStream {
    let mut last_was_stack = false;
    for token in input {
        if let TokenTree::Ident(word) = &token {
            if last_was_stack {
                let constant = format!(
                    "/// A stack.\n#[allow(non_upper_case_globals)]\n\
                     pub const {word}: ::formwork::Stack = ::formwork::Stack {{ name: {:?}, template: \"{{}}\\n\" }};",
                    word.to_string(),
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
