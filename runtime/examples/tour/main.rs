//! The complete tour: every construct of the language once, in four stacks that compile without a warning.
//!
//! Run it with `cargo run -p formwork --example tour`: it prints the templates.

#![deny(warnings)]

use std::io::Write;

use formwork::{Resource, environment, part, stack};

/// A Rust value that stacks use.
const RETENTION: u32 = 30;

/// A resource type of one's own: a subnet whose machines get no public address, and nobody can change that.
#[derive(Resource)]
#[resource(type = "AWS::EC2::Subnet", fixed = { MapPublicIpOnLaunch: false })]
pub struct PrivateSubnet {
    /// Its network.
    #[resource(of = "AWS::EC2::VPC")]
    pub vpc_id: formwork::Ref,
    /// Its addresses.
    pub cidr_block: String,
    /// Its zone.
    pub availability_zone: Option<String>,
    /// Its tags.
    pub tags: Vec<formwork::Value>,
}

/// A property of one's own: old files go after a while.
#[derive(Resource)]
#[resource(property = "AWS::S3::Bucket.Rule")]
pub struct Expiry {
    /// After so many days.
    pub expiration_in_days: u32,
    /// It holds, if nothing else is said.
    #[resource(default = "Enabled")]
    pub status: Option<String>,
}

/// All such rules.
#[derive(Resource)]
#[resource(property = "AWS::S3::Bucket.LifecycleConfiguration")]
pub struct Lifecycle {
    /// Each of them: the struct's checks and defaults hold inside the list.
    #[resource(nested)]
    pub rules: Vec<Expiry>,
}

/// A bucket whose files go.
#[derive(Resource)]
#[resource(type = "AWS::S3::Bucket")]
pub struct Spool {
    /// When they go.
    #[resource(nested)]
    pub lifecycle_configuration: Lifecycle,
}

/// A custom resource: the struct is its schema.
#[derive(Resource)]
#[resource(type = "Custom::Certificate", attributes(CertificateArn))]
pub struct Certificate {
    /// The function that makes it.
    pub service_token: String,
    /// What it is for.
    pub domain_name: String,
}

part! {
    /// Items that belong to whichever stack includes them.
    pub part Alerts;

    resource Topic = AWS::SNS::Topic { DisplayName: "Alerts" };
}

part! {
    /// A component: a queue for each of those who include it, with their inputs.
    pub part Inbox(Hidden: Integer = 30, Alarm: AWS::SNS::Topic);

    resource Queue = AWS::SQS::Queue { VisibilityTimeout: Hidden };
    resource Full = AWS::CloudWatch::Alarm {
        Namespace: "AWS/SQS",
        MetricName: "ApproximateNumberOfMessagesVisible",
        Dimensions: [{ Name: "QueueName", Value: Queue.QueueName }],
        Statistic: "Maximum",
        Period: 300,
        EvaluationPeriods: 1,
        Threshold: 1000,
        ComparisonOperator: "GreaterThanThreshold",
        AlarmActions: [Alarm],
    };
}

