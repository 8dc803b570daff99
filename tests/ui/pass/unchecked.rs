//! The way out when the schema lags behind AWS: values, attributes, types and parameters that nothing checks.

#![deny(warnings)]

formwork::stack! {
    pub stack Web;

    param Kind: Unchecked(AWS::New::Kind);
    resource Queue = AWS::SQS::Queue { NewProperty: Unchecked({ Anything: [1, "b"] }), QueueName: Kind };
    resource Machine = Unchecked(AWS::Quantum::Machine) { Qubits: 64, Name: Queue };
    resource Cluster = Unchecked("MongoDB::Atlas::Cluster") { Name: "data" };
    output Attribute = Unchecked(Queue.NewAttribute);
    output Qubits = Machine.Qubits;
}

fn main() {
    let _ = Web;
}
