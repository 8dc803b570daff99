//! YAML templates as JSON trees, with the short forms of functions written out.
//!
//! In: the text. Out: the tree that `formwork_core::json::read` takes, and the position of each place.
//! Scalars are read as CloudFormation reads them: YAML 1.1's booleans, numbers as written, dates and numbers with
//! leading zeros (account IDs) as text. Aliases and merge keys are followed: `aws cloudformation package` does so before
//! CloudFormation sees the text. See
//! [format of templates](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html).

use crate::check::{Positions, Source, Unreadable};
use formwork_core::json::{Kind, Member, Node, Position};
use formwork_core::model::{Name, Place};
use saphyr_parser::{Event, Marker, Parser, ScalarStyle, Tag};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Deeper nesting is refused, and so is a text whose aliases make more nodes than any template has.
const DEEPEST: usize = 400;
const MOST_NODES: usize = 1_000_000;

/// Reads a text.
pub(crate) fn parse(text: &str) -> Result<Source, Unreadable> {
    let mut builder = Builder::default();
    for event in Parser::new_from_str(text) {
        let (event, span) = event
            .map_err(|error| Unreadable { position: position(error.marker()), message: error.info().to_owned() })?;
        builder.take(event, &span.start)?;
    }
    let root = builder.root.unwrap_or_else(|| Node::new(Place(0), Kind::Null));
    Ok(Source { root, positions: Positions::Yaml(builder.positions) })
}

#[derive(Default)]
struct Builder {
    open: Vec<Open>,
    anchors: BTreeMap<usize, Node>,
    positions: Vec<Position>,
    nodes: usize,
    root: Option<Node>,
}

/// A list or mapping that has begun.
struct Open {
    place: Place,
    anchor: usize,
    function: Option<String>,
    content: Content,
}

enum Content {
    List(Vec<Node>),
    Object(Vec<Member>, Option<Name>),
}

impl Builder {
    fn take(&mut self, event: Event<'_>, start: &Marker) -> Result<(), Unreadable> {
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                let place = self.place(start);
                let node = Node::new(place, scalar(&text, style, tag.as_deref()));
                let node = call(node, place, function(tag.as_ref()));
                self.add(node, anchor, start)
            }
            Event::Alias(anchor) => {
                let node = self.anchors.get(&anchor).cloned();
                let node = node.ok_or_else(|| unreadable(start, "an alias of an anchor that is not complete"))?;
                self.add(node, 0, start)
            }
            Event::SequenceStart(anchor, tag) => self.begin(Content::List(Vec::new()), anchor, tag, start),
            Event::MappingStart(anchor, tag) => self.begin(Content::Object(Vec::new(), None), anchor, tag, start),
            Event::SequenceEnd | Event::MappingEnd => self.end(start),
            Event::DocumentStart(_) if self.root.is_some() => {
                Err(unreadable(start, "a second document: a template is one"))
            }
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentStart(_) | Event::DocumentEnd => {
                Ok(())
            }
        }
    }

    fn place(&mut self, start: &Marker) -> Place {
        let place = Place(u32::try_from(self.positions.len()).unwrap_or(u32::MAX));
        self.positions.push(position(start));
        place
    }

    fn begin(
        &mut self,
        content: Content,
        anchor: usize,
        tag: Option<Cow<'_, Tag>>,
        start: &Marker,
    ) -> Result<(), Unreadable> {
        if self.open.len() >= DEEPEST {
            return Err(unreadable(start, "deeper than any template may be"));
        }
        let place = self.place(start);
        self.open.push(Open { place, anchor, function: function(tag.as_ref()), content });
        Ok(())
    }

    fn end(&mut self, start: &Marker) -> Result<(), Unreadable> {
        let Some(open) = self.open.pop() else { return Ok(()) };
        let kind = match open.content {
            Content::List(items) => Kind::List(items),
            Content::Object(members, _) => Kind::Object(merged(members)),
        };
        let node = call(Node::new(open.place, kind), open.place, open.function);
        self.add(node, open.anchor, start)
    }

    /// Adds a node to what is open: an item, a key or a value.
    fn add(&mut self, node: Node, anchor: usize, start: &Marker) -> Result<(), Unreadable> {
        self.nodes += size(&node);
        if self.nodes > MOST_NODES {
            return Err(unreadable(start, "aliases make more of this text than any template is"));
        }
        if anchor > 0 {
            self.anchors.insert(anchor, node.clone());
        }
        match self.open.last_mut().map(|open| &mut open.content) {
            None => self.root = Some(node),
            Some(Content::List(items)) => items.push(node),
            Some(Content::Object(members, key)) => match key.take() {
                Some(key) => members.push(Member { key, value: node }),
                None => *key = Some(key_of(node, start)?),
            },
        }
        Ok(())
    }
}

