//! Types of services that AWS has shut down; each silencer in turn.

formwork::stack! {
    pub stack Shop;

    resource Attachment = AWS::OpsWorks::ElasticLoadBalancerAttachment {
        ElasticLoadBalancerName: "shop",
        LayerId: "730b2a87-2d3e-4f5a-9d1c-6a4f0f7b9f57",
    };
    #[allow(closed_service, reason = "it has been in this stack since 2019")]
    resource Allowed = AWS::OpsWorks::ElasticLoadBalancerAttachment {
        ElasticLoadBalancerName: "shop",
        LayerId: "830b2a87-2d3e-4f5a-9d1c-6a4f0f7b9f57",
    };
    #[expect(closed_service, reason = "it goes with the next release")]
    resource Expected = AWS::OpsWorks::ElasticLoadBalancerAttachment {
        ElasticLoadBalancerName: "shop",
        LayerId: "930b2a87-2d3e-4f5a-9d1c-6a4f0f7b9f57",
    };
}

fn main() {}
