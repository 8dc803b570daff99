//! A resource that does not wait for signals: where it does, or is of another stack.

formwork::stack! {
    /// A policy for its creation.
    pub stack CreationPolicy;

    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        UserData: Base64(Sub("
            #!/bin/bash
            /opt/aws/bin/cfn-signal --exit-code $? --stack ${AWS::StackName} --resource Machine --region ${AWS::Region}
        ")),
    }
    with { CreationPolicy: { ResourceSignal: { Count: 1, Timeout: "PT15M" } } } //+
    ;
}

formwork::stack! {
    /// A policy for its updates.
    pub stack UpdatePolicy;

    param Subnet: AWS::EC2::Subnet::Id;
    resource Template = AWS::EC2::LaunchTemplate {
        LaunchTemplateData: {
            UserData: Base64(Sub("
                #!/bin/bash
                /opt/aws/bin/cfn-signal --exit-code $? --stack ${AWS::StackName} --resource Machines --region ${AWS::Region}
            ")),
        },
    };
    resource Machines = AWS::AutoScaling::AutoScalingGroup {
        MinSize: "1",
        MaxSize: "2",
        VPCZoneIdentifier: [Subnet],
        LaunchTemplate: { LaunchTemplateId: Template, Version: Template.LatestVersionNumber },
    }
    with { UpdatePolicy: { AutoScalingRollingUpdate: { WaitOnResourceSignals: true, PauseTime: "PT15M" } } } //+
    ;
}

formwork::stack! {
    /// A stack that a parameter names.
    pub stack OtherStack;

    param Other: String; //+
    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        UserData: Base64(Sub("
            #!/bin/bash
            //- /opt/aws/bin/cfn-signal --exit-code $? --stack ${AWS::StackName} --resource Machine --region ${AWS::Region}
            /opt/aws/bin/cfn-signal --exit-code $? --stack ${Other} --resource Machine --region ${AWS::Region} //+
        ")),
    };
}

formwork::stack! {
    /// A wait condition has an address of its own.
    pub stack WaitCondition;

    resource Done = AWS::CloudFormation::WaitConditionHandle {}; //+
    resource AllDone = AWS::CloudFormation::WaitCondition { Handle: Done, Timeout: "900", Count: 1 } with { DependsOn: [Machine] }; //+
    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        UserData: Base64(Sub("
            #!/bin/bash
            //- /opt/aws/bin/cfn-signal --exit-code $? --stack ${AWS::StackName} --resource Machine --region ${AWS::Region}
            /opt/aws/bin/cfn-signal --exit-code $? '${Done}' //+
        ")),
    };
}
