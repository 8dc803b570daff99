//! Folds functions whose arguments are known; every other function stays, with its arguments folded.

use super::problems::Problem;
use super::scalars;
use formwork_core::json::{Kind, Member, Node};
use formwork_core::model::{Name, Piece, Place, Section, Substitution};
use std::collections::{BTreeMap, BTreeSet};

/// Sections that are folded away, unless something that is left needs one of their entries.
const AWAY: &[Section] = &[Section::Parameters, Section::Mappings, Section::Conditions, Section::Rules];

/// A template with values for its parameters.
pub(super) struct Folder<'t> {
    pub(super) root: &'t Node,
    /// Values of parameters and pseudo parameters.
    names: BTreeMap<String, Node>,
    /// Conditions that were asked for already.
    pub(super) conditions: BTreeMap<String, Option<bool>>,
    /// Mappings that a function which stays looks into.
    mappings: BTreeSet<String>,
    problems: Vec<Problem>,
}

impl<'t> Folder<'t> {
    pub(super) fn new(root: &'t Node, names: BTreeMap<String, Node>) -> Self {
        Self { root, names, conditions: BTreeMap::new(), mappings: BTreeSet::new(), problems: Vec::new() }
    }

    /// The folded template.
    pub(super) fn template(&mut self) -> Node {
        self.rules();
        let away = |key: &Name| AWAY.iter().find(|section| section.key() == key.text).copied();
        let sections = self.root.as_object().unwrap_or_default();
        let mut folded = BTreeMap::new();
        // What is left of the sections that go depends on the functions that stay.
        for last in [false, true] {
            for (index, section) in sections.iter().enumerate() {
                let value = match (away(&section.key), section.key.text.as_str()) {
                    (away, _) if away.is_some() != last => None,
                    (Some(away), _) => self.left(away, &section.value),
                    (None, "Resources" | "Outputs") => Some(self.items(&section.value)),
                    (None, _) => self.fold(&section.value),
                };
                folded.extend(value.map(|value| (index, Member { key: section.key.clone(), value })));
            }
        }
        Node::new(self.root.place, Kind::Object(folded.into_values().collect()))
    }

    /// What speaks against the values.
    pub(super) fn problems(self) -> Vec<Problem> {
        self.problems
    }

    pub(super) fn problem(&mut self, problem: Problem) {
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }

    /// Resources or outputs whose condition does not speak against them.
    fn items(&mut self, section: &Node) -> Node {
        let mut items = Vec::new();
        for item in section.as_object().unwrap_or_default() {
            let condition = item.value.get("Condition").and_then(Node::as_text);
            let holds = condition.map_or(Some(true), |name| self.condition(name));
            if holds == Some(false) {
                continue;
            }
            let mut members = Vec::new();
            for member in item.value.as_object().unwrap_or_default() {
                let value = match member.key.text.as_str() {
                    "Condition" if holds.is_some() => None,
                    "DependsOn" => self.dependencies(&member.value),
                    _ => self.fold(&member.value),
                };
                members.extend(value.map(|value| Member { key: member.key.clone(), value }));
            }
            items.push(Member { key: item.key.clone(), value: Node::new(item.value.place, Kind::Object(members)) });
        }
        Node::new(section.place, Kind::Object(items))
    }

    /// `DependsOn` without the resources that are gone; nothing if none is left.
    fn dependencies(&mut self, node: &Node) -> Option<Node> {
        let names: Vec<&Node> = node.as_list().map_or_else(|| vec![node], |names| names.iter().collect());
        let mut left = Vec::new();
        for name in names {
            let resource = name.as_text().and_then(|name| self.root.get(Section::Resources.key())?.get(name));
            let condition = resource.and_then(|resource| resource.get("Condition")?.as_text());
            if condition.is_none_or(|condition| self.condition(condition) != Some(false)) {
                left.push(name.clone());
            }
        }
        (!left.is_empty()).then(|| Node::new(node.place, Kind::List(left)))
    }

    /// The entries of a section that is folded away as far as it is known: parameters and conditions that a deployment decides.
    fn left(&mut self, section: Section, node: &Node) -> Option<Node> {
        let mut left = Vec::new();
        for member in node.as_object().unwrap_or_default() {
            let name = member.key.text.as_str();
            let stays = match section {
                Section::Parameters => !self.names.contains_key(name),
                Section::Conditions => self.condition(name).is_none(),
                Section::Mappings => self.mappings.contains(name),
                Section::Rules | Section::Resources | Section::Outputs => false,
            };
            if stays {
                left.push(member.clone());
            }
        }
        (!left.is_empty()).then(|| Node::new(node.place, Kind::Object(left)))
    }

    /// A value; nothing if it is `AWS::NoValue`.
    pub(super) fn fold(&mut self, node: &Node) -> Option<Node> {
        if let Some((function, argument)) = scalars::call(node) {
            return self.call(function, argument, node);
        }
        let kind = match &node.kind {
            Kind::List(items) => Kind::List(items.iter().filter_map(|item| self.fold(item)).collect()),
            Kind::Object(members) => Kind::Object(self.members(members)),
            scalar => scalar.clone(),
        };
        Some(Node::new(node.place, kind))
    }

    fn members(&mut self, members: &[Member]) -> Vec<Member> {
        let fold = |member: &Member| Some(Member { key: member.key.clone(), value: self.fold(&member.value)? });
        members.iter().filter_map(fold).collect()
    }

