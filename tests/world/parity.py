#!/usr/bin/env python3
"""Brings `cli/tests/parity/rules.json` up to the cfn-lint that is installed.

usage: parity.py [--check]

A rule that the list lacks is added as `missing`, for somebody to answer; one that cfn-lint has no more is taken out. What is
there stays as it is. With `--check` nothing is written, and the exit code is 1 if something would be. The Python of
`tests/world/run`'s virtual environment has cfn-lint.
"""

import importlib.metadata
import json
import pathlib
import sys

from cfnlint.config import _DEFAULT_RULESDIR
from cfnlint.rules import RulesCollection

PATH = pathlib.Path(__file__).parent.parent.parent / "cli" / "tests" / "parity" / "rules.json"


def installed() -> set[str]:
    """The error rules of the installed cfn-lint."""
    rules = RulesCollection(include_experimental=True)
    rules.create_from_directory(_DEFAULT_RULESDIR)
    return {rule.id for rule in rules if rule.id.startswith("E")}


def written(listed: dict) -> str:
    """The list, a line a rule."""
    rules = listed["rules"]
    lines = [f"  {json.dumps(rule)}: {json.dumps(rules[rule], ensure_ascii=False)}" for rule in sorted(rules)]
    return f'{{\n "cfn-lint": {json.dumps(listed["cfn-lint"])},\n "rules": {{\n' + ",\n".join(lines) + "\n }\n}\n"


def main() -> int:
    listed = json.loads(PATH.read_text())
    there = installed()
    new, gone = sorted(there - listed["rules"].keys()), sorted(listed["rules"].keys() - there)
    version = importlib.metadata.version("cfn-lint")
    for rule in new:
        print(f"{rule}: cfn-lint {version} has it, the list has not")
        listed["rules"][rule] = {"missing": "nobody has looked at it yet"}
    for rule in gone:
        print(f"{rule}: cfn-lint {version} has it no more")
        del listed["rules"][rule]
    if "--check" in sys.argv[1:]:
        return 1 if new or gone else 0
    listed["cfn-lint"] = version
    PATH.write_text(written(listed))
    return 0


if __name__ == "__main__":
    sys.exit(main())
