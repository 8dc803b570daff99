//! A serverless type: a transform that knows it.

formwork::stack! {
    /// A macro may know it too.
    pub stack OtherTransform;

    transform "OwnServerless"; //+
    resource Hello = AWS::Serverless::Function {
        Handler: "index.handler", Runtime: "nodejs22.x", InlineCode: "exports.handler = async () => 'hello'",
    };
}
