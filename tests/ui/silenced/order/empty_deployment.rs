//! A deployment of an API: what gives it something to deploy.

formwork::stack! {
    /// A method of the API.
    pub stack Method;

    resource Api = AWS::ApiGateway::RestApi { Name: "shop" };
    resource Health = AWS::ApiGateway::Method { //+
        RestApiId: Api, ResourceId: Api.RootResourceId, HttpMethod: "GET", AuthorizationType: "NONE", //+
        Integration: { Type: "MOCK" }, //+
    }; //+
    //- resource Release = AWS::ApiGateway::Deployment { RestApiId: Api };
    resource Release = AWS::ApiGateway::Deployment { RestApiId: Api } with { DependsOn: [Health] }; //+
}

formwork::stack! {
    /// A definition of the API in one document.
    pub stack Body;

    //- resource Api = AWS::ApiGateway::RestApi { Name: "shop" };
    resource Api = AWS::ApiGateway::RestApi { BodyS3Location: { Bucket: "definitions", Key: "shop.json" } }; //+
    resource Release = AWS::ApiGateway::Deployment { RestApiId: Api };
}

formwork::stack! {
    /// A copy of an API that has methods.
    pub stack Clone;

    //- resource Api = AWS::ApiGateway::RestApi { Name: "shop" };
    resource Api = AWS::ApiGateway::RestApi { Name: "shop", CloneFrom: "a1b2c3d4e5" }; //+
    resource Release = AWS::ApiGateway::Deployment { RestApiId: Api };
}

formwork::stack! {
    /// An HTTP API that is made with its route.
    pub stack QuickCreate;

    //- resource Api = AWS::ApiGatewayV2::Api { Name: "shop", ProtocolType: "HTTP" };
    resource Api = AWS::ApiGatewayV2::Api { Name: "shop", ProtocolType: "HTTP", Target: "https://example.com" }; //+
    resource Release = AWS::ApiGatewayV2::Deployment { ApiId: Api };
}

formwork::stack! {
    /// A nested stack that is given the API may add methods.
    pub stack HandedOn;

    resource Api = AWS::ApiGateway::RestApi { Name: "shop" };
    resource Methods = AWS::CloudFormation::Stack { //+
        TemplateURL: "https://templates.s3.amazonaws.com/methods.json", //+
        Parameters: { Api: Api, Root: Api.RootResourceId }, //+
    }; //+
    resource Release = AWS::ApiGateway::Deployment { RestApiId: Api };
}