/// The members with those of merge keys (`<<: *base`) in place of these; what stands beside a merge key wins.
fn merged(members: Vec<Member>) -> Vec<Member> {
    if !members.iter().any(is_merge) {
        return members;
    }
    let mut all: Vec<Member> = Vec::new();
    let (merges, own): (Vec<Member>, Vec<Member>) = members.into_iter().partition(is_merge);
    for Member { value, .. } in merges {
        let sources = match value.kind {
            Kind::List(items) => items,
            kind => vec![Node::new(value.place, kind)],
        };
        for Node { kind, .. } in sources {
            let Kind::Object(members) = kind else { continue };
            for member in members {
                if !all.iter().chain(&own).any(|known| known.key.text == member.key.text) {
                    all.push(member);
                }
            }
        }
    }
    all.extend(own);
    all
}

/// Whether a member is a merge key over mappings; anything else under that key is told as a key that is not known.
fn is_merge(Member { key, value }: &Member) -> bool {
    let is_mapping = |node: &Node| matches!(node.kind, Kind::Object(_));
    key.text == "<<" && (is_mapping(value) || value.as_list().is_some_and(|items| items.iter().all(is_mapping)))
}

/// A key: text, or a scalar as written.
fn key_of(node: Node, start: &Marker) -> Result<Name, Unreadable> {
    let text = match node.kind {
        Kind::Text(text) | Kind::Number(text) => text,
        Kind::Bool(flag) => flag.to_string(),
        Kind::Null => "null".to_owned(),
        Kind::List(_) | Kind::Object(_) => return Err(unreadable(start, "a key that is no text")),
    };
    Ok(Name::new(text, node.place))
}

/// The function of a short form: `!Sub` is `Fn::Sub`; `!Ref` and `!Condition` have no `Fn::`.
fn function(tag: Option<&Cow<'_, Tag>>) -> Option<String> {
    let tag = tag.filter(|tag| tag.handle == "!")?;
    Some(match tag.suffix.as_str() {
        name @ ("Ref" | "Condition") => name.to_owned(),
        name => format!("Fn::{name}"),
    })
}

fn call(node: Node, place: Place, function: Option<String>) -> Node {
    match function {
        Some(function) => {
            let member = Member { key: Name::new(function, place), value: node };
            Node::new(place, Kind::Object(vec![member]))
        }
        None => node,
    }
}

/// A scalar. Only plain ones without a tag can be anything but text.
fn scalar(text: &str, style: ScalarStyle, tag: Option<&Tag>) -> Kind {
    let core = tag.filter(|tag| tag.is_yaml_core_schema()).map(|tag| tag.suffix.as_str());
    if style != ScalarStyle::Plain || matches!(core, Some("str")) || tag.is_some_and(|tag| tag.handle == "!") {
        return Kind::Text(text.to_owned());
    }
    match text {
        "" | "~" | "null" | "Null" | "NULL" => return Kind::Null,
        _ => {}
    }
    match text.to_ascii_lowercase().as_str() {
        "true" | "yes" | "on" => Kind::Bool(true),
        "false" | "no" | "off" => Kind::Bool(false),
        _ if is_number(text) => Kind::Number(text.to_owned()),
        _ => Kind::Text(text.to_owned()),
    }
}

/// A number that JSON has too; `012`, `0x1F`, `1_000` and `.5` stay text.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let whole = digits.split(['.', 'e', 'E']).next().unwrap_or_default();
    let canonical = whole == "0" || (!whole.starts_with('0') && whole.bytes().all(|byte| byte.is_ascii_digit()));
    !whole.is_empty() && canonical && serde_json::from_str::<serde_json::Number>(text).is_ok()
}

