//! `CreationPolicy` and `UpdatePolicy`: the types that have them, and their keys, as tables.
//!
//! See [CreationPolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-creationpolicy.html)
//! and [UpdatePolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-updatepolicy.html).

use super::super::Context;
use super::super::forms::{self, Field, Form};
use crate::findings::Finding;
use crate::findings::table::items as table;
use crate::model::{Name, Resource, Value, entry};

/// Which type takes which keys.
type Policies = &'static [(&'static str, &'static [Field])];

static CREATION: Policies = &[
    ("AWS::AppStream::Fleet", &[("StartFleet", Form::Any)]),
    (
        "AWS::AutoScaling::AutoScalingGroup",
        &[
            ("AutoScalingCreationPolicy", Form::Object(&[("MinSuccessfulInstancesPercent", Form::Integer(0, 100))])),
            ("ResourceSignal", SIGNAL),
        ],
    ),
    ("AWS::CloudFormation::WaitCondition", &[("ResourceSignal", SIGNAL)]),
    ("AWS::EC2::Instance", &[("ResourceSignal", SIGNAL)]),
];

const SIGNAL: Form = Form::Object(&[("Count", Form::Integer(0, i64::MAX)), ("Timeout", Form::Duration)]);

static UPDATE: Policies = &[
    ("AWS::AppStream::Fleet", &[("StartAfterUpdate", Form::Any), ("StopBeforeUpdate", Form::Any)]),
    (
        "AWS::AutoScaling::AutoScalingGroup",
        &[
            ("AutoScalingInstanceRefresh", Form::Object(INSTANCE_REFRESH)),
            ("AutoScalingReplacingUpdate", Form::Object(&[("WillReplace", Form::Boolean)])),
            ("AutoScalingRollingUpdate", Form::Object(ROLLING_UPDATE)),
            ("AutoScalingScheduledAction", Form::Object(&[("IgnoreUnmodifiedGroupSizeProperties", Form::Boolean)])),
        ],
    ),
    ("AWS::ElastiCache::ReplicationGroup", &[("UseOnlineResharding", Form::Boolean)]),
    ("AWS::Elasticsearch::Domain", &[("EnableVersionUpgrade", Form::Boolean)]),
    (
        "AWS::Lambda::Alias",
        &[(
            "CodeDeployLambdaAliasUpdate",
            Form::Object(&[
                ("AfterAllowTrafficHook", Form::Text),
                ("ApplicationName", Form::Text),
                ("BeforeAllowTrafficHook", Form::Text),
                ("DeploymentGroupName", Form::Text),
            ]),
        )],
    ),
    ("AWS::OpenSearchService::Domain", &[("EnableVersionUpgrade", Form::Boolean)]),
];

const ROLLING_UPDATE: &[Field] = &[
    ("MaxBatchSize", Form::Integer(0, i64::MAX)),
    ("MinActiveInstancesPercent", Form::Integer(0, 100)),
    ("MinInstancesInService", Form::Integer(0, i64::MAX)),
    ("MinSuccessfulInstancesPercent", Form::Integer(0, 100)),
    ("PauseTime", Form::Duration),
    ("SuspendProcesses", Form::Each(&Form::OneOf(PROCESSES))),
    ("WaitOnResourceSignals", Form::Boolean),
];

const PROCESSES: &[&str] = &[
    "AZRebalance",
    "AddToLoadBalancer",
    "AlarmNotification",
    "HealthCheck",
    "InstanceRefresh",
    "Launch",
    "ReplaceUnhealthy",
    "ScheduledActions",
    "Terminate",
];

const INSTANCE_REFRESH: &[Field] =
    &[("Preferences", Form::Object(PREFERENCES)), ("Strategy", Form::OneOf(&["ReplaceRootVolume", "Rolling"]))];

const PREFERENCES: &[Field] = &[
    ("AlarmSpecification", Form::Object(&[("Alarms", Form::Each(&Form::Text))])),
    ("BakeTime", Form::Integer(0, 172_800)),
    ("CheckpointDelay", Form::Integer(0, 172_800)),
    ("CheckpointPercentages", Form::Each(&Form::Integer(0, 100))),
    ("InstanceWarmup", Form::Integer(0, i64::MAX)),
    ("MaxHealthyPercentage", Form::Integer(100, 200)),
    ("MinHealthyPercentage", Form::Integer(0, 100)),
    ("ScaleInProtectedInstances", Form::OneOf(&["Ignore", "Refresh", "Wait"])),
    ("SkipMatching", Form::Boolean),
    ("StandbyInstances", Form::OneOf(&["Ignore", "Terminate", "Wait"])),
];

/// Checks one policy.
pub(super) fn check(cx: &mut Context<'_>, resource: &Resource, key: &Name, value: &Value) {
    let policies = if key.text == "CreationPolicy" { CREATION } else { UPDATE };
    let Some((_, fields)) = policies.iter().find(|(kind, _)| *kind == resource.kind.text) else {
        // A type that the schema does not know may have a policy that this table does not.
        if cx.schema.resource_type(&resource.kind.text).is_some() && !resource.unchecked_kind && !cx.names.open {
            let types: Vec<String> = policies.iter().map(|(kind, _)| format!("`{kind}`")).collect();
            let finding = Finding::new(&table::POLICY_UNSUPPORTED, key.place)
                .with("name", &key.text)
                .with("kind", &resource.kind.text)
                .with("known", types.join(", "));
            cx.report.push(finding);
        }
        return;
    };
    forms::check(cx, key, value, Form::Object(fields));
    let Some(entries) = value.as_object() else { return };
    let both = (entry(entries, "AutoScalingRollingUpdate"), entry(entries, "AutoScalingInstanceRefresh"));
    if let (Some(_), Some(refresh)) = both {
        cx.report.push(Finding::new(&table::TWO_UPDATE_POLICIES, refresh.key.place));
    }
    let refresh = entry(entries, "AutoScalingInstanceRefresh").map(|refresh| (&refresh.key, refresh.value.as_object()));
    if let Some((key, Some(members))) = refresh
        && entry(members, "Strategy").is_none()
    {
        cx.report.push(Finding::new(&table::REFRESH_WITHOUT_STRATEGY, key.place));
    }
}
