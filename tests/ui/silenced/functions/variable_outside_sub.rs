//! A variable that stays as it is: where something else than `Sub` replaces it.

formwork::stack! {
    /// Inside of `Sub`.
    pub stack Sub;

    param Stage: String;
    //- resource Queue = AWS::SQS::Queue { QueueName: "${Stage}-jobs", KmsMasterKeyId: Stage };
    resource Queue = AWS::SQS::Queue { QueueName: Sub("${Stage}-jobs"), KmsMasterKeyId: Stage }; //+
}

formwork::stack! {
    /// A variable of the shell, which has no name of this stack.
    pub stack OwnVariable;

    param Stage: String;
    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        //- UserData: Base64("#!/bin/sh\necho ${Stage}\n"),
        UserData: Base64("#!/bin/sh\necho ${HOME}\n"), //+
    };
    output Name = Stage;
}
