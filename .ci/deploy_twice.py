#!/usr/bin/env python3
"""Deploys a chain of linked stacks twice, side by side, against a simulation of AWS on loopback.

usage: deploy_twice.py DIRECTORY

DIRECTORY holds templates and their manifest. The chain is every stack there that imports another one or is imported. It is
deployed under two sets of names in one account and region, in the manifest's order, each stack told the names of those
that it builds on by the parameters of its links. Then every import must read what the stacks of its own environment
export, and no export and no resource may be the same in both. What the simulation does not make is listed, and must be on the
list below.
Runs in a Python environment that holds boto3 and moto's server.
"""

import json
import logging
import os
import pathlib
import re
import signal
import sys
import warnings

# Before boto3 looks for any: the simulation asks for some credentials, and takes all.
os.environ.update(AWS_ACCESS_KEY_ID="none", AWS_SECRET_ACCESS_KEY="none", AWS_DEFAULT_REGION="eu-west-1")
os.environ.pop("AWS_PROFILE", None)

import boto3  # noqa: E402
from moto.server import ThreadedMotoServer  # noqa: E402

# Names of the two environments. The first is that of the defaults in the templates, so that it shows what the README does.
ENVIRONMENTS = ("", "test-")

# Where the simulation makes up a name that it then refuses: the property that gives the resource one.
NAMED_HERE = {"AWS::ECR::Repository": "RepositoryName"}

# Resource types that the simulation knows nothing of.
NOT_SIMULATED = {
    "AWS::ApplicationAutoScaling::ScalableTarget",
    "AWS::ApplicationAutoScaling::ScalingPolicy",
    "AWS::AutoScaling::ScalingPolicy",
}

# The longest that all of it may take, in seconds.
LONGEST = 180


def deployed_name(environment: str, stack: str) -> str:
    """`test-load-balancer` of `LoadBalancer`."""
    return environment + re.sub(r"(?<!^)(?=[A-Z])", "-", stack).lower()


class Deployment:
    """What stands in one environment."""

    def __init__(self, cloudformation, directory: pathlib.Path, environment: str):
        self.cloudformation, self.directory, self.environment = cloudformation, directory, environment
        self.resources: dict[str, str] = {}
        self.exports: dict[str, str] = {}
        self.skipped: set[str] = set()
        self.imports = 0

    def deploy(self, stack: dict) -> None:
        """Creates one stack and takes down what it made."""
        name = deployed_name(self.environment, stack["name"])
        text = (self.directory / stack["file"]).read_text(encoding="utf-8")
        links = {link["parameter"]: deployed_name(self.environment, link["stack"]) for link in stack["links"]}
        known = {export["Name"] for export in self.cloudformation.list_exports()["Exports"]}
        wanted = imported_names(json.loads(text), links)
        expect(wanted <= known, f"{name} imports {sorted(wanted - known)}, which nobody exports yet")
        foreign = {each for each in wanted if each not in self.exports}
        expect(not foreign, f"{name} imports {sorted(foreign)} of another environment")
        self.imports += len(wanted)

        values = dict(links)
        for parameter in stack["parameters"]:
            if parameter.get("required") and parameter["name"] not in values:
                values[parameter["name"]] = "1"
        template = json.loads(text)
        for logical, resource in template["Resources"].items():
            if resource["Type"] in NAMED_HERE:
                resource["Properties"].setdefault(NAMED_HERE[resource["Type"]], f"{name}-{logical}".lower())
        self.cloudformation.create_stack(
            StackName=name,
            TemplateBody=json.dumps(template),
            Capabilities=stack["capabilities"],
            Parameters=[{"ParameterKey": key, "ParameterValue": value} for key, value in values.items()],
        )
        status = self.cloudformation.describe_stacks(StackName=name)["Stacks"][0]["StackStatus"]
        expect(status == "CREATE_COMPLETE", f"{name} is {status}")
        self.take_down(name, template)

    def take_down(self, name: str, template: dict) -> None:
        """The physical IDs and exports of a stack."""
        pages = self.cloudformation.get_paginator("list_stack_resources").paginate(StackName=name)
        made = {each["LogicalResourceId"]: each for page in pages for each in page["StackResourceSummaries"]}
        for logical, resource in template["Resources"].items():
            if "Condition" in resource:
                continue
            physical = made.get(logical, {}).get("PhysicalResourceId")
            if physical:
                self.resources[f"{name}.{logical}"] = physical
            else:
                self.skipped.add(resource["Type"])
        for export in self.cloudformation.list_exports()["Exports"]:
            if f":stack/{name}/" in export["ExportingStackId"]:
                self.exports[export["Name"]] = export["Value"]


def imported_names(value, links: dict[str, str]) -> set[str]:
    """The names of all imports, with the links' parameters filled in."""
    if isinstance(value, list):
        return set().union(*(imported_names(item, links) for item in value))
    if not isinstance(value, dict):
        return set()
    names = set().union(*(imported_names(item, links) for key, item in value.items() if key != "Fn::ImportValue"))
    if "Fn::ImportValue" in value:
        name = value["Fn::ImportValue"]
        text = name if isinstance(name, str) else name["Fn::Sub"]
        names.add(re.sub(r"\$\{(\w+)\}", lambda match: links[match.group(1)], text))
    return names


def expect(holds: bool, otherwise: str) -> None:
    """Ends the program with the reason, unless what is expected holds."""
    if not holds:
        sys.exit(f"error: {otherwise}")


def main(directory: str) -> None:
    """Deploys, compares, deletes."""
    folder = pathlib.Path(directory)
    stacks = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["stacks"]
    linked = {link["stack"] for stack in stacks for link in stack["links"]}
    chain = [stack for stack in stacks if stack["links"] or stack["name"] in linked]
    expect(len(chain) >= 5, f"a chain of {len(chain)} stacks, and the fleet has five")

    signal.alarm(LONGEST)
    # What is not simulated is listed at the end, once.
    logging.disable(logging.WARNING)
    warnings.simplefilter("ignore")
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    try:
        host, port = server.get_host_and_port()
        cloudformation = boto3.client("cloudformation", endpoint_url=f"http://{host}:{port}")
        first, second = (Deployment(cloudformation, folder, environment) for environment in ENVIRONMENTS)
        for deployment in (first, second):
            for stack in chain:
                deployment.deploy(stack)

        same = set(first.exports) & set(second.exports)
        expect(not same, f"both environments export {sorted(same)}")
        same = set(first.resources.values()) & set(second.resources.values())
        expect(not same, f"both environments have the resources {sorted(same)}")
        expect(first.imports == second.imports > 0, "the environments import different things")
        unknown = first.skipped | second.skipped
        expect(unknown == NOT_SIMULATED, f"not simulated: {sorted(unknown)}, and the list here says {sorted(NOT_SIMULATED)}")
    finally:
        server.stop()

    print(f"{len(chain)} stacks twice: {len(first.resources)} resources, {len(first.exports)} exports, {first.imports} imports each")
    for kind in sorted(NOT_SIMULATED):
        print(f"  skipped: {kind}, which the simulation does not make")
    for kind in sorted(NAMED_HERE):
        print(f"  given a name here: {kind}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
