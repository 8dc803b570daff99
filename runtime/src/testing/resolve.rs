//! A template with one set of parameters: what CloudFormation makes of it before it asks any service.
//!
//! In: a template and values. Out: [`Resolved`], or everything that speaks against the values.

use super::fold::Folder;
use super::problems::{Problem, Unresolved};
use super::scalars;
use crate::Template;
use formwork_core::check::{self, Front};
use formwork_core::findings::table::values::BROKEN_CONSTRAINT;
use formwork_core::findings::{self, Item, suggest, words};
use formwork_core::json::{Node, write};
use formwork_core::model::{self, Place, Section, ValueKind};
use formwork_core::schema::Schema;
use std::collections::BTreeMap;

/// What pseudo parameters are unless a test says otherwise.
///
/// `AWS::StackName` is the stack's name. `AWS::StackId`, `AWS::Partition` and `AWS::URLSuffix` follow from the region,
/// the account and the name, unless they are given; `AWS::NotificationARNs` is an empty list.
///
/// See [pseudo parameters](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/pseudo-parameter-reference.html).
pub const PSEUDO_PARAMETERS: &[(&str, &str)] = &[("AWS::AccountId", "123456789012"), ("AWS::Region", "us-east-1")];

/// Partition and suffix of the regions whose names begin so.
const PARTITIONS: &[(&str, &str, &str)] =
    &[("cn-", "aws-cn", "amazonaws.com.cn"), ("us-gov-", "aws-us-gov", "amazonaws.com"), ("", "aws", "amazonaws.com")];

/// The types of parameters whose value is looked up when the stack is deployed.
const LOOKED_UP: &str = "AWS::SSM::Parameter::Value<";

/// What one set of parameters makes of a template.
///
/// Parameters, pseudo parameters, conditions and mappings are folded into the resources and outputs; an item whose
/// condition is false is gone, and so is a property that is `AWS::NoValue`. What only a deployment knows stays the
/// function that it is: references to resources, imports, zones, transforms, parameters of Systems Manager.
#[derive(Clone, Debug)]
pub struct Resolved {
    root: Node,
}

impl Resolved {
    /// The template as a tree.
    #[must_use]
    pub fn tree(&self) -> &Node {
        &self.root
    }

    /// The template as text, in the form of a template's file.
    #[must_use]
    pub fn json(&self) -> String {
        write::file(&self.root)
    }
}

impl Template {
    /// The template that these parameters make of it.
    ///
    /// A parameter without a value has its default. Names of pseudo parameters (`AWS::Region`) set what
    /// [`PSEUDO_PARAMETERS`] says otherwise. The items of a list parameter are separated by commas.
    ///
    /// # Errors
    /// Everything that speaks against the values: a name that no parameter has, a parameter without a value, a value
    /// that breaks the parameter's constraints, keys that a mapping does not have, assertions of rules that do not hold.
    ///
    /// # Examples
    ///
    /// ```
    /// formwork::stack! {
    ///     pub stack Site;
    ///     param Names: CommaDelimitedList = "a,b";
    ///     mapping Sizes = { "eu-west-1": { Days: 7 }, "us-east-1": { Days: 30 } };
    ///     resource Queue = AWS::SQS::Queue { QueueName: Join("-", Names) };
    ///     resource Logs = AWS::Logs::LogGroup { RetentionInDays: FindInMap(Sizes, AWS::Region, "Days") };
    ///     output Url = Queue.QueueUrl;
    /// }
    /// # fn test() -> Result<(), Box<dyn std::error::Error>> {
    /// let ireland = Site.template()?.resolve([("AWS::Region", "eu-west-1"), ("Names", "c, d")])?;
    /// ireland.resource("Queue")?.has_properties(&serde_json::json!({ "QueueName": "c-d" }))?;
    /// ireland.resource("Logs")?.has_properties(&serde_json::json!({ "RetentionInDays": 7 }))?;
    /// ireland.output("Url")?.has(&serde_json::json!({ "Value": { "Fn::GetAtt": ["Queue", "QueueUrl"] } }))?;
    /// # Ok(())
    /// # }
    /// # test().unwrap();
    /// ```
    pub fn resolve<'v>(&self, values: impl IntoIterator<Item = (&'v str, &'v str)>) -> Result<Resolved, Unresolved> {
        let given: BTreeMap<&str, &str> = values.into_iter().collect();
        let mut problems = Vec::new();
        let mut names = pseudo_parameters(self.name(), &given);
        for name in given.keys().filter(|name| !names.contains_key(**name)) {
            let known = self.model().parameters.iter().map(|parameter| parameter.name.text.as_str());
            let known: Vec<&str> = known.chain(names.keys().map(String::as_str)).collect();
            if !known.contains(name) {
                let suggestion = suggest::best(name, known).map(str::to_owned);
                problems.push(Problem::UnknownParameter { name: (*name).to_owned(), suggestion });
            }
        }
        for parameter in &self.model().parameters {
            let name = &parameter.name.text;
            let default = self.parameter(name).ok().and_then(|found| found.node().get("Default"));
            match given.get(name.as_str()).copied().or_else(|| default.and_then(scalars::text)) {
                Some(_) if parameter.kind.text.starts_with(LOOKED_UP) => {}
                Some(text) => drop(names.insert(name.clone(), value(&parameter.kind.text, text))),
                None => problems.push(Problem::MissingParameter { name: name.clone() }),
            }
        }
        problems.extend(refused(self.model(), &given));
        let mut folder = Folder::new(self.tree(), names);
        let root = folder.template();
        // Without a value for each parameter rules and mappings have nothing true to say.
        if problems.is_empty() {
            problems = folder.problems();
        }
        if problems.is_empty() { Ok(Resolved { root }) } else { Err(Unresolved { problems }) }
    }
}

