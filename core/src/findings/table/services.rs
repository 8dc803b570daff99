//! Rules of single services: pipelines, schedules, names of domains, groups; and what a transform brings.

rows! {
    "services";

    /// A pipeline whose sources are not its first stage.
    SOURCE_STAGE "source_stage" Error Rule "{what}"
        ["the first stage of a pipeline has its sources, and no other stage has any"];
    /// An artifact that nothing makes before it is used.
    UNKNOWN_ARTIFACT "unknown_artifact" Error Rule "no earlier action makes the artifact `{name}`"
        ["did you mean `{suggestion}`?", "earlier actions make {known}"];
    /// A file in an artifact that an action does not take.
    NO_INPUT_ARTIFACT "no_input_artifact" Error Rule "the artifact `{name}` is not among the `InputArtifacts` of this action"
        ["did you mean `{suggestion}`?", "they are {known}"];
    /// An artifact that two actions make.
    DUPLICATE_ARTIFACT "duplicate_artifact" Error Rule "the artifact `{name}` is made by an earlier action, too"
        ["each output of a pipeline needs a name of its own"];
    /// More or fewer artifacts than an action has.
    ARTIFACT_COUNT "artifact_count" Error Rule "an action of `{provider}` has {range} in `{property}`, found {count}"
        [];
    /// A schedule that cannot be read.
    SCHEDULE_FORM "schedule_form" Error Rule "`{value}` is no schedule: {problem}"
        ["write `{form}`"];
    /// A name that is not in the domain that it should be in.
    OUTSIDE_DOMAIN "outside_domain" Error Rule "`{name}` is not in the domain `{domain}`"
        ["{reason}"];
    /// The name of a role that has a path, where a name alone is taken for a path's end.
    ROLE_BY_NAME "role_by_name" Error Rule "`{property}` of `{name}` gets the name of `{role}`, whose path `{path}` belongs to it"
        ["write `{role}.Arn`"];
    /// More subscription filters than a log group may have.
    TOO_MANY_FILTERS "too_many_filters" Error Rule "`{group}` has {count} subscription filters: a log group has at most {limit}"
        [];
    /// Environment variables that are too large together.
    ENVIRONMENT_SIZE "environment_size" Error Rule "the environment of `{name}` has {count} bytes: Lambda takes at most {limit}"
        ["keep large values in Systems Manager or Secrets Manager, and read them when the function starts"];
    /// A cluster without what replaces its primary node.
    MISSING_FAILOVER "missing_failover" Error Rule "`{name}` has cluster mode, and {problem}"
        ["{fix}"];
    /// An instance that starts from nothing.
    MISSING_IMAGE "missing_image" Error Rule "`{name}` has no `ImageId`"
        ["an instance starts from an image: its own, or that of its launch template"];
    /// Something that only a transform understands.
    NEEDS_TRANSFORM "needs_transform" Error Rule "{what} needs the transform `{transform}`"
        ["add `transform \"{transform}\";`"];
    /// An attribute that a module does not take.
    MODULE_ATTRIBUTE "module_attribute" Error Rule "a module takes no `{name}`"
        ["write it into the module, or override it in the stack after"];
    /// A name in `IgnoreGlobals` that the globals do not have.
    UNKNOWN_GLOBAL "unknown_global" Error Rule "`Globals` has no `{name}` for `{kind}`"
        ["did you mean `{suggestion}`?", "it has {known}"];
    /// A function with snapshots, in a runtime that has none.
    SNAP_START_RUNTIME "snap_start_runtime" Error Rule "`{runtime}` has no snapshots: SnapStart is for Java from 11, Python from 3.12 and .NET from 8"
        ["remove `SnapStart`, or choose another runtime"];
}
