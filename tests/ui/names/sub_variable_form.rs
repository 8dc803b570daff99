//! What `Sub` cannot replace; a shell's own variable is escaped.

formwork::stack! {
    pub stack Web;

    param Stage: String;
    resource Parameter = AWS::SSM::Parameter {
        Type: "String",
        Value: Sub("${Stage} ${PATH:-/bin} ${Stage-name}"),
    };
}

fn main() {}
