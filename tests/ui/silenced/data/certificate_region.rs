//! A certificate of another region: certificates whose region is not known.

formwork::stack! {
    /// A parameter gives it.
    pub stack ByParameter;

    param CertificateArn: String with { AllowedPattern: "arn:.+:acm:.+" }; //+
    resource Site = AWS::CloudFront::Distribution {
        DistributionConfig: {
            Enabled: true,
            Origins: [{ Id: "files", DomainName: "files.example.com", CustomOriginConfig: { OriginProtocolPolicy: "https-only" } }],
            DefaultCacheBehavior: { TargetOriginId: "files", CachePolicyId: "658327ea-f89d-4fab-a63d-7e88639e58f6", ViewerProtocolPolicy: "redirect-to-https" },
            Aliases: ["www.example.com"],
            ViewerCertificate: {
                SslSupportMethod: "sni-only", MinimumProtocolVersion: "TLSv1.2_2021",
                //- AcmCertificateArn: "arn:aws:acm:eu-west-1:123456789012:certificate/12345678-1234-1234-1234-123456789012",
                AcmCertificateArn: CertificateArn, //+
            },
        },
    };
}

formwork::stack! {
    /// A certificate of this stack, which is for us-east-1.
    pub stack OfThisStack;

    resource Certificate = AWS::CertificateManager::Certificate { DomainName: "www.example.com", ValidationMethod: "DNS" }; //+
    resource Site = AWS::CloudFront::Distribution {
        DistributionConfig: {
            Enabled: true,
            Origins: [{ Id: "files", DomainName: "files.example.com", CustomOriginConfig: { OriginProtocolPolicy: "https-only" } }],
            DefaultCacheBehavior: { TargetOriginId: "files", CachePolicyId: "658327ea-f89d-4fab-a63d-7e88639e58f6", ViewerProtocolPolicy: "redirect-to-https" },
            Aliases: ["www.example.com"],
            ViewerCertificate: {
                SslSupportMethod: "sni-only", MinimumProtocolVersion: "TLSv1.2_2021",
                //- AcmCertificateArn: "arn:aws:acm:eu-west-1:123456789012:certificate/12345678-1234-1234-1234-123456789012",
                AcmCertificateArn: Certificate, //+
            },
        },
    };
}

formwork::stack! {
    /// The region of the stack.
    pub stack OfItsRegion;

    resource Site = AWS::CloudFront::Distribution {
        DistributionConfig: {
            Enabled: true,
            Origins: [{ Id: "files", DomainName: "files.example.com", CustomOriginConfig: { OriginProtocolPolicy: "https-only" } }],
            DefaultCacheBehavior: { TargetOriginId: "files", CachePolicyId: "658327ea-f89d-4fab-a63d-7e88639e58f6", ViewerProtocolPolicy: "redirect-to-https" },
            Aliases: ["www.example.com"],
            ViewerCertificate: {
                SslSupportMethod: "sni-only", MinimumProtocolVersion: "TLSv1.2_2021",
                //- AcmCertificateArn: "arn:aws:acm:eu-west-1:123456789012:certificate/12345678-1234-1234-1234-123456789012",
                AcmCertificateArn: Sub("arn:${AWS::Partition}:acm:${AWS::Region}:${AWS::AccountId}:certificate/12345678-1234-1234-1234-123456789012"), //+
            },
        },
    };
}

formwork::stack! {
    /// A stack that goes to us-east-1 alone.
    //- pub stack ForOneRegion with { Regions: ["eu-west-1"] };
    pub stack ForOneRegion with { Regions: ["us-east-1"] }; //+

    resource Certificate = AWS::CertificateManager::Certificate { DomainName: "www.example.com", ValidationMethod: "DNS" };
    resource Site = AWS::CloudFront::Distribution {
        DistributionConfig: {
            Enabled: true,
            Origins: [{ Id: "files", DomainName: "files.example.com", CustomOriginConfig: { OriginProtocolPolicy: "https-only" } }],
            DefaultCacheBehavior: { TargetOriginId: "files", CachePolicyId: "658327ea-f89d-4fab-a63d-7e88639e58f6", ViewerProtocolPolicy: "redirect-to-https" },
            Aliases: ["www.example.com"],
            ViewerCertificate: { AcmCertificateArn: Certificate, SslSupportMethod: "sni-only", MinimumProtocolVersion: "TLSv1.2_2021" },
        },
    };
}
