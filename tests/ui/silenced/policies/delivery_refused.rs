//! A bucket that sends to what does not let it: policies that let it, or may.

formwork::stack! {
    /// Everybody may send.
    pub stack Everybody;

    resource Uploads = AWS::SNS::Topic {};
    resource Pictures = AWS::S3::Bucket {
        NotificationConfiguration: {
            TopicConfigurations: [{ Event: "s3:ObjectCreated:*", Topic: Uploads }],
        },
    }
    with { DependsOn: [Access], DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" }; //+
    //- with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
    resource Access = AWS::SNS::TopicPolicy { //+
        Topics: [Uploads], //+
        PolicyDocument: { //+
            Version: "2012-10-17", //+
            Statement: [{ Effect: "Allow", Principal: { AWS: "*" }, Action: "sns:Publish", Resource: "*" }], //+
        }, //+
    }; //+
}

formwork::stack! {
    /// Several services may send.
    pub stack Several;

    resource Uploads = AWS::SNS::Topic {};
    resource Pictures = AWS::S3::Bucket {
        NotificationConfiguration: {
            TopicConfigurations: [{ Event: "s3:ObjectCreated:*", Topic: Uploads }],
        },
    }
    with { DependsOn: [Access], DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" }; //+
    //- with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
    resource Access = AWS::SNS::TopicPolicy { //+
        Topics: [Uploads], //+
        PolicyDocument: { //+
            Version: "2012-10-17", //+
            Statement: [{ Effect: "Allow", Principal: { Service: ["sns.amazonaws.com", "s3.amazonaws.com"] }, Action: "sns:Publish", Resource: "*" }], //+
        }, //+
    }; //+
}

formwork::stack! {
    /// A principal that is not known before the deployment.
    pub stack UnknownPrincipal;

    param Sender: String = "s3.amazonaws.com"; //+
    resource Uploads = AWS::SNS::Topic {};
    resource Pictures = AWS::S3::Bucket {
        NotificationConfiguration: {
            TopicConfigurations: [{ Event: "s3:ObjectCreated:*", Topic: Uploads }],
        },
    }
    with { DependsOn: [Access], DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" }; //+
    //- with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
    resource Access = AWS::SNS::TopicPolicy { //+
        Topics: [Uploads], //+
        PolicyDocument: { //+
            Version: "2012-10-17", //+
            Statement: [{ Effect: "Allow", Principal: { Service: Sender }, Action: "sns:Publish", Resource: "*" }], //+
        }, //+
    }; //+
}

formwork::stack! {
    /// A policy of topics that are not written out.
    pub stack UnknownTopics;

    param Topics: String = "a,b"; //+
    resource Uploads = AWS::SNS::Topic {};
    resource Pictures = AWS::S3::Bucket {
        NotificationConfiguration: {
            TopicConfigurations: [{ Event: "s3:ObjectCreated:*", Topic: Uploads }],
        },
    }
    with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
    resource Access = AWS::SNS::TopicPolicy { //+
        Topics: Split(",", Topics), //+
        PolicyDocument: { //+
            Version: "2012-10-17", //+
            Statement: [{ Effect: "Allow", Principal: { Service: "s3.amazonaws.com" }, Action: "sns:Publish", Resource: "*" }], //+
        }, //+
    }; //+
}

formwork::stack! {
    /// A topic of another stack has its policy there.
    pub stack OfAnotherStack;

    param Given: String with { AllowedPattern: "arn:.+:sns:.+" }; //+
    //- resource Uploads = AWS::SNS::Topic {};
    resource Pictures = AWS::S3::Bucket {
        NotificationConfiguration: {
            //- TopicConfigurations: [{ Event: "s3:ObjectCreated:*", Topic: Uploads }],
            TopicConfigurations: [{ Event: "s3:ObjectCreated:*", Topic: Given }], //+
        },
    }
    with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
}

formwork::stack! {
    /// A nested stack is given the topic, and may have its policy.
    pub stack HandedOn;

    resource Uploads = AWS::SNS::Topic {};
    resource Pictures = AWS::S3::Bucket {
        NotificationConfiguration: {
            TopicConfigurations: [{ Event: "s3:ObjectCreated:*", Topic: Uploads }],
        },
    }
    with { DependsOn: [Policies], DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" }; //+
    //- with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
    resource Policies = AWS::CloudFormation::Stack { //+
        TemplateURL: "https://templates.s3.amazonaws.com/policies.json", //+
        Parameters: { Topic: Uploads }, //+
    }; //+
}
