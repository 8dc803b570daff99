#!/usr/bin/env python3
"""Measures Formwork's rules on templates of others, against cfn-lint and cloudformation-validate.

usage: measure.py FORMWORK SDISTS WORK

FORMWORK is the program `cargo-formwork`, SDISTS a folder with the source distributions of cfn-lint and troposphere, WORK
a folder to work in. `tests/world/run` gets all three. `README.md` beside this file says what is measured; the exit code
is 1 if a number is missed, or if a difference is not explained in `differences.json`.
"""

import collections
import json
import pathlib
import sys

import corpus
import judges
from judges import Finding

HERE = pathlib.Path(__file__).parent
RULES = HERE.parent.parent / "cli" / "tests" / "parity" / "rules.json"

# Of the faults in cfn-lint's `bad` fixtures that a template can have, so many percent are found.
LEAST = 95


class Books:
    """What `differences.json` explains, and which of it was needed."""

    def __init__(self, path: pathlib.Path):
        self.rows = json.loads(path.read_text(encoding="utf-8"))
        self.needed = [False] * len(self.rows)

    def explains(self, template: str, finding: Finding) -> dict | None:
        for index, row in enumerate(self.rows):
            if (row["tool"], row["code"]) != (finding.tool, finding.code):
                continue
            if template not in row["templates"] or finding.item not in row.get("items", [finding.item]):
                continue
            self.needed[index] = True
            return row
        return None

    def idle(self) -> list[dict]:
        return [row for row, needed in zip(self.rows, self.needed) if not needed]


def is_same(ours: Finding, theirs: Finding, codes: list[str]) -> bool:
    """Whether a finding of Formwork is the fault that another tool tells."""
    name = theirs.item.partition("/")[2]
    if "unreadable" == ours.code and theirs.code == "E0000":
        return True
    return (
        ours.code in codes
        and (ours.item == theirs.item or not name or f"`{name}`" in ours.message or f"({name})" in ours.message)
    ) or (ours.error and ours.line == theirs.line)


def show(template: str, finding: Finding, row: dict | None) -> None:
    print(f"  {template}:{finding.line}: {finding.item}: {finding.tool} {finding.code}: {finding.message[:160]}")
    if row:
        print(f"    right is {row['right']}: {row['reason']}")


def main(binary: str, sdists: str, work_folder: str) -> int:
    work = pathlib.Path(work_folder)
    work.mkdir(parents=True, exist_ok=True)
    rules = json.loads(RULES.read_text(encoding="utf-8"))["rules"]
    books = Books(HERE / "differences.json")
    failures = 0

    def explained(template: str, finding: Finding) -> dict | None:
        nonlocal failures
        row = books.explains(template, finding)
        failures += row is None
        return row

    (cfn_lint_archive,) = pathlib.Path(sdists).glob("cfn_lint-*.tar.gz")
    (troposphere_archive,) = pathlib.Path(sdists).glob("troposphere-*.tar.gz")
    templates = corpus.fixtures(corpus.unpacked(cfn_lint_archive, work))
    templates |= corpus.examples(corpus.unpacked(troposphere_archive, work), work)
    said = judges.by_formwork(pathlib.Path(binary), list(templates.values()))
    ours = {name: said[path] for name, path in templates.items()}
    cfn_lint, validate = judges.CfnLint(), judges.Validate()
    theirs = {name: cfn_lint.findings(path) for name, path in templates.items()}
    others = {name: validate.findings(path) for name, path in templates.items()}

    refused = {name for name, findings in theirs.items() if any(finding.error for finding in findings)}
    right = [name for name in templates if name not in refused and not name.startswith(f"{corpus.BAD}/")]

    print(f"== {len(right)} templates that cfn-lint finds free of errors: errors of ours")
    for name in right:
        for finding in filter(lambda finding: finding.error, ours[name]):
            show(name, finding, explained(name, finding))

    print("== the same templates: warnings of ours")
    warnings = collections.Counter(finding.code for name in right for finding in ours[name] if not finding.error)
    for code, count in warnings.most_common():
        print(f"  {count:4} {code}")
    for name in right:
        for finding in filter(lambda finding: not finding.error, ours[name]):
            if row := explained(name, finding):
                if row["right"] != "formwork":
                    show(name, finding, row)
            else:
                show(name, finding, row)

    print("== the same templates: errors of cloudformation-validate where Formwork has none")
    for name in right:
        for finding in filter(lambda finding: finding.error, others[name]):
            if not any(mine.error and mine.item == finding.item for mine in ours[name]):
                show(name, finding, explained(name, finding))

    totals = {}
    for title, names in (
        ("bad", [name for name in templates if name.startswith(f"{corpus.BAD}/")]),
        ("refused", sorted(name for name in refused if not name.startswith(f"{corpus.BAD}/"))),
    ):
        found, missed, outside = set(), set(), 0
        missing = []
        for name in names:
            for finding in filter(lambda finding: finding.error, theirs[name]):
                rule = rules.get(finding.code, {})
                if "outside" in rule:
                    outside += 1
                    continue
                fault = (name, finding.item, finding.code)
                if any(is_same(mine, finding, rule.get("found", [])) for mine in ours[name]):
                    found.add(fault)
                elif (row := books.explains(name, finding)) and row["right"] == "formwork":
                    outside += 1
                else:
                    missed.add(fault)
                    missing.append((name, finding, row or ({"right": "cfn-lint", "reason": rule["missing"]} if "missing" in rule else None)))
        found -= missed
        total = len(found) + len(missed)
        templates_wrong = {fault[0] for fault in found | missed}
        wholly = templates_wrong - {fault[0] for fault in missed}
        print(f"== {title}: faults of which cfn-lint tells and Formwork does not")
        for name, finding, row in missing:
            failures += row is None
            show(name, finding, row)
        share = 100 * len(found) / max(total, 1)
        print(f"  {len(found)} of {total} faults found, {share:.1f} %; all faults in {len(wholly)} of {len(templates_wrong)} templates")
        print(f"  {outside} findings are not about the template, or wrong")
        totals[title] = share
    if totals["bad"] < LEAST:
        print(f"less than {LEAST} % of the faults in cfn-lint's bad fixtures are found")
        failures += 1
    for row in books.idle():
        print(f"differences.json: nothing to explain: {row['tool']} {row['code']} in {', '.join(row['templates'])}")
        failures += 1
    print(f"{failures} to look at")
    return 1 if failures else 0


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
