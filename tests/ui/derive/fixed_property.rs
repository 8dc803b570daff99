//! What a struct sets its users cannot.

/// A queue that is encrypted.
#[derive(formwork::Resource)]
#[resource(type = "AWS::SQS::Queue", fixed = { SqsManagedSseEnabled: true })]
pub struct Jobs {
    pub queue_name: Option<String>,
    #[resource(nested)]
    pub tags: Vec<Team>,
}

/// Whose it is.
#[derive(formwork::Resource)]
#[resource(property = "AWS::SQS::Queue.Tag", fixed = { Key: "Team" })]
pub struct Team {
    pub value: String,
}

formwork::stack! {
    pub stack Work;

    resource Queue = Jobs { SqsManagedSseEnabled: false, Tags: [{ Key: "Role", Value: "jobs" }, { Vale: "web" }, {}] };
}

fn main() {}
