//! User data that is not encoded: where it is, or may be.

formwork::stack! {
    /// Encoded by hand.
    pub stack ByHand;

    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        //- UserData: "#!/bin/bash\ndnf install -y nginx\n",
        UserData: "IyEvYmluL2Jhc2gKZG5mIGluc3RhbGwgLXkgbmdpbngK", //+
    };
}

formwork::stack! {
    /// Text that a parameter gives.
    pub stack Parameter;

    param Script: String; //+
    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        //- UserData: "#!/bin/bash\ndnf install -y nginx\n",
        UserData: Script, //+
    };
}