fn size(node: &Node) -> usize {
    1 + match &node.kind {
        Kind::List(items) => items.iter().map(size).sum(),
        Kind::Object(members) => members.iter().map(|member| size(&member.value)).sum(),
        Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::Text(_) => 0,
    }
}

fn unreadable(start: &Marker, message: &str) -> Unreadable {
    Unreadable { position: position(start), message: message.to_owned() }
}

fn position(marker: &Marker) -> Position {
    let number = |value: usize| u32::try_from(value).unwrap_or(u32::MAX);
    Position { line: number(marker.line()), column: number(marker.col() + 1) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use formwork_core::json::write;

    fn json(text: &str) -> String {
        let mut json = String::new();
        write::compact(&mut json, &parse(text).unwrap().root);
        json
    }

    #[test]
    fn short_forms_are_written_out() {
        assert_eq!(json("A: !Ref Vpc"), r#"{"A":{"Ref":"Vpc"}}"#);
        assert_eq!(json("A: !GetAtt Db.Endpoint.Port"), r#"{"A":{"Fn::GetAtt":"Db.Endpoint.Port"}}"#);
        assert_eq!(json("A: !Join ['', [a, !Ref B]]"), r#"{"A":{"Fn::Join":["",["a",{"Ref":"B"}]]}}"#);
        assert_eq!(json("A: !If\n  - C\n  - !Sub x${B}\n  - 1"), r#"{"A":{"Fn::If":["C",{"Fn::Sub":"x${B}"},1]}}"#);
        assert_eq!(json("A: !Condition C"), r#"{"A":{"Condition":"C"}}"#);
    }

    #[test]
    fn scalars_are_what_cloudformation_reads() {
        assert_eq!(
            json("[yes, Off, True, ~, 12, -1.50, 012345678901, 2012-10-17, '12', 0x1F]"),
            r#"[true,false,true,null,12,-1.50,"012345678901","2012-10-17","12","0x1F"]"#
        );
        assert_eq!(json("A: |\n  a\n   b\n"), r#"{"A":"a\n b\n"}"#);
        assert_eq!(json("80: x"), r#"{"80":"x"}"#);
    }

    #[test]
    fn anchors_repeat_what_they_name() {
        assert_eq!(json("A: &a [1]\nB: *a"), r#"{"A":[1],"B":[1]}"#);
    }

    #[test]
    fn merge_keys_give_what_is_lacking() {
        let base = "b: &b {X: 1, Y: 2}\nc: &c {Y: 3, Z: 4}\n";
        let with = |text: &str| json(&format!("{base}{text}"));
        let given = json(base);
        let expected = |a: &str| given.replace("}}", &format!(r#"}},"a":{a}}}"#));
        assert_eq!(with("a: {<<: *b, Y: 5}"), expected(r#"{"X":1,"Y":5}"#));
        assert_eq!(with("a: {<<: [*b, *c]}"), expected(r#"{"X":1,"Y":2,"Z":4}"#));
        assert_eq!(with("a: {<<: 1}"), expected(r#"{"<<":1}"#));
    }

    #[test]
    fn aliases_cannot_explode() {
        let mut text = "a0: &a0 [x]\n".to_owned();
        for level in 1..30 {
            let last = level - 1;
            text.push_str(&format!("a{level}: &a{level} [*a{last}, *a{last}, *a{last}]\n"));
        }
        assert!(parse(&text).err().unwrap().message.contains("aliases"));
    }

    #[test]
    fn positions_are_those_of_keys_and_values() {
        let source = parse("Resources:\n  Vpc:\n    Type: x\n").unwrap();
        let vpc = source.root.get("Resources").and_then(|node| node.get("Vpc")).unwrap();
        let value = vpc.get("Type").unwrap();
        assert_eq!(source.positions.of(value.place), Position { line: 3, column: 11 });
    }

    #[test]
    fn faults_have_a_position() {
        let fault = parse("A: [1\nB: 2").err().unwrap();
        assert_eq!(fault.position.line, 2);
        assert!(parse("a: 1\n---\nb: 2\n").err().unwrap().message.contains("second document"));
    }
}
