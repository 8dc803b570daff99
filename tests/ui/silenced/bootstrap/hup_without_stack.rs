//! The configuration of `cfn-hup` without its stack: where it has one, or may have.

formwork::stack! {
    /// A blank on either side.
    pub stack Blanks;

    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
    } with {
        Metadata: {
            AWS::CloudFormation::Init: {
                config: {
                    files: {
                        //- "/etc/cfn/cfn-hup.conf": { content: Sub("[main]\nregion=${AWS::Region}\n") },
                        "/etc/cfn/cfn-hup.conf": { content: Sub("[main]\nstack = ${AWS::StackId}\nregion=${AWS::Region}\n") }, //+
                    },
                },
            },
        },
    };
}

formwork::stack! {
    /// Lines that a parameter gives.
    pub stack Parameter;

    param Lines: String; //+
    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
    } with {
        Metadata: {
            AWS::CloudFormation::Init: {
                config: {
                    files: {
                        //- "/etc/cfn/cfn-hup.conf": { content: Sub("[main]\nregion=${AWS::Region}\n") },
                        "/etc/cfn/cfn-hup.conf": { content: Sub("[main]\n${Lines}\nregion=${AWS::Region}\n") }, //+
                    },
                },
            },
        },
    };
}

formwork::stack! {
    /// A file that is loaded from elsewhere.
    pub stack Loaded;

    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
    } with {
        Metadata: {
            AWS::CloudFormation::Init: {
                config: {
                    files: {
                        //- "/etc/cfn/cfn-hup.conf": { content: Sub("[main]\nregion=${AWS::Region}\n") },
                        "/etc/cfn/cfn-hup.conf": { source: "https://example.com/cfn-hup.conf" }, //+
                    },
                },
            },
        },
    };
}
