//! Names of a distribution without a certificate for them.

formwork::stack! {
    pub stack Example;

    resource Site = AWS::CloudFront::Distribution {
        DistributionConfig: {
            Enabled: true,
            Aliases: ["www.example.com"],
            Origins: [{
                Id: "web",
                DomainName: "origin.example.com",
                CustomOriginConfig: { OriginProtocolPolicy: "https-only" },
            }],
            DefaultCacheBehavior: {
                TargetOriginId: "web",
                ViewerProtocolPolicy: "redirect-to-https",
                CachePolicyId: "658327ea-f89d-4fab-a63d-7e88639e58f6",
            },
        },
    };
}

fn main() {}
