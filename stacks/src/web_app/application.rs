//! The application: one task definition and the service that runs it behind the load balancer.
//!
//! In: the revision of its image. Without one the stack holds everything but the service, so that an image can be pushed.

use formwork::part;

part! {
    /// The application service.
    pub part Application;

    uses super::repository::Repository;
    uses super::database::Database;
    uses super::assets::Assets;
    uses super::cluster::Cluster;
    uses super::load_balancer::LoadBalancer;
    uses super::container_instances::ContainerInstances;
    uses super::logs::Logs;

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

    condition Deploy = WebAppRevision != "";

    when Deploy {
        resource WebTask = AWS::ECS::TaskDefinition {
            ContainerDefinitions: [{
                Name: "WebWorker",
                // 1024 is a full CPU.
                Cpu: WebWorkerCPU,
                Memory: WebWorkerMemory,
                Essential: true,
                Image: Sub("${Repository::ApplicationRepository.RepositoryUri}:${WebAppRevision}"),
                PortMappings: [{ ContainerPort: LoadBalancer::WebWorkerPort, HostPort: LoadBalancer::WebWorkerPort }],
                LogConfiguration: {
                    LogDriver: "awslogs",
                    Options: { "awslogs-group": Logs::WebLogs, "awslogs-region": AWS::Region },
                },
                Environment: [
                    { Name: "AWS_STORAGE_BUCKET_NAME", Value: Assets::AssetsBucket },
                    { Name: "CDN_DOMAIN_NAME", Value: Assets::AssetsDistribution.DomainName },
                    { Name: "DOMAIN_NAME", Value: Assets::DomainName },
                    { Name: "PORT", Value: LoadBalancer::WebWorkerPort },
                    { Name: "SECRET_KEY", Value: SecretKey },
                    {
                        Name: "DATABASE_URL",
                        Value: Sub("postgres://${Database::DatabaseUser}:${Database::DatabasePassword}@${Database::PostgreSQL.Endpoint.Address}/${Database::DatabaseName}"),
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
            Cluster: Cluster::Cluster,
            DesiredCount: WebWorkerDesiredCount,
            LoadBalancers: [{
                ContainerName: "WebWorker",
                ContainerPort: LoadBalancer::WebWorkerPort,
                LoadBalancerName: LoadBalancer::LoadBalancer,
            }],
            TaskDefinition: WebTask,
            Role: AppServiceRole,
        } with { DependsOn: [ContainerInstances::AutoScalingGroup] };
    }
}
