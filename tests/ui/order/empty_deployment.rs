//! A deployment of an API that has nothing to deploy.

formwork::stack! {
    pub stack Example;

    resource Api = AWS::ApiGateway::RestApi { Name: "shop" };
    resource Release = AWS::ApiGateway::Deployment { RestApiId: Api };
}

fn main() {}
