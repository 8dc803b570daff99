//! Whether a value is text, a list or an object once CloudFormation has resolved it, as far as that is certain.
//!
//! In: a value. Out: [`Shape`]. Rust expressions, mappings, imports of unknown kinds and the like are [`Shape::Unknown`].

use super::{Context, names::Declared};
use crate::model::{Function, Name, Returns, Template, Value, ValueKind};
use crate::schema::{Attribute, Schema, Types};

/// The coarse JSON type of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Text, a number or a boolean.
    Scalar,
    /// A list.
    List,
    /// An object.
    Object,
    /// It cannot be told.
    Unknown,
}

impl Shape {
    /// What a message calls it.
    #[must_use]
    pub fn noun(self) -> &'static str {
        match self {
            Self::Scalar => "text",
            Self::List => "a list",
            Self::Object => "an object",
            Self::Unknown => "a value",
        }
    }
}

/// The shape of a value.
#[must_use]
pub fn of(cx: &Context<'_>, value: &Value) -> Shape {
    let declared = |name: &str| cx.names.values.get(name).copied();
    resolved(&Look { template: cx.template, schema: cx.schema, declared: &declared }, value)
}

/// The shape of a value of a template that is not checked yet.
#[must_use]
pub fn in_template<'t>(template: &'t Template, schema: Schema<'t>, value: &Value) -> Shape {
    let parameter = |name: &str| template.parameters.iter().position(|item| item.name.text == name);
    let resource = |name: &str| template.resources.iter().position(|item| item.name.text == name);
    let declared =
        |name: &str| parameter(name).map(Declared::Parameter).or_else(|| resource(name).map(Declared::Resource));
    resolved(&Look { template, schema, declared: &declared }, value)
}

/// Where names are looked up.
struct Look<'l, 't> {
    template: &'t Template,
    schema: Schema<'t>,
    declared: &'l dyn Fn(&str) -> Option<Declared>,
}

fn resolved(cx: &Look<'_, '_>, value: &Value) -> Shape {
    match &value.kind {
        ValueKind::Text(_)
        | ValueKind::Number(_)
        | ValueKind::Bool(_)
        | ValueKind::Sub(_)
        | ValueKind::LogicalId(_)
        | ValueKind::Condition(_) => Shape::Scalar,
        ValueKind::List(_) => Shape::List,
        ValueKind::Object(_) => Shape::Object,
        ValueKind::Ref(name) => of_reference(cx, name),
        ValueKind::GetAtt { resource, attribute } => of_attribute(cx, &resource.text, &attribute.text),
        ValueKind::Call(Function::If, arguments) => match arguments.as_slice() {
            [_, then, otherwise] if then.is_no_value() => resolved(cx, otherwise),
            [_, then, otherwise] if otherwise.is_no_value() => resolved(cx, then),
            [_, then, otherwise] => {
                let (then, otherwise) = (resolved(cx, then), resolved(cx, otherwise));
                if then == otherwise { then } else { Shape::Unknown }
            }
            _ => Shape::Unknown,
        },
        // An item of a list may be anything; only lists of text are certain to hold text.
        ValueKind::Call(Function::Select, arguments) => match arguments.get(1).map(|list| &list.kind) {
            Some(ValueKind::Call(Function::Split | Function::GetAZs | Function::Cidr, _)) => Shape::Scalar,
            _ => Shape::Unknown,
        },
        ValueKind::Call(Function::ImportValue | Function::GetStackOutput, _) => Shape::Scalar,
        ValueKind::Call(function, _) => match function.facts().returns {
            Returns::Text | Returns::Number => Shape::Scalar,
            Returns::List => Shape::List,
            Returns::Boolean | Returns::Any => Shape::Unknown,
        },
        ValueKind::Null | ValueKind::Hole(_) | ValueKind::Unchecked(_) | ValueKind::Poisoned => Shape::Unknown,
    }
}

fn of_reference(cx: &Look<'_, '_>, name: &Name) -> Shape {
    match name.text.as_str() {
        "AWS::NoValue" => Shape::Unknown,
        "AWS::NotificationARNs" => Shape::List,
        text if text.starts_with("AWS::") => Shape::Scalar,
        text => match (cx.declared)(text) {
            Some(Declared::Parameter(index)) => {
                let Some(parameter) = cx.template.parameters.get(index) else { return Shape::Unknown };
                if parameter.unchecked_kind {
                    Shape::Unknown
                } else if is_list_type(&parameter.kind.text) {
                    Shape::List
                } else {
                    Shape::Scalar
                }
            }
            Some(Declared::Resource(_)) => Shape::Scalar,
            Some(Declared::Extern(_) | Declared::Poisoned(_)) | None => Shape::Unknown,
        },
    }
}

/// Whether a parameter of that type holds a list.
#[must_use]
pub fn is_list_type(kind: &str) -> bool {
    let inner = kind.strip_prefix("AWS::SSM::Parameter::Value<").unwrap_or(kind);
    inner.starts_with("List<") || inner.starts_with("CommaDelimitedList")
}

/// Attributes that the schema calls objects and CloudFormation gives as the JSON text of them.
static JSON_TEXT: &[(&str, &str)] = &[("AWS::CloudFormation::WaitCondition", "Data")];

fn of_attribute(cx: &Look<'_, '_>, resource: &str, attribute: &str) -> Shape {
    let Some(found) = attribute_of(cx, resource, attribute) else { return Shape::Unknown };
    if JSON_TEXT.contains(&(found.node.resource_type().name(), attribute)) {
        return Shape::Scalar;
    }
    let types = found.node.types();
    let scalars = Types(Types::STRING.0 | Types::INTEGER.0 | Types::NUMBER.0 | Types::BOOLEAN.0);
    match (types.intersects(scalars), types.intersects(Types::ARRAY), types.intersects(Types::OBJECT)) {
        (true, false, false) => Shape::Scalar,
        (false, true, false) => Shape::List,
        (false, false, true) => Shape::Object,
        _ => Shape::Unknown,
    }
}

/// The schema of a resource's attribute, if the type and the attribute are known and closed.
fn attribute_of<'t>(cx: &Look<'_, 't>, resource: &str, attribute: &str) -> Option<Attribute<'t>> {
    let Some(Declared::Resource(index)) = (cx.declared)(resource) else { return None };
    let resource = cx.template.resources.get(index)?;
    let kind = cx.schema.resource_type(&resource.kind.text)?;
    if kind.has_open_attributes() { None } else { kind.attribute(attribute) }
}
