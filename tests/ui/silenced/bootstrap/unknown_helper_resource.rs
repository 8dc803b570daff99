//! A resource that the stack does not have: where the name is not known, or means another stack.

formwork::stack! {
    /// The language's own form, which follows a rename.
    pub stack LogicalId;

    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        //- UserData: Base64(Sub("#!/bin/bash\n/opt/aws/bin/cfn-init --stack ${AWS::StackName} --resource Machines\n")),
        UserData: Base64(Sub("#!/bin/bash\n/opt/aws/bin/cfn-init --stack ${AWS::StackName} --resource ${Own}\n", { Own: LogicalId(Machine) })), //+
    } with { Metadata: { AWS::CloudFormation::Init: { config: { commands: { "01-hello": { command: "echo hello" } } } } } };
}

formwork::stack! {
    /// A variable of the shell.
    pub stack Variable;

    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        //- UserData: Base64(Sub("#!/bin/bash\n/opt/aws/bin/cfn-init --stack ${AWS::StackName} --resource Machines\n")),
        UserData: Base64(Sub("#!/bin/bash\nown=$(cat /etc/own)\n/opt/aws/bin/cfn-init --stack ${AWS::StackName} --resource $own\n")), //+
    } with { Metadata: { AWS::CloudFormation::Init: { config: { commands: { "01-hello": { command: "echo hello" } } } } } };
}

formwork::stack! {
    /// Another stack.
    pub stack OtherStack;

    param Other: String; //+
    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        //- UserData: Base64(Sub("#!/bin/bash\n/opt/aws/bin/cfn-init --stack ${AWS::StackName} --resource Machines\n")),
        UserData: Base64(Sub("#!/bin/bash\n/opt/aws/bin/cfn-init --stack ${Other} --resource Machines\n")), //+
    } with { Metadata: { AWS::CloudFormation::Init: { config: { commands: { "01-hello": { command: "echo hello" } } } } } };
}
