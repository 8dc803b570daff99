//! A default for a secret.

#![deny(deprecated)]

formwork::stack! {
    pub stack Example;

    param Token: String = "correct-horse-7" with { NoEcho: true };

    resource HookToken = AWS::SecretsManager::Secret { SecretString: Token } with {
        DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete",
    };
}

fn main() {}
