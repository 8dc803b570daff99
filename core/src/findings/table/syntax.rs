//! The text of `stack!`: what could not be read.

rows! {}
