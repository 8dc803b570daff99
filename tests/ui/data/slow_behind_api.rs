//! A function that may run longer than the API before it waits.

#![deny(deprecated)]

formwork::stack! {
    pub stack Example;

    resource Api = AWS::ApiGatewayV2::Api { Name: "orders", ProtocolType: "HTTP" };
    resource Call = AWS::ApiGatewayV2::Integration {
        ApiId: Api,
        IntegrationType: "AWS_PROXY",
        IntegrationUri: Orders.Arn,
        PayloadFormatVersion: "2.0",
    };
    resource CallPermission = AWS::Lambda::Permission {
        FunctionName: Orders,
        Action: "lambda:InvokeFunction",
        Principal: "apigateway.amazonaws.com",
    };
    /// The role of the function
    param FunctionRole: String with { AllowedPattern: "arn:.+" };
    #[warn(slow_behind_api)]
    resource Orders = AWS::Lambda::Function {
        Runtime: "python3.13",
        Handler: "index.handler",
        Role: FunctionRole,
        Timeout: 60,
        Code: { ZipFile: "def handler(event, context): pass" },
    };
}

fn main() {}
