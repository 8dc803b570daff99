//! A name that is quoted and misspelt: the form to write has the right one.

formwork::stack! {
    pub stack Web;

    param Stage: String;
    condition Live = Stage == "live";

    resource Queue = AWS::SQS::Queue {};
    resource First = AWS::SNS::Topic { DisplayName: Ref(Staeg) } with { DependsOn: ["Queeu"] };
    resource Second = AWS::SNS::Topic {} with { DependsOn: "Queu", Condition: "Lvie" };
}

fn main() {}
