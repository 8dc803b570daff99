//! Machines that set themselves up: user data, `AWS::CloudFormation::Init`, signals.

rows! {
    "bootstrap";

    /// A key that the metadata of `cfn-init` does not have.
    UNKNOWN_INIT_KEY "unknown_init_key" Deny Rule "no `{name}` in {owner}: `cfn-init` does not read it"
        ["did you mean `{suggestion}`?", "it has {known}"];
    /// A manager of services or packages that `cfn-init` does not have.
    UNKNOWN_INIT_MANAGER "unknown_init_manager" Warn Rule "`cfn-init` has no manager `{name}` of {section}, and passes over what stands below it"
        ["did you mean `{suggestion}`?", "it has {known}"];
    /// A key that an entry of the metadata needs.
    MISSING_INIT_KEY "missing_init_key" Deny Rule "{owner} needs {missing}: `cfn-init` stops without it"
        [];
    /// A metadata block without a configuration to run.
    INIT_WITHOUT_CONFIG "init_without_config" Deny Rule "`cfn-init` runs the configuration `config`, and the block has none"
        ["name one of its configurations `config`, or list them: `configSets: { default: [{configs}] }`"];
    /// A configuration that a set names and the block does not have.
    UNKNOWN_INIT_CONFIG "unknown_init_config" Deny Rule "no {noun} `{name}` in the block"
        ["did you mean `{suggestion}`?", "it has {known}"];
    /// A file that a service watches and that is nearly one that the block writes.
    MISSPELT_WATCHED_FILE "misspelt_watched_file" Deny Rule "the service `{service}` watches `{name}`, which the block does not write"
        ["did you mean `{suggestion}`?"];
    /// A file that a service watches and that nothing writes.
    UNWRITTEN_WATCHED_FILE "unwritten_watched_file" Warn Rule "the service `{service}` watches `{name}`, which the block does not write: it never restarts for it"
        ["`cfn-init` restarts a service only for files that it writes itself; add the file to `files`"];
    /// An option that a helper script does not have.
    UNKNOWN_HELPER_OPTION "unknown_helper_option" Deny Rule "`{tool}` has no option `{name}`: it stops with a usage message"
        ["did you mean `{suggestion}`?", "it has {known}"];
    /// An option that a helper script needs.
    MISSING_HELPER_OPTION "missing_helper_option" Deny Rule "`{tool}` needs `{missing}`"
        ["write `{form}`"];
    /// A resource that the stack does not have.
    UNKNOWN_HELPER_RESOURCE "unknown_helper_resource" Deny Rule "no resource `{name}` in this stack"
        ["did you mean `{suggestion}`?", "in the language, `LogicalId(Resource)` as a variable of `Sub` is checked and follows a rename"];
    /// A resource without the metadata that `cfn-init` reads.
    NO_INIT_METADATA "no_init_metadata" Deny Rule "`cfn-init` finds nothing to do: `{name}` has no metadata `AWS::CloudFormation::Init`"
        ["did you mean `{suggestion}`?", "give the resource that has the metadata: {known}"];
    /// A resource that does not wait for signals.
    SIGNAL_NOT_AWAITED "signal_not_awaited" Warn Rule "`{name}` waits for no signal: it has neither a `CreationPolicy` nor an `UpdatePolicy` that does"
        ["did you mean `{suggestion}`?", "waiting are {known}", "add `CreationPolicy: { ResourceSignal: { Count: 1, Timeout: \"PT15M\" } }` to `{name}`"];
    /// A resource that waits for signals that nobody sends.
    SIGNAL_NOT_SENT "signal_not_sent" Warn Rule "`{name}` waits for signals, and nothing in this stack sends any: {what} would time out"
        ["end the user data with `/opt/aws/bin/cfn-signal --exit-code $? --stack ${AWS::StackName} --resource {name} --region ${AWS::Region}`",
         "if the image signals by itself, write `#[allow(signal_not_sent)]` above the resource"];
    /// The configuration of `cfn-hup` without its stack.
    HUP_WITHOUT_STACK "hup_without_stack" Deny Rule "`cfn-hup` does not start: its configuration has no `stack=`"
        ["write `stack=${AWS::StackId}`{instead}"];
    /// The agent's configuration at a path that it does not read.
    MISPLACED_ECS_CONFIG "misplaced_ecs_config" Deny Rule "the agent of ECS does not read `/etc/ecs/config`: the machine joins the cluster `default`"
        ["write `/etc/ecs/ecs.config`"];
    /// A shebang that does not begin the user data.
    LATE_SHEBANG "late_shebang" Deny Rule "the shebang is not the first byte of the user data: the machine cannot run the script"
        ["begin the text with `#!`"];
    /// User data that is not encoded.
    USER_DATA_NOT_ENCODED "user_data_not_encoded" Error Rule "EC2 takes user data in Base64, and this is plain text"
        ["write `Base64(…)` around it"];
}
