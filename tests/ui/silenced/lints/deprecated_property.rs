//! A deprecated property: what takes its place.

formwork::stack! {
    /// The property that took its place.
    pub stack Successor;

    //- resource Address = AWS::EC2::EIPAssociation { EIP: "192.0.2.1", InstanceId: "i-0123456789abcdef0" };
    resource Address = AWS::EC2::EIPAssociation { AllocationId: "eipalloc-0123456789abcdef0", InstanceId: "i-0123456789abcdef0" }; //+
}
