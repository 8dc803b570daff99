//! An option that a helper script does not have: what is one, and what is no option of it.

formwork::stack! {
    /// A beginning that fits one option alone.
    pub stack Beginning;

    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        UserData: Base64(Sub("
            #!/bin/bash
            //- /opt/aws/bin/cfn-init --stack-name ${AWS::StackName} --resource Machine --region ${AWS::Region}
            /opt/aws/bin/cfn-init --stack ${AWS::StackName} --resource Machine --reg ${AWS::Region} --verb //+
        ")),
    } with { Metadata: { AWS::CloudFormation::Init: { config: { commands: { "01-hello": { command: "echo hello" } } } } } };
}

formwork::stack! {
    /// Another command on the line.
    pub stack OtherCommand;

    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        UserData: Base64(Sub("
            #!/bin/bash
            //- /opt/aws/bin/cfn-init -s ${AWS::StackName} -r Machine --stack-name ${AWS::StackName}
            /opt/aws/bin/cfn-init -s ${AWS::StackName} -r Machine && aws ec2 describe-tags --stack-name ${AWS::StackName} //+
        ")),
    } with { Metadata: { AWS::CloudFormation::Init: { config: { commands: { "01-hello": { command: "echo hello" } } } } } };
}

formwork::stack! {
    /// A word in quotes of another command.
    pub stack Quoted;

    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        UserData: Base64(Sub("
            #!/bin/bash
            //- /opt/aws/bin/cfn-init -s ${AWS::StackName} -r Machine --stack-name ${AWS::StackName}
            echo 'usage: cfn-init --stack-name STACK' //+
        ")),
    } with { Metadata: { AWS::CloudFormation::Init: { config: { commands: { "01-hello": { command: "echo hello" } } } } } };
}
