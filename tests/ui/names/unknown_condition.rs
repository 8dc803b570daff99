//! `Condition`, `when` and `If` name declared conditions.

formwork::stack! {
    pub stack Web;

    condition Large = AWS::Region == "eu-west-1";
    condition Both = Large && Smal;
    resource Queue = AWS::SQS::Queue {} with { Condition: Larg };
    resource Other = AWS::SQS::Queue { DelaySeconds: If(Lagre, 1, 2) } with { Condition: Both };
    output Name = Queue with { Condition: Huge };
    when Lareg {
        resource Topic = AWS::SNS::Topic {};
    }
}

fn main() {}
