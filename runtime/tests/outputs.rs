//! The files of a build step: what is written, what is left alone, and what survives a stop at any moment.
#![allow(clippy::unwrap_used)] // of helpers; clippy knows tests by themselves

mod support;

use formwork::Stack;
use formwork::build::{Disk, FileSystem, run};
use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use support::{Stopping, broken, environment, files, script_time, topic, topic_text};
use tempfile::TempDir;

fn build(directory: &Path, stacks: &[&Stack]) -> Vec<String> {
    build_on(&FileSystem, directory, stacks)
}

/// Builds, and returns the errors and warnings for cargo.
fn build_on(disk: &dyn Disk, directory: &Path, stacks: &[&Stack]) -> Vec<String> {
    let mut lines = run(stacks, &environment(directory), disk);
    lines.retain(|line| !line.starts_with("cargo::rerun"));
    lines
}

#[test]
fn templates_and_manifest_are_written_with_the_time_of_the_script() {
    let directory = TempDir::new().unwrap();
    let out = directory.path().join("made/below");
    assert_eq!(build(&out, &[&topic("A", "x"), &topic("B", "y")]), Vec::<String>::new());
    let written = files(&out);
    assert_eq!(written.keys().collect::<Vec<_>>(), ["A.template.json", "B.template.json", "manifest.json"]);
    assert_eq!(written["A.template.json"], topic_text("x"));
    for file in written.keys() {
        let modified = out.join(file).metadata().unwrap().modified().unwrap();
        assert_eq!(modified, script_time(), "{file}");
    }
}

#[test]
fn a_build_without_changes_writes_nothing() {
    let directory = TempDir::new().unwrap();
    let stacks = [&topic("A", "x")];
    build(directory.path(), &stacks);
    struct ReadOnly;
    impl Disk for ReadOnly {
        fn read(&self, path: &Path) -> io::Result<Option<Vec<u8>>> {
            FileSystem.read(path)
        }
        fn create_directory(&self, path: &Path) -> io::Result<()> {
            FileSystem.create_directory(path)
        }
        fn create(&self, path: &Path, _: &[u8], _: std::time::SystemTime) -> io::Result<()> {
            panic!("{} is written", path.display())
        }
        fn rename(&self, _: &Path, to: &Path) -> io::Result<()> {
            panic!("{} is replaced", to.display())
        }
        fn remove(&self, path: &Path) -> io::Result<()> {
            panic!("{} is removed", path.display())
        }
    }
    assert_eq!(build_on(&ReadOnly, directory.path(), &stacks), Vec::<String>::new());
}

#[test]
fn a_deleted_an_edited_and_a_changed_output_come_back() {
    let directory = TempDir::new().unwrap();
    let out = directory.path();
    build(out, &[&topic("A", "x")]);
    let first = files(out);

    std::fs::remove_file(out.join("A.template.json")).unwrap();
    build(out, &[&topic("A", "x")]);
    assert_eq!(files(out), first);

    std::fs::write(out.join("A.template.json"), "by hand").unwrap();
    std::fs::remove_file(out.join("manifest.json")).unwrap();
    build(out, &[&topic("A", "x")]);
    assert_eq!(files(out), first);

    build(out, &[&topic("A", "y")]);
    assert_eq!(files(out)["A.template.json"], topic_text("y"));
    assert_ne!(files(out)["manifest.json"], first["manifest.json"]);
}

#[test]
fn what_the_last_manifest_names_is_removed_and_nothing_else() {
    let directory = TempDir::new().unwrap();
    let out = directory.path();
    build(out, &[&topic("A", "x"), &topic("B", "x")]);
    std::fs::write(out.join("Foreign.template.json"), "mine").unwrap();
    std::fs::write(out.join("notes.txt"), "mine").unwrap();
    assert_eq!(build(out, &[&topic("B", "x")]), Vec::<String>::new());
    let names: Vec<String> = files(out).into_keys().collect();
    assert_eq!(names, ["B.template.json", "Foreign.template.json", "manifest.json", "notes.txt"]);
}

