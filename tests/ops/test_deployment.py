"""What is started in production, started here: the Procfile by honcho, units and rules checked."""

from __future__ import annotations

import configparser
import json
import re
import shutil
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from types import ModuleType

import pytest
import yaml
from click.testing import CliRunner
from flask.testing import FlaskClient

from bot.matching import LearningFailed
from bot.tools import learn, work
from tests.conftest import ROOT, Patient
from tests.ops.conftest import WAIT, environment, free_port, message, run, serving

PROCFILE = dict(line.split(": ", 1) for line in (ROOT / "Procfile").read_text().splitlines() if line)
UNITS = ("release", "web", "worker")
OLD, NEW = "a" * 32, "b" * 32


def until(sight: object, seconds: int = WAIT) -> None:
    """Wait until it is seen, for as long as a busy machine may need."""
    end = time.monotonic() + seconds
    while not sight():  # type: ignore[operator]
        assert time.monotonic() < end, "not seen in time"
        time.sleep(0.2)


def test_the_procfile_answers_a_signed_message_and_its_worker_lives(tmp_path: Path) -> None:
    env = environment(tmp_path, free_port())
    release = subprocess.run(PROCFILE["release"].split(), cwd=ROOT, env=env, capture_output=True, timeout=WAIT)
    assert release.returncode == 0, release.stderr
    honcho = [
        sys.executable,
        "-m",
        "honcho",
        "--env",
        "/dev/null",
        "-f",
        str(ROOT / "Procfile"),
        "start",
        "web",
        "worker",
    ]
    with serving(tmp_path, honcho, env) as served:
        answer = served.post(message(1, "causes"))
        assert answer.status == 200
        assert "<Message" in answer.text
        assert served.post(message(2, "causes"), token="f" * 32).status == 403
        until(lambda: "worker gives no sign" not in served.get("/readyz").text)
        assert json.loads(served.get("/readyz").text)["ready"] is True


def test_a_token_is_rotated_without_a_lost_message(tmp_path: Path) -> None:
    gunicorn = [sys.executable, "-m", "gunicorn", "webhooks:app", "--config", "bot/gunicorn.py"]
    port = free_port()
    accepted = {}
    for step, tokens in enumerate((OLD, f"{OLD},{NEW}", NEW)):
        env = environment(tmp_path, port, TWILIO_AUTH_TOKEN=tokens, WEB_CONCURRENCY="1")
        if step == 0:
            assert run(env, "init-db").returncode == 0
        with serving(tmp_path, gunicorn, env) as served:
            for name, token in (("old", OLD), ("new", NEW)):
                sid = step * 2 + (name == "new") + 1
                accepted[step, name] = served.post(message(sid, "hello"), token=token).status
    assert list(accepted.values()) == [200, 403, 200, 200, 403, 200]


def test_no_start_without_a_token(tmp_path: Path) -> None:
    env = environment(tmp_path, free_port(), TWILIO_AUTH_TOKEN="")
    for name in ("release", "worker"):
        done = subprocess.run(PROCFILE[name].split(), cwd=ROOT, env=env, capture_output=True, timeout=WAIT)
        assert done.returncode != 0
        assert b"TWILIO_AUTH_TOKEN" in done.stderr + done.stdout
    web = subprocess.run(PROCFILE["web"].split(), cwd=ROOT, env=env, capture_output=True, timeout=WAIT)
    assert web.returncode != 0


def test_the_units_are_understood() -> None:
    checker = shutil.which("systemd-analyze")
    if checker is None:
        pytest.skip("no systemd-analyze here")
    for unit in sorted((ROOT / "ops" / "systemd").glob("*.service")):
        done = subprocess.run([checker, "verify", "--man=no", str(unit)], capture_output=True, text=True, timeout=WAIT)
        # The paths and the user of an installation are not on the machine that tests.
        said = [line for line in done.stderr.splitlines() if unit.name in line and "is not executable" not in line]
        assert said == [], unit.name


def test_the_compose_file_starts_what_the_procfile_starts() -> None:
    services = yaml.safe_load((ROOT / "ops" / "compose.yaml").read_text())["services"]
    assert " ".join(services["release"]["command"]) == PROCFILE["release"]
    assert " ".join(services["worker"]["command"]) == PROCFILE["worker"]
    docker = (ROOT / "Dockerfile").read_text()
    command = json.loads(re.findall(r"^CMD (\[.*\])$", docker, re.MULTILINE)[-1])
    assert " ".join(command) == PROCFILE["web"]


