//! A method and its authorizer of two APIs.

formwork::stack! {
    pub stack Apis;

    resource Shop = AWS::ApiGateway::RestApi { Name: "shop" };
    resource Admin = AWS::ApiGateway::RestApi { Name: "admin" };
    param Uri: String;
    resource Guard = AWS::ApiGateway::Authorizer {
        RestApiId: Admin,
        Name: "guard",
        Type: "TOKEN",
        AuthorizerUri: Uri,
        IdentitySource: "method.request.header.Authorization",
    };
    resource Orders = AWS::ApiGateway::Method {
        RestApiId: Shop,
        ResourceId: Shop.RootResourceId,
        HttpMethod: "GET",
        AuthorizationType: "CUSTOM",
        AuthorizerId: Guard,
        Integration: { Type: "MOCK" },
    };
}

fn main() {}
