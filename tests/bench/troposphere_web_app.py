"""The web application of `stacks/src/web_app`, written with troposphere: what the benchmark compares with.

Prints the template. The logical IDs are those of the Rust stack; what the article of 2016 writes and AWS no longer
accepts stands here in the form that works, so that cfn-lint has as much to read in both.
"""

import awacs.ecr
from awacs.aws import Allow, AWSPrincipal, PolicyDocument, Statement
from troposphere import (
    AccountId, Base64, Equals, FindInMap, GetAtt, GetAZs, Join, Not, Output, Parameter, Partition, Ref, Region, Select,
    Split, StackId, StackName, Sub, Template, autoscaling, cloudformation, cloudfront, ec2, ecr, ecs,
    elasticloadbalancing as elb, iam, logs, policies, rds, s3,
)

template = Template()
template.set_version("2010-09-09")
template.set_description("Scalable web application on ECS.")


def parameter(name, description, kind="String", **attributes):
    return Ref(template.add_parameter(Parameter(name, Description=description, Type=kind, **attributes)))


def output(name, description, value):
    template.add_output(Output(name, Description=description, Value=value))


def resource(kind, name, **properties):
    return template.add_resource(kind(name, **properties))


def allow(actions, resources="*"):
    return {"Effect": "Allow", "Action": actions, "Resource": resources}


def policy(name, *statements):
    return iam.Policy(PolicyName=name, PolicyDocument={"Version": "2012-10-17", "Statement": list(statements)})


def trusted_by(service):
    statement = {"Effect": "Allow", "Principal": {"Service": [service]}, "Action": ["sts:AssumeRole"]}
    return {"Version": "2012-10-17", "Statement": [statement]}


# Parameters

word = {
    "AllowedPattern": "[a-zA-Z][a-zA-Z0-9]*",
    "ConstraintDescription": "must begin with a letter and contain only alphanumeric characters.",
}
database_name = parameter("DatabaseName", "The database name", Default="app", MinLength=1, MaxLength=63, **word)
database_user = parameter(
    "DatabaseUser", "The database admin account username", Default="app", MinLength=1, MaxLength=16, **word
)
database_password = parameter(
    "DatabasePassword", "The database admin account password", NoEcho=True, MinLength=10, MaxLength=41,
    AllowedPattern="[a-zA-Z0-9]*", ConstraintDescription="must contain only alphanumeric characters.",
)
database_class = parameter(
    "DatabaseClass", "Database instance class", Default="db.t4g.small", AllowedValues=["db.t4g.small", "db.t4g.medium"],
    ConstraintDescription="must select a valid database instance type.",
)
database_storage = parameter(
    "DatabaseAllocatedStorage", "The size of the database (Gb)", "Number", Default="20", MinValue=20, MaxValue=1024,
    ConstraintDescription="must be between 20 and 1024Gb.",
)
domain_name = parameter("DomainName", "The domain that the application is served under")
certificate = parameter("CertId", "Web SSL certificate ARN")
port = parameter("WebWorkerPort", "Web worker container exposed port", "Number", Default="8000")
instance_type = parameter(
    "ContainerInstanceType", "The container instance type", Default="t3.micro",
    AllowedValues=["t3.micro", "t3.small", "t3.medium"],
)
max_scale = parameter("MaxScale", "Maximum container instances count", "Number", Default="4")
desired_scale = parameter("DesiredScale", "Desired container instances count", "Number", Default="3")
worker_cpu = parameter("WebWorkerCPU", "Web worker CPU units", "Number", Default="512")
worker_memory = parameter("WebWorkerMemory", "Web worker memory", "Number", Default="700")
worker_count = parameter("WebWorkerDesiredCount", "Web worker task instance count", "Number", Default="2")
revision = parameter("WebAppRevision", "An optional docker app revision to deploy", Default="")
secret_key = parameter("SecretKey", "Application secret key", NoEcho=True)

