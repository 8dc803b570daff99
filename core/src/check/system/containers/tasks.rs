//! Services against their task definitions, and what a task definition needs for its containers.
//!
//! See [task definition differences for Fargate](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html).

use super::{
    Facts, Pair, Part, TARGET_GROUP, TASK, is_for_fargate, lacks, names, network_mode, pairs, parts_in, parts_of, same,
};
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::table::containers as table;
use crate::model::{Function, Piece, Value, ValueKind};

/// Lists of a service that name a container and its port.
static CONTAINER_LISTS: &[&str] = &["LoadBalancers", "ServiceRegistries"];

/// Checks every service against its task definition.
pub(in crate::check::system) fn services(facts: &Facts<'_, '_>, report: &mut Report) {
    for pair in pairs(facts) {
        report.enter(Facts::item(pair.service));
        let Some(containers) = parts_of(facts, pair.task, "ContainerDefinitions") else { continue };
        for list in CONTAINER_LISTS {
            for part in parts_of(facts, pair.service, list).unwrap_or_default() {
                container(facts, report, &pair, &containers, &part);
                target(facts, report, &pair, &containers, &part);
            }
        }
        port_names(facts, report, &pair, &containers);
    }
}

/// The container and the port that a service names.
fn container(facts: &Facts<'_, '_>, report: &mut Report, pair: &Pair<'_>, containers: &[Part<'_>], part: &Part<'_>) {
    let Some(name) = part.get("ContainerName") else { return };
    let mut named = Vec::new();
    let mut others = Vec::new();
    for container in containers {
        let Some(other) = container.get("Name") else { return };
        match same(facts, name, other) {
            Some(true) => named.push(container),
            Some(false) => others.extend(facts.literal(other)),
            None if matches!(other.kind, ValueKind::Poisoned) => return,
            None => others.clear(),
        }
    }
    let task = facts.name(pair.task);
    if named.is_empty() {
        if others.len() == containers.len() && !others.is_empty() {
            report.push_some(names::unknown(facts, pair.task, name, &others));
        }
        return;
    }
    let Some(port) = part.get("ContainerPort") else { return };
    let mut ports = Vec::new();
    for container in &named {
        let Some(mappings) = parts_in(facts, container.entries, "PortMappings") else { return };
        for mapping in mappings {
            let other = mapping.get("ContainerPort").filter(|_| lacks(mapping.entries, "ContainerPortRange"));
            match other.map(|other| (other, same(facts, port, other))) {
                Some((other, Some(false))) => ports.extend(facts.literal(other)),
                _ => return,
            }
        }
    }
    let Some(literal) = facts.literal(port) else { return };
    let finding = Finding::new(&table::UNKNOWN_CONTAINER_PORT, port.place)
        .with("name", named.first().and_then(|found| facts.literal(found.get("Name")?)).unwrap_or("…"))
        .with("task", task)
        .with("port", literal);
    report.push(if ports.is_empty() { finding } else { finding.with("known", ports.join(", ")) });
}

/// The health checks of the target groups that tasks register with.
fn target(facts: &Facts<'_, '_>, report: &mut Report, pair: &Pair<'_>, containers: &[Part<'_>], part: &Part<'_>) {
    let Some(value) = part.get("TargetGroupArn") else { return };
    for case in facts.cases(value) {
        let Some(group) = facts.declared(case.value, TARGET_GROUP) else { continue };
        let guards: Vec<_> = pair.guards.iter().chain(&part.guards).chain(&case.guards).copied().collect();
        if !facts.coexist_under(&[pair.service, pair.task, group], &guards) {
            continue;
        }
        let Some(mode) = network_mode(facts, pair.task) else { continue };
        health(facts, report, pair, containers, part, group, mode);
    }
}

