//! The reader of JSON: what it keeps, and every fault that it knows.

use super::{Kind, Position, parse};

fn fault(text: &str) -> String {
    parse(text).unwrap_err().to_string()
}

#[test]
fn order_numbers_and_places_are_kept() {
    let document = parse("{\"b\": [1e5, -0.10],\r\n \"é\": \"\\u00e9\\ud83d\\ude00\\n\", \"a\": {}}").unwrap();
    let members = document.root.as_object().unwrap();
    let keys: Vec<&str> = members.iter().map(|member| member.key.text.as_str()).collect();
    assert_eq!(keys, ["b", "é", "a"]);
    let items = members[0].value.as_list().unwrap();
    assert_eq!(items[0].kind, Kind::Number("1e5".into()));
    assert_eq!(items[1].kind, Kind::Number("-0.10".into()));
    assert_eq!(document.position(items[1].place), Position { line: 1, column: 13 });
    assert_eq!(members[1].value.as_text(), Some("é😀\n"));
    assert_eq!(document.position(members[1].value.place), Position { line: 2, column: 7 });
    assert_eq!(document.position(members[2].key.place), Position { line: 2, column: 31 });
}

#[test]
fn every_fault_has_its_position_and_its_sentence() {
    assert_eq!(fault(""), "line 1, column 1: expected a value, the text ends here");
    assert_eq!(fault("{\"a\": 1,}"), "line 1, column 8: a comma before the closing bracket");
    assert_eq!(fault("[1 2]"), "line 1, column 4: expected `,` or `]`, found `2`");
    assert_eq!(fault("{a: 1}"), "line 1, column 2: expected a key in double quotes, found `a`");
    assert_eq!(fault("{\"a\" 1}"), "line 1, column 6: expected `:` after the key, found `1`");
    assert_eq!(fault("{}\n{}"), "line 2, column 1: expected the end of the text, found `{`");
    assert_eq!(fault("[\"a]\n"), "line 1, column 2: this text has no closing quote on its line");
    assert_eq!(fault("\"\\x\""), "line 1, column 2: `\\x` is no escape; a backslash itself is `\\\\`");
    assert_eq!(fault("\"\\ud800\""), "line 1, column 2: half of a surrogate pair is no character");
    assert_eq!(fault("\"\\u12g4\""), "line 1, column 4: expected four hexadecimal digits, found `1`");
    assert_eq!(
        fault("\"a\tb\""),
        "line 1, column 3: a control character inside text; write it as an escape, `\\t` or `\\u001b`"
    );
    assert_eq!(fault("[tru]"), "line 1, column 2: expected a value, found `t`");
    for number in ["01", "+1", ".5", "1.", "0x10", "NaN", "1e", "--1", "1_000"] {
        assert_eq!(fault(number), format!("line 1, column 1: `{number}` is no number of JSON"));
    }
}

#[test]
fn absurd_depth_is_refused_and_does_not_exhaust_the_stack() {
    assert_eq!(fault(&"[".repeat(100_000)), "line 1, column 402: more than 400 levels deep");
    assert!(parse(&format!("{}{}", "[".repeat(400), "]".repeat(400))).is_ok());
}

#[test]
fn a_byte_order_mark_is_skipped() {
    assert_eq!(parse("\u{feff}{}").unwrap().root.kind, Kind::Object(Vec::new()));
}
