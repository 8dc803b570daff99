//! Syntax tree to template model.
