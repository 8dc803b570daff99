//! Unknown properties at every depth, in a neighbour's spelling, and from a short list.

formwork::stack! {
    pub stack Web;

    resource Vpc = AWS::EC2::VPC { CidrBlok: "10.0.0.0/16", CidrBlock: "10.0.0.0/16" };
    resource Queue = AWS::SQS::Queue { queue_name: "jobs", delay_seconds: 5 };
    resource Task = AWS::ECS::TaskDefinition {
        ContainerDefinitions: [{
            Name: "web",
            Image: "nginx:1.27",
            PortMappings: [{ Port: 80 }],
            LogConfiguration: { LogDriver: "awslogs", Option: { "awslogs-group": "web" } },
        }],
    };
    resource Stream = AWS::Kinesis::Stream { StreamModeDetails: { Mode: "ON_DEMAND" } };
}

fn main() {}
