//! A property that AWS keeps for old templates, and one inside an object; each silencer in turn.
#![deny(deprecated)]

formwork::stack! {
    pub stack Web;

    resource Address = AWS::EC2::EIPAssociation { EIP: "192.0.2.1", InstanceId: "i-0123456789abcdef0" };
    #[allow(deprecated_property)]
    resource Allowed = AWS::EC2::EIPAssociation { EIP: "192.0.2.1", InstanceId: "i-0123456789abcdef0" };
    #[expect(deprecated_property, reason = "moves next year")]
    resource Expected = AWS::EC2::EIPAssociation { EIP: "192.0.2.1", InstanceId: "i-0123456789abcdef0" };
    #[deny(deprecated_property)]
    resource Denied = AWS::EC2::EIPAssociation { EIP: "192.0.2.1", InstanceId: "i-0123456789abcdef0" };
    resource Access = AWS::LakeFormation::TagAssociation {
        LFTags: [{ CatalogId: "123456789012", TagKey: "stage", TagValues: ["test"] }],
        Resource: { Catalog: "main" },
    };
}

fn main() {}
