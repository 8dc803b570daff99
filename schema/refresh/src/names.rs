//! Lists of names that AWS gives: managed policies, service principals, regions, metrics and dimensions.
//!
//! `data/names/` keeps each list with its day and where it comes from, so that the schema alone refreshes nothing of them.
//! A further file given to the command brings them up to date: see [`Lists::add`]. Not here: the schemas.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use formwork_core::schema::write::NamesSource;
use serde_json::{Value, json};

use super::RefreshError;
use super::files::Files;

const POLICIES: &str = "moto/iam/aws_managed_policies.py";
const PARTITIONS: &str = "botocore/data/partitions.json";

/// The files of `data/names/`, as they were built in.
const FILES: [(&str, &str); 4] = [
    ("metrics.json", include_str!("../data/names/metrics.json")),
    ("policies.json", include_str!("../data/names/policies.json")),
    ("principals.json", include_str!("../data/names/principals.json")),
    ("regions.json", include_str!("../data/names/regions.json")),
];

/// All lists, by the file that holds them.
#[derive(Clone, Debug)]
pub struct Lists(BTreeMap<&'static str, File>);

#[derive(Clone, Debug)]
struct File {
    date: String,
    origin: String,
    lists: BTreeMap<String, BTreeSet<String>>,
    /// The lists that had gaps on that day.
    partial: BTreeSet<String>,
}

impl Lists {
    /// The lists as this program was built with them.
    ///
    /// # Errors
    /// If a file is not what it should be.
    pub fn committed() -> Result<Self, RefreshError> {
        FILES.into_iter().map(|(name, text)| Ok((name, File::read(name, text)?))).collect::<Result<_, _>>().map(Self)
    }

    /// Brings the lists up to date with a file, and says what it was.
    ///
    /// A wheel of moto has the managed policies of AWS, which are whole and replace the list, and in them service
    /// principals, which are added. A wheel of botocore has the regions. `db.json` of `@aws-cdk/aws-service-spec` has
    /// metrics and dimensions, which are added, in lists with gaps if their namespace was not known. It does not say
    /// its day, so that `day` does.
    ///
    /// # Errors
    /// See [`RefreshError`].
    pub fn add(&mut self, path: &Path, day: Option<&str>) -> Result<String, RefreshError> {
        let unknown = || RefreshError::NoNames(path.to_owned());
        if path.extension().is_some_and(|end| end == "json") {
            let text = std::fs::read(path).map_err(|error| RefreshError::Io(path.to_owned(), error))?;
            let database: Value = serde_json::from_slice(&text)
                .map_err(|error| RefreshError::Json(path.display().to_string(), error.to_string()))?;
            let metrics = database["schema"]["metric"]["entities"].as_array().ok_or_else(unknown)?;
            let day = day.ok_or_else(|| RefreshError::NoDay(path.to_owned()))?;
            return Ok(self.metrics(&database["schema"], metrics, day));
        }
        let mut files = Files::open(path)?;
        if files.has(POLICIES) {
            let text = files.text(POLICIES)?;
            let json = text.split("\"\"\"").nth(1).ok_or_else(unknown)?;
            let policies: BTreeMap<String, Value> = serde_json::from_str(json)
                .map_err(|error| RefreshError::Json(POLICIES.to_owned(), error.to_string()))?;
            return Ok(self.policies(&policies));
        }
        if files.has(PARTITIONS) {
            let day = files.newest(&[PARTITIONS.to_owned()])?;
            let partitions = files.json(PARTITIONS)?;
            return Ok(self.regions(&partitions, &day));
        }
        Err(unknown())
    }

    /// What goes into the blob.
    #[must_use]
    pub fn sources(&self) -> BTreeMap<String, NamesSource> {
        let mut sources = BTreeMap::new();
        for file in self.0.values() {
            for (of, names) in &file.lists {
                let is_partial = file.partial.contains(of);
                let source = NamesSource { date: file.date.clone(), names: names.clone(), is_partial };
                sources.insert(of.clone(), source);
            }
        }
        sources
    }

    /// The files with what they should hold.
    #[must_use]
    pub fn files(&self) -> Vec<(PathBuf, String)> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/names");
        self.0.iter().map(|(name, file)| (folder.join(name), file.text())).collect()
    }

    fn file(&mut self, name: &'static str) -> &mut File {
        let empty =
            || File { date: String::new(), origin: String::new(), lists: BTreeMap::new(), partial: BTreeSet::new() };
        self.0.entry(name).or_insert_with(empty)
    }

    fn policies(&mut self, policies: &BTreeMap<String, Value>) -> String {
        // Those under this path are for services alone: nobody else can attach them.
        const OF_SERVICES: &str = "/aws-service-role/";
        let text = |policy: &Value, word: &str| policy[word].as_str().unwrap_or_default().to_owned();
        let day = policies.values().map(|policy| text(policy, "UpdateDate")).max().unwrap_or_default();
        let day: String = day.chars().take(10).collect();
        let attachable = policies.iter().filter(|(_, policy)| text(policy, "Path") != OF_SERVICES);
        let names = attachable.map(|(name, policy)| format!("{}{name}", text(policy, "Path").trim_start_matches('/')));
        let names: BTreeSet<String> = names.collect();
        let count = names.len();
        let file = self.file("policies.json");
        file.date.clone_from(&day);
        file.lists.insert("policies".to_owned(), names);
        let mut principals = BTreeSet::new();
        policies.values().for_each(|policy| principals_of(&policy["Document"], &mut principals));
        let file = self.file("principals.json");
        file.add("principals", principals, &day);
        format!("{count} policies and what principals they name, of {day}")
    }

    fn regions(&mut self, partitions: &Value, day: &str) -> String {
        let all = partitions["partitions"].as_array().into_iter().flatten();
        let names = all.filter_map(|partition| partition["regions"].as_object()).flat_map(|regions| regions.keys());
        // `aws-global` is a place for endpoints.
        let names: BTreeSet<String> = names.filter(|name| !name.ends_with("-global")).cloned().collect();
        let count = names.len();
        let file = self.file("regions.json");
        day.clone_into(&mut file.date);
        file.lists.insert("regions".to_owned(), names);
        format!("{count} regions of {day}")
    }

    fn metrics(&mut self, schema: &Value, metrics: &[Value], day: &str) -> String {
        let file = self.file("metrics.json");
        let sets: BTreeMap<&str, &Value> = schema["dimensionSet"]["entities"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|set| Some((set["$id"].as_str()?, &set["dimensions"])))
            .collect();
        let known: BTreeSet<String> = file.lists.keys().cloned().collect();
        for metric in metrics {
            let (Some(space), Some(name)) = (metric["namespace"].as_str(), metric["name"].as_str()) else { continue };
            if !space.starts_with("AWS/") {
                continue;
            }
            file.add("namespaces", [space.to_owned()], day);
            file.add(&format!("metrics {space}"), [name.to_owned()], day);
            let used = &schema["usesDimensionSet"]["forward"][metric["$id"].as_str().unwrap_or_default()];
            let used = used.as_array().into_iter().flatten().filter_map(|link| sets.get(link["$id"].as_str()?));
            let names = used.filter_map(|set| set.as_array()).flatten().filter_map(|one| one["name"].as_str());
            file.add(&format!("dimensions {space}"), names.map(str::to_owned), day);
        }
        let new = file.lists.keys().filter(|list| !known.contains(*list)).cloned();
        file.partial.extend(new.collect::<Vec<_>>());
        format!("{} metrics of {day}", metrics.len())
    }
}

