//! Intrinsic functions: arguments, and where each may stand.

rows! {}
