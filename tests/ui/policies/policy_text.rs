//! Policies that are text: one is no JSON, the other is judged as any policy is.

#![deny(deprecated)]

formwork::stack! {
    pub stack Logs;

    resource Broken = AWS::Logs::ResourcePolicy {
        PolicyName: "broken",
        PolicyDocument: "{ \"Statement\": [}",
    };
    resource Misspelt = AWS::Logs::ResourcePolicy {
        PolicyName: "misspelt",
        PolicyDocument: r#"
            {
              "Version": "2012-10-17",
              "Statement": [{
                "Effect": "Alow",
                "Principal": { "Service": "es.amazonaws.com" },
                "Action": "logs:PutLogEvent",
                "Resource": "*"
              }]
            }
        "#,
    };
}

fn main() {}
