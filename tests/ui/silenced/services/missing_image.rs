//! An instance without an image: where the image may stand.

formwork::stack! {
    /// The launch template has it.
    pub stack OfItsTemplate;

    resource Like = AWS::EC2::LaunchTemplate {
        //- LaunchTemplateData: { InstanceType: "t4g.small" },
        LaunchTemplateData: { InstanceType: "t4g.small", ImageId: "ami-0123456789abcdef0" }, //+
    };
    resource Machine = AWS::EC2::Instance {
        InstanceType: "t4g.small",
        LaunchTemplate: { LaunchTemplateId: Like, Version: Like.LatestVersionNumber },
    };
}

formwork::stack! {
    /// A launch template of another stack.
    pub stack OfAnotherStack;

    param Like: String = "lt-0123456789abcdef0"; //+
    resource Machine = AWS::EC2::Instance {
        InstanceType: "t4g.small",
        LaunchTemplate: { LaunchTemplateId: Like, Version: "1" }, //+
    };
}
