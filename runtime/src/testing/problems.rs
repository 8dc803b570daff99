//! Why a test's expectation does not hold, in sentences.
//!
//! `Debug` is `Display` for each: a test that returns an error is shown with it.

use formwork_core::model::Section;
use std::fmt;

/// A template has no item of that name.
///
/// # Examples
///
/// ```
/// formwork::stack! {
///     pub stack Site;
///     resource Files = AWS::S3::Bucket {};
/// }
/// let error = Site.template()?.resource("Filse").unwrap_err();
/// assert_eq!(error.to_string(), "no resource `Filse`: did you mean `Files`?");
/// # Ok::<(), formwork::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Missing {
    /// The section that was looked through.
    pub section: Section,
    /// The name that is not there.
    pub name: String,
    /// The nearest name that is there.
    pub suggestion: Option<String>,
}

/// An item is not as the pattern says.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Mismatch {
    /// The section of the item.
    pub section: Section,
    /// The item's name.
    pub name: String,
    /// Each difference: where, what was expected, what is there.
    pub differences: Vec<String>,
}

/// A template cannot be deployed with the given parameters.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Unresolved {
    /// All that is wrong.
    pub problems: Vec<Problem>,
}

/// One reason why a template cannot be deployed with the given parameters.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Problem {
    /// A value was given to a parameter that the template does not have.
    UnknownParameter {
        /// The name.
        name: String,
        /// The nearest name that is there.
        suggestion: Option<String>,
    },
    /// A parameter without default was given no value.
    MissingParameter {
        /// The parameter.
        name: String,
    },
    /// A value that the parameter does not take.
    RefusedValue {
        /// The parameter.
        name: String,
        /// What is wrong with the value.
        message: String,
    },
    /// A mapping does not have the keys that the parameters lead to.
    UnknownKey {
        /// The mapping.
        mapping: String,
        /// The key that it does not have.
        key: String,
    },
    /// An assertion of a rule does not hold.
    BrokenRule {
        /// The rule.
        name: String,
        /// The text of the assertion.
        description: String,
    },
}

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no {} `{}`", self.section.noun(), self.name)?;
        did_you_mean(f, self.suggestion.as_deref())
    }
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} `{}` is not as expected", self.section.noun(), self.name)?;
        self.differences.iter().try_for_each(|difference| write!(f, "\n  {difference}"))
    }
}

impl fmt::Display for Unresolved {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the template cannot be deployed with these parameters")?;
        self.problems.iter().try_for_each(|problem| write!(f, "\n  {problem}"))
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownParameter { name, suggestion } => {
                write!(f, "no parameter `{name}`")?;
                did_you_mean(f, suggestion.as_deref())
            }
            Self::MissingParameter { name } => write!(f, "parameter `{name}` has no default and was given no value"),
            Self::RefusedValue { message, .. } => write!(f, "{message}"),
            Self::UnknownKey { mapping, key } => write!(f, "mapping `{mapping}` has no key `{key}`"),
            Self::BrokenRule { name, description } => write!(f, "rule `{name}` does not hold: {description}"),
        }
    }
}

fn did_you_mean(f: &mut fmt::Formatter<'_>, suggestion: Option<&str>) -> fmt::Result {
    suggestion.map_or(Ok(()), |suggestion| write!(f, ": did you mean `{suggestion}`?"))
}

macro_rules! shown {
    ($($error:ident)*) => {$(
        impl fmt::Debug for $error {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }
        impl std::error::Error for $error {}
    )*};
}

shown!(Missing Mismatch Unresolved);
