#!/bin/bash -x
/opt/aws/bin/cfn-init -v --stack ${AWS::StackName} --resource ${Me} --region ${AWS::Region}
/opt/aws/bin/cfn-signal --exit-code $? --stack ${AWS::StackName} --resource ${Group} --region ${AWS::Region}
