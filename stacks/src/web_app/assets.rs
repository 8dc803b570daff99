//! The assets: a private bucket, and the content delivery network that alone may read it.
//!
//! In: the domain, whose pages upload to the bucket. Builds on no other part.

use formwork::part;

part! {
    /// A private bucket that the content delivery network alone may read.
    pub part Assets;

    /// The domain that the application is served under; its subdomains may upload assets
    param DomainName: String with {
        AllowedPattern: r"([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}",
        ConstraintDescription: "must be a domain name in lower case.",
    };

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
}
