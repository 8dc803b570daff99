//! Lists that are too short or too long.

formwork::stack! {
    pub stack Web;

    resource Repository = AWS::ECR::Repository {
        ImageTagMutability: "MUTABLE_WITH_EXCLUSION",
        ImageTagMutabilityExclusionFilters: [],
    };
    resource User = AWS::IAM::User { Groups: ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"] };
}

fn main() {}
