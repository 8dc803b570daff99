//! The text of `Fn::Sub`, split into literal runs and variables.
//!
//! In: the template string. Out: its pieces with byte offsets, so that a message can show the line and a caret.
//! Not here: what a variable names (`check::names`).

use super::{Entry, Name};

/// The arguments of `Fn::Sub`.
///
/// See [`Fn::Sub`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-sub.html).
#[derive(Clone, Debug)]
pub struct Substitution {
    /// The template string.
    pub text: Name,
    /// The file that it was read from, relative to the source that includes it.
    pub file: Option<String>,
    /// The string in pieces.
    pub pieces: Vec<Piece>,
    /// The second argument.
    pub variables: Vec<Entry>,
}

/// A piece of a template string.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Text that stands for itself; `${!Name}` is here as `${Name}`.
    Literal(String),
    /// `${Name}`, `${Name.Attribute}` or `${AWS::Region}`.
    Variable {
        /// The text between the braces, without blanks around it.
        name: String,
        /// Byte offset of that text in the template string.
        offset: usize,
    },
}

impl Substitution {
    /// Splits a template string.
    ///
    /// # Examples
    ///
    /// ```
    /// use formwork_core::model::{Name, Piece, Place, Substitution};
    /// let sub = Substitution::new(Name::new("a ${Vpc} ${!Shell}", Place(0)), None, Vec::new());
    /// assert_eq!(sub.pieces, [
    ///     Piece::Literal("a ".into()),
    ///     Piece::Variable { name: "Vpc".into(), offset: 4 },
    ///     Piece::Literal(" ${Shell}".into()),
    /// ]);
    /// ```
    #[must_use]
    pub fn new(text: Name, file: Option<String>, variables: Vec<Entry>) -> Self {
        let pieces = pieces(&text.text);
        Self { text, file, pieces, variables }
    }

    /// The names of the variables, with their byte offsets.
    pub fn names(&self) -> impl Iterator<Item = (&str, usize)> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Literal(_) => None,
            Piece::Variable { name, offset } => Some((name.as_str(), *offset)),
        })
    }
}

fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut literal = String::new();
    let mut at = 0;
    while let Some(found) = text[at..].find("${") {
        let open = at + found;
        literal.push_str(&text[at..open]);
        let Some(length) = text[open..].find('}') else {
            at = open;
            break;
        };
        let inner = &text[open + 2..open + length];
        let name = inner.trim();
        if let Some(escaped) = inner.strip_prefix('!') {
            literal.push_str("${");
            literal.push_str(escaped);
            literal.push('}');
        } else if name.is_empty() {
            literal.push_str(&text[open..=open + length]);
        } else {
            if !literal.is_empty() {
                pieces.push(Piece::Literal(std::mem::take(&mut literal)));
            }
            let offset = open + 2 + (inner.len() - inner.trim_start().len());
            pieces.push(Piece::Variable { name: name.to_owned(), offset });
        }
        at = open + length + 1;
    }
    literal.push_str(&text[at..]);
    if !literal.is_empty() {
        pieces.push(Piece::Literal(literal));
    }
    pieces
}
