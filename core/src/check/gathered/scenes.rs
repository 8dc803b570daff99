//! What is gathered for a document: one scene for each way in which references and values can be.

use super::document::Held;
use crate::check::facts::{Facts, Literal};
use crate::model::{Place, entry};
use crate::schema::{Gathered, GatheredValue, Gathering};

/// In place of a path: the type of the resource.
const TYPE: &str = "$type";

/// How many scenes of one document and resource are looked at: where there are more, none is, since a few of them prove nothing.
const MOST: usize = 64;

/// The values of a document, and when they are so.
#[derive(Clone)]
pub(super) struct Scene<'d, 't> {
    /// The resource that the document is about.
    pub(super) index: usize,
    /// All resources whose values are gathered.
    pub(super) resources: Vec<usize>,
    /// The conditions under which the values are these.
    pub(super) guards: Vec<Literal<'t>>,
    /// The values of each source.
    pub(super) values: Held<'d, 't>,
    /// Each source, the resource that it is, and the place of the reference that leads there.
    sources: Vec<(&'d str, usize, Option<Place>)>,
}

impl<'d, 't> Scene<'d, 't> {
    /// The resource that a source is.
    pub(super) fn resource(&self, source: &str) -> Option<usize> {
        self.sources.iter().find(|(name, ..)| *name == source).map(|(_, index, _)| *index)
    }

    /// Where the reference to a source stands.
    pub(super) fn reference(&self, source: &str) -> Option<Place> {
        self.sources.iter().find(|(name, ..)| *name == source).and_then(|(.., place)| *place)
    }

    /// A value of a source.
    pub(super) fn value(&self, source: &str, name: &str) -> Option<&Held<'d, 't>> {
        self.values.get(source)?.get(name)
    }
}

/// Every scene of a document for a resource; none where a source is no resource of the stack, or where they are too many.
pub(super) fn of<'d, 't: 'd>(facts: &Facts<'_, 't>, index: usize, document: &Gathered<'d>) -> Vec<Scene<'d, 't>> {
    let first = Scene {
        index,
        resources: vec![index],
        guards: Vec::new(),
        values: Held::Group(Vec::new()),
        sources: Vec::new(),
    };
    let scenes = document.sources().try_fold(vec![first], |scenes, source| {
        let targets = targets(facts, index, &source);
        let scenes = times(facts, &scenes, &targets, |scene, (target, place, guards)| {
            scene.guards.extend(guards);
            scene.sources.push((source.name, *target, *place));
            scene.values.add(source.name, Held::Group(Vec::new()));
            if !scene.resources.contains(target) {
                scene.resources.push(*target);
            }
        })?;
        source.values().try_fold(scenes, |scenes, value| with_value(facts, scenes, &value))
    });
    scenes.unwrap_or_default()
}

/// The resources that a source may be.
type Target<'t> = (usize, Option<Place>, Vec<Literal<'t>>);

fn targets<'t>(facts: &Facts<'_, 't>, index: usize, source: &Gathering<'_>) -> Vec<Target<'t>> {
    let Some(path) = source.reference else { return vec![(index, None, Vec::new())] };
    let path: Vec<&str> = path.split('/').filter(|step| *step != "*").collect();
    let target = |case: crate::check::facts::Case<'t>| {
        let target = facts.resource(case.value)?;
        let fits = source.kind.is_empty() || facts.is(target, source.kind);
        fits.then_some((target, Some(case.value.place), case.guards))
    };
    facts.reach(index, &path).into_iter().filter_map(target).collect()
}

/// Each scene with every way in which a value of its last source can be.
fn with_value<'d, 't: 'd>(
    facts: &Facts<'_, 't>,
    scenes: Vec<Scene<'d, 't>>,
    value: &GatheredValue<'d>,
) -> Option<Vec<Scene<'d, 't>>> {
    let mut made = Vec::new();
    for scene in scenes {
        let Some((.., index, _)) = scene.sources.last().copied() else { continue };
        made.extend(times(facts, &[scene], &ways(facts, index, value), |scene, (held, guards)| {
            scene.guards.extend(guards);
            if let (Some(held), Some(group)) = (held, scene.values.last_mut()) {
                group.add(value.name, held.clone());
            }
        })?);
        if made.len() > MOST {
            return too_many(facts, &made);
        }
    }
    Some(made)
}

/// What a value may be, with the conditions of each; nothing stands for an absent one.
type Way<'d, 't> = (Option<Held<'d, 't>>, Vec<Literal<'t>>);

fn ways<'d, 't: 'd>(facts: &Facts<'_, 't>, index: usize, value: &GatheredValue<'d>) -> Vec<Way<'d, 't>> {
    if value.path == TYPE {
        return facts
            .get(index)
            .map(|resource| (Some(Held::Default(&resource.kind.text)), Vec::new()))
            .into_iter()
            .collect();
    }
    let path: Vec<&str> = value.path.split('/').collect();
    let absent = || (value.default.map(Held::of_json), Vec::new());
    match facts.property(index, &path) {
        Some(found) if found.is_no_value() => vec![absent()],
        Some(found) => facts.cases(found).into_iter().map(|case| (Some(Held::Of(case.value)), case.guards)).collect(),
        None if is_absent(facts, index, &path) => vec![absent()],
        None => vec![(Some(Held::Unknown), Vec::new())],
    }
}

/// Whether it is certain that nothing stands at a path: an object on the way lacks the next step.
fn is_absent(facts: &Facts<'_, '_>, index: usize, path: &[&str]) -> bool {
    let Some((last, above)) = path.split_last() else { return false };
    if above.is_empty() {
        return facts.is_absent(index, last);
    }
    match facts.property(index, above).map(|value| (value.is_no_value(), value.as_object())) {
        Some((is_none, entries)) => {
            is_none
                || entries.is_some_and(|entries| {
                    let is_open = |key: &str| key.is_empty() || key.starts_with("Fn::");
                    let is_whole = !entries.iter().any(|entry| is_open(&entry.key.text));
                    is_whole && entry(entries, last).is_none_or(|entry| entry.value.is_no_value())
                })
        }
        None => is_absent(facts, index, above),
    }
}

/// Each scene with each of some choices, but for those whose conditions contradict each other; nothing if they are too many.
fn times<'d, 't, C>(
    facts: &Facts<'_, 't>,
    scenes: &[Scene<'d, 't>],
    choices: &[C],
    add: impl Fn(&mut Scene<'d, 't>, &C),
) -> Option<Vec<Scene<'d, 't>>> {
    let mut made: Vec<Scene<'d, 't>> = Vec::new();
    for (scene, choice) in scenes.iter().flat_map(|scene| choices.iter().map(move |choice| (scene, choice))) {
        let mut scene = scene.clone();
        add(&mut scene, choice);
        if scene.guards.iter().any(|(name, value)| scene.guards.contains(&(name, !value))) {
            continue;
        }
        made.push(scene);
        if made.len() > MOST {
            return too_many(facts, &made);
        }
    }
    Some(made)
}

/// Says at a condition of the scenes that not all of them were looked at.
fn too_many<T>(facts: &Facts<'_, '_>, scenes: &[Scene<'_, '_>]) -> Option<T> {
    let asked =
        scenes.iter().flat_map(|scene| &scene.guards).find_map(|(name, value)| facts.worlds.literal(name, *value));
    if let Some(literal) = asked {
        facts.worlds.give_up(literal.condition);
    }
    None
}