image = "resolve:ssm:/aws/service/ecs/optimized-ami/amazon-linux-2023/recommended/image_id"
template.add_mapping("ECSRegionMap", {region: {"AMI": image} for region in ("eu-west-1", "us-east-1", "us-west-2")})
template.add_condition("Deploy", Not(Equals(revision, "")))

# The repository

repository = resource(
    ecr.Repository, "ApplicationRepository", RepositoryName="application", EmptyOnDelete=True,
    RepositoryPolicyText=PolicyDocument(
        Version="2012-10-17",
        Statement=[Statement(
            Sid="AllowPushPull",
            Effect=Allow,
            Principal=AWSPrincipal([Join("", ["arn:", Partition, ":iam::", AccountId, ":root"])]),
            Action=[
                awacs.ecr.GetDownloadUrlForLayer, awacs.ecr.BatchGetImage, awacs.ecr.BatchCheckLayerAvailability,
                awacs.ecr.PutImage, awacs.ecr.InitiateLayerUpload, awacs.ecr.UploadLayerPart,
                awacs.ecr.CompleteLayerUpload,
            ],
        )],
    ),
)
output("RepositoryURL", "The docker repository URL", GetAtt(repository, "RepositoryUri"))

# The network

vpc = resource(ec2.VPC, "Vpc", CidrBlock="10.0.0.0/16")
gateway = resource(ec2.InternetGateway, "InternetGateway")
attachment = resource(
    ec2.VPCGatewayAttachment, "GatewayAttachement", VpcId=Ref(vpc), InternetGatewayId=Ref(gateway)
).title
public_routes = resource(ec2.RouteTable, "PublicRouteTable", VpcId=Ref(vpc))
resource(
    ec2.Route, "PublicRoute", GatewayId=Ref(gateway), DestinationCidrBlock="0.0.0.0/0",
    RouteTableId=Ref(public_routes), DependsOn=[attachment],
)


def subnet(name, association, cidr, zone, routes):
    created = resource(
        ec2.Subnet, name, VpcId=Ref(vpc), CidrBlock=cidr, AvailabilityZone=Select(zone, GetAZs(""))
    )
    resource(ec2.SubnetRouteTableAssociation, association, RouteTableId=Ref(routes), SubnetId=Ref(created))
    return Ref(created)


public_subnet = subnet("PublicSubnet", "PublicSubnetRouteTableAssociation", "10.0.1.0/24", 0, public_routes)
nat_ip = resource(ec2.EIP, "NatIp", Domain="vpc", DependsOn=[attachment])
nat = resource(
    ec2.NatGateway, "NatGateway", AllocationId=GetAtt(nat_ip, "AllocationId"), SubnetId=public_subnet,
    DependsOn=[attachment],
)
balancer_subnets = [
    subnet("LoadbalancerASubnet", "LoadbalancerASubnetRouteTableAssociation", "10.0.2.0/24", 0, public_routes),
    subnet("LoadbalancerBSubnet", "LoadbalancerBSubnetRouteTableAssociation", "10.0.3.0/24", 1, public_routes),
]
private_routes = resource(ec2.RouteTable, "PrivateRouteTable", VpcId=Ref(vpc))
resource(
    ec2.Route, "PrivateNatRoute", RouteTableId=Ref(private_routes), DestinationCidrBlock="0.0.0.0/0",
    NatGatewayId=Ref(nat),
)
container_subnets = [
    subnet("ContainerASubnet", "ContainerARouteTableAssociation", "10.0.10.0/24", 0, private_routes),
    subnet("ContainerBSubnet", "ContainerBRouteTableAssociation", "10.0.11.0/24", 1, private_routes),
]


def security_group(name, description, first, *sources):
    rules = [ec2.SecurityGroupRule(IpProtocol="tcp", FromPort=first, ToPort=first, CidrIp=cidr) for cidr in sources]
    created = resource(
        ec2.SecurityGroup, name, GroupDescription=description, VpcId=Ref(vpc), SecurityGroupIngress=rules
    )
    return Ref(created)


# The database

