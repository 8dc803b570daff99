//! Which engine runs a pattern. Tried out here, once, so that a macro never tries.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use super::super::layout::ENGINE_SHIFT;
use super::super::{Engine, Pattern};

/// A pattern whose `regex-lite` program is larger than this many bytes compiles too slowly in an unoptimised build;
/// `regress` counts repetitions instead of unrolling them.
const LARGEST_LITE_PROGRAM: usize = 1 << 16;

/// One search may take this long. Patterns that backtrack without end take hours, all others far less than this.
const LONGEST_SEARCH: Duration = Duration::from_secs(1);

/// The engines of the patterns that were tried.
#[derive(Default)]
pub(super) struct Engines(BTreeMap<String, Engine>);

impl Engines {
    /// The engine's bits in a pattern's word.
    pub(super) fn bits(&mut self, pattern: &str) -> u32 {
        let engine = match self.0.get(pattern) {
            Some(engine) => *engine,
            None => {
                let engine = choose(pattern);
                self.0.insert(pattern.to_owned(), engine);
                engine
            }
        };
        let number: u32 = match engine {
            Engine::Lite => 0,
            Engine::Full => 1,
            Engine::None => 2,
        };
        number << ENGINE_SHIFT
    }

    /// The patterns that no engine runs.
    pub(super) fn unsupported(&self) -> Vec<String> {
        self.0.iter().filter(|(_, engine)| **engine == Engine::None).map(|(pattern, _)| pattern.clone()).collect()
    }
}

fn choose(text: &str) -> Engine {
    if is_foreign(text) {
        return Engine::None;
    }
    if regex_lite::RegexBuilder::new(text).size_limit(LARGEST_LITE_PROGRAM).build().is_ok() {
        return Engine::Lite;
    }
    let full = Pattern { text, engine: Engine::Full };
    match full.compile() {
        Some(matcher) if ends_in_time(&|hostile| matcher.is_match(hostile)) => Engine::Full,
        _ => Engine::None,
    }
}

/// Java's and POSIX's notations that ECMA reads as something else: checking with the wrong meaning would refuse good
/// values. Possessive repetition stands outside a class, the others inside or anywhere.
fn is_foreign(text: &str) -> bool {
    let mut in_class = false;
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let notations: &[&str] = if in_class {
            &["[:alpha:", "[:alnum:", "[:print:", "[:graph:", "&&"]
        } else {
            &["(?>", "++", "*+", "?+", "}+"]
        };
        if notations.iter().any(|notation| rest.starts_with(notation)) || rest.starts_with("\\Q") {
            return true;
        }
        match first {
            '\\' => rest = &rest[1..],
            '[' => in_class = true,
            ']' => in_class = false,
            _ => {}
        }
        rest = rest.chars().next().map_or("", |first| &rest[first.len_utf8()..]);
    }
    false
}

/// Strings of growing length: endless backtracking shows itself before it hangs.
fn ends_in_time(search: &dyn Fn(&str) -> bool) -> bool {
    let seeds =
        ["a", "A", "0", "-", "a-", "a.", "a/", "a:", "a b", " ", "a0", "arn:aws:", "_", "\\", "é", "{\"a\":", "a,"];
    for length in [4, 8, 16, 24, 32, 64, 256, 1024] {
        for seed in seeds {
            let hostile = format!("{}\n!", seed.repeat(length / seed.len() + 1));
            let start = Instant::now();
            search(&hostile);
            if start.elapsed() > LONGEST_SEARCH {
                return false;
            }
        }
    }
    true
}
