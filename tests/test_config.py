"""Bad settings stop the start, all named at once, and no value is ever repeated."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.config import Settings, SettingsError, load_serving, load_settings
from bot.tools.run import development_values
from tests.conftest import ROOT

GOOD = {
    "ENVIRONMENT": "production",
    "PUBLIC_URL": "https://bot.hospital.example",
    "SECRET_KEY": "0123456789abcdef0123456789abcdef",
    "TWILIO_ACCOUNT_SID": "AC" + "0" * 32,
    "TWILIO_AUTH_TOKEN": "fedcba9876543210fedcba9876543210",
}

OLD, NEW = "fedcba9876543210fedcba9876543210", "00112233445566778899aabbccddeeff"
SECRETS = ("SECRET_KEY", "TWILIO_AUTH_TOKEN", "TWILIO_API_SECRET", "OPERATIONS_TOKEN")
GUESSED = (
    *("changeme", "changemechangeme", "secret", "your-auth-token-here", "replace-this-with-a-long-random-secret"),
    *("x" * 32, "0" * 32),
)


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


def set_all(monkeypatch: pytest.MonkeyPatch, **changes: str) -> None:
    for name, value in (GOOD | changes).items():
        monkeypatch.setenv(name, value)


def test_a_complete_environment_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    set_all(monkeypatch, TWILIO_AUTH_TOKEN=f"{OLD}, {NEW}")
    settings = load_settings()
    assert settings.tokens == (OLD, NEW)
    assert settings.base_url == "https://bot.hospital.example"


def test_an_empty_environment_names_everything_that_is_missing() -> None:
    with pytest.raises(SettingsError) as caught:
        load_settings()
    assert {"TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN"} <= {each.split(":")[0] for each in caught.value.problems}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SECRET_KEY", "changeme"),
        ("TWILIO_AUTH_TOKEN", "your-token"),
        ("TWILIO_AUTH_TOKEN", ""),
        ("TWILIO_ACCOUNT_SID", "AC123"),
        ("PUBLIC_URL", "http://bot.hospital.example"),
        ("PUBLIC_URL", "bot.hospital.example"),
        ("SIMULATOR", "true"),
        ("PORT", "70000"),
    ],
)
def test_what_cannot_be_right_is_refused_without_repeating_it(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    set_all(monkeypatch, **{name: value})
    with pytest.raises(SettingsError) as caught:
        load_settings()
    assert any(name in problem for problem in caught.value.problems)
    assert not any(GOOD["SECRET_KEY"] in problem for problem in caught.value.problems)


@pytest.mark.parametrize("name", SECRETS)
@pytest.mark.parametrize("value", GUESSED)
def test_a_secret_that_can_be_guessed_is_refused(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    set_all(monkeypatch, **{name: value})
    with pytest.raises(SettingsError) as caught:
        load_settings()
    assert [problem.split(":")[0] for problem in caught.value.problems] == [name]


def test_one_problem_hides_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = {
        "PUBLIC_URL": "",
        "SECRET_KEY": "changeme",
        "TWILIO_ACCOUNT_SID": "x",
        "TWILIO_AUTH_TOKEN": "",
        "SIMULATOR": "true",
        "PORT": "none",
    }
    set_all(monkeypatch, **wrong)
    with pytest.raises(SettingsError) as caught:
        load_settings()
    assert {problem.split(":")[0] for problem in caught.value.problems} == set(wrong)


@pytest.mark.parametrize(
    "changes", [{"TWILIO_AUTH_TOKEN": "no-hex-" + OLD}, {"TWILIO_API_KEY": "SK" + OLD, "TWILIO_API_SECRET": ""}]
)
def test_what_twilio_would_not_take_is_refused(monkeypatch: pytest.MonkeyPatch, changes: dict[str, str]) -> None:
    set_all(monkeypatch, **changes)
    with pytest.raises(SettingsError):
        load_settings()


@pytest.mark.parametrize(
    ("environment", "given", "needed"),
    [
        ("production", "", True), ("development", "", False), ("production", "off", False),
        ("development", "admin", True),
    ],
)  # fmt: skip
def test_admins_need_a_second_step_in_production_unless_it_is_off(
    monkeypatch: pytest.MonkeyPatch, environment: str, given: str, needed: bool
) -> None:
    set_all(monkeypatch, ENVIRONMENT=environment, REQUIRE_SECOND_STEP=given)
    assert load_settings().admins_need_second_step is needed


def test_development_values_are_made_once(tmp_path: Path) -> None:
    file = development_values(tmp_path / "var" / "development.env")
    first = file.read_text(encoding="utf-8")
    assert development_values(file).read_text(encoding="utf-8") == first
    assert file.stat().st_mode & 0o077 == 0


def test_a_variable_that_is_set_wins_over_the_files(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    development_values(tmp_path / "var" / "development.env")
    (tmp_path / ".env").write_text("PORT=8111\nLOG_LEVEL=ERROR\n", encoding="utf-8")
    monkeypatch.setenv("PORT", "8222")
    settings = load_settings()
    assert (settings.port, settings.log_level) == (8222, "ERROR")
    assert settings.simulator


def test_what_serves_is_known_without_any_secret(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("CACHE_DIR=/srv/cache\nWEB_CONCURRENCY=3\n", encoding="utf-8")
    assert (load_serving().cache_dir, load_serving().web_concurrency) == (Path("/srv/cache"), 3)
    monkeypatch.setenv("WEB_CONCURRENCY", "none")
    with pytest.raises(SettingsError, match="WEB_CONCURRENCY"):
        load_serving()


def test_the_example_names_every_setting_and_nothing_else() -> None:
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    names = {match.lower() for match in re.findall(r"^(?:# )?([A-Z_]+)=", example, re.MULTILINE)}
    assert names == set(Settings.model_fields)


def test_the_example_is_read_from_the_file_that_deploying_links_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """docs/deploy.md links .env to the file that systemd reads, so that every command has the same settings."""
    template = "'" + '[{"sid": "HX' + "1" * 32 + '", "title": "No answer", "text": "We rang {{1}} #1 of 3"}]' + "'"
    written = (ROOT / ".env.example").read_text(encoding="utf-8")
    for name, value in (
        ("SECRET_KEY", "0123456789abcdef" * 3),
        ("TWILIO_ACCOUNT_SID", "AC" + "1" * 32),
        ("TWILIO_AUTH_TOKEN", "0123456789abcdef" * 2),
        ("WHATSAPP_TEMPLATES", template),
    ):
        written = re.sub(f"^{name}=.*$", lambda _, name=name, value=value: f"{name}={value}", written, flags=re.M)
    (tmp_path / "environment").write_text(written, encoding="utf-8")
    (tmp_path / ".env").symlink_to(tmp_path / "environment")
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.chdir(tmp_path)
    settings = load_settings()
    assert settings.whatsapp_templates[0].title == "No answer"
    assert (settings.daily_replies, settings.trusted_proxies) == (20_000, 1)


def test_no_command_of_the_page_uses_the_systems_python_or_splits_the_settings() -> None:
    page = (ROOT / "docs" / "deploy.md").read_text(encoding="utf-8")
    assert not re.search(r"(sudo|\$) python3? -m bot|xargs|env \$\(", page)


def test_a_list_that_is_no_json_is_named_like_every_other_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (GOOD | {"WHATSAPP_TEMPLATES": "[{sid: HX"}).items():
        monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as refused:
        load_settings()
    assert "whatsapp_templates" in str(refused.value)
    assert "sid: HX" not in str(refused.value)
