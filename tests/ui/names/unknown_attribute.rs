//! Attributes of `Fn::GetAtt`, nested ones too.

formwork::stack! {
    pub stack Web;

    resource Database = AWS::RDS::DBInstance {
        DBInstanceClass: "db.t4g.small",
        Engine: "postgres",
        AllocatedStorage: "20",
        MasterUsername: "app",
        ManageMasterUserPassword: true,
    };
    resource Bucket = AWS::S3::Bucket { BucketName: "assets" };
    output Address = Database.Endpoint.Adress;
    output Endpoint = Database.Endpoint;
    output Name = Bucket.DomainNam;
    output Given = Bucket.BucketName;
    output Text = Sub("at ${Database.Endpoint.Porto}");
}

fn main() {}