database_group = security_group(
    "DatabaseSecurityGroup", "Database security group.", 5432, "10.0.10.0/24", "10.0.11.0/24"
)
database_subnets = resource(
    rds.DBSubnetGroup, "DatabaseSubnetGroup", SubnetIds=container_subnets,
    DBSubnetGroupDescription="Subnets available for the RDS DB Instance",
)
database = resource(
    rds.DBInstance, "PostgreSQL", DBName=database_name, AllocatedStorage=database_storage,
    DBInstanceClass=database_class, Engine="postgres", EngineVersion="17", MultiAZ=True, StorageType="gp3",
    StorageEncrypted=True, PubliclyAccessible=False, MasterUsername=database_user,
    MasterUserPassword=database_password, DBSubnetGroupName=Ref(database_subnets),
    VPCSecurityGroups=[database_group], BackupRetentionPeriod=7, DeletionPolicy="Snapshot",
    UpdateReplacePolicy="Snapshot",
)

# The assets

bucket = resource(
    s3.Bucket, "AssetsBucket", DeletionPolicy="Retain", UpdateReplacePolicy="Retain",
    OwnershipControls=s3.OwnershipControls(Rules=[s3.OwnershipControlsRule(ObjectOwnership="BucketOwnerEnforced")]),
    PublicAccessBlockConfiguration=s3.PublicAccessBlockConfiguration(
        BlockPublicAcls=True, BlockPublicPolicy=True, IgnorePublicAcls=True, RestrictPublicBuckets=True
    ),
    VersioningConfiguration=s3.VersioningConfiguration(Status="Enabled"),
    CorsConfiguration=s3.CorsConfiguration(CorsRules=[s3.CorsRules(
        AllowedOrigins=[Join("", ["https://*.", domain_name])], AllowedMethods=["POST", "PUT", "HEAD", "GET"],
        AllowedHeaders=["*"],
    )]),
)
access_control = resource(
    cloudfront.OriginAccessControl, "AssetsOriginAccessControl",
    OriginAccessControlConfig=cloudfront.OriginAccessControlConfig(
        Name=Select(2, Split("/", StackId)), OriginAccessControlOriginType="s3", SigningBehavior="always",
        SigningProtocol="sigv4",
    ),
)
distribution = resource(
    cloudfront.Distribution, "AssetsDistribution",
    DistributionConfig=cloudfront.DistributionConfig(
        Origins=[cloudfront.Origin(
            Id="Assets", DomainName=GetAtt(bucket, "RegionalDomainName"), OriginAccessControlId=Ref(access_control),
            S3OriginConfig=cloudfront.S3OriginConfig(OriginAccessIdentity=""),
        )],
        DefaultCacheBehavior=cloudfront.DefaultCacheBehavior(
            TargetOriginId="Assets", CachePolicyId="658327ea-f89d-4fab-a63d-7e88639e58f6",
            ViewerProtocolPolicy="redirect-to-https",
        ),
        Enabled=True,
    ),
)
resource(
    s3.BucketPolicy, "AssetsBucketPolicy", Bucket=Ref(bucket),
    PolicyDocument={
        "Version": "2012-10-17",
        "Statement": [{
            "Sid": "AllowAssetsDistribution",
            "Effect": "Allow",
            "Principal": {"Service": "cloudfront.amazonaws.com"},
            "Action": "s3:GetObject",
            "Resource": Join("", [GetAtt(bucket, "Arn"), "/*"]),
            "Condition": {"StringEquals": {"AWS:SourceArn": Sub(
                "arn:${AWS::Partition}:cloudfront::${AWS::AccountId}:distribution/${AssetsDistribution}"
            )}},
        }],
    },
)
output("AssetsBucketDomainName", "Assets bucket domain name", GetAtt(bucket, "DomainName"))
output("AssetsDistributionDomainName", "The assets CDN domain name", GetAtt(distribution, "DomainName"))

# The cluster and its load balancer

