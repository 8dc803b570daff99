//! Parameters, mappings, outputs and the attributes of items.

rows! {}
