//! The agent's configuration at a path that it does not read: paths that are others.

formwork::stack! {
    /// The path that it reads.
    pub stack RightPath;

    resource Cluster = AWS::ECS::Cluster {};
    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        //- UserData: Base64(Sub("#!/bin/bash\necho ECS_CLUSTER=${Cluster} >> /etc/ecs/config\n")),
        UserData: Base64(Sub("#!/bin/bash\necho ECS_CLUSTER=${Cluster} >> /etc/ecs/ecs.config\n")), //+
    };
}

formwork::stack! {
    /// A folder of that name.
    pub stack Folder;

    resource Cluster = AWS::ECS::Cluster {};
    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        //- UserData: Base64(Sub("#!/bin/bash\necho ECS_CLUSTER=${Cluster} >> /etc/ecs/config\n")),
        UserData: Base64(Sub("#!/bin/bash\nmkdir -p /etc/ecs/config.d\necho ECS_CLUSTER=${Cluster} >> /etc/ecs/ecs.config\n")), //+
    };
}
