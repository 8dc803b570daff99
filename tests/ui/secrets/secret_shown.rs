//! A secret from a parameter that everybody may read.

#![deny(deprecated)]

formwork::stack! {
    pub stack Example;

    param Password: String;

    resource Orders = AWS::DocDB::DBCluster {
        MasterUsername: "orders",
        MasterUserPassword: Password,
    } with { DeletionPolicy: "Snapshot", UpdateReplacePolicy: "Snapshot" };
}

fn main() {}
