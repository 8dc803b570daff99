//! What must be made before something else, although nothing says so.

rows! {
    "order";

    /// A resource that needs another one to be there, and does not wait for it.
    MISSING_DEPENDENCY "missing_dependency" Warn Rule "`{name}` does not wait for `{needed}`: {reason}"
        ["add `DependsOn: [{depends}]` to the attributes of `{name}`"];
    /// A deployment of an API that has nothing to deploy.
    EMPTY_DEPLOYMENT "empty_deployment" Error Rule "`{name}` deploys the API `{api}`, which has no {part}"
        ["declare one, and let `{name}` depend on it"];
}
