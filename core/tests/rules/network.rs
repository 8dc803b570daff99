//! Subnets and the links that they need.

use super::support::run;

#[test]
fn a_subnet_without_a_route_table() {
    run(&[
        (
            r#""Resources": {"Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.0.0.0/16"}}, "A": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": {"Ref": "Vpc"}, "CidrBlock": "10.0.0.0/24"}}, "B": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": {"Ref": "Vpc"}, "CidrBlock": "10.0.1.0/24"}}, "Table": {"Type": "AWS::EC2::RouteTable", "Properties": {"VpcId": {"Ref": "Vpc"}}}, "Link": {"Type": "AWS::EC2::SubnetRouteTableAssociation", "Properties": {"SubnetId": {"Ref": "A"}, "RouteTableId": {"Ref": "Table"}}}}"#,
            &[
                "subnet_without_route_table @B: nothing associates the subnet `B` with a route table: it uses the main one of its VPC, which leads nowhere outside",
            ],
        ),
        (
            r#""Resources": {"Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.0.0.0/16"}}, "A": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": {"Ref": "Vpc"}, "CidrBlock": "10.0.0.0/24"}}}"#,
            &[
                "subnet_on_main_route_table @A: nothing in this stack associates the subnet `A` with a route table: it uses the main one of its VPC",
            ],
        ),
        (
            r#""Resources": {"Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.0.0.0/16"}}, "A": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": {"Ref": "Vpc"}, "CidrBlock": "10.0.0.0/24"}}, "Table": {"Type": "AWS::EC2::RouteTable", "Properties": {"VpcId": {"Ref": "Vpc"}}}}, "Outputs": {"O": {"Value": {"Ref": "A"}}}"#,
            &[
                "subnet_on_main_route_table @A: nothing in this stack associates the subnet `A` with a route table: it uses the main one of its VPC",
            ],
        ),
        (
            r#""Resources": {"Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.0.0.0/16"}}, "A": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": {"Ref": "Vpc"}, "CidrBlock": "10.0.0.0/24"}}, "Table": {"Type": "AWS::EC2::RouteTable", "Properties": {"VpcId": {"Ref": "Vpc"}}}, "N": {"Type": "AWS::CloudFormation::Stack", "Properties": {"TemplateURL": "x", "Parameters": {"S": {"Ref": "A"}}}}}"#,
            &[
                "subnet_on_main_route_table @A: nothing in this stack associates the subnet `A` with a route table: it uses the main one of its VPC",
            ],
        ),
    ]);
}

#[test]
fn a_subnet_with_one() {
    run(&[
        (
            r#""Resources": {"Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.0.0.0/16"}}, "A": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": {"Ref": "Vpc"}, "CidrBlock": "10.0.0.0/24"}}, "Table": {"Type": "AWS::EC2::RouteTable", "Properties": {"VpcId": {"Ref": "Vpc"}}}, "Link": {"Type": "AWS::EC2::SubnetRouteTableAssociation", "Properties": {"SubnetId": {"Ref": "A"}, "RouteTableId": {"Ref": "Table"}}}}"#,
            &[],
        ),
        (
            r#""Resources": {"Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.0.0.0/16"}}, "A": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": {"Ref": "Vpc"}, "CidrBlock": "10.0.0.0/24"}}, "Table": {"Type": "AWS::EC2::RouteTable", "Properties": {"VpcId": {"Ref": "Vpc"}}}, "Link": {"Type": "AWS::EC2::SubnetRouteTableAssociation", "Properties": {"SubnetId": {"Fn::GetAtt": ["A", "SubnetId"]}, "RouteTableId": {"Ref": "Table"}}}}"#,
            &[],
        ),
        (
            r#""Resources": {"Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.0.0.0/16"}}, "A": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": {"Ref": "Vpc"}, "CidrBlock": "10.0.0.0/24"}}, "Table": {"Type": "AWS::EC2::RouteTable", "Properties": {"VpcId": {"Ref": "Vpc"}}}, "Link": {"Type": "AWS::EC2::SubnetRouteTableAssociation", "Properties": {"SubnetId": {"Fn::Sub": "${A}"}, "RouteTableId": {"Ref": "Table"}}}}"#,
            &[],
        ),
        (
            r#""Conditions": {"C": {"Fn::Equals": [{"Ref": "AWS::Region"}, "x"]}}, "Resources": {"Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.0.0.0/16"}}, "A": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": {"Ref": "Vpc"}, "CidrBlock": "10.0.0.0/24"}}, "B": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": {"Ref": "Vpc"}, "CidrBlock": "10.0.1.0/24"}}, "Table": {"Type": "AWS::EC2::RouteTable", "Properties": {"VpcId": {"Ref": "Vpc"}}}, "Link": {"Type": "AWS::EC2::SubnetRouteTableAssociation", "Properties": {"SubnetId": {"Fn::If": ["C", {"Ref": "A"}, {"Ref": "B"}]}, "RouteTableId": {"Ref": "Table"}}}}"#,
            &[],
        ),
        (
            r#""Resources": {"Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.0.0.0/16"}}, "A": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": {"Ref": "Vpc"}, "CidrBlock": "10.0.0.0/24"}}, "B": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": {"Ref": "Vpc"}, "CidrBlock": "10.0.1.0/24"}}, "Table": {"Type": "AWS::EC2::RouteTable", "Properties": {"VpcId": {"Ref": "Vpc"}}}, "Link": {"Type": "AWS::EC2::SubnetRouteTableAssociation", "Properties": {"SubnetId": {"Fn::Select": [0, [{"Ref": "A"}, {"Ref": "B"}]]}, "RouteTableId": {"Ref": "Table"}}}}"#,
            &[
                "subnet_without_route_table @B: nothing associates the subnet `B` with a route table: it uses the main one of its VPC, which leads nowhere outside",
            ],
        ),
    ]);
}

