//! Ports that nothing lets in: what listens, and the security groups around it.
//!
//! A finding needs certainty: all groups stand in the stack, no other stack knows them, and each of their rules is
//! literal. Who is let in does not matter, only that somebody is.

use super::{LISTENER, Pair, Part, listed, network_mode, pairs, parts_in, parts_of, same};
use crate::check::facts::{Facts, Source};
use crate::check::system::endpoints;
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::table::containers as table;
use crate::model::{Entry, Function, Place, Value, ValueKind, entry};
use std::collections::BTreeMap;

const GROUP: &str = "AWS::EC2::SecurityGroup";
const INGRESS: &str = "AWS::EC2::SecurityGroupIngress";
const BALANCER: &str = "AWS::ElasticLoadBalancingV2::LoadBalancer";
const CLASSIC: &str = "AWS::ElasticLoadBalancing::LoadBalancer";
const CLUSTER: &str = "AWS::ECS::Cluster";
const ENDPOINT: &str = "AWS::EC2::VPCEndpoint";

/// The ports that the kernel of a container instance hands out; older Dockers use the upper part alone.
const DYNAMIC: (u16, u16) = (32_768, 60_999);
/// What is advised for them: newer agents go to the end.
const ADVISED: (u16, u16) = (32_768, 65_535);

/// A server: its type, its security groups, its port, and the ports of its engines.
struct Server {
    kind: &'static str,
    groups: &'static [&'static str],
    /// The property of its port; empty where the port is fixed.
    port: &'static str,
    /// The port where none is given, by the beginning of `Engine`; an empty beginning fits all.
    engines: &'static [(&'static str, u16)],
}

static SERVERS: &[Server] = &[
    Server {
        kind: "AWS::RDS::DBInstance",
        groups: &["VPCSecurityGroups"],
        port: "Port",
        engines: &[("postgres", 5432), ("mysql", 3306), ("mariadb", 3306), ("oracle", 1521), ("sqlserver", 1433)],
    },
    Server {
        kind: "AWS::RDS::DBCluster",
        groups: &["VpcSecurityGroupIds"],
        port: "Port",
        engines: &[("aurora-postgresql", 5432), ("aurora-mysql", 3306), ("postgres", 5432), ("mysql", 3306)],
    },
    Server { kind: "AWS::DocDB::DBCluster", groups: &["VpcSecurityGroupIds"], port: "Port", engines: &[("", 27017)] },
    Server {
        kind: "AWS::Neptune::DBCluster",
        groups: &["VpcSecurityGroupIds"],
        port: "DBPort",
        engines: &[("", 8182)],
    },
    Server { kind: "AWS::Redshift::Cluster", groups: &["VpcSecurityGroupIds"], port: "Port", engines: &[("", 5439)] },
    Server {
        kind: "AWS::ElastiCache::CacheCluster",
        groups: &["VpcSecurityGroupIds"],
        port: "Port",
        engines: &[("redis", 6379), ("memcached", 11211), ("valkey", 6379)],
    },
    Server { kind: "AWS::EC2::VPCEndpoint", groups: &["SecurityGroupIds"], port: "", engines: &[("", 443)] },
    Server { kind: "AWS::EFS::MountTarget", groups: &["SecurityGroups"], port: "", engines: &[("", 2049)] },
    Server {
        kind: "AWS::OpenSearchService::Domain",
        groups: &["VPCOptions", "SecurityGroupIds"],
        port: "",
        engines: &[("", 443)],
    },
    Server {
        kind: "AWS::ElastiCache::ReplicationGroup",
        groups: &["SecurityGroupIds"],
        port: "Port",
        engines: &[("", 6379)],
    },
];

/// Machines of a cluster, and where their security groups stand.
static MACHINES: &[(&str, &[&str])] = &[
    ("AWS::EC2::LaunchTemplate", &["LaunchTemplateData", "SecurityGroupIds"]),
    ("AWS::EC2::Instance", &["SecurityGroupIds"]),
    ("AWS::AutoScaling::LaunchConfiguration", &["SecurityGroups"]),
];

