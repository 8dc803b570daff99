//! A policy that is text and no JSON: text that is not known before the deployment.

formwork::stack! {
    /// A parameter holds the policy.
    pub stack ByParameter;

    param Policy: String = "{}"; //+
    resource Domain = AWS::SecretsManager::ResourcePolicy {
        SecretId: "shop",
        //- ResourcePolicy: "{ \"Version\": \"2012-10-17\", \"Statement\": ",
        ResourcePolicy: Policy, //+
    };
}
