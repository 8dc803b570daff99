//! Queues, tables, functions, databases, distributions; numbers in order, names that stand twice.

rows! {
    "data";

    /// Two numbers in the wrong order.
    NUMBER_ORDER "number_order" Error Rule "`{low}` is {low_value}, and must be {relation} `{high}`, which is {high_value}"
        [];
    /// A group that a policy cannot change.
    NOTHING_TO_SCALE "nothing_to_scale" Warn Rule "the size of `{group}` is always {size}: the policy has nothing to scale"
        ["give the group a `MaxSize` above its `MinSize`, or leave the policy out"];
    /// Two things of two APIs where one names the other.
    DIFFERENT_PARENTS "different_parents" Error Rule "`{name}` belongs to `{parent}`, and `{other}` to `{other_parent}`"
        ["both must be of the same API"];
    /// An authorizer of another type than its method asks for.
    AUTHORIZER_KIND "authorizer_kind" Error Rule "the method asks for `{asked}`, and its authorizer `{name}` is of the type `{found}`"
        ["write `AuthorizationType: \"{fits}\"`"];
    /// A queue that hands a message out again while a function still works on it.
    SHORT_VISIBILITY "short_visibility" Error Rule "messages of `{queue}` are hidden for {visibility} seconds, less than the {timeout} that `{function}` may run: Lambda refuses the mapping"
        ["add `VisibilityTimeout: {advised}` to `{queue}`: six times the function's timeout is advised"];
    /// A queue for dead letters of the other kind.
    DEAD_LETTER_KIND "dead_letter_kind" Error Rule "`{queue}` is {kind}, and so must be its queue for dead letters: `{other}` is {other_kind}"
        ["{fix}"];
    /// A FIFO queue where only a standard one is taken.
    FIFO_REFUSED "fifo_refused" Error Rule "{who} cannot send to `{queue}`, which is a FIFO queue"
        ["name a standard queue"];
    /// A subscription that sends to something else than its protocol does.
    ENDPOINT_MISFIT "endpoint_misfit" Error Rule "the protocol `{protocol}` sends to {wanted}, and `{name}` is of the type `{found}`"
        ["write `Protocol: \"{fits}\"`, or name {wanted}"];
    /// A batch that is too large for its queue.
    BATCH_SIZE "batch_size" Error Rule "a batch of {found} is too large for `{queue}`: {reason}"
        ["{fix}"];
    /// A key attribute without a definition.
    UNDEFINED_ATTRIBUTE "undefined_attribute" Error Rule "the key attribute `{name}` of `{table}` is not among its `AttributeDefinitions`"
        ["did you mean `{suggestion}`?", "add `{ AttributeName: \"{name}\", AttributeType: \"S\" }`"];
    /// A definition that no key uses.
    UNUSED_ATTRIBUTE "unused_attribute" Error Rule "no key of `{table}` uses the attribute `{name}`: DynamoDB takes definitions of key attributes alone"
        ["remove the definition; attributes outside the keys need none"];
    /// A handler in another module than the code.
    HANDLER_MODULE "handler_module" Deny Rule "code in the template is the module `index`, and the handler is `{handler}`"
        ["write `Handler: \"index.{function}\"`"];
    /// A handler that the code does not have.
    UNKNOWN_HANDLER "unknown_handler" Deny Rule "the code in the template has no `{function}`"
        ["the handler is the name of a function in it, after `index.`"];
    /// A runtime with which Lambda neither makes nor changes a function.
    ENDED_RUNTIME "ended_runtime" Error Rule "since {date} Lambda neither creates nor changes functions with the runtime `{runtime}`"
        ["its successor is `{successor}`"];
    /// A runtime with which Lambda makes no function, and still changes those that have it.
    BLOCKED_RUNTIME "blocked_runtime" Deny Rule "since {date} Lambda creates no function with the runtime `{runtime}`"
        ["its successor is `{successor}`", "functions that have it can be changed until {until}"];
    /// A runtime without support.
    UNSUPPORTED_RUNTIME "unsupported_runtime" Warn Rule "AWS mends the runtime `{runtime}` no more since {date}"
        ["its successor is `{successor}`", "no function can be created with it from {until} on, as announced by {schema_date}"];
    /// A transition to a state that the machine does not have.
    UNKNOWN_STATE "unknown_state" Error Rule "no state `{name}` for `{key}`"
        ["did you mean `{suggestion}`?", "the states are {known}"];
    /// A state that no transition leads to.
    UNREACHED_STATE "unreached_state" Error Rule "nothing leads to the state `{name}`: Step Functions refuses the machine"
        ["name it in the `Next` or `Default` of another state, or remove it"];
    /// A metric that no service writes, by nearly the name of one.
    UNKNOWN_METRIC "unknown_metric" Warn Rule "no {what} is named `{name}`: it never has data"
        ["did you mean `{suggestion}`?", "the list of them is of {list_date}"];
    /// A dimension that no metric of the namespace has, by nearly the name of one.
    UNKNOWN_DIMENSION "unknown_dimension" Warn Rule "no metric of `{namespace}` has a dimension `{name}`: it never has data"
        ["did you mean `{suggestion}`?", "the list of them is of {list_date}"];
    /// Two notifications of a bucket of the same event of the same objects.
    NOTIFICATION_OVERLAP "notification_overlap" Error Rule "`{name}` has another notification of `{other}` for the same objects: S3 refuses both"
        ["send the event to one receiver, or to a topic that hands it on; filters by `prefix` or `suffix` keep two apart"];
    /// A dimension of a resource by something else than what the service writes.
    DIMENSION_VALUE "dimension_value" Warn Rule "`{source}` ({kind}) is no value of the dimension `{dimension}`: the metric never has data"
        ["write `{fix}`"];
    /// An attribute that nothing makes.
    ATTRIBUTE_NOT_MADE "attribute_not_made" Deny Rule "`{name}` has no `{attribute}` without `{property}`"
        ["add `{form}` to `{name}`"];
    /// A function that may run longer than the API before it waits.
    SLOW_BEHIND_API "slow_behind_api" Allow Rule "`{name}` may run for {seconds} seconds, and `{caller}` waits {limit} for its answer"
        ["write `Timeout: {limit}`, or let it do its work after the answer"];
    /// An origin that a distribution does not have.
    UNKNOWN_ORIGIN "unknown_origin" Error Rule "no origin `{name}` in the distribution"
        ["did you mean `{suggestion}`?", "its origins are {known}"];
    /// Names of a distribution without a certificate for them.
    ALIAS_WITHOUT_CERTIFICATE "alias_without_certificate" Error Rule "a distribution with `Aliases` needs a certificate for them"
        ["add `ViewerCertificate: { AcmCertificateArn: Certificate, SslSupportMethod: \"sni-only\", MinimumProtocolVersion: \"TLSv1.2_2021\" }`"];
    /// A certificate that CloudFront cannot use.
    CERTIFICATE_REGION "certificate_region" Error Rule "CloudFront takes certificates of us-east-1, and this one is of {region}"
        ["request the certificate in us-east-1", "the stack goes to {deployed}: a stack of its own in us-east-1 can make the certificate"];
    /// An instance and its cluster that differ.
    CLUSTER_MISFIT "cluster_misfit" Error Rule "`{property}` of `{name}` is {found}, and that of its cluster `{cluster}` is {wanted}"
        ["leave `StorageEncrypted` of an instance out: it takes the cluster's; its `Engine` is the cluster's"];
    /// A parameter group for another engine or version.
    FAMILY_MISFIT "family_misfit" Error Rule "the parameter group `{group}` is of the family `{family}`, which does not fit `{engine}`"
        ["did you mean `{suggestion}`?"];
    /// Two exports of one name.
    DUPLICATE_EXPORT "duplicate_export" Error Rule "the export `{name}` stands in the output `{first}`, too"
        ["exports are unique in an account and region"];
    /// Two resources of one name.
    DUPLICATE_PHYSICAL_NAME "duplicate_physical_name" Error Rule "`{first}` ({kind}) has the same {properties}: `{value}`"
        ["AWS keeps the two apart by that alone: give one of them something else"];
    /// A region that the list of them lacks.
    UNKNOWN_REGION "unknown_region" Warn Rule "AWS has no region `{found}` that is known"
        ["did you mean `{suggestion}`?", "the list of regions is of {list_date}"];
    /// A zone of a region that the list of them lacks.
    UNKNOWN_ZONE "unknown_zone" Warn Rule "no region that is known has a zone `{found}`"
        ["did you mean `{suggestion}`?", "the list of regions is of {list_date}"];
    /// What is not the name of a zone.
    ZONE_FORM "zone_form" Error Rule "`{found}` is no name of a zone: that is a region and a letter, as `eu-west-1a`"
        ["did you mean `{suggestion}`?", "`Select(0, GetAZs(\"\"))` is a zone of whichever region the stack is deployed to"];
    /// A zone where the stack is not deployed.
    ZONE_ELSEWHERE "zone_elsewhere" Error Rule "the zone `{found}` is in `{region}`, and the stack is deployed to {regions}"
        ["`Select(0, GetAZs(\"\"))` is a zone of whichever region the stack is deployed to"];
}
