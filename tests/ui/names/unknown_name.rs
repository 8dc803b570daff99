//! Values that name neither a parameter nor a resource: each for another reason.

formwork::stack! {
    pub stack Web;

    param Stage: String = "test";
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Table = AWS::EC2::RouteTable { VpcId: Vcp };
    resource Group = AWS::EC2::SecurityGroup { GroupDescription: Stage, VpcId: vpc };
    resource Queue = AWS::SQS::Queue { QueueName: Region };
    resource Topic = AWS::SNS::Topic { TopicName: Sub("${Satge}-${AWS::Region}") };
    resource Function = AWS::SSM::Parameter {
        Type: "String",
        Value: Sub("
            #!/bin/bash
            echo ${Stage}
            echo ${HOSTNAME}
        "),
    };
    output Elsewhere = SomethingElse;
}

fn main() {}
