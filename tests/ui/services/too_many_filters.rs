//! More subscription filters than a log group may have.

formwork::stack! {
    pub stack Example;

    for number in [1, 2, 3, 4, 5, 6] {
        resource Filter{number} = AWS::Logs::SubscriptionFilter {
            LogGroupName: "/shop/web",
            FilterPattern: "",
            DestinationArn: format!("arn:aws:logs:eu-west-1:123456789012:destination:d{number}"),
        };
    }
}

fn main() {}
