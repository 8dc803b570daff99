//! Subnets and the links that they need.

rows! {}
