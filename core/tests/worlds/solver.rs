//! The solver by itself: which conditions can be true together, and the example that it gives.

use formwork_core::check::worlds::{Answer, Literal, Worlds};
use formwork_core::findings::report::Report;
use formwork_core::json;
use std::fmt::Write as _;

const PARAMETERS: &str = r#""Parameters": {
    "Env": { "Type": "String", "AllowedValues": ["dev", "test", "prod"] },
    "Two": { "Type": "String", "AllowedValues": [true, false], "Default": "true" },
    "Free": { "Type": "String" }, "Other": { "Type": "String" }, "Third": { "Type": "String" },
    "Full": { "Type": "String", "MinLength": 1 },
    "Switch": { "Type": "String", "AllowedPattern": "on|off" },
    "Stored": { "Type": "AWS::SSM::Parameter::Value<String>", "AllowedValues": ["/a"] },
    "List": { "Type": "CommaDelimitedList" }, "Net": { "Type": "AWS::EC2::VPC::Id" } },
  "Mappings": { "Map": { "eu-west-1": { "Zones": "3", "Big": true }, "us-east-1": { "Zones": "2", "Big": "true" },
    "sa-east-1": { "Zones": "2", "Big": false } } }"#;

/// Asks whether conditions `A`, `B`, … can all be true in a template with these conditions and rules.
fn ask(conditions: &str, wanted: &str) -> String {
    ask_in(&format!(r#"{{ {PARAMETERS}, "Conditions": {{ {conditions} }} }}"#), wanted)
}

fn ask_in(text: &str, wanted: &str) -> String {
    let document = json::parse(text).unwrap_or_else(|error| panic!("{error}: {text}"));
    let mut report = Report::default();
    let template = json::read::template(document.root, &mut report);
    report.discard();
    let worlds = Worlds::of(&template);
    let literals: Vec<Literal> = wanted
        .split_whitespace()
        .map(|word| match word.strip_prefix('!') {
            Some(name) => worlds.literal(name, false).expect("a condition"),
            None => worlds.literal(word, true).expect("a condition"),
        })
        .collect();
    match worlds.satisfiable(&literals) {
        Answer::Yes(witness) => format!("yes: {witness}"),
        Answer::No => "no".to_owned(),
        Answer::Unknown if worlds.given_up().is_some() => "given up".to_owned(),
        Answer::Unknown => "unknown".to_owned(),
    }
}

fn run(cases: &[(&str, &str, &str)]) {
    let mut wrong = String::new();
    for (conditions, wanted, expected) in cases {
        let found = ask(conditions, wanted);
        if found != *expected {
            let _ = write!(wrong, "\n{conditions} | {wanted}\n  expected {expected}\n  found    {found}\n");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

const ENV: &str = r#""Dev": { "Fn::Equals": [{ "Ref": "Env" }, "dev"] }, "Test": { "Fn::Equals": ["test", { "Ref": "Env" }] },
    "Prod": { "Fn::Equals": [{ "Fn::Sub": "${Env}" }, "prod"] }, "Odd": { "Fn::Equals": [{ "Ref": "Env" }, "stage"] }"#;

#[test]
fn values_of_a_parameter_exclude_each_other_and_exhaust_it() {
    run(&[
        (ENV, "", "yes: "),
        (ENV, "Dev", "yes: `Env` = `dev`"),
        (ENV, "!Dev", "yes: `Env` = `test`"),
        (ENV, "Dev !Dev", "no"),
        (ENV, "Dev Prod", "no"),
        (ENV, "!Dev !Test", "yes: `Env` = `prod`"),
        (ENV, "!Dev !Test !Prod", "no"),
        (ENV, "Odd", "no"),
        (ENV, "!Odd", "yes: "),
    ]);
}

#[test]
fn what_is_not_listed_is_open() {
    let free = r#""A": { "Fn::Equals": [{ "Ref": "Free" }, "a"] }, "B": { "Fn::Equals": [{ "Ref": "Free" }, "b"] }, "None": { "Fn::Equals": [{ "Ref": "Free" }, ""] }"#;
    run(&[
        (free, "!A !B", "yes: `Free` is empty"),
        (free, "!A !B !None", "yes: `Free` ≠ `a`, `b`, `\"\"`"),
        (free, "A !B", "yes: `Free` = `a`"),
        (free, "!None", "yes: `Free` = `a`"),
        (
            r#""Here": { "Fn::Equals": [{ "Ref": "AWS::Region" }, "eu-west-1"] }"#,
            "!Here",
            "yes: `AWS::Region` ≠ `eu-west-1`",
        ),
    ]);
}

#[test]
fn and_or_not_and_other_conditions() {
    let text = r#""A": { "Fn::Equals": [{ "Ref": "Free" }, "a"] }, "B": { "Fn::Equals": [{ "Ref": "Other" }, "b"] },
        "Both": { "Fn::And": [{ "Condition": "A" }, { "Condition": "B" }] }, "Any": { "Fn::Or": [{ "Condition": "A" }, { "Condition": "B" }] },
        "Neither": { "Fn::Not": [{ "Condition": "Any" }] }, "Same": { "Condition": "Both" }"#;
    run(&[
        (text, "Both", "yes: `Free` = `a`, `Other` = `b`"),
        (text, "Both !Any", "no"),
        (text, "Any Neither", "no"),
        (text, "Same !A", "no"),
        (text, "Any !A", "yes: `Free` ≠ `a`, `Other` = `b`"),
        (text, "Neither !Same", "yes: `Free` ≠ `a`, `Other` ≠ `b`"),
    ]);
}

#[test]
fn comparisons_of_literals_and_of_a_value_with_itself() {
    run(&[
        (r#""A": { "Fn::Equals": ["a", "b"] }"#, "A", "no"),
        (r#""A": { "Fn::Equals": ["1", 1] }"#, "!A", "no"),
        (r#""A": { "Fn::Equals": [true, "true"] }"#, "A", "yes: "),
        (r#""A": { "Fn::Equals": [{ "Ref": "Free" }, { "Ref": "Free" }] }"#, "!A", "no"),
        (
            r#""A": { "Fn::Equals": [{ "Ref": "Two" }, true] }, "B": { "Fn::Equals": [{ "Ref": "Two" }, "false"] }"#,
            "!A !B",
            "no",
        ),
        (r#""A": { "Fn::Equals": [{ "Ref": "Two" }, true] }"#, "!A", "yes: `Two` = `false`"),
    ]);
}

#[test]
fn constraints_of_parameters() {
    let switch = r#""On": { "Fn::Equals": [{ "Ref": "Switch" }, "on"] }, "Off": { "Fn::Equals": [{ "Ref": "Switch" }, "off"] }, "Up": { "Fn::Equals": [{ "Ref": "Switch" }, "up"] }"#;
    run(&[
        (r#""A": { "Fn::Equals": [{ "Ref": "Full" }, ""] }"#, "A", "no"),
        (r#""A": { "Fn::Equals": [{ "Ref": "Full" }, ""] }"#, "!A", "yes: "),
        (switch, "On", "yes: `Switch` = `on`"),
        (switch, "Up", "no"),
        // A pattern may leave no further value.
        (switch, "!On !Off", "unknown"),
        // What an SSM parameter holds is not limited by the names that are allowed.
        (r#""A": { "Fn::Equals": [{ "Ref": "Stored" }, "x"] }"#, "A", "yes: `Stored` = `x`"),
        (r#""A": { "Fn::Equals": [{ "Ref": "Net" }, ""] }"#, "!A", "yes: `Net` is not empty"),
    ]);
}

#[test]
fn parameters_compared_with_each_other() {
    let three = r#""AB": { "Fn::Equals": [{ "Ref": "Free" }, { "Ref": "Other" }] }, "BC": { "Fn::Equals": [{ "Ref": "Other" }, { "Ref": "Third" }] },
        "AC": { "Fn::Equals": [{ "Ref": "Free" }, { "Ref": "Third" }] }, "X": { "Fn::Equals": [{ "Ref": "Free" }, "x"] }, "Y": { "Fn::Equals": [{ "Ref": "Third" }, "y"] }"#;
    run(&[
        (three, "AB BC !AC", "no"),
        (three, "AB BC X Y", "no"),
        (three, "AB X Y", "yes: `Free` = `x`, `Other` = `x`, `Third` = `y`"),
        (r#""A": { "Fn::Equals": [{ "Ref": "Env" }, { "Ref": "Two" }] }"#, "A", "no"),
    ]);
    assert!(ask(three, "!AB !BC !AC").starts_with("yes"));
}

#[test]
fn functions_are_variables_of_their_own() {
    let joined = r#""Some": { "Fn::Not": [{ "Fn::Equals": [{ "Fn::Join": ["", { "Ref": "List" }] }, ""] }] }, "None": { "Fn::Equals": [{ "Fn::Join": ["", { "Ref": "List" }] }, ""] }"#;
    run(&[
        (joined, "Some", "yes: `Some` true"),
        (joined, "Some None", "no"),
        (joined, "!Some !None", "no"),
        // Two functions of one parameter hang together in a way that is not followed.
        (
            r#""Some": { "Fn::Equals": [{ "Fn::Join": ["", { "Ref": "List" }] }, ""] }, "First": { "Fn::Equals": [{ "Fn::Select": [0, { "Ref": "List" }] }, "a"] }"#,
            "Some First",
            "unknown",
        ),
        (
            r#""Any": { "Fn::Not": [{ "Fn::Equals": [{ "Fn::Join": ["", [{ "Ref": "Free" }, { "Ref": "Other" }]] }, ""] }] }, "A": { "Fn::Equals": [{ "Ref": "Free" }, ""] }, "B": { "Fn::Equals": [{ "Ref": "Other" }, ""] }"#,
            "Any A B",
            "no",
        ),
        (
            r#""China": { "Fn::Equals": [{ "Ref": "AWS::Partition" }, "aws-cn"] }, "Here": { "Fn::Equals": [{ "Ref": "AWS::Region" }, "eu-west-1"] }"#,
            "China Here",
            "unknown",
        ),
        (
            r#""China": { "Fn::Equals": [{ "Ref": "AWS::Partition" }, "aws-cn"] }"#,
            "!China",
            "yes: `AWS::Partition` ≠ `aws-cn`",
        ),
    ]);
}

#[test]
fn mappings_are_read() {
    let zones = r#""Three": { "Fn::Equals": [{ "Fn::FindInMap": ["Map", { "Ref": "AWS::Region" }, "Zones"] }, "3"] },
        "Two": { "Fn::Equals": [{ "Fn::FindInMap": ["Map", { "Ref": "AWS::Region" }, "Zones"] }, 2] },
        "Here": { "Fn::Equals": [{ "Ref": "AWS::Region" }, "eu-west-1"] }, "There": { "Fn::Equals": [{ "Ref": "AWS::Region" }, "ap-south-1"] },
        "Big": { "Fn::Equals": [{ "Fn::FindInMap": ["Map", { "Ref": "AWS::Region" }, "Big"] }, true] }"#;
    run(&[
        (zones, "Three", "yes: `AWS::Region` = `eu-west-1`"),
        (zones, "Three !Here", "no"),
        (zones, "Two Big", "yes: `AWS::Region` = `us-east-1`"),
        (zones, "Here !Big", "no"),
        (zones, "!Two !Three", "no"),
        (zones, "There", "no"),
    ]);
}

#[test]
fn rules_are_facts() {
    let text = |rules: &str| {
        format!(
            r#"{{ {PARAMETERS}, "Rules": {{ {rules} }}, "Conditions": {{ {ENV}, "X": {{ "Fn::Equals": [{{ "Ref": "Free" }}, "x"] }} }} }}"#
        )
    };
    let implies = text(
        r#""R": { "RuleCondition": { "Fn::Equals": [{ "Ref": "Env" }, "prod"] }, "Assertions": [{ "Assert": { "Fn::Equals": [{ "Ref": "Free" }, "x"] } }] }"#,
    );
    assert_eq!(ask_in(&implies, "Prod !X"), "no");
    assert_eq!(ask_in(&implies, "Dev !X"), "yes: `Env` = `dev`, `Free` ≠ `x`");
    let contains =
        text(r#""R": { "Assertions": [{ "Assert": { "Fn::Contains": [["dev", "prod"], { "Ref": "Env" }] } }] }"#);
    assert_eq!(ask_in(&contains, "!Dev !Prod"), "no");
    let account = text(
        r#""R": { "Assertions": [{ "Assert": { "Fn::EachMemberEquals": [{ "Fn::ValueOfAll": ["AWS::EC2::VPC::Id", "Tags.Department"] }, "IT"] } }] }"#,
    );
    assert_eq!(ask_in(&account, "Dev !X"), "yes: `Env` = `dev`, `Free` ≠ `x`");
}

#[test]
fn what_cannot_be_read_is_unknown() {
    run(&[
        (r#""A": { "Fn::Equals": [{ "Fn::ImportValue": "x" }, "y"] }"#, "A", "unknown"),
        (r#""A": { "Fn::Equals": [{ "Ref": "AWS::NoValue" }, ""] }"#, "A", "unknown"),
        (r#""A": { "Fn::Equals": [{ "Ref": "AWS::NoValue" }, "x"] }"#, "A", "no"),
        (r#""A": { "Fn::Equals": ["{{resolve:ssm:x}}", "y"] }"#, "A", "unknown"),
        (r#""A": { "Condition": "Missing" }"#, "A", "unknown"),
        (r#""A": { "Condition": "A" }, "B": { "Fn::Not": [{ "Condition": "A" }] }"#, "A", "unknown"),
        // The same unknown thing cannot be and not be.
        (r#""A": { "Condition": "Missing" }, "B": { "Fn::Not": [{ "Condition": "Missing" }] }"#, "A B", "no"),
    ]);
}

/// Conditions whose conjunctions double at each step, as trees; as a graph they are small.
#[test]
fn sixty_conditions_made_of_each_other_take_no_time() {
    let mut text = r#""C0": { "Fn::Equals": [{ "Ref": "Free" }, "x"] }"#.to_owned();
    for number in 1..60 {
        let before = number - 1;
        let _ = write!(
            text,
            r#", "C{number}": {{ "Fn::And": [{{ "Condition": "C{before}" }}, {{ "Fn::Not": [{{ "Fn::Not": [{{ "Condition": "C{before}" }}] }}] }}] }}"#
        );
    }
    assert_eq!(ask(&text, "C59"), "yes: `Free` = `x`");
    assert_eq!(ask(&text, "C59 !C0"), "no");
}

#[test]
fn sixty_independent_conditions_take_no_time() {
    let (mut parameters, mut conditions) = (String::new(), String::new());
    let mut all = Vec::new();
    for number in 0..60 {
        let comma = if number == 0 { "" } else { "," };
        let _ = write!(parameters, r#"{comma} "P{number}": {{ "Type": "String" }}"#);
        let _ = write!(conditions, r#""C{number}": {{ "Fn::Equals": [{{ "Ref": "P{number}" }}, "x"] }}, "#);
        all.push(format!(r#"{{ "Condition": "C{number}" }}"#));
    }
    let text = format!(
        r#"{{ "Parameters": {{ {parameters} }}, "Conditions": {{ {conditions} "All": {{ "Fn::And": [{all}] }}, "Any": {{ "Fn::Or": [{all}] }} }} }}"#,
        all = all.join(", ")
    );
    assert!(ask_in(&text, "All").starts_with("yes"));
    assert!(ask_in(&text, "Any").starts_with("yes"));
    assert!(ask_in(&text, "!Any !All").starts_with("yes"));
    assert_eq!(ask_in(&text, "All !C59"), "no");
}

/// Twelve parameters that all differ and have eleven values: nobody proves quickly that it cannot be, and the search stops.
#[test]
fn a_hard_question_is_given_up() {
    let count = 12;
    let values: Vec<String> = (1..count).map(|value| format!(r#""{value}""#)).collect();
    let values = values.join(", ");
    let (mut parameters, mut conditions, mut wanted) = (String::new(), String::new(), String::new());
    for number in 0..count {
        let comma = if number == 0 { "" } else { "," };
        let _ = write!(parameters, r#"{comma} "P{number}": {{ "Type": "String", "AllowedValues": [{values}] }}"#);
        for other in 0..number {
            let comma = if conditions.is_empty() { "" } else { "," };
            let _ = write!(
                conditions,
                r#"{comma} "S{number}x{other}": {{ "Fn::Equals": [{{ "Ref": "P{number}" }}, {{ "Ref": "P{other}" }}] }}"#
            );
            let _ = write!(wanted, " !S{number}x{other}");
        }
    }
    let text = format!(r#"{{ "Parameters": {{ {parameters} }}, "Conditions": {{ {conditions} }} }}"#);
    assert_eq!(ask_in(&text, &wanted), "given up");
}

/// A hundred comparisons with a mapping of forty regions are read quickly: that its keys are there is said once.
#[test]
fn many_comparisons_with_one_mapping() {
    let cells: Vec<String> =
        (0..40).map(|region| format!(r#""r{region}": {{ "Zones": "{region}", "Big": "no" }}"#)).collect();
    let conditions: Vec<String> = (0..100)
        .map(|number| {
            format!(
                r#""C{number}": {{ "Fn::Equals": [{{ "Fn::FindInMap": ["Map", {{ "Ref": "AWS::Region" }}, "Zones"] }}, "{number}"] }}"#
            )
        })
        .collect();
    let text = format!(
        r#"{{ "Mappings": {{ "Map": {{ {} }} }}, "Conditions": {{ {} }} }}"#,
        cells.join(", "),
        conditions.join(", ")
    );
    assert_eq!(ask_in(&text, "C39"), "yes: `AWS::Region` = `r39`");
    assert_eq!(ask_in(&text, "C40"), "no");
    assert_eq!(ask_in(&text, "C1 C2"), "no");
    let none: Vec<String> = (0..100).map(|number| format!("!C{number}")).collect();
    assert_eq!(ask_in(&text, &none.join(" ")), "no");
}

/// Far more conditions in a chain than CloudFormation takes, the last one first: no recursion goes that deep.
#[test]
fn a_chain_without_end() {
    let mut conditions: Vec<String> = (1..5_000)
        .rev()
        .map(|number| format!(r#""C{number}": {{ "Fn::Not": [{{ "Condition": "C{}" }}] }}"#, number - 1))
        .collect();
    conditions.push(r#""C0": { "Fn::Equals": [{ "Ref": "Free" }, "x"] }"#.to_owned());
    let text = conditions.join(", ");
    assert_eq!(ask(&text, "C4999 C4998"), "no");
    assert_eq!(ask(&text, "C4999"), "unknown");
}
