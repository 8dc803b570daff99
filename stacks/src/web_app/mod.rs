//! A scalable web application on ECS: the whole system in one template.
//!
//! In: the parameters below. Out: one stack with a repository, a network of five subnets, a database, a bucket behind a
//! content delivery network, a cluster of instances and, once an image is named, the service behind a load balancer.
//! What differs from the article that it follows, and why, stands in the [documentation of the crate](crate).

use formwork::stack;

stack! {
    /// Scalable web application on ECS.
    pub stack WebApp;

    /// The database name
    param DatabaseName: String = "app" with {
        MinLength: 1, MaxLength: 63, AllowedPattern: "[a-zA-Z][a-zA-Z0-9]*",
        ConstraintDescription: "must begin with a letter and contain only alphanumeric characters.",
    };
    /// The database admin account username
    param DatabaseUser: String = "app" with {
        MinLength: 1, MaxLength: 16, AllowedPattern: "[a-zA-Z][a-zA-Z0-9]*",
        ConstraintDescription: "must begin with a letter and contain only alphanumeric characters.",
    };
    /// The database admin account password
    param DatabasePassword: String with {
        NoEcho: true, MinLength: 10, MaxLength: 41, AllowedPattern: "[a-zA-Z0-9]*",
        ConstraintDescription: "must contain only alphanumeric characters.",
    };
    /// Database instance class
    param DatabaseClass: String = "db.t4g.small" with {
        AllowedValues: ["db.t4g.small", "db.t4g.medium"],
        ConstraintDescription: "must select a valid database instance type.",
    };
    /// The size of the database (Gb)
    param DatabaseAllocatedStorage: Number = 20 with {
        MinValue: 20, MaxValue: 1024, ConstraintDescription: "must be between 20 and 1024Gb.",
    };
    /// The domain that the application is served under; its subdomains may upload assets
    param DomainName: String with {
        AllowedPattern: r"([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}",
        ConstraintDescription: "must be a domain name in lower case.",
    };
    /// Web SSL certificate ARN
    param CertId: String with {
        AllowedPattern: "arn:[a-z-]+:(acm|iam):.+",
        ConstraintDescription: "must be the ARN of a certificate.",
    };
    /// Web worker container exposed port
    param WebWorkerPort: Number = 8000 with { MinValue: 1, MaxValue: 65535 };
    /// The container instance type
    param ContainerInstanceType: String = "t3.micro" with {
        AllowedValues: ["t3.micro", "t3.small", "t3.medium"],
    };
    /// Maximum container instances count: more than desired, so that an update has room to roll
    param MaxScale: Number = 4;
    /// Desired container instances count: one more than there are web workers, for their own updates
    param DesiredScale: Number = 3;
    /// Web worker CPU units
    param WebWorkerCPU: Number = 512;
    /// Web worker memory
    param WebWorkerMemory: Number = 700;
    /// Web worker task instance count
    param WebWorkerDesiredCount: Number = 2;
    /// An optional docker app revision to deploy
    param WebAppRevision: String = "";
    /// Application secret key
    param SecretKey: String with { NoEcho: true };

    // Launch templates read the parameter when an instance starts.
    mapping ECSRegionMap = {
        "eu-west-1": { AMI: "resolve:ssm:/aws/service/ecs/optimized-ami/amazon-linux-2023/recommended/image_id" },
        "us-east-1": { AMI: "resolve:ssm:/aws/service/ecs/optimized-ami/amazon-linux-2023/recommended/image_id" },
        "us-west-2": { AMI: "resolve:ssm:/aws/service/ecs/optimized-ami/amazon-linux-2023/recommended/image_id" },
    };

    condition Deploy = WebAppRevision != "";

    rule RoomToRoll = {
        assert MaxScale != DesiredScale: "MaxScale must be greater than DesiredScale.";
    };

    // The repository that holds the images of the application.

    resource ApplicationRepository = AWS::ECR::Repository {
        RepositoryName: "application",
        EmptyOnDelete: true,
        // All users of the account may manage the images.
        RepositoryPolicyText: {
            Version: "2012-10-17",
            Statement: [{
                Sid: "AllowPushPull",
                Effect: "Allow",
                Principal: { AWS: [Sub("arn:${AWS::Partition}:iam::${AWS::AccountId}:root")] },
                Action: [
                    "ecr:GetDownloadUrlForLayer",
                    "ecr:BatchGetImage",
                    "ecr:BatchCheckLayerAvailability",
                    "ecr:PutImage",
                    "ecr:InitiateLayerUpload",
                    "ecr:UploadLayerPart",
                    "ecr:CompleteLayerUpload",
                ],
            }],
        },
    };

    /// The docker repository URL
    output RepositoryURL = ApplicationRepository.RepositoryUri;

    // The network: public subnets for the NAT gateway and the load balancer, private ones for the containers.

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource InternetGateway = AWS::EC2::InternetGateway {};
    resource GatewayAttachement = AWS::EC2::VPCGatewayAttachment {
        VpcId: Vpc,
        InternetGatewayId: InternetGateway,
    };

    resource PublicRouteTable = AWS::EC2::RouteTable { VpcId: Vpc };
    resource PublicRoute = AWS::EC2::Route {
        GatewayId: InternetGateway,
        DestinationCidrBlock: "0.0.0.0/0",
        RouteTableId: PublicRouteTable,
    } with { DependsOn: [GatewayAttachement] };

    // Holds public instances.
    resource PublicSubnet = AWS::EC2::Subnet {
        VpcId: Vpc,
        CidrBlock: "10.0.1.0/24",
        AvailabilityZone: Select(0, GetAZs("")),
    };
    resource PublicSubnetRouteTableAssociation = AWS::EC2::SubnetRouteTableAssociation {
        RouteTableId: PublicRouteTable,
        SubnetId: PublicSubnet,
    };
    resource NatIp = AWS::EC2::EIP { Domain: "vpc" } with { DependsOn: [GatewayAttachement] };
    resource NatGateway = AWS::EC2::NatGateway {
        AllocationId: NatIp.AllocationId,
        SubnetId: PublicSubnet,
    } with { DependsOn: [GatewayAttachement] };

    // Hold the load balancer.
    resource LoadbalancerASubnet = AWS::EC2::Subnet {
        VpcId: Vpc,
        CidrBlock: "10.0.2.0/24",
        AvailabilityZone: Select(0, GetAZs("")),
    };
    resource LoadbalancerASubnetRouteTableAssociation = AWS::EC2::SubnetRouteTableAssociation {
        RouteTableId: PublicRouteTable,
        SubnetId: LoadbalancerASubnet,
    };
    resource LoadbalancerBSubnet = AWS::EC2::Subnet {
        VpcId: Vpc,
        CidrBlock: "10.0.3.0/24",
        AvailabilityZone: Select(1, GetAZs("")),
    };
    resource LoadbalancerBSubnetRouteTableAssociation = AWS::EC2::SubnetRouteTableAssociation {
        RouteTableId: PublicRouteTable,
        SubnetId: LoadbalancerBSubnet,
    };

    resource PrivateRouteTable = AWS::EC2::RouteTable { VpcId: Vpc };
    resource PrivateNatRoute = AWS::EC2::Route {
        RouteTableId: PrivateRouteTable,
        DestinationCidrBlock: "0.0.0.0/0",
        NatGatewayId: NatGateway,
    };

    // Hold the container instances and the database.
    resource ContainerASubnet = AWS::EC2::Subnet {
        VpcId: Vpc,
        CidrBlock: "10.0.10.0/24",
        AvailabilityZone: Select(0, GetAZs("")),
    };
    resource ContainerARouteTableAssociation = AWS::EC2::SubnetRouteTableAssociation {
        SubnetId: ContainerASubnet,
        RouteTableId: PrivateRouteTable,
    };
    resource ContainerBSubnet = AWS::EC2::Subnet {
        VpcId: Vpc,
        CidrBlock: "10.0.11.0/24",
        AvailabilityZone: Select(1, GetAZs("")),
    };
    resource ContainerBRouteTableAssociation = AWS::EC2::SubnetRouteTableAssociation {
        SubnetId: ContainerBSubnet,
        RouteTableId: PrivateRouteTable,
    };

    // The database, reached from the container subnets alone.

    resource DatabaseSecurityGroup = AWS::EC2::SecurityGroup {
        GroupDescription: "Database security group.",
        VpcId: Vpc,
        SecurityGroupIngress: [
            { IpProtocol: "tcp", FromPort: 5432, ToPort: 5432, CidrIp: "10.0.10.0/24" },
            { IpProtocol: "tcp", FromPort: 5432, ToPort: 5432, CidrIp: "10.0.11.0/24" },
        ],
    };
    resource DatabaseSubnetGroup = AWS::RDS::DBSubnetGroup {
        DBSubnetGroupDescription: "Subnets available for the RDS DB Instance",
        SubnetIds: [ContainerASubnet, ContainerBSubnet],
    };
    resource PostgreSQL = AWS::RDS::DBInstance {
        DBName: DatabaseName,
        AllocatedStorage: DatabaseAllocatedStorage,
        DBInstanceClass: DatabaseClass,
        Engine: "postgres",
        // The major version alone: RDS takes its current minor version, so that the stack outlives each of them.
        // cfn-lint warns (W3691), since its list of versions has no bare major ones.
        EngineVersion: "17",
        MultiAZ: true,
        StorageType: "gp3",
        StorageEncrypted: true,
        PubliclyAccessible: false,
        MasterUsername: DatabaseUser,
        // A parameter, as in the article, where the linters (W1011) would rather see a dynamic reference.
        MasterUserPassword: DatabasePassword,
        DBSubnetGroupName: DatabaseSubnetGroup,
        VPCSecurityGroups: [DatabaseSecurityGroup],
        BackupRetentionPeriod: 7,
    } with { DeletionPolicy: "Snapshot", UpdateReplacePolicy: "Snapshot" };

    // The assets: a private bucket that the content delivery network alone may read.

    resource AssetsBucket = AWS::S3::Bucket {
        OwnershipControls: { Rules: [{ ObjectOwnership: "BucketOwnerEnforced" }] },
        PublicAccessBlockConfiguration: {
            BlockPublicAcls: true,
            BlockPublicPolicy: true,
            IgnorePublicAcls: true,
            RestrictPublicBuckets: true,
        },
        VersioningConfiguration: { Status: "Enabled" },
        CorsConfiguration: {
            CorsRules: [{
                AllowedOrigins: [Sub("https://*.${DomainName}")],
                AllowedMethods: ["POST", "PUT", "HEAD", "GET"],
                AllowedHeaders: ["*"],
            }],
        },
    } with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };

    resource AssetsOriginAccessControl = AWS::CloudFront::OriginAccessControl {
        OriginAccessControlConfig: {
            // At most 64 characters, one of a kind in the account: the last part of the stack's ID.
            Name: Select(2, Split("/", AWS::StackId)),
            OriginAccessControlOriginType: "s3",
            SigningBehavior: "always",
            SigningProtocol: "sigv4",
        },
    };
    resource AssetsDistribution = AWS::CloudFront::Distribution {
        DistributionConfig: {
            Origins: [{
                Id: "Assets",
                DomainName: AssetsBucket.RegionalDomainName,
                OriginAccessControlId: AssetsOriginAccessControl,
                S3OriginConfig: { OriginAccessIdentity: "" },
            }],
            DefaultCacheBehavior: {
                TargetOriginId: "Assets",
                // AWS's own policy `CachingOptimized`.
                CachePolicyId: "658327ea-f89d-4fab-a63d-7e88639e58f6",
                ViewerProtocolPolicy: "redirect-to-https",
            },
            Enabled: true,
        },
    };
    resource AssetsBucketPolicy = AWS::S3::BucketPolicy {
        Bucket: AssetsBucket,
        PolicyDocument: {
            Version: "2012-10-17",
            Statement: [{
                Sid: "AllowAssetsDistribution",
                Effect: "Allow",
                Principal: { Service: "cloudfront.amazonaws.com" },
                Action: "s3:GetObject",
                Resource: Sub("${AssetsBucket.Arn}/*"),
                Condition: {
                    StringEquals: {
                        "AWS:SourceArn": Sub("arn:${AWS::Partition}:cloudfront::${AWS::AccountId}:distribution/${AssetsDistribution}"),
                    },
                },
            }],
        },
    };

    /// Assets bucket domain name
    output AssetsBucketDomainName = AssetsBucket.DomainName;
    /// The assets CDN domain name
    output AssetsDistributionDomainName = AssetsDistribution.DomainName;

    resource Cluster = AWS::ECS::Cluster {};

    // The load balancer, open to the world on the HTTPS port.

    resource LoadBalancerSecurityGroup = AWS::EC2::SecurityGroup {
        GroupDescription: "Web load balancer security group.",
        VpcId: Vpc,
        SecurityGroupIngress: [{ IpProtocol: "tcp", FromPort: 443, ToPort: 443, CidrIp: "0.0.0.0/0" }],
    };
    resource LoadBalancer = AWS::ElasticLoadBalancing::LoadBalancer {
        Subnets: [LoadbalancerASubnet, LoadbalancerBSubnet],
        SecurityGroups: [LoadBalancerSecurityGroup],
        Listeners: [{
            LoadBalancerPort: "443",
            InstanceProtocol: "HTTP",
            InstancePort: WebWorkerPort,
            Protocol: "HTTPS",
            SSLCertificateId: CertId,
        }],
        HealthCheck: {
            Target: Sub("HTTP:${WebWorkerPort}/health-check"),
            HealthyThreshold: "2",
            UnhealthyThreshold: "2",
            Interval: "100",
            Timeout: "10",
        },
        CrossZone: true,
    } with { DependsOn: [GatewayAttachement] };

    /// Loadbalancer DNS
    output LoadBalancerDNSName = LoadBalancer.DNSName;

    // The container instances.

    resource ContainerInstanceRole = AWS::IAM::Role {
        AssumeRolePolicyDocument: {
            Version: "2012-10-17",
            Statement: [{
                Effect: "Allow",
                Principal: { Service: ["ec2.amazonaws.com"] },
                Action: ["sts:AssumeRole"],
            }],
        },
        Path: "/",
        Policies: [
            {
                PolicyName: "ECSManagementPolicy",
                PolicyDocument: {
                    Version: "2012-10-17",
                    Statement: [{ Effect: "Allow", Action: ["ecs:*", "elasticloadbalancing:*"], Resource: "*" }],
                },
            },
            {
                PolicyName: "LoggingPolicy",
                PolicyDocument: {
                    Version: "2012-10-17",
                    Statement: [{
                        Effect: "Allow",
                        Action: ["logs:Create*", "logs:PutLogEvents"],
                        Resource: Sub("arn:${AWS::Partition}:logs:*:*:*"),
                    }],
                },
            },
            {
                PolicyName: "AssetsManagementPolicy",
                PolicyDocument: {
                    Version: "2012-10-17",
                    Statement: [
                        { Effect: "Allow", Action: ["s3:ListBucket"], Resource: AssetsBucket.Arn },
                        { Effect: "Allow", Action: ["s3:*"], Resource: Sub("${AssetsBucket.Arn}/*") },
                    ],
                },
            },
            {
                PolicyName: "ECRManagementPolicy",
                PolicyDocument: {
                    Version: "2012-10-17",
                    Statement: [{
                        Effect: "Allow",
                        Action: [
                            "ecr:GetAuthorizationToken",
                            "ecr:GetDownloadUrlForLayer",
                            "ecr:BatchGetImage",
                            "ecr:BatchCheckLayerAvailability",
                        ],
                        Resource: "*",
                    }],
                },
            },
        ],
    };
    resource ContainerInstanceProfile = AWS::IAM::InstanceProfile {
        Path: "/",
        Roles: [ContainerInstanceRole],
    };
    resource ContainerSecurityGroup = AWS::EC2::SecurityGroup {
        GroupDescription: "Container security group.",
        VpcId: Vpc,
        // HTTP from the load balancer's subnets.
        SecurityGroupIngress: [
            { IpProtocol: "tcp", FromPort: WebWorkerPort, ToPort: WebWorkerPort, CidrIp: "10.0.2.0/24" },
            { IpProtocol: "tcp", FromPort: WebWorkerPort, ToPort: WebWorkerPort, CidrIp: "10.0.3.0/24" },
        ],
    };
    resource ContainerLaunchConfiguration = AWS::EC2::LaunchTemplate {
        LaunchTemplateData: {
            SecurityGroupIds: [ContainerSecurityGroup],
            InstanceType: ContainerInstanceType,
            ImageId: FindInMap(ECSRegionMap, AWS::Region, "AMI"),
            IamInstanceProfile: { Name: ContainerInstanceProfile },
            // Two hops: the containers use the role of their instance.
            MetadataOptions: { HttpTokens: "required", HttpPutResponseHopLimit: 2 },
            UserData: Base64(Sub(include_str!("user-data.sh"), {
                Me: LogicalId(Self),
                Group: LogicalId(AutoScalingGroup),
            })),
        },
    } with {
        Metadata: {
            // Two steps, since an instance is of use as soon as it knows its cluster, be it reloadable or not.
            AWS::CloudFormation::Init: {
                configSets: { default: ["config", "reload"], register: ["config"], reload: ["reload"] },
                config: {
                    commands: { register_cluster: { command: Sub(include_str!("register-cluster.sh")) } },
                },
                reload: {
                    files: {
                        "/etc/cfn/cfn-hup.conf": {
                            content: Sub(include_str!("cfn-hup.conf")),
                            mode: "000400",
                            owner: "root",
                            group: "root",
                        },
                        "/etc/cfn/hooks.d/cfn-auto-reloader.conf": {
                            content: Sub(include_str!("cfn-auto-reloader.conf"), { Me: LogicalId(Self) }),
                            mode: "000400",
                            owner: "root",
                            group: "root",
                        },
                    },
                    services: {
                        systemd: {
                            "cfn-hup": {
                                enabled: true,
                                ensureRunning: true,
                                files: ["/etc/cfn/cfn-hup.conf", "/etc/cfn/hooks.d/cfn-auto-reloader.conf"],
                            },
                        },
                    },
                },
            },
        },
    };
    resource AutoScalingGroup = AWS::AutoScaling::AutoScalingGroup {
        VPCZoneIdentifier: [ContainerASubnet, ContainerBSubnet],
        MinSize: DesiredScale,
        MaxSize: MaxScale,
        DesiredCapacity: DesiredScale,
        LaunchTemplate: {
            LaunchTemplateId: ContainerLaunchConfiguration,
            Version: ContainerLaunchConfiguration.LatestVersionNumber,
        },
        LoadBalancerNames: [LoadBalancer],
        // One instance is the free slot in which the service rolls. It serves nothing, so that the load balancer calls
        // it unhealthy: with its health check the group would replace it for ever.
        HealthCheckType: "EC2",
        HealthCheckGracePeriod: 300,
    } with {
        // The instances fetch packages and images while they start: their way out must be whole by then.
        DependsOn: [
            PublicRoute,
            PublicSubnetRouteTableAssociation,
            PrivateNatRoute,
            ContainerARouteTableAssociation,
            ContainerBRouteTableAssociation,
        ],
        CreationPolicy: { ResourceSignal: { Count: DesiredScale, Timeout: "PT15M" } },
        UpdatePolicy: {
            AutoScalingRollingUpdate: {
                MinInstancesInService: DesiredScale,
                MaxBatchSize: 1,
                PauseTime: "PT15M",
                WaitOnResourceSignals: true,
                SuspendProcesses: ["HealthCheck", "ReplaceUnhealthy", "AZRebalance", "AlarmNotification", "ScheduledActions"],
            },
        },
    };

    // The application service.

    resource WebLogs = AWS::Logs::LogGroup {
        RetentionInDays: 365,
    } with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };

    when Deploy {
        resource WebTask = AWS::ECS::TaskDefinition {
            ContainerDefinitions: [{
                Name: "WebWorker",
                // 1024 is a full CPU.
                Cpu: WebWorkerCPU,
                Memory: WebWorkerMemory,
                Essential: true,
                Image: Sub("${ApplicationRepository.RepositoryUri}:${WebAppRevision}"),
                PortMappings: [{ ContainerPort: WebWorkerPort, HostPort: WebWorkerPort }],
                LogConfiguration: {
                    LogDriver: "awslogs",
                    Options: { "awslogs-group": WebLogs, "awslogs-region": AWS::Region },
                },
                Environment: [
                    { Name: "AWS_STORAGE_BUCKET_NAME", Value: AssetsBucket },
                    { Name: "CDN_DOMAIN_NAME", Value: AssetsDistribution.DomainName },
                    { Name: "DOMAIN_NAME", Value: DomainName },
                    { Name: "PORT", Value: WebWorkerPort },
                    { Name: "SECRET_KEY", Value: SecretKey },
                    {
                        Name: "DATABASE_URL",
                        Value: Sub("postgres://${DatabaseUser}:${DatabasePassword}@${PostgreSQL.Endpoint.Address}/${DatabaseName}"),
                    },
                ],
            }],
        };
    }

    resource AppServiceRole = AWS::IAM::Role {
        AssumeRolePolicyDocument: {
            Version: "2012-10-17",
            Statement: [{
                Effect: "Allow",
                Principal: { Service: ["ecs.amazonaws.com"] },
                Action: ["sts:AssumeRole"],
            }],
        },
        Path: "/",
        Policies: [{
            PolicyName: "WebServicePolicy",
            PolicyDocument: {
                Version: "2012-10-17",
                Statement: [{
                    Effect: "Allow",
                    Action: [
                        "elasticloadbalancing:Describe*",
                        "elasticloadbalancing:DeregisterInstancesFromLoadBalancer",
                        "elasticloadbalancing:RegisterInstancesWithLoadBalancer",
                        "ec2:Describe*",
                        "ec2:AuthorizeSecurityGroupIngress",
                    ],
                    Resource: "*",
                }],
            },
        }],
    };

    when Deploy {
        resource AppService = AWS::ECS::Service {
            Cluster: Cluster,
            DesiredCount: WebWorkerDesiredCount,
            LoadBalancers: [{
                ContainerName: "WebWorker",
                ContainerPort: WebWorkerPort,
                LoadBalancerName: LoadBalancer,
            }],
            TaskDefinition: WebTask,
            Role: AppServiceRole,
        } with { DependsOn: [AutoScalingGroup] };
    }
}
