//! What Rust expressions give to the parameters of a nested stack, judged when the template is built.
#![allow(clippy::unwrap_used)] // what fails here fails the test

use serde_json::json;

type Result = std::result::Result<(), Box<dyn std::error::Error>>;

mod worker {
    formwork::stack! {
        #[allow(unused_parameter, unused_condition)]
        pub stack Worker;

        param Size: Number with { MinValue: 1, MaxValue: 9 };
        param Stage: String with { AllowedValues: ["test", "prod"] };
        param Name: String with { AllowedPattern: "[a-z]+", MinLength: 2, MaxLength: 5 };
        param Ports: List<Number>;
        param Zones: CommaDelimitedList with { AllowedValues: ["a", "b"] };
        condition Big = Size == 9;
        resource Topic = AWS::SNS::Topic {};
        output Id = Topic with { Condition: Big };
    }
}

mod site {
    formwork::stack! {
        pub stack Site(size: i64, stage: &str, name: String, ports: Vec<u16>, zones: &[&str]);

        #[allow(conditional_output)]
        resource Inner = AWS::CloudFormation::Stack<super::worker::Worker> {
            Parameters: {
                Size: (size),
                Stage: (stage),
                Name: (name),
                Ports: (ports),
                Zones: (zones),
            },
        };
        #[allow(conditional_output)]
        resource Topic = AWS::SNS::Topic { DisplayName: Inner.Outputs.Id };
    }
}

fn titles(stack: formwork::Stack) -> Vec<String> {
    let template = stack.template().unwrap();
    let at = |finding: &formwork::Finding| {
        let (file, line, item) = (finding.file, finding.line, finding.item.as_ref().map(|(_, name)| name.as_str()));
        assert!(file.ends_with("nested_values.rs") && line == 29 && item == Some("Inner"), "{finding:?}");
        format!("{}: {}", finding.code, finding.title)
    };
    template.findings().iter().map(at).collect()
}

#[test]
fn values_that_the_parameters_take_are_silent_and_lists_are_joined() -> Result {
    let site = site::Site(9, "prod", "abc".to_owned(), vec![80, 443], &["a", "b"]);
    assert_eq!(titles(site), Vec::<String>::new());
    site.template()?.resource("Inner")?.has_properties(&json!({
        "Parameters": {
            "Size": "9",
            "Stage": "prod",
            "Name": "abc",
            "Ports": { "Fn::Join": [",", [80, 443]] },
            "Zones": { "Fn::Join": [",", ["a", "b"]] },
        },
    }))?;
    Ok(())
}

#[test]
fn every_constraint_is_held_against_the_value() {
    let of = |size, stage, name: &str, zones| titles(site::Site(size, stage, name.to_owned(), vec![80], zones));
    let broken = |constraint: &str, value: &str, name: &str| {
        vec![format!("nested_parameter_value: `{value}` breaks `{constraint}` of parameter `{name}` of stack `Worker`")]
    };
    assert_eq!(of(10, "prod", "abc", &["a"]), broken("MaxValue", "10", "Size"));
    assert_eq!(of(0, "prod", "abc", &["a"]), broken("MinValue", "0", "Size"));
    assert_eq!(of(1, "prd", "abc", &["a"]), broken("AllowedValues", "prd", "Stage"));
    assert_eq!(of(1, "prod", "a1", &["a"]), broken("AllowedPattern", "a1", "Name"));
    assert_eq!(of(1, "prod", "abcdef", &["a"]), broken("MaxLength", "abcdef", "Name"));
    assert_eq!(of(1, "prod", "a", &["a"]), broken("MinLength", "a", "Name"));
    assert_eq!(of(1, "prod", "abc", &["a", "c"]), broken("AllowedValues", "c", "Zones"));
}
