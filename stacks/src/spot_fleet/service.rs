//! The service: tasks behind the load balancer whose number follows their load.
//!
//! Builds on all four other stacks: the machines must be there for the tasks to be placed, and the image that
//! `ImageTag` names must be in the cluster's repository.

use formwork::stack;

stack! {
    /// Web service on the cluster.
    pub stack Service;

    /// Name of the stack that made the network
    import Network = crate::spot_fleet::vpc::Vpc with { Default: "vpc" };
    /// Name of the stack that made the load balancer
    import Balancer = crate::spot_fleet::load_balancer::LoadBalancer with { Default: "load-balancer" };
    /// Name of the stack that made the cluster
    import Cluster = crate::spot_fleet::cluster::Cluster with { Default: "cluster" };
    /// Tag of the image in the cluster's repository
    param ImageTag: String with { AllowedPattern: "[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}" };

    resource TargetGroup = AWS::ElasticLoadBalancingV2::TargetGroup {
        Port: 5000,
        Protocol: "HTTP",
        VpcId: Network::VPCID,
        HealthCheckIntervalSeconds: 60,
        HealthCheckTimeoutSeconds: 5,
        UnhealthyThresholdCount: 5,
        HealthCheckPath: "/healthcheck",
        TargetGroupAttributes: [{ Key: "deregistration_delay.timeout_seconds", Value: "2" }],
    };
    resource LoadBalancerListener = AWS::ElasticLoadBalancingV2::Listener {
        DefaultActions: [{ TargetGroupArn: TargetGroup, Type: "forward" }],
        LoadBalancerArn: Balancer::LoadBalancerArn,
        Port: 80,
        Protocol: "HTTP",
    };
    resource ListenerRule = AWS::ElasticLoadBalancingV2::ListenerRule {
        Actions: [{ TargetGroupArn: TargetGroup, Type: "forward" }],
        Conditions: [{ Field: "path-pattern", Values: ["*"] }],
        ListenerArn: LoadBalancerListener,
        Priority: 1,
    };

    // What the service itself may do: nothing yet.
    resource TaskRole = AWS::IAM::Role {
        AssumeRolePolicyDocument: {
            Version: "2012-10-17",
            Statement: [{
                Effect: "Allow",
                Principal: { Service: "ecs-tasks.amazonaws.com" },
                Action: "sts:AssumeRole",
            }],
        },
    };
    resource LogGroup = AWS::Logs::LogGroup { RetentionInDays: 30 };

    resource TaskDefinition = AWS::ECS::TaskDefinition {
        Family: Sub("${AWS::StackName}-AppTaskDefinition"),
        TaskRoleArn: TaskRole.Arn,
        ExecutionRoleArn: Cluster::ExecutionRoleArn,
        Memory: "512",
        Cpu: "256",
        ContainerDefinitions: [{
            Name: "ServiceContainer",
            PortMappings: [{ ContainerPort: 5000 }],
            Essential: true,
            Image: Sub("${Repository}:${ImageTag}", {
                Repository: Cluster::ECRRepositoryUri,
            }),
            LogConfiguration: {
                LogDriver: "awslogs",
                Options: {
                    "awslogs-group": LogGroup,
                    "awslogs-region": AWS::Region,
                    "awslogs-stream-prefix": "ecs",
                },
            },
        }],
    };
    resource Service = AWS::ECS::Service {
        Cluster: Cluster::ECSCluster,
        LaunchType: "EC2",
        DesiredCount: 2,
        LoadBalancers: [{
            ContainerName: "ServiceContainer",
            ContainerPort: 5000,
            TargetGroupArn: TargetGroup,
        }],
        DeploymentConfiguration: { MinimumHealthyPercent: 100, MaximumPercent: 300 },
        HealthCheckGracePeriodSeconds: 30,
        TaskDefinition: TaskDefinition,
    } with { DependsOn: [ListenerRule] };

    resource AutoScalingTarget = AWS::ApplicationAutoScaling::ScalableTarget {
        MaxCapacity: 3,
        MinCapacity: 2,
        ResourceId: Join("/", ["service", Cluster::ECSCluster, Service.Name]),
        ScalableDimension: "ecs:service:DesiredCount",
        ServiceNamespace: "ecs",
    };
    resource AutoScalingPolicy = AWS::ApplicationAutoScaling::ScalingPolicy {
        PolicyName: "ServiceAutoScalingPolicy",
        PolicyType: "TargetTrackingScaling",
        ScalingTargetId: AutoScalingTarget,
        TargetTrackingScalingPolicyConfiguration: {
            PredefinedMetricSpecification: { PredefinedMetricType: "ECSServiceAverageCPUUtilization" },
            ScaleInCooldown: 10,
            ScaleOutCooldown: 10,
            TargetValue: 70,
        },
    };
}
