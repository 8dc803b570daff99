//! CodePipeline: sources come first, and artifacts are made before they are used.
//!
//! In: stages and actions as far as they are written out; the first that is not ends the look at a pipeline.
//! See [the structure of pipelines](https://docs.aws.amazon.com/codepipeline/latest/userguide/reference-pipeline-structure.html).

use crate::check::facts::Facts;
use crate::check::values::words;
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::table::services as table;
use crate::model::{Entry, Value, entry};

/// How many artifacts an action takes and makes.
struct Provider {
    owner: &'static str,
    category: &'static str,
    name: &'static str,
    inputs: (u64, u64),
    outputs: (u64, u64),
}

const fn provider(
    owner: &'static str,
    category: &'static str,
    name: &'static str,
    inputs: (u64, u64),
    outputs: (u64, u64),
) -> Provider {
    Provider { owner, category, name, inputs, outputs }
}

static PROVIDERS: &[Provider] = &[
    provider("AWS", "Approval", "Manual", (0, 0), (0, 0)),
    provider("AWS", "Build", "CodeBuild", (1, 5), (0, 5)),
    provider("AWS", "Deploy", "CloudFormation", (0, 10), (0, 1)),
    provider("AWS", "Deploy", "CodeDeploy", (1, 1), (0, 0)),
    provider("AWS", "Deploy", "ECS", (1, 1), (0, 0)),
    provider("AWS", "Deploy", "ElasticBeanstalk", (1, 1), (0, 0)),
    provider("AWS", "Deploy", "S3", (1, 1), (0, 0)),
    provider("AWS", "Deploy", "ServiceCatalog", (1, 1), (0, 0)),
    provider("AWS", "Invoke", "Lambda", (0, 5), (0, 5)),
    provider("AWS", "Source", "CodeCommit", (0, 0), (1, 1)),
    provider("AWS", "Source", "CodeStarSourceConnection", (0, 0), (1, 1)),
    provider("AWS", "Source", "ECR", (0, 0), (1, 1)),
    provider("AWS", "Source", "S3", (0, 0), (1, 1)),
    provider("AWS", "Test", "CodeBuild", (1, 5), (0, 5)),
    provider("AWS", "Test", "DeviceFarm", (1, 1), (0, 0)),
    provider("ThirdParty", "Source", "GitHub", (0, 0), (1, 1)),
];

/// Checks every pipeline.
pub(in crate::check::system) fn pipelines(facts: &Facts<'_, '_>, report: &mut Report) {
    for &index in facts.of_kind("AWS::CodePipeline::Pipeline") {
        report.enter(Facts::item(index));
        let Some(stages) = facts.property(index, &["Stages"]).and_then(Value::as_list) else { continue };
        let mut made: Vec<&str> = Vec::new();
        for (number, stage) in stages.iter().enumerate() {
            let actions = stage.as_object().and_then(|stage| entry(stage, "Actions")?.value.as_list());
            let Some(actions) = actions.and_then(|actions| actions.iter().map(Value::as_object).collect()) else {
                break;
            };
            let actions: Vec<&[Entry]> = actions;
            for action in &actions {
                category(facts, report, number, action);
                counts(facts, report, action);
                template(facts, report, action);
            }
            // Actions of one stage run in an order of their own, so all that it makes may be there.
            let Some(outputs) = actions.iter().map(|action| artifacts(facts, action, "OutputArtifacts")).collect()
            else {
                break;
            };
            let outputs: Vec<Vec<(&str, &Value)>> = outputs;
            for (name, value) in outputs.into_iter().flatten() {
                if made.contains(&name) {
                    report.push(Finding::new(&table::DUPLICATE_ARTIFACT, value.place).with("name", name));
                } else {
                    made.push(name);
                }
            }
            for (name, value) in
                actions.iter().filter_map(|action| artifacts(facts, action, "InputArtifacts")).flatten()
            {
                if !made.contains(&name) {
                    let finding = Finding::new(&table::UNKNOWN_ARTIFACT, value.place).with("name", name);
                    report.push(finding.suggest(name, made.iter().copied()));
                }
            }
        }
    }
}

/// The template that an action of CloudFormation deploys is in one of its inputs: `Artifact::file`.
fn template(facts: &Facts<'_, '_>, report: &mut Report, action: &[Entry]) {
    let path = entry(action, "Configuration").and_then(|entry| entry_of(&entry.value, "TemplatePath"));
    let Some(path) = path else { return };
    let (Some(text), Some(inputs)) = (facts.literal(path), artifacts(facts, action, "InputArtifacts")) else { return };
    if let Some((artifact, _)) = text.split_once("::")
        && !inputs.iter().any(|(name, _)| *name == artifact)
    {
        let finding = Finding::new(&table::NO_INPUT_ARTIFACT, path.place).with("name", artifact);
        report.push(finding.suggest(artifact, inputs.iter().map(|(name, _)| *name)));
    }
}

fn entry_of<'t>(value: &'t Value, key: &str) -> Option<&'t Value> {
    Some(&entry(value.as_object()?, key)?.value)
}

fn category(facts: &Facts<'_, '_>, report: &mut Report, stage: usize, action: &[Entry]) {
    let Some(value) = kind(action, "Category") else { return };
    let what = match (stage, facts.literal(value)) {
        (0, Some(category)) if category != "Source" => {
            format!("an action of the category `{category}` in the first stage of a pipeline")
        }
        (1.., Some("Source")) => "an action of the category `Source` behind the first stage of a pipeline".to_owned(),
        (_, Some(_) | None) => return,
    };
    report.push(Finding::new(&table::SOURCE_STAGE, value.place).with("what", what));
}

fn counts(facts: &Facts<'_, '_>, report: &mut Report, action: &[Entry]) {
    let text = |key: &str| kind(action, key).and_then(|value| facts.literal(value));
    let (Some(owner), Some(category), Some(name)) = (text("Owner"), text("Category"), text("Provider")) else { return };
    let provider = PROVIDERS.iter().find(|one| (one.owner, one.category, one.name) == (owner, category, name));
    let Some(provider) = provider else { return };
    for (property, (least, most)) in [("InputArtifacts", provider.inputs), ("OutputArtifacts", provider.outputs)] {
        let (Some(found), Some(place)) = (artifacts(facts, action, property), place(action, property)) else {
            continue;
        };
        let count = found.len() as u64;
        if count < least || count > most {
            let range =
                if most == 0 { "nothing".to_owned() } else { words::range(Some(least), Some(most), "artifact") };
            let finding = Finding::new(&table::ARTIFACT_COUNT, place)
                .with("provider", name)
                .with("range", range)
                .with("property", property)
                .with("count", count);
            report.push(finding);
        }
    }
}

/// Where a property of an action stands; one that is not there stands at the provider.
fn place(action: &[Entry], property: &str) -> Option<crate::model::Place> {
    entry(action, property).map(|entry| entry.key.place).or_else(|| Some(kind(action, "Provider")?.place))
}

fn kind<'t>(action: &'t [Entry], key: &str) -> Option<&'t Value> {
    Some(&entry(entry(action, "ActionTypeId")?.value.as_object()?, key)?.value)
}

/// The names of an action's artifacts; nothing if one of them is not written out.
fn artifacts<'t>(facts: &Facts<'_, 't>, action: &'t [Entry], property: &str) -> Option<Vec<(&'t str, &'t Value)>> {
    let Some(list) = entry(action, property) else { return Some(Vec::new()) };
    list.value
        .as_list()?
        .iter()
        .map(|item| {
            let name = &entry(item.as_object()?, "Name")?.value;
            Some((facts.literal(name)?, name))
        })
        .collect()
}
