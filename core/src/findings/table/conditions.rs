//! Conditions and rules.

rows! {}
