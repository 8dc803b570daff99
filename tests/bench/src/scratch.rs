//! The bench's own folder, `bench` in the target directory: copies of the workspace and what is built from them.
//!
//! It stays, so that a second run starts warm; `cargo clean` removes it. The repository itself is never written to.

use std::path::{Path, PathBuf};
use std::{env, fs};

/// The folders of a run.
pub(crate) struct Scratch {
    /// The workspace that is measured.
    pub(crate) root: PathBuf,
    /// Where everything that a run writes goes.
    pub(crate) folder: PathBuf,
}

/// A workspace in the scratch folder.
pub(crate) struct Copy {
    /// Its root.
    pub(crate) root: PathBuf,
    /// Its target directory.
    pub(crate) target: PathBuf,
}

const GENERATED: &str = "\
[package]
name = \"generated\"
edition = \"2024\"

[dependencies]
formwork.workspace = true
";
/// Crates whose build scripts write one generated stack: told in one file, and in ten parts.
pub(crate) const EMITTING: &[&str] = &["whole", "parted"];

const FLOOR: &str = "\
[package]
name = \"formwork\"
version = \"0.1.0\"
edition = \"2024\"

[dependencies]
floor_macros = { path = \"../macros\" }
";
const FLOOR_MACROS: &str = "\
[package]
name = \"floor_macros\"
edition = \"2024\"

[lib]
proc-macro = true
";

impl Scratch {
    /// Finds the workspace and makes the folder.
    pub(crate) fn open() -> Result<Self, String> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let root = root.canonicalize().map_err(|error| told(&root, &error))?;
        let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |folder| root.join(folder));
        let folder = target.join("bench");
        fs::create_dir_all(&folder).map_err(|error| told(&folder, &error))?;
        Ok(Self { root, folder })
    }

    /// The workspace as it is, tests aside, with an empty crate `generated` that depends on `formwork`, and the crates of
    /// `EMITTING`, whose sources a measure writes.
    pub(crate) fn real(&self) -> Result<Copy, String> {
        let root = self.folder.join("real");
        let manifest = read(&self.root.join("Cargo.toml"))?;
        let members = manifest.lines().find(|line| line.starts_with("default-members")).unwrap_or_default();
        let members: Vec<&str> = members.split('"').skip(1).step_by(2).filter(|member| *member != "tests").collect();
        for member in &members {
            copy(&self.root.join(member), &root.join(member))?;
        }
        write(
            &root.join("Cargo.toml"),
            &with_members(&manifest, &[members.as_slice(), &["generated"], EMITTING].concat()),
        )?;
        write(&root.join("generated/Cargo.toml"), GENERATED)?;
        write(&root.join("generated/src/lib.rs"), "//! Nothing.\n")?;
        for member in EMITTING {
            let manifest = GENERATED.replace("\"generated\"", &format!("\"{member}\""));
            let build = "\n[build-dependencies]\nformwork.workspace = true\n";
            write(&root.join(member).join("Cargo.toml"), &(manifest + build))?;
            if !root.join(member).join("src/lib.rs").exists() {
                write(&root.join(member).join("src/lib.rs"), "//! Nothing yet.\n")?;
            }
        }
        self.locked(root)
    }

    /// The stacks crate on a `formwork` whose macro expands to a constant: the least that such a build can take.
    pub(crate) fn floor(&self) -> Result<Copy, String> {
        let root = self.folder.join("floor");
        let manifest = read(&self.root.join("Cargo.toml"))?;
        write(&root.join("Cargo.toml"), &with_members(&manifest, &["stacks", "runtime", "macros"]))?;
        copy(&self.root.join("stacks"), &root.join("stacks"))?;
        write(&root.join("runtime/Cargo.toml"), FLOOR)?;
        write(&root.join("runtime/src/lib.rs"), include_str!("../floor/formwork.rs"))?;
        write(&root.join("macros/Cargo.toml"), FLOOR_MACROS)?;
        write(&root.join("macros/src/lib.rs"), include_str!("../floor/macros.rs"))?;
        self.locked(root)
    }

    /// The same on the real `formwork`, whose build step is linked and runs: what is above it is the macro's own.
    pub(crate) fn linked(&self) -> Result<Copy, String> {
        let root = self.folder.join("linked");
        let manifest = read(&self.root.join("Cargo.toml"))?;
        let members = ["schema", "core", "syntax", "macros", "runtime", "stacks"];
        for member in members {
            copy(&self.root.join(member), &root.join(member))?;
        }
        write(&root.join("Cargo.toml"), &with_members(&manifest, &[members.as_slice(), &["constant"]].concat()))?;
        write(&root.join("constant/Cargo.toml"), FLOOR_MACROS)?;
        write(&root.join("constant/src/lib.rs"), include_str!("../floor/linked.rs"))?;
        let stacks = read(&self.root.join("stacks/Cargo.toml"))?;
        let line = "formwork.workspace = true";
        let both = format!("{line}\nfloor_macros = {{ path = \"../constant\" }}");
        write(&root.join("stacks/Cargo.toml"), &stacks.replace(line, &both))?;
        each_source(&root.join("stacks/src"), &|path| write(path, &on_constants(&read(path)?)))?;
        self.locked(root)
    }

    /// The same `formwork` with an empty crate `generated`, whose macro leaves out what only rust-analyzer reads.
    pub(crate) fn without_editor(&self) -> Result<Copy, String> {
        let root = self.folder.join("without_editor");
        let manifest = read(&self.root.join("Cargo.toml"))?;
        let members = ["schema", "core", "syntax", "macros", "runtime"];
        for member in members {
            copy(&self.root.join(member), &root.join(member))?;
        }
        write(&root.join("Cargo.toml"), &with_members(&manifest, &[members.as_slice(), &["generated"]].concat()))?;
        write(&root.join("generated/Cargo.toml"), GENERATED)?;
        write(&root.join("generated/src/lib.rs"), "//! Nothing.\n")?;
        let file = root.join("syntax/src/editor.rs");
        let source = read(&file)?;
        let body = source.find("fn deferred(").and_then(|start| Some(start + source[start..].find("{\n")? + 1));
        let body = body.ok_or("`syntax/src/editor.rs` has no function `deferred`, which the bench empties")?;
        let (before, after) = source.split_at(body);
        write(&file, &format!("{before} if true {{ return TokenStream::new(); }}{after}"))?;
        self.locked(root)
    }

    /// Adds the lock file: the copies use the versions that the workspace uses.
    fn locked(&self, root: PathBuf) -> Result<Copy, String> {
        write(&root.join("Cargo.lock"), &read(&self.root.join("Cargo.lock"))?)?;
        Ok(Copy { target: root.join("target"), root })
    }
}

