//! An authorizer of another type than its method asks for: authorizers and types that are not known.

formwork::stack! {
    /// A parameter says of which type the authorizer is.
    pub stack ByParameter;

    param Kind: String = "TOKEN" with { AllowedValues: ["TOKEN", "REQUEST"] }; //+
    resource Shop = AWS::ApiGateway::RestApi { Name: "shop" };
    resource Login = AWS::ApiGateway::Authorizer {
        RestApiId: Shop, Name: "login", IdentitySource: "method.request.header.Authorization",
        ProviderARNs: ["arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_abcdefghi"],
        //- Type: "COGNITO_USER_POOLS",
        Type: Kind, //+
    };
    resource List = AWS::ApiGateway::Method {
        RestApiId: Shop, ResourceId: Shop.RootResourceId, HttpMethod: "GET", AuthorizationType: "CUSTOM",
        AuthorizerId: Login,
        Integration: { Type: "MOCK" },
    };
}

formwork::stack! {
    /// An authorizer of another stack.
    pub stack Given;

    param Other: String; //+
    resource Shop = AWS::ApiGateway::RestApi { Name: "shop" };
    resource Login = AWS::ApiGateway::Authorizer {
        RestApiId: Shop, Name: "login", IdentitySource: "method.request.header.Authorization",
        ProviderARNs: ["arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_abcdefghi"],
        Type: "COGNITO_USER_POOLS",
    };
    resource List = AWS::ApiGateway::Method {
        RestApiId: Shop, ResourceId: Shop.RootResourceId, HttpMethod: "GET", AuthorizationType: "CUSTOM",
        //- AuthorizerId: Login,
        AuthorizerId: Other, //+
        Integration: { Type: "MOCK" },
    };
}
