//! What `#[derive(Resource)]` on a struct of 30 fields adds to rustc.
//!
//! Against the same struct without it, in a crate that derives one of a single field: the library of the macros is loaded on both sides.

use crate::figures::{judged, median, milliseconds, plain};
use crate::rustc::Compiler;
use crate::scratch::{Scratch, write};
use crate::{Outcome, run};

/// The most that the derive may add.
const MILLISECONDS: f64 = 10.0;

const FILES: [(&str, bool); 2] = [("struct.rs", false), ("derived.rs", true)];

const SMALL: &str = r#"
#[derive(formwork::Resource)]
#[resource(type = "Custom::Record")]
pub struct Record {
    pub service_token: String,
}
"#;

/// A struct of 30 fields, as an author narrows a large type.
const STRUCT: &str = r#"
pub struct Database {
    #[resource(default = "20")]
    pub allocated_storage: Option<String>,
    #[resource(default = false)]
    pub allow_major_version_upgrade: Option<bool>,
    #[resource(default = true)]
    pub auto_minor_version_upgrade: Option<bool>,
    pub availability_zone: Option<String>,
    #[resource(default = 7)]
    pub backup_retention_period: Option<u32>,
    pub ca_certificate_identifier: Option<String>,
    #[resource(default = true)]
    pub copy_tags_to_snapshot: Option<bool>,
    #[resource(default = "db.t4g.micro")]
    pub db_instance_class: Option<String>,
    pub db_instance_identifier: Option<String>,
    pub db_name: String,
    #[resource(of = "AWS::RDS::DBParameterGroup")]
    pub db_parameter_group_name: Option<formwork::Ref>,
    #[resource(of = "AWS::RDS::DBSubnetGroup")]
    pub db_subnet_group_name: formwork::Ref,
    #[resource(default = true)]
    pub deletion_protection: Option<bool>,
    pub enable_cloudwatch_logs_exports: Vec<String>,
    #[resource(default = true)]
    pub enable_iam_database_authentication: Option<bool>,
    #[resource(default = "postgres")]
    pub engine: Option<String>,
    pub engine_version: String,
    pub iops: Option<u32>,
    #[resource(of = "AWS::KMS::Key")]
    pub kms_key_id: Option<formwork::Ref>,
    pub license_model: Option<String>,
    pub master_username: String,
    pub max_allocated_storage: Option<u32>,
    #[resource(default = 60)]
    pub monitoring_interval: Option<u32>,
    pub monitoring_role_arn: formwork::Value,
    #[resource(default = false)]
    pub multi_az: Option<bool>,
    pub port: Option<String>,
    pub preferred_backup_window: Option<String>,
    pub preferred_maintenance_window: Option<String>,
    pub tags: Vec<std::collections::BTreeMap<String, String>>,
    pub vpc_security_groups: Vec<formwork::Ref>,
}
"#;

pub(crate) fn measure(scratch: &Scratch, rounds: Option<usize>) -> Outcome {
    let compiler = Compiler::open(scratch.real()?)?;
    for (file, is_derived) in FILES {
        write(&compiler.folder.join(file), &source(is_derived))?;
    }
    let mut times = [const { Vec::new() }; 2];
    let mut processor = [const { Vec::new() }; 2];
    for _ in 0..rounds.unwrap_or(21) {
        for (index, (file, _)) in FILES.iter().enumerate() {
            let (time, _) = run::finish(&mut compiler.on_file(file))?;
            times[index].push(milliseconds(time));
            processor[index].extend(compiler.usage_of(file).ok().map(|usage| usage.processor));
        }
    }
    let [without, derived] = times.map(|times| median(&times));
    plain("a crate with the struct alone", without, "ms");
    judged("the derive", derived - without, MILLISECONDS, "ms");
    if processor.iter().all(|times| !times.is_empty()) {
        let [without, derived] = processor.map(|times| median(&times));
        judged("the same in processor time", derived - without, MILLISECONDS, "ms");
    }
    Ok(())
}

/// A crate with the struct, derived or with its attributes taken out.
fn source(is_derived: bool) -> String {
    if is_derived {
        let fixed = "fixed = { StorageEncrypted: true, ManageMasterUserPassword: true, PubliclyAccessible: false }";
        let derive = "#[derive(formwork::Resource)]\n#[resource(type = \"AWS::RDS::DBInstance\"";
        return format!("{SMALL}{derive}, {fixed})]{STRUCT}");
    }
    let lines = STRUCT.lines().filter(|line| !line.trim_start().starts_with("#[resource"));
    [SMALL].into_iter().chain(lines.flat_map(|line| [line, "\n"])).collect()
}
