//! Properties of the pipeline, tried on texts that are nearly stacks, as a library: no compiler is needed.
//!
//! What must hold is [`formwork_fuzz::hold`]'s to say. A text that broke a property goes into `regressions/`, a file each.
#![allow(clippy::unwrap_used)] // what fails here fails the test

use formwork_fuzz::corpus::{self, Source};
use formwork_fuzz::{hold, mutation};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};

/// Texts of fewer bytes are tried often.
const SMALL: usize = 3_000;

#[test]
fn correct_stacks_expand_without_a_message() {
    for source in corpus::silenced().into_iter().chain(corpus::correct()) {
        let outcome = check(&source);
        // A stack that names what stands in other files asks for it first.
        assert!(outcome.is_question || outcome.messages.is_empty(), "{}: {:?}", source.path, outcome.messages);
    }
}

#[test]
fn mistaken_stacks_hold_every_property() {
    corpus::mistaken().iter().for_each(|source| drop(check(source)));
}

#[test]
fn what_once_broke_holds() {
    corpus::regressions().iter().for_each(|source| drop(check(source)));
}

fn check(source: &Source) -> hold::Outcome {
    hold::check(&source.text).unwrap_or_else(|fault| panic!("{}: {fault}", source.path))
}

#[test]
fn every_beginning_of_a_stack_holds() {
    for source in corpus::correct().iter().filter(|source| source.text.len() < SMALL) {
        for text in mutation::beginnings(&source.text, 7) {
            hold::check(&text).unwrap_or_else(|fault| panic!("{}: {fault}\nthe text:\n{text}", source.path));
        }
    }
}

/// The same cases in every run, so that a run tells something of the code and not of luck; `PROPTEST_RNG_SEED` and
/// `PROPTEST_CASES` look further.
fn config() -> Config {
    let given = Config::default();
    let rng_seed = if given.rng_seed == RngSeed::Random { RngSeed::Fixed(20_261_122) } else { given.rng_seed };
    Config { failure_persistence: None, rng_seed, ..given }
}

/// Numbers that [`mutation::mutate`] makes edits of.
fn edits() -> impl Strategy<Value = Vec<[usize; 3]>> {
    proptest::collection::vec(any::<[usize; 3]>(), 1..6)
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn small_texts_near_stacks_hold(source in any::<prop::sample::Index>(), edits in edits()) {
        holds(&pick(Size::Small, source), &edits)?;
    }

    #[test]
    fn small_texts_with_tokens_of_others_hold(
        source in any::<prop::sample::Index>(),
        other in any::<prop::sample::Index>(),
        numbers in any::<[usize; 4]>(),
    ) {
        let (source, other) = (pick(Size::Small, source), pick(Size::Small, other));
        held(&source, mutation::cross(&source.text, &other.text, numbers))?;
    }
}

proptest! {
    #![proptest_config(Config { cases: 12, failure_persistence: None, ..Config::default() })]

    #[test]
    fn large_texts_near_stacks_hold(source in any::<prop::sample::Index>(), edits in edits()) {
        holds(&pick(Size::Large, source), &edits)?;
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Size {
    Small,
    Large,
}

fn pick(size: Size, index: prop::sample::Index) -> Source {
    thread_local! {
        static SOURCES: Vec<Source> = corpus::correct();
    }
    SOURCES.with(|sources| {
        let fits = |source: &&Source| (source.text.len() < SMALL) == (size == Size::Small);
        let fitting: Vec<&Source> = sources.iter().filter(fits).collect();
        let fitting = if fitting.is_empty() { sources.iter().collect() } else { fitting };
        (*index.get(&fitting)).clone()
    })
}

fn holds(source: &Source, edits: &[[usize; 3]]) -> Result<(), TestCaseError> {
    held(source, mutation::mutate(&source.text, edits))
}

fn held(source: &Source, text: Option<String>) -> Result<(), TestCaseError> {
    let Some(text) = text else { return Ok(()) };
    let named = |fault| TestCaseError::fail(format!("{}: {fault}\nthe text, for `regressions/`:\n{text}", source.path));
    hold::check(&text).map(drop).map_err(named)
}
