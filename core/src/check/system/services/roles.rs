//! Roles by name where the service looks for them at the root of all paths.

use crate::check::facts::{Facts, Source};
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::table::services as table;

/// Properties that take an ARN, or the name of a role without a path.
static SLOTS: &[(&str, &str)] = &[("AWS::CodeBuild::Project", "ServiceRole")];

/// Checks every such property.
pub(in crate::check::system) fn roles(facts: &Facts<'_, '_>, report: &mut Report) {
    for (kind, property) in SLOTS {
        for &index in facts.of_kind(kind) {
            let Some(value) = facts.property(index, &[property]) else { continue };
            let Some(Source::Resource(role, None)) = facts.source(value) else { continue };
            if !facts.is(role, "AWS::IAM::Role") {
                continue;
            }
            if let Some(path) = facts.text(role, &["Path"]).filter(|path| *path != "/") {
                let finding = Finding::new(&table::ROLE_BY_NAME, value.place)
                    .with("property", property)
                    .with("name", facts.name(index))
                    .with("role", facts.name(role))
                    .with("path", path);
                report.push_for(Facts::item(index), finding);
            }
        }
    }
}
