//! A cluster without failover: groups that are not in cluster mode, and modes that are not known.

formwork::stack! {
    /// A group without cluster mode.
    pub stack NoCluster;

    resource Sessions = AWS::ElastiCache::ReplicationGroup {
        ReplicationGroupDescription: "Sessions", Engine: "redis", CacheNodeType: "cache.t4g.small", CacheSubnetGroupName: "cache",
        NumNodeGroups: 1, ReplicasPerNodeGroup: 1,
        //- CacheParameterGroupName: "default.redis7.cluster.on",
        CacheParameterGroupName: "default.redis7", //+
        AutomaticFailoverEnabled: false,
    };
}

formwork::stack! {
    /// A parameter names the settings.
    pub stack ByParameter;

    param Settings: String = "default.redis7"; //+
    resource Sessions = AWS::ElastiCache::ReplicationGroup {
        ReplicationGroupDescription: "Sessions", Engine: "redis", CacheNodeType: "cache.t4g.small", CacheSubnetGroupName: "cache",
        NumNodeGroups: 1, ReplicasPerNodeGroup: 1,
        //- CacheParameterGroupName: "default.redis7.cluster.on",
        CacheParameterGroupName: Settings, //+
        AutomaticFailoverEnabled: false,
    };
}

formwork::stack! {
    /// A parameter says whether there is failover.
    pub stack MaybeFailover;

    param Failover: String = "true" with { AllowedValues: ["true", "false"] }; //+
    resource Sessions = AWS::ElastiCache::ReplicationGroup {
        ReplicationGroupDescription: "Sessions", Engine: "redis", CacheNodeType: "cache.t4g.small", CacheSubnetGroupName: "cache",
        NumNodeGroups: 1, ReplicasPerNodeGroup: 1,
        CacheParameterGroupName: "default.redis7.cluster.on",
        //- AutomaticFailoverEnabled: false,
        AutomaticFailoverEnabled: Failover, //+
    };
}
