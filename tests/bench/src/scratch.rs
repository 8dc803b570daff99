//! The bench's own folder, `bench` in the target directory: copies of the stacks crate and what is built from them.
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
        let root = root.canonicalize().map_err(|error| format!("{}: {error}", root.display()))?;
        let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |folder| root.join(folder));
        let folder = target.join("bench");
        fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        Ok(Self { root, folder })
    }

    /// The stacks crate as it is, on the real `formwork`, beside an empty crate `generated` with the same dependency.
    pub(crate) fn real(&self) -> Result<Copy, String> {
        let root = self.folder.join("real");
        let manifest = self.manifest(r#"members = ["stacks", "generated"]"#)?;
        let absolute = manifest.replace("path = \"", &format!("path = \"{}/", self.root.display()));
        write(&root.join("Cargo.toml"), &absolute)?;
        write(&root.join("generated/Cargo.toml"), GENERATED)?;
        write(&root.join("generated/src/lib.rs"), "//! Nothing.\n")?;
        self.copied(root)
    }

    /// The stacks crate on a `formwork` whose macro expands to a constant: the least that such a build can take.
    pub(crate) fn floor(&self) -> Result<Copy, String> {
        let root = self.folder.join("floor");
        let manifest = self.manifest(r#"members = ["stacks", "runtime", "macros"]"#)?;
        write(&root.join("Cargo.toml"), &manifest)?;
        write(&root.join("runtime/Cargo.toml"), FLOOR)?;
        write(&root.join("runtime/src/lib.rs"), include_str!("../floor/formwork.rs"))?;
        write(&root.join("macros/Cargo.toml"), FLOOR_MACROS)?;
        write(&root.join("macros/src/lib.rs"), include_str!("../floor/macros.rs"))?;
        self.copied(root)
    }

    /// The workspace's own manifest with other members: its profiles, lints and versions hold for the copies too.
    fn manifest(&self, members: &str) -> Result<String, String> {
        let text = read(&self.root.join("Cargo.toml"))?;
        let mut lines = Vec::new();
        for line in text.lines() {
            if line.starts_with("members") {
                lines.push(members);
            } else if !line.starts_with("default-members") && !line.starts_with("exclude") {
                lines.push(line);
            }
        }
        Ok(lines.join("\n") + "\n")
    }

    /// Adds what both copies share: the lock file and the stacks crate.
    fn copied(&self, root: PathBuf) -> Result<Copy, String> {
        write(&root.join("Cargo.lock"), &read(&self.root.join("Cargo.lock"))?)?;
        copy(&self.root.join("stacks"), &root.join("stacks"))?;
        Ok(Copy { target: root.join("target"), root })
    }
}

/// Reads a file.
pub(crate) fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// Writes a file, unless it has that text already: cargo looks at its time.
pub(crate) fn write(path: &Path, text: &str) -> Result<(), String> {
    let failed = |error: std::io::Error| format!("{}: {error}", path.display());
    if fs::read_to_string(path).ok().as_deref() == Some(text) {
        return Ok(());
    }
    fs::create_dir_all(path.parent().unwrap_or(path)).map_err(failed)?;
    fs::write(path, text).map_err(failed)
}

/// Copies a file or a folder.
fn copy(from: &Path, to: &Path) -> Result<(), String> {
    if from.is_file() {
        return write(to, &read(from)?);
    }
    let Ok(entries) = fs::read_dir(from) else { return Ok(()) };
    for entry in entries.flatten() {
        copy(&entry.path(), &to.join(entry.file_name()))?;
    }
    Ok(())
}
