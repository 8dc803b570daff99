//! Resources that wait for each other: through `DependsOn`, `Ref`, `Fn::GetAtt` and `Fn::Sub`, in properties and in attributes.
//!
//! In: the template and its names. Out: one finding for each set of resources that form circles, with a shortest of them.

use super::names::{Declared, Names};
use super::walk::{self, Area, Site};
use super::worlds::Answer;
use super::{Context, graph};
use crate::findings::table::names as table;
use crate::findings::{Finding, Item};
use crate::model::{Place, Section, Value, ValueKind};

/// One resource needs another.
struct Edge<'t> {
    from: usize,
    to: usize,
    /// The property or attribute that names it.
    label: &'t str,
    place: Place,
    guards: Vec<(&'t str, bool)>,
    /// It belongs to a circle that no deployment can have.
    dead: bool,
}

/// How often a circle of excluded conditions is set aside before the search ends.
const RETRIES: usize = 16;

/// Reports circles and resources that refer to themselves.
pub fn check(cx: &mut Context<'_>) {
    let (mut edges, loops) = edges(cx);
    for edge in &loops {
        let finding = Finding::new(&table::SELF_REFERENCE, edge.place)
            .with("name", name(cx, edge.from))
            .with("property", edge.label)
            .with(
                "hint",
                match edge.label {
                    "DependsOn" => "remove it: no resource waits for itself",
                    _ => "its own values do not exist while it is made; `LogicalId(Self)` gives its name as text",
                },
            );
        cx.report.push_for(Item::Entry(Section::Resources, edge.from), finding);
    }
    for _ in 0..RETRIES {
        let graph = adjacency(cx.template.resources.len(), &edges);
        let cycles: Vec<Vec<usize>> = graph::components(&graph)
            .iter()
            .map(|component| way(&edges, &graph::shortest_cycle(&graph, component)))
            .collect();
        let impossible = cycles.iter().find_map(|cycle| excluded(cx, &edges, cycle));
        match impossible {
            Some(edge) => edges[edge].dead = true,
            None => {
                for cycle in &cycles {
                    report(cx, &edges, cycle);
                }
                return;
            }
        }
    }
}

/// All edges between resources, and apart from them those that lead back to their own resource.
fn edges<'t>(cx: &Context<'t>) -> (Vec<Edge<'t>>, Vec<Edge<'t>>) {
    let (mut edges, mut loops) = (Vec::new(), Vec::new());
    walk::template(cx.template, &mut |site: &Site<'t>, value: &'t Value| {
        let Item::Entry(Section::Resources, from) = site.item else { return };
        if !matches!(site.area, Area::Property | Area::Attribute) {
            return;
        }
        let Some(head) = site.head() else { return };
        // The serverless transform spreads the properties of its types over several resources.
        if cx.template.resources.get(from).is_some_and(|resource| resource.kind.text.starts_with("AWS::Serverless::")) {
            return;
        }
        let mut needs = |name: &str, place: Place| {
            let Some(Declared::Resource(to)) = cx.names.values.get(name) else { return };
            let edge = Edge { from, to: *to, label: &head.text, place, guards: site.guards.clone(), dead: false };
            if from == *to { loops.push(edge) } else { edges.push(edge) }
        };
        match &value.kind {
            ValueKind::Ref(name) => needs(&name.text, name.place),
            ValueKind::GetAtt { resource, .. } => needs(&resource.text, resource.place),
            ValueKind::LogicalId(name) if head.text == "DependsOn" => needs(&name.text, name.place),
            ValueKind::Sub(sub) => {
                for (name, _) in sub.names() {
                    if !sub.variables.iter().any(|variable| variable.key.text == name) {
                        needs(name.split('.').next().unwrap_or(name), sub.text.place);
                    }
                }
            }
            _ => {}
        }
    });
    (edges, loops)
}

