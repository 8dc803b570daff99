//! Policies of IAM and of resources, and who may use what.

rows! {
    "policies";

    /// A key that a policy document or a statement does not have.
    UNKNOWN_POLICY_KEY "unknown_policy_key" Error Rule "{owner} has no `{name}`"
        ["did you mean `{suggestion}`?", "it has {known}"];
    /// A key that belongs to another position.
    POLICY_KEY_ELSEWHERE "policy_key_elsewhere" Error Rule "a statement of {owner} has no `{name}`"
        ["{reason}"];
    /// Something that a document or a statement needs.
    MISSING_POLICY_KEY "missing_policy_key" Error Rule "{owner} needs {missing}"
        ["add `{form}`"];
    /// Two keys of which a statement has one.
    EXCLUSIVE_POLICY_KEYS "exclusive_policy_keys" Error Rule "`{name}` and `{other}` exclude each other in a statement"
        ["keep one of them"];
    /// A value that is not among the legal ones.
    DOCUMENT_VALUE "document_value" Error Rule "`{name}` of {owner} cannot be `{value}`"
        ["did you mean `{suggestion}`?", "legal is {known}", "{reason}"];
    /// Two statements with one ID.
    DUPLICATE_SID "duplicate_sid" Error Rule "two statements of {owner} have the `Sid` `{value}`"
        ["an ID stands once in a policy"];
    /// A service principal that is near a known one.
    DOUBTFUL_PRINCIPAL "doubtful_principal" Warn Rule "no service principal `{value}` is known"
        ["did you mean `{suggestion}`?", "the list of them is of {list_date}"];
    /// An action that is near a known one, or of a service that is not known.
    DOUBTFUL_ACTION "doubtful_action" Warn Rule "IAM has no {what}"
        ["did you mean `{suggestion}`?", "AWS may have more than the schema of {schema_date} knows"];
    /// An action of another service in a policy that takes none.
    ACTION_OF_ANOTHER_SERVICE "action_of_another_service" Error Rule "{owner} takes no `{value}`: its actions are those of `{service}`"
        ["what other services may do stands in policies of their own, or of identities"];
    /// An action that none of the resources of its statement fits.
    UNMATCHED_ACTION "unmatched_action" Warn Rule "no resource of the statement is one that `{value}` is about"
        ["it is about {shapes}", "what is in the resource is `{inside}`", "AWS may have more than the schema of {schema_date} knows"];
    /// An action of a bucket policy that none of the resources of its statement fits.
    BUCKET_ACTION_MISFIT "bucket_action_misfit" Deny Rule "no resource of the statement is one that `{value}` is about: S3 refuses the policy"
        ["it is about {shapes}", "what is in the bucket is `{inside}`", "AWS may have more than the schema of {schema_date} knows"];
    /// A key policy that lets nobody change it.
    KEY_LOCKOUT "key_lockout" Error Rule "the policy of `{name}` lets nobody in the account change it: KMS refuses it"
        ["add a statement that allows `kms:*` to `Sub(\"arn:${AWS::Partition}:iam::${AWS::AccountId}:root\")`"];
    /// A policy as text that is no JSON.
    POLICY_TEXT "policy_text" Error Rule "the text of the policy is no JSON: {reason}"
        [];
    /// A role that its user may not assume, and is asked for at once: the user cannot be created.
    ROLE_NOT_ASSUMABLE "role_not_assumable" Error Rule "`{name}` uses the role `{role}`, which does not trust `{service}`"
        ["add `{service}` to the principals of its `AssumeRolePolicyDocument`"];
    /// A role that the service that uses it may not assume: nothing that needs it will work.
    ROLE_NOT_TRUSTING "role_not_trusting" Deny Rule "`{name}` uses the role `{role}`, which does not trust `{service}`"
        ["add `{service}` to the principals of its `AssumeRolePolicyDocument`"];
    /// A policy of AWS that the list of them lacks.
    DOUBTFUL_MANAGED_POLICY "doubtful_managed_policy" Warn Rule "AWS has no policy `{name}` that can be attached"
        ["did you mean `{suggestion}`?", "those under `{path}` are for the roles that services make for themselves", "the list of its policies is of {list_date}"];
    /// A role without a right that its user needs.
    ROLE_WITHOUT_PERMISSION "role_without_permission" Deny Rule "`{name}` {does}, for which the role `{role}` needs {actions}"
        ["add `{form}` to the statements of its policy",
         "or add the policy `Sub(\"arn:${AWS::Partition}:iam::aws:policy/{managed}\")` to its `ManagedPolicyArns`"];
    /// Something that calls a function and asks for the permission at once: without it, it cannot be created.
    NOTIFICATION_NOT_PERMITTED "notification_not_permitted" Error Rule "`{name}` calls the function `{function}`, which nothing permits `{service}` to do"
        ["add `resource {permission} = AWS::Lambda::Permission { FunctionName: {function}, Action: \"lambda:InvokeFunction\", Principal: \"{service}\" };`"];
    /// A permission that waits for the thing that asks for it when it is made.
    PERMISSION_TOO_LATE "permission_too_late" Deny Rule "`{permission}` waits for `{name}`, which asks for this permission when it is made"
        ["leave out of it what refers to `{name}`, or write that from names, and add `with { DependsOn: [{permission}] }` to `{name}`"];
    /// An event source without the permission to call its function.
    CALL_NOT_PERMITTED "call_not_permitted" Warn Rule "`{name}` calls the function `{function}`, which nothing in this stack permits `{service}` to do"
        ["add `resource {permission} = AWS::Lambda::Permission { FunctionName: {function}, Action: \"lambda:InvokeFunction\", Principal: \"{service}\" };`"];
    /// A target that EventBridge calls with a role, and has none.
    TARGET_WITHOUT_ROLE "target_without_role" Error Rule "`{name}` needs a role to call `{target}`: EventBridge refuses the target"
        ["add `RoleArn` to the target: of a role that trusts `events.amazonaws.com` and allows `{action}`"];
    /// A URL for everybody, without the permission for everybody.
    URL_NOT_PERMITTED "url_not_permitted" Warn Rule "`{name}` is a URL for everybody, and nothing in this stack allows everybody `{action}`: its function answers nobody"
        ["add `resource {permission} = AWS::Lambda::Permission { FunctionName: {function}, Action: \"{action}\", Principal: \"*\", {property} };`"];
    /// A permission for another service than the one that calls for its source.
    CALLER_MISFIT "caller_misfit" Warn Rule "`{service}` calls for `{caller}`, and the permission is for `{found}`: it never counts"
        ["write `Principal: \"{service}\"`"];
    /// A permission for a bucket that counts for whoever has a bucket of that name.
    CALLER_OF_ANY_ACCOUNT "caller_of_any_account" Allow Rule "the permission does not say to which account `{caller}` belongs: the ARN of a bucket has none"
        ["add `SourceAccount: AWS::AccountId`, since another account may take the bucket's name once it is free"];
    /// Something that sends to what does not let it, and is refused when it is made.
    DELIVERY_REFUSED "delivery_refused" Error Rule "`{name}` sends to `{receiver}`, which has no policy that lets `{service}` do so"
        ["add `resource {policy} = {kind} { {property}: {form}, PolicyDocument: { Version: \"2012-10-17\", Statement: [{ Effect: \"Allow\", Principal: { Service: \"{service}\" }, Action: {action}, Resource: {resource} }] } };`"];
    /// A sender whose messages a topic or a queue does not take.
    DELIVERY_NOT_PERMITTED "delivery_not_permitted" Warn Rule "`{name}` sends to `{receiver}`, which nothing in this stack lets `{service}` do"
        ["add `resource {policy} = {kind} { {property}: {form}, PolicyDocument: { Version: \"2012-10-17\", Statement: [{ Effect: \"Allow\", Principal: { Service: \"{service}\" }, Action: {action}, Resource: {resource} }] } };`"];
    /// A bucket policy about another bucket.
    POLICY_OF_ANOTHER_BUCKET "policy_of_another_bucket" Error Rule "the policy of bucket `{bucket}` names {other}"
        ["every `Resource` of a bucket policy is the bucket itself or an object in it"];
}
