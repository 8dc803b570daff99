//! Stacks made by hand, as `stack!` would expand to, and a disk that stops.
#![allow(dead_code, unreachable_pub, clippy::unwrap_used)] // each test file uses some of it

use formwork::__private::{Declaration, Piece, SilencePlace, no_values, stack};
use formwork::build::{Disk, Environment, FileSystem};
use formwork::{Stack, Value};
use std::cell::Cell;
use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::time::{Duration, SystemTime};

/// The time that the tests' script was built.
pub fn script_time() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000)
}

pub fn environment(directory: &Path) -> Environment {
    Environment {
        package: "tests".into(),
        manifest_directory: env!("CARGO_MANIFEST_DIR").into(),
        directory: Some(directory.to_owned()),
        modified: script_time(),
        variables: vec!["FORMWORK_OUT"],
    }
}

/// A declaration that lives as long as the test.
pub struct Made(pub Declaration);

impl Made {
    pub fn new(name: &'static str, text: &str) -> Self {
        Self(Declaration {
            name,
            package: "tests",
            pieces: leak(vec![Piece::Text(text.to_owned().leak())]),
            values: no_values,
            items: "src/stacks.rs\n\t3  ",
            silences: &[],
            reported: &[],
            deployment: &[],
            externs: &[],
            described: &[],
            rank: 0,
            links: &[],
            nested: &[],
            renamed: &[],
        })
    }

    pub fn pieces(mut self, pieces: Vec<Piece>, values: fn() -> Vec<Value>) -> Self {
        self.0.pieces = leak(pieces);
        self.0.values = values;
        self
    }

    pub fn item(mut self, section: &'static str, name: &'static str, line: u32) -> Self {
        self.0.items = format!("{}\n\t{line} {section} {name}", self.0.items).leak();
        self
    }

    pub fn silence(
        mut self,
        section: &'static str,
        name: &'static str,
        code: &'static str,
        effect: &'static str,
    ) -> Self {
        let mut silences = self.0.silences.to_vec();
        silences.push(SilencePlace { section, name, code, effect, reason: "the test wants it" });
        self.0.silences = leak(silences);
        self
    }

    pub fn with(mut self, change: impl FnOnce(&mut Declaration)) -> Self {
        change(&mut self.0);
        self
    }

    pub fn stack(self) -> Stack {
        stack(Box::leak(Box::new(self.0)))
    }
}

pub fn leak<T>(items: Vec<T>) -> &'static [T] {
    items.leak()
}

/// A stack with one topic, and a parameter of that default.
pub fn topic(name: &'static str, default: &str) -> Stack {
    Made::new(name, &topic_text(default)).stack()
}

pub fn topic_text(default: &str) -> String {
    format!(
        r#"{{
  "AWSTemplateFormatVersion": "2010-09-09",
  "Parameters": {{
    "Title": {{
      "Type": "String",
      "Default": "{default}"
    }}
  }},
  "Resources": {{
    "Topic": {{
      "Type": "AWS::SNS::Topic",
      "Properties": {{
        "DisplayName": {{
          "Ref": "Title"
        }}
      }}
    }}
  }}
}}
"#
    )
}

/// A stack whose topic refers to nothing.
pub fn broken(name: &'static str) -> Stack {
    Made::new(name, &topic_text("x").replace("\"Ref\": \"Title\"", "\"Ref\": \"Titel\""))
        .item("Resources", "Topic", 17)
        .stack()
}

/// Every file of a directory with its content, temporary ones included.
pub fn files(directory: &Path) -> BTreeMap<String, String> {
    let Ok(entries) = std::fs::read_dir(directory) else { return BTreeMap::new() };
    let entries = entries.map(|entry| entry.unwrap());
    entries
        .map(|entry| (entry.file_name().into_string().unwrap(), std::fs::read_to_string(entry.path()).unwrap()))
        .collect()
}

/// Stops for good after a number of operations; a write that it stops has written half.
pub struct Stopping {
    pub left: Cell<usize>,
    pub error: io::ErrorKind,
}

impl Stopping {
    pub fn after(operations: usize) -> Self {
        Self { left: Cell::new(operations), error: io::ErrorKind::Interrupted }
    }

    pub fn has_stopped(&self) -> bool {
        self.left.get() == 0
    }

    fn step(&self) -> io::Result<()> {
        match self.left.get().checked_sub(1) {
            Some(left) if left > 0 => {
                self.left.set(left);
                Ok(())
            }
            _ => {
                self.left.set(0);
                Err(self.error.into())
            }
        }
    }
}

impl Disk for Stopping {
    fn read(&self, path: &Path) -> io::Result<Option<Vec<u8>>> {
        self.step()?;
        FileSystem.read(path)
    }

    fn create_directory(&self, path: &Path) -> io::Result<()> {
        self.step()?;
        FileSystem.create_directory(path)
    }

    fn create(&self, path: &Path, content: &[u8], modified: SystemTime) -> io::Result<()> {
        if self.has_stopped() {
            return Err(self.error.into());
        }
        if let Err(error) = self.step() {
            FileSystem.create(path, &content[..content.len() / 2], modified)?;
            return Err(error);
        }
        FileSystem.create(path, content, modified)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step()?;
        FileSystem.rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.step()?;
        FileSystem.remove(path)
    }
}
