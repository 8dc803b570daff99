#!/bin/bash -x
yum install -y aws-cfn-bootstrap
/opt/aws/bin/cfn-init -v --stack ${AWS::StackName} --resource ${Me} --region ${AWS::Region} --configsets register
/opt/aws/bin/cfn-signal --exit-code $? --stack ${AWS::StackName} --resource ${Group} --region ${AWS::Region}
/opt/aws/bin/cfn-init -v --stack ${AWS::StackName} --resource ${Me} --region ${AWS::Region} --configsets reload
