//! Both halves of a function's network.

formwork::stack! {
    pub stack Web;

    param Subnet: AWS::EC2::Subnet::Id;
    resource Function = AWS::Lambda::Function {
        Code: { ZipFile: "exports.handler = () => {}" },
        Handler: "index.handler",
        Runtime: "nodejs22.x",
        Role: "arn:aws:iam::123456789012:role/function",
        VpcConfig: { SubnetIds: [Subnet] },
    };
}

fn main() {}
