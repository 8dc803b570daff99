//! A part is included, not imported.

formwork::part! {
    pub part Files;

    resource Bucket = AWS::S3::Bucket {};
}

formwork::stack! {
    pub stack App;

    import Files = Files;
    resource Topic = AWS::SNS::Topic {};
}

fn main() {}
