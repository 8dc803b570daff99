//! Objects with too few keys.

formwork::stack! {
    pub stack Web;

    resource Pipe = AWS::LaunchWizard::Deployment {
        DeploymentPatternName: "pattern",
        Name: "web",
        WorkloadName: "SAP",
        Specifications: {},
    };
}

fn main() {}
