//! The cluster, the repository of the service's image, and the role that starts its tasks.
//!
//! Builds on nothing. Between this stack and the service an image is pushed to the repository.

use formwork::stack;

stack! {
    /// Cluster and image repository.
    pub stack Cluster;

    resource ECSCluster = AWS::ECS::Cluster {
        ClusterSettings: [{ Name: "containerInsights", Value: "enabled" }],
    };
    resource ECRRepository = AWS::ECR::Repository { EmptyOnDelete: true };

    // Pulls the image and opens the log stream of each task.
    resource ExecutionRole = AWS::IAM::Role {
        AssumeRolePolicyDocument: {
            Version: "2012-10-17",
            Statement: [{
                Effect: "Allow",
                Principal: { Service: "ecs-tasks.amazonaws.com" },
                Action: "sts:AssumeRole",
            }],
        },
        ManagedPolicyArns: [Sub("arn:${AWS::Partition}:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy")],
    };

    output ECSCluster = ECSCluster with { Export: true };
    output ExecutionRoleArn = ExecutionRole.Arn with { Export: true };
    /// Where to push the image of the service
    output ECRRepositoryUri = ECRRepository.RepositoryUri with { Export: true };
}