/// What must be let in.
#[derive(Clone, Copy)]
enum Wanted<'t> {
    /// A port that a value names.
    Port(&'t Value),
    /// A port by number.
    Number(u16),
    /// All ports that a container instance may take.
    Dynamic,
}

/// The rules of all groups of the stack.
struct Rules<'f, 'c, 't> {
    facts: &'f Facts<'c, 't>,
    /// Rules that are resources of their own, by the groups that they may belong to.
    apart: BTreeMap<usize, Vec<&'t [Entry]>>,
}

/// Whether a service of AWS is called by HTTPS alone; some speak other protocols at their endpoints too.
fn is_by_https(service: &str) -> bool {
    static OTHERS: &[&str] = &["email-smtp", "cassandra", "data", "rds", "server", "workspaces", "fsx-secondary"];
    !OTHERS.contains(&service) && !service.starts_with("vpce-svc-")
}

/// Checks everything that listens.
pub(in crate::check::system) fn ports(facts: &Facts<'_, '_>, report: &mut Report) {
    if facts.of_kind(GROUP).is_empty() || !facts.is_complete() {
        return;
    }
    let Some(rules) = Rules::gather(facts) else { return };
    balancers(&rules, report);
    services(&rules, report);
    for server in SERVERS {
        for &index in facts.of_kind(server.kind) {
            let port = match facts.property(index, &[server.port]) {
                Some(value) => Some(Wanted::Port(value)),
                None => default_port(facts, server, index).map(Wanted::Number),
            };
            let groups = facts.property(index, server.groups);
            let (Some(port), Some(groups), Some(resource)) = (port, groups, facts.get(index)) else { continue };
            let what = format!("`{}`", resource.name.text);
            rules.judge(report, index, &what, &[groups], port, "tcp", resource.name.place);
        }
    }
}

fn default_port(facts: &Facts<'_, '_>, server: &Server, index: usize) -> Option<u16> {
    let is_fixed = server.port.is_empty();
    if is_fixed {
        let is_served =
            !facts.is(index, ENDPOINT) || endpoints::service(facts, index).is_some_and(|service| is_by_https(&service));
        return server.engines.first().filter(|_| is_served).map(|(_, port)| *port);
    }
    if !facts.is_absent(index, server.port) {
        return None;
    }
    let engine = if facts.is_absent(index, "Engine") { Some("") } else { facts.text(index, &["Engine"]) }?;
    let engine = engine.to_ascii_lowercase();
    server.engines.iter().find(|(start, _)| engine.starts_with(start)).map(|(_, port)| *port)
}

/// The ports of listeners against the groups of their load balancer.
fn balancers(rules: &Rules<'_, '_, '_>, report: &mut Report) {
    let facts = rules.facts;
    for &listener in facts.of_kind(LISTENER) {
        let Some(port) = facts.property(listener, &["Port"]) else { continue };
        let protocol = match facts.text(listener, &["Protocol"]) {
            Some("HTTP" | "HTTPS" | "TCP" | "TLS") => "tcp",
            Some("UDP") => "udp",
            _ => continue,
        };
        let balancer = facts.property(listener, &["LoadBalancerArn"]).and_then(|value| facts.declared(value, BALANCER));
        let Some(balancer) = balancer else { continue };
        let Some(groups) = facts.property(balancer, &["SecurityGroups"]) else { continue };
        let what = format!("the listener `{}`", facts.name(listener));
        rules.judge(report, listener, &what, &[groups], Wanted::Port(port), protocol, port.place);
    }
    for &balancer in facts.of_kind(CLASSIC) {
        let Some(groups) = facts.property(balancer, &["SecurityGroups"]) else { continue };
        for part in parts_of(facts, balancer, "Listeners").unwrap_or_default() {
            let Some(port) = part.get("LoadBalancerPort") else { continue };
            let what = format!("the listener of `{}`", facts.name(balancer));
            rules.judge(report, balancer, &what, &[groups], Wanted::Port(port), "tcp", port.place);
        }
    }
}

