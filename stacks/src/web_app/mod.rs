//! A scalable web application on ECS: the whole system in one template.
//!
//! In: the parameters of the parts. Out: one stack with a repository, a network of five subnets, a database, a bucket
//! behind a content delivery network, a cluster of instances and, once an image is named, the service behind a load
//! balancer. Each part is a module of the article that it follows; what differs from it, and why, stands in the
//! [documentation of the crate](crate).

pub mod application;
pub mod assets;
pub mod cluster;
pub mod container_instances;
pub mod database;
pub mod load_balancer;
pub mod logs;
pub mod repository;
pub mod vpc;

use formwork::stack;

stack! {
    /// Scalable web application on ECS.
    pub stack WebApp;

    include repository::Repository;
    include vpc::Network;
    include database::Database;
    include assets::Assets;
    include cluster::Cluster;
    include load_balancer::LoadBalancer;
    include container_instances::ContainerInstances;
    include logs::Logs;
    include application::Application;
}
