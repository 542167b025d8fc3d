"""faq.yaml, what lies beside it, and wording -> Content, or every problem at once. Nothing else here opens files."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Mapping
from pathlib import Path as FilePath
from typing import Any

from pydantic import TypeAdapter, ValidationError

from bot.content.beside import FOLDER, More, put_beside
from bot.content.checks import MAX_ANSWER, pack_problems
from bot.content.language import LANGUAGES, Language
from bot.content.model import Content, EmergencyNumbers, Pack, Phrasings
from bot.content.pieces import of_data, of_pack
from bot.content.problems import ContentError, Path, Places, Problem
from bot.content.reading import read_yaml

WORDING = FilePath(__file__).parent / "wording"
_NUMBERS = ", ".join(f"{{{name}}}" for name in EmergencyNumbers.model_fields)
# A number to dial, like 112; not a part of "98480 12345", which is an example of how to type a number.
_DIALLED = re.compile(r"(?<!\d)(?<!\d )\d{3,5}(?! ?\d)")
_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
_PHRASINGS: TypeAdapter[Phrasings] = TypeAdapter(Phrasings)


def load_content(file: FilePath, wording: FilePath = WORDING) -> Content:
    """Read and check the content pack, the phrasings beside it and all wording files.

    Raises ContentError with every problem found.
    """
    problems: list[Problem] = []
    digest = hashlib.sha256()
    pack = _load_pack(file, problems, digest)
    sentences = _load_wording(wording, problems, digest)
    if problems or pack is None:
        raise ContentError(problems)
    return Content(pack, sentences, digest.hexdigest()[:12])


def files_beside(file: FilePath) -> list[os.DirEntry[str]]:
    """The phrasings files beside a content file, in the order of their names; none where there is no such folder.

    Hidden files (an editor's own) are none of them. Raises OSError where the folder cannot be listed.
    """
    try:
        with os.scandir(file.parent / FOLDER) as listed:
            found = [each for each in listed if each.name.endswith((".yaml", ".yml")) and each.name[0] != "."]
    except (FileNotFoundError, NotADirectoryError):
        return []
    return sorted(found, key=lambda each: each.name)


def _text(file: FilePath, problems: list[Problem], digest: hashlib._Hash, name: str = "") -> str | None:
    """What stands in the file. name: by which its problems are told, if not by its own."""
    try:
        raw = file.read_bytes()
        digest.update(raw)
        return raw.decode("utf-8-sig")
    except OSError as error:
        problems.append(Problem(name or file.name, 0, f"cannot be read: {error.strerror}"))
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        problems.append(Problem(name or file.name, line, "not UTF-8 text"))
    return None


def _load_pack(file: FilePath, problems: list[Problem], digest: hashlib._Hash) -> Pack | None:
    text = _text(file, problems, digest)
    more = _load_beside(file, problems, digest)
    if text is None:
        return None
    data, lines, faults = read_yaml(text, file.name)
    problems += faults
    if data is None:
        problems += [] if faults else [Problem(file.name, 0, "is empty")]
        return None
    places = Places(file.name, {path: (file.name, line) for path, line in lines.items()})
    problems += put_beside(data, places, more)
    try:
        pack = Pack.model_validate(data)
    except ValidationError as error:
        problems += [_problem(file.name, fault, lines) for fault in error.errors()]
        problems += pack_problems(of_data(data), places)
        return None
    problems += pack_problems(of_pack(pack), places)
    return pack


def _load_beside(file: FilePath, problems: list[Problem], digest: hashlib._Hash) -> list[More]:
    """The phrasings files that have the right shape."""
    try:
        files = files_beside(file)
    except OSError as error:
        problems.append(Problem(FOLDER, 0, f"cannot be read: {error.strerror}"))
        return []
    found = []
    for each in map(FilePath, files):
        name = f"{FOLDER}/{each.name}"
        digest.update(f"\0{name}\0".encode("utf-8", "surrogateescape"))
        text = _text(each, problems, digest, name)
        if each.suffix != ".yaml":
            problems.append(Problem(name, 0, f"is not read: call it {each.stem}.yaml"))
        elif text is not None:
            data, lines, faults = read_yaml(text, name)
            problems += faults
            try:
                said = _PHRASINGS.validate_python({} if data is None else data)
            except ValidationError as error:
                problems += [_problem(name, fault, lines) for fault in error.errors()]
                continue
            problems += [] if said or faults else [Problem(name, 0, "is empty")]
            found.append(More(each.stem, name, said, lines))
    return found


# pydantic's words for these say what its parser did; an editor wants to know what to write.
_INSTEAD = {"time": 'write a time like "09:00", in quotes', "date": 'write a date like "2027-05-22", in quotes'}
_INSTEAD["int"] = 'write a whole number like "60"'


def _problem(file: str, fault: Any, lines: Mapping[Path, int]) -> Problem:
    path: Path = tuple(fault["loc"])
    known = path
    while known and known not in lines:
        known = known[:-1]
    where = ".".join(str(step) for step in path)
    kind = fault["type"].partition("_")[0]
    text = _INSTEAD.get(kind, fault["msg"]) if fault["type"].endswith("parsing") else fault["msg"]
    return Problem(file, lines.get(known, 0), f"{where}: {text}" if where else text)


def _load_wording(folder: FilePath, problems: list[Problem], digest: hashlib._Hash) -> dict[Language, dict[str, str]]:
    found: dict[Language, dict[str, str]] = {}
    lines: dict[Language, Mapping[Path, int]] = {}
    for language in LANGUAGES:
        file = folder / f"{language}.yaml"
        text = _text(file, problems, digest)
        if text is None:
            continue
        data, lines[language], faults = read_yaml(text, file.name)
        problems += faults
        found[language] = {}
        for key, value in (data if isinstance(data, dict) else {}).items():
            if isinstance(value, str) and value.strip():
                found[language][key] = value.strip()
            else:
                problems.append(Problem(file.name, lines[language].get((key,), 0), f"{key}: must be a text"))
    english = found.get("en", {})
    for language, sentences in found.items():
        for key in sorted(english.keys() ^ sentences.keys()):
            side = "is missing" if key in english else "is unknown in en.yaml"
            problems.append(Problem(f"{language}.yaml", lines[language].get((key,), 0), f"{key} {side}"))
        for key, sentence in sentences.items():
            if len(sentence) > MAX_ANSWER:
                line = lines[language].get((key,), 0)
                told = f"{key}: text of {len(sentence)} characters, over {MAX_ANSWER}"
                problems.append(Problem(f"{language}.yaml", line, told))
            if number := _DIALLED.search(sentence):
                line = lines[language].get((key,), 0)
                told = f"{key}: {number[0]} is a number to dial; write one of {_NUMBERS}"
                problems.append(Problem(f"{language}.yaml", line, told))
            if key in english and set(_PLACEHOLDER.findall(sentence)) != set(_PLACEHOLDER.findall(english[key])):
                line = lines[language].get((key,), 0)
                problems.append(Problem(f"{language}.yaml", line, f"{key}: other {{placeholders}} than in English"))
    return found
