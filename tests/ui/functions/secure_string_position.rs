//! Few properties take a secure string.

formwork::stack! {
    pub stack Web;

    resource Queue = AWS::SQS::Queue { QueueName: ResolveSsmSecure("name", 1) };
    resource Database = AWS::RDS::DBInstance {
        DBInstanceClass: "db.t4g.small",
        Engine: "postgres",
        AllocatedStorage: "20",
        MasterUsername: ResolveSsmSecure("user"),
        MasterUserPassword: ResolveSsmSecure("password"),
    };
}

fn main() {}
