//! Two whole systems written with Formwork, each after an article that built it by other means.
//!
//! [`web_app`] is one template in nine parts, after *How to build a scalable AWS web app stack using ECS and
//! CloudFormation* (2016, troposphere). [`spot_fleet`] is five templates that build on each other, after an article of
//! 2020 on ECS with an auto-scaling Spot fleet (YAML). Both keep the logical IDs and names of their article, its spellings
//! included. `cargo build` writes the templates to `target/formwork/formwork-stacks/`.
//!
//! The articles are old: what AWS no longer accepts, or what deploys and then does not work, is written here in the form
//! that does. These are all differences.
//!
#![doc = include_str!("../DEVIATIONS.md")]

pub mod spot_fleet;
pub mod web_app;
