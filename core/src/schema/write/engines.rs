//! Which engine runs a pattern. Tried out here, once, so that a macro never tries.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use super::super::layout::ENGINE_SHIFT;
use super::super::{Engine, Pattern, pattern};

/// A search may take this many times as long as the reference. The dearest pattern of 2026 that does not backtrack
/// without end takes 4 times as long, the cheapest that does 160 times.
const LARGEST_FACTOR: u32 = 25;

/// A pattern that tries each start with each end, as many do, so that a limit in its terms holds for any machine and any
/// build.
const REFERENCE: &str = "^(?!env-)[a-zA-Z0-9]+[a-zA-Z0-9-_ ]+$";

/// Lengths of the hostile texts in bytes, from one at which nothing hangs to one that few values exceed.
const LENGTHS: [usize; 6] = [8, 16, 24, 32, 64, 256];

/// Texts repeated to make hostile ones.
const SEEDS: [&str; 17] =
    ["a", "A", "0", "-", "a-", "a.", "a/", "a:", "a b", " ", "a0", "arn:aws:", "_", "\\", "é", "{\"a\":", "a,"];

/// The engines of the patterns that were tried.
#[derive(Default)]
pub(super) struct Engines {
    known: BTreeMap<String, Engine>,
    limit: Option<Duration>,
}

impl Engines {
    /// The engine's bits in a pattern's word.
    pub(super) fn bits(&mut self, pattern: &str) -> u32 {
        let engine = match self.known.get(pattern) {
            Some(engine) => *engine,
            None => {
                let engine = self.choose(pattern);
                self.known.insert(pattern.to_owned(), engine);
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
        self.known.iter().filter(|(_, engine)| **engine == Engine::None).map(|(pattern, _)| pattern.clone()).collect()
    }

    fn choose(&mut self, text: &str) -> Engine {
        if is_mistaken(text) {
            return Engine::None;
        }
        if pattern::is_lite(text) {
            return Engine::Lite;
        }
        let full = Pattern { text, engine: Engine::Full };
        match full.compile() {
            Some(matcher) if pattern::is_full(text) => {
                let limit = *self.limit.get_or_insert_with(limit);
                if dearest(&|hostile| matcher.is_match(hostile), limit) > limit { Engine::None } else { Engine::Full }
            }
            _ => Engine::None,
        }
    }
}

/// Patterns that mean something else than their authors meant, in every engine: quotes or slashes around the pattern, `\\w`
/// for `\w`, Java's intersection of classes. To check them would refuse good values.
fn is_mistaken(text: &str) -> bool {
    let doubled = ["\\\\w{", "\\\\w+", "\\\\d{", "\\\\d+", "\\\\s+", "\\\\s*"];
    text.starts_with("\"^")
        || text.starts_with("/^")
        || text.contains("&&[")
        || doubled.iter().any(|mistake| text.contains(mistake))
}

fn limit() -> Duration {
    let reference = Pattern { text: REFERENCE, engine: Engine::Full }.compile();
    let dearest = reference.map(|matcher| dearest(&|hostile| matcher.is_match(hostile), Duration::MAX));
    dearest.unwrap_or(Duration::from_millis(20)).saturating_mul(LARGEST_FACTOR)
}

/// The time of the dearest search, the best of three runs so that a busy machine changes nothing. The texts grow, and the
/// first that is dearer than the limit ends it: endless backtracking shows itself before it hangs.
fn dearest(search: &dyn Fn(&str) -> bool, limit: Duration) -> Duration {
    let mut dearest = Duration::ZERO;
    for length in LENGTHS {
        for seed in SEEDS {
            let hostile = format!("{}\n!", seed.repeat(length / seed.len() + 1));
            let mut best = Duration::MAX;
            for _ in 0..3 {
                let start = Instant::now();
                search(&hostile);
                best = best.min(start.elapsed());
                if best < limit / 10 {
                    break;
                }
            }
            dearest = dearest.max(best);
            if dearest > limit {
                return dearest;
            }
        }
    }
    dearest
}
