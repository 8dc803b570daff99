//! A port for a few, open to all: who else may be let in, and to what.

formwork::stack! {
    /// A block of one's own.
    pub stack Block;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Machines = AWS::EC2::SecurityGroup {
        GroupDescription: "Machines",
        VpcId: Vpc,
        //- SecurityGroupIngress: [{ IpProtocol: "tcp", FromPort: 22, ToPort: 22, CidrIp: "0.0.0.0/0" }],
        SecurityGroupIngress: [{ IpProtocol: "tcp", FromPort: 22, ToPort: 22, CidrIp: "203.0.113.0/24" }], //+
    };
}

formwork::stack! {
    /// A block that a parameter gives.
    pub stack Parameter;

    param From: String = "0.0.0.0/0"; //+
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Machines = AWS::EC2::SecurityGroup {
        GroupDescription: "Machines",
        VpcId: Vpc,
        //- SecurityGroupIngress: [{ IpProtocol: "tcp", FromPort: 22, ToPort: 22, CidrIp: "0.0.0.0/0" }],
        SecurityGroupIngress: [{ IpProtocol: "tcp", FromPort: 22, ToPort: 22, CidrIp: From }], //+
    };
}

formwork::stack! {
    /// A list of blocks with a name.
    pub stack PrefixList;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Machines = AWS::EC2::SecurityGroup {
        GroupDescription: "Machines",
        VpcId: Vpc,
        //- SecurityGroupIngress: [{ IpProtocol: "tcp", FromPort: 22, ToPort: 22, CidrIp: "0.0.0.0/0" }],
        SecurityGroupIngress: [{ IpProtocol: "tcp", FromPort: 22, ToPort: 22, SourcePrefixListId: "pl-0123456789abcdef0" }], //+
    };
}

formwork::stack! {
    /// A port that is for all.
    pub stack ForAll;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Machines = AWS::EC2::SecurityGroup {
        GroupDescription: "Machines",
        VpcId: Vpc,
        //- SecurityGroupIngress: [{ IpProtocol: "tcp", FromPort: 22, ToPort: 22, CidrIp: "0.0.0.0/0" }],
        SecurityGroupIngress: [{ IpProtocol: "tcp", FromPort: 443, ToPort: 443, CidrIp: "0.0.0.0/0" }], //+
    };
}

formwork::stack! {
    /// The same number of another protocol.
    pub stack Protocol;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Machines = AWS::EC2::SecurityGroup {
        GroupDescription: "Machines",
        VpcId: Vpc,
        //- SecurityGroupIngress: [{ IpProtocol: "tcp", FromPort: 22, ToPort: 22, CidrIp: "0.0.0.0/0" }],
        SecurityGroupIngress: [{ IpProtocol: "udp", FromPort: 22, ToPort: 22, CidrIp: "0.0.0.0/0" }], //+
    };
}

formwork::stack! {
    /// The way out.
    pub stack Egress;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Machines = AWS::EC2::SecurityGroup {
        GroupDescription: "Machines",
        VpcId: Vpc,
        //- SecurityGroupIngress: [{ IpProtocol: "tcp", FromPort: 22, ToPort: 22, CidrIp: "0.0.0.0/0" }],
        SecurityGroupEgress: [{ IpProtocol: "tcp", FromPort: 22, ToPort: 22, CidrIp: "0.0.0.0/0" }], //+
    };
}
