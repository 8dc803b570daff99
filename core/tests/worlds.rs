//! Worlds of conditions: what can be true together. The rules that ask it are tested in `rules`.

#[path = "worlds/solver.rs"]
mod solver;
