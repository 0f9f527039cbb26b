"""Prints what ./dev test found: counts of tests, coverage of the core, size of the wheel."""

import json
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any


def count(report: Path) -> tuple[int, int, int]:
    """Passed, failed and skipped tests of a JUnit file by ctest or pytest."""
    if not report.exists():
        return 0, 0, 0
    passed = failed = skipped = 0
    for case in ET.parse(report).getroot().iter("testcase"):
        if case.find("failure") is not None or case.find("error") is not None or case.get("status") == "fail":
            failed += 1
        elif case.find("skipped") is not None or case.get("status") in {"disabled", "notrun"}:
            skipped += 1
        else:
            passed += 1
    return passed, failed, skipped


READER_AND_RULES = ("lib/json/", "lib/text/", "lib/diagnostic/", "lib/validate/")


def covered(summary: dict[str, Any], folders: tuple[str, ...]) -> str:
    """How much of the files in some folders is executed, in percent of lines and of branches."""
    files = [file for file in summary["files"] if file["filename"].startswith(folders)]

    def percent(what: str) -> float:
        return 100 * sum(file[f"{what}_covered"] for file in files) / max(1, sum(file[f"{what}_total"] for file in files))

    return f"lines {percent('line'):.1f} %, branches {percent('branch'):.1f} %"


def main() -> int:
    ctest, pytest, coverage, wheels = map(Path, sys.argv[1:5])
    passed = failed = skipped = 0
    for name, report in (("ctest", ctest), ("pytest", pytest)):
        ok, bad, left = count(report)
        print(f"{name}: {ok} passed, {bad} failed, {left} skipped" if report.exists() else f"{name}: not run")
        passed, failed, skipped = passed + ok, failed + bad, skipped + left
    if coverage.exists():
        summary = json.loads(coverage.read_text())
        print(f"coverage of the core: {covered(summary, ('lib/',))}")
        print(f"coverage of reader and rules: {covered(summary, READER_AND_RULES)}")
    for wheel in sorted(wheels.glob("*.whl")):
        print(f"{wheel.name}: {wheel.stat().st_size / 1024:.0f} KiB")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or passed == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
