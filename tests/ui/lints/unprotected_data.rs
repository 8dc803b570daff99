//! A bucket that goes with the stack, half protected, and let go; nothing where nobody asks; each silencer in turn.
#![deny(deprecated)]

formwork::stack! {
    #[warn(unprotected_data)]
    pub stack Web;

    resource Told = AWS::S3::Bucket {};
    resource Half = AWS::S3::Bucket {} with { DeletionPolicy: "Retain" };
    resource Gone = AWS::S3::Bucket {} with { DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete" };
    #[allow(unprotected_data)]
    resource Allowed = AWS::S3::Bucket {};
    #[expect(unprotected_data, reason = "it is there alone")]
    resource Expected = AWS::S3::Bucket {};
    #[deny(unprotected_data)]
    resource Denied = AWS::S3::Bucket {};
}

formwork::stack! {
    pub stack Unasked;

    resource Allowed = AWS::S3::Bucket {};
}

fn main() {}
