//! A resource that waits for signals that nobody sends: who does, or may.

formwork::stack! {
    /// The helper script.
    pub stack Signal;

    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        UserData: Base64(Sub("
            #!/bin/bash
            dnf install -y nginx
            /opt/aws/bin/cfn-signal --exit-code $? --stack ${AWS::StackName} --resource Machine --region ${AWS::Region} //+
        ")),
    } with { CreationPolicy: { ResourceSignal: { Count: 1, Timeout: "PT15M" } } };
}

formwork::stack! {
    /// The command line of AWS.
    pub stack CommandLine;

    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        UserData: Base64(Sub("
            #!/bin/bash
            dnf install -y nginx
            aws cloudformation signal-resource --status SUCCESS --stack-name ${AWS::StackName} --logical-resource-id Machine --unique-id $(hostname) //+
        ")),
    } with { CreationPolicy: { ResourceSignal: { Count: 1, Timeout: "PT15M" } } };
}

formwork::stack! {
    /// A command of the metadata.
    pub stack Command;

    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        UserData: Base64(Sub("
            #!/bin/bash
            /opt/aws/bin/cfn-init --stack ${AWS::StackName} --resource Machine --region ${AWS::Region}
        ")),
    } with {
        CreationPolicy: { ResourceSignal: { Count: 1, Timeout: "PT15M" } },
        Metadata: {
            AWS::CloudFormation::Init: {
                config: {
                    commands: {
                        "01-hello": { command: "echo hello" },
                        "02-done": { command: Sub("/opt/aws/bin/cfn-signal --exit-code $? --stack ${AWS::StackName} --resource Machine --region ${AWS::Region}") }, //+
                    },
                },
            },
        },
    };
}

formwork::stack! {
    /// Some lines of another stack.
    pub stack Opaque;

    param Lines: List<String>;
    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        //- UserData: Base64(Sub("#!/bin/bash\ndnf install -y nginx\n")),
        UserData: Base64(Join("\n", Lines)), //+
    } with { CreationPolicy: { ResourceSignal: { Count: 1, Timeout: "PT15M" } } };
    output First = Select(0, Lines);
}

formwork::stack! {
    /// An image that sets itself up.
    pub stack Image;

    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        //- UserData: Base64("#!/bin/bash\ndnf install -y nginx\n"),
    } with { CreationPolicy: { ResourceSignal: { Count: 1, Timeout: "PT15M" } } };
}

formwork::stack! {
    /// A group that does not wait for its updates.
    pub stack NoWait;

    param Subnet: AWS::EC2::Subnet::Id;
    resource Template = AWS::EC2::LaunchTemplate {
        LaunchTemplateData: { UserData: Base64("#!/bin/bash\ndnf install -y nginx\n") },
    };
    resource Machines = AWS::AutoScaling::AutoScalingGroup {
        MinSize: "1",
        MaxSize: "2",
        VPCZoneIdentifier: [Subnet],
        LaunchTemplate: { LaunchTemplateId: Template, Version: Template.LatestVersionNumber },
    } with {
        //- UpdatePolicy: { AutoScalingRollingUpdate: { WaitOnResourceSignals: true, PauseTime: "PT15M" } },
        UpdatePolicy: { AutoScalingRollingUpdate: { WaitOnResourceSignals: false, PauseTime: "PT15M" } }, //+
    };
}