/// The values of the pseudo parameters.
fn pseudo_parameters(stack: &str, given: &BTreeMap<&str, &str>) -> BTreeMap<String, Node> {
    let known = |name: &str| PSEUDO_PARAMETERS.iter().find(|(known, _)| *known == name).map(|(_, value)| *value);
    let value = |name: &str, default: String| {
        let value = given.get(name).map(|given| (*given).to_owned()).or_else(|| known(name).map(str::to_owned));
        (name.to_owned(), value.unwrap_or(default))
    };
    let region = value("AWS::Region", String::new());
    let account = value("AWS::AccountId", String::new());
    let name = value("AWS::StackName", stack.to_owned());
    let of_region = PARTITIONS.iter().find(|(prefix, ..)| region.1.starts_with(prefix));
    let (_, partition, suffix) = of_region.copied().unwrap_or_default();
    let partition = value("AWS::Partition", partition.to_owned());
    let suffix = value("AWS::URLSuffix", suffix.to_owned());
    let id = format!(
        "arn:{}:cloudformation:{}:{}:stack/{}/00000000-0000-0000-0000-000000000000",
        partition.1, region.1, account.1, name.1
    );
    let id = value("AWS::StackId", id);
    let texts = [region, account, name, partition, suffix, id].into_iter().map(|(name, text)| (name, Node::text(text)));
    let topics = given.get("AWS::NotificationARNs").copied().unwrap_or_default();
    texts.chain([("AWS::NotificationARNs".to_owned(), list(topics))]).collect()
}

/// What a `Ref` to a parameter of that type gives.
fn value(kind: &str, text: &str) -> Node {
    if kind == "CommaDelimitedList" || kind.starts_with("List<") { list(text) } else { Node::text(text) }
}

fn list(text: &str) -> Node {
    Node::list(text.split(',').map(str::trim).filter(|_| !text.trim().is_empty()).map(Node::text))
}

/// Given values that break the constraints of their parameters: the rule that looks at defaults judges them.
fn refused(model: &model::Template, given: &BTreeMap<&str, &str>) -> Vec<Problem> {
    let Ok(schema) = Schema::bundled() else { return Vec::new() };
    let mut model = model.clone();
    // Silences of the author are about the template, not about a test's values.
    model.silences.clear();
    for parameter in &mut model.parameters {
        parameter.silences.clear();
        if let Some(text) = given.get(parameter.name.text.as_str()) {
            parameter.default = Some(model::Value::new(Place(0), ValueKind::Text((*text).to_owned())));
        }
    }
    let (verdict, _) = check::check(&model, schema, Front::Engine);
    let of_parameter = |finding: &findings::Finding| match finding.item {
        Item::Entry(Section::Parameters, index) if std::ptr::eq(finding.row, &BROKEN_CONSTRAINT) => {
            model.parameters.get(index).map(|parameter| parameter.name.text.clone())
        }
        _ => None,
    };
    let findings = verdict.findings.into_iter().filter_map(|(finding, _)| Some((of_parameter(&finding)?, finding)));
    let of_given = findings
        .filter(|(name, finding)| given.contains_key(name.as_str()) && finding.argument("role") == Some("the default"));
    of_given.map(|(name, finding)| Problem::RefusedValue { message: message(finding), name }).collect()
}

fn message(mut finding: findings::Finding) -> String {
    for (name, value) in &mut finding.arguments {
        if *name == "role" {
            *value = "the value".to_owned();
        }
    }
    let help = words::help(&finding).into_iter().map(|line| format!("; {line}"));
    words::title(&finding) + &help.collect::<String>()
}
