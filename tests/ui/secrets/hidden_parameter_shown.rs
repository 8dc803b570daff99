//! A parameter that hides its value, in a place that shows it.

#![deny(deprecated)]

formwork::stack! {
    pub stack Example;

    param Token: String with { NoEcho: true };

    resource Hook = AWS::SNS::Topic {};

    output HookAddress = Sub("https://example.com/hook?token=${Token}");
}

fn main() {}