stack! {
    /// Every construct of the language once.
    ///
    /// An empty line is a line break.
    pub stack Tour with {
        // These are arguments of a deployment: they go to the manifest.
        Tags: { Project: "formwork" },
        TerminationProtection: true,
        Regions: ["eu-west-1"],
        StackPolicy: { Statement: [{ Effect: "Allow", Action: "Update:*", Principal: "*", Resource: "*" }] },
    };

    include Alerts;

    transform "AWS::LanguageExtensions";

    metadata {
        AWS::CloudFormation::Interface: {
            ParameterGroups: [{
                Label: { default: "Machines" },
                Parameters: [LogicalId(Image), LogicalId(Stage)],
            }],
            ParameterLabels: { Image: { default: "Machine image" } },
        },
    }

    // ---- Parameters -------------------------------------------------------------------------------------------------

    /// Where the stack is used.
    param Stage: String = "test" with {
        AllowedValues: ["test", "live"],
        ConstraintDescription: "is test or live",
    };
    /// How many machines there are.
    param Machines: Number = 2 with { MinValue: 1, MaxValue: 10 };
    /// Who may log in.
    param Offices: CommaDelimitedList = "192.0.2.0/24,198.51.100.0/24";
    /// The image of the machines.
    param Image: AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>
        = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64";
    /// What the machines say to each other.
    param Password: String with {
        NoEcho: true, MinLength: 10, MaxLength: 41, AllowedPattern: r"[A-Za-z0-9]*",
    };
    /// Where to report; empty for nowhere.
    #[was("Address")]
    param Email: String = "";
    /// Nothing yet.
    #[allow(unused_parameter, reason = "its users give it already")]
    param Team: String = "";

    // ---- Mappings, conditions, rules --------------------------------------------------------------------------------

    mapping Sizes = {
        test: { Instance: "t3.micro", Database: "db.t4g.micro" },
        live: { Instance: "t3.small", Database: "db.t4g.small" },
    };

    condition Live = Stage == "live";
    condition HasEmail = Email != "";
    condition Loud = Live && HasEmail;
    condition Quiet = !(Live || HasEmail);

    rule LiveIsReported when Stage == "live" = {
        assert Email != "": "A live stack needs an address to report to.";
        assert Contains(["eu-west-1", "eu-central-1"], AWS::Region): "A live stack stands in Europe.";
    };

    // ---- Resources: references, attributes, functions ---------------------------------------------------------------

    resource Network = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Gateway = AWS::EC2::InternetGateway {};
    resource Attachment = AWS::EC2::VPCGatewayAttachment {
        VpcId: Network,                                            // Ref
        InternetGatewayId: Gateway,
    };
    resource Table = AWS::EC2::RouteTable { VpcId: Network };
    resource WayOut = AWS::EC2::Route {
        RouteTableId: Table,
        DestinationCidrBlock: "0.0.0.0/0",
        GatewayId: Gateway,
    } with { DependsOn: [Attachment] };
    resource Public = AWS::EC2::Subnet {
        VpcId: Network,
        CidrBlock: Select(0, Cidr(Network.CidrBlock, 4, 8)),       // GetAtt in Cidr in Select
        AvailabilityZone: Select(0, GetAZs("")),
    };
    resource PublicTable = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Public, RouteTableId: Table };

    // A derived type, unrolled over a list. A name in a name is pasted, in `format!` it is text.
    let ZONES = [("A", 0, "10.0.10.0/24"), ("B", 1, "10.0.11.0/24")];
    resource Inside = AWS::EC2::RouteTable { VpcId: Network };
    for (zone, index, block) in ZONES {
        resource Private{zone} = PrivateSubnet {
            VpcId: Network,
            CidrBlock: block,
            AvailabilityZone: Select(index, GetAZs("")),
            Tags: [{ Key: "Name", Value: format!("private-{zone}") }],
        };
        resource Private{zone}Table = AWS::EC2::SubnetRouteTableAssociation {
            SubnetId: Private{zone},
            RouteTableId: Inside,
        };
    }

    resource Doors = AWS::EC2::SecurityGroup {
        GroupDescription: "The machines.",
        VpcId: Network,
        SecurityGroupIngress: [{
            IpProtocol: "tcp",
            FromPort: 443,
            ToPort: 443,
            CidrIp: Select(0, Offices),
            Description: Sub("From ${Office}", { Office: Join(", ", Offices) }),
        }],
    };

    resource Launch = AWS::EC2::LaunchTemplate {
        LaunchTemplateData: {
            ImageId: Image,
            InstanceType: FindInMap(Sizes, Stage, "Instance", { DefaultValue: "t3.micro" }),
            SecurityGroupIds: [Doors.GroupId],
            // A script in a file, and a name in it that is the resource's own.
            UserData: Base64(Sub(include_str!("boot.sh"), { Me: LogicalId(Self), Group: LogicalId(Group) })),
        },
    } with {
        Metadata: {
            AWS::CloudFormation::Init: {
                config: {
                    // A block: the first line break and the common indentation fall away.
                    files: { "/etc/motd": { content: Sub("
                        This is ${AWS::StackName}.
                          It stands in ${AWS::Region}.
                    ") } },
                },
            },
        },
    };
    resource Group = AWS::AutoScaling::AutoScalingGroup {
        MinSize: Machines,
        MaxSize: "10",
        LaunchTemplate: { LaunchTemplateId: Launch, Version: Launch.LatestVersionNumber },
        VPCZoneIdentifier: [Public],
    } with {
        DependsOn: [WayOut, PublicTable],
        CreationPolicy: { ResourceSignal: { Count: Machines, Timeout: "PT15M" } },
        UpdatePolicy: { AutoScalingRollingUpdate: { MaxBatchSize: 1, PauseTime: "PT15M", WaitOnResourceSignals: true } },
    };

    resource DatabaseSubnets = AWS::RDS::DBSubnetGroup {
        DBSubnetGroupDescription: "The private subnets.",
        SubnetIds: [PrivateA, PrivateB],
    };
    resource Database = AWS::RDS::DBInstance {
        Engine: "postgres",
        DBInstanceClass: FindInMap(Sizes, Stage, "Database"),
        AllocatedStorage: "20",
        StorageEncrypted: true,
        MultiAZ: If(Live, true, false),
        // A property that is there only in one case.
        MonitoringInterval: If(Live, 0, AWS::NoValue),
        DBSubnetGroupName: DatabaseSubnets,
        MasterUsername: ResolveSsm("/database/user", 1),
        MasterUserPassword: ResolveSecret("database", "password"),
    } with { DeletionPolicy: "Snapshot", UpdateReplacePolicy: "Snapshot" };

    resource Settings = AWS::SSM::Parameter {
        Type: "String",
        Value: ToJsonString({ Endpoint: Database.Endpoint.Address, Offices: Length(Offices) }),
    };
    resource Directory = AWS::SecretsManager::Secret {
        SecretString: Sub(r#"{"host":"${Database.Endpoint.Address}","zone":"${Zone}","password":"${Password}"}"#, {
            Zone: Select(1, Split("-", AWS::Region)),
        }),
    };
    resource Operator = AWS::IAM::User {
        LoginProfile: { Password: ResolveSsmSecure("/operator/password", 1), PasswordResetRequired: true },
    };
    resource Logs = AWS::Logs::LogGroup { RetentionInDays: (RETENTION) };       // a Rust expression

    // A logical ID that is no identifier, numbers of every kind.
    resource Errors as "5xxErrors" = AWS::CloudWatch::Alarm {
        Namespace: "Tour",
        MetricName: "Errors",
        Statistic: "Average",
        Period: 60,
        EvaluationPeriods: 1,
        Threshold: 0.5,
        ComparisonOperator: "GreaterThanThreshold",
        TreatMissingData: "notBreaching",
        AlarmActions: [Alerts::Topic],                              // an item of the part
    };

    // A component in a loop: `InboxOrdersQueue`, `InboxMailQueue` and an alarm for each.
    for (name, seconds) in [("Orders", 60), ("Mail", 300)] {
        include Inbox as Inbox{name} { Hidden: seconds, Alarm: Alerts::Topic };
        output Inbox{name} = Inbox{name}::Queue;
    }

    // A struct in a property, checked and completed inside too.
    resource Uploads = Spool {
        LifecycleConfiguration: { Rules: [{ ExpirationInDays: 7 }] },
    } with { DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete" };
    // A variable of the environment: the build runs again when it changes.
    resource Version = AWS::SSM::Parameter { Type: "String", Value: (environment!("TOUR_VERSION", "none")) };

    // Custom resources: by name, and by a Rust type.
    resource Seeds = Custom::Seeds { ServiceToken: ImportValue("seeder-arn"), Rows: -1 };
    resource Domain = Certificate { ServiceToken: ImportValue(Sub("${Stage}-certifier")), DomainName: "example.com" };

    // Another stack's output, and what a macro puts in.
    resource Watcher = AWS::SSM::Parameter {
        Type: "String",
        Value: GetStackOutput { StackName: "watch", OutputName: "Address" },
    };

    // ---- Items under a condition ------------------------------------------------------------------------------------

    when HasEmail {
        resource Reports = AWS::SNS::Topic {
            Subscription: [{ Protocol: "email", Endpoint: Email }],
        };
        /// Where reports go.
        output ReportsTopic = Reports;

        when Live {                                                 // needs a condition of both: `Loud`
            resource Page = AWS::SNS::Topic { DisplayName: "Page" };
        }
    }
    resource Scratch = AWS::S3::Bucket {} with { Condition: Quiet };

    // ---- Outputs ----------------------------------------------------------------------------------------------------

    /// The network.
    output Network = Network with { Export: true };                 // as `${AWS::StackName}-Network`
    output SeedRows = Seeds."row-count" with { Export: Sub("${Stage}-seed-rows") };
    output DomainCertificate = Domain.CertificateArn;
    output Pager = If(Live, Page, "nobody") with { Condition: HasEmail };
    output Included = Transform { Name: "AWS::Include", Parameters: { Location: "s3://formwork/included.json" } };
}

stack! {
    /// What a transform makes is known by its type.
    pub stack Serverless;

    transform "AWS::Serverless-2016-10-31";

    globals { Function: { Timeout: 10 } }

    resource Hello = AWS::Serverless::Function {
        Runtime: "python3.13",
        Handler: "index.handler",
        InlineCode: "
            def handler(event, context):
                return 'hello'
        ",
    };
    // The transform makes the function's role; it emits nothing here.
    extern resource HelloRole: AWS::IAM::Role;

    output RoleArn = HelloRole.Arn;
}

stack! {
    /// Arguments of a blue and green deployment.
    pub stack BlueGreen;

    transform "AWS::CodeDeployBlueGreen";

    param Listener: String;

    hooks {
        CodeDeployBlueGreenHook: {
            Type: "AWS::CodeDeploy::BlueGreen",
            Properties: {
                TrafficRoutingConfig: { Type: "AllAtOnce" },
                Applications: [{
                    Target: { Type: "AWS::ECS::Service", LogicalID: LogicalId(Service) },
                    ECSAttributes: {
                        TaskDefinitions: ["BlueTask", "GreenTask"],
                        TaskSets: ["BlueSet", "GreenSet"],
                        TrafficRouting: {
                            ProdTrafficRoute: { Type: "AWS::ElasticLoadBalancingV2::Listener", LogicalID: "Listener" },
                            TargetGroups: ["Blue", "Green"],
                        },
                    },
                }],
            },
        },
    }

    resource Cluster = AWS::ECS::Cluster {};
    resource Service = AWS::ECS::Service {
        Cluster: Cluster,
        DesiredCount: 1,
        DeploymentController: { Type: "EXTERNAL" },
    };
}

stack! {
    /// What AWS has and the schema does not know yet: the ways out.
    pub stack Ahead;

    param Kind: Unchecked(AWS::New::Kind::Id);

    resource Known = AWS::S3::Bucket { NewProperty: Unchecked("text") };
    resource New = Unchecked(AWS::New::Type) { Name: Kind };
    resource Foreign = Unchecked("MongoDB::Atlas::Cluster") { Name: Known };

    output Attribute = Unchecked(Known.NewAttribute);
}

stack! {
    /// A stack within a stack: `aws cloudformation package` uploads its template.
    pub stack Whole;

    param Listener: String;

    resource Inner = AWS::CloudFormation::Stack<BlueGreen> {
        Parameters: { Listener: Listener },
        TimeoutInMinutes: 30,
    };
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut out = std::io::stdout().lock();
    for stack in [&Tour, &Serverless, &BlueGreen, &Ahead, &Whole] {
        write!(out, "{}", stack.template()?.json())?;
    }
    Ok(())
}
