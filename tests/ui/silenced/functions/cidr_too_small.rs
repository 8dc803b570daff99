//! A block that does not hold what is asked for: where the block or the number is not known.

formwork::stack! {
    /// A block that a parameter gives.
    pub stack Block;

    param Block: String = "10.0.0.0/16"; //+
    //- resource Vpc = AWS::EC2::VPC { CidrBlock: Select(0, Cidr("10.0.0.0/24", 4, 8)) };
    resource Vpc = AWS::EC2::VPC { CidrBlock: Select(0, Cidr(Block, 4, 8)) }; //+
}

formwork::stack! {
    /// The size of each that a parameter gives.
    pub stack Bits;

    param Bits: Number = 4; //+
    //- resource Vpc = AWS::EC2::VPC { CidrBlock: Select(0, Cidr("10.0.0.0/24", 4, 8)) };
    resource Vpc = AWS::EC2::VPC { CidrBlock: Select(0, Cidr("10.0.0.0/24", 4, Bits)) }; //+
}
