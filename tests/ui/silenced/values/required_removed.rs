//! A property that is required, and removed: where the branch is never taken, or keeps it.

formwork::stack! {
    /// A value in each branch.
    pub stack BothBranches;

    condition Here = AWS::Region == "eu-west-1";
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Other = AWS::EC2::VPC { CidrBlock: "10.1.0.0/16" };
    //- resource Table = AWS::EC2::RouteTable { VpcId: If(Here, Vpc, AWS::NoValue) };
    resource Table = AWS::EC2::RouteTable { VpcId: If(Here, Vpc, Other) }; //+
    output Id = Other;
}
