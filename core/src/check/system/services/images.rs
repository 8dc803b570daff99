//! Instances: each needs an image, its own or that of its launch template.

use crate::check::facts::Facts;
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::table::services as table;
use crate::model::entry;

const TEMPLATE: &str = "AWS::EC2::LaunchTemplate";

/// Checks every instance.
pub(in crate::check::system) fn images(facts: &Facts<'_, '_>, report: &mut Report) {
    for &index in facts.of_kind("AWS::EC2::Instance") {
        let Some(resource) = facts.get(index) else { continue };
        if !facts.is_absent(index, "ImageId") {
            continue;
        }
        let has_image = match facts.property(index, &["LaunchTemplate"]) {
            Some(launch) => {
                let named = launch.as_object().and_then(|entries| {
                    entry(entries, "LaunchTemplateId").or_else(|| entry(entries, "LaunchTemplateName"))
                });
                let own = named.and_then(|named| facts.declared(&named.value, TEMPLATE));
                let data = own.and_then(|own| facts.property(own, &["LaunchTemplateData"]));
                // A template of another stack, or one whose data is not written out, may have it.
                data.and_then(|data| data.as_object()).is_none_or(|data| entry(data, "ImageId").is_some())
            }
            None => !facts.is_absent(index, "LaunchTemplate"),
        };
        if !has_image {
            let finding = Finding::new(&table::MISSING_IMAGE, resource.kind.place).with("name", facts.name(index));
            report.push_for(Facts::item(index), finding);
        }
    }
}
