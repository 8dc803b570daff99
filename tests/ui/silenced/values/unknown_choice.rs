//! A value that is none of the legal ones: where it is not known.

formwork::stack! {
    /// A parameter gives it.
    pub stack Parameter;

    param Tenancy: String; //+
    //- resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16", InstanceTenancy: "Default" };
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16", InstanceTenancy: Tenancy }; //+
}

formwork::stack! {
    /// Another stack gives it.
    pub stack Import;

    //- resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16", InstanceTenancy: "Default" };
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16", InstanceTenancy: ImportValue("tenancy") }; //+
}

formwork::stack! {
    /// Each branch is legal, or no value.
    pub stack NoValue;

    condition Here = AWS::Region == "eu-west-1";
    //- resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16", InstanceTenancy: If(Here, "Default", AWS::NoValue) };
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16", InstanceTenancy: If(Here, "default", AWS::NoValue) }; //+
}
