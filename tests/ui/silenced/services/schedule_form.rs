//! A schedule that cannot be read: schedules that are not known before the deployment.

formwork::stack! {
    /// A parameter gives it.
    pub stack ByParameter;

    param When: String = "rate(5 minutes)"; //+
    resource Often = AWS::Events::Rule {
        //- ScheduleExpression: "every 5 minutes",
        ScheduleExpression: When, //+
    };
}

formwork::stack! {
    /// A part of it is put in.
    pub stack PutTogether;

    param Minutes: Number = 5; //+
    resource Often = AWS::Events::Rule {
        //- ScheduleExpression: "rate(5)",
        ScheduleExpression: Sub("rate(${Minutes} minutes)"), //+
    };
}
