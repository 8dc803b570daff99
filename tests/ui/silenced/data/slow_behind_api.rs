//! A function that may run longer than its caller waits: callers that do not wait, and limits that were raised.

formwork::stack! {
    /// The author sets a time of his own.
    #[warn(slow_behind_api)]
    pub stack RaisedLimit;

    resource Worker = AWS::Lambda::Function {
        Code: { S3Bucket: "code-of-workers", S3Key: "worker.zip" }, Handler: "main.handler", Runtime: "nodejs22.x",
        Role: "arn:aws:iam::123456789012:role/worker",
        Timeout: 60,
    };
    resource Api = AWS::ApiGatewayV2::Api { Name: "shop", ProtocolType: "HTTP" };
    resource Permission = AWS::Lambda::Permission { FunctionName: Worker, Action: "lambda:InvokeFunction", Principal: "apigateway.amazonaws.com" };
    resource Call = AWS::ApiGatewayV2::Integration {
        ApiId: Api, IntegrationType: "AWS_PROXY", PayloadFormatVersion: "2.0", IntegrationUri: Worker.Arn,
        TimeoutInMillis: 30000, //+
    };
}

formwork::stack! {
    /// A parameter says how long it may run.
    #[warn(slow_behind_api)]
    pub stack ByParameter;

    param Seconds: Number = 20; //+
    resource Worker = AWS::Lambda::Function {
        Code: { S3Bucket: "code-of-workers", S3Key: "worker.zip" }, Handler: "main.handler", Runtime: "nodejs22.x",
        Role: "arn:aws:iam::123456789012:role/worker",
        //- Timeout: 60,
        Timeout: Seconds, //+
    };
    resource Api = AWS::ApiGatewayV2::Api { Name: "shop", ProtocolType: "HTTP" };
    resource Permission = AWS::Lambda::Permission { FunctionName: Worker, Action: "lambda:InvokeFunction", Principal: "apigateway.amazonaws.com" };
    resource Call = AWS::ApiGatewayV2::Integration {
        ApiId: Api, IntegrationType: "AWS_PROXY", PayloadFormatVersion: "2.0", IntegrationUri: Worker.Arn,
    };
}

formwork::stack! {
    /// The API does not wait for the answer.
    #[warn(slow_behind_api)]
    pub stack Asynchronous;

    resource Worker = AWS::Lambda::Function {
        Code: { S3Bucket: "code-of-workers", S3Key: "worker.zip" }, Handler: "main.handler", Runtime: "nodejs22.x",
        Role: "arn:aws:iam::123456789012:role/worker",
        Timeout: 60,
    };
    resource Api = AWS::ApiGateway::RestApi { Name: "shop" };
    resource Permission = AWS::Lambda::Permission { FunctionName: Worker, Action: "lambda:InvokeFunction", Principal: "apigateway.amazonaws.com" };
    resource Post = AWS::ApiGateway::Method {
        RestApiId: Api, ResourceId: Api.RootResourceId, HttpMethod: "POST", AuthorizationType: "AWS_IAM",
        Integration: {
            Type: "AWS", IntegrationHttpMethod: "POST",
            RequestParameters: { "integration.request.header.X-Amz-Invocation-Type": "'Event'" }, //+
            Uri: Sub("arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Worker.Arn}/invocations"),
        },
    };
}
