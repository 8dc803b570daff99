//! A state that no transition leads to.

formwork::stack! {
    pub stack Example;

    resource Shipping = AWS::StepFunctions::StateMachine {
        RoleArn: ShippingRole,
        Definition: {
            StartAt: "Pack",
            States: { Pack: { Type: "Pass", End: true }, Send: { Type: "Succeed" } },
        },
    };
    /// The role of the machine
    param ShippingRole: String with { AllowedPattern: "arn:.+" };
}

fn main() {}