/// A health check of one port, for tasks that get any port.
fn health(
    facts: &Facts<'_, '_>,
    report: &mut Report,
    pair: &Pair<'_>,
    containers: &[Part<'_>],
    part: &Part<'_>,
    group: usize,
    mode: &str,
) {
    let Some(value) = facts.property(group, &["HealthCheckPort"]) else { return };
    let Some(checked) = facts.literal(value).filter(|port| port.parse::<u16>().is_ok() && mode == "bridge") else {
        return;
    };
    let mut dynamic = false;
    for container in containers {
        let is_named = match (part.get("ContainerName"), container.get("Name")) {
            (Some(name), Some(other)) => same(facts, name, other) == Some(true),
            _ => return,
        };
        let Some(mappings) = parts_in(facts, container.entries, "PortMappings") else { return };
        for mapping in mappings {
            let host = mapping.get("HostPort").map(|host| facts.literal(host));
            match host {
                // Another port of the task may answer the check.
                Some(None) => return,
                Some(Some(port)) if port == checked => return,
                Some(Some("0")) | None => dynamic |= is_named,
                Some(Some(_)) => {}
            }
        }
    }
    if dynamic {
        let finding = Finding::new(&table::HEALTH_CHECK_PORT, value.place)
            .with("task", facts.name(pair.task))
            .with("group", facts.name(group))
            .with("port", checked);
        report.push_for(Facts::item(group), finding);
    }
}

/// The names of ports that Service Connect publishes.
fn port_names(facts: &Facts<'_, '_>, report: &mut Report, pair: &Pair<'_>, containers: &[Part<'_>]) {
    let wanted = facts.reach(pair.service, &["ServiceConnectConfiguration", "Services", "PortName"]);
    if wanted.is_empty() {
        return;
    }
    let mut known = Vec::new();
    for container in containers {
        let Some(mappings) = parts_in(facts, container.entries, "PortMappings") else { return };
        for mapping in mappings {
            match mapping.get("Name").map(|name| facts.literal(name)) {
                Some(Some(name)) => known.push(name),
                Some(None) => return,
                None => {}
            }
        }
    }
    for case in wanted {
        let Some(name) = facts.literal(case.value).filter(|name| !known.contains(name)) else { continue };
        let finding = Finding::new(&table::UNKNOWN_PORT_NAME, case.value.place)
            .with("name", name)
            .with("task", facts.name(pair.task))
            .suggest(name, known.iter().copied());
        report.push(finding);
    }
}

/// Checks every task definition by itself.
pub(in crate::check::system) fn definitions(facts: &Facts<'_, '_>, report: &mut Report) {
    for &task in facts.of_kind(TASK) {
        report.enter(Facts::item(task));
        host_ports(facts, report, task);
        if facts.is_absent(task, "ExecutionRoleArn")
            && let Some(resource) = facts.get(task)
            && let Some(reason) = reason_for_role(facts, task)
        {
            let finding = Finding::new(&table::MISSING_EXECUTION_ROLE, resource.kind.place);
            report.push(finding.with("name", &resource.name.text).with("reason", reason));
        }
    }
}

/// Where containers share the network of their host or have one of their own, a port is one port.
fn host_ports(facts: &Facts<'_, '_>, report: &mut Report, task: usize) {
    let Some(mode) = facts.text(task, &["NetworkMode"]).filter(|mode| matches!(*mode, "awsvpc" | "host")) else {
        return;
    };
    let mappings = parts_of(facts, task, "ContainerDefinitions")
        .unwrap_or_default()
        .into_iter()
        .filter_map(|container| parts_in(facts, container.entries, "PortMappings"))
        .flatten();
    for mapping in mappings {
        let (Some(host), Some(port)) = (mapping.get("HostPort"), mapping.get("ContainerPort")) else { continue };
        if same(facts, host, port) == Some(false)
            && let (Some(found), Some(wanted)) = (facts.literal(host), facts.literal(port))
        {
            let finding = Finding::new(&table::HOST_PORT_MISFIT, host.place);
            report.push(finding.with("mode", mode).with("host", found).with("port", wanted));
        }
    }
}

/// Why a task cannot be started without an execution role.
fn reason_for_role(facts: &Facts<'_, '_>, task: usize) -> Option<&'static str> {
    let has = |path: &[&str]| !facts.reach(task, path).is_empty();
    if has(&["ContainerDefinitions", "Secrets", "ValueFrom"])
        || has(&["ContainerDefinitions", "LogConfiguration", "SecretOptions", "ValueFrom"])
    {
        return Some("ECS reads the secrets of its containers with it");
    }
    if has(&["ContainerDefinitions", "RepositoryCredentials", "CredentialsParameter"]) {
        return Some("ECS reads the credentials of the image repository with it");
    }
    if is_for_fargate(facts, task) != Some(true) {
        return None;
    }
    let drivers = facts.reach(task, &["ContainerDefinitions", "LogConfiguration", "LogDriver"]);
    if drivers.iter().any(|driver| facts.literal(driver.value) == Some("awslogs")) {
        return Some("Fargate writes to CloudWatch Logs with it");
    }
    let images = facts.reach(task, &["ContainerDefinitions", "Image"]);
    images.iter().any(|image| is_in_ecr(image.value)).then_some("Fargate pulls images from ECR with it")
}

/// Whether an image stands in a private repository of ECR.
fn is_in_ecr(image: &Value) -> bool {
    match &image.kind {
        ValueKind::Text(text) => text.contains(".dkr.ecr."),
        ValueKind::GetAtt { attribute, .. } => attribute.text == "RepositoryUri",
        ValueKind::Sub(sub) => {
            let is_uri = sub.variables.iter().any(|variable| is_in_ecr(&variable.value));
            is_uri
                || sub.pieces.iter().any(|piece| match piece {
                    Piece::Literal(text) => text.contains(".dkr.ecr."),
                    Piece::Variable { name, .. } => name.ends_with(".RepositoryUri"),
                })
        }
        ValueKind::Call(Function::Join, arguments) => arguments.iter().any(is_in_ecr),
        ValueKind::List(items) => items.iter().any(is_in_ecr),
        _ => false,
    }
}
