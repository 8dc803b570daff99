//! Writes the templates of this package to `target/formwork/formwork-stacks/`.

#[path = "src/spot_fleet/mod.rs"]
pub mod spot_fleet;
#[path = "src/web_app/mod.rs"]
pub mod web_app;

fn main() {
    formwork::build::emit(&[
        &web_app::WebApp,
        &spot_fleet::vpc::Vpc,
        &spot_fleet::load_balancer::LoadBalancer,
        &spot_fleet::cluster::Cluster,
        &spot_fleet::machines::Machines,
        &spot_fleet::service::Service,
    ]);
}
