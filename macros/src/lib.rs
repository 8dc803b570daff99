//! The macros of Formwork. Entry points only: the work is `formwork-syntax`'s, and `formwork` documents and re-exports them.

use proc_macro::TokenStream;
use proc_macro2::Span;
use std::path::PathBuf;

/// Declares a CloudFormation stack; see `formwork`'s documentation for the language.
#[proc_macro]
pub fn stack(input: TokenStream) -> TokenStream {
    formwork_syntax::driver::stack(input.into(), &read).into()
}

/// Declares a part of a stack: items that belong to whichever stack includes it; see the chapter on parts in `formwork`'s guide.
#[proc_macro]
pub fn part(input: TokenStream) -> TokenStream {
    formwork_syntax::driver::part(input.into(), &read).into()
}

/// Makes a struct a resource type, or the type of a property; see the chapter on `derive` in `formwork`'s guide.
#[proc_macro_derive(Resource, attributes(resource))]
pub fn derive_resource(input: TokenStream) -> TokenStream {
    formwork_syntax::driver::derive(input.into()).into()
}

/// A derive again, with what the structs in its fields answered.
#[doc(hidden)]
#[proc_macro]
pub fn __derive(input: TokenStream) -> TokenStream {
    formwork_syntax::driver::derive(input.into()).into()
}

/// What rust-analyzer expands for completion and hover; rustc never does.
#[doc(hidden)]
#[proc_macro]
pub fn __editor(input: TokenStream) -> TokenStream {
    formwork_syntax::driver::editor(input.into()).into()
}

/// Reads a file that a stack includes, relative to the source that names it. Reading is all a macro does outside its tokens,
/// and the expansion includes the same file so that the compiler tracks it.
fn read(path: &str, span: Span) -> Result<String, String> {
    let source = span.local_file().unwrap_or_default();
    let relative: PathBuf = source.parent().map(|folder| folder.join(path)).unwrap_or_else(|| path.into());
    std::fs::read_to_string(relative).map_err(|error| error.to_string())
}
