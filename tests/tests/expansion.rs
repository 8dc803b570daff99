//! What a stack expands to, for readers: snapshots of small expansions, formatted.
//!
//! `INSTA_UPDATE=always cargo test -p formwork-tests --test expansion` writes them anew; read the difference before you keep it.
#![allow(clippy::unwrap_used)] // what fails here fails the test

use formwork_core::schema::Schema;
use formwork_syntax::driver;

#[test]
fn a_stack_is_a_type_and_a_constant() {
    insta::assert_snapshot!(
        "small_stack",
        expand(
            r#"
            /// One queue.
            pub stack Small;

            param Stage: String = "test";
            resource Queue = AWS::SQS::Queue { QueueName: Sub("${Stage}-jobs"), DelaySeconds: (delay()) };
            output Arn = Queue.Arn;
            "#
        )
    );
}

#[test]
fn mistakes_are_constants_and_the_stack_is_still_there() {
    insta::assert_snapshot!(
        "stack_with_mistakes",
        expand(
            r#"
            stack Small;

            param Stage: String;
            resource Queue = AWS::SQS::Queue { QueueNam: "jobs", DelaySeconds: 5000 };
            "#
        )
    );
}

#[test]
fn a_part_asks_nothing_and_publishes_its_tokens() {
    let part = r#"
        /// The network.
        pub part Network;

        resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    "#;
    insta::assert_snapshot!("part", format(driver::part(part.parse().unwrap(), &no_files)));
}

#[test]
fn a_stack_asks_the_parts_that_it_includes() {
    insta::assert_snapshot!(
        "stack_of_parts",
        expand("stack Web; include network::Network; resource Table = types::Table { VpcId: Network::Vpc };")
    );
}

#[test]
fn a_derived_resource_implements_a_trait_and_publishes_its_fields() {
    let item = r#"
        /// A queue.
        #[resource(type = "AWS::SQS::Queue")]
        pub struct Jobs {
            pub queue_name: String,
            #[resource(default = 5)]
            pub delay_seconds: u32,
        }
    "#;
    insta::assert_snapshot!("derived_resource", format(driver::derive(item.parse().unwrap())));
}

fn expand(text: &str) -> String {
    format(driver::stack(text.parse().unwrap(), &no_files))
}

fn no_files(_: &str, _: proc_macro2::Span) -> Result<String, String> {
    Err("no files here".to_owned())
}

fn format(expansion: proc_macro2::TokenStream) -> String {
    match syn::parse2(expansion.clone()) {
        Ok(file) => prettyplease::unparse(&file).replace(Schema::bundled().unwrap().date(), "YYYY-MM-DD"),
        Err(error) => panic!("no Rust: {error}\n{expansion}"),
    }
}
