//! Literals: text, blocks of text and numbers, from the source text of their tokens.
//!
//! In: the cursor at a literal or at a `-`. Out: its value; forms of Rust that a template does not have get a sentence.

use super::Parser;
use crate::tree::ValueKind;
use formwork_core::findings::Finding;
use formwork_core::findings::table::syntax;
use formwork_core::model::Place;

/// Why a number is none of JSON, and how to write it.
struct NumberFault {
    reason: &'static str,
    form: Option<String>,
    /// It may have been meant as text.
    text: Option<String>,
}

impl Parser<'_, '_> {
    /// A literal, with its `-`.
    pub(super) fn literal(&mut self) -> ValueKind {
        let place = self.here();
        let negative = self.eat('-');
        let Some(literal) = self.cursor.literal() else {
            self.expected("a number behind `-`");
            return ValueKind::Broken;
        };
        let source = literal.to_string();
        self.bump();
        self.close(place);
        match source.bytes().next() {
            Some(b'0'..=b'9' | b'-') => self.number(if negative { format!("-{source}") } else { source }, place),
            Some(b'"' | b'r') if negative => {
                self.fault_of_literal(place, "`-` before a text", "\"-…\"");
                ValueKind::Broken
            }
            Some(b'"' | b'r') => match text(&source) {
                Ok(text) => ValueKind::Text(text),
                Err(suffix) => {
                    self.fault_of_literal(place, &format!("the suffix `{suffix}`"), "\"…\"");
                    ValueKind::Broken
                }
            },
            Some(b'\'') => {
                self.fault_of_literal(place, "a character", &format!("\"{}\"", source.trim_matches('\'')));
                ValueKind::Broken
            }
            _ => {
                let form = source.trim_start_matches(|prefix: char| prefix.is_ascii_lowercase());
                let form = if form.starts_with('"') { form } else { "\"…\"" };
                self.fault_of_literal(place, "a byte or C literal", form);
                ValueKind::Broken
            }
        }
    }

    fn fault_of_literal(&mut self, place: Place, kind: &str, form: &str) {
        self.report.push(Finding::new(&syntax::LITERAL_KIND, place).with("kind", kind).with("form", form));
    }

    fn number(&mut self, source: String, place: Place) -> ValueKind {
        match number(&source) {
            Ok(number) => ValueKind::Number(number),
            Err(fault) => {
                let finding =
                    Finding::new(&syntax::NUMBER_FORM, place).with("found", source).with("reason", fault.reason);
                let helps = [("form", fault.form), ("text", fault.text)].into_iter();
                let helps = helps.filter_map(|(help, form)| Some((help, form?)));
                self.report.push(helps.fold(finding, |finding, (help, form)| finding.with(help, form)));
                ValueKind::Broken
            }
        }
    }
}

/// A number as a template writes it.
fn number(source: &str) -> Result<String, NumberFault> {
    let fault = |reason, form: String| Err(NumberFault { reason, form: Some(form), text: None });
    let (sign, digits) = source.strip_prefix('-').map_or(("", source), |rest| ("-", rest));
    let radix = [("0x", 16), ("0o", 8), ("0b", 2)].into_iter().find(|(prefix, _)| digits.starts_with(prefix));
    let plain: String = digits.chars().filter(|character| *character != '_').collect();
    if let Some((prefix, radix)) = radix {
        let body = &plain[prefix.len()..];
        let decimal = u128::from_str_radix(body, radix).map_or_else(|_| "…".to_owned(), |number| number.to_string());
        return fault("JSON has decimal numbers alone", format!("{sign}{decimal}"));
    }
    let end = number_end(&plain);
    let (number, suffix) = plain.split_at(end);
    if !suffix.is_empty() {
        let rust =
            ["u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize", "f32", "f64"];
        return if rust.contains(&suffix) {
            fault("it has a suffix", format!("{sign}{number}"))
        } else {
            fault("text needs quotes", format!("\"{sign}{digits}\""))
        };
    }
    if number.len() > 1 && number.starts_with('0') && number.as_bytes()[1].is_ascii_digit() {
        let short = number.trim_start_matches('0');
        let short = if short.is_empty() || short.starts_with('.') { format!("0{short}") } else { short.to_owned() };
        return fault("it has leading zeros", format!("{sign}{short}"))
            .map_err(|fault| NumberFault { text: Some(format!("\"{source}\"")), ..fault });
    }
    if number.ends_with('.') {
        return fault("no digit follows the point", format!("{sign}{number}0"));
    }
    if number.parse::<f64>().is_ok_and(f64::is_infinite) {
        return Err(NumberFault { reason: "it is too large", form: None, text: Some(format!("\"{source}\"")) });
    }
    Ok(format!("{sign}{number}"))
}

