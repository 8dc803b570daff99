//! A parameter that hides its value in a place that shows it: places that do not.

formwork::stack! {
    /// An output that tells who it is for.
    pub stack Name;

    param Password: String with { NoEcho: true };
    resource Key = AWS::IAM::User { LoginProfile: { Password: Password } };
    /// Who it is for
    //- output Who = Sub("${Key}: ${Password}");
    output Who = Sub("${Key}: the password that you gave"); //+
}

formwork::stack! {
    /// A variable of that name in the text alone.
    pub stack OwnVariable;

    param Password: String with { NoEcho: true };
    resource Key = AWS::IAM::User { LoginProfile: { Password: Password } };
    /// Who it is for
    //- output Who = Sub("${Key}: ${Password}");
    output Who = Sub("${Key}: ${Password}", { Password: Key.Arn }); //+
}
