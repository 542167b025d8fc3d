"""`make audit`: the code (bandit), secrets in the repository (detect-secrets), advisories on the pins (pip-audit), and
the bill of materials (var/sbom.json).

Ends with 1 where something was found, with 2 where an advisory service could not be asked about every pin: then nothing
is known of the others. AUDIT_OFFLINE=allowed makes that a loud 0, for machines that reach no such service. What came of
each check is left in var/audit.json either way.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from sbom import made_from

ROOT = Path(__file__).parent.parent
REPORT = ROOT / "var" / "audit.json"
BASELINE = "ops/secrets.baseline"
# Made-up credentials of tests and benches, hashes of the pins, and the sentences that a page shows about passwords.
_NOT_SECRET = re.compile(
    r"^(tests/|bench/|requirements.*\.txt$|bot/inbox/words/|bot/matching/|docs/screenshots/|ops/secrets\.)"
)


Outcome = Literal["clean", "found", "not checked"]


def main() -> int:
    """Run all three and write the bill; see above for what it ends with."""
    outcomes: dict[str, Outcome] = {"bandit": code(), "secrets": secrets(), "advisories": advisories()}
    REPORT.parent.mkdir(exist_ok=True)
    REPORT.write_text(json.dumps(outcomes, indent=2) + "\n", encoding="utf-8")
    (REPORT.parent / "sbom.json").write_text(made_from(ROOT / "requirements.txt") + "\n", encoding="utf-8")
    for name, outcome in outcomes.items():
        print(f"audit: {name}: {outcome}")
    ended = verdict(outcomes, os.environ.get("AUDIT_OFFLINE", ""))
    if "not checked" in outcomes.values():
        print("=" * 100)
        print("audit: NOT EVERYTHING WAS CHECKED. Run `make audit` where an advisory service can be reached.")
        print("=" * 100)
    return ended


def verdict(outcomes: Mapping[str, Outcome], offline: str) -> int:
    """What the process ends with."""
    if "found" in outcomes.values():
        return 1
    return 2 if "not checked" in outcomes.values() and offline != "allowed" else 0


def code() -> Outcome:
    """Nothing of middle or high severity in what runs in production."""
    return _run("bandit", "-q", "-ll", "-c", "pyproject.toml", "-r", "bot", "webhooks.py", "ops")


def secrets() -> Outcome:
    """No new secret in a tracked file; what is known to be none is in the baseline."""
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    files = [name for name in listed.splitlines() if not _NOT_SECRET.match(name)]
    return _run("detect_secrets.pre_commit_hook", "--baseline", BASELINE, *files)


def advisories() -> Outcome:
    """No pinned version with a known advisory, as far as the service could be asked."""
    command = [sys.executable, "-m", "pip_audit", "-r", "requirements.txt", "--disable-pip", "--format", "json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=600)
    return read(done.stdout)


def read(said: str) -> Outcome:
    """What pip-audit's answer means. One that knows none of the packages, or not all, has not checked them."""
    try:
        asked = json.loads(said)["dependencies"]
    except (ValueError, KeyError):
        print("advisories: the service cannot be reached")
        return "not checked"
    bad = [each for each in asked if each.get("vulns")]
    for each in bad:
        print(f"advisories: {each['name']} {each['version']}: {', '.join(known['id'] for known in each['vulns'])}")
    unknown = [each["name"] for each in asked if "skip_reason" in each]
    if unknown:
        print(f"advisories: {len(unknown)} of {len(asked)} packages are unknown to the service that was asked")
    return "found" if bad else "not checked" if unknown or not asked else "clean"


def _run(module: str, *arguments: str) -> Outcome:
    done = subprocess.run([sys.executable, "-m", module, *arguments], cwd=ROOT, timeout=600)
    return "clean" if done.returncode == 0 else "found"


if __name__ == "__main__":
    sys.exit(main())
