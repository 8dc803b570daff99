//! An instance and its cluster that differ.

formwork::stack! {
    pub stack Example;

    resource Cluster = AWS::RDS::DBCluster {
        Engine: "aurora-postgresql",
        MasterUsername: "web",
        ManageMasterUserPassword: true,
    } with { DeletionPolicy: "Snapshot", UpdateReplacePolicy: "Snapshot" };
    resource Writer = AWS::RDS::DBInstance {
        DBClusterIdentifier: Cluster,
        DBInstanceClass: "db.r6g.large",
        Engine: "aurora-mysql",
    } with { DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete" };
}

fn main() {}
