"""The whole webhook's speed as a share of a bare endpoint's, under the same gunicorn in one run.

    python bench/webhook.py [--seconds 4] [--rounds 3] [--database URL]

Needs `wrk` (Debian package). Measured in turn, so that other load on the machine affects all alike: bare; full (the
shipped content); small (the real matcher with 1,000 of its phrasings); plain (the same with WRatio as matcher). Prints
the median of the rounds' ratios. CPU time is that of the gunicorn workers per request. The traffic is the labelled
messages of a file, signed, each with its own sid.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import re
import secrets
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from urllib.parse import urlencode

from twilio.request_validator import RequestValidator

ROOT = Path(__file__).parent.parent
ACCOUNT, TOKEN = "AC" + "2" * 32, secrets.token_hex(16)
PUBLIC = "https://bench.hospital.example"
NAMES = ("bare", "full", "small", "plain")
_LUA = """
local bodies, at = {}, 0
for line in io.lines(os.getenv("BODIES")) do bodies[#bodies + 1] = line end
request = function()
  at = at % #bodies + 1
  local signature, body = bodies[at]:match("^(%S+) (.*)$")
  return wrk.format("POST", os.getenv("TARGET"), {["Content-Type"] = "application/x-www-form-urlencoded",
    ["X-Twilio-Signature"] = signature}, body)
end
done = function(summary, latency)
  io.write(string.format('{"requests": %d, "us": %d, "p50": %d, "p99": %d, "bad": %d, "none": %d}\\n',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), summary.errors.status,
    summary.errors.connect + summary.errors.read + summary.errors.timeout))
end
"""


def bodies(count: int, traffic: str) -> list[str]:
    """Signed forms, one per line: the signature, a space, the form."""
    with (ROOT / "tests/matching/questions" / traffic).open(encoding="utf-8", newline="") as file:
        texts = [row["text"] for row in csv.DictReader(file)]
    validator = RequestValidator(TOKEN)
    lines = []
    for number in range(count):
        phone = f"+9198{number % 5000:08d}"
        form = {
            "MessageSid": "SM" + secrets.token_hex(16),
            "AccountSid": ACCOUNT,
            "From": f"whatsapp:{phone}",
            "To": "whatsapp:+14155550100",
            "Body": texts[number % len(texts)],
            "NumMedia": "0",
            "ProfileName": "Bench",
            "WaId": phone[1:],
            "SmsStatus": "received",
            "ApiVersion": "2010-04-01",
        }
        lines.append(f"{validator.compute_signature(PUBLIC + '/whatsapp', form)} {urlencode(form)}")
    return lines


def cpu_seconds(parent: int) -> float:
    """User and system time of gunicorn's workers."""
    total = 0
    for child in Path(f"/proc/{parent}/task/{parent}/children").read_text().split():
        fields = Path(f"/proc/{child}/stat").read_text().rsplit(")", 1)[1].split()
        total += int(fields[11]) + int(fields[12])
    return total / os.sysconf("SC_CLK_TCK")


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seconds", type=int, default=4)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--connections", type=int, default=16)
    options.add_argument("--port", type=int, default=8191)
    options.add_argument("--database")
    options.add_argument("--traffic", default="dev.csv", help="test.csv: messages of which none is a phrasing")
    given = options.parse_args()
    if shutil.which("wrk") is None:
        sys.exit("bench/webhook.py needs wrk: apt-get install wrk")
    with tempfile.TemporaryDirectory() as folder:
        run(given, Path(folder))


