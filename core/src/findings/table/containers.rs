//! Containers and the load balancers before them.

rows! {
    "containers";

    /// A container's name that the task definition does not have.
    UNKNOWN_CONTAINER "unknown_container" Error Rule "no container `{name}` in the task definition `{task}`"
        ["did you mean `{suggestion}`?", "its containers are {known}"];
    /// A container's port that no port mapping has.
    UNKNOWN_CONTAINER_PORT "unknown_container_port" Error Rule "the container `{name}` of `{task}` does not map port {port}"
        ["its port mappings have {known}", "add `PortMappings: [{ ContainerPort: {port} }]` to the container, or name the port that it has"];
    /// A name of a port that no port mapping has.
    UNKNOWN_PORT_NAME "unknown_port_name" Error Rule "no port mapping of `{task}` is named `{name}`"
        ["did you mean `{suggestion}`?", "names are {known}", "add `Name: \"{name}\"` to the port mapping that is meant"];
    /// A target group whose targets are of another kind than the tasks.
    TARGET_TYPE_MISFIT "target_type_misfit" Error Rule "tasks of `{task}` have the network mode `{mode}`, so the target group `{group}` needs the target type `{wanted}`, not `{found}`"
        ["add `TargetType: \"{wanted}\"` to `{group}`"];
    /// A service without the network that its tasks need.
    MISSING_NETWORK_CONFIGURATION "missing_network_configuration" Error Rule "tasks of `{task}` have the network mode `awsvpc`, so the service `{name}` needs `NetworkConfiguration`"
        ["add `NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [SubnetA, SubnetB] } }`"];
    /// A service with a network that its tasks cannot take.
    NEEDLESS_NETWORK_CONFIGURATION "needless_network_configuration" Error Rule "tasks of `{task}` have the network mode `{mode}`, which takes no `NetworkConfiguration`"
        ["remove it, or give `{task}` the network mode `awsvpc`"];
    /// A host port that must be the container's.
    HOST_PORT_MISFIT "host_port_misfit" Error Rule "with the network mode `{mode}` the host port is the container port: found {host} for {port}"
        ["leave `HostPort` out"];
    /// A Fargate service with tasks that are not for Fargate.
    TASK_NOT_FOR_FARGATE "task_not_for_fargate" Error Rule "the service `{name}` runs on Fargate, and the task definition `{task}` does not say that it can"
        ["add `RequiresCompatibilities: [\"FARGATE\"]` to `{task}`"];
    /// A log driver that Fargate does not have.
    LOG_DRIVER_NOT_ON_FARGATE "log_driver_not_on_fargate" Error Rule "the service `{name}` runs on Fargate, which has no log driver `{driver}`"
        ["it has {known}"];
    /// A task that cannot be started without an execution role.
    MISSING_EXECUTION_ROLE "missing_execution_role" Error Rule "`{name}` needs `ExecutionRoleArn`: {reason}"
        ["add `ExecutionRoleArn: Role.Arn`, a role that `ecs-tasks.amazonaws.com` may assume, with the policy `service-role/AmazonECSTaskExecutionRolePolicy`"];
    /// A target group that no listener sends anything to.
    TARGET_GROUP_WITHOUT_LISTENER "target_group_without_listener" Deny Rule "the service `{service}` registers with the target group `{name}`, but no listener forwards to it: ECS refuses a group without a load balancer"
        ["add it to the actions of a listener: `{ Type: \"forward\", TargetGroupArn: {name} }`"];
    /// A target group behind two load balancers.
    TARGET_GROUP_SHARED "target_group_shared" Error Rule "the target group `{name}` stands behind `{first}` and `{second}`: it takes one load balancer"
        ["make a target group for each"];
    /// A group of Gateway Load Balancers in a rule.
    GENEVE_IN_RULE "geneve_in_rule" Error Rule "a rule cannot forward to `{name}`, whose protocol is GENEVE"
        ["only the default action of a Gateway Load Balancer's listener forwards to it"];
    /// Two listeners of one load balancer with one port.
    LISTENER_PORT_CLASH "listener_port_clash" Error Rule "port {port} of the load balancer is taken by the listener `{first}`"
        ["give it another port, or make a rule of the other listener"];
    /// Two rules of one listener with one priority.
    RULE_PRIORITY_CLASH "rule_priority_clash" Error Rule "priority {priority} of the listener is taken by the rule `{first}`"
        ["each rule of a listener has a priority of its own"];
    /// Two classic listeners with one port.
    CLASSIC_PORT_CLASH "classic_port_clash" Error Rule "port {port} stands in two listeners of one load balancer"
        ["give one of them another port"];
    /// A health check of a port that is not fixed.
    HEALTH_CHECK_PORT "health_check_port" Deny Rule "tasks of `{task}` get a host port of their own each, but the target group `{group}` checks port {port}"
        ["leave `HealthCheckPort` of `{group}` out: it checks the port that gets the traffic"];
    /// A port that no security group lets in.
    PORT_NOT_OPENED "port_not_opened" Warn Rule "nothing reaches {what}: {groups} lets no {protocol} in on {ports}"
        ["add `{form}` to `SecurityGroupIngress` of `{group}`",
         "if another stack opens the port, write `#[allow(port_not_opened)]` above the resource"];
    /// A scalable target of another service.
    SCALABLE_NAMESPACE "scalable_namespace" Error Rule "`{dimension}` is a dimension of `{wanted}`, not of `{found}`"
        ["write `ServiceNamespace: \"{wanted}\"`"];
    /// A scalable target whose ID has the wrong form.
    SCALABLE_RESOURCE "scalable_resource" Error Rule "the resource ID for `{dimension}` has the form `{form}`{found}"
        ["write `{fix}`"];
    /// A log group whose name is nearly that of one of the stack.
    LOG_GROUP_NEAR_MISS "log_group_near_miss" Warn Rule "nothing in this stack creates the log group `{name}`"
        ["did you mean `{suggestion}`, the name of `{group}`?"];
    /// Two containers of one name.
    CONTAINER_TWICE "container_twice" Error Rule "two containers of `{task}` are named `{name}`"
        ["give each a name of its own"];
    /// A container that waits for the health of one that nobody checks.
    HEALTH_NOT_CHECKED "health_not_checked" Deny Rule "the container `{name}` has no `HealthCheck`, so ECS never finds it `HEALTHY`"
        ["add a check to `{name}`, as `HealthCheck: { Command: [\"CMD-SHELL\", \"curl -f http://localhost/ || exit 1\"] }`; a check in its image does not count"];
    /// Containers that have no room in their task.
    CONTAINER_ABOVE_TASK "container_above_task" Error Rule "{who} {found} {unit}, but the task `{task}` has {limit}"
        ["raise `{property}` of `{task}`, or let its containers take less"];
    /// A volume that the task definition does not have.
    UNKNOWN_VOLUME "unknown_volume" Error Rule "no volume `{name}` in the task definition `{task}`"
        ["did you mean `{suggestion}`?", "its volumes are {known}", "add `{ Name: \"{name}\" }` to `Volumes` of `{task}`"];
    /// A protocol of another type of load balancer.
    BALANCER_PROTOCOL "balancer_protocol" Error Rule "`{name}` is {what}, which has no {thing} of the protocol `{protocol}`"
        ["it has {known}"];
    /// A redirect to where the request came from.
    REDIRECT_LOOP "redirect_loop" Error Rule "the redirect leads to where the request comes from: it changes neither protocol, host, port nor path"
        ["name what it changes, as `Protocol: \"HTTPS\", Port: \"443\"`"];
}
