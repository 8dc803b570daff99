//! What an ageing list or a rule of thumb doubts.

#![deny(deprecated)]

formwork::stack! {
    pub stack Web;

    resource Database = AWS::RDS::DBInstance {
        DBInstanceClass: "db.t4g.small",
        Engine: "postgress",
        AllocatedStorage: "20",
        MasterUsername: "app",
        ManageMasterUserPassword: true,
    };
    resource Cluster = AWS::RDS::DBCluster {
        Engine: "aurora-postgresql",
        MasterUsername: "app",
        ManageMasterUserPassword: true,
        EngineMode: "serverless",
        PerformanceInsightsEnabled: true,
    };
    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.mirco",
    };
    resource Layer = AWS::Lambda::LayerVersion {
        Content: { S3Bucket: "layers", S3Key: "one.zip" },
        CompatibleRuntimes: ["nodejs24"],
    };
}

fn main() {}
