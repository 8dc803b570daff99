//! An option that a helper script needs: where it is there, or may be.

formwork::stack! {
    /// Its letter.
    pub stack Letter;

    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        UserData: Base64(Sub("
            #!/bin/bash
            //- /opt/aws/bin/cfn-init --resource Machine --region ${AWS::Region}
            /opt/aws/bin/cfn-init -s ${AWS::StackName} -r Machine --region ${AWS::Region} //+
        ")),
    } with { Metadata: { AWS::CloudFormation::Init: { config: { commands: { "01-hello": { command: "echo hello" } } } } } };
}

formwork::stack! {
    /// Options that a variable of the shell holds.
    pub stack Variable;

    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        UserData: Base64(Sub("
            #!/bin/bash
            //- /opt/aws/bin/cfn-init --resource Machine --region ${AWS::Region}
            /opt/aws/bin/cfn-init $OPTIONS --resource Machine --region ${AWS::Region} //+
        ")),
    } with { Metadata: { AWS::CloudFormation::Init: { config: { commands: { "01-hello": { command: "echo hello" } } } } } };
}

formwork::stack! {
    /// A question for help.
    pub stack Help;

    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        UserData: Base64(Sub("
            #!/bin/bash
            //- /opt/aws/bin/cfn-init --resource Machine --region ${AWS::Region}
            /opt/aws/bin/cfn-init --help //+
        ")),
    } with { Metadata: { AWS::CloudFormation::Init: { config: { commands: { "01-hello": { command: "echo hello" } } } } } };
}

formwork::stack! {
    /// A line that goes on.
    pub stack Continued;

    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        UserData: Base64(Sub("
            #!/bin/bash
            //- /opt/aws/bin/cfn-init --resource Machine --region ${AWS::Region}
            /opt/aws/bin/cfn-init --resource Machine --region ${AWS::Region} \\ //+
                --stack ${AWS::StackName} //+
        ")),
    } with { Metadata: { AWS::CloudFormation::Init: { config: { commands: { "01-hello": { command: "echo hello" } } } } } };
}
