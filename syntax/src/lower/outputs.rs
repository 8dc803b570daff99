//! Outputs that are lists. An output is one text: a list is joined here, and an import of it splits it again.

use super::Lowerer;
use formwork_core::check::links;
use formwork_core::check::shape::{self, Shape};
use formwork_core::model::{Function, Template, Value, ValueKind};
use formwork_core::schema::Schema;

impl Lowerer<'_, '_> {
    /// Joins them once all items are known: what a parameter or an attribute is stands elsewhere.
    pub(super) fn join_lists(&mut self) {
        if self.template.outputs.is_empty() {
            return;
        }
        let Ok(schema) = Schema::bundled() else { return };
        let is_list = |value: &Value| shape::in_template(&self.template, schema, value) == Shape::List;
        let joined = |value: &Value| is_list(value).then(|| joined(&self.template, value));
        let joined: Vec<Option<Value>> = self.template.outputs.iter().map(|output| joined(&output.value)).collect();
        for (output, joined) in self.template.outputs.iter_mut().zip(joined) {
            if let Some(joined) = joined {
                self.lists.insert(output.name.text.clone());
                output.value = joined;
            }
        }
    }
}

/// A list as one text. A list that another stack gives is such a text already.
fn joined(template: &Template, list: &Value) -> Value {
    if let ValueKind::Call(Function::Split, arguments) = &list.kind
        && let [_, text] = arguments.as_slice()
        && links::is_of_one_text(arguments)
        && links::is_output(template, text)
    {
        return text.clone();
    }
    let delimiter = Value::new(list.place, ValueKind::Text(",".to_owned()));
    Value::new(list.place, ValueKind::Call(Function::Join, vec![delimiter, list.clone()]))
}
