//! Values against the resource schema.

use super::Context;

/// Checks the properties of every resource.
pub fn check(cx: &mut Context<'_>) {
    let _ = cx;
}
