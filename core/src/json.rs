//! JSON as a template has it: reading keeps the order of keys and numbers as written, writing is deterministic.
