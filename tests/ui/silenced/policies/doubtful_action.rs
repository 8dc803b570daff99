//! An action that the list does not have: other capitals, wildcards, and names that are like no known one.

formwork::stack! {
    /// IAM compares names without case.
    pub stack OtherCapitals;

    resource Reading = AWS::IAM::ManagedPolicy {
        PolicyDocument: {
            Version: "2012-10-17",
            //- Statement: [{ Effect: "Allow", Action: "S3:getobjct", Resource: "*" }],
            Statement: [{ Effect: "Allow", Action: "S3:getobject", Resource: "*" }], //+
        },
    };
}

formwork::stack! {
    /// A wildcard that some action matches.
    pub stack Wildcard;

    resource Reading = AWS::IAM::ManagedPolicy {
        PolicyDocument: {
            Version: "2012-10-17",
            //- Statement: [{ Effect: "Allow", Action: "s3:Gett*", Resource: "*" }],
            Statement: [{ Effect: "Allow", Action: "s3:Get?bject*", Resource: "*" }], //+
        },
    };
}

formwork::stack! {
    /// An action that is newer than the list.
    pub stack Newer;

    resource Reading = AWS::IAM::ManagedPolicy {
        PolicyDocument: {
            Version: "2012-10-17",
            //- Statement: [{ Effect: "Allow", Action: "s3:GetObjct", Resource: "*" }],
            Statement: [{ Effect: "Allow", Action: "s3:ReadFromTheFuture", Resource: "*" }], //+
        },
    };
}

formwork::stack! {
    /// An action that a parameter names.
    pub stack ByParameter;

    param Action: String = "s3:GetObject"; //+
    resource Reading = AWS::IAM::ManagedPolicy {
        PolicyDocument: {
            Version: "2012-10-17",
            //- Statement: [{ Effect: "Allow", Action: "s3:GetObjct", Resource: "*" }],
            Statement: [{ Effect: "Allow", Action: Action, Resource: "*" }], //+
        },
    };
}
