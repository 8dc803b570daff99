//! The correct stack of the defects, and the mistakes that are made in it.

use std::path::{Path, PathBuf};

/// A mistake: lines of the correct stack, and what stands there instead.
pub(crate) struct Edit {
    pub(crate) codes: String,
    hunks: Vec<(Vec<String>, Vec<String>)>,
}

impl Edit {
    /// First line: the codes. Then what is wrong, as comments. Then hunks, parted by empty lines, of lines that begin with
    /// `-`, `+` or a blank as in a patch; indentation does not count.
    pub(crate) fn read(path: &Path) -> Self {
        let text = std::fs::read_to_string(path).unwrap();
        let mut lines = text.lines();
        let codes = lines.next().unwrap_or_default().to_owned();
        let mut hunks = vec![(Vec::new(), Vec::new())];
        for line in lines.skip_while(|line| line.starts_with('#')) {
            let (old, new) = hunks.last_mut().unwrap();
            match line.split_at_checked(1) {
                Some(("-", text)) => old.push(text.trim().to_owned()),
                Some(("+", text)) => new.push(text.to_owned()),
                Some((_, text)) => {
                    old.push(text.trim().to_owned());
                    new.push(text.to_owned());
                }
                None => hunks.push((Vec::new(), Vec::new())),
            }
        }
        hunks.retain(|(old, new)| !(old.is_empty() && new.is_empty()));
        Self { codes, hunks }
    }

    pub(crate) fn apply(&self, text: &str) -> Result<String, String> {
        let mut lines: Vec<&str> = text.lines().collect();
        for (old, new) in &self.hunks {
            let is_there = |at: &usize| lines[*at..*at + old.len()].iter().map(|line| line.trim()).eq(old);
            let places: Vec<usize> = (0..=lines.len().saturating_sub(old.len())).filter(is_there).collect();
            let [at] = places[..] else {
                return Err(format!("these lines stand {} times in the stack: {old:#?}", places.len()));
            };
            lines.splice(at..at + old.len(), new.iter().map(String::as_str));
        }
        Ok(lines.join("\n"))
    }
}

/// The stack without a fault.
pub(crate) fn correct() -> String {
    std::fs::read_to_string(folder().join("correct.stack")).unwrap()
}

/// Every defect.
pub(crate) fn edits() -> Vec<PathBuf> {
    let mut paths = Vec::new();
    for area in std::fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()) {
        paths.extend(std::fs::read_dir(area).unwrap().map(|entry| entry.unwrap().path()));
    }
    paths.sort();
    paths
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("defects")
}