/// The ports of containers behind a load balancer against the groups of their tasks or of their machines.
fn services(rules: &Rules<'_, '_, '_>, report: &mut Report) {
    let facts = rules.facts;
    for pair in pairs(facts) {
        let Some(mode) = network_mode(facts, pair.task) else { continue };
        for part in parts_of(facts, pair.service, "LoadBalancers").unwrap_or_default() {
            let Some(port) = part.get("ContainerPort") else { continue };
            let name = facts.name(pair.service);
            let what = format!("the containers of `{name}`");
            if mode == "awsvpc" {
                let path = ["NetworkConfiguration", "AwsvpcConfiguration", "SecurityGroups"];
                // A port that no container maps is told elsewhere.
                let is_mapped = mapping(facts, &pair, &part, port).is_none_or(|mapping| mapping.is_some());
                if let Some(groups) = facts.property(pair.service, &path).filter(|_| is_mapped) {
                    rules.judge(report, pair.service, &what, &[groups], Wanted::Port(port), "tcp", port.place);
                }
                continue;
            }
            let Some(host) = host_port(facts, &pair, &part, port, mode) else { continue };
            let Some(groups) = machine_groups(facts, pair.service).filter(|groups| !groups.is_empty()) else {
                continue;
            };
            rules.judge(report, pair.service, &what, &groups, host, "tcp", port.place);
        }
    }
}

/// The port of the machine that leads to the container's.
fn host_port<'t>(
    facts: &Facts<'_, 't>,
    pair: &Pair<'t>,
    part: &Part<'t>,
    port: &'t Value,
    mode: &str,
) -> Option<Wanted<'t>> {
    match mode {
        "host" => return Some(Wanted::Port(port)),
        "bridge" => {}
        _ => return None,
    }
    let mapping = mapping(facts, pair, part, port)??;
    match mapping.get("HostPort") {
        None => super::lacks(mapping.entries, "HostPort").then_some(Wanted::Dynamic),
        Some(host) if facts.literal(host) == Some("0") => Some(Wanted::Dynamic),
        Some(host) => Some(Wanted::Port(host)),
    }
}

/// The mapping of a container's port, if it has one; nothing if the container or its mappings are not written out.
fn mapping<'t>(facts: &Facts<'_, 't>, pair: &Pair<'t>, part: &Part<'t>, port: &'t Value) -> Option<Option<Part<'t>>> {
    let name = part.get("ContainerName")?;
    let containers = parts_of(facts, pair.task, "ContainerDefinitions")?;
    let container = containers
        .iter()
        .find(|container| container.get("Name").is_some_and(|other| same(facts, name, other) == Some(true)))?;
    let mappings = parts_in(facts, container.entries, "PortMappings")?;
    let is_it = |mapping: &Part<'t>| Some(same(facts, port, mapping.get("ContainerPort")?) == Some(true));
    Some(mappings.into_iter().find(|mapping| is_it(mapping) == Some(true)))
}

/// The security groups of the machines that join the service's cluster.
fn machine_groups<'t>(facts: &Facts<'_, 't>, service: usize) -> Option<Vec<&'t Value>> {
    let cluster = facts.declared(facts.property(service, &["Cluster"])?, CLUSTER)?;
    let graph = facts.graph();
    let mut found = Vec::new();
    for (kind, path) in MACHINES {
        for &machine in facts.of_kind(kind) {
            if graph.get(machine).is_some_and(|edges| edges.contains(&cluster)) {
                found.push(facts.property(machine, path)?);
            }
        }
    }
    Some(found)
}

impl<'f, 'c, 't> Rules<'f, 'c, 't> {
    /// Nothing, if a rule stands apart and nobody knows in which group.
    fn gather(facts: &'f Facts<'c, 't>) -> Option<Self> {
        let mut apart: BTreeMap<usize, Vec<&[Entry]>> = BTreeMap::new();
        for &index in facts.of_kind(INGRESS) {
            let entries = facts.get(index)?.properties.as_slice();
            let group = entry(entries, "GroupId").or_else(|| entry(entries, "GroupName"))?;
            for case in facts.cases(&group.value) {
                match facts.source(case.value) {
                    Some(Source::Resource(group, _)) => apart.entry(group).or_default().push(entries),
                    // What comes from outside is no group that this stack makes.
                    Some(Source::Parameter(_) | Source::Literal(_) | Source::Pseudo(_)) => {}
                    None if matches!(case.value.kind, ValueKind::Call(Function::ImportValue, _)) => {}
                    None => return None,
                }
            }
        }
        Some(Self { facts, apart })
    }