impl File {
    fn read(name: &str, text: &str) -> Result<Self, RefreshError> {
        let json: Value =
            serde_json::from_str(text).map_err(|error| RefreshError::Json(name.to_owned(), error.to_string()))?;
        let texts = |value: &Value| -> BTreeSet<String> {
            value.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
        };
        let word = |word: &str| json[word].as_str().unwrap_or_default().to_owned();
        let lists = json["lists"].as_object().into_iter().flatten();
        Ok(Self {
            date: word("date"),
            origin: word("origin"),
            lists: lists.map(|(of, names)| (of.clone(), texts(names))).collect(),
            partial: texts(&json["partial"]),
        })
    }

    /// One name a line, so that a difference is read as what it is.
    fn text(&self) -> String {
        let json = json!({ "date": self.date, "origin": self.origin, "lists": self.lists, "partial": self.partial });
        format!("{json:#}\n")
    }

    fn add(&mut self, list: &str, names: impl IntoIterator<Item = String>, day: &str) {
        let known = self.lists.entry(list.to_owned()).or_default();
        known.extend(names);
        if self.date.as_str() < day {
            day.clone_into(&mut self.date);
        }
    }
}

/// The services that a policy lets a role be passed to, or be made for.
fn principals_of(document: &Value, found: &mut BTreeSet<String>) {
    match document {
        Value::Object(members) => {
            for (word, member) in members {
                if word.eq_ignore_ascii_case("iam:PassedToService") || word.eq_ignore_ascii_case("iam:AWSServiceName") {
                    let texts = member.as_array().map_or(std::slice::from_ref(member), Vec::as_slice);
                    let stems = texts.iter().filter_map(|text| text.as_str()?.strip_suffix(".amazonaws.com"));
                    found.extend(stems.filter(|stem| !stem.contains('*')).map(str::to_owned));
                } else {
                    principals_of(member, found);
                }
            }
        }
        Value::Array(members) => members.iter().for_each(|member| principals_of(member, found)),
        _ => {}
    }
}
