//! One of several properties must be given.

formwork::stack! {
    pub stack Web;

    resource Vpc = AWS::EC2::VPC { EnableDnsHostnames: true };
    resource Record = AWS::Route53::RecordSet { Name: "www.example.com.", Type: "A", ResourceRecords: ["192.0.2.1"], TTL: "60" };
}

fn main() {}
