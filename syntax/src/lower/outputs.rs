//! Outputs that are lists. An output is one text: a list is joined here, and an import of it splits it again.

use super::Lowerer;
use formwork_core::check::shape::{self, Shape};
use formwork_core::model::{Function, Value, ValueKind};
use formwork_core::schema::Schema;

impl Lowerer<'_, '_> {
    /// Joins them once all items are known: what a parameter or an attribute is stands elsewhere.
    pub(super) fn join_lists(&mut self) {
        if self.template.outputs.is_empty() {
            return;
        }
        let Ok(schema) = Schema::bundled() else { return };
        let is_list = |value: &Value| shape::in_template(&self.template, schema, value) == Shape::List;
        let lists: Vec<bool> = self.template.outputs.iter().map(|output| is_list(&output.value)).collect();
        for (output, _) in self.template.outputs.iter_mut().zip(lists).filter(|(_, is_list)| *is_list) {
            self.lists.insert(output.name.text.clone());
            let place = output.value.place;
            let list = std::mem::replace(&mut output.value, Value::new(place, ValueKind::Poisoned));
            let delimiter = Value::new(place, ValueKind::Text(",".to_owned()));
            output.value.kind = ValueKind::Call(Function::Join, vec![delimiter, list]);
        }
    }
}
