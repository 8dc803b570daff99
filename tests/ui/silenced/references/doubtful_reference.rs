//! A reference to another kind of thing than the name of the slot says: references whose kind is not known.

formwork::stack! {
    /// A parameter that is plain text.
    pub stack PlainParameter;

    //- param Interface: AWS::EC2::Subnet::Id;
    param Interface: String; //+
    resource Target = AWS::EC2::TrafficMirrorTarget { NetworkInterfaceId: Interface };
}

formwork::stack! {
    /// An export of another stack.
    pub stack Imported;

    //- param Interface: AWS::EC2::Subnet::Id;
    //- resource Target = AWS::EC2::TrafficMirrorTarget { NetworkInterfaceId: Interface };
    resource Target = AWS::EC2::TrafficMirrorTarget { NetworkInterfaceId: ImportValue("interface") }; //+
}
