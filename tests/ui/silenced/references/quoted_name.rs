//! The name of a resource as text, where a name is wanted: resources that are so named in AWS too.

formwork::stack! {
    /// The resource has that name.
    pub stack SameName;

    resource Machine = AWS::IAM::Role {
        RoleName: "Machine", //+
        AssumeRolePolicyDocument: {
            Version: "2012-10-17",
            Statement: [{ Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" }],
        },
    };
    resource Profile = AWS::IAM::InstanceProfile { Roles: ["Machine"] };
}

formwork::stack! {
    /// A parameter gives the name, and it may be that one.
    pub stack ByParameter;

    param Name: String = "Machine"; //+
    resource Machine = AWS::IAM::Role {
        RoleName: Name, //+
        AssumeRolePolicyDocument: {
            Version: "2012-10-17",
            Statement: [{ Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" }],
        },
    };
    resource Profile = AWS::IAM::InstanceProfile { Roles: ["Machine"] };
}