cluster = resource(ecs.Cluster, "Cluster")
balancer_group = security_group(
    "LoadBalancerSecurityGroup", "Web load balancer security group.", 443, "0.0.0.0/0"
)
balancer = resource(
    elb.LoadBalancer, "LoadBalancer", Subnets=balancer_subnets, SecurityGroups=[balancer_group], CrossZone=True,
    Listeners=[elb.Listener(
        LoadBalancerPort="443", InstanceProtocol="HTTP", InstancePort=port, Protocol="HTTPS",
        SSLCertificateId=certificate,
    )],
    HealthCheck=elb.HealthCheck(
        Target=Join("", ["HTTP:", port, "/health-check"]), HealthyThreshold="2", UnhealthyThreshold="2",
        Interval="100", Timeout="10",
    ),
    DependsOn=[attachment],
)
output("LoadBalancerDNSName", "Loadbalancer DNS", GetAtt(balancer, "DNSName"))

# The container instances

role = resource(
    iam.Role, "ContainerInstanceRole", AssumeRolePolicyDocument=trusted_by("ec2.amazonaws.com"), Path="/",
    Policies=[
        policy("ECSManagementPolicy", allow(["ecs:*", "elasticloadbalancing:*"])),
        policy("LoggingPolicy", allow(
            ["logs:Create*", "logs:PutLogEvents"], Join("", ["arn:", Partition, ":logs:*:*:*"])
        )),
        policy(
            "AssetsManagementPolicy",
            allow(["s3:ListBucket"], GetAtt(bucket, "Arn")),
            allow(["s3:*"], Join("", [GetAtt(bucket, "Arn"), "/*"])),
        ),
        policy("ECRManagementPolicy", allow([
            "ecr:GetAuthorizationToken", "ecr:GetDownloadUrlForLayer", "ecr:BatchGetImage",
            "ecr:BatchCheckLayerAvailability",
        ])),
    ],
)
profile = resource(iam.InstanceProfile, "ContainerInstanceProfile", Path="/", Roles=[Ref(role)])
container_group = security_group(
    "ContainerSecurityGroup", "Container security group.", port, "10.0.2.0/24", "10.0.3.0/24"
)
configuration, group = "ContainerLaunchConfiguration", "AutoScalingGroup"


def init(config_set):
    return [
        "/opt/aws/bin/cfn-init -v --stack ", StackName, " --resource ", configuration, " --region ", Region,
        " --configsets ", config_set, "\n",
    ]


hooks = ["/etc/cfn/cfn-hup.conf", "/etc/cfn/hooks.d/cfn-auto-reloader.conf"]


def private_file(*content):
    return cloudformation.InitFile(content=Join("", list(content)), mode="000400", owner="root", group="root")