/// Where the digits, point and exponent of a number end.
fn number_end(text: &str) -> usize {
    let bytes = text.as_bytes();
    let digits = |mut at: usize| {
        while bytes.get(at).is_some_and(u8::is_ascii_digit) {
            at += 1;
        }
        at
    };
    let mut at = digits(0);
    if bytes.get(at) == Some(&b'.') {
        at = digits(at + 1);
    }
    if matches!(bytes.get(at), Some(b'e' | b'E')) {
        let signed = usize::from(matches!(bytes.get(at + 1), Some(b'+' | b'-')));
        let end = digits(at + 1 + signed);
        if end > at + 1 + signed {
            at = end;
        }
    }
    at
}

/// The text of a string literal, or its suffix if it has one.
fn text(source: &str) -> Result<String, String> {
    let raw = source.starts_with('r');
    let hashes = source.bytes().skip(1).take_while(|byte| raw && *byte == b'#').count();
    let open = usize::from(raw) + hashes + 1;
    let close = source.rfind('"').filter(|close| *close >= open).unwrap_or(source.len());
    let suffix = source.get(close + 1 + hashes..).unwrap_or_default();
    if !suffix.is_empty() {
        return Err(suffix.to_owned());
    }
    let body = source.get(open..close).unwrap_or_default();
    let block = block(body);
    let body = block.as_deref().unwrap_or(body);
    Ok(if raw || !body.contains('\\') { body.to_owned() } else { unescaped(body) })
}

/// The content of a block: what begins with a line break drops it, the common indentation and the last line's.
fn block(body: &str) -> Option<String> {
    let body = body.strip_prefix("\r\n").or_else(|| body.strip_prefix('\n'))?;
    let mut lines: Vec<&str> = body.split('\n').collect();
    let blank = |line: &str| line.trim().is_empty();
    if let Some(last) = lines.last_mut().filter(|last| blank(last)) {
        *last = "";
    }
    let indent = lines.iter().filter(|line| !blank(line)).map(|line| indentation(line)).reduce(common).unwrap_or("");
    let cut = |line: &&str| -> String {
        line.strip_prefix(indent).map_or_else(|| line.trim_start().to_owned(), str::to_owned)
    };
    Some(lines.iter().map(cut).collect::<Vec<_>>().join("\n"))
}

fn indentation(line: &str) -> &str {
    &line[..line.len() - line.trim_start().len()]
}

fn common<'l>(a: &'l str, b: &'l str) -> &'l str {
    let length = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
    &a[..length]
}

/// Escapes of a string literal that rustc has read already: what is none stays as it is.
fn unescaped(body: &str) -> String {
    let mut text = String::with_capacity(body.len());
    let mut rest = body;
    while let Some((before, after)) = rest.split_once('\\') {
        text.push_str(before);
        rest = after.get(1..).unwrap_or_default();
        match after.bytes().next() {
            Some(b'n') => text.push('\n'),
            Some(b'r') => text.push('\r'),
            Some(b't') => text.push('\t'),
            Some(b'0') => text.push('\0'),
            Some(b'\\') => text.push('\\'),
            Some(b'"') => text.push('"'),
            Some(b'\'') => text.push('\''),
            Some(b'\n' | b'\r') => rest = after.trim_start_matches([' ', '\t', '\r', '\n']),
            Some(b'x') => {
                text.extend(rest.get(..2).and_then(code_point));
                rest = rest.get(2..).unwrap_or_default();
            }
            Some(b'u') => {
                let (digits, behind) = rest.strip_prefix('{').and_then(|rest| rest.split_once('}')).unwrap_or_default();
                text.extend(code_point(&digits.replace('_', "")));
                rest = behind;
            }
            _ => {
                text.push('\\');
                rest = after;
            }
        }
    }
    text.push_str(rest);
    text
}

fn code_point(digits: &str) -> Option<char> {
    u32::from_str_radix(digits, 16).ok().and_then(char::from_u32)
}
