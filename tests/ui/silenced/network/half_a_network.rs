//! One half of a pair of network properties: where there is no half, or where it is not known.

formwork::stack! {
    /// Both are empty: the function leaves the network.
    pub stack Neither;

    resource Function = AWS::Lambda::Function {
        Code: { ZipFile: "exports.handler = () => {}" },
        Handler: "index.handler",
        Runtime: "nodejs22.x",
        Role: "arn:aws:iam::123456789012:role/function",
        //- VpcConfig: { SubnetIds: ["subnet-0123456789abcdef0"], SecurityGroupIds: [] },
        VpcConfig: { SubnetIds: [], SecurityGroupIds: [] }, //+
    };
}

formwork::stack! {
    /// A list that a parameter gives may be either.
    pub stack Parameter;

    param Groups: List<AWS::EC2::SecurityGroup::Id>; //+
    resource Function = AWS::Lambda::Function {
        Code: { ZipFile: "exports.handler = () => {}" },
        Handler: "index.handler",
        Runtime: "nodejs22.x",
        Role: "arn:aws:iam::123456789012:role/function",
        VpcConfig: {
            SubnetIds: ["subnet-0123456789abcdef0"],
            //- SecurityGroupIds: [],
            SecurityGroupIds: Groups, //+
        },
    };
}
