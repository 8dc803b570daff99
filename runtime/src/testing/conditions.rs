//! Conditions and the assertions of rules: true, false, or known to a deployment alone.

use super::fold::Folder;
use super::problems::Problem;
use super::scalars;
use formwork_core::json::Node;

impl Folder<'_> {
    /// What a condition of the template is; nothing if only a deployment can say.
    pub(super) fn condition(&mut self, name: &str) -> Option<bool> {
        if let Some(known) = self.conditions.get(name) {
            return *known;
        }
        // A condition that needs itself is unknown.
        self.conditions.insert(name.to_owned(), None);
        let value = self.root.get("Conditions").and_then(|all| all.get(name))?;
        let holds = self.holds(value);
        self.conditions.insert(name.to_owned(), holds);
        holds
    }

    /// What a boolean function is.
    fn holds(&mut self, node: &Node) -> Option<bool> {
        let [member] = node.as_object()? else { return None };
        let (function, argument) = (member.key.text.as_str(), &member.value);
        let arguments = argument.as_list().unwrap_or_default();
        match function {
            "Condition" => self.condition(argument.as_text()?),
            "Fn::Not" => self.holds(arguments.first()?).map(|holds| !holds),
            "Fn::And" => self.all(arguments, true),
            "Fn::Or" => self.all(arguments, false).map(|none| !none),
            "Fn::Equals" => {
                let [a, b] = [self.known(arguments.first()?)?, self.known(arguments.get(1)?)?];
                Some(scalars::same(&a, &b))
            }
            "Fn::Contains" => {
                let (list, value) = (self.known(arguments.first()?)?, self.known(arguments.get(1)?)?);
                Some(list.as_list()?.iter().any(|item| scalars::same(item, &value)))
            }
            "Fn::EachMemberEquals" => {
                let (list, value) = (self.known(arguments.first()?)?, self.known(arguments.get(1)?)?);
                Some(list.as_list()?.iter().all(|item| scalars::same(item, &value)))
            }
            "Fn::EachMemberIn" => {
                let (list, others) = (self.known(arguments.first()?)?, self.known(arguments.get(1)?)?);
                let others = others.as_list()?;
                Some(list.as_list()?.iter().all(|item| others.iter().any(|other| scalars::same(item, other))))
            }
            _ => None,
        }
    }

    /// Whether each is `wanted`: with `false` that none holds.
    fn all(&mut self, nodes: &[Node], wanted: bool) -> Option<bool> {
        let mut all = Some(true);
        for node in nodes {
            match self.holds(node) {
                Some(holds) if holds != wanted => return Some(false),
                Some(_) => {}
                None => all = None,
            }
        }
        all
    }

    /// A value in which no function is left.
    fn known(&mut self, node: &Node) -> Option<Node> {
        let folded = self.fold(node)?;
        let known = match folded.as_list() {
            Some(items) => items.iter().all(|item| scalars::call(item).is_none()),
            None => scalars::call(&folded).is_none(),
        };
        known.then_some(folded)
    }

    /// Assertions that do not hold.
    pub(super) fn rules(&mut self) {
        for rule in self.root.get("Rules").and_then(Node::as_object).unwrap_or_default() {
            let applies = rule.value.get("RuleCondition").is_none_or(|condition| self.holds(condition) == Some(true));
            let assertions = rule.value.get("Assertions").and_then(Node::as_list).unwrap_or_default();
            for assertion in assertions.iter().filter(|_| applies) {
                if assertion.get("Assert").and_then(|condition| self.holds(condition)) == Some(false) {
                    let description = assertion.get("AssertDescription").and_then(Node::as_text).unwrap_or_default();
                    let (name, description) = (rule.key.text.clone(), description.to_owned());
                    self.problem(Problem::BrokenRule { name, description });
                }
            }
        }
    }
}
