//! An origin that a distribution does not have: origins whose names are not known.

formwork::stack! {
    /// A parameter names an origin, and it may be this one.
    pub stack ByParameter;

    param Origin: String = "files"; //+
    resource Site = AWS::CloudFront::Distribution {
        DistributionConfig: {
            Enabled: true,
            //- Origins: [{ Id: "pictures", DomainName: "files.example.com", CustomOriginConfig: { OriginProtocolPolicy: "https-only" } }],
            Origins: [{ Id: Origin, DomainName: "files.example.com", CustomOriginConfig: { OriginProtocolPolicy: "https-only" } }], //+
            DefaultCacheBehavior: { TargetOriginId: "files", CachePolicyId: "658327ea-f89d-4fab-a63d-7e88639e58f6", ViewerProtocolPolicy: "redirect-to-https" },
        },
    };
}

formwork::stack! {
    /// A group of origins.
    pub stack Group;

    resource Site = AWS::CloudFront::Distribution {
        DistributionConfig: {
            Enabled: true,
            Origins: [{ Id: "files", DomainName: "files.example.com", CustomOriginConfig: { OriginProtocolPolicy: "https-only" } }],
            OriginGroups: { //+
                Quantity: 1, //+
                Items: [{ //+
                    Id: "both", FailoverCriteria: { StatusCodes: { Quantity: 1, Items: [503] } }, //+
                    Members: { Quantity: 2, Items: [{ OriginId: "files" }, { OriginId: "files" }] }, //+
                }], //+
            }, //+
            DefaultCacheBehavior: { TargetOriginId: "both", CachePolicyId: "658327ea-f89d-4fab-a63d-7e88639e58f6", ViewerProtocolPolicy: "redirect-to-https" },
        },
    };
}
