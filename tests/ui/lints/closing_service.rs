//! Types of services that AWS ends, with the state of each; each silencer in turn.
#![deny(deprecated)]

formwork::stack! {
    pub stack Web;

    resource Mesh = AWS::AppMesh::Mesh {};
    resource Tables = AWS::Timestream::Database {};
    #[allow(closing_service)]
    resource Allowed = AWS::AppMesh::Mesh {};
    #[expect(closing_service, reason = "moves next year")]
    resource Expected = AWS::AppMesh::Mesh {};
    #[deny(closing_service)]
    resource Denied = AWS::AppMesh::Mesh {};
}

fn main() {}
