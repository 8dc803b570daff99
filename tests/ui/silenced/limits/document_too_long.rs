//! Documents that are longer than AWS takes: where they are not, or where how long they are is not known.

formwork::stack! {
    /// IAM takes five times as much of a role.
    pub stack OfRole;

    //- resource Reader = AWS::IAM::User {
    resource Reader = AWS::IAM::Role { //+
        AssumeRolePolicyDocument: { //+
            Version: "2012-10-17", //+
            Statement: [{ Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" }], //+
        }, //+
        Policies: [{
            PolicyName: "read",
            PolicyDocument: {
                Version: "2012-10-17",
                Statement: [{
                    Effect: "Allow",
                    Action: "s3:GetObject",
                    Resource: [
                        "arn:aws:s3:::archive-of-the-shop-in-the-north-2001-to-2005-orders-and-invoices-as-they-were-sent/scanned/*",
                        "arn:aws:s3:::archive-of-the-shop-in-the-north-2006-to-2010-orders-and-invoices-as-they-were-sent/scanned/*",
                        "arn:aws:s3:::archive-of-the-shop-in-the-north-2011-to-2015-orders-and-invoices-as-they-were-sent/scanned/*",
                        "arn:aws:s3:::archive-of-the-shop-in-the-north-2016-to-2020-orders-and-invoices-as-they-were-sent/scanned/*",
                        "arn:aws:s3:::archive-of-the-shop-in-the-north-2021-to-2025-orders-and-invoices-as-they-were-sent/scanned/*",
                        "arn:aws:s3:::archive-of-the-shop-in-the-south-2001-to-2005-orders-and-invoices-as-they-were-sent/scanned/*",
                        "arn:aws:s3:::archive-of-the-shop-in-the-south-2006-to-2010-orders-and-invoices-as-they-were-sent/scanned/*",
                        "arn:aws:s3:::archive-of-the-shop-in-the-south-2011-to-2015-orders-and-invoices-as-they-were-sent/scanned/*",
                        "arn:aws:s3:::archive-of-the-shop-in-the-south-2016-to-2020-orders-and-invoices-as-they-were-sent/scanned/*",
                        "arn:aws:s3:::archive-of-the-shop-in-the-south-2021-to-2025-orders-and-invoices-as-they-were-sent/scanned/*",
                        "arn:aws:s3:::archive-of-the-shop-in-the-west-2001-to-2005-orders-and-invoices-as-they-were-sent/scanned/*",
                        "arn:aws:s3:::archive-of-the-shop-in-the-west-2006-to-2010-orders-and-invoices-as-they-were-sent/scanned/*",
                        "arn:aws:s3:::archive-of-the-shop-in-the-west-2011-to-2015-orders-and-invoices-as-they-were-sent/scanned/*",
                        "arn:aws:s3:::archive-of-the-shop-in-the-west-2016-to-2020-orders-and-invoices-as-they-were-sent/scanned/*",
                        "arn:aws:s3:::archive-of-the-shop-in-the-west-2021-to-2025-orders-and-invoices-as-they-were-sent/scanned/*",
                        "arn:aws:s3:::archive-of-the-shop-in-the-east-2001-to-2005-orders-and-invoices-as-they-were-sent/scanned/*",
                        "arn:aws:s3:::archive-of-the-shop-in-the-east-2006-to-2010-orders-and-invoices-as-they-were-sent/scanned/*",
                        "arn:aws:s3:::archive-of-the-shop-in-the-east-2011-to-2015-orders-and-invoices-as-they-were-sent/scanned/*",
                        "arn:aws:s3:::archive-of-the-shop-in-the-east-2016-to-2020-orders-and-invoices-as-they-were-sent/scanned/*",
                        "arn:aws:s3:::archive-of-the-shop-in-the-east-2021-to-2025-orders-and-invoices-as-they-were-sent/scanned/*",
                    ],
                }],
            },
        }],
    };
}

formwork::stack! {
    /// How long the names are a parameter decides.
    pub stack Parameter;

    param Archive: String; //+
    resource Reader = AWS::IAM::User {
        Policies: [{
            PolicyName: "read",
            PolicyDocument: {
                Version: "2012-10-17",
                Statement: [{
                    Effect: "Allow",
                    Action: "s3:GetObject",
                    Resource: [
                        //- "arn:aws:s3:::archive-of-the-shop-in-the-north-2001-to-2005-orders-and-invoices-as-they-were-sent/scanned/*",
                        //- "arn:aws:s3:::archive-of-the-shop-in-the-north-2006-to-2010-orders-and-invoices-as-they-were-sent/scanned/*",
                        //- "arn:aws:s3:::archive-of-the-shop-in-the-north-2011-to-2015-orders-and-invoices-as-they-were-sent/scanned/*",
                        //- "arn:aws:s3:::archive-of-the-shop-in-the-north-2016-to-2020-orders-and-invoices-as-they-were-sent/scanned/*",
                        //- "arn:aws:s3:::archive-of-the-shop-in-the-north-2021-to-2025-orders-and-invoices-as-they-were-sent/scanned/*",
                        //- "arn:aws:s3:::archive-of-the-shop-in-the-south-2001-to-2005-orders-and-invoices-as-they-were-sent/scanned/*",
                        //- "arn:aws:s3:::archive-of-the-shop-in-the-south-2006-to-2010-orders-and-invoices-as-they-were-sent/scanned/*",
                        //- "arn:aws:s3:::archive-of-the-shop-in-the-south-2011-to-2015-orders-and-invoices-as-they-were-sent/scanned/*",
                        //- "arn:aws:s3:::archive-of-the-shop-in-the-south-2016-to-2020-orders-and-invoices-as-they-were-sent/scanned/*",
                        //- "arn:aws:s3:::archive-of-the-shop-in-the-south-2021-to-2025-orders-and-invoices-as-they-were-sent/scanned/*",
                        //- "arn:aws:s3:::archive-of-the-shop-in-the-west-2001-to-2005-orders-and-invoices-as-they-were-sent/scanned/*",
                        //- "arn:aws:s3:::archive-of-the-shop-in-the-west-2006-to-2010-orders-and-invoices-as-they-were-sent/scanned/*",
                        //- "arn:aws:s3:::archive-of-the-shop-in-the-west-2011-to-2015-orders-and-invoices-as-they-were-sent/scanned/*",
                        //- "arn:aws:s3:::archive-of-the-shop-in-the-west-2016-to-2020-orders-and-invoices-as-they-were-sent/scanned/*",
                        //- "arn:aws:s3:::archive-of-the-shop-in-the-west-2021-to-2025-orders-and-invoices-as-they-were-sent/scanned/*",
                        //- "arn:aws:s3:::archive-of-the-shop-in-the-east-2001-to-2005-orders-and-invoices-as-they-were-sent/scanned/*",
                        //- "arn:aws:s3:::archive-of-the-shop-in-the-east-2006-to-2010-orders-and-invoices-as-they-were-sent/scanned/*",
                        //- "arn:aws:s3:::archive-of-the-shop-in-the-east-2011-to-2015-orders-and-invoices-as-they-were-sent/scanned/*",
                        //- "arn:aws:s3:::archive-of-the-shop-in-the-east-2016-to-2020-orders-and-invoices-as-they-were-sent/scanned/*",
                        //- "arn:aws:s3:::archive-of-the-shop-in-the-east-2021-to-2025-orders-and-invoices-as-they-were-sent/scanned/*",
                        Sub("arn:aws:s3:::${Archive}/*"), //+
                    ],
                }],
            },
        }],
    };
}

formwork::stack! {
    /// One half of it for each environment.
    pub stack OtherWorlds;

    param Stage: String with { AllowedValues: ["dev", "prod"] };
    condition IsDev = Stage == "dev";
    resource Reader = AWS::IAM::User {
        Policies: [{
            PolicyName: "read",
            PolicyDocument: {
                Version: "2012-10-17",
                Statement: [{
                    Effect: "Allow",
                    Action: "s3:GetObject",
                    Resource: [
                        //- "arn:aws:s3:::archive-of-the-shop-in-the-north-2001-to-2005-orders-and-invoices-as-they-were-sent/scanned/*", "arn:aws:s3:::archive-of-the-shop-in-the-west-2001-to-2005-orders-and-invoices-as-they-were-sent/scanned/*",
                        If(IsDev, "arn:aws:s3:::archive-of-the-shop-in-the-north-2001-to-2005-orders-and-invoices-as-they-were-sent/scanned/*", "arn:aws:s3:::archive-of-the-shop-in-the-west-2001-to-2005-orders-and-invoices-as-they-were-sent/scanned/*"), //+
                        //- "arn:aws:s3:::archive-of-the-shop-in-the-north-2006-to-2010-orders-and-invoices-as-they-were-sent/scanned/*", "arn:aws:s3:::archive-of-the-shop-in-the-west-2006-to-2010-orders-and-invoices-as-they-were-sent/scanned/*",
                        If(IsDev, "arn:aws:s3:::archive-of-the-shop-in-the-north-2006-to-2010-orders-and-invoices-as-they-were-sent/scanned/*", "arn:aws:s3:::archive-of-the-shop-in-the-west-2006-to-2010-orders-and-invoices-as-they-were-sent/scanned/*"), //+
                        //- "arn:aws:s3:::archive-of-the-shop-in-the-north-2011-to-2015-orders-and-invoices-as-they-were-sent/scanned/*", "arn:aws:s3:::archive-of-the-shop-in-the-west-2011-to-2015-orders-and-invoices-as-they-were-sent/scanned/*",
                        If(IsDev, "arn:aws:s3:::archive-of-the-shop-in-the-north-2011-to-2015-orders-and-invoices-as-they-were-sent/scanned/*", "arn:aws:s3:::archive-of-the-shop-in-the-west-2011-to-2015-orders-and-invoices-as-they-were-sent/scanned/*"), //+
                        //- "arn:aws:s3:::archive-of-the-shop-in-the-north-2016-to-2020-orders-and-invoices-as-they-were-sent/scanned/*", "arn:aws:s3:::archive-of-the-shop-in-the-west-2016-to-2020-orders-and-invoices-as-they-were-sent/scanned/*",
                        If(IsDev, "arn:aws:s3:::archive-of-the-shop-in-the-north-2016-to-2020-orders-and-invoices-as-they-were-sent/scanned/*", "arn:aws:s3:::archive-of-the-shop-in-the-west-2016-to-2020-orders-and-invoices-as-they-were-sent/scanned/*"), //+
                        //- "arn:aws:s3:::archive-of-the-shop-in-the-north-2021-to-2025-orders-and-invoices-as-they-were-sent/scanned/*", "arn:aws:s3:::archive-of-the-shop-in-the-west-2021-to-2025-orders-and-invoices-as-they-were-sent/scanned/*",
                        If(IsDev, "arn:aws:s3:::archive-of-the-shop-in-the-north-2021-to-2025-orders-and-invoices-as-they-were-sent/scanned/*", "arn:aws:s3:::archive-of-the-shop-in-the-west-2021-to-2025-orders-and-invoices-as-they-were-sent/scanned/*"), //+
                        //- "arn:aws:s3:::archive-of-the-shop-in-the-south-2001-to-2005-orders-and-invoices-as-they-were-sent/scanned/*", "arn:aws:s3:::archive-of-the-shop-in-the-east-2001-to-2005-orders-and-invoices-as-they-were-sent/scanned/*",
                        If(IsDev, "arn:aws:s3:::archive-of-the-shop-in-the-south-2001-to-2005-orders-and-invoices-as-they-were-sent/scanned/*", "arn:aws:s3:::archive-of-the-shop-in-the-east-2001-to-2005-orders-and-invoices-as-they-were-sent/scanned/*"), //+
                        //- "arn:aws:s3:::archive-of-the-shop-in-the-south-2006-to-2010-orders-and-invoices-as-they-were-sent/scanned/*", "arn:aws:s3:::archive-of-the-shop-in-the-east-2006-to-2010-orders-and-invoices-as-they-were-sent/scanned/*",
                        If(IsDev, "arn:aws:s3:::archive-of-the-shop-in-the-south-2006-to-2010-orders-and-invoices-as-they-were-sent/scanned/*", "arn:aws:s3:::archive-of-the-shop-in-the-east-2006-to-2010-orders-and-invoices-as-they-were-sent/scanned/*"), //+
                        //- "arn:aws:s3:::archive-of-the-shop-in-the-south-2011-to-2015-orders-and-invoices-as-they-were-sent/scanned/*", "arn:aws:s3:::archive-of-the-shop-in-the-east-2011-to-2015-orders-and-invoices-as-they-were-sent/scanned/*",
                        If(IsDev, "arn:aws:s3:::archive-of-the-shop-in-the-south-2011-to-2015-orders-and-invoices-as-they-were-sent/scanned/*", "arn:aws:s3:::archive-of-the-shop-in-the-east-2011-to-2015-orders-and-invoices-as-they-were-sent/scanned/*"), //+
                        //- "arn:aws:s3:::archive-of-the-shop-in-the-south-2016-to-2020-orders-and-invoices-as-they-were-sent/scanned/*", "arn:aws:s3:::archive-of-the-shop-in-the-east-2016-to-2020-orders-and-invoices-as-they-were-sent/scanned/*",
                        If(IsDev, "arn:aws:s3:::archive-of-the-shop-in-the-south-2016-to-2020-orders-and-invoices-as-they-were-sent/scanned/*", "arn:aws:s3:::archive-of-the-shop-in-the-east-2016-to-2020-orders-and-invoices-as-they-were-sent/scanned/*"), //+
                        //- "arn:aws:s3:::archive-of-the-shop-in-the-south-2021-to-2025-orders-and-invoices-as-they-were-sent/scanned/*", "arn:aws:s3:::archive-of-the-shop-in-the-east-2021-to-2025-orders-and-invoices-as-they-were-sent/scanned/*",
                        If(IsDev, "arn:aws:s3:::archive-of-the-shop-in-the-south-2021-to-2025-orders-and-invoices-as-they-were-sent/scanned/*", "arn:aws:s3:::archive-of-the-shop-in-the-east-2021-to-2025-orders-and-invoices-as-they-were-sent/scanned/*"), //+
                    ],
                }],
            },
        }],
    };
    output Where = If(IsDev, "dev", "prod");
}
