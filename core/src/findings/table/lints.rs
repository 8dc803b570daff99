//! Lints: what works and is better written otherwise, what AWS gives up, what binds a template to one place.
//!
//! Those of level allow are looked for only where an author asks for them.

rows! {
    "lints";
    /// A resource waits for another that its properties name anyhow.
    NEEDLESS_DEPENDENCY "needless_dependency" Allow Rule "`{name}` waits for `{needed}` already: {reason}"
        ["remove `{needed}` from `DependsOn`"];
    /// A property that AWS keeps for old templates.
    DEPRECATED_PROPERTY "deprecated_property" Warn Rule "`{name}` of `{kind}` is deprecated"
        ["what takes its place is told by {page}"];
    /// A type of a service that AWS has shut down.
    CLOSED_SERVICE "closed_service" Deny Rule "AWS has shut down the service of `{kind}`: nothing can be created with it any more"
        ["it has been so since {date}, as known on {schema_date}"];
    /// A type of a service that AWS closes.
    CLOSING_SERVICE "closing_service" Warn Rule "AWS has put `{kind}` in {state}: {meaning}"
        ["the date of that is {date}, as known on {schema_date}"];
    /// The ID of an account in a template.
    HARD_CODED_ACCOUNT "hard_coded_account" Allow Rule "the account `{found}` is written out"
        ["`AWS::AccountId` is the account that the stack is deployed to; another account is better a parameter"];
    /// A region in a template.
    HARD_CODED_REGION "hard_coded_region" Allow Rule "the region `{found}` is written out"
        ["`AWS::Region` is the region that the stack is deployed to; what differs by region stands in a mapping"];
    /// An availability zone in a template.
    HARD_CODED_ZONE "hard_coded_zone" Allow Rule "the availability zone `{found}` is written out"
        ["`Select({number}, GetAZs(\"\"))` is a zone of the region that the stack is deployed to"];
    /// The partition of an ARN in a template.
    HARD_CODED_PARTITION "hard_coded_partition" Allow Rule "the partition `{found}` of an ARN is written out"
        ["`${AWS::Partition}` in a `Sub` is right in China and in GovCloud too"];
    /// A resource that holds data and goes with the stack.
    UNPROTECTED_DATA "unprotected_data" Allow Rule "`{name}` holds data and has no {missing}"
        ["add `with { {additions} }`; the value `\"Delete\"` says that the data may go"];
}
