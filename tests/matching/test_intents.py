"""The command that judges the matcher on any labelled data."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.tools import intents


def test_it_writes_what_the_contract_names(tmp_path: Path) -> None:
    train, test, out = tmp_path / "train.csv", tmp_path / "test.csv", tmp_path / "out.json"
    train.write_text("sentence,label\nopen an account,open\nnew account,open\nlost card,block\n")
    test.write_text("text,label\nplease open an account,open\nwho won,NO_NODES_DETECTED\n")
    done = CliRunner().invoke(
        intents.command, ["--lean", "--train", str(train), "--test", str(test), "--json", str(out)]
    )
    assert done.exit_code == 0, done.output
    figures = json.loads(out.read_text())
    names = {"accuracy", "in_scope_accuracy", "oos_recall", "mcc", "auroc", "p50_ms", "p99_ms", "fit_s"}
    assert names <= set(figures)
    assert figures["accuracy"] == 1.0
    assert [one["label"] for one in figures["predictions"]] == ["open", "oos"]


def test_a_file_without_the_header_is_refused(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.csv"
    wrong.write_text("a,b\n1,2\n")
    done = CliRunner().invoke(intents.command, ["--train", str(wrong), "--test", str(wrong)])
    assert done.exit_code == 2
    assert "header" in done.output


def test_matthews_correlation_by_hand() -> None:
    assert intents.matthews(["a", "b"], ["a", "b"]) == 1.0
    assert intents.matthews(["a", "b", "a", "b"], ["a", "b", "b", "a"]) == 0.0


def test_ranking_quality_counts_ties_half() -> None:
    assert intents.ranking_quality([0.9, 0.5], [0.5, 0.1]) == pytest.approx(0.875)
