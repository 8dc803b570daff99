//! Writes what differs, so that every file is old or new at any moment, and removes what is no longer built.
//!
//! The order matters. Templates first, then the manifest that names them, then the removals: a reader of the manifest
//! never finds less than it names. Until the removals are done the manifest lists them, so that a script that was
//! stopped in between leaves nothing behind that nobody knows of.

use super::disk::Disk;
use crate::Error;
use formwork_core::json::{self, Kind, Member, Node};
use formwork_core::model::{Name, Place};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::SystemTime;

/// The manifest's file name.
pub const MANIFEST: &str = "manifest.json";

/// What the name of every template's file ends with.
pub const EXTENSION: &str = ".template.json";

/// The key that lists files to be removed, while they are.
const REMOVING: &str = "removing";

/// A file to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Output {
    /// Its name in the output directory.
    pub file: String,
    /// Its text.
    pub text: String,
}

/// Brings the directory to the state of `templates` and `manifest`.
///
/// `modified` is the time that each written file gets: that of the running script, since cargo runs a script again when
/// one of its outputs is newer than its last run.
///
/// # Errors
/// [`Error::Io`] names the path; [`Error::OtherPackage`] if the directory holds another package's manifest.
///
/// # Examples
///
/// ```
/// use formwork::build::{FileSystem, Output, write};
/// use std::time::SystemTime;
/// # let directory = std::env::temp_dir().join(format!("formwork-doc-{}", std::process::id()));
/// let output = Output { file: "Site.template.json".into(), text: "{}\n".into() };
/// let manifest = formwork_core::json::parse(r#"{ "package": "site", "stacks": [{ "file": "Site.template.json" }] }"#)?;
/// write(&FileSystem, &directory, &[output], &manifest.root, SystemTime::now())?;
/// assert_eq!(std::fs::read_to_string(directory.join("Site.template.json"))?, "{}\n");
/// # std::fs::remove_dir_all(directory)?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn write(
    disk: &dyn Disk,
    directory: &Path,
    templates: &[Output],
    manifest: &Node,
    modified: SystemTime,
) -> Result<(), Error> {
    let path = directory.join(MANIFEST);
    let previous = Previous::read(disk, &path)?;
    if let (Some(package), Some(own)) = (&previous.package, manifest.get("package").and_then(Node::as_text))
        && package != own
    {
        return Err(Error::OtherPackage { directory: directory.to_owned(), package: package.clone() });
    }
    disk.create_directory(directory).map_err(io("create the directory", directory))?;
    for template in templates {
        replace(disk, &directory.join(&template.file), template.text.as_bytes(), modified)?;
    }
    let stale: Vec<String> =
        previous.files.into_iter().filter(|file| templates.iter().all(|template| template.file != *file)).collect();
    if !stale.is_empty() {
        let removing = json::write::file(&with_removals(manifest, &stale));
        replace(disk, &path, removing.as_bytes(), modified)?;
        for file in &stale {
            let path = directory.join(file);
            disk.remove(&path).map_err(io("remove", &path))?;
        }
    }
    replace(disk, &path, json::write::file(manifest).as_bytes(), modified)
}

/// What the last run left.
#[derive(Default)]
struct Previous {
    package: Option<String>,
    files: Vec<String>,
}

impl Previous {
    /// Reads the last manifest. One that no build step wrote names no files.
    fn read(disk: &dyn Disk, path: &Path) -> Result<Self, Error> {
        let bytes = disk.read(path).map_err(io("read", path))?.unwrap_or_default();
        let Some(document) = std::str::from_utf8(&bytes).ok().and_then(|text| json::parse(text).ok()) else {
            return Ok(Self::default());
        };
        let list = |key: &str| document.root.get(key).and_then(Node::as_list).unwrap_or_default();
        let stacks = list("stacks").iter().filter_map(|stack| stack.get("file"));
        let files = stacks.chain(list(REMOVING)).filter_map(Node::as_text).filter(|file| is_output(file));
        Ok(Self {
            package: document.root.get("package").and_then(Node::as_text).map(str::to_owned),
            files: files.map(str::to_owned).collect(),
        })
    }
}

/// Whether it is the name of a template beside the manifest: nothing else is ever removed.
fn is_output(file: &str) -> bool {
    let plain = |stem: &str| !stem.is_empty() && !stem.starts_with('.') && !stem.contains(['/', '\\', ':']);
    file.strip_suffix(EXTENSION).is_some_and(plain)
}

fn with_removals(manifest: &Node, stale: &[String]) -> Node {
    let mut manifest = manifest.clone();
    if let Kind::Object(members) = &mut manifest.kind {
        let value = Node::list(stale.iter().map(Node::text));
        members.push(Member { key: Name::new(REMOVING, Place(0)), value });
    }
    manifest
}

/// Writes a file unless it has this content already.
fn replace(disk: &dyn Disk, path: &Path, content: &[u8], modified: SystemTime) -> Result<(), Error> {
    if disk.read(path).map_err(io("read", path))?.is_some_and(|old| old == content) {
        return Ok(());
    }
    let temporary = create(disk, path, content, modified)?;
    disk.rename(&temporary, path).map_err(|source| {
        // The first error is the one to tell.
        let _ = disk.remove(&temporary);
        io("write", path)(source)
    })
}

/// A file beside `path` that no other script writes at the same time.
fn create(disk: &dyn Disk, path: &Path, content: &[u8], modified: SystemTime) -> Result<PathBuf, Error> {
    static COUNTER: AtomicU64 = AtomicU64::new(0);
    const ATTEMPTS: usize = 100;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let mut last = io::Error::from(io::ErrorKind::AlreadyExists);
    for _ in 0..ATTEMPTS {
        let number = COUNTER.fetch_add(1, Ordering::Relaxed);
        let temporary = path.with_file_name(format!(".{name}.{}-{number}.tmp", std::process::id()));
        match disk.create(&temporary, content, modified) {
            Ok(()) => return Ok(temporary),
            // Left by a script of the same process number, or just written by one on another machine.
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => last = error,
            Err(error) => {
                let _ = disk.remove(&temporary);
                return Err(io("write", path)(error));
            }
        }
    }
    Err(io("write", path)(last))
}

fn io(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Error {
    let path = path.to_owned();
    move |source| Error::Io { action, path, source }
}
