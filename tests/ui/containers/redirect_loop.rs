//! A redirect to where the request came from.

formwork::stack! {
    pub stack Example;

    param Balancer: String;

    resource Plain = AWS::ElasticLoadBalancingV2::Listener {
        LoadBalancerArn: Balancer,
        Port: 80,
        Protocol: "HTTP",
        DefaultActions: [{ Type: "redirect", RedirectConfig: { StatusCode: "HTTP_301" } }],
    };
}

fn main() {}
