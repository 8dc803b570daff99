//! The first build: from an empty target directory, with the registry cached.

use crate::figures::{judged, median, plain};
use crate::{Outcome, run, scratch::Scratch};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;

const CRATES: f64 = 30.0;
const SECONDS: f64 = 20.0;

pub(crate) fn measure(scratch: &Scratch, rounds: Option<usize>) -> Outcome {
    let target = scratch.folder.join("cold");
    let (mut crates, mut seconds, mut processor) = (0, Vec::new(), Vec::new());
    for _ in 0..rounds.unwrap_or(1) {
        let _ = fs::remove_dir_all(&target);
        let mut build = run::cargo(&scratch.root, &target);
        build.args(["build", "--offline", "--locked", "--message-format=json"]);
        let before = run::processor_seconds();
        let (time, output) = run::finish(&mut build)?;
        processor.extend(before.zip(run::processor_seconds()).map(|(before, after)| after - before));
        crates = compiled(&output.stdout);
        seconds.push(time.as_secs_f64());
    }
    let _ = fs::remove_dir_all(&target);
    judged("crates, Formwork's own included", crates as f64, CRATES, "");
    judged(&format!("time on {} cores", cores()), median(&seconds), SECONDS, "s");
    if !processor.is_empty() {
        plain("processor time, which a busy machine does not stretch", median(&processor), "s");
    }
    Ok(())
}

/// How many packages cargo tells of.
fn compiled(messages: &[u8]) -> usize {
    let messages = String::from_utf8_lossy(messages);
    let packages: BTreeSet<String> = messages
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .filter(|message| message["reason"] == "compiler-artifact")
        .filter_map(|message| message["package_id"].as_str().map(str::to_owned))
        .collect();
    packages.len()
}

fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}

#[cfg(test)]
mod tests {
    use super::compiled;

    #[test]
    fn a_package_with_a_build_script_is_one_crate() {
        let messages = br#"{"reason":"compiler-artifact","package_id":"quote","target":{"kind":["custom-build"]}}
{"reason":"build-script-executed","package_id":"quote"}
{"reason":"compiler-artifact","package_id":"quote","target":{"kind":["lib"]}}
{"reason":"compiler-artifact","package_id":"syn"}
{"reason":"build-finished","success":true}"#;
        assert_eq!(compiled(messages), 2);
    }
}
