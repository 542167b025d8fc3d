"""`make audit`: the code (bandit), secrets in the repository (detect-secrets), advisories on the pins (pip-audit).

An advisory service that cannot be reached is told and is no failure: then nothing is known, and the page says so.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
BASELINE = "ops/secrets.baseline"
# Made-up credentials of tests and benches, hashes of the pins, and the sentences that a page shows about passwords.
_NOT_SECRET = re.compile(
    r"^(tests/|bench/|requirements.*\.txt$|bot/inbox/words/|bot/matching/|docs/screenshots/|ops/secrets\.)"
)


def main() -> int:
    """Run all three; 1 where one found something."""
    checks = {"bandit": code, "secrets": secrets, "advisories": advisories}
    failed = [name for name, check in checks.items() if not check()]
    print(f"audit: {'found something: ' + ', '.join(failed) if failed else 'nothing found'}")
    return 1 if failed else 0


def code() -> bool:
    """Nothing of middle or high severity in what runs in production."""
    return _run("bandit", "-q", "-ll", "-c", "pyproject.toml", "-r", "bot", "webhooks.py", "ops").returncode == 0


def secrets() -> bool:
    """No new secret in a tracked file; what is known to be none is in the baseline."""
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    files = [name for name in listed.splitlines() if not _NOT_SECRET.match(name)]
    return _run("detect_secrets.pre_commit_hook", "--baseline", BASELINE, *files).returncode == 0


def advisories() -> bool:
    """No pinned version with a known advisory, as far as the service could be asked."""
    command = [sys.executable, "-m", "pip_audit", "-r", "requirements.txt", "--disable-pip", "--format", "json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=600)
    try:
        found = json.loads(done.stdout)["dependencies"]
    except (ValueError, KeyError):
        print("advisories: NOT CHECKED, the service cannot be reached")
        return True
    unknown = [each["name"] for each in found if "skip_reason" in each]
    if len(unknown) == len(found):
        print("advisories: NOT CHECKED, the service that was asked knows none of the packages")
    elif unknown:
        print(f"advisories: not checked: {', '.join(unknown)}")
    bad = [each for each in found if each.get("vulns")]
    for each in bad:
        print(f"advisories: {each['name']} {each['version']}: {', '.join(known['id'] for known in each['vulns'])}")
    return not bad


def _run(module: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", module, *arguments], cwd=ROOT, timeout=600)


if __name__ == "__main__":
    sys.exit(main())
