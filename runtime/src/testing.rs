//! Looking into templates, for the tests of stacks.
//!
//! A [`Template`](crate::Template) is found by logical ID or type ([`Template::resource`](crate::Template::resource),
//! [`Template::resources_of`](crate::Template::resources_of)), compared with a pattern ([`Found::has`]) and folded into
//! what one set of parameters makes of it ([`Template::resolve`](crate::Template::resolve)). Everything returns errors
//! that read as sentences, so a test says `?`:
//!
//! ```
//! use serde_json::json;
//!
//! formwork::stack! {
//!     pub stack Site;
//!
//!     param Env: String with { AllowedValues: ["dev", "prod"] };
//!     condition Production = Env == "prod";
//!
//!     resource Files = AWS::S3::Bucket {
//!         BucketName: Sub("files-${Env}-${AWS::AccountId}"),
//!         VersioningConfiguration: { Status: If(Production, "Enabled", "Suspended") },
//!     };
//!     resource Alarm = AWS::SNS::Topic {} with { Condition: Production };
//!     output FilesName = Files with { Export: true };
//! }
//!
//! # fn test() -> Result<(), Box<dyn std::error::Error>> {
//! let template = Site.template()?;
//! assert_eq!(template.resources_of("AWS::S3::Bucket").len(), 1);
//! assert_eq!(template.capabilities(), [""; 0]);
//!
//! let production = template.resolve([("Env", "prod")])?;
//! production.resource("Files")?.has_properties(&json!({
//!     "BucketName": "files-prod-123456789012",
//!     "VersioningConfiguration": { "Status": "Enabled" },
//! }))?;
//! production.output("FilesName")?.has(&json!({ "Export": { "Name": "Site-FilesName" } }))?;
//!
//! let development = template.resolve([("Env", "dev"), ("AWS::StackName", "blue")])?;
//! assert!(development.resource("Alarm").is_err(), "its condition is false");
//! development.output("FilesName")?.has(&json!({ "Export": { "Name": "blue-FilesName" } }))?;
//!
//! let error = template.resolve([("Env", "pord")]).unwrap_err();
//! assert!(error.to_string().contains("did you mean `prod`?"), "{error}");
//! # Ok(())
//! # }
//! # test().unwrap();
//! ```

mod conditions;
mod find;
mod fold;
mod pattern;
mod problems;
mod resolve;
mod scalars;

pub use find::Found;
pub use formwork_core::json::Node;
pub use formwork_core::model::Section;
pub use problems::{Mismatch, Missing, Problem, Unresolved};
pub use resolve::{PSEUDO_PARAMETERS, Resolved};
