//! Nested stacks among the templates of one build: the files that they are, and what they ask of a deployment.
//!
//! In: built templates. Out: the assets of a template, and what speaks against writing it. `aws cloudformation package`
//! uploads each asset and puts its address in the place of the path.

use super::capabilities::capabilities;
use super::file;
use crate::Template;
use crate::declaration::NestedPlace;

/// All capabilities in the order in which they are listed.
const CAPABILITIES: &[&str] = &["CAPABILITY_NAMED_IAM", "CAPABILITY_IAM", "CAPABILITY_AUTO_EXPAND"];

/// The template of a nested stack, as a file beside the template that nests it.
pub(super) struct Asset<'t> {
    /// The resource.
    pub(super) resource: &'t str,
    /// The name of the nested stack's declaration.
    pub(super) stack: &'t str,
    /// The relative path in its `TemplateURL`.
    pub(super) path: &'t str,
}

/// The nested stacks whose templates are files. One whose author gave an address was uploaded by other means.
pub(super) fn assets(template: &Template) -> Vec<Asset<'_>> {
    let resources = template.tree().get("Resources");
    let nested = template.stack().declaration().nested.iter();
    nested
        .filter_map(|NestedPlace { resource, stack, .. }| {
            let path = resources?.get(resource)?.get("Properties")?.get("TemplateURL")?.as_text()?;
            (!path.contains("://")).then_some(Asset { resource, stack, path })
        })
        .collect()
}

/// What is wrong with the nested stacks of these templates, each as `file:line: text`.
pub(super) fn faults(templates: &[Template]) -> Vec<String> {
    let faults = templates.iter().flat_map(|template| {
        assets(template).into_iter().filter_map(move |asset| {
            let Asset { resource, stack, path } = asset;
            let fault = match written(templates, path) {
                Some(found) if found.stack().declaration().name == stack => return None,
                Some(found) => format!(
                    "`{resource}` nests stack `{stack}`, and `{path}` is the template of stack `{}`",
                    found.stack().declaration().name
                ),
                None => format!(
                    "`{resource}` nests stack `{stack}`, whose template `{path}` this build does not write\n\
                     help: add the stack to the list of `formwork::build::emit`"
                ),
            };
            let place = template.stack().declaration().place("Resources", resource);
            Some(place.map_or_else(|| fault.clone(), |(file, line)| format!("{file}:{line}: {fault}")))
        })
    });
    faults.collect()
}

/// What a deployment of a template must acknowledge, for all that it nests as well.
pub(super) fn all_capabilities(template: &Template, templates: &[&Template]) -> Vec<&'static str> {
    let mut within = vec![template];
    let mut at = 0;
    while let Some(template) = within.get(at).copied() {
        for asset in assets(template) {
            let nested = templates.iter().find(|other| file(other.name()) == asset.path);
            within.extend(nested.filter(|nested| !within.iter().any(|known| known.name() == nested.name())));
        }
        at += 1;
    }
    let needed: Vec<&str> =
        within.iter().flat_map(|template| capabilities(template.model(), template.tree())).collect();
    let is_named = needed.contains(&CAPABILITIES[0]);
    let all = CAPABILITIES.iter().copied().filter(|capability| needed.contains(capability));
    all.filter(|capability| !(is_named && *capability == CAPABILITIES[1])).collect()
}

fn written<'t>(templates: &'t [Template], path: &str) -> Option<&'t Template> {
    templates.iter().find(|template| file(template.name()) == path)
}