launch_template = resource(
    ec2.LaunchTemplate, configuration,
    Metadata=autoscaling.Metadata(cloudformation.Init(
        cloudformation.InitConfigSets(default=["config", "reload"], register=["config"], reload=["reload"]),
        config=cloudformation.InitConfig(commands={"register_cluster": {"command": Join("", [
            "#!/bin/bash\n{\n  echo ECS_CLUSTER=", Ref(cluster),
            "\n  echo 'ECS_AVAILABLE_LOGGING_DRIVERS=[\"json-file\",\"awslogs\"]'\n} > /etc/ecs/ecs.config\n",
        ])}}),
        reload=cloudformation.InitConfig(
            files=cloudformation.InitFiles({
                hooks[0]: private_file("[main]\nstack=", StackId, "\nregion=", Region, "\n"),
                hooks[1]: private_file(
                    "[cfn-auto-reloader-hook]\ntriggers=post.update\n",
                    "path=Resources.", configuration, ".Metadata.AWS::CloudFormation::Init\n",
                    "action=", *init("default"), "runas=root\n",
                ),
            }),
            services={"systemd": cloudformation.InitServices({
                "cfn-hup": cloudformation.InitService(enabled=True, ensureRunning=True, files=hooks),
            })},
        ),
    )),
    LaunchTemplateData=ec2.LaunchTemplateData(
        SecurityGroupIds=[container_group],
        InstanceType=instance_type,
        ImageId=FindInMap("ECSRegionMap", Region, "AMI"),
        IamInstanceProfile=ec2.IamInstanceProfile(Name=Ref(profile)),
        MetadataOptions=ec2.MetadataOptions(HttpTokens="required", HttpPutResponseHopLimit=2),
        UserData=Base64(Join("", [
            "#!/bin/bash -x\n", "yum install -y aws-cfn-bootstrap\n", *init("register"),
            "/opt/aws/bin/cfn-signal --exit-code $? --stack ", StackName, " --resource ", group, " --region ", Region,
            "\n", *init("reload"),
        ])),
    ),
)
resource(
    autoscaling.AutoScalingGroup, group, VPCZoneIdentifier=container_subnets, MinSize=desired_scale,
    MaxSize=max_scale, DesiredCapacity=desired_scale, LoadBalancerNames=[Ref(balancer)], HealthCheckType="EC2",
    HealthCheckGracePeriod=300,
    LaunchTemplate=autoscaling.LaunchTemplateSpecification(
        LaunchTemplateId=Ref(launch_template), Version=GetAtt(launch_template, "LatestVersionNumber")
    ),
    DependsOn=[
        "PublicRoute", "PublicSubnetRouteTableAssociation", "PrivateNatRoute", "ContainerARouteTableAssociation",
        "ContainerBRouteTableAssociation",
    ],
    CreationPolicy=policies.CreationPolicy(
        ResourceSignal=policies.ResourceSignal(Count=desired_scale, Timeout="PT15M")
    ),
    UpdatePolicy=policies.UpdatePolicy(AutoScalingRollingUpdate=policies.AutoScalingRollingUpdate(
        MinInstancesInService=desired_scale, MaxBatchSize=1, PauseTime="PT15M", WaitOnResourceSignals=True,
        SuspendProcesses=[
            "HealthCheck", "ReplaceUnhealthy", "AZRebalance", "AlarmNotification", "ScheduledActions"
        ],
    )),
)

# The application service

web_logs = resource(
    logs.LogGroup, "WebLogs", RetentionInDays=365, DeletionPolicy="Retain", UpdateReplacePolicy="Retain"
)
variables = {
    "AWS_STORAGE_BUCKET_NAME": Ref(bucket),
    "CDN_DOMAIN_NAME": GetAtt(distribution, "DomainName"),
    "DOMAIN_NAME": domain_name,
    "PORT": port,
    "SECRET_KEY": secret_key,
    "DATABASE_URL": Join("", [
        "postgres://", database_user, ":", database_password, "@", GetAtt(database, "Endpoint.Address"), "/",
        database_name,
    ]),
}
task = resource(
    ecs.TaskDefinition, "WebTask", Condition="Deploy",
    ContainerDefinitions=[ecs.ContainerDefinition(
        Name="WebWorker", Cpu=worker_cpu, Memory=worker_memory, Essential=True,
        Image=Join("", [GetAtt(repository, "RepositoryUri"), ":", revision]),
        PortMappings=[ecs.PortMapping(ContainerPort=port, HostPort=port)],
        LogConfiguration=ecs.LogConfiguration(
            LogDriver="awslogs", Options={"awslogs-group": Ref(web_logs), "awslogs-region": Region}
        ),
        Environment=[ecs.Environment(Name=name, Value=value) for name, value in variables.items()],
    )],
)
service_role = resource(
    iam.Role, "AppServiceRole", AssumeRolePolicyDocument=trusted_by("ecs.amazonaws.com"), Path="/",
    Policies=[policy("WebServicePolicy", allow([
        "elasticloadbalancing:Describe*", "elasticloadbalancing:DeregisterInstancesFromLoadBalancer",
        "elasticloadbalancing:RegisterInstancesWithLoadBalancer", "ec2:Describe*",
        "ec2:AuthorizeSecurityGroupIngress",
    ]))],
)
resource(
    ecs.Service, "AppService", Condition="Deploy", Cluster=Ref(cluster), DesiredCount=worker_count,
    LoadBalancers=[ecs.LoadBalancer(ContainerName="WebWorker", ContainerPort=port, LoadBalancerName=Ref(balancer))],
    TaskDefinition=Ref(task), Role=Ref(service_role), DependsOn=[group],
)

print(template.to_json())
