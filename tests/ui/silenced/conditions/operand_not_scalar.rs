//! A list in a comparison: what makes a single value of it.

formwork::stack! {
    /// Joined.
    pub stack Joined;

    param Zones: CommaDelimitedList = "";
    //- condition Given = Zones != "";
    condition Given = Join("", Zones) != ""; //+
    resource Jobs = AWS::SQS::Queue {} with { Condition: Given };
}

formwork::stack! {
    /// Its first item.
    pub stack Selected;

    param Zones: CommaDelimitedList = "a";
    //- condition Given = Zones != "";
    condition Given = Select(0, Zones) != ""; //+
    resource Jobs = AWS::SQS::Queue {} with { Condition: Given };
}
