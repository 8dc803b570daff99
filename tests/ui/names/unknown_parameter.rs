//! Rule functions name parameters.

formwork::stack! {
    pub stack Web;

    param Vpc: AWS::EC2::VPC::Id;
    rule Tagged = { assert ValueOf(Vcp, "Tags.Department") == "it": "the network of IT"; };
    resource Table = AWS::EC2::RouteTable { VpcId: Vpc };
}

fn main() {}
