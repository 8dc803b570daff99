//! The cluster. Everything else registers with it: the instances when they start, the service when it is deployed.
//!
//! Builds on nothing.

use formwork::part;

part! {
    /// The cluster that the container instances join.
    pub part Cluster;

    resource Cluster = AWS::ECS::Cluster {};
}
