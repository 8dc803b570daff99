//! Items of a template by name and type.

use super::pattern;
use super::problems::{Mismatch, Missing};
use super::resolve::Resolved;
use crate::Template;
use crate::build::capabilities;
use formwork_core::findings::suggest;
use formwork_core::json::{Node, write};
use formwork_core::model::Section;
use serde_json::Value;

/// An item of a template: a resource, an output or a parameter.
#[derive(Clone, Copy, Debug)]
pub struct Found<'t> {
    section: Section,
    name: &'t str,
    node: &'t Node,
}

impl<'t> Found<'t> {
    /// Its logical ID.
    #[must_use]
    pub fn name(&self) -> &'t str {
        self.name
    }

    /// Its `Type`; empty for an output, which has none.
    #[must_use]
    pub fn kind(&self) -> &'t str {
        self.node.get("Type").and_then(Node::as_text).unwrap_or_default()
    }

    /// Everything that stands under its name.
    #[must_use]
    pub fn node(&self) -> &'t Node {
        self.node
    }

    /// A property of a resource.
    #[must_use]
    pub fn property(&self, name: &str) -> Option<&'t Node> {
        self.node.get("Properties")?.get(name)
    }

    /// Everything that stands under its name as a value of `serde_json`.
    #[must_use]
    pub fn json(&self) -> Value {
        let mut text = String::new();
        write::compact(&mut text, self.node);
        serde_json::from_str(&text).unwrap_or_default()
    }

    /// Compares everything that stands under its name with a pattern.
    ///
    /// An object may hold more than its pattern; `null` says that a key is absent. A list is as long as its pattern,
    /// where `".."` stands for any number of items. Scalars compare as CloudFormation compares them, by their text:
    /// `80` is `"80"`.
    ///
    /// # Errors
    /// Every difference, with its place.
    ///
    /// # Examples
    ///
    /// ```
    /// use serde_json::json;
    /// formwork::stack! {
    ///     pub stack Site;
    ///     resource Files = AWS::S3::Bucket {
    ///         Tags: [{ Key: "Team", Value: "web" }, { Key: "Cost", Value: "42" }],
    ///     } with { DeletionPolicy: "Retain" };
    /// }
    /// # fn test() -> Result<(), Box<dyn std::error::Error>> {
    /// let template = Site.template()?;
    /// template.resource("Files")?.has(&json!({ "DeletionPolicy": "Retain", "Condition": null }))?;
    /// template.resource("Files")?.has_properties(&json!({ "Tags": ["..", { "Key": "Cost", "Value": 42 }] }))?;
    ///
    /// let mismatch = template.resource("Files")?.has(&json!({ "DeletionPolicy": "Delete" })).unwrap_err();
    /// assert_eq!(
    ///     mismatch.to_string(),
    ///     "resource `Files` is not as expected\n  `DeletionPolicy`: expected \"Delete\", found \"Retain\"",
    /// );
    /// # Ok(())
    /// # }
    /// # test().unwrap();
    /// ```
    pub fn has(&self, pattern: &Value) -> Result<(), Mismatch> {
        self.compared(pattern, self.node)
    }

    /// Compares the properties of a resource with a pattern, as [`has`](Self::has) compares the whole.
    ///
    /// # Errors
    /// Every difference, with its place.
    pub fn has_properties(&self, pattern: &Value) -> Result<(), Mismatch> {
        match self.node.get("Properties") {
            Some(properties) => self.compared(pattern, properties),
            None => self.compared(pattern, &Node::object::<&str>([])),
        }
    }

    fn compared(&self, pattern: &Value, node: &Node) -> Result<(), Mismatch> {
        let differences = pattern::differences(pattern, node);
        if differences.is_empty() {
            return Ok(());
        }
        Err(Mismatch { section: self.section, name: self.name.to_owned(), differences })
    }
}

/// All entries of a section.
fn entries(root: &Node, section: Section) -> impl Iterator<Item = Found<'_>> {
    let members = root.get(section.key()).and_then(Node::as_object).unwrap_or_default();
    members.iter().map(move |member| Found { section, name: &member.key.text, node: &member.value })
}

/// One entry of a section.
fn entry<'t>(root: &'t Node, section: Section, name: &str) -> Result<Found<'t>, Missing> {
    entries(root, section).find(|found| found.name == name).ok_or_else(|| {
        let suggestion = suggest::best(name, entries(root, section).map(|found| found.name)).map(str::to_owned);
        Missing { section, name: name.to_owned(), suggestion }
    })
}

/// The same questions for what `stack!` declares and for what one set of parameters makes of it.
macro_rules! questions {
    ($($of:ident)*) => {$(
        impl $of {
            /// The resource of that logical ID.
            ///
            /// # Errors
            /// [`Missing`](crate::testing::Missing), with the nearest name that is there.
            pub fn resource(&self, name: &str) -> Result<Found<'_>, Missing> {
                entry(self.tree(), Section::Resources, name)
            }

            /// All resources in their order.
            #[must_use]
            pub fn resources(&self) -> Vec<Found<'_>> {
                entries(self.tree(), Section::Resources).collect()
            }

            /// All resources of that type (`AWS::EC2::Subnet`) in their order.
            #[must_use]
            pub fn resources_of(&self, kind: &str) -> Vec<Found<'_>> {
                entries(self.tree(), Section::Resources).filter(|found| found.kind() == kind).collect()
            }

            /// The output of that name.
            ///
            /// # Errors
            /// [`Missing`](crate::testing::Missing), with the nearest name that is there.
            pub fn output(&self, name: &str) -> Result<Found<'_>, Missing> {
                entry(self.tree(), Section::Outputs, name)
            }

            /// All outputs in their order.
            #[must_use]
            pub fn outputs(&self) -> Vec<Found<'_>> {
                entries(self.tree(), Section::Outputs).collect()
            }
        }
    )*};
}

questions!(Template Resolved);

impl Template {
    /// The parameter of that name.
    ///
    /// # Errors
    /// [`Missing`], with the nearest name that is there.
    pub fn parameter(&self, name: &str) -> Result<Found<'_>, Missing> {
        entry(self.tree(), Section::Parameters, name)
    }

    /// All parameters in their order.
    #[must_use]
    pub fn parameters(&self) -> Vec<Found<'_>> {
        entries(self.tree(), Section::Parameters).collect()
    }

    /// The capabilities that a deployment must acknowledge: `CAPABILITY_IAM`, `CAPABILITY_NAMED_IAM`,
    /// `CAPABILITY_AUTO_EXPAND`.
    ///
    /// See [`CreateStack`](https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html).
    #[must_use]
    pub fn capabilities(&self) -> Vec<&'static str> {
        capabilities::capabilities(self.model(), self.tree())
    }
}
