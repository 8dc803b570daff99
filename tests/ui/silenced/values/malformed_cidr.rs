//! A text that is no block: what may be one.

formwork::stack! {
    /// A parameter gives it.
    pub stack Parameter;

    param Block: String; //+
    //- resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0/16" };
    resource Vpc = AWS::EC2::VPC { CidrBlock: Block }; //+
}

formwork::stack! {
    /// A parameter gives a part of it.
    pub stack Made;

    param Second: Number = 0; //+
    //- resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0/16" };
    resource Vpc = AWS::EC2::VPC { CidrBlock: Sub("10.${Second}.0.0/16") }; //+
}
