//! Several faults in one input: all are reported, each at its own tokens, and what is sound survives.

mod common;

use common::{Read, read};

fn names(read: &Read) -> String {
    let template = &read.lowered.template;
    let resources = template.resources.iter().map(|resource| resource.name.text.as_str());
    let outputs = template.outputs.iter().map(|output| output.name.text.as_str());
    let poisoned = template.poisoned.iter().map(|(_, name)| name.text.as_str());
    let words = |names: Vec<&str>| names.join(" ");
    [words(resources.collect()), words(outputs.collect()), words(poisoned.collect())].join(" | ")
}

/// Reads an input and compares its messages, each behind its line and column.
#[track_caller]
fn messages(text: &str, expected: &[&str]) -> Read {
    let read = read(text);
    let messages = read.messages();
    assert_eq!(messages, expected, "{messages:#?}");
    read
}

#[test]
fn items_are_read_one_by_one() {
    let read = messages(
        "stack S;
resorce A = AWS::A::B {};
resource B AWS::A::B {};
resource C = {};
resource D = AWS::A::B {}
output E = ;
output F = C
output G = D;
param H;
mapping I { };
Resources: { J: 1 }
resource K = AWS::A::B { A: 1 } wiht { DependsOn: [B] };
output L = B.C",
        &[
            "2:1 no item begins with `resorce` [unknown_item]\nhelp: did you mean `resource`?",
            "3:12 expected `=`, found `AWS` [expected]\nhelp: write `resource Name = Type { Property: value };`",
            "4:14 expected a type or path, found `{ … }` [expected]",
            "6:12 expected a value, found `;` [expected]",
            "7:12 expected `;` behind this, found `output` [expected]",
            "9:8 expected `:` and a type, found `;` [expected]\nhelp: write `param Name: String;`",
            "10:11 expected `=`, found `{ … }` [expected]\nhelp: write `mapping Name = { top: { second: value } };`",
            "11:1 no item begins with `Resources` [unknown_item]\nhelp: write `resource Name = Type { Property: value };`",
            "12:33 expected `;`, found `wiht` [expected]\nhelp: did you mean `with`?",
            "13:14 expected `;` behind this, found the end [expected]",
        ],
    );
    assert_eq!(names(&read), "D K | E F G L | A B C H I");
}

#[test]
fn properties_are_read_one_by_one() {
    let read = messages(
        "stack S;
resource A = AWS::A::B {
    Half
    One: 1,
    Cut:
    Two: 2
    Three = 3,
    @@@ 4,
    Five: @,
    Six: 6; Seven: 7 Eight: 8,
    awslogs-group: \"x\",
    9: 9,
    Ten: [1 2, , 3],
    Eleven,
    Twelve:,
    #[cfg(x)] Thirteen: 13,
    One: 14,
    Last
}; output Sound = A;",
        &[
            "3:5 expected `:` and a value behind this key, found `One` [expected]",
            "5:5 expected a value behind this key, found `Two` [expected]",
            "6:10 expected `,` behind this, found `Three` [expected]",
            "7:11 expected `:`, found `=` [expected]\nhelp: write `Key: value`",
            "8:5 expected a key, found `@` [expected]",
            "9:11 expected a value, found `@` [expected]",
            "10:11 expected `,`, found `;` [expected]",
            "10:20 expected `,` behind this, found `Eight` [expected]",
            "11:5 `awslogs-group` is text and needs quotes [unquoted_text]\nhelp: write `\"awslogs-group\"`",
            "12:5 `9` is text and needs quotes [unquoted_text]\nhelp: write `\"9\"`",
            "13:13 expected `,`, found `2` [expected]",
            "13:16 expected a value, found `,` [expected]",
            "14:5 expected `:` and a value behind this key, found `,` [expected]",
            "15:5 expected a value behind this key, found `,` [expected]",
            "16:5 `#[cfg]` on an item would make the template depend on the build [cfg_attribute]\nhelp: decide at deployment with a `condition`, or write two stacks",
            "17:5 `One` is given twice [repeated_key]\nhelp: it is first given in line 4",
            "18:5 expected `:` and a value behind this key, found the end [expected]",
        ],
    );
    assert_eq!(names(&read), "A | Sound | ");
}

