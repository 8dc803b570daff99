#!/bin/bash
{
  echo ECS_CLUSTER=${Cluster::Cluster}
  echo 'ECS_AVAILABLE_LOGGING_DRIVERS=["json-file","awslogs"]'
} > /etc/ecs/ecs.config
