//! Worlds of conditions: what can be true together, and the rules that ask it, a file a family.

#[path = "worlds/solver.rs"]
mod solver;
