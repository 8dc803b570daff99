#!/usr/bin/env python3
"""Shows every emitted template to the two checkers that AWS publishes.

usage: check_templates.py EXPLAINED TEMPLATE…

Each error fails. Each warning fails as well, unless the file of explained warnings names its template, code and
resource with a reason; an entry there that explains nothing any more fails too. Informational findings are not asked
for. Runs in a Python environment that holds cfn-lint and cloudformation-validate.
"""

import json
import pathlib
import re
import sys

import cfnlint.api
import cloudformation_validate

# (tool, is an error, template, code, logical ID or "", message)
Finding = tuple[str, bool, str, str, str, str]


def by_cfn_lint(path: pathlib.Path) -> list[Finding]:
    """What cfn-lint says of one template."""
    found = []
    for match in cfnlint.api.lint(path.read_text(encoding="utf-8")):
        where = [str(part) for part in getattr(match, "path", None) or []]
        name = where[1] if len(where) > 1 and where[0] in ("Resources", "Parameters", "Outputs") else ""
        error = match.rule.severity == "error"
        found.append(("cfn-lint", error, template_name(path), match.rule.id, name, match.message))
    return found


def by_cloudformation_validate(engine, path: pathlib.Path) -> list[Finding]:
    """What cloudformation-validate says of one template."""
    found = []
    for diagnostic in engine.validate_template(path).diagnostics:
        severity = diagnostic.severity.name
        if severity in ("INFO", "DEBUG"):
            continue
        name = diagnostic.entity.logical_id if diagnostic.entity else None
        found.append(
            (
                "cloudformation-validate",
                severity != "WARN",
                template_name(path),
                diagnostic.rule_id,
                name or "",
                diagnostic.message,
            )
        )
    return found


def template_name(path: pathlib.Path) -> str:
    """`WebApp` of `…/WebApp.template.json`."""
    return re.sub(r"\.template\.json$", "", path.name)


def main(explained_file: str, *templates: str) -> int:
    explained = json.loads(pathlib.Path(explained_file).read_text(encoding="utf-8"))
    used = [False] * len(explained)
    engine = cloudformation_validate.CompositeEngine()
    failures = 0
    for path in map(pathlib.Path, templates):
        for tool, error, template, code, name, message in [
            *by_cfn_lint(path),
            *by_cloudformation_validate(engine, path),
        ]:
            reason = None
            for index, entry in enumerate(explained):
                if not error and (entry["template"], entry["code"], entry["name"]) == (template, code, name):
                    used[index] = True
                    reason = entry["reason"]
            level = "error" if error else "warning"
            print(f"{template}: {name}: {tool} {level} {code}: {message}")
            if reason is None:
                failures += 1
            else:
                print(f"  explained: {reason}")
    for entry, was_used in zip(explained, used):
        if not was_used:
            print(f"{explained_file}: nothing to explain: {entry['template']} {entry['name']} {entry['code']}")
            failures += 1
    if not templates:
        print("no templates were given")
        failures += 1
    print(f"{len(templates)} templates, {failures} findings to fix")
    return 1 if failures else 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
