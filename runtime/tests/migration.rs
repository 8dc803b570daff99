//! From a strong link to a weak one and back: each step deploys one of the two stacks and leaves the other as it is.
#![allow(clippy::unwrap_used)] // what fails here fails the test

use formwork::Stack;
use serde_json::json;

type Result = std::result::Result<(), Box<dyn std::error::Error>>;

mod strong {
    formwork::stack! {
        pub stack Network;

        resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
        resource Topic = AWS::SNS::Topic {};
        output VpcId = Vpc with { Export: true };
        output Others = [Topic.TopicName, Vpc] with { Export: true };
    }
    formwork::stack! {
        pub stack App;

        import Network = Network;
        resource Group = AWS::EC2::SecurityGroup { GroupDescription: Select(0, Network::Others), VpcId: Network::VpcId };
    }
}

mod both {
    pub(crate) use super::strong::Network;

    formwork::stack! {
        pub stack App;

        import Network = Network with { Weak: true };
        resource Group = AWS::EC2::SecurityGroup { GroupDescription: Select(0, Network::Others), VpcId: Network::VpcId };
    }
}

mod weak {
    pub(crate) use super::both::App;

    formwork::stack! {
        pub stack Network;

        resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
        resource Topic = AWS::SNS::Topic {};
        output VpcId = Vpc;
        output Others = [Topic.TopicName, Vpc];
    }
}

fn json(stack: Stack) -> std::result::Result<String, Box<dyn std::error::Error>> {
    let template = stack.template()?;
    assert!(template.findings().is_empty(), "{:?}", template.findings());
    Ok(template.json().to_owned())
}

#[test]
fn the_reading_stack_changes_first_and_alone() -> Result {
    assert_eq!(json(strong::Network)?, json(both::Network)?);
    assert_ne!(json(strong::App)?, json(both::App)?);
    let properties = |vpc, others| json!({ "VpcId": vpc, "GroupDescription": { "Fn::Select": [0, { "Fn::Split": [",", others] }] } });
    let import = |name: &str| json!({ "Fn::ImportValue": { "Fn::Sub": format!("${{Network}}-{name}") } });
    let read = |name: &str| json!({ "Fn::GetStackOutput": { "StackName": { "Ref": "Network" }, "OutputName": name } });
    let strong = strong::App.template()?;
    strong.resource("Group")?.has_properties(&properties(import("VpcId"), import("Others")))?;
    let weak = both::App.template()?;
    weak.resource("Group")?.has_properties(&properties(read("VpcId"), read("Others")))?;
    Ok(())
}

#[test]
fn the_other_stack_gives_its_exports_up_then_and_alone() -> Result {
    assert_eq!(json(both::App)?, json(weak::App)?);
    let exported = json(both::Network)?;
    let free = json(weak::Network)?;
    assert!(exported.contains("Export") && !free.contains("Export"));
    let template = weak::Network.template()?;
    template.output("VpcId")?.has(&json!({ "Value": { "Ref": "Vpc" } }))?;
    Ok(())
}
