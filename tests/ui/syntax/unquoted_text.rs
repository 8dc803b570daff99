//! Text without quotes.

formwork::stack! {
    pub stack Web;

    resource Machine = AWS::EC2::Instance { ImageId: ami-0123456789abcdef0, InstanceType: t3.micro };
}

fn main() {}
