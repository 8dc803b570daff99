//! A value of a parameter that does not fit: where the parameter refuses it, or a condition keeps it out.

formwork::stack! {
    /// The parameter has no such value.
    pub stack Constrained;

    //- param Tenancy: String = "default" with { AllowedValues: ["default", "shared"] };
    param Tenancy: String = "default" with { AllowedValues: ["default", "dedicated"] }; //+
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16", InstanceTenancy: Tenancy };
}

formwork::stack! {
    /// A condition that compares the parameter chooses another value.
    pub stack Guarded;

    param Tenancy: String = "shared" with { AllowedValues: ["default", "shared"] };
    condition IsShared = Tenancy == "shared";
    //- resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16", InstanceTenancy: Tenancy };
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16", InstanceTenancy: If(IsShared, "default", Tenancy) }; //+
    output Where = If(IsShared, "shared", "alone");
}

formwork::stack! {
    /// The resource is not there with this value.
    pub stack GuardedResource;

    param Tenancy: String = "shared" with { AllowedValues: ["default", "shared"] };
    condition IsAlone = Tenancy != "shared";
    //- resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16", InstanceTenancy: Tenancy };
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16", InstanceTenancy: Tenancy } with { Condition: IsAlone }; //+
    output Where = If(IsAlone, "alone", "shared");
}
