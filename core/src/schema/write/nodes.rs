//! JSON schemas as nodes.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::super::Types;
use super::super::layout::{
    ADDITIONAL_FALSE, ADDITIONAL_TRUE, AGES, FIRST_PAYLOAD, Keyword, NEVER, NUMBER_TEXT, ORDER_GIVEN, ORDER_TRUE,
    UNIQUE_GIVEN, UNIQUE_TRUE,
};
use super::engines::Engines;
use super::pool::{Pool, Strings};

/// Turns JSON into words of the pool. What is wrong with the JSON comes back as a sentence.
pub(super) struct Encoder {
    pub(super) strings: Strings,
    pub(super) pool: Pool,
    pub(super) engines: Engines,
    /// What was left out, in words, and how often.
    pub(super) ignored: BTreeMap<String, usize>,
}

/// What `$ref` means in a document.
#[derive(Default)]
pub(super) struct Scope {
    /// Stands before the names of definitions in the type's table; empty for the type's own document.
    pub(super) prefix: String,
    /// The pointers outside `definitions` that a `$ref` names.
    pub(super) pointers: BTreeSet<String>,
}

/// A node in the making.
#[derive(Default)]
struct Draft {
    bits: u64,
    payload: BTreeMap<u8, u32>,
}

impl Draft {
    fn set(&mut self, keyword: Keyword, word: u32) {
        self.bits |= keyword.bit();
        self.payload.insert(keyword as u8, word);
    }
}

impl Encoder {
    pub(super) fn new(strings: Strings, engines: Engines, base: u32) -> Self {
        Self { strings, pool: Pool::new(base), engines, ignored: BTreeMap::new() }
    }

    /// The node of a schema.
    pub(super) fn node(&mut self, scope: &mut Scope, schema: &Value) -> Result<u32, String> {
        match schema {
            Value::Bool(fits) => Ok(self.put(Draft { bits: if *fits { 0 } else { NEVER }, ..Draft::default() })),
            Value::Object(keywords) => Ok(self.object(scope, keywords, |_| false)),
            other => Err(format!("a schema is an object, not `{other}`")),
        }
    }

    /// The node of a schema; keywords that `skip` picks are somebody else's.
    pub(super) fn object(
        &mut self,
        scope: &mut Scope,
        keywords: &Map<String, Value>,
        skip: impl Fn(&str) -> bool,
    ) -> u32 {
        let mut draft = Draft::default();
        for (word, value) in keywords {
            if skip(word) || formwork_schema::DROPPED.iter().any(|(dropped, _)| dropped == word) {
                continue;
            }
            // One odd keyword must not cost all the others.
            if let Err(problem) = self.keyword(scope, &mut draft, word, value) {
                self.ignore(format!("keyword `{word}`: {problem}"));
            }
        }
        self.put(draft)
    }

    fn keyword(&mut self, scope: &mut Scope, draft: &mut Draft, word: &str, value: &Value) -> Result<(), String> {
        match (word, value) {
            ("type", _) => draft.bits |= u64::from(types(value)?.0),
            ("uniqueItems", Value::Bool(set)) => draft.bits |= UNIQUE_GIVEN | if *set { UNIQUE_TRUE } else { 0 },
            ("insertionOrder", Value::Bool(set)) => draft.bits |= ORDER_GIVEN | if *set { ORDER_TRUE } else { 0 },
            ("additionalProperties", Value::Bool(true)) => draft.bits |= ADDITIONAL_TRUE,
            ("additionalProperties", Value::Bool(false)) => draft.bits |= ADDITIONAL_FALSE,
            ("ages", Value::Bool(true)) => draft.bits |= AGES,
            ("definitions" | "$defs", _) => {}
            ("dependencies", Value::Object(all)) => self.dependencies(scope, draft, all)?,
            // The older spelling of a tuple.
            ("items", Value::Array(_)) => {
                draft.set(Keyword::PrefixItems, self.payload(scope, Keyword::PrefixItems, value)?)
            }
            _ => {
                let Some((keyword, _)) = Keyword::ALL.into_iter().find(|(_, name)| *name == word) else {
                    return Err("it is unknown".to_owned());
                };
                let payload = self.payload(scope, keyword, value)?;
                draft.set(keyword, payload);
            }
        }
        Ok(())
    }

    fn payload(&mut self, scope: &mut Scope, keyword: Keyword, value: &Value) -> Result<u32, String> {
        use Keyword as K;
        match keyword {
            K::Ref => self.reference(scope, value),
            K::Properties | K::DependentSchemas => self.named(value, |own, schema| own.node(scope, schema)),
            K::PatternProperties => self.pattern_properties(scope, value),
            K::Additional | K::Items | K::Contains | K::PropertyNames | K::Not | K::If | K::Then | K::Else => {
                self.node(scope, value)
            }
            K::PrefixItems | K::AllOf | K::AnyOf | K::OneOf => {
                let nodes = array(value)?.iter().map(|one| self.node(scope, one)).collect::<Result<Vec<_>, _>>()?;
                Ok(self.pool.list(nodes))
            }
            K::Enum | K::EnumCaseInsensitive => Ok(self.strings_list(array(value)?.iter().map(plain))),
            K::Required | K::RequiredXor | K::RequiredOr | K::UniqueKeys => self.set(value),
            K::DependentRequired | K::Dependencies | K::DependentExcluded => self.named(value, Self::set),
            K::Const | K::Format | K::ArrayType => Ok(self.strings.id(&plain(value))),
            K::Default => Ok(self.strings.id(&value.to_string())),
            K::Pattern => Ok(self.pattern(text(value)?)),
            K::MinLength
            | K::MaxLength
            | K::Minimum
            | K::Maximum
            | K::ExclusiveMinimum
            | K::ExclusiveMaximum
            | K::MultipleOf
            | K::MinItems
            | K::MaxItems
            | K::MaxUniqueItems
            | K::MinProperties
            | K::MaxProperties => self.number(value),
            K::Data => self.named(value, |own, pointer| Ok(own.strings.id(text(pointer)?))),
            K::RelationshipRef => {
                let part = |name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
                let path = part("propertyPath");
                let path = path.strip_prefix("/properties/").unwrap_or(&path).to_owned();
                Ok(self.strings_list([part("typeName"), path]))
            }
        }
    }

