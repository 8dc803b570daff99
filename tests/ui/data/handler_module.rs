//! A handler in another module than the code.

formwork::stack! {
    pub stack Example;

    param FunctionRole: String;

    resource Hello = AWS::Lambda::Function {
        Code: { ZipFile: "exports.handler = async () => 'hello'" },
        Handler: "app.handler",
        Runtime: "nodejs22.x",
        Role: FunctionRole,
    };
}

fn main() {}
