//! `!`, `&&`, `||`, `==`, `!=`: the operators of conditions.
//!
//! `!` binds tightest, then `==`, `&&`, `||`; a chain of one operator is one node. `( )` groups in a condition, but as an
//! operand of `==` or `!=`, and everywhere else, it is a Rust expression.

use super::Parser;
use crate::tree::{Value, ValueKind};
use formwork_core::model::Place;
use proc_macro2::Delimiter;

/// What `( )` is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Parentheses {
    /// A condition in a condition.
    Group,
    /// A Rust expression.
    Rust,
}

impl<'b> Parser<'b, '_> {
    /// A condition.
    pub(super) fn condition(&mut self) -> Value {
        if !self.deeper() {
            self.depth -= 1;
            return self.give_up();
        }
        let value = self.any(Parentheses::Group);
        self.depth -= 1;
        value
    }

    /// A value with operators or, as nearly always, without.
    pub(super) fn any(&mut self, parentheses: Parentheses) -> Value {
        let first = self.negation(parentheses);
        let operator = ['=', '!', '&', '|'].into_iter().any(|operator| self.cursor.is_punct(operator));
        if operator { self.any_of(first, parentheses) } else { first }
    }

    /// `a || b || c`, whose first operand is read as far as its `!`.
    fn any_of(&mut self, first: Value, parentheses: Parentheses) -> Value {
        let first = self.all_of(first, parentheses);
        if !self.cursor.is_pair('|', '|') {
            return first;
        }
        let mut values = vec![first];
        while self.eat_pair('|', '|') {
            let next = self.negation(parentheses);
            values.push(self.all_of(next, parentheses));
        }
        self.joined(values, ValueKind::Or)
    }

    /// `a && b && c`
    fn all_of(&mut self, first: Value, parentheses: Parentheses) -> Value {
        let first = self.comparison_of(first);
        if !self.cursor.is_pair('&', '&') {
            return first;
        }
        let mut values = vec![first];
        while self.eat_pair('&', '&') {
            let next = self.negation(parentheses);
            values.push(self.comparison_of(next));
        }
        self.joined(values, ValueKind::And)
    }

    fn joined(&mut self, values: Vec<Value>, kind: fn(Vec<Value>) -> ValueKind) -> Value {
        let place = self.started_by(&values[0]);
        Value { place, kind: kind(values) }
    }

    fn started_by(&mut self, first: &Value) -> Place {
        let start = self.places.extent(first.place).start;
        self.places.between(start, self.last)
    }

    /// `a == b`, `a != b`
    fn comparison_of(&mut self, left: Value) -> Value {
        let negated = self.cursor.is_pair('!', '=');
        if !negated && !self.cursor.is_pair('=', '=') {
            // As in SQL; but a rule's body stands behind `=` too.
            if !self.cursor.is_punct('=') || self.cursor.next().group(Delimiter::Brace).is_some() {
                return left;
            }
            self.expected("`==`");
        } else if self.cursor.next().is_pair('=', '=') {
            let place = self.here();
            self.bump();
            self.bump();
            let written = if negated { "!=" } else { "==" };
            let last = self.cursor.span();
            self.places.close(place, last);
            self.foreign(place, &format!("{written}="), written);
        } else {
            self.bump();
        }
        self.bump();
        let right = self.negation(Parentheses::Rust);
        if self.cursor.is_pair('!', '=') || self.cursor.is_pair('=', '=') {
            self.expected_with("one comparison", "join comparisons by `&&` or `||`");
            self.bump();
            self.bump();
            self.negation(Parentheses::Rust);
        }
        let place = self.started_by(&left);
        Value { place, kind: ValueKind::Equals { left: Box::new(left), right: Box::new(right), negated } }
    }

    /// `!a`
    fn negation(&mut self, parentheses: Parentheses) -> Value {
        if self.cursor.is_punct('!') && !self.cursor.is_pair('!', '=') {
            if let Some(value) = self.tag() {
                return value;
            }
            let place = self.here();
            self.bump();
            let operand = if self.deeper() { self.negation(parentheses) } else { self.give_up() };
            self.depth -= 1;
            self.close(place);
            return Value { place, kind: ValueKind::Not(Box::new(operand)) };
        }
        if parentheses == Parentheses::Group
            && let Some((_, inside)) = self.cursor.group(Delimiter::Parenthesis)
        {
            let behind = self.cursor.next();
            if !behind.is_pair('=', '=') && !behind.is_pair('!', '=') {
                return self.within(inside, Self::grouped);
            }
        }
        self.operand()
    }

    fn grouped(&mut self) -> Value {
        let start = self.cursor;
        let value = self.condition();
        if !self.cursor.eof() && !super::ends::is_broken(&value) {
            self.junk(Some(start), "`)`");
        }
        value
    }
}
