//! The items of a template file: parameters, mappings, conditions, rules, resources and outputs.
//!
//! Each reader gives the item, or its name where nothing else can be read; keys that an item does not have stay
//! among its attributes, where the rules judge them as they judge a stack's.

use super::values::Reading;
use super::{Kind, Member, Node, Reader, quoted};
use crate::findings::Item;
use crate::model::{
    Assertion, Condition, Entry, Function, Mapping, Name, Output, Parameter, Resource, Rule, Section, Value, ValueKind,
    entry,
};

impl Reader<'_> {
    pub(super) fn parameter(&mut self, name: Name, node: Node, at: usize) -> Result<Parameter, Name> {
        self.item = Item::Entry(Section::Parameters, at);
        let Some(members) = self.item_members(node, &name, Section::Parameters) else { return Err(name) };
        let (mut kind, mut default, mut description, mut attributes) = (None, None, None, Vec::new());
        let mut broken = false;
        for Member { key, value } in members {
            match key.text.as_str() {
                "Type" => {
                    kind = self.text(value, "Type");
                    broken = kind.is_none();
                }
                "Default" => default = Some(self.value(value, Reading::Plain)),
                "Description" => description = self.text(value, "Description"),
                _ => attributes.push(Entry { value: self.value(value, Reading::Plain), key }),
            }
        }
        match kind {
            Some(kind) => Ok(Parameter {
                name,
                unchecked_kind: self.unchecked.contains(&kind.place),
                kind,
                default,
                description,
                attributes,
                was: Vec::new(),
                silences: Vec::new(),
            }),
            None => Err(self.without(broken, name, Section::Parameters, "Type")),
        }
    }

    pub(super) fn mapping(&mut self, name: Name, node: Node, at: usize) -> Result<Mapping, Name> {
        self.item = Item::Entry(Section::Mappings, at);
        if !matches!(node.kind, Kind::Object(_)) {
            self.wrong_shape(&node, &name.text, "an object");
            return Err(name);
        }
        Ok(Mapping { name, value: self.value(node, Reading::Value), was: Vec::new(), silences: Vec::new() })
    }

    pub(super) fn condition(&mut self, name: Name, node: Node, at: usize) -> Result<Condition, Name> {
        self.item = Item::Entry(Section::Conditions, at);
        if !matches!(node.kind, Kind::Object(_)) {
            self.wrong_shape(&node, &name.text, "a condition function");
            return Err(name);
        }
        Ok(Condition { name, value: self.value(node, Reading::Boolean), was: Vec::new(), silences: Vec::new() })
    }

    /// See [Rules](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/rules-section-structure.html).
    pub(super) fn rule(&mut self, name: Name, node: Node, at: usize) -> Result<Rule, Name> {
        const KEYS: &[&str] = &["Assertions", "RuleCondition"];
        self.item = Item::Entry(Section::Rules, at);
        let Some(members) = self.item_members(node, &name, Section::Rules) else { return Err(name) };
        let (mut condition, mut assertions) = (None, None);
        for Member { key, value } in members {
            match key.text.as_str() {
                "RuleCondition" => condition = Some(self.value(value, Reading::Boolean)),
                "Assertions" => assertions = Some(self.assertions(value)),
                _ => self.unknown(&key, &format!("rule `{}`", name.text), KEYS),
            }
        }
        match assertions {
            Some(assertions) => Ok(Rule { name, condition, assertions, silences: Vec::new() }),
            None => Err(self.without(false, name, Section::Rules, "Assertions")),
        }
    }

    fn assertions(&mut self, node: Node) -> Vec<Assertion> {
        const KEYS: &[&str] = &["Assert", "AssertDescription"];
        let Kind::List(items) = node.kind else {
            self.wrong_shape(&node, "Assertions", "a list");
            return Vec::new();
        };
        let mut assertions = Vec::new();
        for item in items {
            let owner = Name::new("Assertions", item.place);
            let Some(members) = self.object(item, "Assertions") else { continue };
            let (mut condition, mut description) = (None, None);
            for Member { key, value } in self.members(members, "Assertions") {
                match key.text.as_str() {
                    "Assert" => condition = Some(self.value(value, Reading::Boolean)),
                    "AssertDescription" => description = self.text(value, "AssertDescription"),
                    _ => self.unknown(&key, "an assertion", KEYS),
                }
            }
            match condition {
                Some(condition) => assertions.push(Assertion { condition, description }),
                None => self.missing(&owner, "an entry of", "Assert"),
            }
        }
        assertions
    }

    pub(super) fn resource(&mut self, name: Name, node: Node, at: usize) -> Result<Resource, Name> {
        self.item = Item::Entry(Section::Resources, at);
        let Some(members) = self.item_members(node, &name, Section::Resources) else { return Err(name) };
        let (mut kind, mut properties, mut attributes) = (None, Vec::new(), Vec::new());
        let mut broken = false;
        for Member { key, value } in members {
            let value = match key.text.as_str() {
                "Type" => {
                    kind = self.text(value, "Type");
                    broken = kind.is_none();
                    continue;
                }
                "Properties" => {
                    properties = self.properties(value);
                    continue;
                }
                "DependsOn" => self.depends_on(value),
                "Condition" => self.condition_name(value),
                "Metadata" => self.metadata(value, Reading::Value),
                _ => self.value(value, Reading::Value),
            };
            attributes.push(Entry { key, value });
        }
        match kind {
            Some(kind) => Ok(Resource {
                name,
                unchecked_kind: self.unchecked.contains(&kind.place),
                kind,
                derived: None,
                properties,
                attributes,
                was: Vec::new(),
                silences: Vec::new(),
            }),
            None => Err(self.without(broken, name, Section::Resources, "Type")),
        }
    }

    /// `Properties`. Where one `Fn::If` chooses between all of them, it chooses the value of each.
    fn properties(&mut self, node: Node) -> Vec<Entry> {
        if let Some([Member { key, .. }]) = node.as_object()
            && key.text == "Fn::If"
        {
            let key = key.clone();
            let value = self.value(node, Reading::Value);
            return of_each(&value).unwrap_or_else(|| vec![Entry { key, value }]);
        }
        match self.object(node, "Properties") {
            Some(members) => self.entries(members, "Properties", Reading::Value),
            None => Vec::new(),
        }
    }

    pub(super) fn output(&mut self, name: Name, node: Node, at: usize) -> Result<Output, Name> {
        self.item = Item::Entry(Section::Outputs, at);
        let Some(members) = self.item_members(node, &name, Section::Outputs) else { return Err(name) };
        let (mut output, mut description, mut attributes) = (None, None, Vec::new());
        for Member { key, value } in members {
            let value = match key.text.as_str() {
                "Value" => {
                    output = Some(self.value(value, Reading::Value));
                    continue;
                }
                "Description" => {
                    description = self.text(value, "Description");
                    continue;
                }
                "Export" => match self.export(value) {
                    Some(name) => name,
                    None => continue,
                },
                "Condition" => self.condition_name(value),
                _ => self.value(value, Reading::Value),
            };
            attributes.push(Entry { key, value });
        }
        match output {
            Some(value) => Ok(Output { name, value, description, attributes, was: Vec::new(), silences: Vec::new() }),
            None => Err(self.without(false, name, Section::Outputs, "Value")),
        }
    }

    /// `{ "Name": value }`, read as the value.
    fn export(&mut self, node: Node) -> Option<Value> {
        let owner = Name::new("Export", node.place);
        let members = self.object(node, "Export")?;
        let mut name = None;
        for Member { key, value } in self.members(members, "Export") {
            match key.text.as_str() {
                "Name" => name = Some(self.value(value, Reading::Value)),
                _ => self.unknown(&key, "`Export`", &["Name"]),
            }
        }
        if name.is_none() {
            self.missing(&owner, "an", "Name");
        }
        name
    }

    /// `DependsOn`: one name or a list of names.
    fn depends_on(&mut self, node: Node) -> Value {
        let place = node.place;
        let items = match node.kind {
            Kind::List(items) => items,
            _ => vec![node],
        };
        let mut names = Vec::new();
        for item in items {
            let place = item.place;
            match item.kind {
                Kind::Text(text) => names.push(Value::new(place, ValueKind::LogicalId(Name { text, place }))),
                _ => {
                    self.wrong_shape(&item, "DependsOn", "the name of a resource, or a list of names");
                    names.push(Value::new(place, ValueKind::Poisoned));
                }
            }
        }
        Value::new(place, ValueKind::List(names))
    }

    /// The `Condition` of a resource or an output.
    fn condition_name(&mut self, node: Node) -> Value {
        let place = node.place;
        match self.text(node, "Condition") {
            Some(name) => Value::new(place, ValueKind::Condition(name)),
            None => Value::new(place, ValueKind::Poisoned),
        }
    }

    fn item_members(&mut self, node: Node, name: &Name, section: Section) -> Option<Vec<Member>> {
        let members = self.object(node, &name.text)?;
        Some(self.members(members, &format!("{} {}", section.noun(), quoted(&name.text))))
    }

    /// The item cannot be read without this key: it is missing, unless its own fault is reported already.
    fn without(&mut self, reported: bool, name: Name, section: Section, key: &str) -> Name {
        if !reported {
            self.missing(&name, section.noun(), key);
        }
        name
    }
}

