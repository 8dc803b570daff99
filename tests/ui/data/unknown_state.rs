//! A transition to a state that the machine does not have.

formwork::stack! {
    pub stack Example;

    resource Shipping = AWS::StepFunctions::StateMachine {
        RoleArn: ShippingRole,
        Definition: {
            StartAt: "Pack",
            States: { Pack: { Type: "Pass", Next: "Sent" }, Send: { Type: "Succeed" } },
        },
    };
    /// The role of the machine
    param ShippingRole: String with { AllowedPattern: "arn:.+" };
}

fn main() {}