#[test]
fn an_association_of_something_unknown() {
    run(&[
        (
            r#""Parameters": {"L": {"Type": "CommaDelimitedList"}, "P": {"Type": "String"}}, "Resources": {"Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.0.0.0/16"}}, "A": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": {"Ref": "Vpc"}, "CidrBlock": "10.0.0.0/24"}}, "Table": {"Type": "AWS::EC2::RouteTable", "Properties": {"VpcId": {"Ref": "Vpc"}}}, "Link": {"Type": "AWS::EC2::SubnetRouteTableAssociation", "Properties": {"SubnetId": {"Ref": "P"}, "RouteTableId": {"Ref": "Table"}}}}"#,
            &[],
        ),
        (
            r#""Resources": {"Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.0.0.0/16"}}, "A": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": {"Ref": "Vpc"}, "CidrBlock": "10.0.0.0/24"}}, "Table": {"Type": "AWS::EC2::RouteTable", "Properties": {"VpcId": {"Ref": "Vpc"}}}, "Link": {"Type": "AWS::EC2::SubnetRouteTableAssociation", "Properties": {"SubnetId": {"Fn::ImportValue": "x"}, "RouteTableId": {"Ref": "Table"}}}}"#,
            &[],
        ),
        (
            r#""Parameters": {"L": {"Type": "CommaDelimitedList"}, "P": {"Type": "String"}}, "Resources": {"Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.0.0.0/16"}}, "A": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": {"Ref": "Vpc"}, "CidrBlock": "10.0.0.0/24"}}, "Table": {"Type": "AWS::EC2::RouteTable", "Properties": {"VpcId": {"Ref": "Vpc"}}}, "Link": {"Type": "AWS::EC2::SubnetRouteTableAssociation", "Properties": {"SubnetId": {"Fn::Select": [0, {"Ref": "L"}]}, "RouteTableId": {"Ref": "Table"}}}}"#,
            &[],
        ),
    ]);
}

#[test]
fn an_association_of_another_stacks_subnet() {
    run(&[(
        r#""Resources": {"Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.0.0.0/16"}}, "A": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": {"Ref": "Vpc"}, "CidrBlock": "10.0.0.0/24"}}, "Table": {"Type": "AWS::EC2::RouteTable", "Properties": {"VpcId": {"Ref": "Vpc"}}}, "Link": {"Type": "AWS::EC2::SubnetRouteTableAssociation", "Properties": {"SubnetId": "subnet-12345678", "RouteTableId": {"Ref": "Table"}}}}"#,
        &[
            "subnet_without_route_table @A: nothing associates the subnet `A` with a route table: it uses the main one of its VPC, which leads nowhere outside",
        ],
    )]);
}

#[test]
fn a_transform_may_associate() {
    run(&[(
        r#""Transform": "Acme", "Resources": {"Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.0.0.0/16"}}, "A": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": {"Ref": "Vpc"}, "CidrBlock": "10.0.0.0/24"}}, "Table": {"Type": "AWS::EC2::RouteTable", "Properties": {"VpcId": {"Ref": "Vpc"}}}}"#,
        &[],
    )]);
}

