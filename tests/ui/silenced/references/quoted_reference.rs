//! The name of a resource as text: text that is no such name, and properties that take any text.

formwork::stack! {
    /// A real ID.
    pub stack RealId;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    //- resource Group = AWS::EC2::SecurityGroup { GroupDescription: "web", VpcId: "Vpc" };
    resource Group = AWS::EC2::SecurityGroup { GroupDescription: "web", VpcId: "vpc-0123456789abcdef0" }; //+
}

formwork::stack! {
    /// A description.
    pub stack FreeText;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    //- resource Group = AWS::EC2::SecurityGroup { GroupDescription: "web", VpcId: "Vpc" };
    resource Group = AWS::EC2::SecurityGroup { GroupDescription: "Vpc", VpcId: Vpc }; //+
}
