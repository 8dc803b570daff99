//! The machines of the cluster: one on-demand instance and, above it, Spot instances of several types.
//!
//! Builds on the network, the cluster and the load balancer, whose traffic the machines let in. Exports nothing: the
//! machines join the cluster by themselves.

use formwork::stack;

stack! {
    /// Machines of the cluster, on demand and Spot.
    pub stack Machines;

    /// Name of the stack that made the network
    import Network = crate::spot_fleet::vpc::Vpc with { Default: "vpc" };
    /// Name of the stack that made the load balancer
    import Balancer = crate::spot_fleet::load_balancer::LoadBalancer with { Default: "load-balancer" };
    /// Name of the stack that made the cluster
    import Cluster = crate::spot_fleet::cluster::Cluster with { Default: "cluster" };
    /// The image of the machines, as AWS publishes it
    param MachineImage: AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>
        = "/aws/service/ecs/optimized-ami/amazon-linux-2023/recommended/image_id";

    resource InstanceRole = AWS::IAM::Role {
        AssumeRolePolicyDocument: {
            Version: "2012-10-17",
            Statement: [{
                Effect: "Allow",
                Principal: { Service: "ec2.amazonaws.com" },
                Action: "sts:AssumeRole",
            }],
        },
        ManagedPolicyArns: [
            Sub("arn:${AWS::Partition}:iam::aws:policy/service-role/AmazonEC2ContainerServiceforEC2Role"),
            // Sessions on the machines without keys, and patches.
            Sub("arn:${AWS::Partition}:iam::aws:policy/AmazonSSMManagedInstanceCore"),
        ],
    };
    resource InstanceProfile = AWS::IAM::InstanceProfile { Roles: [InstanceRole] };

    resource EC2SecurityGroup = AWS::EC2::SecurityGroup {
        GroupDescription: "Machines let in the load balancer alone",
        VpcId: Network::VPCID,
        // The tasks have no fixed host port: Docker takes one of the kernel's own range.
        SecurityGroupIngress: [{
            IpProtocol: "tcp",
            FromPort: 32768,
            ToPort: 65535,
            SourceSecurityGroupId: Balancer::LoadBalancerSecGroup,
        }],
    };

    resource LaunchTemplate = AWS::EC2::LaunchTemplate {
        LaunchTemplateData: {
            CreditSpecification: { CpuCredits: "unlimited" },
            ImageId: MachineImage,
            InstanceType: "t3.small",
            IamInstanceProfile: { Arn: InstanceProfile.Arn },
            Monitoring: { Enabled: true },
            SecurityGroupIds: [EC2SecurityGroup],
            // The signal says that the machine knows its cluster: without it, the machine is of no use. What `cfn-init`
            // does comes after it, since the reloading daemon is a convenience.
            UserData: Base64(Sub(r#"
                #!/bin/bash -x
                yum install -y aws-cfn-bootstrap
                {
                  echo ECS_CLUSTER=${ClusterName}
                  echo ECS_ENABLE_SPOT_INSTANCE_DRAINING=1
                } > /etc/ecs/ecs.config
                /opt/aws/bin/cfn-signal --exit-code $? --stack ${AWS::StackName} --resource ${Group} --region ${AWS::Region}
                /opt/aws/bin/cfn-init -v --stack ${AWS::StackName} --resource ${Me} --region ${AWS::Region}
            "#, {
                ClusterName: Cluster::ECSCluster,
                Group: LogicalId(AutoScalingGroup),
                Me: LogicalId(Self),
            })),
        },
    } with {
        Metadata: {
            AWS::CloudFormation::Init: {
                config: {
                    files: {
                        "/etc/cfn/cfn-hup.conf": {
                            content: Sub("
                                [main]
                                stack=${AWS::StackId}
                                region=${AWS::Region}
                                interval=1
                            "),
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
        MinSize: "1",
        MaxSize: "3",
        DesiredCapacity: "2",
        HealthCheckGracePeriod: 300,
        MixedInstancesPolicy: {
            InstancesDistribution: {
                OnDemandBaseCapacity: 1,
                OnDemandPercentageAboveBaseCapacity: 0,
                SpotAllocationStrategy: "capacity-optimized",
            },
            LaunchTemplate: {
                LaunchTemplateSpecification: {
                    LaunchTemplateId: LaunchTemplate,
                    Version: LaunchTemplate.LatestVersionNumber,
                },
                Overrides: [
                    { InstanceType: "t3.small" },
                    { InstanceType: "t3a.small" },
                    { InstanceType: "t2.small" },
                ],
            },
        },
        VPCZoneIdentifier: [
            Network::PrivateSubnetA,
            Network::PrivateSubnetB,
        ],
    } with {
        CreationPolicy: { ResourceSignal: { Count: 2, Timeout: "PT15M" } },
        UpdatePolicy: {
            AutoScalingRollingUpdate: {
                MinInstancesInService: 2,
                MaxBatchSize: 1,
                PauseTime: "PT15M",
                WaitOnResourceSignals: true,
                SuspendProcesses: ["HealthCheck", "ReplaceUnhealthy", "AZRebalance", "AlarmNotification", "ScheduledActions"],
            },
        },
    };
    resource AutoScalingPolicy = AWS::AutoScaling::ScalingPolicy {
        AutoScalingGroupName: AutoScalingGroup,
        PolicyType: "TargetTrackingScaling",
        TargetTrackingConfiguration: {
            PredefinedMetricSpecification: { PredefinedMetricType: "ASGAverageCPUUtilization" },
            TargetValue: 70,
        },
    };
}
