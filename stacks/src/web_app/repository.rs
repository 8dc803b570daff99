//! Where the images of the application are pushed to and pulled from.
//!
//! Builds on nothing. Deployed before the service: an image is pushed between the two.

use formwork::part;

part! {
    /// The images of the application.
    pub part Repository;

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
}
