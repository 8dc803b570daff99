//! A shebang that does not begin the user data: where it does, or is none.

formwork::stack! {
    /// The first byte.
    pub stack First;

    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        //- UserData: Base64("\n#!/bin/bash\ndnf install -y nginx\n"),
        UserData: Base64("#!/bin/bash\ndnf install -y nginx\n"), //+
    };
}

formwork::stack! {
    /// A document of several parts, each of which begins after its own head.
    pub stack Parts;

    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        //- UserData: Base64("\n#!/bin/bash\ndnf install -y nginx\n"),
        UserData: Base64("MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"b\"\n\n--b\nContent-Type: text/x-shellscript\n\n#!/bin/bash\ndnf install -y nginx\n--b--\n"), //+
    };
}

formwork::stack! {
    /// A beginning that a parameter gives.
    pub stack Parameter;

    param Head: String; //+
    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        //- UserData: Base64("\n#!/bin/bash\ndnf install -y nginx\n"),
        UserData: Base64(Sub("${Head}\n#!/bin/bash\ndnf install -y nginx\n")), //+
    };
}
