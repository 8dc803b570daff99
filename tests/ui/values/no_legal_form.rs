//! A value that fits none of several forms.

formwork::stack! {
    pub stack Web;

    resource Providers = AWS::ECS::ClusterCapacityProviderAssociations {
        Cluster: "web",
        CapacityProviders: ["FARGATE"],
        DefaultCapacityProviderStrategy: [{ CapacityProvider: "" }],
    };
}

fn main() {}
