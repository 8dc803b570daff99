//! The form of a page: prose, an example that has the finding, `Mended:`, the example without it.
//!
//! In: the text of the file. Out: [`Page`], or what is wrong with its form. What the examples say is [`judge`](crate::judge)'s.

/// A page.
pub(crate) struct Page<'p> {
    prose: Vec<&'p str>,
    /// The example that has the finding.
    pub(crate) fails: Block<'p>,
    /// The same without it.
    pub(crate) mended: Block<'p>,
}

/// An example.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Block<'p> {
    pub(crate) form: Form,
    pub(crate) text: &'p str,
}

/// What an example is written in: the word behind the fence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// Items of a stack, a stack with its header, or Rust with whole macros.
    Stack,
    /// A template file.
    Json,
    /// Rust that a test runs.
    Rust,
}

/// The most paragraphs above the first example, and the most characters of one.
const PARAGRAPHS: usize = 3;
const PARAGRAPH: usize = 600;

/// The longest line.
const LINE: usize = 130;

impl<'p> Page<'p> {
    pub(crate) fn read(text: &'p str) -> Result<Self, String> {
        if !text.ends_with("\n```\n") {
            return Err("a page ends with its second example and one line break".to_owned());
        }
        if let Some(line) = text.lines().find(|line| line.chars().count() > LINE || line.ends_with([' ', '\t'])) {
            return Err(format!("longer than {LINE} characters, or blanks at the end: {line}"));
        }
        let pieces: Vec<&str> = text.split("\n```").collect();
        let [prose, fails, mended, second, "\n"] = pieces[..] else {
            return Err("a page is prose, an example, `Mended:`, an example".to_owned());
        };
        if mended != "\n\nMended:\n" {
            return Err("between the examples stands `Mended:` alone".to_owned());
        }
        let prose = prose.trim_end().split("\n\n").collect();
        Ok(Self { prose, fails: Block::read(fails)?, mended: Block::read(second)? })
    }

    /// What is wrong with the prose.
    pub(crate) fn prose(&self) -> Vec<String> {
        let mut objections = Vec::new();
        if self.prose.len() > PARAGRAPHS {
            objections.push(format!("more than {PARAGRAPHS} paragraphs"));
        }
        for paragraph in &self.prose {
            let mut object = |what: &str| objections.push(format!("{what}: {paragraph}"));
            let last = paragraph.lines().last().unwrap_or_default();
            if !last.ends_with(['.', ':', '|']) {
                object("a paragraph ends with a full stop");
            }
            if paragraph.starts_with('#') {
                object("a page has no headings: its code is one");
            }
            if paragraph.chars().count() > PARAGRAPH {
                object(&format!("more than {PARAGRAPH} characters"));
            }
            if paragraph.matches('`').count() % 2 == 1 {
                object("a backtick is not closed");
            }
            // Outside code, rustdoc would take these for links, tags and addresses.
            let plain: String = paragraph.split('`').step_by(2).collect();
            if plain.replace("](https://", "").contains("](") || plain.contains(['<', '>']) {
                object("angle brackets and links to other places than `https://` stand in backticks");
            }
            if plain.matches('[').count() != plain.matches("](https://").count() {
                object("square brackets stand in backticks");
            }
            if plain.matches("http").count() != plain.matches("](http").count() {
                object("an address is written `[words](https://…)`");
            }
        }
        objections
    }
}

impl<'p> Block<'p> {
    fn read(text: &'p str) -> Result<Self, String> {
        let (form, text) = text.split_once('\n').ok_or("an empty example")?;
        let form = match form {
            "stack" => Form::Stack,
            "json" => Form::Json,
            "text" => Form::Rust,
            other => return Err(format!("an example is `stack`, `json` or `text`, not `{other}`")),
        };
        Ok(Self { form, text })
    }
}
