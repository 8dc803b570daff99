//! Tokens to [`tree::Tree`](crate::tree::Tree).
