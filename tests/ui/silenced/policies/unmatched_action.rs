//! An action that fits no resource of its statement: statements whose resources are right as a set, or not known.

formwork::stack! {
    /// Another resource of the statement fits.
    pub stack AsASet;

    resource Pictures = AWS::S3::Bucket {} with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
    resource Reading = AWS::IAM::ManagedPolicy {
        PolicyDocument: {
            Version: "2012-10-17",
            Statement: [{
                Effect: "Allow",
                Action: ["s3:GetObject", "s3:ListBucket"],
                //- Resource: [Pictures.Arn],
                Resource: [Pictures.Arn, Sub("${Pictures.Arn}/*")], //+
            }],
        },
    };
}

formwork::stack! {
    /// All resources.
    pub stack Everything;

    resource Pictures = AWS::S3::Bucket {} with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
    resource Reading = AWS::IAM::ManagedPolicy {
        PolicyDocument: {
            Version: "2012-10-17",
            //- Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: Pictures.Arn }],
            Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: [Pictures.Arn, "*"] }], //+
        },
    };
}

formwork::stack! {
    /// A resource that a parameter names.
    pub stack ByParameter;

    param Pictures: String = "arn:aws:s3:::pictures/*"; //+
    resource Reading = AWS::IAM::ManagedPolicy {
        PolicyDocument: {
            Version: "2012-10-17",
            //- Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::pictures" }],
            Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: Pictures }], //+
        },
    };
}

formwork::stack! {
    /// A resource of another stack.
    pub stack Imported;

    resource Reading = AWS::IAM::ManagedPolicy {
        PolicyDocument: {
            Version: "2012-10-17",
            //- Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::pictures" }],
            Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: ImportValue("pictures") }], //+
        },
    };
}

formwork::stack! {
    /// An action that is newer than the list.
    pub stack NewerAction;

    resource Reading = AWS::IAM::ManagedPolicy {
        PolicyDocument: {
            Version: "2012-10-17",
            //- Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::pictures" }],
            Statement: [{ Effect: "Allow", Action: "s3:ReadFromTheFuture", Resource: "arn:aws:s3:::pictures" }], //+
        },
    };
}
