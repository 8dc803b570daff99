//! Text that the schema's pattern refuses.

formwork::stack! {
    pub stack Web;

    resource Repository = AWS::ECR::Repository { RepositoryName: "My Application" };
    resource Logs = AWS::Logs::LogGroup { LogGroupName: "web logs" };
}

fn main() {}
