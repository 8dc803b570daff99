//! The kind of an input is none.

formwork::part! {
    pub part Files(Name: Text, Size: Integr, Role: AWS::IAM::Rol);

    output All = Join(",", [Name, Size, Role]);
}

formwork::stack! {
    pub stack System;

    resource Topic = AWS::SNS::Topic {};
    include Files as A { Name: "a", Size: 1, Role: Topic };
}

fn main() {}
