//! The template's JSON: a checked model in, text with holes for Rust expressions out.
