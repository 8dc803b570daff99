//! A name outside its domain: capitals, the dot of the root, and names that are not known.

formwork::stack! {
    /// Names are compared without case, and without the dot at their end.
    pub stack SameName;

    resource Www = AWS::Route53::RecordSet {
        Type: "A", TTL: "60", ResourceRecords: ["192.0.2.1"],
        HostedZoneName: "example.com.",
        //- Name: "www.example.org.",
        Name: "WWW.Example.COM", //+
    };
}

formwork::stack! {
    /// A parameter gives the zone.
    pub stack ByParameter;

    param Zone: String = "example.org."; //+
    resource Www = AWS::Route53::RecordSet {
        Type: "A", TTL: "60", ResourceRecords: ["192.0.2.1"],
        //- HostedZoneName: "example.com.",
        HostedZoneName: Zone, //+
        Name: "www.example.org.",
    };
}

formwork::stack! {
    /// The zone by its ID.
    pub stack ById;

    param Zone: AWS::Route53::HostedZone::Id; //+
    resource Www = AWS::Route53::RecordSet {
        Type: "A", TTL: "60", ResourceRecords: ["192.0.2.1"],
        //- HostedZoneName: "example.com.",
        HostedZoneId: Zone, //+
        Name: "www.example.org.",
    };
}
