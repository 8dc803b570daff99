//! Variables of the environment in stacks: `environment!("STAGE")`.
//!
//! In: names of variables. Out: values that remember where they come from, so that the build step runs again when they change,
//! tells of those that are not set, and refuses them where a secret belongs.

use crate::value::{IntoValue, Value};
use formwork_core::json::{Kind, Member, Node};
use formwork_core::model::Place;
use std::fmt;
use std::panic::Location;
use std::str::FromStr;
use std::sync::{Mutex, PoisonError};

/// A variable that was read.
#[derive(Clone, Debug)]
pub(crate) struct Read {
    pub(crate) name: String,
    /// What is wrong with it.
    pub(crate) problem: Option<Problem>,
    pub(crate) at: &'static Location<'static>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Problem {
    NotSet,
    /// What it is, and what was wanted.
    Malformed {
        found: &'static str,
        expected: String,
    },
}

/// All that this process has read: stacks are evaluated before the build step begins.
static READS: Mutex<Vec<Read>> = Mutex::new(Vec::new());

/// Everything that was read so far.
pub(crate) fn reads() -> Vec<Read> {
    READS.lock().unwrap_or_else(PoisonError::into_inner).clone()
}

/// The variable that a value comes from, by the place of its node.
pub(crate) fn of(place: Place) -> Option<Read> {
    let index = usize::try_from(place.0.checked_sub(1)?).ok()?;
    READS.lock().unwrap_or_else(PoisonError::into_inner).get(index).cloned()
}

/// The value of an environment variable, for a stack.
///
/// It stands in a stack as any Rust value: `QueueName: (environment!("QUEUE"))`. The build runs again when the variable changes. One
/// that is not set stops the build at file and line, and so does one in the place of a secret: its text would be in the template.
///
/// # Examples
///
/// ```
/// use formwork::environment;
///
/// formwork::stack! {
///     pub stack Work;
///
///     resource Jobs = AWS::SQS::Queue {
///         QueueName: (environment!("STAGE", "dev").map(|stage| format!("{stage}-jobs"))),
///         DelaySeconds: (environment!("DELAY", "5").parse::<u16>()),
///     };
/// }
///
/// let template = Work.template()?;
/// assert!(template.json().contains("\"QueueName\": \"dev-jobs\""));
/// assert!(template.json().contains("\"DelaySeconds\": 5"));
/// # Ok::<(), formwork::Error>(())
/// ```
#[macro_export]
macro_rules! environment {
    ($name:expr $(,)?) => {
        $crate::Variable::read($name)
    };
    ($name:expr, $default:expr $(,)?) => {
        $crate::Variable::read_or($name, $default)
    };
}

/// The value of an environment variable, which knows its name: what [`environment!`](crate::environment!) gives.
///
/// # Examples
///
/// ```
/// use formwork::environment;
///
/// let name = environment!("STAGE", "dev").zip(environment!("REGION", "here")).map(|(stage, region)| format!("{stage}-{region}"));
/// assert_eq!(name.value().as_deref(), Some("dev-here"));
/// ```
///
/// It is no text: `format!` would make some that could go anywhere, into a secret too. What is made of it is made in `map`.
///
/// ```compile_fail
/// let name = format!("{}-jobs", formwork::environment!("STAGE", "dev"));
/// ```
#[derive(Clone)]
#[must_use = "a variable is for a place in a stack"]
pub struct Variable<T = String> {
    value: Option<T>,
    /// The number of the read, from 1.
    read: u32,
}

impl Variable {
    /// Reads a variable that must be set.
    #[track_caller]
    pub fn read(name: &str) -> Self {
        Self::record(name, None, Location::caller())
    }

    /// Reads a variable, with the value that holds where it is not set.
    #[track_caller]
    pub fn read_or(name: &str, default: impl Into<String>) -> Self {
        Self::record(name, Some(default.into()), Location::caller())
    }

    fn record(name: &str, default: Option<String>, at: &'static Location<'static>) -> Self {
        let (value, problem) = match std::env::var(name) {
            Ok(value) => (Some(value), None),
            Err(std::env::VarError::NotPresent) if default.is_some() => (default, None),
            Err(std::env::VarError::NotPresent) => (None, Some(Problem::NotSet)),
            Err(std::env::VarError::NotUnicode(_)) => {
                (None, Some(Problem::Malformed { found: "no Unicode", expected: "text".to_owned() }))
            }
        };
        let mut reads = READS.lock().unwrap_or_else(PoisonError::into_inner);
        reads.push(Read { name: name.to_owned(), problem, at });
        Self { value, read: u32::try_from(reads.len()).unwrap_or(u32::MAX) }
    }

    /// The value as another type: a number, a boolean, whatever is read from text. Text that is none stops the build.
    pub fn parse<T: FromStr>(self) -> Variable<T> {
        let Some(text) = &self.value else { return Variable { value: None, read: self.read } };
        let value = text.trim().parse().ok();
        if value.is_none() {
            let expected = format!("text that is `{}`", std::any::type_name::<T>());
            self.fails(Problem::Malformed { found: "text that is none", expected });
        }
        Variable { value, read: self.read }
    }

    fn fails(&self, problem: Problem) {
        let mut reads = READS.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(read) = reads.get_mut(self.read as usize - 1) {
            read.problem = Some(problem);
        }
    }
}

impl<T> Variable<T> {
    /// What a function makes of the value.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Variable<U> {
        Variable { value: self.value.map(change), read: self.read }
    }

    /// Both values, for a function of both.
    pub fn zip<U>(self, other: Variable<U>) -> Variable<(T, U)> {
        let read = if self.value.is_some() && other.value.is_none() { other.read } else { self.read };
        Variable { value: self.value.zip(other.value), read }
    }

    /// The value alone; nothing if the variable is not set.
    ///
    /// It no longer knows where it comes from, so nothing keeps it from the place of a secret: it is for Rust that decides something by it.
    #[must_use]
    pub fn value(self) -> Option<T> {
        self.value
    }
}

/// Without the value, which may be a secret.
impl<T> fmt::Debug for Variable<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Variable").field("read", &self.read).finish_non_exhaustive()
    }
}

/// What `format!` takes, which is no variable: this says so in rustc's message.
#[diagnostic::on_unimplemented(
    message = "text that is made of an environment variable would no longer know where it comes from",
    label = "this variable would become plain text",
    note = "make the text inside: `environment!(\"STAGE\").map(|stage| format!(\"{{stage}}-jobs\"))`; `zip` puts two variables together"
)]
pub trait Formatted {}

/// For no variable.
impl<T> fmt::Display for Variable<T>
where
    T: Formatted,
{
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Err(fmt::Error)
    }
}

impl<T: IntoValue> IntoValue for Variable<T> {
    type Kind = T::Kind;

    fn into_value(self) -> Value {
        let node = self.value.map_or(Node::new(Place(0), Kind::Null), |value| value.into_value().0);
        Value(marked(node, Place(self.read)))
    }
}

/// The node with all that is in it as one of this place.
fn marked(node: Node, place: Place) -> Node {
    let kind = match node.kind {
        Kind::List(items) => Kind::List(items.into_iter().map(|item| marked(item, place)).collect()),
        Kind::Object(members) => {
            let of = |member: Member| Member { key: member.key, value: marked(member.value, place) };
            Kind::Object(members.into_iter().map(of).collect())
        }
        scalar => scalar,
    };
    Node::new(place, kind)
}