#[test]
fn a_manifest_cannot_name_files_elsewhere() {
    let directory = TempDir::new().unwrap();
    let out = directory.path().join("out");
    build(&out, &[&topic("A", "x")]);
    let outside = directory.path().join("Outside.template.json");
    std::fs::write(&outside, "mine").unwrap();
    let hidden = r#"{"stacks": [{"file": "../Outside.template.json"}, {"file": "notes.txt"}, {"file": 1}], "removing": [".template.json"]}"#;
    std::fs::write(out.join("manifest.json"), hidden).unwrap();
    std::fs::write(out.join("notes.txt"), "mine").unwrap();
    assert_eq!(build(&out, &[&topic("A", "x")]), Vec::<String>::new());
    assert!(outside.exists() && out.join("notes.txt").exists());
}

#[test]
fn a_failed_check_leaves_all_old_files() {
    let directory = TempDir::new().unwrap();
    let out = directory.path();
    build(out, &[&topic("A", "x"), &topic("B", "x"), &topic("C", "x")]);
    let before = files(out);
    let lines = build(out, &[&topic("A", "y"), &broken("B")]);
    assert!(lines.iter().any(|line| line.starts_with("cargo::error=src/stacks.rs:17: no parameter")), "{lines:?}");
    assert_eq!(files(out), before);
}

#[test]
fn two_stacks_of_one_name_are_an_error() {
    let directory = TempDir::new().unwrap();
    let lines = build(directory.path(), &[&topic("A", "x"), &topic("A", "y")]);
    assert_eq!(
        lines,
        [
            "cargo::error=two stacks are named `A`: rename one (`.named(\"…\")` for each set of arguments), or list it once"
        ]
    );
    let lines = build(directory.path(), &[&topic("WebApp", "x"), &topic("Webapp", "y")]);
    assert!(lines[0].starts_with("cargo::error=the stacks `WebApp` and `Webapp` differ only in case"), "{lines:?}");
    assert!(files(directory.path()).is_empty());
}

#[test]
fn a_directory_of_another_package_is_an_error() {
    let directory = TempDir::new().unwrap();
    build(directory.path(), &[&topic("A", "x")]);
    let before = files(directory.path());
    let mut environment = environment(directory.path());
    environment.package = "others".into();
    let lines = run(&[&topic("B", "x")], &environment, &FileSystem);
    let error = lines.last().unwrap();
    assert!(error.starts_with("cargo::error=") && error.contains("holds the templates of package `tests`"), "{error}");
    assert_eq!(files(directory.path()), before);
}

/// Stops a build after each operation in turn. Each file must be old or new (and some be new at the end), and the next
/// build must leave what an undisturbed one leaves.
#[test]
fn each_file_is_old_or_new_wherever_a_build_is_stopped() {
    let old = [&topic("A", "x"), &topic("B", "x"), &topic("Gone", "x"), &topic("GoneToo", "x")];
    let new = [&topic("A", "y"), &topic("B", "y"), &topic("C", "y")];
    let undisturbed = TempDir::new().unwrap();
    build(undisturbed.path(), &new);
    let wanted = files(undisturbed.path());

    for operations in 1.. {
        let directory = TempDir::new().unwrap();
        let out = directory.path();
        build(out, &old);
        let before = files(out);
        let disk = Stopping::after(operations);
        let lines = build_on(&disk, out, &new);
        let after = files(out);
        let outputs: BTreeMap<_, _> = after.iter().filter(|(file, _)| !file.ends_with(".tmp")).collect();
        for (file, content) in &outputs {
            let whole = before.get(*file) == Some(content) || wanted.get(*file) == Some(content);
            // The manifest that lists what is about to be removed is whole as well.
            let removing = *file == "manifest.json" && content.contains("\"removing\": [\n    \"Gone.template.json\"");
            assert!(whole || removing, "after {operations} operations: {file}\n{content}");
        }
        for file in ["A.template.json", "B.template.json", "manifest.json"] {
            assert!(after.contains_key(file), "after {operations} operations {file} is gone");
        }
        if !disk.has_stopped() {
            assert_eq!(lines, Vec::<String>::new());
            assert_eq!(after, wanted);
            assert!(operations > 15, "a build is more than {operations} operations");
            return;
        }
        assert_eq!(lines.len(), 1, "after {operations} operations: {lines:?}");
        assert!(lines[0].contains(&out.display().to_string()), "no path: {}", lines[0]);
        // A killed process cannot remove its own temporary file; the next build must not stumble over it.
        assert_eq!(build(out, &new), Vec::<String>::new());
        let mut healed = files(out);
        healed.retain(|file, _| !file.ends_with(".tmp"));
        assert_eq!(healed, wanted, "after {operations} operations");
    }
}

