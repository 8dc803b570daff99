//! A number out of its bounds: where a parameter gives it.

formwork::stack! {
    /// A parameter gives it.
    pub stack Parameter;

    param Count: Number = 4; //+
    //- resource Vpc = AWS::EC2::VPC { CidrBlock: Select(0, Cidr("10.0.0.0/16", 0, 8)) };
    resource Vpc = AWS::EC2::VPC { CidrBlock: Select(0, Cidr("10.0.0.0/16", Count, 8)) }; //+
}
