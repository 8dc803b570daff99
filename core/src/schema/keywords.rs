//! One accessor per keyword of [`Node`], in the words of JSON schema and of AWS's additions to it.
//!
//! See the [resource type schema](https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-schema.html).

use super::layout::{
    ADDITIONAL_FALSE, ADDITIONAL_TRUE, AGES, Keyword, ORDER_GIVEN, ORDER_TRUE, UNIQUE_GIVEN, UNIQUE_TRUE,
};
use super::{Node, Pattern};

impl<'b> Node<'b> {
    /// `properties`, sorted by name.
    pub fn properties(&self) -> impl Iterator<Item = (&'b str, Node<'b>)> + use<'b> {
        self.named_nodes(Keyword::Properties)
    }
    /// One of `properties`.
    #[must_use]
    pub fn property(&self, name: &str) -> Option<Node<'b>> {
        let found = self.kind.schema.bytes.find(self.list(Keyword::Properties), name);
        found.map(|(_, at)| Node::new(self.kind, at))
    }
    /// Whether AWS adds to the choices, so that a value that they lack may be legal by now.
    #[must_use]
    pub fn ages(&self) -> bool {
        self.through(|bits| (bits & AGES != 0).then_some(())).is_some()
    }
    /// `patternProperties`
    pub fn pattern_properties(&self) -> impl Iterator<Item = (Pattern<'b>, Node<'b>)> + use<'b> {
        let node = *self;
        self.list(Keyword::PatternProperties)
            .pairs()
            .map(move |(word, at)| (node.read_pattern(word), Node::new(node.kind, at)))
    }
    /// Whether other keys are allowed: `additionalProperties` is absent or not `false`.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.through(|bits| match bits {
            _ if bits & ADDITIONAL_FALSE != 0 => Some(false),
            _ if bits & (ADDITIONAL_TRUE | Keyword::Additional.bit()) != 0 => Some(true),
            _ => None,
        })
        .unwrap_or(true)
    }
    /// `additionalProperties`, if it is a schema.
    #[must_use]
    pub fn additional(&self) -> Option<Node<'b>> {
        self.node(Keyword::Additional)
    }
    /// `required`
    pub fn required(&self) -> impl Iterator<Item = &'b str> + use<'b> {
        self.list(Keyword::Required).texts()
    }
    /// `requiredXor`: exactly one of these.
    pub fn required_xor(&self) -> impl Iterator<Item = &'b str> + use<'b> {
        self.list(Keyword::RequiredXor).texts()
    }
    /// `requiredOr`: at least one of these.
    pub fn required_or(&self) -> impl Iterator<Item = &'b str> + use<'b> {
        self.list(Keyword::RequiredOr).texts()
    }
    /// `dependentRequired` and `dependencies`: with this key, these are required.
    pub fn dependent_required(&self) -> impl Iterator<Item = (&'b str, Vec<&'b str>)> + use<'b> {
        self.named_lists(Keyword::DependentRequired).chain(self.named_lists(Keyword::Dependencies))
    }
    /// `dependentExcluded`: with this key, none of these.
    pub fn dependent_excluded(&self) -> impl Iterator<Item = (&'b str, Vec<&'b str>)> + use<'b> {
        self.named_lists(Keyword::DependentExcluded)
    }
    /// `dependencies` that are schemas: with this key, the object itself must fit.
    pub fn dependent_schemas(&self) -> impl Iterator<Item = (&'b str, Node<'b>)> + use<'b> {
        self.named_nodes(Keyword::DependentSchemas)
    }
    /// `items`
    #[must_use]
    pub fn items(&self) -> Option<Node<'b>> {
        self.node(Keyword::Items)
    }
    /// `prefixItems`
    pub fn prefix_items(&self) -> impl Iterator<Item = Node<'b>> + use<'b> {
        self.nodes(Keyword::PrefixItems)
    }
    /// `contains`: at least one item must fit. Only extensions use it.
    #[must_use]
    pub fn contains(&self) -> Option<Node<'b>> {
        self.node(Keyword::Contains)
    }
    /// `propertyNames`: what each key must fit. Only extensions use it.
    #[must_use]
    pub fn property_names(&self) -> Option<Node<'b>> {
        self.node(Keyword::PropertyNames)
    }
    /// `enum`, each value as text (`80`, `true`, `tcp`).
    pub fn enumeration(&self) -> impl Iterator<Item = &'b str> + use<'b> {
        self.list(Keyword::Enum).texts()
    }
    /// Whether a long `enum` has exactly this text. Of a short one it is `false`: to compare its few texts costs less.
    pub(crate) fn lists_among_many(&self, text: &str) -> bool {
        const MANY: usize = 32;
        let ids = self.list(Keyword::Enum);
        let is_long = ids.size_hint().0 > MANY && self.word(Keyword::EnumCaseInsensitive).is_none();
        is_long && self.kind.schema.bytes.id(text).is_some_and(|wanted| ids.into_iter().any(|id| id == wanted))
    }
    /// `enumCaseInsensitive`
    pub fn enumeration_folded(&self) -> impl Iterator<Item = &'b str> + use<'b> {
        self.list(Keyword::EnumCaseInsensitive).texts()
    }
    /// `const`, as text.
    #[must_use]
    pub fn constant(&self) -> Option<&'b str> {
        self.text(Keyword::Const)
    }
    /// `default`, as JSON text.
    #[must_use]
    pub fn default_value(&self) -> Option<&'b str> {
        self.text(Keyword::Default)
    }
    /// `pattern`
    #[must_use]
    pub fn pattern(&self) -> Option<Pattern<'b>> {
        self.word(Keyword::Pattern).map(|word| self.read_pattern(word))
    }
    /// `format`
    #[must_use]
    pub fn format(&self) -> Option<&'b str> {
        self.text(Keyword::Format)
    }
    /// `minLength`
    #[must_use]
    pub fn min_length(&self) -> Option<u64> {
        self.count(Keyword::MinLength)
    }
    /// `maxLength`
    #[must_use]
    pub fn max_length(&self) -> Option<u64> {
        self.count(Keyword::MaxLength)
    }
    /// `minimum`
    #[must_use]
    pub fn minimum(&self) -> Option<f64> {
        self.number(Keyword::Minimum)
    }
    /// `maximum`
    #[must_use]
    pub fn maximum(&self) -> Option<f64> {
        self.number(Keyword::Maximum)
    }
    /// `exclusiveMinimum`
    #[must_use]
    pub fn exclusive_minimum(&self) -> Option<f64> {
        self.number(Keyword::ExclusiveMinimum)
    }
    /// `exclusiveMaximum`
    #[must_use]
    pub fn exclusive_maximum(&self) -> Option<f64> {
        self.number(Keyword::ExclusiveMaximum)
    }
    /// `multipleOf`
    #[must_use]
    pub fn multiple_of(&self) -> Option<f64> {
        self.number(Keyword::MultipleOf)
    }
    /// `minItems`
    #[must_use]
    pub fn min_items(&self) -> Option<u64> {
        self.count(Keyword::MinItems)
    }
    /// `maxItems`
    #[must_use]
    pub fn max_items(&self) -> Option<u64> {
        self.count(Keyword::MaxItems)
    }
    /// `uniqueItems`
    #[must_use]
    pub fn unique_items(&self) -> bool {
        self.through(|bits| (bits & UNIQUE_GIVEN != 0).then_some(bits & UNIQUE_TRUE != 0)).unwrap_or(false)
    }
    /// `insertionOrder`: whether the order of a list's items means anything to the service; it does unless the source
    /// denies it.
    #[must_use]
    pub fn is_ordered(&self) -> bool {
        self.through(|bits| (bits & ORDER_GIVEN != 0).then_some(bits & ORDER_TRUE != 0)).unwrap_or(true)
    }
    /// `arrayType`: `Standard`, or `AttributeList` where CloudFormation compares lists by their items' attributes.
    #[must_use]
    pub fn array_type(&self) -> Option<&'b str> {
        self.text(Keyword::ArrayType)
    }
    /// `uniqueKeys`: no two items have the same values for these keys.
    pub fn unique_keys(&self) -> impl Iterator<Item = &'b str> + use<'b> {
        self.list(Keyword::UniqueKeys).texts()
    }
    /// `maxUniqueItems`
    #[must_use]
    pub fn max_unique_items(&self) -> Option<u64> {
        self.count(Keyword::MaxUniqueItems)
    }
    /// `minProperties`
    #[must_use]
    pub fn min_properties(&self) -> Option<u64> {
        self.count(Keyword::MinProperties)
    }
    /// `maxProperties`
    #[must_use]
    pub fn max_properties(&self) -> Option<u64> {
        self.count(Keyword::MaxProperties)
    }
    /// `allOf`
    pub fn all_of(&self) -> impl Iterator<Item = Node<'b>> + use<'b> {
        self.nodes(Keyword::AllOf)
    }
    /// `anyOf`
    pub fn any_of(&self) -> impl Iterator<Item = Node<'b>> + use<'b> {
        self.nodes(Keyword::AnyOf)
    }
    /// `oneOf`
    pub fn one_of(&self) -> impl Iterator<Item = Node<'b>> + use<'b> {
        self.nodes(Keyword::OneOf)
    }
    /// `not`
    #[must_use]
    pub fn not(&self) -> Option<Node<'b>> {
        self.node(Keyword::Not)
    }
    /// `if`, `then`, `else`
    #[must_use]
    pub fn conditional(&self) -> Option<(Node<'b>, Option<Node<'b>>, Option<Node<'b>>)> {
        Some((self.node(Keyword::If)?, self.node(Keyword::Then), self.node(Keyword::Else)))
    }
    /// `relationshipRef`: type name and property path.
    #[must_use]
    pub fn relationship(&self) -> Option<(&'b str, &'b str)> {
        let mut texts = self.list(Keyword::RelationshipRef).texts();
        Some((texts.next()?, texts.next()?))
    }

    /// `data`: keywords whose value another gathered value gives, each with the pointer to that.
    pub fn data(&self) -> impl Iterator<Item = (&'b str, &'b str)> + use<'b> {
        let bytes = self.kind.schema.bytes;
        self.list(Keyword::Data).pairs().map(move |(keyword, pointer)| (bytes.text(keyword), bytes.text(pointer)))
    }

    fn named_nodes(&self, keyword: Keyword) -> impl Iterator<Item = (&'b str, Node<'b>)> + use<'b> {
        let kind = self.kind;
        self.list(keyword).pairs().map(move |(name, at)| (kind.schema.bytes.text(name), Node::new(kind, at)))
    }

    fn named_lists(&self, keyword: Keyword) -> impl Iterator<Item = (&'b str, Vec<&'b str>)> + use<'b> {
        let bytes = self.kind.schema.bytes;
        self.list(keyword).pairs().map(move |(name, at)| (bytes.text(name), bytes.list(at).texts().collect()))
    }
}