#[test]
fn a_full_or_read_only_target_is_an_error_that_names_the_path() {
    for (kind, reason) in [
        (io::ErrorKind::StorageFull, "no storage space"),
        (io::ErrorKind::ReadOnlyFilesystem, "read-only filesystem or storage medium"),
    ] {
        let directory = TempDir::new().unwrap();
        // Reading the manifest, making the directory, reading the old template; then writing fails.
        let disk = Stopping { error: kind, ..Stopping::after(4) };
        let lines = build_on(&disk, directory.path(), &[&topic("A", "x")]);
        let path = directory.path().join("A.template.json");
        assert_eq!(lines, [format!("cargo::error=cannot write `{}`: {reason}", path.display())]);
    }
    let directory = TempDir::new().unwrap();
    let file = directory.path().join("file");
    std::fs::write(&file, "").unwrap();
    let lines = build(&file.join("out"), &[&topic("A", "x")]);
    assert!(lines[0].starts_with("cargo::error=cannot ") && lines[0].contains("file/out"), "{lines:?}");
}

#[test]
fn a_write_that_fails_leaves_no_temporary_file() {
    struct Full;
    impl Disk for Full {
        fn read(&self, path: &Path) -> io::Result<Option<Vec<u8>>> {
            FileSystem.read(path)
        }
        fn create_directory(&self, path: &Path) -> io::Result<()> {
            FileSystem.create_directory(path)
        }
        fn create(&self, path: &Path, content: &[u8], modified: std::time::SystemTime) -> io::Result<()> {
            FileSystem.create(path, &content[..1], modified)?;
            Err(io::ErrorKind::StorageFull.into())
        }
        fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
            FileSystem.rename(from, to)
        }
        fn remove(&self, path: &Path) -> io::Result<()> {
            FileSystem.remove(path)
        }
    }
    let directory = TempDir::new().unwrap();
    build_on(&Full, directory.path(), &[&topic("A", "x")]);
    assert!(files(directory.path()).is_empty(), "{:?}", files(directory.path()));
}

#[test]
fn two_builds_at_once_leave_whole_files() {
    let directory = TempDir::new().unwrap();
    let out = directory.path();
    let stacks = [[topic("A", "x"), topic("B", "x")], [topic("A", "y"), topic("B", "y")]];
    std::thread::scope(|scope| {
        for stacks in &stacks {
            scope.spawn(move || {
                for _ in 0..40 {
                    assert_eq!(build(out, &[&stacks[0], &stacks[1]]), Vec::<String>::new());
                }
            });
        }
        let readers = scope.spawn(move || {
            for _ in 0..200 {
                for file in ["A.template.json", "B.template.json"] {
                    if let Ok(text) = std::fs::read_to_string(out.join(file)) {
                        assert!(text == topic_text("x") || text == topic_text("y"), "{text}");
                    }
                }
            }
        });
        readers.join().unwrap();
    });
    assert_eq!(files(out).len(), 3, "{:?}", files(out).keys());
}

#[test]
fn cargo_is_told_what_to_watch() {
    let directory = TempDir::new().unwrap();
    let out = directory.path();
    let lines = run(&[&topic("A", "x")], &environment(out), &FileSystem);
    let package = env!("CARGO_MANIFEST_DIR");
    assert_eq!(
        lines,
        [
            // There is no `build.rs` in this package, and a file that is missing would run the script on every build.
            format!("cargo::rerun-if-changed={package}/Cargo.toml"),
            format!("cargo::rerun-if-changed={}/A.template.json", out.display()),
            format!("cargo::rerun-if-changed={}/manifest.json", out.display()),
            "cargo::rerun-if-env-changed=FORMWORK_OUT".to_owned(),
        ]
    );
}

#[test]
fn a_package_that_cargo_unpacked_writes_nothing() {
    let directory = TempDir::new().unwrap();
    let mut environment = environment(directory.path());
    environment.directory = None;
    assert_eq!(run(&[&topic("A", "x")], &environment, &FileSystem), Vec::<String>::new());
    assert!(files(directory.path()).is_empty());
}