fn adjacency(nodes: usize, edges: &[Edge<'_>]) -> Vec<Vec<usize>> {
    let mut graph = vec![Vec::new(); nodes];
    for edge in edges.iter().filter(|edge| !edge.dead) {
        graph[edge.from].push(edge.to);
    }
    graph
}

/// The circle's edges, by their numbers.
fn way(edges: &[Edge<'_>], nodes: &[usize]) -> Vec<usize> {
    (0..nodes.len())
        .filter_map(|at| {
            let (from, to) = (nodes[at], nodes[(at + 1) % nodes.len()]);
            edges.iter().position(|edge| !edge.dead && edge.from == from && edge.to == to)
        })
        .collect()
}

/// An edge of a circle without which the others can be together in one world, and with which none can.
fn excluded(cx: &Context<'_>, edges: &[Edge<'_>], cycle: &[usize]) -> Option<usize> {
    let mut wanted = Vec::new();
    cycle.iter().copied().find(|number| {
        let edge = &edges[*number];
        wanted.extend(cx.worlds.of_resource(edge.from).unwrap_or_default());
        wanted.extend(edge.guards.iter().filter_map(|(name, value)| cx.worlds.literal(name, *value)));
        cx.worlds.satisfiable(&wanted) == Answer::No
    })
}

fn report(cx: &mut Context<'_>, edges: &[Edge<'_>], cycle: &[usize]) {
    let Some(first) = cycle.first().map(|number| &edges[*number]) else { return };
    let mut path = String::new();
    for number in cycle {
        let edge = &edges[*number];
        path.push_str(&format!("`{}` ({}) → ", name(cx, edge.from), edge.label));
    }
    path.push_str(&format!("`{}`", name(cx, first.from)));
    let finding = match rule_between_groups(cx, edges, cycle) {
        Some(edge) => {
            let kind = edge.label;
            Finding::new(&table::SECURITY_GROUP_CYCLE, first.place)
                .with("name", name(cx, edge.from))
                .with("property", kind)
                .with("rule", free_name(&cx.names, &format!("{}{}", name(cx, edge.from), direction(kind))))
                .with("rule_type", format!("AWS::EC2::{kind}"))
                .with("peer", if kind == INGRESS { "SourceSecurityGroupId" } else { "DestinationSecurityGroupId" })
                .with("other", name(cx, edge.to))
        }
        None => {
            let finding = Finding::new(&table::CIRCULAR_DEPENDENCY, first.place);
            match cycle.iter().map(|number| &edges[*number]).find(|edge| edge.label == "DependsOn") {
                Some(edge) => finding.with("name", name(cx, edge.from)).with("redundant", name(cx, edge.to)),
                None => finding.with("hint", BREAK),
            }
        }
    };
    cx.report.push_for(Item::Entry(Section::Resources, first.from), finding.with("path", path));
}

const BREAK: &str = "break the circle at one of these places; `LogicalId(…)`, a name written as text or a resource of its own needs no order";

const INGRESS: &str = "SecurityGroupIngress";
const EGRESS: &str = "SecurityGroupEgress";

fn direction(kind: &str) -> &'static str {
    if kind == INGRESS { "Ingress" } else { "Egress" }
}

/// A rule written inside a security group, if taking such rules out breaks the circle.
fn rule_between_groups<'e, 't>(cx: &Context<'_>, edges: &'e [Edge<'t>], cycle: &[usize]) -> Option<&'e Edge<'t>> {
    let kind = |index: usize| cx.template.resources.get(index).map(|resource| resource.kind.text.as_str());
    cycle
        .iter()
        .map(|number| &edges[*number])
        .find(|edge| matches!(edge.label, INGRESS | EGRESS) && kind(edge.from) == Some("AWS::EC2::SecurityGroup"))
}

/// `wanted`, or the first name after it that nothing has.
pub(super) fn free_name(names: &Names<'_>, wanted: &str) -> String {
    let taken = |name: &str| names.values.contains_key(name);
    if !taken(wanted) {
        return wanted.to_owned();
    }
    (2..).map(|number| format!("{wanted}{number}")).find(|name| !taken(name)).unwrap_or_default()
}

fn name<'t>(cx: &Context<'t>, index: usize) -> &'t str {
    cx.template.resources.get(index).map_or("", |resource| resource.name.text.as_str())
}
