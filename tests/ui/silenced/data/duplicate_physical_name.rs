//! Two resources of one name: resources of which one alone is there, and names that are not known.

formwork::stack! {
    /// Conditions that exclude each other.
    pub stack ExclusiveConditions;

    param Env: String = "dev";
    condition IsProd = Env == "prod";
    condition IsTest = Env == "test";
    //- resource Small = AWS::SQS::Queue { QueueName: "jobs" };
    resource Small = AWS::SQS::Queue { QueueName: "jobs" } with { Condition: IsTest }; //+
    resource Large = AWS::SQS::Queue { QueueName: "jobs", VisibilityTimeout: 300 } with { Condition: IsProd };
}

formwork::stack! {
    /// Branches that exclude each other.
    pub stack Branches;

    param Env: String = "dev";
    condition IsProd = Env == "prod";
    condition IsTest = Env == "test";
    //- resource Small = AWS::SQS::Queue { QueueName: "jobs" };
    resource Small = AWS::SQS::Queue { QueueName: If(IsProd, "small", "jobs") }; //+
    resource Large = AWS::SQS::Queue { QueueName: If(IsProd, "jobs", "large") };
    resource Test = AWS::SNS::Topic {} with { Condition: IsTest };
}

formwork::stack! {
    /// Names that the deployment gives.
    pub stack ByParameter;

    param First: String = "first";
    param Second: String = "second";
    resource Small = AWS::SQS::Queue { QueueName: First };
    //- resource Large = AWS::SQS::Queue { QueueName: First };
    resource Large = AWS::SQS::Queue { QueueName: Second }; //+
}

formwork::stack! {
    /// A name is one in its own type.
    pub stack OtherType;

    resource Jobs = AWS::SQS::Queue { QueueName: "jobs" };
    //- resource Other = AWS::SQS::Queue { QueueName: "jobs" };
    resource Other = AWS::SNS::Topic { TopicName: "jobs" }; //+
}

formwork::stack! {
    /// One name in two event buses.
    pub stack OtherBus;

    param Bus: String = "orders"; //+
    resource Nightly = AWS::Events::Rule { Name: "nightly", ScheduleExpression: "rate(1 day)" };
    resource Ordered = AWS::Events::Rule {
        Name: "nightly", EventPattern: { source: ["shop"] },
        EventBusName: Bus, //+
    };
}

formwork::stack! {
    /// Records of one name that are told apart by a weight.
    pub stack Weighted;

    resource Old = AWS::Route53::RecordSet {
        HostedZoneName: "example.com.", Name: "www.example.com.", Type: "A", TTL: "60", ResourceRecords: ["192.0.2.1"],
        SetIdentifier: "old", Weight: 90, //+
    };
    resource New = AWS::Route53::RecordSet {
        HostedZoneName: "example.com.", Name: "www.example.com.", Type: "A", TTL: "60", ResourceRecords: ["192.0.2.2"],
        SetIdentifier: "new", Weight: 10, //+
    };
}

formwork::stack! {
    /// One name of a route in two APIs.
    pub stack OtherParent;

    resource Shop = AWS::ApiGatewayV2::Api { Name: "shop", ProtocolType: "HTTP" };
    resource Depot = AWS::ApiGatewayV2::Api { Name: "depot", ProtocolType: "HTTP" }; //+
    resource Orders = AWS::ApiGatewayV2::Route { ApiId: Shop, RouteKey: "GET /orders" };
    //- resource Goods = AWS::ApiGatewayV2::Route { ApiId: Shop, RouteKey: "GET /orders" };
    resource Goods = AWS::ApiGatewayV2::Route { ApiId: Depot, RouteKey: "GET /orders" }; //+
}