#[test]
fn what_a_service_needs() {
    run(&[
        (
            r#""Resources": {"G": {"Type": "AWS::AutoScaling::AutoScalingGroup", "Properties": {"MinSize": "1", "MaxSize": "1"}}}"#,
            &[
                "missing_network_property @AWS::AutoScaling::AutoScalingGroup: `G` (AWS::AutoScaling::AutoScalingGroup) needs `VPCZoneIdentifier` or `AvailabilityZones` or `AvailabilityZoneIds` or `InstanceId`",
            ],
        ),
        (
            r#""Resources": {"G": {"Type": "AWS::AutoScaling::AutoScalingGroup", "Properties": {"MinSize": "1", "MaxSize": "1", "AvailabilityZones": ["eu-west-1a"]}}}"#,
            &[],
        ),
        (
            r#""Resources": {"G": {"Type": "AWS::AutoScaling::AutoScalingGroup", "Properties": {"MinSize": "1", "MaxSize": "1", "VPCZoneIdentifier": ["subnet-1"]}}}"#,
            &[],
        ),
        (
            r#""Resources": {"B": {"Type": "AWS::ElasticLoadBalancing::LoadBalancer", "Properties": {"Listeners": []}}}"#,
            &[
                "missing_network_property @AWS::ElasticLoadBalancing::LoadBalancer: `B` (AWS::ElasticLoadBalancing::LoadBalancer) needs `Subnets` or `AvailabilityZones`",
            ],
        ),
        (
            r#""Resources": {"S": {"Type": "AWS::ECS::Service", "Properties": {"LaunchType": "FARGATE"}}}"#,
            &["missing_network_property @AWS::ECS::Service: `S` (AWS::ECS::Service) needs `NetworkConfiguration`"],
        ),
        (
            r#""Resources": {"S": {"Type": "AWS::ECS::Service", "Properties": {"LaunchType": "FARGATE", "DeploymentController": {"Type": "EXTERNAL"}}}}"#,
            &[],
        ),
        (
            r#""Resources": {"S": {"Type": "AWS::ECS::Service", "Properties": {"LaunchType": "FARGATE", "DeploymentController": {"Type": "ECS"}}}}"#,
            &["missing_network_property @AWS::ECS::Service: `S` (AWS::ECS::Service) needs `NetworkConfiguration`"],
        ),
        (r#""Resources": {"S": {"Type": "AWS::ECS::Service", "Properties": {"LaunchType": "EC2"}}}"#, &[]),
        (
            r#""Resources": {"G": {"Type": "AWS::AutoScaling::AutoScalingGroup", "Properties": {"MinSize": "1", "MaxSize": "1", "VPCZoneIdentifier": {"Ref": "AWS::NoValue"}}}}"#,
            &[
                "missing_network_property @AWS::AutoScaling::AutoScalingGroup: `G` (AWS::AutoScaling::AutoScalingGroup) needs `VPCZoneIdentifier` or `AvailabilityZones` or `AvailabilityZoneIds` or `InstanceId`",
            ],
        ),
        (
            r#""Resources": {"G": {"Type": "AWS::AutoScaling::AutoScalingGroup", "Properties": {"MinSize": "1", "MaxSize": "1", "Fn::Transform": {"Name": "AWS::Include", "Parameters": {}}}}}"#,
            &[],
        ),
    ]);
}

#[test]
fn security_groups_of_the_own_vpc() {
    run(&[
        (
            r#""Resources": {"Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.0.0.0/16"}}, "Group": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": "x", "VpcId": {"Ref": "Vpc"}}}, "I": {"Type": "AWS::EC2::Instance", "Properties": {"ImageId": "ami-12345678", "SecurityGroupIds": [{"Fn::GetAtt": ["Group", "GroupId"]}]}}}"#,
            &[
                "security_group_without_subnet @AWS::EC2::Instance: `I` has the security group `Group` of `Vpc` in `SecurityGroupIds`, but stands in the account's default VPC",
            ],
        ),
        (
            r#""Resources": {"Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.0.0.0/16"}}, "Group": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": "x", "VpcId": {"Ref": "Vpc"}}}, "D": {"Type": "AWS::RDS::DBInstance", "Properties": {"VPCSecurityGroups": [{"Ref": "Group"}]}}}"#,
            &[
                "security_group_without_subnet @AWS::RDS::DBInstance: `D` has the security group `Group` of `Vpc` in `VPCSecurityGroups`, but stands in the account's default VPC",
            ],
        ),
        (
            r#""Parameters": {"Vpc": {"Type": "AWS::EC2::VPC::Id"}}, "Resources": {"Group": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": "x", "VpcId": {"Ref": "Vpc"}}}, "I": {"Type": "AWS::EC2::Instance", "Properties": {"ImageId": "ami-12345678", "SecurityGroupIds": [{"Fn::GetAtt": ["Group", "GroupId"]}]}}}"#,
            &[],
        ),
        (
            r#""Resources": {"Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.0.0.0/16"}}, "Group": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": "x", "VpcId": {"Ref": "Vpc"}}}, "I": {"Type": "AWS::EC2::Instance", "Properties": {"ImageId": "ami-12345678", "SecurityGroupIds": [{"Fn::GetAtt": ["Group", "GroupId"]}], "SubnetId": "subnet-1"}}}"#,
            &[],
        ),
        (
            r#""Resources": {"Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.0.0.0/16"}}, "Group": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": "x", "VpcId": {"Ref": "Vpc"}}}, "D": {"Type": "AWS::RDS::DBInstance", "Properties": {"VPCSecurityGroups": [{"Ref": "Group"}], "DBClusterIdentifier": "x"}}}"#,
            &[],
        ),
    ]);
}

#[test]
fn outside_the_own_vpc() {
    run(&[
        (
            r#""Resources": {"Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.0.0.0/16"}}, "D": {"Type": "AWS::RDS::DBInstance", "Properties": {}}}"#,
            &[
                "outside_own_vpc @AWS::RDS::DBInstance: `D` has no `DBSubnetGroupName`: it stands in the account's default VPC, not in the one of this stack",
            ],
        ),
        (r#""Resources": {"D": {"Type": "AWS::RDS::DBInstance", "Properties": {}}}"#, &[]),
    ]);
}

#[test]
fn half_a_network() {
    run(&[
        (
            r#""Resources": {"F": {"Type": "AWS::Lambda::Function", "Properties": {"VpcConfig": {"SecurityGroupIds": ["sg-1"]}}}}"#,
            &["half_a_network @VpcConfig: `VpcConfig` has `SecurityGroupIds` without `SubnetIds`"],
        ),
        (
            r#""Resources": {"F": {"Type": "AWS::Lambda::Function", "Properties": {"VpcConfig": {"SecurityGroupIds": ["sg-1"], "SubnetIds": ["subnet-1"]}}}}"#,
            &[],
        ),
        (
            r#""Resources": {"F": {"Type": "AWS::Lambda::Function", "Properties": {"VpcConfig": {"SecurityGroupIds": [], "SubnetIds": []}}}}"#,
            &[],
        ),
        (
            r#""Parameters": {"L": {"Type": "CommaDelimitedList"}, "P": {"Type": "String"}}, "Resources": {"F": {"Type": "AWS::Lambda::Function", "Properties": {"VpcConfig": {"SecurityGroupIds": {"Ref": "L"}, "SubnetIds": ["subnet-1"]}}}}"#,
            &[],
        ),
    ]);
}

#[test]
fn the_help_is_the_resource_to_add() {
    let vpc = r#""Vpc": { "Type": "AWS::EC2::VPC", "Properties": { "CidrBlock": "10.0.0.0/16" } }"#;
    let subnet = r#""Inner": { "Type": "AWS::EC2::Subnet", "Properties": { "VpcId": { "Ref": "Vpc" }, "CidrBlock": "10.0.0.0/24" } }"#;
    let other = r#""Other": { "Type": "AWS::EC2::RouteTable", "Properties": { "VpcId": "vpc-12345678" } }"#;
    let table = r#""Table": { "Type": "AWS::EC2::RouteTable", "Properties": { "VpcId": { "Ref": "Vpc" } } }"#;
    let messages = super::support::messages(&format!(r#""Resources": {{ {vpc}, {subnet}, {other}, {table} }}"#));
    assert!(messages[0].contains("add `resource InnerRouteTableAssociation = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Inner, RouteTableId: Table };`"), "{messages:#?}");
    let taken = r#""InnerRouteTable": { "Type": "AWS::SNS::Topic" }"#;
    let messages = super::support::messages(&format!(r#""Resources": {{ {vpc}, {subnet}, {taken} }}"#));
    assert!(
        messages[0].contains("add `resource InnerRouteTable2 = AWS::EC2::RouteTable { VpcId: Vpc };`"),
        "{messages:#?}"
    );
}
