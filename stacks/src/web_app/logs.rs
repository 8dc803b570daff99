//! The logs of the containers, kept when the stack is deleted.
//!
//! Builds on nothing. The instances may write to every group, the tasks name this one.

use formwork::part;

part! {
    /// What the containers print.
    pub part Logs;

    resource WebLogs = AWS::Logs::LogGroup {
        RetentionInDays: 365,
    } with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
}
