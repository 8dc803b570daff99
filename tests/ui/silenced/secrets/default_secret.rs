//! A default for a secret: defaults that are none.

formwork::stack! {
    /// An empty text stands for no secret.
    pub stack Empty;

    //- param Password: String = "changeme" with { NoEcho: true };
    param Password: String = "" with { NoEcho: true }; //+
    resource Key = AWS::IAM::User { LoginProfile: { Password: Password } };
}
