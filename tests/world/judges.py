"""What Formwork, cfn-lint and cloudformation-validate say of a template.

In: paths. Out: findings in one form, so that they can be compared: the tool, the code, whether it is an error, the item
of the template that it is about (`Resources/Bucket`), the line and the words.
"""

import bisect
import json
import pathlib
import subprocess
from typing import NamedTuple

import cfnlint.config
import cfnlint.decode
import cfnlint.runner
import cfnlint.runner.template.runner
import cloudformation_validate
import yaml


class Finding(NamedTuple):
    """One finding of one tool."""

    tool: str
    code: str
    error: bool
    item: str
    line: int
    message: str


class Lines:
    """Which item of a template a line belongs to: a section with the name in it, or a section alone."""

    def __init__(self, path: pathlib.Path):
        starts = [(1, "")]
        try:
            root = yaml.compose(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
        except yaml.YAMLError:
            root = None
        for section, body in root.value if isinstance(root, yaml.MappingNode) else []:
            starts.append((section.start_mark.line + 1, section.value))
            for name, _ in body.value if isinstance(body, yaml.MappingNode) else []:
                starts.append((name.start_mark.line + 1, f"{section.value}/{name.value}"))
        starts.sort(key=lambda start: start[0])
        self.starts = starts

    def item(self, line: int) -> str:
        return self.starts[bisect.bisect_right(self.starts, line, key=lambda start: start[0]) - 1][1]


def by_formwork(binary: pathlib.Path, paths: list[pathlib.Path]) -> dict[pathlib.Path, list[Finding]]:
    """What `cargo formwork check` says of each template."""
    found: dict[pathlib.Path, list[Finding]] = {path: [] for path in paths}
    lines = {path: Lines(path) for path in paths}
    command = [binary, "check", "--format", "json", *paths]
    printed = subprocess.run(command, stdout=subprocess.PIPE, text=True)
    if printed.returncode not in (0, 1, 2):
        raise SystemExit(f"{binary} ended with {printed.returncode}")
    for text in printed.stdout.splitlines():
        said = json.loads(text)
        path = pathlib.Path(said["file"])
        message = said["title"] + "".join(f"; {help}" for help in [said.get("help")] if help)
        error = said["level"] != "warn"
        item = lines[path].item(said["line"])
        found[path].append(Finding("formwork", said["code"] or "unreadable", error, item, said["line"], message))
    return found


class CfnLint:
    """cfn-lint with its defaults, and without what a template tells it to overlook."""

    version = cfnlint.version.__version__

    def __init__(self):
        self.config = cfnlint.config.ConfigMixIn(["--regions", "us-east-1"])
        self.rules = cfnlint.runner.Runner(self.config).rules

    def findings(self, path: pathlib.Path) -> list[Finding]:
        template, matches = cfnlint.decode.decode(str(path))
        if not matches:
            self.forget_directives(template)
            config = cfnlint.config.ConfigMixIn(["--regions", "us-east-1"])
            try:
                matches = list(cfnlint.runner.template.runner._run_template(str(path), template, config, self.rules))
            except Exception as error:  # a rule of its own that fell over
                return [Finding("cfn-lint", "E0002", True, "", 1, repr(error))]
        found = []
        for match in matches:
            if match.rule.severity == "informational":
                continue
            where = [str(part) for part in getattr(match, "path", None) or []]
            item = "/".join(where[:2])
            error = match.rule.severity == "error"
            found.append(Finding("cfn-lint", match.rule.id, error, item, match.linenumber, match.message))
        return found

    @staticmethod
    def forget_directives(template) -> None:
        """Removes what tells cfn-lint to be silent."""
        if not isinstance(template, dict):
            return
        resources = template.get("Resources")
        for owner in [template, *(resources.values() if isinstance(resources, dict) else [])]:
            metadata = owner.get("Metadata") if isinstance(owner, dict) else None
            if isinstance(metadata, dict):
                metadata.pop("cfn-lint", None)


class Validate:
    """cloudformation-validate with its defaults."""

    def __init__(self):
        self.engine = cloudformation_validate.CompositeEngine()

    def findings(self, path: pathlib.Path) -> list[Finding]:
        try:
            diagnostics = self.engine.validate_template(path).diagnostics
        except Exception as error:  # what it cannot read at all, it raises
            return [Finding("cloudformation-validate", "unreadable", True, "", 1, str(error))]
        lines = Lines(path)
        found = []
        for said in diagnostics:
            severity = said.severity.name
            if severity in ("INFO", "DEBUG"):
                continue
            line = said.start_line or 1
            found.append(
                Finding("cloudformation-validate", said.rule_id, severity != "WARN", lines.item(line), line, said.message)
            )
        return found
