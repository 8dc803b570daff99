//! Names without a certificate: names that may not be there, and certificates that are not known.

formwork::stack! {
    /// A certificate that some environments have.
    pub stack ByCondition;

    param Certificate: String = "arn:aws:acm:us-east-1:123456789012:certificate/12345678-1234-1234-1234-123456789012"; //+
    resource Site = AWS::CloudFront::Distribution {
        DistributionConfig: {
            Enabled: true,
            Origins: [{ Id: "files", DomainName: "files.example.com", CustomOriginConfig: { OriginProtocolPolicy: "https-only" } }],
            DefaultCacheBehavior: { TargetOriginId: "files", CachePolicyId: "658327ea-f89d-4fab-a63d-7e88639e58f6", ViewerProtocolPolicy: "redirect-to-https" },
            Aliases: ["www.example.com"],
            ViewerCertificate: { AcmCertificateArn: Certificate, SslSupportMethod: "sni-only", MinimumProtocolVersion: "TLSv1.2_2021" }, //+
        },
    };
}

formwork::stack! {
    /// Names that some environments have, and a certificate with them.
    pub stack MaybeNone;

    param Env: String = "dev"; //+
    param Certificate: String = "arn:aws:acm:us-east-1:123456789012:certificate/12345678-1234-1234-1234-123456789012"; //+
    condition IsProd = Env == "prod"; //+
    resource Site = AWS::CloudFront::Distribution {
        DistributionConfig: {
            Enabled: true,
            Origins: [{ Id: "files", DomainName: "files.example.com", CustomOriginConfig: { OriginProtocolPolicy: "https-only" } }],
            DefaultCacheBehavior: { TargetOriginId: "files", CachePolicyId: "658327ea-f89d-4fab-a63d-7e88639e58f6", ViewerProtocolPolicy: "redirect-to-https" },
            //- Aliases: ["www.example.com"],
            Aliases: [If(IsProd, "www.example.com", AWS::NoValue)], //+
            ViewerCertificate: If(IsProd, { AcmCertificateArn: Certificate, SslSupportMethod: "sni-only", MinimumProtocolVersion: "TLSv1.2_2021" }, AWS::NoValue), //+
        },
    };
}
