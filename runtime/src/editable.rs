//! What rust-analyzer asks of structs that derive `Resource`: their properties under CloudFormation's names.
//!
//! The derive implements it in an editor alone; no compiler sees an implementation.

use crate::Slot;
use std::collections::BTreeMap;

/// A struct with a struct beside it whose fields are the properties.
pub trait Editable {
    /// That struct.
    type Properties;
}

/// The properties of a struct in a field: never called.
#[must_use]
pub fn inside<T: Editable>(_: &T) -> Option<T::Properties> {
    None
}

macro_rules! through {
    ($($type:ty),*) => {$(
        impl<T: Editable> Editable for $type {
            type Properties = T::Properties;
        }
    )*};
}
through!(Option<T>, Vec<T>, Box<T>, BTreeMap<String, T>, Slot<T>);