def shown(client: FlaskClient) -> set[str]:
    return set(
        re.findall(
            r"^(careline_\w+?)(?:_bucket|_count|_sum|_created|_info)?(?:\{|\s)", client.get("/metrics").text, re.M
        )
    )


@pytest.mark.parametrize("file", ["ops/prometheus/alerts.yaml", "ops/grafana/dashboard.json"])
def test_every_figure_that_is_watched_is_really_given(file: str, client: FlaskClient, asha: Patient) -> None:
    from bot import metrics

    asha.says("hello")
    declared = {f"{each.name}_total" for each in metrics._here.collect() if each.type == "counter"}
    declared |= {each.name for each in metrics._here.collect()}
    watched = set(re.findall(r"careline_[a-z_]+", (ROOT / file).read_text()))
    named = {re.sub(r"_bucket$", "", name) for name in watched}
    assert named - declared - shown(client) == {"careline_sign_age_seconds"} & named


def test_every_alert_is_explained_for_whoever_is_woken() -> None:
    groups = yaml.safe_load((ROOT / "ops" / "prometheus" / "alerts.yaml").read_text())["groups"]
    page = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
    for rule in groups[0]["rules"]:
        assert f"### {rule['alert']}\n" in page, rule["alert"]
        assert rule["labels"]["severity"] in ("page", "ticket")


def test_a_copy_of_the_running_database_is_whole_and_can_be_served(tmp_path: Path) -> None:
    """The backup of docs/deploy.md for SQLite, made while messages are written, and restored."""
    env = environment(tmp_path, free_port(), WEB_CONCURRENCY="1")
    assert run(env, "init-db").returncode == 0
    copy = tmp_path / "restored" / "careline.db"
    copy.parent.mkdir()
    gunicorn = [sys.executable, "-m", "gunicorn", "webhooks:app", "--config", "bot/gunicorn.py"]
    with serving(tmp_path, gunicorn, env) as served:
        for number in range(1, 11):
            served.post(message(number, "hello"))
        done = run(env, "backup", str(copy))
        assert done.returncode == 0, done.stderr
        served.post(message(11, "hello"))
    with sqlite3.connect(copy) as conn:
        assert conn.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert conn.execute("SELECT count(*) FROM inbound").fetchone() == (10,)
    env["DATABASE_URL"] = f"sqlite:///{copy}"
    with serving(tmp_path, gunicorn, env) as served:
        assert served.get("/readyz").status == 200
        again = served.post(message(3, "hello"))
        assert again.status == 200


@pytest.mark.parametrize(
    ("set_to", "bind"),
    [
        ({}, "127.0.0.1:8000"),
        ({"PORT": "9000"}, "0.0.0.0:9000"),
        ({"PORT": "9000", "BIND_HOST": "127.0.0.1"}, "127.0.0.1:9000"),
    ],
    ids=["beside a proxy", "on a platform", "as told"],
)
def test_where_gunicorn_listens(tmp_path: Path, set_to: dict[str, str], bind: str) -> None:
    env = {name: value for name, value in environment(tmp_path, 1).items() if name != "PORT"} | set_to
    show = [sys.executable, "-c", "from bot import gunicorn; print(gunicorn.bind)"]
    done = subprocess.run(show, cwd=ROOT, env=env, capture_output=True, text=True, timeout=WAIT)
    assert done.stdout.strip() == bind


