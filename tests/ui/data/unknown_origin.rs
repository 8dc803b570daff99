//! An origin that a distribution does not have.

formwork::stack! {
    pub stack Example;

    resource Site = AWS::CloudFront::Distribution {
        DistributionConfig: {
            Enabled: true,
            Origins: [{
                Id: "web",
                DomainName: "origin.example.com",
                CustomOriginConfig: { OriginProtocolPolicy: "https-only" },
            }],
            DefaultCacheBehavior: {
                TargetOriginId: "wbe",
                ViewerProtocolPolicy: "redirect-to-https",
                CachePolicyId: "658327ea-f89d-4fab-a63d-7e88639e58f6",
            },
        },
    };
}

fn main() {}
