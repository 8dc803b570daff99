//! Unfinished input, as an editor sees it: `driver::editor` over half-typed stacks is Rust, and holds what completion needs.
//!
//! A case is a text as it stands while its author types, and the accesses that must be there, each under the author's own span.
#![allow(clippy::unwrap_used)] // what fails here fails the test

use formwork_syntax::driver;
use proc_macro2::{TokenStream, TokenTree};

struct Case {
    name: &'static str,
    typed: &'static str,
    /// Pieces of the expansion, as rustfmt would write them.
    holds: &'static [&'static str],
    /// Names that must stand in it under the span that the author gave them.
    spans: &'static [&'static str],
}

const CASES: &[Case] = &[
    Case {
        name: "a key half typed",
        typed: "pub stack A; resource Vpc = AWS::EC2::VPC { Cidr };",
        holds: &["p.Cidr;", "pub CidrBlock: Text", "pub const Vpc:"],
        spans: &["Cidr", "Vpc"],
    },
    Case {
        name: "a key half typed among others",
        typed: "pub stack A; resource Vpc = AWS::EC2::VPC { CidrBlock: \"10.0.0.0/16\", Enab\n InstanceTenancy: \"default\" };",
        holds: &["p.CidrBlock;", "p.Enab;", "p.InstanceTenancy;"],
        spans: &["CidrBlock", "Enab", "InstanceTenancy"],
    },
    Case {
        name: "a key with its colon",
        typed: "pub stack A; resource Vpc = AWS::EC2::VPC { CidrBlock: };",
        holds: &["p.CidrBlock;"],
        spans: &["CidrBlock"],
    },
    Case {
        name: "a key deep inside",
        typed: "pub stack A; resource Task = AWS::ECS::TaskDefinition { ContainerDefinitions: [{ Name: \"web\", PortMappings: [{ Cont }] }] };",
        holds: &["p.ContainerDefinitions;", "p.PortMappings;", "p.Cont;", "pub ContainerPort: Integer"],
        spans: &["PortMappings", "Cont"],
    },
    Case {
        name: "a value half typed",
        typed: "pub stack A; param Stage: String; resource Queue = AWS::SQS::Queue { QueueName: Sta };",
        holds: &["values::Sta;", "pub const Stage:"],
        spans: &["Stage", "Sta"],
    },
    Case {
        name: "a value in a list and in functions",
        typed: "pub stack A; resource Queue = AWS::SQS::Queue { QueueName: Join(\"-\", [Que, If(Lar, Top, \"b\")]) };",
        holds: &["values::Que;", "conditions::Lar;", "values::Top;"],
        spans: &["Que", "Lar", "Top"],
    },
    Case {
        name: "an attribute after its dot",
        typed: "pub stack A; resource Database = AWS::RDS::DBInstance { Engine: \"postgres\" }; output Address = Database.Endpoint.Add;",
        holds: &["values::Database.Endpoint.Add;", "pub Address: Text"],
        spans: &["Endpoint", "Add"],
    },
    Case {
        name: "a dot and nothing after it",
        typed: "pub stack A; resource Queue = AWS::SQS::Queue {}; output Arn = Queue.;",
        holds: &["values::Queue"],
        spans: &["Queue"],
    },
    Case {
        name: "an item without its end",
        typed: "pub stack A; resource Queue = AWS::SQS::Queue { Delay } resource Topic = AWS::SNS::Topic { Topic",
        holds: &["p.Delay;", "p.Topic;", "pub const Topic:"],
        spans: &["Delay"],
    },
    Case {
        name: "the type half typed",
        typed: "pub stack A; resource Queue = AWS::SQS::Qu; resource Topic = AWS::SNS::Topic { TopicName: Queue };",
        holds: &["types::AWS::SQS::Qu", "p.TopicName;", "values::Queue;"],
        spans: &["Qu", "TopicName"],
    },
    Case {
        name: "attributes of the item",
        typed: "pub stack A; condition Large = AWS::Region == \"eu-west-1\"; resource Queue = AWS::SQS::Queue {} with { Cond, DependsOn: [Top], Condition: Larg };",
        holds: &["p.Cond;", "values::Top;", "conditions::Larg;", "pub DeletionPolicy:"],
        spans: &["Cond", "Top", "Larg"],
    },
    Case {
        name: "inside when",
        typed: "pub stack A; condition Large = AWS::Region == \"eu-west-1\"; when Lar { resource Queue = AWS::SQS::Queue { Fif } }",
        holds: &["conditions::Lar;", "p.Fif;"],
        spans: &["Lar", "Fif"],
    },
    Case {
        name: "a mapping's name",
        typed: "pub stack A; mapping Sizes = { a: { b: 1 } }; resource Queue = AWS::SQS::Queue { DelaySeconds: FindInMap(Siz, \"a\", \"b\") };",
        holds: &["mappings::Siz;", "pub const Sizes:"],
        spans: &["Sizes", "Siz"],
    },
    Case {
        name: "a part",
        typed: "pub part Network; resource Vpc = AWS::EC2::VPC { Cidr };",
        holds: &["p.Cidr;"],
        spans: &["Cidr"],
    },
    Case {
        name: "a resource whose type is a struct",
        typed: "pub stack A; resource Net = types::Private { Cidr, Tags: [{ Val }], VpcId: Vp };",
        holds: &[
            "p.Cidr;",
            "<types::Private as ::formwork::__private::Editable>::Properties",
            "inside(&p.Tags)",
            "p.Val;",
            "values::Vp;",
        ],
        spans: &["Cidr", "Val", "Vp"],
    },
    Case { name: "nothing", typed: "", holds: &[], spans: &[] },
    Case { name: "a header alone", typed: "pub stack", holds: &[], spans: &[] },
];

#[test]
fn half_typed_stacks_hold_what_completion_needs() {
    let mut missing = Vec::new();
    for case in CASES {
        let typed: TokenStream = case.typed.parse().unwrap_or_else(|_| close(case.typed));
        let expansion = driver::editor(typed);
        let file = syn::parse2::<syn::File>(expansion.clone());
        let file = file.unwrap_or_else(|error| panic!("{}: no Rust: {error}\n{expansion}", case.name));
        // The schema's names are raw, which makes no difference to completion.
        let written = prettyplease::unparse(&file).replace("r#", "");
        let pieces = case.holds.iter().filter(|piece| !written.contains(**piece));
        missing.extend(pieces.map(|piece| format!("{}: no `{piece}`", case.name)));
        let names = case.spans.iter().filter(|name| !under_own_span(expansion.clone(), name));
        missing.extend(names.map(|name| format!("{}: `{name}` has no span of its author", case.name)));
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

/// rust-analyzer closes what its author has not closed yet.
fn close(typed: &str) -> TokenStream {
    format!("{typed} }}").parse().unwrap()
}

/// Whether the name stands somewhere with the span of a token of the input that reads the same.
fn under_own_span(tokens: TokenStream, name: &str) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Group(group) => under_own_span(group.stream(), name),
        TokenTree::Ident(ident) => ident == name && ident.span().source_text().as_deref() == Some(name),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}
