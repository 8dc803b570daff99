//! A text that is no block: what may be one.

formwork::stack! {
    /// A parameter gives it.
    pub stack Parameter;

    param Block: String = "10.0.0.0/16"; //+
    //- resource Vpc = AWS::EC2::VPC { CidrBlock: Select(0, Cidr("10.0.0.0", 4, 8)) };
    resource Vpc = AWS::EC2::VPC { CidrBlock: Select(0, Cidr(Block, 4, 8)) }; //+
}

formwork::stack! {
    /// A parameter gives a part of it.
    pub stack Made;

    param Second: Number = 0; //+
    //- resource Vpc = AWS::EC2::VPC { CidrBlock: Select(0, Cidr("10.0.0.0", 4, 8)) };
    resource Vpc = AWS::EC2::VPC { CidrBlock: Select(0, Cidr(Sub("10.${Second}.0.0/16"), 4, 8)) }; //+
}
