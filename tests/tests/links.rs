//! A link to a stack of another crate.

mod app {
    formwork::stack! {
        pub(crate) stack App;

        import Network = formwork_stacks::spot_fleet::vpc::Vpc with { Default: "vpc" };
        import Service = ::formwork_stacks::spot_fleet::load_balancer::LoadBalancer with { Weak: true };

        resource Group = AWS::EC2::SecurityGroup {
            GroupDescription: Sub("beside ${Network::PublicSubnetA}"),
            VpcId: Network::VPCID,
        };
        resource Topic = AWS::SNS::Topic { DisplayName: Service::LoadBalancerArn };
    }
}

#[test]
fn a_stack_of_another_crate_is_imported() -> Result<(), Box<dyn std::error::Error>> {
    let template = app::App.template()?;
    assert!(template.findings().is_empty(), "{:?}", template.findings());
    assert_eq!(app::App.rank(), 2, "above the load balancer, which is above the network");
    template.resource("Group")?.has_properties(&serde_json::json!({
        "VpcId": { "Fn::ImportValue": { "Fn::Sub": "${Network}-VPCID" } },
    }))?;
    Ok(())
}
