//! A cluster without what replaces its primary node.

formwork::stack! {
    pub stack Example;

    param Subnets: String;

    resource Sessions = AWS::ElastiCache::ReplicationGroup {
        ReplicationGroupDescription: "sessions of the shop",
        Engine: "redis",
        CacheNodeType: "cache.t4g.small",
        CacheParameterGroupName: "default.redis7.cluster.on",
        CacheSubnetGroupName: Subnets,
        NumNodeGroups: 2,
        ReplicasPerNodeGroup: 1,
        AutomaticFailoverEnabled: false,
    };
}

fn main() {}
