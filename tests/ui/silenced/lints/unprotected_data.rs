//! Data without a word on what becomes of it: resources that say it, and resources that hold none.

formwork::stack! {
    /// The data may go.
    #[warn(unprotected_data)]
    pub stack MayGo;

    //- resource Files = AWS::S3::Bucket {};
    resource Files = AWS::S3::Bucket {} with { DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete" }; //+
}

formwork::stack! {
    /// A topic holds none.
    #[warn(unprotected_data)]
    pub stack HoldsNone;

    //- resource Files = AWS::S3::Bucket {};
    resource News = AWS::SNS::Topic {}; //+
}
