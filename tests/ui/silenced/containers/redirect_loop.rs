//! A redirect to where the request came from: what leads elsewhere, or may.

formwork::stack! {
    /// Another host.
    pub stack Host;

    param Balancer: String;
    param Certificate: String;
    resource Plain = AWS::ElasticLoadBalancingV2::Listener {
        LoadBalancerArn: Balancer,
        Port: 443,
        Protocol: "HTTPS",
        Certificates: [{ CertificateArn: Certificate }],
        //- DefaultActions: [{ Type: "redirect", RedirectConfig: { Protocol: "HTTPS", Port: "443", StatusCode: "HTTP_301" } }],
        DefaultActions: [{ Type: "redirect", RedirectConfig: { Protocol: "HTTPS", Port: "443", Host: "www.example.com", StatusCode: "HTTP_301" } }], //+
    };
}

formwork::stack! {
    /// Another path.
    pub stack Path;

    param Balancer: String;
    param Certificate: String;
    resource Plain = AWS::ElasticLoadBalancingV2::Listener {
        LoadBalancerArn: Balancer,
        Port: 443,
        Protocol: "HTTPS",
        Certificates: [{ CertificateArn: Certificate }],
        //- DefaultActions: [{ Type: "redirect", RedirectConfig: { Protocol: "HTTPS", Port: "443", StatusCode: "HTTP_301" } }],
        DefaultActions: [{ Type: "redirect", RedirectConfig: { Protocol: "HTTPS", Port: "443", Path: "/shop/#{path}", StatusCode: "HTTP_301" } }], //+
    };
}

formwork::stack! {
    /// A host that a parameter gives.
    pub stack Parameter;

    param Host: String; //+
    param Balancer: String;
    param Certificate: String;
    resource Plain = AWS::ElasticLoadBalancingV2::Listener {
        LoadBalancerArn: Balancer,
        Port: 443,
        Protocol: "HTTPS",
        Certificates: [{ CertificateArn: Certificate }],
        //- DefaultActions: [{ Type: "redirect", RedirectConfig: { Protocol: "HTTPS", Port: "443", StatusCode: "HTTP_301" } }],
        DefaultActions: [{ Type: "redirect", RedirectConfig: { Protocol: "HTTPS", Port: "443", Host: Host, StatusCode: "HTTP_301" } }], //+
    };
}

formwork::stack! {
    /// The listener of the other port.
    pub stack Plain;

    param Balancer: String;
    resource Plain = AWS::ElasticLoadBalancingV2::Listener {
        LoadBalancerArn: Balancer,
        Port: 80,
        Protocol: "HTTP",
        //- DefaultActions: [{ Type: "redirect", RedirectConfig: { Protocol: "#{protocol}", Port: "#{port}", StatusCode: "HTTP_301" } }],
        DefaultActions: [{ Type: "redirect", RedirectConfig: { Protocol: "HTTPS", Port: "443", StatusCode: "HTTP_301" } }], //+
    };
}
