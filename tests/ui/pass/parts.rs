//! Parts in modules, under other names, and a derived resource: one template.

#![deny(warnings)]

pub mod network {
    //! The network.

    formwork::part! {
        /// The network of the company.
        pub part Network;

        param Cidr: String = "10.0.0.0/16";
        resource Vpc = AWS::EC2::VPC { CidrBlock: Cidr };
    }
}

/// A route table of a known network.
#[derive(formwork::Resource)]
#[resource(type = "AWS::EC2::RouteTable")]
pub struct Table {
    /// The network.
    #[resource(of = "AWS::EC2::VPC")]
    pub vpc_id: formwork::Ref,
}

formwork::stack! {
    pub stack Web;

    include network::Network;
    resource Routes = Table { VpcId: Network::Vpc };
    resource Other = crate::Table { VpcId: Network::Vpc };
    output Text = Sub("${Network::Vpc} of ${Network::Cidr}");
}

fn main() {
    let _ = Web;
    let _ = Table { vpc_id: formwork::Ref::to("Vpc") };
}
