//! Where outputs go, as a function of what cargo and the user say.

use crate::Error;
use formwork_core::json::{self, Node};
use std::path::{Path, PathBuf};

/// What decides on the output directory.
pub struct Inputs<'i> {
    /// The directory of the package's `Cargo.toml` (`CARGO_MANIFEST_DIR`).
    pub manifest_directory: &'i Path,
    /// The package's name (`CARGO_PKG_NAME`).
    pub package: &'i str,
    /// Cargo's directory for the running script (`OUT_DIR`).
    pub out_dir: &'i Path,
    /// `FORMWORK_OUT`.
    pub formwork_out: Option<&'i Path>,
    /// Cargo's home, below which published packages are unpacked.
    pub cargo_home: Option<&'i Path>,
    /// What `cargo metadata --no-deps` prints; it is asked only if the answer counts.
    pub metadata: &'i dyn Fn() -> Result<String, Error>,
    /// Whether a directory holds `CACHEDIR.TAG`, as cargo's target directories do.
    pub has_tag: &'i dyn Fn(&Path) -> bool,
}

/// The directory of the templates and their manifest, or nothing for a package that cargo unpacked: a published
/// package of parts must not write into the builds of those who use it.
///
/// First comes `FORMWORK_OUT`, then `package.metadata.formwork.out`, both relative to the package's `Cargo.toml`, then
/// `formwork/<package>` in the target directory.
///
/// # Errors
/// [`Error::Metadata`] if `cargo metadata` fails or prints something else.
///
/// # Examples
///
/// ```
/// use formwork::build::{Inputs, directory};
/// use std::path::Path;
/// let inputs = Inputs {
///     manifest_directory: Path::new("/home/me/shop/stacks"),
///     package: "stacks",
///     out_dir: Path::new("/home/me/shop/target/debug/build/stacks-0123/out"),
///     formwork_out: None,
///     cargo_home: Some(Path::new("/home/me/.cargo")),
///     metadata: &|| Ok(r#"{ "target_directory": "/home/me/shop/target", "packages": [] }"#.into()),
///     has_tag: &|_| false,
/// };
/// assert_eq!(directory(&inputs)?.as_deref(), Some(Path::new("/home/me/shop/target/formwork/stacks")));
/// # Ok::<(), formwork::Error>(())
/// ```
pub fn directory(inputs: &Inputs<'_>) -> Result<Option<PathBuf>, Error> {
    if inputs.cargo_home.is_some_and(|home| unpacked(inputs.manifest_directory, home)) {
        return Ok(None);
    }
    if let Some(out) = inputs.formwork_out {
        return Ok(Some(inputs.manifest_directory.join(out)));
    }
    let text = (inputs.metadata)()?;
    let metadata = json::parse(&text).map_err(|error| Error::Metadata { problem: error.to_string() })?.root;
    if let Some(out) = configured(&metadata, inputs.manifest_directory) {
        return Ok(Some(inputs.manifest_directory.join(out)));
    }
    let Some(target) = metadata.get("target_directory").and_then(Node::as_text).map(Path::new) else {
        return Err(Error::Metadata { problem: "`cargo metadata` does not name it".to_owned() });
    };
    let build = metadata.get("build_directory").and_then(Node::as_text).map_or(target, Path::new);
    let target = if is_below(inputs.out_dir, build) {
        target
    } else {
        // The command line said `--target-dir`, which no variable tells a script.
        inputs.out_dir.ancestors().find(|ancestor| (inputs.has_tag)(ancestor)).unwrap_or(target)
    };
    Ok(Some(target.join("formwork").join(inputs.package)))
}

/// `package.metadata.formwork.out` of the package in that directory.
fn configured<'m>(metadata: &'m Node, manifest_directory: &Path) -> Option<&'m str> {
    let packages = metadata.get("packages").and_then(Node::as_list).unwrap_or_default();
    let package = packages.iter().find(|package| {
        let manifest = package.get("manifest_path").and_then(Node::as_text).map(Path::new);
        manifest.and_then(Path::parent).is_some_and(|parent| same(parent, manifest_directory))
    })?;
    package.get("metadata")?.get("formwork")?.get("out")?.as_text()
}

/// Whether cargo unpacked the package: into its home, where people keep nothing of their own.
fn unpacked(manifest_directory: &Path, cargo_home: &Path) -> bool {
    ["registry", "git"].into_iter().any(|part| is_below(manifest_directory, &cargo_home.join(part)))
}

/// Whether a path is inside a directory, links resolved where both exist.
fn is_below(path: &Path, directory: &Path) -> bool {
    path.starts_with(directory) || matches!((real(path), real(directory)), (Some(a), Some(b)) if a.starts_with(&b))
}

fn same(a: &Path, b: &Path) -> bool {
    a == b || matches!((real(a), real(b)), (Some(a), Some(b)) if a == b)
}

fn real(path: &Path) -> Option<PathBuf> {
    path.canonicalize().ok()
}