#[test]
fn no_fault_follows_from_another() {
    let messages = common::checked(
        "stack S;
param Broken;
param Rest: String = 1 2 with { MinLength: 0 };
mapping Map;
condition Cond = ;
resource Vpc = AWS::EC2::VPC { @ };
resource Sub = AWS::EC2::Subnet { VpcId: @, CidrBlock: Broken, Tags: [{ @@: 1 }] };
resource Gone = ;
resource Bucket = AWS::S3::Bucket { BucketName: Gone, Tags: [{ Key: \"a\", @ }] } with { DependsOn: [Gone, @], Condition: Cond, @ };
output A = FindInMap(Map, \"a\", \"b\");
output B = If(Cond, Gone.Arn, Rest); output B2 = Rest with { Condition: Cond };
output C = Sub(\"${Gone} ${Broken}\");
output D = LogicalId(Gone);
output E = ;
output F = eu-west-1;
output G = a + Vcp;
resource Text = AWS::S3::Bucket { BucketName: t3.micro-x, Tags: [{ Key: x-y, Value: 10.0.0.0/16 }] };
for zone in [\"A\"] { output H{zne} = 1; }
",
    );
    let expected = [
        "2 expected `:` and a type, found `;`",
        "3 expected `;`, found `2`",
        "4 expected `=`, found `;`",
        "5 expected a value, found `;`",
        "6 expected a key, found `@`",
        "7 expected a value, found `@`",
        "7 expected a key, found `@`",
        "8 expected a type or path, found `;`",
        "9 expected a key, found `@`",
        "9 expected a value, found `@`",
        "9 expected a key, found `@`",
        "14 expected a value, found `;`",
        "15 `eu-west-1` is text and needs quotes",
        "16 a Rust expression stands in parentheses",
        "17 `t3.micro-x` is text and needs quotes",
        "17 `x-y` is text and needs quotes",
        "17 `10.0.0.0/16` is text and needs quotes",
        "18 no loop variable `zne`",
    ];
    assert_eq!(messages, expected);
}

#[test]
fn a_header_is_wanted_once_and_first() {
    messages(
        "output A = 1;",
        &["1:1 a stack begins with its name [missing_header]\nhelp: write `pub stack Name;` first"],
    );
    messages("pub stack;", &["1:10 expected a name, found `;` [expected]"]);
    messages(
        "output A = 1; pub stack B; part C;",
        &[
            "1:15 `stack` cannot stand behind other items [misplaced_item]\nhelp: it is the first item",
            "1:28 `part` cannot stand twice [misplaced_item]\nhelp: one invocation declares one stack or part",
        ],
    );
}

#[test]
fn unfinished_input_keeps_what_is_typed() {
    use formwork_syntax::tree::{ItemKind, KeyKind, ValueKind};
    let read = read("stack S; resource Vpc = AWS::EC2::VPC { Cid }; resource A = AWS::A::B { C: Vpc. }; output O = Vp");
    let ItemKind::Resource { properties, .. } = &read.tree.items[1].kind else { panic!("no resource") };
    assert!(matches!((&properties[0].key.kind, &properties[0].value.kind), (KeyKind::Ident(_), ValueKind::Missing)));
    let ItemKind::Resource { properties, .. } = &read.tree.items[2].kind else { panic!("no resource") };
    let ValueKind::Attribute { segments, resource, .. } = &properties[0].value.kind else { panic!("no attribute") };
    assert!(segments.is_empty() && matches!(resource.kind, ValueKind::Name(_)));
    let ItemKind::Output { value, .. } = &read.tree.items[3].kind else { panic!("no output") };
    assert!(matches!(&value.kind, ValueKind::Name(name) if *name == "Vp"));
}
