//! Values of a template file: functions in their long form become the model's.
//!
//! The shapes come from [`Function::facts`]. An object that is no function's stays an object, so that a rule can
//! look at it; a function with arguments of a wrong shape is reported here and poisoned.

use super::{Kind, Member, Node, Reader, quoted};
use crate::findings::Finding;
use crate::findings::table::files;
use crate::model::{Entry, Function, Name, Shape, Substitution, Value, ValueKind};

/// The function whose result is known to nobody.
const TRANSFORM: &str = "Fn::Transform";

/// What a value is read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    /// Functions count.
    Value,
    /// Functions count, and `{ "Condition": "Name" }` is a condition.
    Boolean,
    /// Data that no function is resolved in.
    Plain,
}

impl Reader<'_> {
    pub(super) fn value(&mut self, node: Node, reading: Reading) -> Value {
        let place = node.place;
        let kind = match node.kind {
            Kind::Null => {
                self.null(place, "an item of a list");
                ValueKind::Poisoned
            }
            Kind::Bool(flag) => ValueKind::Bool(flag),
            Kind::Number(number) => ValueKind::Number(number),
            Kind::Text(text) => ValueKind::Text(text),
            Kind::List(items) => ValueKind::List(items.into_iter().map(|item| self.value(item, reading)).collect()),
            Kind::Object(members) => self.object_or_function(members, reading),
        };
        let value = Value { place, kind };
        if self.unchecked.contains(&place) { Value::new(place, ValueKind::Unchecked(Box::new(value))) } else { value }
    }

    pub(super) fn entries(&mut self, members: Vec<Member>, owner: &str, reading: Reading) -> Vec<Entry> {
        let members = self.members(members, owner);
        members
            .into_iter()
            .map(|Member { key, value }| {
                let value = if value.kind == Kind::Null {
                    self.null(value.place, quoted(&key.text));
                    Value::new(value.place, ValueKind::Poisoned)
                } else {
                    self.value(value, reading)
                };
                Entry { key, value }
            })
            .collect()
    }

    /// `Metadata`: data, and the names of parameters in the console's interface.
    ///
    /// See [`AWS::CloudFormation::Interface`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-cloudformation-interface.html).
    pub(super) fn metadata(&mut self, node: Node, reading: Reading) -> Value {
        let mut metadata = self.value(node, reading);
        let groups = member(&mut metadata, "AWS::CloudFormation::Interface")
            .and_then(|interface| member(interface, "ParameterGroups"));
        if let Some(ValueKind::List(groups)) = groups.map(|groups| &mut groups.kind) {
            for group in groups {
                let Some(ValueKind::List(names)) = member(group, "Parameters").map(|names| &mut names.kind) else {
                    continue;
                };
                for name in names {
                    if let ValueKind::Text(text) = &mut name.kind {
                        name.kind = ValueKind::LogicalId(Name { text: std::mem::take(text), place: name.place });
                    }
                }
            }
        }
        metadata
    }

    fn object_or_function(&mut self, mut members: Vec<Member>, reading: Reading) -> ValueKind {
        if members.len() == 1 && reading != Reading::Plain {
            let key = members[0].key.text.as_str();
            if key == "Condition" && reading == Reading::Boolean && matches!(members[0].value.kind, Kind::Text(_)) {
                if let Some(Member { value: Node { place, kind: Kind::Text(text) }, .. }) = members.pop() {
                    return ValueKind::Condition(Name { text, place });
                }
            } else if let Some(function) = Function::keyed(key)
                && let Some(Member { key, value }) = members.pop()
            {
                return self.function(function, key, value).unwrap_or(ValueKind::Poisoned);
            }
        }
        ValueKind::Object(self.entries(members, "an object", reading))
    }

    fn function(&mut self, function: Function, key: Name, node: Node) -> Option<ValueKind> {
        if function.facts().shape != Shape::Bare && node.get(TRANSFORM).is_some() {
            // A macro gives the arguments before the function is called: what they are is not known.
            let place = node.place;
            let entry = Entry { key, value: self.value(node, Reading::Value) };
            let object = Value::new(place, ValueKind::Object(vec![entry]));
            return Some(ValueKind::Unchecked(Box::new(object)));
        }
        let key = &key;
        match function {
            Function::Ref => self.reference(key, node),
            Function::GetAtt => self.attribute(key, node),
            Function::Sub => self.substitution(key, node),
            _ => self.call(function, key, node),
        }
    }

    fn reference(&mut self, key: &Name, node: Node) -> Option<ValueKind> {
        match node.kind {
            Kind::Text(text) => Some(ValueKind::Ref(Name { text, place: node.place })),
            // With language extensions a function may give the name.
            Kind::Object(_) => Some(ValueKind::Call(Function::Ref, vec![self.value(node, Reading::Value)])),
            _ => self.misshaped(key, &node, "a name"),
        }
    }

    /// `[resource, attribute]` or `"resource.attribute"`; a function in either place leaves it a call.
    fn attribute(&mut self, key: &Name, node: Node) -> Option<ValueKind> {
        const EXPECTED: &str = "a list of a resource and an attribute";
        let place = node.place;
        match node.kind {
            Kind::Text(text) => match text.split_once('.') {
                Some((resource, attribute)) if !resource.is_empty() && !attribute.is_empty() => {
                    Some(ValueKind::GetAtt {
                        resource: Name::new(resource, place),
                        attribute: Name::new(attribute, place),
                    })
                }
                _ => self.misshaped(key, &Node { place, kind: Kind::Text(text) }, EXPECTED),
            },
            Kind::List(items) if items.len() == 2 => {
                let mut names = items.iter().filter_map(|item| Some(Name::new(item.as_text()?, item.place)));
                if let (Some(resource), Some(attribute)) = (names.next(), names.next()) {
                    return Some(ValueKind::GetAtt { resource, attribute });
                }
                let arguments = items.into_iter().map(|item| self.value(item, Reading::Value)).collect();
                Some(ValueKind::Call(Function::GetAtt, arguments))
            }
            other => self.misshaped(key, &Node { place, kind: other }, EXPECTED),
        }
    }

    /// `"text"` or `["text", { "Variable": value }]`.
    fn substitution(&mut self, key: &Name, node: Node) -> Option<ValueKind> {
        const EXPECTED: &str = "text, or a list of text and an object of variables";
        let Node { place, kind } = node;
        let (text, variables) = match kind {
            Kind::Text(text) => (Name { text, place }, Vec::new()),
            Kind::List(items) => match <[Node; 2]>::try_from(items) {
                Ok([Node { place, kind: Kind::Text(text) }, Node { kind: Kind::Object(members), .. }]) => {
                    (Name { text, place }, self.entries(members, "the variables of `Fn::Sub`", Reading::Value))
                }
                Ok(_) | Err(_) => return self.misshaped(key, &Node { place, kind: Kind::List(Vec::new()) }, EXPECTED),
            },
            other => return self.misshaped(key, &Node { place, kind: other }, EXPECTED),
        };
        Some(ValueKind::Sub(Substitution::new(text, None, variables)))
    }

    fn call(&mut self, function: Function, key: &Name, node: Node) -> Option<ValueKind> {
        let facts = function.facts();
        if node.kind == Kind::Null {
            self.null(node.place, quoted(&key.text));
            return None;
        }
        match (facts.shape, node.kind) {
            (Shape::List, Kind::List(items)) => {
                let arguments = items.into_iter().enumerate();
                let arguments = arguments.map(|(index, item)| self.argument(function, index, item)).collect();
                Some(ValueKind::Call(function, arguments))
            }
            (Shape::Object, Kind::List(items)) if items.len() == 1 && items[0].as_object().is_some() => {
                // CloudFormation takes a macro in a list of one as well.
                Some(ValueKind::Call(
                    function,
                    items.into_iter().map(|item| self.value(item, Reading::Value)).collect(),
                ))
            }
            (Shape::Object, kind @ Kind::Object(_)) => {
                let node = Node { place: node.place, kind };
                Some(ValueKind::Call(function, vec![self.value(node, Reading::Value)]))
            }
            (Shape::Bare, kind) => {
                let node = Node { place: node.place, kind };
                Some(ValueKind::Call(function, vec![self.value(node, Reading::Value)]))
            }
            (Shape::List, kind) => {
                let expected = match (facts.least, facts.most) {
                    (1, 1) => "a list of one value".to_owned(),
                    (least, most) if least == most => format!("a list of {least} values"),
                    (least, most) => format!("a list of {least} to {most} values"),
                };
                self.misshaped(key, &Node { place: node.place, kind }, &expected)
            }
            (Shape::Object, kind) => self.misshaped(key, &Node { place: node.place, kind }, "an object"),
            // These are text in a template and have no key.
            (Shape::Text, _) => None,
        }
    }

    /// One argument of a function that takes a list.
    fn argument(&mut self, function: Function, index: usize, node: Node) -> Value {
        let place = node.place;
        match (function, index, node.kind) {
            (Function::If, 0, Kind::Text(text)) => Value::new(place, ValueKind::Condition(Name { text, place })),
            (Function::ValueOf, 0, Kind::Text(text)) => Value::new(place, ValueKind::LogicalId(Name { text, place })),
            (Function::And | Function::Or | Function::Not, _, kind) => {
                self.value(Node { place, kind }, Reading::Boolean)
            }
            (_, _, kind) => self.value(Node { place, kind }, Reading::Value),
        }
    }

    fn misshaped(&mut self, key: &Name, node: &Node, expected: &str) -> Option<ValueKind> {
        let finding = Finding::new(&files::FUNCTION_SHAPE, node.place).with("name", &key.text);
        self.push(finding.with("expected", expected).with("found", node.noun()));
        None
    }
}

fn member<'v>(value: &'v mut Value, key: &str) -> Option<&'v mut Value> {
    match &mut value.kind {
        ValueKind::Object(entries) => {
            entries.iter_mut().find(|entry| entry.key.text == key).map(|entry| &mut entry.value)
        }
        _ => None,
    }
}
