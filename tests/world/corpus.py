"""The material: templates out of the source distributions of cfn-lint and troposphere.

In: the two archives and a directory to work in. Out: the path of each template, by the set it belongs to. Nothing of it
is committed.
"""

import json
import pathlib
import subprocess
import sys
import tarfile

# Folders of cfn-lint's fixtures. What is in `bad` is wrong on purpose; the others are meant to be right.
FIXTURES = "test/fixtures/templates"
BAD = "bad"
RIGHT = ("good", "quickstart", "public", "integration", "issues")


def unpacked(archive: pathlib.Path, work: pathlib.Path) -> pathlib.Path:
    """The folder that an archive holds, unpacked once."""
    folder = work / archive.name.removesuffix(".tar.gz")
    if not folder.is_dir():
        with tarfile.open(archive) as tar:
            tar.extractall(work, filter="data")
    return folder


def fixtures(folder: pathlib.Path) -> dict[str, pathlib.Path]:
    """cfn-lint's fixtures, by their path below the folder of all fixtures."""
    base = folder / FIXTURES
    found = {}
    for part in (BAD, *RIGHT):
        for path in sorted((base / part).rglob("*")):
            if path.suffix in (".yaml", ".yml", ".json", ".template"):
                found[path.relative_to(base).as_posix()] = path
    return found


def examples(folder: pathlib.Path, work: pathlib.Path) -> dict[str, pathlib.Path]:
    """What troposphere's examples print: each is a program; those that print no template are left out."""
    out = work / f"{folder.name}-printed"
    if not out.is_dir():
        partial = work / f"{folder.name}-printing"
        partial.mkdir(exist_ok=True)
        for program in sorted((folder / "examples").glob("*.py")):
            printed = subprocess.run(
                [sys.executable, program.name], cwd=program.parent, capture_output=True, text=True, timeout=120
            )
            text = printed.stdout
            if text.lstrip().startswith("{"):
                name, text = f"{program.stem}.json", json.dumps(json.loads(text), indent=2)
            elif "Resources:" in text:
                name = f"{program.stem}.yaml"
            else:
                print(f"troposphere/{program.name}: prints no template")
                continue
            (partial / name).write_text(text, encoding="utf-8")
        partial.rename(out)
    return {f"troposphere/{path.name}": path for path in sorted(out.iterdir())}
