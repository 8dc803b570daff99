//! A Rust value has the kind that its place takes; each error names the property, the attribute or the variable.

use std::collections::BTreeMap;

const PORTS: [u16; 2] = [80, 443];

formwork::stack! {
    pub stack Web;

    param Size: Number = ("large") with { MaxValue: ("ten"), NoEcho: (1_u8) };

    resource Queue = AWS::SQS::Queue {
        DelaySeconds: ("5"),
        QueueName: (PORTS),
        FifoQueue: ("true"),
        Tags: [{ Key: (PORTS), Value: Sub("${Text}-${List}", { Text: (5), List: (PORTS) }) }],
    } with { DeletionPolicy: (PORTS) };
    resource Other = AWS::SQS::Queue { Tags: ("all") };
    resource Topic = AWS::SNS::Topic { DisplayName: Join("-", [(BTreeMap::from([("a", 1)]))]), Subscription: (1.5_f64) };
    output Ports = (PORTS);
    output Size = Size;
}

fn main() {}
