//! An action of another service in a policy that takes none.

formwork::stack! {
    pub stack Access;

    resource Worker = AWS::IAM::Role {
        AssumeRolePolicyDocument: {
            Version: "2012-10-17",
            Statement: [{
                Effect: "Allow",
                Principal: { Service: "ec2.amazonaws.com" },
                Action: ["sts:AssumeRole", "s3:GetObject"],
            }],
        },
    };
}

fn main() {}
