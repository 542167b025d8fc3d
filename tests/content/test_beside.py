"""`phrasings/<id>.yaml` beside the content file only adds phrasings, and its faults are told like the file's own."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.content import Content, ContentError, load_content
from bot.tools.lint import command
from tests.conftest import ROOT


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Our content file alone."""
    return Path(shutil.copy(ROOT / "faq.yaml", tmp_path))


def put(file: Path, name: str, text: str | bytes) -> Path:
    beside = file.parent / "phrasings" / name
    beside.parent.mkdir(exist_ok=True)
    beside.write_bytes(text if isinstance(text, bytes) else text.encode())
    return beside


def problems(file: Path) -> list[str]:
    with pytest.raises(ContentError) as caught:
        load_content(file)
    return [str(problem) for problem in caught.value.problems]


def test_the_file_alone_is_whole_and_what_lies_beside_it_stands_behind_its_own(file: Path, content: Content) -> None:
    alone = {(name, language): [] for name, language, _ in load_content(file).phrasings()}
    for name, language, phrasing in load_content(file).phrasings():
        alone[name, language].append(phrasing)
    both = dict.fromkeys(alone, ())
    for name, language, phrasing in content.phrasings():
        both[name, language] += (phrasing,)
    assert list(both) == list(alone)
    assert all(list(both[each][: len(own)]) == own for each, own in alone.items())
    assert sum(map(len, both.values())) > 5 * sum(map(len, alone.values()))


@pytest.mark.parametrize("owner", ["causes", "callback", "cost", "greeting", "elsewhere"])
def test_whatever_has_phrasings_can_have_more(file: Path, owner: str) -> None:
    put(file, f"{owner}.yaml", 'te:\n  - "గులకరాళ్ళు"\nen:\n  - "pebbles"\n  - "more pebbles"\n')
    named = [(language, text) for name, language, text in load_content(file).phrasings() if name == owner]
    assert [text for language, text in named if language == "en"][-2:] == ["pebbles", "more pebbles"]
    assert [text for language, text in named if language == "te"][-1] == "గులకరాళ్ళు"
    assert named[0][0] == "en"


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("nobody.yaml", 'en:\n  - "x"\n', "0: nothing in faq.yaml has the id 'nobody'"),
        ("causes.yml", 'en:\n  - "x"\n', "0: is not read: call it causes.yaml"),
        ("causes.yaml", '- "x"\n', "1: Input should be a valid dictionary"),
        ("causes.yaml", '# none\nen: "x"\n', "2: en: Input should be a valid tuple"),
        ("causes.yaml", 'en:\n  - "x"\n  - a: "y"\n', "3: en.1: Input should be a valid string"),
        ("causes.yaml", 'en:\n  - "x"\nfr:\n  - "y"\n', "3: fr.[key]: Input should be 'en', "),
        ("causes.yaml", 'en:\n  - "x"\n  - ""\n', "3: en.1: String should have at least 1 character"),
        ("causes.yaml", 'en:\n  - "x"\nen:\n  - "y"\n', "3: the key 'en' stands twice"),
        ("causes.yaml", 'en:\n  - "x"\n  - 10:30\n', "3: 10:30 without quotes"),
        ("causes.yaml", 'en:\n  - "x"\n  - "?!"\n', "3: the phrasing '?!' has no word in it"),
        ("causes.yaml", 'en:\n  - "x"\n  - "What is calcinosis cutis, MEANING"\n  - "calcinosis cutis meaning!"\n',
         "4: the phrasing 'calcinosis cutis meaning!' stands under 'overview' and 'causes'"),
        ("causes.yaml", "en: [", "2: not valid YAML"),
        ("causes.yaml", "# nothing\n", "0: is empty"),
        ("causes.yaml", b'en:\n  - "\xff"\n', "2: not UTF-8 text"),
    ],
)  # fmt: skip
def test_each_fault_is_told_with_its_file_and_line(file: Path, name: str, text: str | bytes, told: str) -> None:
    put(file, name, text)
    (problem,) = problems(file)
    assert problem.startswith(f"phrasings/{name}:{told}")


def test_all_faults_are_told_at_once_with_those_of_the_file(file: Path) -> None:
    file.write_text(file.read_text("utf-8").replace('closes: "19:00"', "closes: late", 1), "utf-8")
    put(file, "causes.yaml", 'en:\n  - "pebbles"\nfr:\n  - "x"\n')
    put(file, "nobody.yaml", 'en:\n  - "x"\n')
    put(file, "types.yaml", 'en:\n  - "more pebbles"\n')
    put(file, "symptoms.yaml", 'en:\n  - "More pebbles?"\n')
    assert [each.split(":")[0] for each in problems(file)] == [
        *("faq.yaml", "phrasings/causes.yaml", "phrasings/nobody.yaml", "phrasings/types.yaml"),
    ]


def test_a_folder_of_the_file_that_is_no_content_is_not_told_as_well(file: Path) -> None:
    put(file, "causes.yaml", 'en:\n  - "pebbles"\n')
    file.write_text("- one\n", "utf-8")
    assert all(each.startswith("faq.yaml") for each in problems(file))


def test_what_an_editor_leaves_in_the_folder_is_not_read(file: Path) -> None:
    for name in (".#causes.yaml", ".causes.yaml.swp", "causes.yaml~", "README.md"):
        put(file, name, "[")
    assert load_content(file).entries


def test_the_version_names_what_lies_beside_the_file_too(file: Path) -> None:
    versions = [load_content(file).version]
    beside = put(file, "causes.yaml", 'en:\n  - "pebbles"\n')
    versions.append(load_content(file).version)
    beside.rename(beside.with_name("types.yaml"))
    versions.append(load_content(file).version)
    assert len(set(versions)) == 3


def test_a_phrasing_that_the_file_has_already_is_a_warning(file: Path) -> None:
    assert "stands" not in CliRunner().invoke(command, [str(ROOT / "faq.yaml")]).output
    put(file, "overview.yaml", 'en:\n  - "Calcinosis cutis meaning"\n')
    told = CliRunner().invoke(command, [str(file)])
    assert "warning: faq.yaml: 'calcinosis cutis meaning' stands 2 times under overview\n" in told.output
    assert told.exit_code == 0


def test_lint_counts_them_and_tells_their_faults(file: Path) -> None:
    ours = CliRunner().invoke(command, [str(ROOT / "faq.yaml")]).output
    assert "faq.yaml: 13 entries, 20842 phrasings (with 81 files of phrasings/), no errors" in ours
    assert "phrasings, no errors" in CliRunner().invoke(command, [str(file)]).output
    put(file, "causes.yaml", "en: [")
    told = CliRunner().invoke(command, [str(file)])
    assert told.exit_code == 1
    assert told.output.startswith("error: phrasings/causes.yaml:2: not valid YAML")