def test_gunicorn_reads_the_file_of_settings_and_takes_its_port_for_no_platforms(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("PORT=8111\nWEB_CONCURRENCY=3\nLOG_LEVEL=ERROR\n", encoding="utf-8")
    kept = ("PORT", "WEB_CONCURRENCY", "LOG_LEVEL", "BIND_HOST")
    env = {name: value for name, value in environment(tmp_path, 1).items() if name not in kept}
    tell = "from bot import gunicorn; print(gunicorn.bind, gunicorn.workers, gunicorn.serving.log_level)"
    env |= {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", tell], cwd=tmp_path, env=env, capture_output=True, text=True, timeout=WAIT
    )
    assert done.stdout.split() == ["127.0.0.1:8111", "3", "ERROR"], done.stderr


@pytest.mark.parametrize(
    ("set_to", "threads"), [({}, "1"), ({"OPENBLAS_NUM_THREADS": "2"}, "2")], ids=["of itself", "as told"]
)
def test_a_request_computes_on_its_own_thread(tmp_path: Path, set_to: dict[str, str], threads: str) -> None:
    env = {name: value for name, value in environment(tmp_path, 1).items() if name != "OPENBLAS_NUM_THREADS"} | set_to
    for entrance in ("bot.gunicorn", "bot.__main__"):
        show = f"import sys, os, {entrance}; print('numpy' in sys.modules, os.environ['OPENBLAS_NUM_THREADS'])"
        done = subprocess.run(
            [sys.executable, "-c", show], cwd=ROOT, env=env, capture_output=True, text=True, timeout=WAIT
        )
        assert done.stdout.split() == ["False", threads], entrance


def test_the_image_has_the_whole_content() -> None:
    copied = re.findall(r"^COPY (.*) \S+$", (ROOT / "Dockerfile").read_text(), re.MULTILINE)
    sent = (ROOT / ".dockerignore").read_text().splitlines()
    for name in ("faq.yaml", "phrasings"):
        assert name in " ".join(copied).split()
        assert f"!{name}" in sent


def test_the_image_listens_where_its_port_is_published() -> None:
    assert "BIND_HOST=0.0.0.0" in (ROOT / "Dockerfile").read_text()
    web = yaml.safe_load((ROOT / "ops" / "compose.yaml").read_text())["services"]["web"]
    assert web["ports"] == ["127.0.0.1:8000:8000"]


def unit(name: str) -> configparser.SectionProxy:
    """The service section of a unit of ours, with `After` and `Wants` of the first."""
    read = configparser.ConfigParser(interpolation=None, strict=False)
    read.optionxform = str  # type: ignore[assignment,method-assign]
    read.read(ROOT / "ops" / "systemd" / f"careline-{name}.service")
    read["Service"].update({each: read["Unit"][each] for each in ("After", "Wants")})
    return read["Service"]


def test_the_release_is_a_unit_of_its_own_that_web_and_worker_wait_for() -> None:
    release = unit("release")
    assert release["Type"] == "oneshot"
    assert release["ExecStart"].endswith(PROCFILE["release"])
    assert release["TimeoutStartSec"] == "30min"
    for name in ("web", "worker"):
        waiting = unit(name)
        assert "ExecStartPre" not in waiting
        assert "careline-release.service" in waiting["After"].split()
        assert "careline-release.service" in waiting["Wants"].split()


def test_learning_fits_into_every_unit_that_may_have_to_and_ends_none() -> None:
    figures = set()
    told = ("README.md", "docs/deploy.md", "bot/matching/apart.py")
    for page in (*told, *(f"ops/systemd/careline-{name}.service" for name in UNITS)):
        figures |= set(re.findall(r"(\d+\.\d+) GB", (ROOT / page).read_text(encoding="utf-8")))
    (needs,) = figures
    for name in UNITS:
        most = unit(name)["MemoryMax"]
        assert most.endswith("G")
        assert int(most[:-1]) > float(needs)
    assert [unit(name)["OOMPolicy"] for name in ("web", "worker")] == ["continue"] * 2


@pytest.mark.parametrize(("tool", "does"), [(learn, "learn"), (work, "consume")], ids=["learn", "worker"])
def test_what_cannot_be_learned_is_told_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tool: ModuleType, does: str
) -> None:
    def fails(*_: object) -> None:
        raise LearningFailed("learning ended with -9: it needs more memory")

    for name, value in environment(tmp_path, 1).items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(tool, does, fails)
    done = CliRunner().invoke(tool.command)
    assert (done.exit_code, done.output) == (1, "Error: learning ended with -9: it needs more memory\n")


def test_only_the_proxy_on_the_same_machine_reaches_gunicorn() -> None:
    lines = (ROOT / "ops" / "systemd" / "careline-web.service").read_text(encoding="utf-8").splitlines()
    # In this order: systemd lets what the file says override what the unit says.
    assert lines.index("Environment=BIND_HOST=127.0.0.1") < lines.index("EnvironmentFile=/etc/careline/environment")
