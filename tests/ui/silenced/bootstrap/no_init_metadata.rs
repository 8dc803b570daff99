//! A resource without the metadata that `cfn-init` reads: where it has it, or the call is about another.

formwork::stack! {
    /// Metadata.
    pub stack Metadata;

    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        UserData: Base64(Sub("
            #!/bin/bash
            /opt/aws/bin/cfn-init --stack ${AWS::StackName} --resource Machine --region ${AWS::Region}
        ")),
    //- };
    } with { Metadata: { AWS::CloudFormation::Init: { config: { commands: { "01-hello": { command: "echo hello" } } } } } }; //+
}

formwork::stack! {
    /// A resource of another stack.
    pub stack OtherStack;

    param Other: String; //+
    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        UserData: Base64(Sub("
            #!/bin/bash
            //- /opt/aws/bin/cfn-init --stack ${AWS::StackName} --resource Machine --region ${AWS::Region}
            /opt/aws/bin/cfn-init --stack ${Other} --resource Machine --region ${AWS::Region} //+
        ")),
    };
}

formwork::stack! {
    /// A resource that a parameter names.
    pub stack Parameter;

    param Name: String; //+
    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        UserData: Base64(Sub("
            #!/bin/bash
            //- /opt/aws/bin/cfn-init --stack ${AWS::StackName} --resource Machine --region ${AWS::Region}
            /opt/aws/bin/cfn-init --stack ${AWS::StackName} --resource ${Name} --region ${AWS::Region} //+
        ")),
    };
}

formwork::stack! {
    /// A line that is commented out.
    pub stack Comment;

    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        UserData: Base64(Sub("
            #!/bin/bash
            //- /opt/aws/bin/cfn-init --stack ${AWS::StackName} --resource Machine --region ${AWS::Region}
            # /opt/aws/bin/cfn-init --stack ${AWS::StackName} --resource Machine --region ${AWS::Region} //+
        ")),
    };
}
