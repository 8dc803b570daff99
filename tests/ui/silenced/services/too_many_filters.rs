//! More filters than a log group has: filters of other groups, and filters of which a part alone is there.

formwork::stack! {
    /// Another group.
    pub stack OtherGroup;

    for number in [1, 2, 3, 4, 5] {
        resource Filter{number} = AWS::Logs::SubscriptionFilter {
            LogGroupName: "/shop/web", FilterPattern: "",
            DestinationArn: format!("arn:aws:logs:eu-west-1:123456789012:destination:d{number}"),
        };
    }
    resource Last = AWS::Logs::SubscriptionFilter {
        FilterPattern: "", DestinationArn: "arn:aws:logs:eu-west-1:123456789012:destination:last",
        //- LogGroupName: "/shop/web",
        LogGroupName: "/shop/api", //+
    };
}

formwork::stack! {
    /// A parameter names the group.
    pub stack ByParameter;

    param Group: String = "/shop/web"; //+
    for number in [1, 2, 3, 4, 5] {
        resource Filter{number} = AWS::Logs::SubscriptionFilter {
            LogGroupName: "/shop/web", FilterPattern: "",
            DestinationArn: format!("arn:aws:logs:eu-west-1:123456789012:destination:d{number}"),
        };
    }
    resource Last = AWS::Logs::SubscriptionFilter {
        FilterPattern: "", DestinationArn: "arn:aws:logs:eu-west-1:123456789012:destination:last",
        //- LogGroupName: "/shop/web",
        LogGroupName: Group, //+
    };
}

formwork::stack! {
    /// Conditions of which one alone is true.
    pub stack ExclusiveConditions;

    param Env: String = "dev"; //+
    condition IsProd = Env == "prod"; //+
    condition IsTest = Env == "test"; //+
    resource First = AWS::Logs::SubscriptionFilter {
        LogGroupName: "/shop/web", FilterPattern: "", DestinationArn: "arn:aws:logs:eu-west-1:123456789012:destination:first",
    }
    with { Condition: IsTest } //+
    ;
    for number in [1, 2, 3, 4] {
        resource Filter{number} = AWS::Logs::SubscriptionFilter {
            LogGroupName: "/shop/web", FilterPattern: "",
            DestinationArn: format!("arn:aws:logs:eu-west-1:123456789012:destination:d{number}"),
        };
    }
    resource Last = AWS::Logs::SubscriptionFilter {
        FilterPattern: "", DestinationArn: "arn:aws:logs:eu-west-1:123456789012:destination:last",
        LogGroupName: "/shop/web",
    }
    with { Condition: IsProd } //+
    ;
}
