//! An event source without the permission to call its function.

#![deny(deprecated)]

formwork::stack! {
    pub stack Example;

    resource Report = AWS::Lambda::Function {
        Code: { ZipFile: "exports.handler = async () => {}" },
        Handler: "index.handler",
        Runtime: "nodejs22.x",
        Role: "arn:aws:iam::123456789012:role/report",
    };
    resource EveryNight = AWS::Events::Rule {
        ScheduleExpression: "rate(1 day)",
        Targets: [{ Id: "report", Arn: Report.Arn }],
    };
}

fn main() {}
