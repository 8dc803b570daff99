//! Inline policies of a user that are longer than IAM takes.

formwork::stack! {
    pub stack Archive;

    resource Reader = AWS::IAM::User {
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

fn main() {}
