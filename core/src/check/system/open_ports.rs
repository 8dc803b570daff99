//! Ports that everybody on the internet reaches, and that are for a few: shells, desktops, databases.
//!
//! Only rules with literal ports and a literal block of all addresses are told.

use crate::check::facts::Facts;
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::table::network as table;
use crate::model::{Entry, entry};

/// Ports and who listens there, the ones that people log in at first.
static PORTS: &[(u16, &str)] = &[
    (22, "SSH"),
    (3389, "remote desktops"),
    (1433, "SQL Server"),
    (1521, "Oracle"),
    (3306, "MySQL"),
    (5432, "PostgreSQL"),
    (5439, "Redshift"),
    (6379, "Redis"),
    (11211, "Memcached"),
    (27017, "MongoDB"),
    (445, "file shares"),
    (2049, "file systems"),
];

/// Blocks that hold all addresses.
static EVERYBODY: &[(&str, &str)] = &[("CidrIp", "0.0.0.0/0"), ("CidrIpv6", "::/0")];

/// Checks every rule that lets somebody in.
pub(super) fn check(facts: &Facts<'_, '_>, report: &mut Report) {
    for &index in facts.of_kind("AWS::EC2::SecurityGroup") {
        report.enter(Facts::item(index));
        for rule in facts.reach(index, &["SecurityGroupIngress"]) {
            judge(facts, report, rule.value.as_object().unwrap_or_default());
        }
    }
    for &index in facts.of_kind("AWS::EC2::SecurityGroupIngress") {
        report.enter(Facts::item(index));
        judge(facts, report, facts.get(index).map_or(&[], |resource| &resource.properties));
    }
}

fn judge(facts: &Facts<'_, '_>, report: &mut Report, rule: &[Entry]) {
    let literal = |key: &str| entry(rule, key).and_then(|entry| facts.literal(&entry.value));
    let open = EVERYBODY.iter().find_map(|(key, all)| {
        entry(rule, key).filter(|entry| facts.literal(&entry.value) == Some(all)).map(|entry| (entry, *all))
    });
    let Some((block, all)) = open else { return };
    let range = match literal("IpProtocol").map(str::to_ascii_lowercase).as_deref() {
        Some("-1" | "all") => Some((0, u16::MAX)),
        Some("tcp" | "6") => {
            literal("FromPort").and_then(|from| from.parse().ok()).zip(literal("ToPort").and_then(|to| to.parse().ok()))
        }
        _ => None,
    };
    let Some((from, to)) = range else { return };
    let Some((port, whose)) = PORTS.iter().find(|(port, _)| (from..=to).contains(port)) else { return };
    let ports = if from == to { format!("port {port}") } else { format!("port {port}, one of {from} to {to}") };
    let finding =
        Finding::new(&table::OPEN_PORT, block.value.place).with("all", all).with("ports", ports).with("whose", whose);
    report.push(finding);
}
