//! The pattern and the elements.

formwork::stack! {
    pub stack Web;

    for (zone, cidr) in [("A", "10.0.0.0/24"), ("B"), ("C", "10.0.2.0/24", 3)] {
        resource Topic{zone} = AWS::SNS::Topic { DisplayName: cidr };
    }
}

fn main() {}
