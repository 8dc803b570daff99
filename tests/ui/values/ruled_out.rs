//! A value that is ruled out.

formwork::stack! {
    pub stack Web;

    resource Cluster = AWS::RDS::DBCluster {
        Engine: "aurora-postgresql",
        MasterUsername: "admin",
        ManageMasterUserPassword: true,
    };
}

fn main() {}
