//! Databases: parameter groups against engines.
//!
//! A version may name its major part alone; only what it says counts.

use crate::check::facts::Facts;
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::table::data as table;

const INSTANCE: &str = "AWS::RDS::DBInstance";
const CLUSTER: &str = "AWS::RDS::DBCluster";

/// Slots of parameter groups, and their types.
static GROUPS: &[(&str, &str, &str)] = &[
    (INSTANCE, "DBParameterGroupName", "AWS::RDS::DBParameterGroup"),
    (CLUSTER, "DBClusterParameterGroupName", "AWS::RDS::DBClusterParameterGroup"),
];

/// Engines whose family is their name and this many parts of their version.
static FAMILIES: &[(&str, usize)] =
    &[("aurora-mysql", 2), ("aurora-postgresql", 1), ("mariadb", 2), ("mysql", 2), ("postgres", 1)];

/// Checks every database.
pub(in crate::check::system) fn databases(facts: &Facts<'_, '_>, report: &mut Report) {
    for (kind, slot, group) in GROUPS {
        for &index in facts.of_kind(kind) {
            report.enter(Facts::item(index));
            let Some(value) = facts.property(index, &[slot]) else { continue };
            let group = facts.declared(value, group).filter(|group| facts.coexist(&[index, *group]));
            if let Some((group, fault)) = group.and_then(|group| Some((group, misfit(facts, index, group)?))) {
                let finding = Finding::new(&table::FAMILY_MISFIT, value.place)
                    .with("group", facts.name(group))
                    .with("family", fault.family)
                    .with("engine", fault.engine);
                report.push(match fault.wanted {
                    Some(wanted) => finding.with("suggestion", wanted),
                    None => finding,
                });
            }
        }
    }
}

/// A parameter group that does not fit.
struct Misfit<'t> {
    family: &'t str,
    engine: String,
    wanted: Option<String>,
}

fn misfit<'t>(facts: &Facts<'_, 't>, index: usize, group: usize) -> Option<Misfit<'t>> {
    let family = facts.text(group, &["Family"])?;
    let engine = facts.text(index, &["Engine"])?.to_ascii_lowercase();
    let (_, parts) = FAMILIES.iter().find(|(name, _)| *name == engine)?;
    let folded = family.to_ascii_lowercase();
    let version = folded.strip_prefix(engine.as_str()).filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let Some(of_family) = version else {
        return Some(Misfit { family, engine, wanted: None });
    };
    let version = facts.text(index, &["EngineVersion"])?;
    // Old PostgreSQL counted its second part as major, too.
    let parts = if engine == "postgres" && version.starts_with("9.") { 2 } else { *parts };
    let major: Vec<&str> = version.split('.').take(parts).collect();
    let is_whole = major.len() == parts && major.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    let major = major.join(".");
    let wanted = format!("{engine}{major}");
    (is_whole && major != of_family).then(|| Misfit {
        family,
        engine: format!("{engine} {version}"),
        wanted: Some(wanted),
    })
}
