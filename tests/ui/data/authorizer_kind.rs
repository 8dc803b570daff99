//! A method whose authorizer is of another kind.

formwork::stack! {
    pub stack Apis;

    resource Shop = AWS::ApiGateway::RestApi { Name: "shop" };
    param Uri: String;
    resource Guard = AWS::ApiGateway::Authorizer {
        RestApiId: Shop,
        Name: "guard",
        Type: "TOKEN",
        AuthorizerUri: Uri,
        IdentitySource: "method.request.header.Authorization",
    };
    resource Orders = AWS::ApiGateway::Method {
        RestApiId: Shop,
        ResourceId: Shop.RootResourceId,
        HttpMethod: "GET",
        AuthorizationType: "COGNITO_USER_POOLS",
        AuthorizerId: Guard,
        Integration: { Type: "MOCK" },
    };
}

fn main() {}
