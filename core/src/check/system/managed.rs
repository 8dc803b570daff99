//! Policies of AWS by name: one that does not exist stops the deployment.
//!
//! `managed/names.txt` has the names behind `policy/` that can be attached, a line each, as of 2026-09-30. AWS adds some
//! every month, so that only near misses are told: a slip, or the right name without its path.

use crate::check::facts::{Facts, Piece};
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::suggest::near_miss;
use crate::findings::table::policies as table;

/// The names, in order.
static NAMES: &str = include_str!("managed/names.txt");

/// Where policies are named by their ARN.
static USES: &[(&str, &[&str])] = &[
    ("AWS::IAM::Group", &["ManagedPolicyArns"]),
    ("AWS::IAM::Role", &["ManagedPolicyArns"]),
    ("AWS::IAM::Role", &["PermissionsBoundary"]),
    ("AWS::IAM::User", &["ManagedPolicyArns"]),
    ("AWS::IAM::User", &["PermissionsBoundary"]),
    ("AWS::SSO::PermissionSet", &["ManagedPolicies"]),
];

/// Checks every name of a policy of AWS.
pub(super) fn check(facts: &Facts<'_, '_>, report: &mut Report) {
    for &(kind, path) in USES {
        for &index in facts.of_kind(kind) {
            for case in facts.reach(index, path) {
                let pieces = facts.pieces(case.value);
                let Some(Piece::Text(end)) = pieces.last() else { continue };
                let Some((_, name)) = end.split_once(":aws:policy/") else { continue };
                if let Some(meant) = meant(name) {
                    let finding = Finding::new(&table::DOUBTFUL_MANAGED_POLICY, case.value.place)
                        .with("name", name)
                        .with("suggestion", meant);
                    report.push_for(Facts::item(index), finding);
                }
            }
        }
    }
}

/// The policy that a name is a slip of.
fn meant(name: &str) -> Option<&'static str> {
    let own = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
    if NAMES.lines().any(|known| known == name) {
        return None;
    }
    let plain = own(name);
    NAMES
        .lines()
        .find(|known| known.len() >= plain.len() && own(known) == plain)
        .or_else(|| near_miss(name, NAMES.lines()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted() {
        assert!(NAMES.lines().is_sorted());
    }

    #[test]
    fn slips() {
        for (slip, wanted) in [
            ("AmazonECSTaskExecutionRolePolicy", "service-role/AmazonECSTaskExecutionRolePolicy"),
            ("service-role/AmazonECSTaskExecutionRole", "service-role/AmazonECSTaskExecutionRolePolicy"),
            ("service-role/AmazonSSMManagedInstanceCore", "AmazonSSMManagedInstanceCore"),
            ("AmazonS3ReadonlyAccess", "AmazonS3ReadOnlyAccess"),
            ("AdminstratorAccess", "AdministratorAccess"),
        ] {
            assert_eq!(meant(slip), Some(wanted), "{slip}");
        }
        for other in ["AdministratorAccess", "SomethingNewFullAccess", "service-role/AWSLambdaBasicExecutionRole"] {
            assert_eq!(meant(other), None, "{other}");
        }
    }
}
