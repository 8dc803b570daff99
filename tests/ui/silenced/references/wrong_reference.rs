//! A reference to another kind of thing: references whose kind is not known, and slots that take several kinds.

formwork::stack! {
    /// A parameter that is plain text.
    pub stack PlainParameter;

    //- param VpcId: AWS::EC2::Subnet::Id;
    param VpcId: String; //+
    resource Group = AWS::EC2::SecurityGroup { GroupDescription: "web", VpcId: VpcId };
}

formwork::stack! {
    /// An output of a nested stack.
    pub stack NestedStack;

    //- resource Files = AWS::S3::Bucket {} with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
    resource Network = AWS::CloudFormation::Stack { TemplateURL: "https://templates.s3.amazonaws.com/network.json" }; //+
    //- resource Group = AWS::EC2::SecurityGroup { GroupDescription: "web", VpcId: Files };
    resource Group = AWS::EC2::SecurityGroup { GroupDescription: "web", VpcId: Network.Outputs.VpcId }; //+
}

formwork::stack! {
    /// What a custom resource returns.
    pub stack CustomResource;

    //- resource Files = AWS::S3::Bucket {} with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
    resource Lookup = Custom::Network { ServiceToken: "arn:aws:lambda:eu-west-1:123456789012:function:lookup" }; //+
    //- resource Group = AWS::EC2::SecurityGroup { GroupDescription: "web", VpcId: Files };
    resource Group = AWS::EC2::SecurityGroup { GroupDescription: "web", VpcId: Lookup.VpcId }; //+
}

formwork::stack! {
    /// A slot that takes the name and the ARN.
    pub stack SeveralKinds;

    resource Fleet = AWS::ECS::Cluster {};
    resource Web = AWS::ECS::Service {
        //- Cluster: Group,
        Cluster: Fleet.Arn, //+
        DesiredCount: 1,
        TaskDefinition: "web:1",
    };
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Group = AWS::EC2::SecurityGroup { GroupDescription: "web", VpcId: Vpc };
}

formwork::stack! {
    /// An export of another stack.
    pub stack Imported;

    //- param VpcId: AWS::EC2::Subnet::Id;
    //- resource Group = AWS::EC2::SecurityGroup { GroupDescription: "web", VpcId: VpcId };
    resource Group = AWS::EC2::SecurityGroup { GroupDescription: "web", VpcId: ImportValue("network") }; //+
}

formwork::stack! {
    /// A text that is put together.
    pub stack PutTogether;

    param Prefix: String = "vpc-"; //+
    //- param VpcId: AWS::EC2::Subnet::Id;
    param VpcId: String = "0123456789abcdef0"; //+
    //- resource Group = AWS::EC2::SecurityGroup { GroupDescription: "web", VpcId: VpcId };
    resource Group = AWS::EC2::SecurityGroup { GroupDescription: "web", VpcId: Sub("${Prefix}${VpcId}") }; //+
}
