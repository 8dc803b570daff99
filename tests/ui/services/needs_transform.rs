//! Something that only a transform understands.

formwork::stack! {
    pub stack Example;

    resource Hello = AWS::Serverless::Function {
        Handler: "index.handler",
        Runtime: "nodejs22.x",
        InlineCode: "exports.handler = async () => 'hello'",
    };
}

fn main() {}
