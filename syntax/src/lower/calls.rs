//! Calls: intrinsic functions, and the language's own `LogicalId` and `Unchecked`.

use super::Lowerer;
use super::inclusions::Space;
use super::scopes::plain;
use crate::tree::{Value, ValueKind};
use formwork_core::findings::table::syntax;
use formwork_core::findings::{Finding, suggest};
use formwork_core::model::{self, Function, Name, Place, Shape};
use proc_macro2::Ident;

/// Functions that have a form of their own and are not called by name.
const OPERATORS: &[Function] =
    &[Function::And, Function::Equals, Function::GetAtt, Function::Not, Function::Or, Function::Ref];

impl<'t> Lowerer<'t, '_> {
    pub(super) fn call(
        &mut self,
        name: &Ident,
        name_place: Place,
        arguments: &'t [Value],
        place: Place,
    ) -> model::Value {
        let text = plain(name);
        let kind = match (text.as_str(), Function::named(&text)) {
            ("Unchecked", _) => self.unchecked(name_place, arguments),
            ("LogicalId", _) => self.logical_id_call(name_place, arguments),
            (_, Some(Function::Sub)) => self.sub(name_place, arguments, place),
            (_, Some(function)) => self.function(function, name_place, arguments),
            (name, None) => {
                self.unknown_function(name, name_place, arguments);
                model::ValueKind::Poisoned
            }
        };
        model::Value::new(place, kind)
    }

    fn function(&mut self, function: Function, name_place: Place, arguments: &'t [Value]) -> model::ValueKind {
        let facts = function.facts();
        let object = matches!(arguments, [Value { kind: ValueKind::Object(_), .. }]);
        let resolved = arguments.first().map(|first| &self.resolved(first).0.kind);
        if facts.shape == Shape::Object && !object && !matches!(resolved, Some(ValueKind::Broken | ValueKind::Missing))
        {
            self.form(name_place, facts.name, facts.form);
            return model::ValueKind::Poisoned;
        }
        let lowered = arguments.iter().enumerate().map(|(index, argument)| match (function, index) {
            (Function::If, 0) => self.condition(argument),
            (Function::FindInMap, 0) => self.mapping_name(argument),
            (Function::ValueOf, 0) => self.parameter_name(argument),
            _ => self.value(argument),
        });
        let lowered = lowered.collect();
        model::ValueKind::Call(function, lowered)
    }

    /// The first argument of `FindInMap`: a name.
    fn mapping_name(&mut self, value: &'t Value) -> model::Value {
        if let ValueKind::Text(text) = &value.kind {
            self.foreign(value.place, &format!("\"{text}\""), text);
            return model::Value::new(value.place, model::ValueKind::Text(text.clone()));
        }
        let (resolved, _) = self.resolved(value);
        if let ValueKind::Name(ident) = &resolved.kind {
            // Mappings have a namespace of their own, so that no `as` of a resource counts.
            let (place, scope, name) = (resolved.place, self.resolved(value).1, plain(ident));
            let id = self.in_scope(scope, |lowerer| lowerer.id_in(name, Space::Mappings));
            return model::Value::new(place, model::ValueKind::Text(id));
        }
        match self.reference(value, Space::Mappings) {
            Some(Some(name)) => model::Value::new(name.place, model::ValueKind::Text(name.text)),
            Some(None) => self.poisoned(value.place),
            None => self.value(value),
        }
    }

    /// The first argument of `ValueOf`: a parameter's name.
    fn parameter_name(&mut self, value: &'t Value) -> model::Value {
        match self.reference(value, Space::Values) {
            Some(Some(name)) => model::Value::new(name.place, model::ValueKind::LogicalId(name)),
            Some(None) => self.poisoned(value.place),
            None => self.value(value),
        }
    }

    fn unchecked(&mut self, name_place: Place, arguments: &'t [Value]) -> model::ValueKind {
        let [argument] = arguments else {
            self.form(name_place, "Unchecked", "Unchecked(value)");
            return model::ValueKind::Poisoned;
        };
        model::ValueKind::Unchecked(Box::new(self.value(argument)))
    }

    fn logical_id_call(&mut self, name_place: Place, arguments: &'t [Value]) -> model::ValueKind {
        let reference = match arguments {
            [Value { kind: ValueKind::SelfName(_), place }] => match &self.enclosing {
                Some(name) => Some(Some(Name::new(&name.text, *place))),
                None => {
                    let finding = Finding::new(&syntax::SELF_NAME, *place);
                    self.push(finding.with("hint", "this value stands outside every resource: write the name"));
                    Some(None)
                }
            },
            [argument] => self.reference(argument, Space::Values),
            _ => None,
        };
        match reference {
            Some(Some(name)) => model::ValueKind::LogicalId(name),
            Some(None) => model::ValueKind::Poisoned,
            None => {
                self.form(name_place, "LogicalId", "LogicalId(Name)");
                model::ValueKind::Poisoned
            }
        }
    }

    fn unknown_function(&mut self, name: &str, place: Place, arguments: &'t [Value]) {
        let called = Function::all().filter(|facts| !OPERATORS.contains(&facts.function)).map(|facts| facts.name);
        let finding = Finding::new(&syntax::UNKNOWN_FUNCTION, place).with("name", name);
        let finding = match suggest::best(name, called.chain(["LogicalId", "Unchecked"])) {
            Some(best) => finding.with("suggestion", best),
            None if matches!(arguments, [Value { kind: ValueKind::Object(_), .. }]) => {
                finding.with("hint", "a nested object needs no name: write `{ Key: value }`")
            }
            None => finding.with("hint", "a call of Rust stands in parentheses: `(function(…))`"),
        };
        self.push(finding);
        for argument in arguments {
            self.value(argument);
        }
    }

    pub(super) fn form(&mut self, place: Place, name: &str, form: &str) {
        self.push(Finding::new(&syntax::FUNCTION_FORM, place).with("name", name).with("form", form));
    }
}
