//! The macros of Formwork. Entry points only: the work is `formwork-syntax`'s.
