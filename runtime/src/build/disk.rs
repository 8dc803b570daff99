//! The few operations on files that the build step needs, as a trait: a test stops it after each of them.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;
use std::time::SystemTime;

/// Where outputs are written.
///
/// # Examples
///
/// A disk that only tells what a build would change:
///
/// ```
/// use formwork::build::{Disk, FileSystem};
/// use std::{io, path::Path, time::SystemTime};
/// struct DryRun;
/// impl Disk for DryRun {
///     fn read(&self, path: &Path) -> io::Result<Option<Vec<u8>>> {
///         FileSystem.read(path)
///     }
///     fn create_directory(&self, _: &Path) -> io::Result<()> {
///         Ok(())
///     }
///     fn create(&self, _: &Path, _: &[u8], _: SystemTime) -> io::Result<()> {
///         Ok(())
///     }
///     fn rename(&self, _: &Path, to: &Path) -> io::Result<()> {
///         println!("would write {}", to.display());
///         Ok(())
///     }
///     fn remove(&self, path: &Path) -> io::Result<()> {
///         println!("would remove {}", path.display());
///         Ok(())
///     }
/// }
/// # assert!(DryRun.read(Path::new("no such file"))?.is_none());
/// # Ok::<(), io::Error>(())
/// ```
pub trait Disk {
    /// The content of a file, or nothing if there is no such file.
    ///
    /// # Errors
    /// Those of the file system.
    fn read(&self, path: &Path) -> io::Result<Option<Vec<u8>>>;

    /// Makes a directory and those above it; one that is there already is no error.
    ///
    /// # Errors
    /// Those of the file system.
    fn create_directory(&self, path: &Path) -> io::Result<()>;

    /// Makes a new file with this content and time of modification, flushed to the device.
    ///
    /// # Errors
    /// Those of the file system; [`io::ErrorKind::AlreadyExists`] if the file is there.
    fn create(&self, path: &Path, content: &[u8], modified: SystemTime) -> io::Result<()>;

    /// Puts a file in the place of another in one step.
    ///
    /// # Errors
    /// Those of the file system.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Removes a file; one that is not there is no error.
    ///
    /// # Errors
    /// Those of the file system.
    fn remove(&self, path: &Path) -> io::Result<()>;
}

/// The file system.
#[derive(Clone, Copy, Debug, Default)]
pub struct FileSystem;

impl Disk for FileSystem {
    fn read(&self, path: &Path) -> io::Result<Option<Vec<u8>>> {
        match fs::read(path) {
            Ok(content) => Ok(Some(content)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn create_directory(&self, path: &Path) -> io::Result<()> {
        fs::create_dir_all(path)
    }

    fn create(&self, path: &Path, content: &[u8], modified: SystemTime) -> io::Result<()> {
        let mut file = File::create_new(path)?;
        file.write_all(content)?;
        file.set_modified(modified)?;
        file.sync_all()
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        match fs::remove_file(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            result => result,
        }
    }
}
