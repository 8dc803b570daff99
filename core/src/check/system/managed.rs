//! Policies of AWS by name: one that does not exist stops the deployment.
//!
//! The schema has the names behind `policy/` that can be attached, as of a day. Those of other partitions are not all in it,
//! so that there near misses alone are told.

use crate::check::facts::{Facts, Piece};
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::suggest::near_miss;
use crate::findings::table::policies as table;
use crate::schema::Names;
use std::cell::LazyCell;

/// Where those stand that services alone attach.
const OF_SERVICES: &str = "aws-service-role/";

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
    // Most templates name none.
    let known = LazyCell::new(|| facts.schema.names("policies"));
    for &(kind, path) in USES {
        for &index in facts.of_kind(kind) {
            for case in facts.reach(index, path) {
                let pieces = facts.pieces(case.value);
                let Some(Piece::Text(end)) = pieces.last() else { continue };
                let Some((_, name)) = end.split_once(":aws:policy/") else { continue };
                let Some(known) = &*known else { return };
                if known.has(name) {
                    continue;
                }
                let is_elsewhere = matches!(pieces.first(), Some(Piece::Text(start)) if start.starts_with("arn:aws-"));
                let meant = meant(name, known);
                if is_elsewhere && meant.is_none() {
                    continue;
                }
                let finding = Finding::new(&table::DOUBTFUL_MANAGED_POLICY, case.value.place).with("name", name);
                let finding = match meant {
                    Some(meant) => finding.with("suggestion", meant),
                    None if name.starts_with(OF_SERVICES) => finding.with("path", OF_SERVICES),
                    None => finding,
                };
                report.push_for(Facts::item(index), finding.listed(known));
            }
        }
    }
}

/// The policy that a name is a slip of.
fn meant<'n>(name: &str, known: &'n Names<'_>) -> Option<&'n str> {
    let own = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
    let plain = own(name);
    if name.starts_with(OF_SERVICES) && !known.all().any(|known| own(known) == plain) {
        return None;
    }
    known.all().find(|known| known.len() >= plain.len() && own(known) == plain).or_else(|| near_miss(name, known.all()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips() {
        let known = crate::schema::Schema::bundled().unwrap().names("policies").unwrap();
        for (slip, wanted) in [
            ("AmazonECSTaskExecutionRolePolicy", "service-role/AmazonECSTaskExecutionRolePolicy"),
            ("service-role/AmazonECSTaskExecutionRole", "service-role/AmazonECSTaskExecutionRolePolicy"),
            ("service-role/AmazonSSMManagedInstanceCore", "AmazonSSMManagedInstanceCore"),
            ("AmazonS3ReadonlyAccess", "AmazonS3ReadOnlyAccess"),
            ("AdminstratorAccess", "AdministratorAccess"),
        ] {
            assert_eq!(meant(slip, &known), Some(wanted), "{slip}");
        }
        for other in ["SomethingNewFullAccess", "aws-service-role/AWSSupportServiceRolePolicy"] {
            assert_eq!(meant(other, &known), None, "{other}");
        }
    }
}
