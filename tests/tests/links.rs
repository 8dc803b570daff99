//! A link to a stack of another crate, and a stack of another crate within one.

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

mod whole {
    use formwork_stacks::spot_fleet::vpc::Vpc;

    formwork::stack! {
        pub(crate) stack Whole;

        resource Network = AWS::CloudFormation::Stack<Vpc> {};
        resource Balancer = AWS::CloudFormation::Stack<formwork_stacks::spot_fleet::load_balancer::LoadBalancer> {
            // The name of the deployed stack, which is the last but one part of its ID.
            Parameters: { Network: Select(1, Split("/", Network)) },
        };
        resource Group = AWS::EC2::SecurityGroup {
            GroupDescription: Sub("beside ${Network.Outputs.PublicSubnetA}"),
            VpcId: Network.Outputs.VPCID,
            SecurityGroupIngress: [{
                IpProtocol: "tcp",
                FromPort: 80,
                ToPort: 80,
                SourceSecurityGroupId: Balancer.Outputs.LoadBalancerSecGroup,
            }],
        };
    }
}

#[test]
fn a_stack_of_another_crate_is_nested() -> Result<(), Box<dyn std::error::Error>> {
    let template = whole::Whole.template()?;
    assert!(template.findings().is_empty(), "{:?}", template.findings());
    assert_eq!(whole::Whole.rank(), 2);
    template
        .resource("Balancer")?
        .has_properties(&serde_json::json!({ "TemplateURL": "LoadBalancer.template.json" }))?;
    template.resource("Group")?.has_properties(&serde_json::json!({
        "VpcId": { "Fn::GetAtt": ["Network", "Outputs.VPCID"] },
    }))?;
    Ok(())
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
