//! Parts and components: what is wrong with them, each at its own token, and what their names become.
#![allow(clippy::unwrap_used)] // what fails here fails the test

mod common;

use common::{compact, read_with};
use formwork_syntax::driver;
use std::collections::BTreeMap;

/// The codes of a stack with these parts, and the first title of each.
fn messages(stack: &str, parts: &[&str]) -> Vec<String> {
    read_with(stack, parts, &BTreeMap::new()).messages()
}

fn json(stack: &str, parts: &[&str]) -> String {
    let read = read_with(stack, parts, &BTreeMap::new());
    assert!(read.findings.is_empty(), "{:#?}", read.messages());
    compact(&read.json())
}

const NETWORK: &str = "pub part Network; resource Vpc = AWS::EC2::VPC {};";

#[test]
fn a_part_names_another_by_uses_and_the_stack_includes_both() {
    let web = "pub part Web; uses network::Network; resource Table = AWS::EC2::RouteTable { VpcId: Network::Vpc };";
    let both = json("stack S; include web::Web; include network::Network;", &[web, NETWORK]);
    assert!(both.contains(r#""VpcId":{"Ref":"Vpc"}"#), "{both}");
    assert_eq!(
        messages("stack S; include web::Web;", &[web]),
        [
            "1:20 part `Web` uses part `Network`, which stack `S` does not include [part_not_included]\nhelp: add `include network::Network;` to stack `S`"
        ]
    );
    let unused = "pub part Web; uses network::Network; resource Bucket = AWS::S3::Bucket {};";
    assert_eq!(
        messages("stack S; include web::Web; include network::Network;", &[unused, NETWORK]),
        [
            "1:15 part `Web` uses part `Network` but names nothing of it [unused_uses]\nhelp: remove `uses network::Network;`"
        ]
    );
    let silenced = "pub part Web; #[allow(unused_uses)] uses network::Network; resource Bucket = AWS::S3::Bucket {};";
    assert_eq!(
        messages("stack S; include web::Web; include network::Network;", &[silenced, NETWORK]),
        Vec::<String>::new()
    );
    let forgotten = "pub part Web; resource Table = AWS::EC2::RouteTable { VpcId: Network::Vpc };";
    assert_eq!(
        messages("stack S; include web::Web; include network::Network;", &[forgotten, NETWORK]),
        ["1:62 no `include`, `import` or `uses` declares `Network` [unknown_path]\n\
          help: add `uses network::Network;` to part `Web`\n\
          help: a path in value position begins with `AWS` or with such a name; a Rust path stands in `( )`"]
    );
    assert_eq!(
        messages("stack S; include network::Network; uses network::Network;", &[NETWORK]),
        ["1:36 `uses` cannot stand in a stack [misplaced_item]\nhelp: a stack includes its parts: `include path;`"]
    );
}

#[test]
fn two_includes_have_two_names() {
    assert_eq!(
        messages("stack S; include network::Network; include network::Network;", &[NETWORK]),
        ["1:36 part `Network` is included twice: its items would be declared twice [included_twice]\n\
          help: remove one of the two, or include the part under prefixes: `include network::Network as Name {};`"]
    );
    assert_eq!(
        messages("stack S; include a::Network; include b::Network;", &[NETWORK, NETWORK]),
        [
            "1:10 `Network` is included here first [first_include]\nhelp: the other `include` of this name clashes with it",
            "1:30 two `include`s of this stack are named `Network` [include_name]\n\
             help: give one of them another name in Rust: `use b::Network as OtherNetwork;` and `include OtherNetwork;`"
        ]
    );
    assert_eq!(
        messages("stack S; include a::Network as A {}; include a::Network as A {};", &[NETWORK])[1],
        "1:38 two `include`s of this stack are named `A` [include_name]\nhelp: write another prefix: it begins the names of all items"
    );
    assert_eq!(
        messages("stack S; include a::Empty; resource B = AWS::S3::Bucket {};", &["pub part Empty;"]),
        [
            "1:10 `include a::Empty;` adds nothing: part `Empty` declares no items [empty_include]\nhelp: remove it, or declare the items of the part"
        ]
    );
}

const QUEUE: &str = "pub part Work(Timeout: Integer, Topic: AWS::SNS::Topic, Name: String = \"work\", Keys: List = []);
    resource Queue = AWS::SQS::Queue { VisibilityTimeout: Timeout, QueueName: Name, Tags: Keys };
    resource Told = AWS::SNS::Subscription { TopicArn: Topic, Protocol: \"sqs\", Endpoint: Queue.Arn };
    output Title = Sub(\"${Name} of ${Topic.TopicName}\");";

#[test]
fn inputs_are_checked_like_properties() {
    let cases: &[(&str, &[&str])] = &[
        ("Timeout: 30, Topic: Topic", &[]),
        ("Timeout: (30), Topic: Topic, Name: 5, Keys: [1]", &[]),
        ("Timeout: Limit, Topic: Topic, Name: Sub(\"${AWS::Region}\"), Keys: GetAZs(\"\")", &[]),
        (
            "Timeout: \"30\", Topic: Topic",
            &[
                "input `Timeout` of part `Work` takes an integer, found text [input_value]\nhelp: write `30` without quotes",
            ],
        ),
        (
            "Timeout: [30], Topic: Topic, Keys: \"a\"",
            &[
                "input `Timeout` of part `Work` takes an integer, found a list [input_value]",
                "input `Keys` of part `Work` takes a list, found text [input_value]",
            ],
        ),
        (
            "Timeout: 30, Topic: Bucket",
            &[
                "input `Topic` of part `Work` takes a reference to an `AWS::SNS::Topic`, and `Bucket` is an `AWS::S3::Bucket` [input_resource]\nhelp: there is `Topic`",
            ],
        ),
        (
            "Timeout: 30, Topic: Topic.TopicArn",
            &[
                "input `Topic` of part `Work` takes a reference to an `AWS::SNS::Topic`, found an attribute [input_value]\nhelp: write `Topic` alone",
            ],
        ),
        (
            "Timeout: 30, Topic: \"Topic\"",
            &[
                "input `Topic` of part `Work` takes a reference to an `AWS::SNS::Topic`, found text [input_value]\nhelp: write the name of one: `Topic`",
            ],
        ),
        (
            "Timeout: 30, Topik: Topic",
            &["part `Work` has no input `Topik` [unknown_input]\nhelp: did you mean `Topic`?"],
        ),
    ];
    for (inputs, expected) in cases {
        let stack = format!(
            "stack S; param Limit: Number; resource Topic = AWS::SNS::Topic {{}}; resource Bucket = AWS::S3::Bucket {{}};
            include work::Work as Api {{ {inputs} }};"
        );
        let found: Vec<String> = messages(&stack, &[QUEUE])
            .into_iter()
            .map(|message| message.split_once(' ').map(|(_, words)| words.to_owned()).unwrap_or_default())
            .collect();
        assert_eq!(found, *expected, "{inputs}");
    }
}

#[test]
fn a_component_under_a_prefix_has_names_of_its_own() {
    let stack = "stack S; resource T = AWS::SNS::Topic {}; include w::Work as A { Timeout: 1, Topic: T };
        include w::Work as B { Timeout: 2, Topic: T, Name: \"it's ${x}\" }; output O = B::Queue.Arn;";
    let json = json(stack, &[QUEUE]);
    for expected in [
        r#""AQueue":{"Type":"AWS::SQS::Queue","Properties":{"VisibilityTimeout":1,"QueueName":"work","Tags":[]}}"#,
        r#""BTold":{"Type":"AWS::SNS::Subscription","Properties":{"TopicArn":{"Ref":"T"},"Protocol":"sqs","Endpoint":{"Fn::GetAtt":["BQueue","Arn"]}}}"#,
        r#""ATitle":{"Value":{"Fn::Sub":"work of ${T.TopicName}"}}"#,
        r#""BTitle":{"Value":{"Fn::Sub":"it's ${!x} of ${T.TopicName}"}}"#,
        r#""O":{"Value":{"Fn::GetAtt":["BQueue","Arn"]}}"#,
    ] {
        assert!(json.contains(expected), "{expected} in {json}");
    }
    assert_eq!(
        messages("stack S; include w::Work as A { Timeout: 1, Topic: AWS::NoValue }; output O = A::Queu;", &[QUEUE]),
        ["1:79 no parameter or resource `Queu` in part `Work` [unknown_in_part]\nhelp: did you mean `Queue`?"]
    );
    assert_eq!(
        messages("stack S; include w::Work;", &[QUEUE]),
        ["1:10 part `Work` has inputs: it is included under a prefix [component_without_prefix]\n\
          help: write `include w::Work as Name { Timeout: …, Topic: …, Name: …, Keys: … };`"]
    );
}

#[test]
fn a_parameter_of_two_inclusions_is_shared_or_an_error() {
    let part = |shared: &str| {
        format!(
            "pub part P; {shared} param Env: String; condition C = Env == \"a\"; resource R = AWS::S3::Bucket {{ BucketName: Env }} with {{ Condition: C }};"
        )
    };
    let stack = "stack S; include p::P as A {}; include p::P as B {};";
    let shared = json(stack, &[&part("shared")]);
    assert!(shared.contains(r#""Parameters":{"Env":{"Type":"String"}}"#), "{shared}");
    assert!(
        shared
            .contains(r#""BR":{"Type":"AWS::S3::Bucket","Condition":"BC","Properties":{"BucketName":{"Ref":"Env"}}}"#),
        "{shared}"
    );
    assert_eq!(
        messages(stack, &[&part("")]),
        ["1:32 `B` and `A` would both declare the parameter `Env` of part `P` [shared_parameter]\n\
          help: if all inclusions share one parameter, declare it so in the part: `shared param Env: String;`\n\
          help: if each needs its own value, make it an input of the part"]
    );
}

#[test]
fn kinds_of_inputs_are_known_and_inputs_are_read() {
    let stack = "stack S; include p::P as A { In: 1 };";
    let cases: &[(&str, &str)] = &[
        (
            "pub part P(In: Integr); output O = In;",
            "`Integr` is no kind of input [input_kind]\nhelp: did you mean `Integer`?",
        ),
        ("pub part P(In: AWS::SQS::Queu); output O = In;", "no resource type `AWS::SQS::Queu` [unknown_type]"),
        ("pub part P(In: Integer); output O = 1;", "no item of part `P` reads its input `In` [unused_input]"),
    ];
    for (part, expected) in cases {
        let found = messages(stack, &[part]);
        assert!(found.len() == 1 && found[0].contains(expected), "{part}: {found:#?}");
    }
}

#[test]
fn arguments_of_a_stack_stand_in_parentheses() {
    assert_eq!(messages("stack S(cidr: &str); output O = (cidr);", &[]), Vec::<String>::new());
    assert_eq!(
        messages("stack S(cidr: &str); output O = cidr;", &[]),
        ["1:33 `cidr` is an argument of this stack, which Rust expressions read [bare_argument]\nhelp: write `(cidr)`"]
    );
    assert!(messages("stack S(cidr); output O = 1;", &[])[0].contains("[stack_argument]"));
    assert!(messages("stack S((a, b): (u8, u8)); output O = 1;", &[])[0].contains("[stack_argument]"));
}

/// What a stack becomes whose one part answers with these tokens.
fn expansion(part: &str, stack: &str) -> String {
    let text =
        format!("@with {{ @part [] [] {{ {part} }} }} [] [{{ p::P }}] [0 \"S\"] [::formwork::stack] {{ {stack} }}");
    driver::stack(text.parse().unwrap(), &|_, _| Err("no files".to_owned())).to_string()
}

#[test]
fn a_fault_of_a_component_is_told_once_and_by_its_own_names() {
    let part =
        "pub part P(Time: Integer); resource Queue = AWS::SQS::Queue { VisibilityTimeot: Time, QueueName: Tim };";
    let expansion = expansion(part, "stack S; include p::P as A { Time: 1 }; include p::P as B { Time: 2 };");
    assert_eq!(expansion.matches("[unknown_property]").count(), 1, "{expansion}");
    assert_eq!(expansion.matches("[unknown_name]").count(), 1, "{expansion}");
    assert!(expansion.contains("did you mean `Time`?"), "{expansion}");
}

#[test]
fn a_circle_through_two_parts_is_shown_with_its_path() {
    let first = "pub part A; uses b::B; resource One = AWS::S3::Bucket { BucketName: B::Two.Arn };";
    let second = "pub part B; uses a::A; resource Two = AWS::S3::Bucket { BucketName: A::One.Arn };";
    let read = read_with("stack S; include a::A; include b::B;", &[first, second], &BTreeMap::new());
    assert!(read.findings.is_empty(), "{:#?}", read.messages());
    let schema = formwork_core::schema::Schema::bundled().unwrap();
    let (verdict, _) =
        formwork_core::check::check(&read.lowered.template, schema, formwork_core::check::Front::Language);
    let titles: Vec<String> =
        verdict.findings.iter().map(|(finding, _)| formwork_core::findings::words::title(finding)).collect();
    assert!(titles.iter().any(|title| title.starts_with("circular dependency: ")), "{titles:?}");
}

#[test]
fn a_part_computes_its_expressions_and_carries_its_files() {
    let part =
        "pub part P; resource R = AWS::SQS::Queue { VisibilityTimeout: (limit()), QueueName: include_str!(\"name\") };";
    let expansion = driver::part(part.parse().unwrap(), &|_, _| Ok("a name".to_owned())).to_string();
    assert!(expansion.contains("integer") && expansion.contains("limit ()"), "{expansion}");
    assert!(expansion.contains("include_bytes ! (\"name\")"), "{expansion}");
    assert!(expansion.contains("\"name\" \"a name\""), "{expansion}");
    let unread = driver::part(part.parse().unwrap(), &|_, _| Err("there is none".to_owned())).to_string();
    assert!(unread.contains("[unreadable_file]"), "{unread}");
    let input = "pub part P(Size: Integer); resource R = AWS::SQS::Queue { VisibilityTimeout: (Size + 1) };";
    let input = driver::part(input.parse().unwrap(), &|_, _| Err(String::new())).to_string();
    assert!(input.contains("[input_in_expression]"), "{input}");
    let twice = "pub part P(Size: Integer, Size: Integer, R: String); resource R = AWS::SQS::Queue {};";
    let twice = driver::part(twice.parse().unwrap(), &|_, _| Err(String::new())).to_string();
    assert_eq!(twice.matches("[input_name]").count(), 2, "{twice}");
}
