//! A folder or a zip, read alike.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use serde_json::Value;
use zip::ZipArchive;

use super::RefreshError;

/// The files of a source by name, with `/` between the folders.
pub(super) struct Files {
    path: PathBuf,
    names: Vec<String>,
    place: Place,
}

enum Place {
    Folder,
    Zip(ZipArchive<File>),
}

impl Files {
    pub(super) fn open(path: &Path) -> Result<Self, RefreshError> {
        let io = |error| RefreshError::Io(path.to_owned(), error);
        let mut names = Vec::new();
        let place = if std::fs::metadata(path).map_err(io)?.is_dir() {
            list(path, "", &mut names)?;
            Place::Folder
        } else {
            let archive = ZipArchive::new(File::open(path).map_err(io)?)
                .map_err(|error| RefreshError::Zip(path.to_owned(), error.to_string()))?;
            for name in archive.file_names() {
                let name = name.map_err(|error| RefreshError::Zip(path.to_owned(), error.to_string()))?;
                names.push(name.into_owned());
            }
            Place::Zip(archive)
        };
        names.sort();
        Ok(Self { path: path.to_owned(), names, place })
    }

    /// The names of all files, sorted.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(String::as_str)
    }

    /// The names of the files in a folder that end as given, sorted.
    pub(super) fn names_in(&self, folder: &str, end: &str) -> Vec<String> {
        self.names().filter(|name| name.starts_with(folder) && name.ends_with(end)).map(str::to_owned).collect()
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.names.binary_search_by(|known| known.as_str().cmp(name)).is_ok()
    }

    pub(super) fn json(&mut self, name: &str) -> Result<Value, RefreshError> {
        let text = self.bytes(name)?;
        serde_json::from_slice(&text).map_err(|error| RefreshError::Json(name.to_owned(), error.to_string()))
    }

    pub(super) fn text(&mut self, name: &str) -> Result<String, RefreshError> {
        String::from_utf8(self.bytes(name)?).map_err(|error| RefreshError::Json(name.to_owned(), error.to_string()))
    }

    fn bytes(&mut self, name: &str) -> Result<Vec<u8>, RefreshError> {
        let mut text = Vec::new();
        match &mut self.place {
            Place::Folder => {
                let path = self.path.join(name);
                text = std::fs::read(&path).map_err(|error| RefreshError::Io(path, error))?;
            }
            Place::Zip(archive) => {
                let mut entry = archive
                    .by_name(name)
                    .map_err(|error| RefreshError::Zip(self.path.clone(), format!("{name}: {error}")))?;
                entry.read_to_end(&mut text).map_err(|error| RefreshError::Io(self.path.join(name), error))?;
            }
        }
        Ok(text)
    }

    /// The day on which the newest of some files was changed, as `2026-10-20`.
    pub(super) fn newest(&mut self, names: &[String]) -> Result<String, RefreshError> {
        let mut newest = String::from("1980-01-01");
        for name in names {
            let day = match &mut self.place {
                Place::Folder => {
                    let path = self.path.join(name);
                    let changed = std::fs::metadata(&path).and_then(|data| data.modified());
                    let changed = changed.map_err(|error| RefreshError::Io(path, error))?;
                    let since = changed.duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
                    day_of(since.as_secs() / 86_400)
                }
                Place::Zip(archive) => {
                    let entry = archive
                        .by_name(name)
                        .map_err(|error| RefreshError::Zip(self.path.clone(), format!("{name}: {error}")))?;
                    entry
                        .last_modified()
                        .map(|at| format!("{:04}-{:02}-{:02}", at.year(), at.month(), at.day()))
                        .unwrap_or_default()
                }
            };
            newest = newest.max(day);
        }
        Ok(newest)
    }
}

fn list(folder: &Path, prefix: &str, names: &mut Vec<String>) -> Result<(), RefreshError> {
    let io = |error| RefreshError::Io(folder.to_owned(), error);
    for entry in std::fs::read_dir(folder).map_err(io)? {
        let entry = entry.map_err(io)?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type().map_err(io)?.is_dir() {
            list(&entry.path(), &format!("{name}/"), names)?;
        } else {
            names.push(name);
        }
    }
    Ok(())
}

/// The date of a day counted from 1970-01-01, in the proleptic Gregorian calendar.
fn day_of(days: u64) -> String {
    // Years begin in March here, so that the leap day is the last of its year.
    let shifted = days + 719_468;
    let (era, day_of_era) = (shifted / 146_097, shifted % 146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    let year = era * 400 + year_of_era + u64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::day_of;

    #[test]
    fn days_become_dates() {
        for (days, date) in [(0, "1970-01-01"), (11_016, "2000-02-29"), (20_746, "2026-10-20"), (20_818, "2026-12-31")]
        {
            assert_eq!(day_of(days), date);
        }
    }
}
