//! The container instances: what they may do, how they start, and the group that replaces them one by one.
//!
//! In: how many and how large. They join the cluster by themselves and are reached from the load balancer's subnets alone.

use super::vpc::{LOADBALANCER_A_CIDR, LOADBALANCER_B_CIDR};
use formwork::part;

part! {
    /// The instances that run the containers.
    pub part ContainerInstances;

    uses super::vpc::Network;
    uses super::assets::Assets;
    uses super::cluster::Cluster;
    uses super::load_balancer::LoadBalancer;

    /// The container instance type
    param ContainerInstanceType: String = "t3.micro" with {
        AllowedValues: ["t3.micro", "t3.small", "t3.medium"],
    };
    /// Maximum container instances count: more than desired, so that an update has room to roll
    param MaxScale: Number = 4;
    /// Desired container instances count: one more than there are web workers, for their own updates
    param DesiredScale: Number = 3;

    // Launch templates read the parameter when an instance starts.
    mapping ECSRegionMap = {
        "eu-west-1": { AMI: "resolve:ssm:/aws/service/ecs/optimized-ami/amazon-linux-2023/recommended/image_id" },
        "us-east-1": { AMI: "resolve:ssm:/aws/service/ecs/optimized-ami/amazon-linux-2023/recommended/image_id" },
        "us-west-2": { AMI: "resolve:ssm:/aws/service/ecs/optimized-ami/amazon-linux-2023/recommended/image_id" },
    };

    rule RoomToRoll = {
        assert MaxScale != DesiredScale: "MaxScale must be greater than DesiredScale.";
    };

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
                        { Effect: "Allow", Action: ["s3:ListBucket"], Resource: Assets::AssetsBucket.Arn },
                        { Effect: "Allow", Action: ["s3:*"], Resource: Sub("${Assets::AssetsBucket.Arn}/*") },
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
        VpcId: Network::Vpc,
        // HTTP from the load balancer's subnets.
        SecurityGroupIngress: [
            { IpProtocol: "tcp", FromPort: LoadBalancer::WebWorkerPort, ToPort: LoadBalancer::WebWorkerPort, CidrIp: (LOADBALANCER_A_CIDR) },
            { IpProtocol: "tcp", FromPort: LoadBalancer::WebWorkerPort, ToPort: LoadBalancer::WebWorkerPort, CidrIp: (LOADBALANCER_B_CIDR) },
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
                            content: Sub(include_str!("../cfn-auto-reloader.conf"), { Me: LogicalId(Self) }),
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
        VPCZoneIdentifier: [Network::ContainerASubnet, Network::ContainerBSubnet],
        MinSize: DesiredScale,
        MaxSize: MaxScale,
        DesiredCapacity: DesiredScale,
        LaunchTemplate: {
            LaunchTemplateId: ContainerLaunchConfiguration,
            Version: ContainerLaunchConfiguration.LatestVersionNumber,
        },
        LoadBalancerNames: [LoadBalancer::LoadBalancer],
        // One instance is the free slot in which the service rolls. It serves nothing, so that the load balancer calls
        // it unhealthy: with its health check the group would replace it for ever.
        HealthCheckType: "EC2",
        HealthCheckGracePeriod: 300,
    } with {
        // The instances fetch packages and images while they start: their way out must be whole by then.
        DependsOn: [
            Network::PublicRoute,
            Network::PublicSubnetRouteTableAssociation,
            Network::PrivateNatRoute,
            Network::ContainerARouteTableAssociation,
            Network::ContainerBRouteTableAssociation,
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
}
