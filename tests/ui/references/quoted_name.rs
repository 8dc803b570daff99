//! The name of a resource in quotes, where a name in AWS is wanted, and a resource that has that very name.

#![deny(deprecated)]

formwork::stack! {
    pub stack Web;

    resource Role = AWS::IAM::Role {
        AssumeRolePolicyDocument: {
            Version: "2012-10-17",
            Statement: [{ Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" }],
        },
    };
    resource Named = AWS::IAM::Role {
        RoleName: "Named",
        AssumeRolePolicyDocument: {
            Version: "2012-10-17",
            Statement: [{ Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" }],
        },
    };
    resource Profile = AWS::IAM::InstanceProfile { Roles: ["Role"] };
    resource Other = AWS::IAM::InstanceProfile { Roles: ["Named"] };
}

fn main() {}
