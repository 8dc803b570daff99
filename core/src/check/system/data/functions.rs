//! Functions whose code stands in the template: its module is always `index`.

use crate::check::facts::Facts;
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::table::data as table;
use crate::model::ValueKind;

/// Checks the handler of every function with inline code.
pub(in crate::check::system) fn handlers(facts: &Facts<'_, '_>, report: &mut Report) {
    // A macro may pack the code into another module.
    if facts.names.transforms.rewriting {
        return;
    }
    for &index in facts.of_kind("AWS::Lambda::Function") {
        let Some(code) = facts.property(index, &["Code", "ZipFile"]) else { continue };
        let Some(value) = facts.property(index, &["Handler"]) else { continue };
        let Some((module, function)) = facts.literal(value).and_then(|handler| handler.split_once('.')) else {
            continue;
        };
        report.enter(Facts::item(index));
        if module != "index" {
            let function = function.rsplit('.').next().unwrap_or(function);
            let finding = Finding::new(&table::HANDLER_MODULE, value.place);
            report.push(finding.with("handler", format!("{module}.{function}")).with("function", function));
            continue;
        }
        let is_name = |name: &str| name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
        if let ValueKind::Text(text) = &code.kind
            && is_name(function)
            && !text.is_empty()
            && !text.contains(function)
        {
            report.push(Finding::new(&table::UNKNOWN_HANDLER, value.place).with("function", function));
        }
    }
}
