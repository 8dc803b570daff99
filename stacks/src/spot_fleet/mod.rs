//! ECS on an auto-scaling group of on-demand and Spot instances: five templates, deployed one after the other.
//!
//! Each stack exports what the next ones need under its own name, and takes the names of the stacks that it builds on
//! as parameters. So the system can stand twice in one account and region, under two sets of names.
//! What differs from the article that it follows, and why, stands in the [documentation of the crate](crate).

pub mod cluster;
pub mod load_balancer;
pub mod machines;
pub mod service;
pub mod vpc;
