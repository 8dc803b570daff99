//! A handler that the code does not have: code that is not known.

formwork::stack! {
    /// Code that is put together.
    pub stack PutTogether;

    param Before: String = "import json"; //+
    resource Hello = AWS::Lambda::Function {
        //- Code: { ZipFile: "def handler(event, context): return 1" },
        Code: { ZipFile: Sub("${Before}\ndef handler(event, context): return 1") }, //+
        Handler: "index.lambda_handler",
        Runtime: "python3.13", Role: "arn:aws:iam::123456789012:role/hello",
    };
}

formwork::stack! {
    /// A name that the code makes in another way.
    pub stack Assigned;

    resource Hello = AWS::Lambda::Function {
        //- Code: { ZipFile: "def handler(event, context): return 1" },
        Code: { ZipFile: "from tools import lambda_handler" }, //+
        Handler: "index.lambda_handler",
        Runtime: "python3.13", Role: "arn:aws:iam::123456789012:role/hello",
    };
}