    /// Notes that something of the source is left out.
    pub(super) fn ignore(&mut self, what: String) {
        *self.ignored.entry(what).or_default() += 1;
    }

    /// The list of these strings.
    pub(super) fn strings_list(&mut self, texts: impl IntoIterator<Item = impl AsRef<str>>) -> u32 {
        let ids = texts.into_iter().map(|text| self.strings.id(text.as_ref())).collect::<Vec<_>>();
        self.pool.list(ids)
    }

    /// A list whose order means nothing: sorted, which makes more lists equal.
    fn set(&mut self, value: &Value) -> Result<u32, String> {
        let mut texts = array(value)?.iter().map(plain).collect::<Vec<_>>();
        texts.sort_unstable();
        Ok(self.strings_list(texts))
    }

    /// The pairs of an object, sorted by name.
    pub(super) fn named(
        &mut self,
        value: &Value,
        mut encode: impl FnMut(&mut Self, &Value) -> Result<u32, String>,
    ) -> Result<u32, String> {
        let sorted = map(value)?.iter().collect::<BTreeMap<_, _>>();
        let mut words = Vec::new();
        for (name, value) in sorted {
            words.push(self.strings.id(name));
            words.push(encode(self, value).map_err(|problem| format!("{problem} (in `{name}`)"))?);
        }
        Ok(self.pool.list(words))
    }

    fn dependencies(&mut self, scope: &mut Scope, draft: &mut Draft, all: &Map<String, Value>) -> Result<(), String> {
        let (lists, schemas): (Map<_, _>, Map<_, _>) =
            all.iter().map(|(name, value)| (name.clone(), value.clone())).partition(|(_, value)| value.is_array());
        for (keyword, part) in [(Keyword::Dependencies, lists), (Keyword::DependentSchemas, schemas)] {
            if !part.is_empty() {
                let payload = self.payload(scope, keyword, &Value::Object(part))?;
                draft.set(keyword, payload);
            }
        }
        Ok(())
    }

    fn pattern_properties(&mut self, scope: &mut Scope, value: &Value) -> Result<u32, String> {
        let sorted = map(value)?.iter().collect::<BTreeMap<_, _>>();
        let mut words = Vec::new();
        for (pattern, schema) in sorted {
            words.push(self.pattern(pattern));
            words.push(self.node(scope, schema)?);
        }
        Ok(self.pool.list(words))
    }

    fn pattern(&mut self, text: &str) -> u32 {
        self.strings.id(text) | self.engines.bits(text)
    }

    fn reference(&mut self, scope: &mut Scope, value: &Value) -> Result<u32, String> {
        let target = text(value)?;
        let Some(pointer) = target.strip_prefix('#') else {
            return Err(format!("`{target}` leads to another document"));
        };
        let key = match pointer.strip_prefix("/definitions/").filter(|name| !name.contains('/')) {
            Some(name) => format!("{}{name}", scope.prefix),
            None => {
                scope.pointers.insert(pointer.to_owned());
                format!("{}{pointer}", scope.prefix)
            }
        };
        Ok(self.strings.id(&key))
    }

    fn number(&mut self, value: &Value) -> Result<u32, String> {
        match value {
            Value::Number(number) => match number.as_u64().and_then(|whole| u32::try_from(whole).ok()) {
                Some(small) if small < NUMBER_TEXT => Ok(small),
                _ => Ok(NUMBER_TEXT | self.strings.id(&number.to_string())),
            },
            other => Err(format!("`{other}` is not a number")),
        }
    }

    fn put(&mut self, draft: Draft) -> u32 {
        debug_assert!(draft.payload.keys().all(|bit| u32::from(*bit) >= FIRST_PAYLOAD));
        let mut words = vec![draft.bits as u32, (draft.bits >> 32) as u32];
        words.extend(draft.payload.values());
        self.pool.put(words)
    }
}

fn types(value: &Value) -> Result<Types, String> {
    let one = |value: &Value| {
        let name = text(value)?;
        let found = Types::NAMES.iter().find(|(known, _)| *known == name);
        found.map(|(_, set)| *set).ok_or_else(|| format!("`{name}` is not a JSON type"))
    };
    match value {
        Value::Array(all) => all.iter().try_fold(Types::default(), |set, value| Ok(set.union(one(value)?))),
        single => one(single),
    }
}

/// A scalar as CloudFormation compares it: as text.
fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

pub(super) fn text(value: &Value) -> Result<&str, String> {
    value.as_str().ok_or_else(|| format!("`{value}` is not a string"))
}

pub(super) fn array(value: &Value) -> Result<&Vec<Value>, String> {
    value.as_array().ok_or_else(|| format!("`{value}` is not a list"))
}

fn map(value: &Value) -> Result<&Map<String, Value>, String> {
    value.as_object().ok_or_else(|| format!("`{value}` is not an object"))
}
