//! The whole circle, with the property of each edge.

formwork::stack! {
    pub stack Web;

    resource Role = AWS::IAM::Role {
        AssumeRolePolicyDocument: { Version: "2012-10-17", Statement: [] },
        RoleName: Sub("reads-${Queue}"),
    };
    resource Function = AWS::SSM::Parameter { Type: "String", Value: Role.Arn };
    resource Queue = AWS::SQS::Queue { QueueName: Function };
}

fn main() {}
