//! The built template of a stack: its declaration with the values of Rust expressions in place, checked once more.
//!
//! In: a [`Stack`]. Out: a [`Template`] with its JSON and what the macro could not find.
//! Not here: files (`build`).

mod assemble;
mod findings;

pub(crate) use findings::of_reads;
pub use findings::{Finding, Silenced};

use crate::environment;
use crate::resource::Described;
use crate::{Error, Stack};
use assemble::Assembled;
use formwork_core::check::{self, Front};
use formwork_core::findings::report::Report;
use formwork_core::json::{self, Node};
use formwork_core::model::{self, DerivedField, DerivedType, Extern, Holds, Name, Place};
use formwork_core::published;
use formwork_core::schema::Schema;
use std::collections::BTreeMap;

/// The template of a stack, as CloudFormation gets it.
#[derive(Clone, Debug)]
pub struct Template {
    stack: Stack,
    json: String,
    root: Node,
    deployment: Option<Node>,
    model: model::Template,
    findings: Vec<Finding>,
    silenced: Vec<Silenced>,
}

impl Stack {
    /// Builds the template: evaluates the stack's Rust expressions and checks the whole once more.
    ///
    /// # Errors
    /// [`Error::Schema`], [`Error::Text`] and [`Error::Hole`], all of them signs that crates of different versions were
    /// mixed. What is wrong with the template itself is among its [findings](Template::findings).
    ///
    /// # Examples
    ///
    /// ```
    /// fn print(stack: &formwork::Stack) -> Result<String, formwork::Error> {
    ///     let template = stack.template()?;
    ///     assert!(template.findings().is_empty());
    ///     Ok(template.json().to_owned())
    /// }
    /// ```
    pub fn template(&self) -> Result<Template, Error> {
        Template::build(*self, Schema::bundled()?)
    }
}

impl Template {
    fn build(stack: Stack, schema: Schema<'_>) -> Result<Self, Error> {
        let declaration = stack.declaration();
        let values = stack.values();
        let Assembled { text: json, unchecked, variables } = assemble::text(stack.name(), declaration.pieces, &values)?;
        let document = parse(stack, &json)?;
        let unchecked = unchecked.into_iter().filter_map(|offset| document.place_at(offset)).collect();

        let mut report = Report::default();
        let mut model = json::read::template_with(document.root.clone(), &unchecked, &mut report);
        let variables = variables.into_iter().filter_map(|(offset, of)| Some((document.place_at(offset)?, of)));
        let variables: BTreeMap<Place, Place> = variables.collect();
        let name = |of: &Place| environment::of(*of).map(|read| read.name).unwrap_or_default();
        model.variables = variables.iter().map(|(place, of)| (*place, name(of))).collect();
        model.name = Name::new(stack.name(), Place(0));
        model.externs = declaration.externs.iter().map(|(name, kind)| externs(name, kind)).collect();
        let computed = declaration.nested.iter().filter_map(|nested| {
            // The macro has judged the others.
            Some((nested.resource.to_owned(), published::read(nested.told)?.nested()))
        });
        model.nested = computed.collect();
        described(&mut model, declaration.described);
        findings::silence(&mut model, declaration.silences);
        if let Some(finding) = check::limits::size(&model, json::write::compact_size(&document.root)) {
            report.push(finding);
        }
        let (verdict, _) = check::check_with(&model, schema, Front::Engine, report);
        let (findings, silenced) = findings::of(verdict, &model, declaration, &variables);

        let deployment = match declaration.deployment {
            [] => None,
            pieces => Some(parse(stack, &assemble::text(stack.name(), pieces, &values)?.text)?.root),
        };
        Ok(Self { stack, json, root: document.root, deployment, model, findings, silenced })
    }

    /// The stack's name.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.stack.name()
    }

    /// The stack.
    #[must_use]
    pub fn stack(&self) -> Stack {
        self.stack
    }

    /// The text of the template's file.
    #[must_use]
    pub fn json(&self) -> &str {
        &self.json
    }

    /// The bytes that the template has without blanks; CloudFormation's limit is 1,000,000.
    ///
    /// See [CloudFormation quotas](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html).
    #[must_use]
    pub fn compact_size(&self) -> usize {
        json::write::compact_size(&self.root)
    }

    /// The template as a tree, with keys in their order.
    #[must_use]
    pub fn tree(&self) -> &Node {
        &self.root
    }

    /// The template as the rules see it.
    #[must_use]
    pub fn model(&self) -> &model::Template {
        &self.model
    }

    /// The arguments of its deployment (`Tags`, `TerminationProtection`, …), if the stack has any.
    #[must_use]
    pub fn deployment(&self) -> Option<&Node> {
        self.deployment.as_ref()
    }

    /// What is wrong with it and the macro did not show.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// What is wrong with it and its author silenced, of the levels that stop a build.
    #[must_use]
    pub fn silenced(&self) -> &[Silenced] {
        &self.silenced
    }
}

fn parse(stack: Stack, text: &str) -> Result<json::Document, Error> {
    json::parse(text).map_err(|error| Error::Text { stack: stack.name().to_owned(), error })
}

fn externs(name: &str, kind: &str) -> Extern {
    // Whether its type exists was judged where it is written.
    let (name, kind) = (Name::new(name, Place(0)), Name::new(kind, Place(0)));
    Extern { name, kind, unchecked_kind: true, derived: None }
}

/// Gives resources the structs that are their types, as far as a template does not show them: the Rust compiler has judged the
/// fields, so that every property is one.
fn described(model: &mut model::Template, described: &[(&'static str, &'static Described)]) {
    for (logical_id, described) in described {
        let number = model.derived.len();
        let Some(resource) = model.resources.iter_mut().find(|resource| resource.name.text == *logical_id) else {
            continue;
        };
        let of = |property: &str| described.references.iter().find(|(name, _)| *name == property).map(|(_, of)| of);
        let field = |property: &str| DerivedField {
            property: property.to_owned(),
            required: false,
            holds: Holds::Any,
            of: of(property).map(|of| (*of).to_owned()),
        };
        resource.derived = Some(number);
        model.derived.push(DerivedType {
            rust_name: described.name.to_owned(),
            kind: resource.kind.clone(),
            fields: resource.properties.iter().map(|entry| field(&entry.key.text)).collect(),
            attributes: described.attributes.iter().map(|name| (*name).to_owned()).collect(),
            defaults: Vec::new(),
            fixed: Vec::new(),
        });
    }
}
