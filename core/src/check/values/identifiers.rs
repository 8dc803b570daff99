//! Literals whose schema names what they identify: the ID of a VPC, the ARN of a role, an address.
//!
//! In: a literal in a slot with a `format`. Out: a finding, if the text cannot be one of them.

use super::patterns::Patterns;
use crate::schema::{Engine, Pattern};
use std::net::{Ipv4Addr, Ipv6Addr};

/// What a format asks for.
pub(super) struct Form {
    name: &'static str,
    test: Test,
    /// What a text of this form is: "`x` is no …".
    pub(super) wanted: &'static str,
    /// How it is written, as a help line.
    pub(super) help: &'static str,
}

enum Test {
    Matches(&'static str),
    Holds(fn(&str) -> bool),
}

/// A form that a pattern describes.
const fn pattern(name: &'static str, pattern: &'static str, wanted: &'static str, help: &'static str) -> Form {
    Form { name, test: Test::Matches(pattern), wanted, help }
}

/// The forms, by the schema's name for them. The IDs of EC2 have 8 digits if they are old, and 17 if they are not.
static FORMS: &[Form] = &[
    pattern(
        "AWS::ACM::Certificate.Arn",
        r"^arn:aws[a-zA-Z-]*:(acm:[a-z0-9-]+:[0-9]{12}:certificate/|iam::[0-9]{12}:server-certificate/).+$",
        "ARN of a certificate",
        "its form is `arn:aws:acm:region:123456789012:certificate/…`",
    ),
    // A launch template also takes the name of a parameter of Systems Manager that holds the ID.
    pattern(
        "AWS::EC2::Image.Id",
        r"^(ami-([0-9a-z]{8}|[0-9a-z]{17})|resolve:ssm:.+)$",
        "ID of an image",
        "its form is `ami-0123456789abcdef0`",
    ),
    pattern(
        "AWS::EC2::SecurityGroup.Id",
        r"^sg-([0-9a-fA-F]{8}|[0-9a-fA-F]{17})$",
        "ID of a security group",
        "its form is `sg-0123456789abcdef0`",
    ),
    pattern(
        "AWS::EC2::SecurityGroup.Name",
        r"^[a-zA-Z0-9 ._:/()#,@\[\]+=&;{}!$*-]{1,255}$",
        "name of a security group",
        "it takes letters, digits, blanks and some signs",
    ),
    pattern(
        "AWS::EC2::Subnet.Id",
        r"^subnet-([0-9a-fA-F]{8}|[0-9a-fA-F]{17})$",
        "ID of a subnet",
        "its form is `subnet-0123456789abcdef0`",
    ),
    pattern(
        "AWS::EC2::VPC.Id",
        r"^vpc-([0-9a-fA-F]{8}|[0-9a-fA-F]{17})$",
        "ID of a VPC",
        "its form is `vpc-0123456789abcdef0`",
    ),
    pattern(
        "AWS::IAM::Role.Arn",
        r"^arn:aws[a-zA-Z-]*:iam::[0-9]{12}:role/.+$",
        "ARN of a role",
        "its form is `arn:aws:iam::123456789012:role/name`",
    ),
    pattern("AWS::KMS::Alias.AliasName", r"^alias/[a-zA-Z0-9:/_-]+$", "alias of a key", "its form is `alias/name`"),
    pattern(
        "AWS::KMS::Key.Arn",
        r"^arn:aws[a-zA-Z-]*:kms:[a-z0-9-]+:[0-9]{12}:(key|alias)/.+$",
        "ARN of a key",
        "its form is `arn:aws:kms:region:123456789012:key/…`",
    ),
    pattern(
        "AWS::KMS::Key.Id",
        r"^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|mrk-[0-9a-f]{32})$",
        "ID of a key",
        "its form is `1234abcd-12ab-34cd-56ef-1234567890ab`",
    ),
    pattern(
        "AWS::Lambda::Function.Arn",
        r"^arn:aws[a-zA-Z-]*:lambda:[a-z0-9-]+:[0-9]{12}:function:.+$",
        "ARN of a function",
        "its form is `arn:aws:lambda:region:123456789012:function:name`",
    ),
    pattern(
        "AWS::Logs::LogGroup.Name",
        r"^[a-zA-Z0-9._/#-]{1,512}$",
        "name of a log group",
        "it takes letters, digits and the signs `.`, `-`, `_`, `/` and `#`",
    ),
    pattern(
        "AWS::SNS::Topic.Arn",
        r"^arn:aws[a-zA-Z-]*:sns:[a-z0-9-]+:[0-9]{12}:.+$",
        "ARN of a topic",
        "its form is `arn:aws:sns:region:123456789012:name`",
    ),
    Form {
        name: "ipv4",
        test: Test::Holds(|text| text.parse::<Ipv4Addr>().is_ok()),
        wanted: "IPv4 address",
        help: "its form is `192.0.2.1`",
    },
    Form {
        name: "ipv6",
        test: Test::Holds(|text| text.parse::<Ipv6Addr>().is_ok()),
        wanted: "IPv6 address",
        help: "its form is `2001:db8::1`",
    },
];

/// The form that a text in a slot of this format does not have.
pub(super) fn broken(patterns: &mut Patterns<'_>, format: &str, text: &str) -> Option<&'static Form> {
    let form = FORMS.iter().find(|form| form.name == format)?;
    let holds = match form.test {
        Test::Matches(pattern) => patterns.matches(Pattern { text: pattern, engine: Engine::Lite }, text),
        Test::Holds(holds) => holds(text),
    };
    (!holds).then_some(form)
}

/// What a format asks for: "ID of a VPC".
pub(super) fn wanted(format: &str) -> Option<&'static str> {
    FORMS.iter().find(|form| form.name == format).map(|form| form.wanted)
}
