//! Each form of the language and the model that it is.

mod common;

use common::{read, value};

#[test]
fn the_tour_is_read_without_findings() {
    let read = read(include_str!("corpus/tour.txt"));
    println!("{}", read.json());
    assert!(read.findings.iter().all(|finding| finding.row.code == "unknown_code"), "{:#?}", read.messages());
}

#[test]
fn values_are_emitted_as_their_form_says() {
    let cases = [(r#""text""#, r#""text""#)];
    for (text, json) in cases {
        assert_eq!(value(text), json, "{text}");
    }
}
