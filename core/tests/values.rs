//! Values against the schema: correct and absurd input for every rule, a file a family.
//!
//! A case is the JSON of a template's part and what is to be found, as `code place: title`.
//! [`support`] says how a case is written; a new case is a new row.

#[path = "values/support.rs"]
mod support;

#[path = "values/derived.rs"]
mod derived;
#[path = "values/extensions.rs"]
mod extensions;
#[path = "values/feeds.rs"]
mod feeds;
#[path = "values/formats.rs"]
mod formats;
#[path = "values/forms.rs"]
mod forms;
#[path = "values/functions.rs"]
mod functions;
#[path = "values/keys.rs"]
mod keys;
#[path = "values/kinds.rs"]
mod kinds;
#[path = "values/language.rs"]
mod language;
#[path = "values/lists.rs"]
mod lists;
#[path = "values/literals.rs"]
mod literals;
#[path = "values/machines.rs"]
mod machines;
#[path = "values/parameters.rs"]
mod parameters;
#[path = "values/presence.rs"]
mod presence;
#[path = "values/results.rs"]
mod results;
#[path = "values/tags.rs"]
mod tags;
#[path = "values/worlds.rs"]
mod worlds;
