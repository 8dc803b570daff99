//! Actions that IAM does not know.
//!
//! The list of actions ages, so that a name that it lacks is told only if it is all but one that it has, if its wildcards
//! match none, or if its service is unknown. IAM compares names without case.

use super::globs;
use crate::findings::suggest;
use crate::schema::{Actions, Names, Schema};
use std::cell::OnceCell;
use std::collections::BTreeMap;

/// The most edits between an unknown action and the one that was meant.
const MOST_EDITS: usize = 2;

/// The actions of the services that the template's policies name, and the service principals, each read once.
pub(super) struct Catalogue<'t> {
    schema: Schema<'t>,
    services: BTreeMap<String, Option<Actions<'t>>>,
    principals: OnceCell<Option<Names<'t>>>,
}

/// Why an action is doubted.
pub(super) struct Doubt {
    /// "no action `s3:GetObjct`" without the "no".
    pub(super) what: String,
    /// What was probably meant.
    pub(super) suggestion: Option<String>,
}

impl<'t> Catalogue<'t> {
    pub(super) fn new(schema: Schema<'t>) -> Self {
        Self { schema, services: BTreeMap::new(), principals: OnceCell::new() }
    }

    /// The service principals.
    pub(super) fn principals(&self) -> Option<&Names<'t>> {
        self.principals.get_or_init(|| self.schema.names("principals")).as_ref()
    }

    /// The actions of a service.
    pub(super) fn service(&mut self, name: &str) -> Option<&Actions<'t>> {
        let name = name.to_ascii_lowercase();
        if !self.services.contains_key(&name) {
            let found = self.schema.service(&name).map(|service| service.actions());
            self.services.insert(name.clone(), found);
        }
        self.services.get(&name)?.as_ref()
    }

    /// What is doubtful about an action of a policy.
    pub(super) fn doubt(&mut self, action: &str) -> Option<Doubt> {
        let (service, name) = action.split_once(':')?;
        if service.contains(['*', '?', '$']) || name.contains('$') || self.schema.services().next().is_none() {
            return None;
        }
        let Some(actions) = self.service(service) else {
            let folded = service.to_ascii_lowercase();
            let meant = suggest::best(&folded, self.schema.services().map(|service| service.name));
            let suggestion = meant.map(|service| format!("{service}:{name}"));
            return Some(Doubt { what: format!("service `{service}`"), suggestion });
        };
        let folded = name.to_ascii_lowercase();
        if name.contains(['*', '?']) {
            let matches = actions.names().any(|known| globs::fits(&folded, known));
            let what = format!("action of `{service}` that `{name}` matches");
            return (!matches).then_some(Doubt { what, suggestion: None });
        }
        if actions.has(&folded) {
            return None;
        }
        let meant = suggest::within(&folded, actions.names(), MOST_EDITS)?;
        let suggestion = Some(format!("{service}:{}", in_the_case_of(name, meant)));
        Some(Doubt { what: format!("action `{action}`"), suggestion })
    }
}

/// A name in small letters, with the capitals that its author has set in a misspelt form of it.
fn in_the_case_of(author: &str, name: &str) -> String {
    /// How far a letter may have moved.
    const REACH: usize = 3;
    let mut rest = author;
    name.chars()
        .map(|letter| {
            let near = rest.char_indices().take(REACH).find(|(_, found)| found.eq_ignore_ascii_case(&letter));
            let Some((at, found)) = near else { return letter };
            rest = rest.get(at + found.len_utf8()..).unwrap_or_default();
            found
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_are_the_author_s() {
        for (author, name, wanted) in [
            ("GetObjct", "getobject", "GetObject"),
            ("GtObjct", "getobject", "GetObject"),
            ("PutObjcet", "putobject", "PutObject"),
            ("getobjct", "getobject", "getobject"),
            ("SendMesage", "sendmessage", "SendMessage"),
        ] {
            assert_eq!(in_the_case_of(author, name), wanted);
        }
    }

    #[test]
    fn doubts() {
        let mut catalogue = Catalogue::new(Schema::bundled().expect("a schema of this format"));
        let mut said = |action: &str| {
            let doubt = catalogue.doubt(action)?;
            Some((doubt.what, doubt.suggestion.unwrap_or_default()))
        };
        let told = |what: &str, suggestion: &str| Some((what.to_owned(), suggestion.to_owned()));
        for action in ["s3:GetObject", "SNS:publish", "s3:*", "s3:Get*", "ecs:?unTask", "*", "*:*", "s3:SomethingNew"] {
            assert_eq!(said(action), None, "{action}");
        }
        assert_eq!(said("s3:GetObjct"), told("action `s3:GetObjct`", "s3:GetObject"));
        assert_eq!(said("s3:Gett*"), told("action of `s3` that `Gett*` matches", ""));
        assert_eq!(said("dynamdb:GetItem"), told("service `dynamdb`", "dynamodb:GetItem"));
        assert_eq!(said("myservice:Do"), told("service `myservice`", ""));
    }
}
