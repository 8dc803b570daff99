//! A key policy that lets nobody change it.

formwork::stack! {
    pub stack Keys;

    resource LogKey = AWS::KMS::Key {
        KeyPolicy: {
            Version: "2012-10-17",
            Statement: [{
                Effect: "Allow",
                Principal: { Service: "logs.amazonaws.com" },
                Action: "kms:*",
                Resource: "*",
            }],
        },
    };
}

fn main() {}