    fn call(&mut self, function: &str, argument: &Node, node: &Node) -> Option<Node> {
        let folded = match function {
            "Ref" => match argument.as_text() {
                Some("AWS::NoValue") => return None,
                name => name.and_then(|name| self.names.get(name).cloned()),
            },
            "Fn::If" => match self.branch(argument) {
                Some(branch) => return self.fold(branch),
                None => None,
            },
            "Fn::Sub" => Some(self.sub(argument)),
            "Fn::FindInMap" => self.find_in_map(argument),
            "Fn::Join" => self.join(argument),
            "Fn::Select" => self.select(argument),
            "Fn::Split" => self.split(argument),
            "Fn::Length" => self.fold(argument).and_then(|list| Some(Node::number(list.as_list()?.len() as i128))),
            _ => None,
        };
        Some(folded.unwrap_or_else(|| self.kept(function, argument, node)))
    }

    /// A function that a deployment calls. Its own arguments may be `AWS::NoValue`, which then stays.
    fn kept(&mut self, function: &str, argument: &Node, node: &Node) -> Node {
        let argument = match &argument.kind {
            Kind::List(items) => {
                let items = items.iter().map(|item| self.fold(item).unwrap_or_else(|| item.clone()));
                Node::new(argument.place, Kind::List(items.collect()))
            }
            _ => self.fold(argument).unwrap_or_else(|| argument.clone()),
        };
        let key = Name::new(function, node.place);
        Node::new(node.place, Kind::Object(vec![Member { key, value: argument }]))
    }

    /// The branch that `Fn::If` takes.
    fn branch<'n>(&mut self, argument: &'n Node) -> Option<&'n Node> {
        let [condition, then, otherwise] = argument.as_list()? else { return None };
        let holds = self.condition(condition.as_text()?)?;
        Some(if holds { then } else { otherwise })
    }

    /// `Fn::Sub`: text, or the function with what is left to substitute.
    fn sub(&mut self, argument: &Node) -> Node {
        let (text, variables) = match argument.as_list() {
            Some([text, variables, ..]) => (text.as_text(), variables.as_object().unwrap_or_default()),
            Some(_) => (None, Default::default()),
            None => (argument.as_text(), Default::default()),
        };
        let sub = Substitution::new(Name::new(text.unwrap_or_default(), Place(0)), None, Vec::new());
        let variables = self.members(variables);
        let (mut text, mut rest, mut left) = (String::new(), String::new(), false);
        for piece in &sub.pieces {
            match piece {
                Piece::Literal(literal) => {
                    text.push_str(literal);
                    rest.push_str(&literal.replace("${", "${!"));
                }
                Piece::Variable { name, .. } => {
                    let variable = variables.iter().find(|variable| variable.key.text == *name);
                    let value = variable.map(|variable| &variable.value).or_else(|| self.names.get(name));
                    match value.and_then(scalars::text) {
                        Some(value) => {
                            text.push_str(value);
                            rest.push_str(&value.replace("${", "${!"));
                        }
                        None => {
                            left = true;
                            rest.push_str(&format!("${{{name}}}"));
                        }
                    }
                }
            }
        }
        if !left {
            return Node::text(text);
        }
        let unknown: Vec<Member> =
            variables.into_iter().filter(|variable| scalars::text(&variable.value).is_none()).collect();
        let argument = match unknown.as_slice() {
            [] => Node::text(rest),
            _ => Node::list([Node::text(rest), Node::new(Place(0), Kind::Object(unknown))]),
        };
        Node::object([("Fn::Sub", argument)])
    }

    fn find_in_map(&mut self, argument: &Node) -> Option<Node> {
        let arguments = argument.as_list()?;
        let [mapping, top, second] = arguments.get(..3)? else { return None };
        let keys = [mapping, top, second].map(|key| self.fold(key));
        let [Some(mapping), Some(top), Some(second)] =
            keys.each_ref().map(|key| key.as_ref().and_then(|key| scalars::text(key)))
        else {
            self.mappings.extend(arguments[0].as_text().map(str::to_owned));
            return None;
        };
        let entry = self.root.get(Section::Mappings.key())?.get(mapping)?;
        let found = entry.get(top).ok_or(top).and_then(|row| row.get(second).ok_or(second));
        match (found, arguments.get(3).and_then(|options| options.get("DefaultValue"))) {
            (Ok(value), _) => Some(value.clone()),
            (Err(_), Some(default)) => self.fold(default),
            (Err(key), None) => {
                self.problem(Problem::UnknownKey { mapping: mapping.to_owned(), key: key.to_owned() });
                None
            }
        }
    }

    fn join(&mut self, argument: &Node) -> Option<Node> {
        let [delimiter, list] = argument.as_list()? else { return None };
        let list = self.fold(list)?;
        let texts: Option<Vec<&str>> = list.as_list()?.iter().map(scalars::text).collect();
        Some(Node::text(texts?.join(delimiter.as_text()?)))
    }

    fn select(&mut self, argument: &Node) -> Option<Node> {
        let [index, list] = argument.as_list()? else { return None };
        let index: usize = scalars::text(&self.fold(index)?)?.parse().ok()?;
        self.fold(list)?.as_list()?.get(index).cloned()
    }

    fn split(&mut self, argument: &Node) -> Option<Node> {
        let [delimiter, text] = argument.as_list()? else { return None };
        let (delimiter, text) = (delimiter.as_text().filter(|text| !text.is_empty())?, self.fold(text)?);
        Some(Node::list(scalars::text(&text)?.split(delimiter).map(Node::text)))
    }
}
