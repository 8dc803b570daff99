//! A certificate that CloudFront cannot use.

formwork::stack! {
    pub stack Example;

    resource Site = AWS::CloudFront::Distribution {
        DistributionConfig: {
            Enabled: true,
            Aliases: ["www.example.com"],
            ViewerCertificate: {
                AcmCertificateArn: "arn:aws:acm:eu-west-1:123456789012:certificate/0a1b2c3d",
                SslSupportMethod: "sni-only",
                MinimumProtocolVersion: "TLSv1.2_2021",
            },
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
