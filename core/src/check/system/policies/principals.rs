//! Service principals: the names by which services appear in policies, reviewed in 2026-10.
//!
//! The list ages, so a name that it lacks is silent unless it is all but equal to one that it has.

use crate::findings::suggest;

const SUFFIX: &str = ".amazonaws.com";

/// The known principal that a text all but is; nothing if the text may be right.
pub(super) fn nearest(text: &str) -> Option<String> {
    let stem = text.strip_suffix(".cn").unwrap_or(text);
    if let Some(stem) = stem.strip_suffix(SUFFIX) {
        // Regional: `logs.eu-west-1.amazonaws.com`.
        let service = stem.split('.').next().unwrap_or(stem);
        if SERVICES.binary_search(&stem).is_ok() || SERVICES.binary_search(&service).is_ok() || service.len() < SHORTEST
        {
            return None;
        }
        return one_edit(service).map(|service| format!("{service}{SUFFIX}"));
    }
    // A service without its domain, or with one that is all but right.
    let (service, domain) = text.split_once('.').unwrap_or((text, ""));
    let is_slip =
        domain.is_empty() || (domain != "amazonaws.com" && suggest::best(domain, ["amazonaws.com"]).is_some());
    (is_slip && SERVICES.binary_search(&service).is_ok()).then(|| format!("{service}{SUFFIX}"))
}

/// Shorter names are near too many others.
const SHORTEST: usize = 5;

fn one_edit(service: &str) -> Option<&'static str> {
    SERVICES.iter().copied().find(|known| known.len() >= SHORTEST && is_one_edit(service, known))
}

/// Whether one letter was added, left out, changed or swapped with its neighbour.
fn is_one_edit(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if one.len().abs_diff(other.len()) > 1 || one == other {
        return false;
    }
    let start = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let (one, other) = (&one[start..], &other[start..]);
    let end = one.iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count();
    let (one, other) = (&one[..one.len() - end], &other[..other.len() - end]);
    match (one, other) {
        ([_], [_]) | ([_], []) | ([], [_]) => true,
        ([a, b], [c, d]) => a == d && b == c,
        _ => false,
    }
}

#[rustfmt::skip] // as a block, sorted
static SERVICES: &[&str] = &[
    "access-analyzer", "acm", "acm-pca", "airflow", "airflow-env", "amplify", "apigateway", "appconfig", "appflow",
    "application-autoscaling", "apprunner", "appsync", "athena", "auditmanager", "autoscaling", "backup", "batch",
    "bedrock", "bedrock-agentcore", "billingconsole", "budgets", "build.apprunner", "ce", "chatbot", "cks.kms",
    "cloudformation", "cloudfront", "cloudhsm", "cloudtrail", "cloudwatch", "codebuild", "codecommit", "codedeploy",
    "codepipeline", "codestar-notifications", "cognito-identity", "cognito-idp", "config", "connect", "controltower",
    "costalerts", "databrew", "datapipeline", "datasync", "dax", "deadline", "delivery.logs", "detective", "dlm", "dms",
    "ds", "dynamodb", "ec2", "ec2fleet", "ecr", "ecs", "ecs-tasks", "edgelambda", "eks", "eks-fargate",
    "eks-fargate-pods", "eks-nodegroup", "elasticache", "elasticbeanstalk", "elasticfilesystem", "elasticloadbalancing",
    "elasticmapreduce", "elastictranscoder", "email", "emr-containers", "emr-serverless", "es", "events", "evidently",
    "firehose", "fis", "fms", "forecast", "freetier", "fsx", "gamelift", "globalaccelerator", "glue", "grafana",
    "greengrass", "guardduty", "health", "iam", "identitystore", "imagebuilder", "importexport", "inspector",
    "inspector2", "iot", "iotanalytics", "iotevents", "iotsitewise", "iotthingsgraph", "ivs", "kafka", "kafkaconnect",
    "kendra", "kinesis", "kinesisanalytics", "kms", "lakeformation", "lambda", "lex", "lexv2", "license-manager",
    "lightsail", "logdelivery.elasticloadbalancing", "logs", "lookoutmetrics", "m2", "machinelearning", "macie",
    "macie2", "mediaconvert", "medialive", "mediapackage", "mediastore", "mediatailor", "memorydb", "mgn", "monitoring",
    "mq", "network-firewall", "networkmanager", "oam", "opensearchservice", "ops.apigateway", "opsworks",
    "organizations", "osis", "osis-pipelines", "pca-connector-ad", "personalize", "pinpoint", "pipes", "pods.eks",
    "polly", "qbusiness", "quicksight", "ram", "rds", "redshift", "redshift-serverless", "rekognition",
    "replication.dynamodb", "replicator.lambda", "resource-explorer-2", "resource-groups", "robomaker", "rolesanywhere",
    "route53", "route53resolver", "rum", "s3", "sagemaker", "scheduler", "schemas", "secretsmanager", "securityhub",
    "securitylake", "serverlessrepo", "servicecatalog", "servicediscovery", "ses", "shield", "signer", "sms", "sns",
    "spot", "spotfleet", "sqs", "ssm", "ssm-incidents", "sso", "states", "storage-lens.s3", "storagegateway", "streams",
    "streams.metrics.cloudwatch", "sts", "support", "swf", "synthetics", "tasks.apprunner", "textract", "timestream",
    "transcribe", "transfer", "translate", "trustedadvisor", "verifiedpermissions", "vmie", "vpc-flow-logs",
    "vpc-lattice", "waf", "waf-regional", "wafv2", "workdocs", "worklink", "workmail", "workspaces", "workspaces-web",
    "xray",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted() {
        assert!(SERVICES.is_sorted());
    }

    #[test]
    fn no_known_name_is_an_edit_of_another_that_would_be_doubted() {
        for known in SERVICES {
            assert_eq!(nearest(&format!("{known}{SUFFIX}")), None, "{known}");
        }
    }

    #[test]
    fn slips() {
        for (slip, meant) in [
            ("lamda.amazonaws.com", "lambda.amazonaws.com"),
            ("ecs-task.amazonaws.com", "ecs-tasks.amazonaws.com"),
            ("lambda.amazon.com", "lambda.amazonaws.com"),
            ("lambda", "lambda.amazonaws.com"),
            ("ec2.amazonaws.co", "ec2.amazonaws.com"),
            ("eventes.amazonaws.com", "events.amazonaws.com"),
        ] {
            assert_eq!(nearest(slip).as_deref(), Some(meant), "{slip}");
        }
        for right in
            ["ec2.amazonaws.com.cn", "logs.eu-west-1.amazonaws.com", "newservice.amazonaws.com", "x.example.com"]
        {
            assert_eq!(nearest(right), None, "{right}");
        }
    }
}
