//! Attributes that a resource has only with a property that asks for them.

use crate::check::facts::Facts;
use crate::check::names::Declared;
use crate::check::walk;
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::table::data as table;
use crate::model::{Place, ValueKind, entry};

/// A type, its attribute, the property without which there is none, and how that is written.
struct Made {
    kind: &'static str,
    attribute: &'static str,
    property: &'static str,
    form: &'static str,
}

static MADE: &[Made] = &[
    Made {
        kind: "AWS::Cognito::UserPoolClient",
        attribute: "ClientSecret",
        property: "GenerateSecret",
        form: "GenerateSecret: true",
    },
    Made {
        kind: "AWS::DynamoDB::Table",
        attribute: "StreamArn",
        property: "StreamSpecification",
        form: "StreamSpecification: { StreamViewType: \"NEW_AND_OLD_IMAGES\" }",
    },
    Made {
        kind: "AWS::RDS::DBCluster",
        attribute: "MasterUserSecret.SecretArn",
        property: "ManageMasterUserPassword",
        form: "ManageMasterUserPassword: true",
    },
    Made {
        kind: "AWS::RDS::DBInstance",
        attribute: "MasterUserSecret.SecretArn",
        property: "ManageMasterUserPassword",
        form: "ManageMasterUserPassword: true",
    },
    Made {
        kind: "AWS::Redshift::Cluster",
        attribute: "MasterPasswordSecretArn",
        property: "ManageMasterPassword",
        form: "ManageMasterPassword: true",
    },
];

/// Checks every reference to such an attribute.
pub(in crate::check::system) fn attributes(facts: &Facts<'_, '_>, report: &mut Report) {
    if MADE.iter().all(|made| facts.of_kind(made.kind).is_empty()) {
        return;
    }
    let mut found = Vec::new();
    walk::template(facts.template, &mut |site, value| {
        let mut judge = |resource: &str, attribute: &str, place: Place| {
            let Some(Declared::Resource(index)) = facts.names.values.get(resource) else { return };
            let is_it = |made: &&Made| facts.is(*index, made.kind) && made.attribute == attribute;
            if let Some(made) = MADE.iter().find(is_it).filter(|made| lacks(facts, *index, made.property)) {
                let finding = Finding::new(&table::ATTRIBUTE_NOT_MADE, place)
                    .with("name", resource)
                    .with("attribute", attribute)
                    .with("property", made.property)
                    .with("form", made.form);
                found.push((site.item, finding));
            }
        };
        match &value.kind {
            ValueKind::GetAtt { resource, attribute } => judge(&resource.text, &attribute.text, attribute.place),
            ValueKind::Sub(sub) => {
                for (name, _) in sub.names() {
                    if let Some((resource, attribute)) = name.split_once('.')
                        && entry(&sub.variables, name).is_none()
                    {
                        judge(resource, attribute, value.place);
                    }
                }
            }
            _ => {}
        }
    });
    for (item, finding) in found {
        report.push_for(item, finding);
    }
}

/// Whether a property is not there, or says no.
fn lacks(facts: &Facts<'_, '_>, index: usize, property: &str) -> bool {
    facts.is_absent(index, property) || facts.text(index, &[property]) == Some("false")
}
