//! Numbers and how they are printed: medians, and lines that put a value beside its target.

use std::time::Duration;

/// The middle of some values; 0 of none.
pub(crate) fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    match sorted.len() {
        0 => 0.0,
        length if length % 2 == 1 => sorted[middle],
        _ => f64::midpoint(sorted[middle - 1], sorted[middle]),
    }
}

/// Milliseconds.
pub(crate) fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

/// A line with a value that was promised to be at most `target`.
pub(crate) fn judged(name: &str, value: f64, target: f64, unit: &str) {
    let verdict = if value <= target { "ok" } else { "over" };
    println!("  {name:<46} {:>12}   at most {:<10} {verdict}", number(value, unit), number(target, unit));
}

/// A line with a value that nothing was promised of.
pub(crate) fn plain(name: &str, value: f64, unit: &str) {
    println!("  {name:<46} {:>12}", number(value, unit));
}

/// As many digits as the unit bears.
fn number(value: f64, unit: &str) -> String {
    match unit {
        "" => format!("{value:.0}"),
        "×" => format!("{value:.2} ×"),
        "s" => format!("{value:.2} s"),
        _ if value.abs() < 10.0 && value.fract() != 0.0 => format!("{value:.2} {unit}"),
        _ => format!("{value:.0} {unit}"),
    }
}

#[cfg(test)]
mod tests {
    use super::{median, number};

    #[test]
    fn the_median_is_the_middle_whatever_the_order() {
        assert_eq!(median(&[3.0, 1.0, 2.0]).to_bits(), 2f64.to_bits());
        assert_eq!(median(&[4.0, 1.0, 2.0, 3.0]).to_bits(), 2.5f64.to_bits());
        assert_eq!(median(&[]).to_bits(), 0f64.to_bits());
    }

    #[test]
    fn a_number_has_as_many_digits_as_its_unit_bears() {
        assert_eq!(number(27.0, ""), "27");
        assert_eq!(number(0.254, "s"), "0.25 s");
        assert_eq!(number(1.054, "×"), "1.05 ×");
        assert_eq!(number(7.123, "ms"), "7.12 ms");
        assert_eq!(number(187.4, "ms"), "187 ms");
        assert_eq!(number(60.0, "MB"), "60 MB");
    }
}