def run(given: argparse.Namespace, folder: Path) -> None:
    """Run all rounds on one gunicorn."""
    (folder / "wrk.lua").write_text(_LUA)
    environment = os.environ | {
        "ENVIRONMENT": "development",
        "SIMULATOR": "false",  # as in production, so that no moved clock is read from the database
        "PUBLIC_URL": PUBLIC,
        "SECRET_KEY": secrets.token_hex(32),
        "TWILIO_ACCOUNT_SID": ACCOUNT,
        "TWILIO_AUTH_TOKEN": TOKEN,
        "DATABASE_URL": given.database or f"sqlite:///{folder / 'bench.db'}",
        "QUEUE_URL": f"sqlite:///{folder / 'queue.db'}",
        "CACHE_DIR": str(ROOT / "var/cache"),
        "LOG_LEVEL": "ERROR",
        "PORT": str(given.port),
        "PYTHONPATH": str(ROOT),
    }
    subprocess.run([sys.executable, "-m", "bot", "init-db"], check=True, env=environment, cwd=ROOT, stdout=sys.stderr)
    gunicorn = [str(Path(sys.executable).parent / "gunicorn"), "bench.served:app", "--config", "bot/gunicorn.py"]
    server = subprocess.Popen([*gunicorn, "--max-requests", "0"], env=environment, cwd=ROOT)
    try:
        for name in NAMES[1:]:
            wait(f"http://127.0.0.1:{given.port}/{name}/healthz")
        wait_for_rest(server.pid)
        rounds = [one_round(given, folder, environment, server.pid) for _ in range(given.rounds)]
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(30)
    report(rounds)


def wait(url: str) -> None:
    """Wait until the server answers, at most a minute."""
    for _ in range(600):
        try:
            urllib.request.urlopen(url, timeout=1)
            return
        except OSError:
            time.sleep(0.1)
    sys.exit("the server did not come up")


def wait_for_rest(server: int) -> None:
    """Wait until every worker has started: the CPU time of one that is still loading would be counted."""
    before = cpu_seconds(server)
    for _ in range(120):
        time.sleep(2)
        now = cpu_seconds(server)
        if now - before < 0.05:
            return
        before = now


def one_round(
    given: argparse.Namespace, folder: Path, environment: dict[str, str], server: int
) -> dict[str, dict[str, float]]:
    """Measure each application, one after the other."""
    found = {}
    for name in NAMES:
        file = folder / "bodies"
        file.write_text("\n".join(bodies(20_000 if name != "bare" else 2_000, given.traffic)))
        before = cpu_seconds(server)
        command = ["wrk", "-t1", f"-c{given.connections}", f"-d{given.seconds}s", "-s", str(folder / "wrk.lua")]
        out = subprocess.run(
            [*command, f"http://127.0.0.1:{given.port}"],
            env=environment | {"BODIES": str(file), "TARGET": f"/{name}/whatsapp"},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        line = re.search(r'\{"requests".*\}', out)
        measured: dict[str, float] = json.loads(line.group() if line else "{}")
        measured["rps"] = measured["requests"] / (measured["us"] / 1e6)
        measured["cpu_us"] = (cpu_seconds(server) - before) / max(measured["requests"], 1) * 1e6
        found[name] = measured
    return found


def report(rounds: list[dict[str, dict[str, float]]]) -> None:
    """Print one line per application: its figures, and their ratio to the bare one's."""
    print("          rps  ratio  CPU us  ratio  p50 ms  p99 ms non-2xx no answer")
    for name in NAMES:
        each = [found[name] for found in rounds]
        ratios = [found[name]["rps"] / found["bare"]["rps"] for found in rounds]
        cpu = [found[name]["cpu_us"] / found["bare"]["cpu_us"] for found in rounds]
        median = {key: statistics.median(one[key] for one in each) for key in ("rps", "cpu_us", "p50", "p99")}
        print(
            f"{name:6} {median['rps']:7.0f} {statistics.median(ratios):6.2f} {median['cpu_us']:7.0f} "
            f"{statistics.median(cpu):6.2f} {median['p50'] / 1000:7.1f} {median['p99'] / 1000:7.1f} "
            f"{sum(one['bad'] for one in each):7.0f} {sum(one['none'] for one in each):9.0f}"
        )
    for name in ("full", "small"):
        times = statistics.median(found[name]["rps"] / found["plain"]["rps"] for found in rounds)
        cpu = statistics.median(found[name]["cpu_us"] / found["plain"]["cpu_us"] for found in rounds)
        print(f"{name} against plain: {times:.2f} times the requests per second, {cpu:.2f} of the processor time")


if __name__ == "__main__":
    main()
