//! A handler that the code does not have.

formwork::stack! {
    pub stack Example;

    param FunctionRole: String;

    resource Hello = AWS::Lambda::Function {
        Code: { ZipFile: "def handler(event, context): return 'hello'" },
        Handler: "index.lambda_handler",
        Runtime: "python3.13",
        Role: FunctionRole,
    };
}

fn main() {}