    /// Reports a port that no rule of any of the groups lets in.
    #[expect(clippy::too_many_arguments, reason = "what listens, where, and how to say it")]
    fn judge(
        &self,
        report: &mut Report,
        index: usize,
        what: &str,
        lists: &[&'t Value],
        wanted: Wanted<'t>,
        protocol: &str,
        place: Place,
    ) {
        let Some(range) = self.range(wanted) else { return };
        let mut groups = Vec::new();
        for list in lists {
            let Some(items) = self.facts.items(list) else { return };
            for item in items {
                let Some(group) = self.facts.declared(item.value, GROUP) else { return };
                groups.push(group);
            }
        }
        let closed = !groups.is_empty()
            && groups.iter().all(|group| {
                !self.facts.is_shared(*group) && self.opens(*group, wanted, range, protocol) == Some(false)
            });
        if !closed {
            return;
        }
        groups.dedup();
        let (from, to) = if matches!(wanted, Wanted::Dynamic) { ADVISED } else { range };
        let shown = match wanted {
            Wanted::Dynamic => format!("ports {from} to {to}, of which each task gets one"),
            Wanted::Port(_) | Wanted::Number(_) => format!("port {from}"),
        };
        let finding = Finding::new(&table::PORT_NOT_OPENED, place)
            .with("what", what)
            .with("groups", listed(groups.iter().map(|group| self.facts.name(*group))))
            .with("group", groups.first().map_or("", |group| self.facts.name(*group)))
            .with("protocol", protocol)
            .with("ports", shown)
            .with("form", format!("{{ IpProtocol: \"{protocol}\", FromPort: {from}, ToPort: {to}, … }}"));
        report.push_for(Facts::item(index), finding);
    }

    fn range(&self, wanted: Wanted<'t>) -> Option<(u16, u16)> {
        match wanted {
            Wanted::Dynamic => Some(DYNAMIC),
            Wanted::Number(port) => Some((port, port)),
            Wanted::Port(value) => {
                let port = self.facts.literal(value)?.parse().ok()?;
                Some((port, port))
            }
        }
    }

    /// Whether a group lets the ports in; nothing if one of its rules is not certain.
    fn opens(&self, group: usize, wanted: Wanted<'t>, range: (u16, u16), protocol: &str) -> Option<bool> {
        let inline = parts_of(self.facts, group, "SecurityGroupIngress")?;
        let apart = self.apart.get(&group).into_iter().flatten().copied();
        for rule in inline.iter().map(|part| part.entries).chain(apart) {
            if self.rule_opens(rule, wanted, range, protocol)? {
                return Some(true);
            }
        }
        Some(false)
    }

    fn rule_opens(&self, rule: &'t [Entry], wanted: Wanted<'t>, range: (u16, u16), protocol: &str) -> Option<bool> {
        let literal = |key: &str| entry(rule, key).and_then(|entry| self.facts.literal(&entry.value));
        match literal("IpProtocol")?.to_ascii_lowercase().as_str() {
            "-1" | "all" => return Some(true),
            "tcp" | "6" => {
                if protocol != "tcp" {
                    return Some(false);
                }
            }
            "udp" | "17" => {
                if protocol != "udp" {
                    return Some(false);
                }
            }
            _ => return Some(false),
        }
        let from: i64 = literal("FromPort")?.parse().ok()?;
        let to: i64 = literal("ToPort")?.parse().ok()?;
        // The two in the wrong order are a fault of their own.
        if to < from {
            return None;
        }
        let (first, last) = (i64::from(range.0), i64::from(range.1));
        if from == -1 || (from <= first && last <= to) {
            return Some(true);
        }
        let overlaps = from <= last && first <= to;
        match wanted {
            // A part of the range may be all that the machines' own settings use.
            Wanted::Dynamic if overlaps && from != to => None,
            Wanted::Dynamic | Wanted::Port(_) | Wanted::Number(_) => Some(false),
        }
    }
}
