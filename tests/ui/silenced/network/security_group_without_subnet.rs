//! Security groups of one VPC, and no subnet of it: what else may say where the machine stands.

formwork::stack! {
    /// A launch template with the subnet.
    pub stack LaunchTemplate;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Web = AWS::EC2::SecurityGroup { GroupDescription: "web", VpcId: Vpc };
    resource Machine = AWS::EC2::Instance {
        //- ImageId: "ami-0123456789abcdef0", InstanceType: "t3.micro",
        LaunchTemplate: { LaunchTemplateId: "lt-0123456789abcdef0", Version: "1" }, //+
        SecurityGroupIds: [Web.GroupId],
    };
}

formwork::stack! {
    /// A group of a VPC that may be the default one.
    pub stack GivenVpc;

    //- resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    param Vpc: AWS::EC2::VPC::Id; //+
    resource Web = AWS::EC2::SecurityGroup { GroupDescription: "web", VpcId: Vpc };
    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        SecurityGroupIds: [Web.GroupId],
    };
}

formwork::stack! {
    /// The copy of a cache stands where its first one does.
    pub stack Copy;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Web = AWS::EC2::SecurityGroup {
        GroupDescription: "web",
        VpcId: Vpc,
        SecurityGroupIngress: [{ IpProtocol: "tcp", FromPort: 6379, ToPort: 6379, CidrIp: "10.0.0.0/16" }],
    };
    resource Cache = AWS::ElastiCache::ReplicationGroup {
        ReplicationGroupDescription: "the cache",
        SecurityGroupIds: [Web.GroupId],
        //- Engine: "valkey", CacheNodeType: "cache.t4g.small", NumCacheClusters: 2,
        GlobalReplicationGroupId: "ldgnf-shop", //+
    };
}
