//! Silencers on a part hold for its items alone, those of an item before those of its part, and those of the stack for all.
#![deny(deprecated)]

formwork::part! {
    #[allow(unprotected_data)]
    pub part Quiet;

    resource Silent = AWS::S3::Bucket {};
    #[warn(unprotected_data)]
    resource Loud = AWS::S3::Bucket {};
}

formwork::part! {
    #[expect(unprotected_data, reason = "they are made again each night")]
    pub part Expected;

    resource Nightly = AWS::S3::Bucket {};
}

formwork::part! {
    #[expect(unprotected_data, reason = "there was a bucket here")]
    pub part Vain;

    resource News = AWS::SNS::Topic {};
}

formwork::part! {
    #[deny(unprotected_data)]
    pub part Strict;

    resource Denied = AWS::S3::Bucket {};
}

formwork::stack! {
    #[warn(unprotected_data)]
    pub stack Web;

    include Quiet;
    include Expected;
    include Vain;
    include Strict;
    resource Own = AWS::S3::Bucket {};
}

fn main() {}
