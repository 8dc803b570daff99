//! A secret in the source.

#![deny(deprecated)]

formwork::stack! {
    pub stack Example;

    resource Orders = AWS::DocDB::DBCluster {
        MasterUsername: "orders",
        MasterUserPassword: "correct-horse-7",
    } with { DeletionPolicy: "Snapshot", UpdateReplacePolicy: "Snapshot" };
}

fn main() {}
