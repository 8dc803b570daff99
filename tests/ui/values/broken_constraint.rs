//! A parameter's default and allowed values against its own constraints.

formwork::stack! {
    pub stack Web;

    param Class: String = "db.t4g.large" with { AllowedValues: ["db.t4g.small", "db.t4g.medium"] };
    param Name: String = "My App" with { AllowedPattern: "[a-z]+" };
    param Short: String = "ab" with { MinLength: 3 };
    param Count: Number = 11 with { MaxValue: 10, MinValue: 1 };
    param Ports: List<Number> = "80;443";
    resource Queue = AWS::SQS::Queue { QueueName: Sub("${Class}${Name}${Short}${Count}") };
    resource Other = AWS::SQS::Queue { QueueName: Join("-", Ports) };
}

fn main() {}
