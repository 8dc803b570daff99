//! What the tokens for rust-analyzer cost where there is no rust-analyzer.
//!
//! The expansion of a stack holds the author's tokens once more, under a cfg that only rust-analyzer sets; rustc strips
//! them. Here it compiles the same stack with the macro as it is and with one that leaves them out, in turns.

use crate::figures::{median, milliseconds, plain};
use crate::rustc::Compiler;
use crate::scratch::Scratch;
use crate::{Outcome, generated, run};
use proc_macro2::{TokenStream, TokenTree};

const SIZES: [usize; 2] = [50, 500];

pub(crate) fn measure(scratch: &Scratch, rounds: Option<usize>) -> Outcome {
    let compilers = [Compiler::open(scratch.without_editor()?)?, Compiler::open(scratch.real()?)?];
    for size in SIZES {
        let (mut times, mut usages) = ([Vec::new(), Vec::new()], [Vec::new(), Vec::new()]);
        for _ in 0..rounds.unwrap_or(21) {
            for (index, compiler) in compilers.iter().enumerate() {
                let (time, _) = run::finish(&mut compiler.on(size))?;
                times[index].push(milliseconds(time));
                usages[index].extend(compiler.usage(size));
            }
        }
        let (own, all) = tokens(size)?;
        plain(&format!("{size} resources: tokens for editors"), own as f64, "");
        plain("    of all tokens of the expansion", all as f64, "");
        let [without, with] = times.map(|times| median(&times));
        plain("    rustc without them", without, "ms");
        plain("    with them, over that", with - without, "ms");
        if usages.iter().all(|usages| !usages.is_empty()) {
            let of = |value: fn(&crate::rustc::Usage) -> f64| {
                let [without, with] = usages.each_ref().map(|all| median(&all.iter().map(value).collect::<Vec<_>>()));
                with - without
            };
            plain("    in processor time", of(|usage| usage.processor), "ms");
            plain("    peak memory over that", of(|usage| usage.megabytes), "MB");
        }
    }
    Ok(())
}

/// How many tokens of the expansion are for editors alone, and how many it has.
fn tokens(resources: usize) -> Result<(usize, usize), String> {
    let stack: TokenStream =
        generated::stack(resources).parse().map_err(|error| format!("the generated stack is no tokens: {error}"))?;
    let files = |_: &str, _| Err("the generated stack includes no files".to_owned());
    let expansion = formwork_syntax::driver::stack(stack, &files);
    // They come first, as an item that ends in a semicolon.
    let is_end = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ';');
    let own: TokenStream = expansion.clone().into_iter().take_while(|token| !is_end(token)).collect();
    if !own.to_string().contains("rust_analyzer") {
        return Err("the expansion does not begin with the tokens for editors".to_owned());
    }
    Ok((count(own), count(expansion)))
}

/// All tokens, a pair of brackets as one.
fn count(tokens: TokenStream) -> usize {
    let inside = |token| match token {
        TokenTree::Group(group) => 1 + count(group.stream()),
        TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => 1,
    };
    tokens.into_iter().map(inside).sum()
}

#[cfg(test)]
mod tests {
    use super::tokens;

    #[test]
    fn the_tokens_for_editors_are_a_part_of_the_expansion() {
        assert!(tokens(20).is_ok_and(|(own, all)| 20 < own && own < all));
    }
}
