//! A log group whose name is nearly that of one of the stack.

#![deny(deprecated)]

formwork::stack! {
    pub stack Example;

    resource WebLogs = AWS::Logs::LogGroup { LogGroupName: "/shop/web" } with {
        DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain",
    };
    resource Web = AWS::ECS::TaskDefinition {
        ContainerDefinitions: [{
            Name: "web",
            Image: "nginx",
            Memory: 128,
            LogConfiguration: {
                LogDriver: "awslogs",
                Options: { "awslogs-group": "/shop/wbe", "awslogs-region": AWS::Region },
            },
        }],
    };
}

fn main() {}