/// The entries of an object, or of both objects between which `Fn::If` chooses, each with its value in either; nothing
/// if one is not written out.
fn of_each(value: &Value) -> Option<Vec<Entry>> {
    match &value.kind {
        ValueKind::Object(entries) => Some(entries.clone()),
        ValueKind::Ref(_) if value.is_no_value() => Some(Vec::new()),
        ValueKind::Call(Function::If, arguments) => {
            let [condition, then, otherwise] = arguments.as_slice() else { return None };
            let (first, second) = (of_each(then)?, of_each(otherwise)?);
            let keys = first.iter().chain(second.iter().filter(|later| entry(&first, &later.key.text).is_none()));
            let in_branch = |entries: &[Entry], key: &Name, branch: &Value| match entry(entries, &key.text) {
                Some(entry) => entry.value.clone(),
                None => Value::new(branch.place, ValueKind::Ref(Name::new("AWS::NoValue", branch.place))),
            };
            let chosen = keys.map(|Entry { key, .. }| {
                let (then, otherwise) = (in_branch(&first, key, then), in_branch(&second, key, otherwise));
                let arguments = vec![condition.clone(), then, otherwise];
                Entry { key: key.clone(), value: Value::new(value.place, ValueKind::Call(Function::If, arguments)) }
            });
            Some(chosen.collect())
        }
        _ => None,
    }
}
