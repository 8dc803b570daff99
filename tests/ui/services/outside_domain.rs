//! A name that is not in the domain that it should be in.

formwork::stack! {
    pub stack Example;

    resource Www = AWS::Route53::RecordSet {
        HostedZoneName: "example.com.",
        Name: "www.example.org.",
        Type: "A",
        TTL: "60",
        ResourceRecords: ["192.0.2.1"],
    };
}

fn main() {}
