//! A URL for everybody whose function nobody may call.

#![deny(deprecated)]

formwork::stack! {
    pub stack Example;

    resource Hook = AWS::Lambda::Function {
        Code: { ZipFile: "exports.handler = async () => {}" },
        Handler: "index.handler",
        Runtime: "nodejs22.x",
        Role: "arn:aws:iam::123456789012:role/hook",
    };
    resource HookUrl = AWS::Lambda::Url { TargetFunctionArn: Hook.Arn, AuthType: "NONE" };
}

fn main() {}
