"""Print each failed test of a JUnit report with the end of what it said: `python failures.py REPORT`."""

import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

LINES = 25  # of each failure: the assertion and what was asserted, not the whole trace


def main(report: Path) -> None:
    """Print the failures and errors of `report`; say so where no test was run."""
    if not report.exists():
        print(f"no test was run: {report.name} was not written; the reason stands above")
        return
    for case in ElementTree.parse(report).iter("testcase"):
        for trouble in (*case.findall("failure"), *case.findall("error")):
            print(f"\nfailed: {case.get('classname')}::{case.get('name')}")
            print("\n".join((trouble.text or trouble.get("message") or "").splitlines()[-LINES:]))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
