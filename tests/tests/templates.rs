//! Every emitted template as it was last reviewed. After a change that is meant: `INSTA_UPDATE=always cargo test`.
#![allow(clippy::unwrap_used)] // what fails here fails the test

use formwork::Stack;
use formwork_stacks::spot_fleet::{cluster, load_balancer, machines, service, vpc};
use formwork_stacks::web_app;

#[test]
fn templates_are_as_reviewed() {
    let stacks: [(&str, &Stack); 6] = [
        ("web_app", &web_app::WebApp),
        ("spot_fleet_vpc", &vpc::Vpc),
        ("spot_fleet_load_balancer", &load_balancer::LoadBalancer),
        ("spot_fleet_cluster", &cluster::Cluster),
        ("spot_fleet_machines", &machines::Machines),
        ("spot_fleet_service", &service::Service),
    ];
    for (name, stack) in stacks {
        insta::assert_snapshot!(name, stack.template().unwrap().json());
    }
}
