//! The error that the README shows stands where it says: at a line of these sources, under the word that is wrong.

#![allow(clippy::unwrap_used)] // what fails here fails the test

use std::path::Path;

#[test]
fn the_error_of_the_readme_points_at_a_line_that_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let readme = std::fs::read_to_string(root.join("README.md")).unwrap();
    let mut lines = readme.lines().skip_while(|line| !line.trim_start().starts_with("--> "));
    let place: Vec<_> = lines.next().unwrap().trim_start().trim_start_matches("--> ").split(':').collect();
    let [path, line, column] = place[..] else { panic!("no `path:line:column` in {place:?}") };
    let (line, column): (usize, usize) = (line.parse().unwrap(), column.parse().unwrap());

    let (number, shown) = lines.nth(1).unwrap().split_once(" | ").unwrap();
    assert_eq!(number.trim(), line.to_string());
    let carets = lines.next().unwrap().split_once(" | ").unwrap().1;
    assert_eq!(carets.find('^').unwrap() + 1, column);
    let wrong = &shown[column - 1..carets.len()];
    assert_eq!(wrong, "AllocationID");

    let source = std::fs::read_to_string(root.join(path)).unwrap();
    let right = shown.replace(wrong, "AllocationId");
    assert_eq!(source.lines().nth(line - 1).unwrap(), right);
}
