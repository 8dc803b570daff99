//! Text in all its forms: raw, blocks, escapes, `Sub` with variables and with escapes for the shell.

#![deny(warnings)]

formwork::stack! {
    /// A stack with a description
    /// of two lines.
    ///
    /// And another paragraph.
    pub stack Web;

    param Stage: String;
    resource First = AWS::SSM::Parameter { Type: "String", Value: "a\tb\u{e9}\"c\"" };
    resource Second = AWS::SSM::Parameter { Type: "String", Value: r#"raw "text" \n"# };
    resource Third = AWS::SSM::Parameter {
        Type: "String",
        Value: Sub(r#"
            #!/bin/bash
            echo ${Stage} in ${AWS::Region} as ${Me}
              echo "${!HOME} $HOSTNAME ${First.Value}"
        "#, { Me: LogicalId(Self) }),
    };
    resource Fourth = AWS::SSM::Parameter { Type: "String", Value: Join("", [Stage, "-", AWS::StackName]) };
    resource Literal = AWS::SQS::Queue { QueueName: Stage, DelaySeconds: 5, Tags: [{ Key: "n", Value: 5 }, { Key: "b", Value: true }] };
}

fn main() {
    let _ = Web;
}
