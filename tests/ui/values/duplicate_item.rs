//! Lists whose items must differ.

formwork::stack! {
    pub stack Web;

    resource User = AWS::IAM::User {
        ManagedPolicyArns: ["arn:aws:iam::aws:policy/ReadOnlyAccess", "arn:aws:iam::aws:policy/ReadOnlyAccess"],
    };
}

fn main() {}
