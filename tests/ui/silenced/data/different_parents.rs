//! Two things of two APIs: APIs that may be one.

formwork::stack! {
    /// A parameter names the API.
    pub stack ByParameter;

    resource Shop = AWS::ApiGateway::RestApi { Name: "shop" };
    param Api: String; //+
    param Root: String; //+
    //- resource Depot = AWS::ApiGateway::RestApi { Name: "depot" };
    resource Orders = AWS::ApiGateway::Resource {
        //- RestApiId: Depot, ParentId: Depot.RootResourceId,
        RestApiId: Api, ParentId: Root, //+
        PathPart: "orders",
    };
    resource List = AWS::ApiGateway::Method {
        RestApiId: Shop, ResourceId: Orders, HttpMethod: "GET", AuthorizationType: "AWS_IAM", Integration: { Type: "MOCK" },
    };
}
