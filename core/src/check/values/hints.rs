//! Why an extension of the schema asks for what it asks: one sentence a document, for the help line.

use crate::findings::Finding;

/// The sentence for a finding of an extension, by the extension's name in the schema.
pub(super) fn of(extension: &str, finding: &Finding) -> Option<&'static str> {
    let about = ABOUT.iter().find(|(name, _)| *name == extension).map(|(_, properties)| *properties);
    let is_about = |property: &&str| {
        let quoted = format!("`{property}`");
        ["property", "missing"].iter().any(|name| finding.argument(name).is_some_and(|text| text.contains(&quoted)))
    };
    let hint = HINTS.iter().find(|(name, _)| *name == extension).map(|(_, hint)| *hint)?;
    about.is_none_or(|properties| properties.iter().any(is_about)).then_some(hint)
}

/// The properties that a sentence speaks of, where its document judges others too.
const ABOUT: &[(&str, &[&str])] = &[("aws_ecs_taskdefinition/fargate_properties", &["Cpu", "Memory", "NetworkMode"])];

const HINTS: &[(&str, &str)] = &[
    ("aws_apigateway_authorizer/ttl", "an authorizer keeps results for at most 3600 seconds"),
    ("aws_apigateway_restapi/openapi_properties", "an API needs a `Name`, or a `Body` that names it"),
    ("aws_apigateway_stage/method_settings_resource_path", "the path of a method begins with `/`"),
    (
        "aws_cloudfront_distribution/forward_enum",
        "without a cache policy, `Forward` says which cookies reach the origin",
    ),
    ("aws_cloudwatch_alarm/period", "a period is 10, 20 or 30 seconds, or a multiple of 60"),
    ("aws_codebuild_project/s3_locations", "the type `S3` needs a `Location`"),
    ("aws_dynamodb_table/billingmode_exclusive", "a table of `PAY_PER_REQUEST` has no provisioned throughput"),
    (
        "aws_dynamodb_table/billingmode_provisioned_dependent",
        "a table has provisioned throughput unless its `BillingMode` is `PAY_PER_REQUEST`",
    ),
    ("aws_ec2_instance/blockdevicemappings", "the type of a volume decides which of `Iops` and `VolumeSize` it takes"),
    ("aws_ec2_instance/privateipaddress", "only one private address is the primary one"),
    ("aws_ec2_instance/virtualname_ephemeral", "instance store volumes are named `ephemeral0`, `ephemeral1`, …"),
    ("aws_ec2_securitygroup/all_to_and_from_ports", "`-1` means all, so it stands in both ports"),
    ("aws_ec2_securitygroup/protocols_and_port_ranges_exclude", "ports are ignored for this protocol"),
    ("aws_ec2_securitygroup/protocols_and_port_ranges_include", "this protocol needs `FromPort` and `ToPort`"),
    ("aws_ecs_service/fargate", "Fargate runs replicas only"),
    (
        "aws_ecs_taskdefinition/containerdefinitions_essential",
        "a task needs an essential container: leave `Essential` out, or set it to `true`, in one of them",
    ),
    (
        "aws_ecs_taskdefinition/fargate_cpu_memory",
        "Fargate offers pairs of `Cpu` and `Memory`, such as 256 with 512, 1024 or 2048",
    ),
    (
        "aws_ecs_taskdefinition/fargate_properties",
        "a task for Fargate needs `Cpu`, `Memory` and the network mode `awsvpc`",
    ),
    (
        "aws_ecs_taskdefinition/logging_configuration",
        "the driver `awslogs` needs the options `awslogs-group` and `awslogs-region`",
    ),
    (
        "aws_elasticache_replicationgroup/transitencryptionenabled_valkey",
        "Valkey wants `TransitEncryptionEnabled` to be said",
    ),
    ("aws_elasticloadbalancing_loadbalancer/certificate", "a listener of HTTPS or SSL needs a certificate"),
    ("aws_elasticloadbalancingv2_listener/certificate", "a listener of HTTPS or TLS needs a certificate"),
    (
        "aws_elasticloadbalancingv2_loadbalancer/application_subnets",
        "an application load balancer stands in two availability zones",
    ),
    (
        "aws_elasticloadbalancingv2_targetgroup/healthcheckprotocol_restrictions",
        "the protocol of the health check decides which properties it takes",
    ),
    (
        "aws_elasticloadbalancingv2_targetgroup/protocol_restrictions",
        "the protocol decides which properties the target group takes",
    ),
    (
        "aws_elasticloadbalancingv2_targetgroup/targettype_restrictions",
        "a target group of instances, addresses or load balancers needs `Port`, `Protocol` and `VpcId`; one of functions takes none of them",
    ),
    ("aws_fsx_filesystem/storage_capacity", "the type of the file system decides its sizes"),
    ("aws_lambda_eventsourcemapping/eventsourcearn_sqs_exclusive", "a queue has no starting position"),
    ("aws_lambda_eventsourcemapping/eventsourcearn_stream_inclusive", "a stream needs a starting position"),
    ("aws_lambda_function/capacity_provider_timeout", "a function runs for at most 900 seconds"),
    ("aws_lambda_function/environment_variable_keys", "Lambda sets this variable itself"),
    ("aws_lambda_function/loglevel_logformat", "log levels need the log format `JSON`"),
    ("aws_lambda_function/packagetype_image_exclusions", "an image brings its own handler, runtime and layers"),
    ("aws_lambda_function/zipfile_runtime_enum", "code in the template is for Node.js and Python"),
    ("aws_lambda_function/zipfile_runtime_exists", "code in the template needs a runtime"),
    ("aws_rds_dbcluster/aurora", "an Aurora cluster has no instance class or storage size of its own"),
    ("aws_rds_dbcluster/monitoring", "enhanced monitoring needs both an interval and a role"),
    ("aws_rds_dbcluster/multiaz", "a Multi-AZ cluster that is not Aurora needs its instance class and storage"),
    ("aws_rds_dbcluster/serverless_exclusive", "the engine mode decides how the cluster scales"),
    ("aws_rds_dbinstance/aurora_exclusive", "an Aurora instance takes this from its cluster"),
    (
        "aws_rds_dbinstance/backupretentionperiod_maximum",
        "backups are kept for at most 35 days; those of a cluster's instance by the cluster",
    ),
    ("aws_rds_dbinstance/kmskey_storageencrypted", "a key encrypts storage only with `StorageEncrypted: true`"),
    ("aws_rds_dbinstance/replicamode_enum", "the engine decides which modes a replica has"),
    ("aws_route53_healthcheck/healthcheckconfig_type_inclusive", "a check of a metric names its alarm"),
    ("aws_route53_recordset/recordset_alias", "an alias has the time to live of its target"),
    ("aws_route53_recordset/recordset_pattern", "the type of the record decides how its content is written"),
    (
        "aws_s3_bucket/ownershipcontrols",
        "since April 2023 a new bucket refuses access control lists; say `OwnershipControls`, or leave `AccessControl` out and write a bucket policy",
    ),
    (
        "aws_sqs_queue/properties",
        "the name of a FIFO queue ends in `.fifo`, and only a FIFO queue takes its properties",
    ),
    ("formwork/alias", "a name is in small letters, and only its first part may be `*`"),
    ("formwork/archive_days", "the tier `ARCHIVE_ACCESS` takes 90 to 730 days, `DEEP_ARCHIVE_ACCESS` 180 to 730"),
    ("formwork/data_sources_or_features", "`Features` takes the place of `DataSources`"),
    ("formwork/document_schema", "the content of a document begins with the version of its schema, such as `2.2`"),
    ("formwork/health_check_type", "`EC2` is checked always, and stands beside no other type"),
    (
        "formwork/launch_type_or_providers",
        "capacity providers take the place of `LaunchType`: Fargate's are `FARGATE` and `FARGATE_SPOT`",
    ),
    ("formwork/layer_arn", "the name of a layer has at most 140 characters"),
    ("formwork/placement", "Fargate chooses the place of a task by itself"),
    ("formwork/stream_prefix", "Fargate refuses `awslogs` without a prefix for the names of its streams"),
];
