//! A policy of AWS that the list does not have: policies of the account, and names that are not known.

formwork::stack! {
    /// A policy of the account.
    pub stack OfTheAccount;

    resource Operators = AWS::IAM::Group {
        //- ManagedPolicyArns: ["arn:aws:iam::aws:policy/AmazonS3ReadonlyAccess"],
        ManagedPolicyArns: [Sub("arn:${AWS::Partition}:iam::${AWS::AccountId}:policy/AmazonS3ReadonlyAccess")], //+
    };
}

formwork::stack! {
    /// A policy that a parameter names.
    pub stack ByParameter;

    param Policy: String = "AmazonS3ReadOnlyAccess"; //+
    resource Operators = AWS::IAM::Group {
        //- ManagedPolicyArns: ["arn:aws:iam::aws:policy/AmazonS3ReadonlyAccess"],
        ManagedPolicyArns: [Sub("arn:${AWS::Partition}:iam::aws:policy/${Policy}")], //+
    };
}
