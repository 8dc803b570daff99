//! Secrets: where they come from, and where they must not show.

rows! {
    "secrets";

    /// A secret from a parameter that everybody may read.
    SECRET_SHOWN "secret_shown" Warn Rule "`{name}` feeds {property}, and its value shows in the console and in the API"
        ["add `NoEcho: true` to the parameter, or better take the secret from where it is kept: `ResolveSecret(\"name\", \"password\")`",
         "or let RDS make and keep it: `{managed}`"];
    /// A secret in the source.
    LITERAL_SECRET "literal_secret" Warn Rule "{property} stands in the source for everybody to read"
        ["take it from where it is kept: `ResolveSecret(\"name\", \"password\")`",
         "or let RDS make and keep it: `{managed}`"];
    /// A parameter that hides its value, in a place that shows it.
    HIDDEN_PARAMETER_SHOWN "hidden_parameter_shown" Warn Rule "`{name}` has `NoEcho`, and {place} shows its value"
        [];
    /// The value of an environment variable as a secret.
    ENVIRONMENT_SECRET "environment_secret" Deny Rule "{property} would stand in the template for everybody to read: it is the environment variable `{name}`"
        ["take it from where it is kept: `ResolveSecret(\"name\", \"password\")`",
         "or let RDS make and keep it: `{managed}`",
         "or let whoever deploys give it: a parameter with `NoEcho: true` and no default"];
    /// A default for a secret.
    DEFAULT_SECRET "default_secret" Warn Rule "`{name}` has `NoEcho`, and its default stands in the template for everybody to read"
        ["leave the default out: whoever deploys gives the value"];
}