/// A source of stacks with the macro that expands to a constant.
pub(crate) fn on_constants(source: &str) -> String {
    source
        .replace("use formwork::stack;", "use floor_macros::stack;")
        .replace("use formwork::part;", "#[allow(unused_imports)]\nuse floor_macros::part;")
}

/// Does something with each Rust source below a folder.
fn each_source(folder: &Path, with: &dyn Fn(&Path) -> Result<(), String>) -> Result<(), String> {
    for entry in fs::read_dir(folder).map_err(|error| told(folder, &error))?.flatten() {
        let path = entry.path();
        if path.is_dir() {
            each_source(&path, with)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            with(&path)?;
        }
    }
    Ok(())
}

/// The workspace's own manifest with other members: its profiles, lints and versions hold for the copies too.
fn with_members(manifest: &str, members: &[&str]) -> String {
    let members = format!("members = {members:?}");
    let mut lines = Vec::new();
    for line in manifest.lines() {
        if line.starts_with("members") {
            lines.push(members.as_str());
        } else if !line.starts_with("default-members") && !line.starts_with("exclude") {
            lines.push(line);
        }
    }
    lines.join("\n") + "\n"
}

/// Reads a file.
pub(crate) fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| told(path, &error))
}

/// Writes a file, unless it has that text already: cargo looks at its time.
pub(crate) fn write(path: &Path, text: &str) -> Result<(), String> {
    write_bytes(path, text.as_bytes())
}

fn write_bytes(path: &Path, bytes: &[u8]) -> Result<(), String> {
    if fs::read(path).is_ok_and(|old| old == bytes) {
        return Ok(());
    }
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).and_then(|()| fs::write(path, bytes)).map_err(|error| told(path, &error))
}

/// Copies a file or a folder.
fn copy(from: &Path, to: &Path) -> Result<(), String> {
    if from.is_file() {
        return write_bytes(to, &fs::read(from).map_err(|error| told(from, &error))?);
    }
    for entry in fs::read_dir(from).map_err(|error| told(from, &error))?.flatten() {
        copy(&entry.path(), &to.join(entry.file_name()))?;
    }
    Ok(())
}

fn told(path: &Path, error: &std::io::Error) -> String {
    format!("{}: {error}", path.display())
}

#[cfg(test)]
mod tests {
    use super::with_members;

    #[test]
    fn only_the_members_of_a_manifest_change() {
        let manifest = "[workspace]\nmembers = [\"a\", \"b\"]\ndefault-members = [\"a\"]\n\n[profile.dev]\n";
        assert_eq!(with_members(manifest, &["c"]), "[workspace]\nmembers = [\"c\"]\n\n[profile.dev]\n");
    }
}
