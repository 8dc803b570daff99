//! References to other things than their slots take by their names.

#![deny(deprecated)]

formwork::stack! {
    pub stack Mirror;

    param SubnetId: AWS::EC2::Subnet::Id;

    resource Target = AWS::EC2::TrafficMirrorTarget { NetworkInterfaceId: SubnetId };
    resource Fleet = AWS::ECS::Cluster {};
    resource Agents = AWS::ECS::DaemonTaskDefinition {
        Family: "agents",
        ContainerDefinitions: [{ Name: "agent", Image: "agent:1" }],
    };
    resource Agent = AWS::ECS::Daemon {
        ClusterArn: Fleet,
        DaemonTaskDefinitionArn: Agents,
    };
}

fn main() {}
