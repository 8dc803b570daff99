//! Each form of the language and the model that it is.

mod common;

use common::{compact, read, read_with, value};
use formwork_core::model::{DerivedType, Entry, Name, Value, ValueKind};
use std::collections::BTreeMap;

#[test]
fn the_tour_is_read_without_findings() {
    let read = read(include_str!("corpus/tour.txt"));
    assert!(read.findings.iter().all(|finding| finding.row.code == "unknown_code"), "{:#?}", read.messages());
    let template = &read.lowered.template;
    assert_eq!(
        template.description.as_ref().unwrap().text,
        "Scalable web application on ECS.\nSecond paragraph goes on."
    );
    assert_eq!(template.parameters.len(), 6);
    assert_eq!(template.silences.len(), 2);
    assert_eq!(template.outputs[3].was[0].text, "OldName");
    let names: Vec<&str> = template.resources.iter().map(|resource| resource.name.text.as_str()).collect();
    let expected = "Vpc PublicSubnet NatIp WebTask PrivateSubnetA PrivateSubnetB AssetsBucket 5xxAlarm Machines";
    assert_eq!(names.join(" "), expected);
    assert_eq!(read.lowered.holes.len(), 2);
}

#[test]
fn values_are_emitted_as_their_form_says() {
    let cases = [
        (r#""text""#, r#""text""#),
        (r##"r#"raw \n "quoted""#"##, r#""raw \\n \"quoted\"""#),
        (
            r#""a\tb\u{e9}\x41\\ \
             joined""#,
            r#""a\tbéA\\ joined""#,
        ),
        ("42", "42"),
        ("-1", "-1"),
        ("0.50", "0.50"),
        ("1e5", "1e5"),
        ("1_000", "1000"),
        ("0", "0"),
        ("true", "true"),
        ("[]", "[]"),
        ("[a, 1, ]", r#"[{"Ref":"a"},1]"#),
        (
            r#"{ Key: 1, "quoted-key": 2, AWS::CloudFormation::Init: 3, type: 4 }"#,
            r#"{"Key":1,"quoted-key":2,"AWS::CloudFormation::Init":3,"type":4}"#,
        ),
        ("Vpc", r#"{"Ref":"Vpc"}"#),
        ("r#match", r#"{"Ref":"match"}"#),
        ("Db.Endpoint.Address", r#"{"Fn::GetAtt":["Db","Endpoint.Address"]}"#),
        (r#"Thing."odd-key""#, r#"{"Fn::GetAtt":["Thing","odd-key"]}"#),
        (r#"Thing.Outputs."odd-key""#, r#"{"Fn::GetAtt":["Thing","Outputs.odd-key"]}"#),
        ("AWS::Region", r#"{"Ref":"AWS::Region"}"#),
        ("LogicalId(X)", r#""X""#),
        (r#"Sub("${X}-${AWS::Region}")"#, r#"{"Fn::Sub":"${X}-${AWS::Region}"}"#),
        (r#"Sub("${Y}", { Y: X.Arn })"#, r#"{"Fn::Sub":["${Y}",{"Y":{"Fn::GetAtt":["X","Arn"]}}]}"#),
        (r#"Sub(include_str!("user-data.sh"))"#, r##"{"Fn::Sub":"#!/bin/bash\necho ${AWS::Region}\n"}"##),
        (r#"Join(",", [a, "b"])"#, r#"{"Fn::Join":[",",[{"Ref":"a"},"b"]]}"#),
        (r#"Select(0, GetAZs(""))"#, r#"{"Fn::Select":[0,{"Fn::GetAZs":""}]}"#),
        (r#"Split(",", v)"#, r#"{"Fn::Split":[",",{"Ref":"v"}]}"#),
        ("If(C, a, AWS::NoValue)", r#"{"Fn::If":["C",{"Ref":"a"},{"Ref":"AWS::NoValue"}]}"#),
        (
            r#"FindInMap(M, "a", k, { DefaultValue: 1 })"#,
            r#"{"Fn::FindInMap":["M","a",{"Ref":"k"},{"DefaultValue":1}]}"#,
        ),
        ("Cidr(block, 4, 8)", r#"{"Fn::Cidr":[{"Ref":"block"},4,8]}"#),
        (r#"ImportValue("name")"#, r#"{"Fn::ImportValue":"name"}"#),
        (r#"Transform { Name: "m", Parameters: { A: 1 } }"#, r#"{"Fn::Transform":{"Name":"m","Parameters":{"A":1}}}"#),
        (
            r#"GetStackOutput { StackName: "s", OutputName: "o" }"#,
            r#"{"Fn::GetStackOutput":{"StackName":"s","OutputName":"o"}}"#,
        ),
        (r#"ToJsonString({ A: 1 })"#, r#"{"Fn::ToJsonString":{"A":1}}"#),
        ("Unchecked(Db.NewAttribute)", r#"<unchecked>{"Fn::GetAtt":["Db","NewAttribute"]}"#),
        ("(1 + 2)", "<0>"),
        ("format!(\"a{{b}}c\")", r#""a{b}c""#),
        (r#"format!("{}-{}", "a", 1)"#, r#""a-1""#),
    ];
    for (text, json) in cases {
        assert_eq!(value(text), json, "{text}");
    }
}

#[test]
fn blocks_drop_their_indentation() {
    let cases = [
        ("\"\n    a\n      b\n    \"", "a\n  b\n"),
        ("\"\n    a\n\n    b\"", "a\n\nb"),
        ("\"\n\ta\n\t\tb\n\"", "a\n\tb\n"),
        ("\"\n    a\\n  b\n    c\"", "a\n  b\nc"),
        ("r\"\n  a\n \"", "a\n"),
        ("\"\\n  a\"", "\n  a"),
        ("\"\n\"", ""),
        ("\"a\n    b\"", "a\n    b"),
        ("\"\n  a\n   \n  b\n\"", "a\n \nb\n"),
    ];
    for (text, expected) in cases {
        let read = read(&format!("stack S; output O = {text};"));
        assert_eq!(read.lowered.template.outputs[0].value.as_text(), Some(expected), "{text:?}");
    }
}

#[test]
fn conditions_bind_as_in_rust_but_for_the_negation() {
    let cases = [
        ("A", r#"{"Condition":"A"}"#),
        ("!A", r#"{"Fn::Not":[{"Condition":"A"}]}"#),
        ("A && B && C", r#"{"Fn::And":[{"Condition":"A"},{"Condition":"B"},{"Condition":"C"}]}"#),
        ("A || B && C", r#"{"Fn::Or":[{"Condition":"A"},{"Fn::And":[{"Condition":"B"},{"Condition":"C"}]}]}"#),
        (
            "(A || B) && !C",
            r#"{"Fn::And":[{"Fn::Or":[{"Condition":"A"},{"Condition":"B"}]},{"Fn::Not":[{"Condition":"C"}]}]}"#,
        ),
        (r#"P == """#, r#"{"Fn::Equals":[{"Ref":"P"},""]}"#),
        (r#"P != "a" && A"#, r#"{"Fn::And":[{"Fn::Not":[{"Fn::Equals":[{"Ref":"P"},"a"]}]},{"Condition":"A"}]}"#),
        ("(LIMIT) == P", r#"{"Fn::Equals":[<0>,{"Ref":"P"}]}"#),
        ("P == (LIMIT)", r#"{"Fn::Equals":[{"Ref":"P"},<0>]}"#),
        ("!(P == Q)", r#"{"Fn::Not":[{"Fn::Equals":[{"Ref":"P"},{"Ref":"Q"}]}]}"#),
        (
            r#"AWS::Region == FindInMap(M, "a", "b")"#,
            r#"{"Fn::Equals":[{"Ref":"AWS::Region"},{"Fn::FindInMap":["M","a","b"]}]}"#,
        ),
    ];
    for (text, json) in cases {
        let read = read(&format!("stack S; condition T = {text};"));
        assert!(read.findings.is_empty(), "{text}: {:#?}", read.messages());
        let expected = format!(r#""T":{json}}}}}"#);
        assert!(compact(&read.json()).ends_with(&expected), "{text}: {}", read.json());
    }
    let bound = read("stack S; condition T = !A == B;");
    let ValueKind::Call(function, _) = &bound.lowered.template.conditions[0].value.kind else { panic!("no call") };
    assert_eq!(function.facts().name, "Equals");
}

#[test]
fn numbers_of_rust_alone_get_a_sentence() {
    let cases = [
        ("0x1F", "`31`"),
        ("0b11", "`3`"),
        ("1u8", "`1`"),
        ("1.5f64", "`1.5`"),
        ("007", "`7`\nhelp: write `\"007\"` if it is text"),
        ("012345678901", "`12345678901`\nhelp: write `\"012345678901\"` if it is text"),
        ("1.", "`1.0`"),
        ("0.5Gb", "`\"0.5Gb\"`"),
        ("1e999", "`\"1e999\"` if it is text"),
        ("'a'", "`\"a\"`"),
        ("b\"x\"", "`\"x\"`"),
        ("c\"x\"", "`\"x\"`"),
        ("\"x\"y", "`\"…\"`"),
    ];
    for (text, form) in cases {
        let read = read(&format!("stack S; output O = {text};"));
        let messages = read.messages();
        assert_eq!(messages.len(), 1, "{text}: {messages:#?}");
        assert!(messages[0].contains(&format!("help: write {form}")), "{text}: {}", messages[0]);
    }
}

#[test]
fn parts_stand_where_their_include_stands() {
    let part = "pub part Network; param Cidr: String; resource Vpc = AWS::EC2::VPC { CidrBlock: Cidr };
        output In = Sub(\"${Network::Vpc}\");";
    let stack = "stack S; resource First = AWS::S3::Bucket {}; include network::Network; output Id = Network::Vpc;
        output At = Network::Vpc.Arn; output Sub = Sub(\"x${Network::Vpc.Arn}y${Network::Vpc}\"); output Bad = Network::Vcp;
        output Unknown = Netwrk::Vpc;";
    let read = read_with(stack, &[part], &BTreeMap::new());
    assert_eq!(
        read.messages(),
        [
            "2:110 no parameter or resource `Vcp` in part `Network` [unknown_in_part]\nhelp: did you mean `Vpc`?",
            "3:26 no `include`, `import` or `uses` declares `Netwrk` [unknown_path]\nhelp: did you mean `Network`?\n\
             help: a path in value position begins with `AWS` or with such a name; a Rust path stands in `( )`"
        ]
    );
    let json = compact(&read.json());
    for expected in [
        r#""First":{"Type":"AWS::S3::Bucket"},"Vpc":"#,
        r#""Id":{"Value":{"Ref":"Vpc"}}"#,
        r#""At":{"Value":{"Fn::GetAtt":["Vpc","Arn"]}}"#,
        r#"{"Fn::Sub":"x${Vpc.Arn}y${Vpc}"}"#,
        r#""In":{"Value":{"Fn::Sub":"${Vpc}"}}"#,
    ] {
        assert!(json.contains(expected), "{expected} in {json}");
    }
}

#[test]
fn loops_go_over_lists_and_paste_names() {
    let stack = r#"stack S;
        let zones = ["A", "B"];
        for zone in zones {
            param Cidr{zone}: String = format!("10.0.{}.0", 1);
            for (kind, number) in [("Public", 1), ("Private", 2)] {
                resource {kind}x = AWS::A::B {};
                resource Subnet{zone}{kind}Of = AWS::EC2::Subnet { CidrBlock: Cidr{zone}, Number: number, Rust: (count(zone, x.zone)), Plain: (zone) }
            }
        }
        for bucket in [First, Second] { output Arn{bucket} = bucket.Arn with { Export: true }; }"#;
    let read = read(&stack.replace("resource {kind}x = AWS::A::B {};", ""));
    assert!(read.findings.is_empty(), "{:#?}", read.messages());
    let template = &read.lowered.template;
    let names: Vec<&str> = template.resources.iter().map(|resource| resource.name.text.as_str()).collect();
    assert_eq!(names, ["SubnetAPublicOf", "SubnetAPrivateOf", "SubnetBPublicOf", "SubnetBPrivateOf"]);
    assert_eq!(read.lowered.holes[2].tokens.to_string(), r#"count ("B" , x . zone)"#);
    let json = compact(&read.json());
    for expected in [
        r#""SubnetBPrivateOf":{"Type":"AWS::EC2::Subnet","Properties":{"CidrBlock":{"Ref":"CidrB"},"Number":2,"Rust":<3>,"Plain":"B"}}"#,
        r#""CidrA":{"Type":"String","Default":"10.0.1.0"}"#,
        r#""ArnSecond":{"Value":{"Fn::GetAtt":["Second","Arn"]},"Export":{"Name":{"Fn::Sub":"${AWS::StackName}-ArnSecond"}}}"#,
    ] {
        assert!(json.contains(expected), "{expected} in {json}");
    }
}

#[test]
fn invisible_groups_are_transparent() {
    use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
    // What a user's `macro_rules!` makes of `$value:expr`: every token tree in a group of no delimiter.
    fn hidden(stream: TokenStream) -> TokenStream {
        let hide = |tree: TokenTree| match tree {
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), hidden(group.stream()));
                inner.set_span(group.span());
                TokenTree::from(Group::new(Delimiter::None, [TokenTree::from(inner)].into_iter().collect()))
            }
            TokenTree::Ident(_) | TokenTree::Literal(_) => {
                TokenTree::from(Group::new(Delimiter::None, [tree].into_iter().collect()))
            }
            TokenTree::Punct(_) => tree,
        };
        stream.into_iter().map(hide).collect()
    }
    let text = include_str!("corpus/tour.txt");
    let plain = read(text);
    let hidden = common::read_tokens(hidden(text.parse().unwrap()), &[], &BTreeMap::new());
    assert_eq!(hidden.messages(), plain.messages());
    assert_eq!(hidden.json(), plain.json());
}

#[test]
fn a_rust_struct_is_a_resource_type() {
    let place = formwork_core::model::Place(0);
    let entry = |key: &str, flag| Entry { key: Name::new(key, place), value: Value::new(place, ValueKind::Bool(flag)) };
    let derived = DerivedType {
        rust_name: "PrivateSubnet".to_owned(),
        kind: Name::new("AWS::EC2::Subnet", place),
        fields: Vec::new(),
        attributes: Vec::new(),
        defaults: vec![entry("A", true), entry("B", true)],
        fixed: Vec::new(),
    };
    let derived = BTreeMap::from([("net::PrivateSubnet".to_owned(), derived)]);
    let stack = "stack S; resource X = net::PrivateSubnet { B: false }; resource Y = net::PrivateSubnet {}; resource Z = other::Type {};";
    let read = read_with(stack, &[], &derived);
    assert!(read.findings.is_empty(), "{:#?}", read.messages());
    let json = compact(&read.json());
    assert!(json.contains(r#""X":{"Type":"AWS::EC2::Subnet","Properties":{"B":false,"A":true}}"#), "{json}");
    assert!(json.contains(r#""Y":{"Type":"AWS::EC2::Subnet","Properties":{"A":true,"B":true}}"#), "{json}");
    assert_eq!(read.lowered.template.derived.len(), 1);
    // What rustc does not find is quiet here: its own error stands at the path.
    assert_eq!(read.lowered.template.poisoned[0].1.text, "Z");
}

#[test]
fn whens_nest_if_their_conjunction_is_declared() {
    let part = "part P; condition InPart = X == \"\"; when InPart { output A = 1; }";
    let stack = r#"stack S; include p::P; condition One = X == ""; condition Two = !One; condition Both = Two && One;
        condition Three = Both && InPart;
        when One { when Two { output B = 1; when P::InPart { output C = 1; } when Both { output D = 1; } } }
        when P::InPart { output E = 1; }
        when Nowhere { when One { output F = 1; } }"#;
    let read = read_with(stack, &[part], &BTreeMap::new());
    assert!(read.findings.is_empty(), "{:#?}", read.messages());
    let conditions = read.lowered.template.outputs.iter().map(|output| match &output.attributes[0].value.kind {
        ValueKind::Condition(name) => format!("{} {}", output.name.text, name.text),
        other => format!("{other:?}"),
    });
    let conditions: Vec<String> = conditions.collect();
    assert_eq!(conditions, ["A InPart", "B Both", "C Three", "D Both", "E InPart", "F Nowhere"]);
}

#[test]
fn attributes_reach_every_item_that_they_surround() {
    let stack = r#"stack S;
        #[allow(one, two, reason = "r")]
        when C { #[expect(three)] for x in ["A"] { #[deny(four)] output O{x} = 1; } }
        #[was("Old", "Older")] resource R = AWS::A::B {};"#;
    let template = read(stack).lowered.template;
    let silences = &template.outputs[0].silences;
    let codes: Vec<&str> = silences.iter().map(|silence| silence.code.text.as_str()).collect();
    assert_eq!(codes, ["four", "three", "one", "two"]);
    assert_eq!(silences[3].reason.as_deref(), Some("r"));
    let was: Vec<&str> = template.resources[0].was.iter().map(|name| name.text.as_str()).collect();
    assert_eq!(was, ["Old", "Older"]);
}
