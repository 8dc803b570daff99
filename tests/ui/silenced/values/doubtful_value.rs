//! A value that AWS does not list: where it is not known.

formwork::stack! {
    /// A parameter gives it.
    pub stack Parameter;

    param Kind: String; //+
    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        //- InstanceType: "t3.mirco",
        InstanceType: Kind, //+
    };
}
