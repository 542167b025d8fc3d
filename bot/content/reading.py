"""YAML text -> plain data and a line number for every path, without guessing types.

YAML 1.1 turns `10:30` into 630, `NO` into False and a phone number into octal. Here every scalar stays the text
that was written (only `null` and an empty value become None). A time without quotes is reported all the same, because
any other reader of the file would take it for a number. Repeated keys and aliases are rejected, and depth and size are
limited, so that a hostile or careless edit becomes a problem with a line number and not a surprise in a chat.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from bot.content.problems import Path, Problem

MAX_BYTES = 4 * 1024 * 1024
MAX_DEPTH = 20
MAX_NODES = 200_000
_STANDARD = "tag:yaml.org,2002:"
_KINDS = frozenset({"str", "int", "float", "bool", "null", "timestamp", "value", "merge", "seq", "map"})

_SEXAGESIMAL = re.compile(r"[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?")
_SURROGATE = re.compile("[\ud800-\udfff]")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufffe]")
_ILLEGIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]")
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Walk:
    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.lines: dict[Path, int] = {}
        self.seen: set[int] = set()

    def fault(self, node: yaml.Node, text: str) -> None:
        self.problems.append(Problem(self.file, node.start_mark.line + 1, text))

    def data(self, node: yaml.Node, path: Path) -> Any:
        self.lines[path] = node.start_mark.line + 1
        if id(node) in self.seen:
            self.fault(node, "an alias (*name) is not allowed: write the text out")
            return None
        self.seen.add(id(node))
        if len(path) > MAX_DEPTH:
            self.fault(node, f"nested deeper than {MAX_DEPTH} levels")
            return None
        if len(self.seen) > MAX_NODES:
            raise _TooLarge
        if node.tag.removeprefix(_STANDARD) not in _KINDS:
            self.fault(node, f"a tag ({node.tag.replace(_STANDARD, '!!')}) is not allowed")
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node)
        if isinstance(node, yaml.SequenceNode):
            return [self.data(item, (*path, at)) for at, item in enumerate(node.value)]
        return self._mapping(node, path)

    def _scalar(self, node: yaml.ScalarNode) -> str | None:
        text = str(node.value)
        if not node.style and text in {"", "~", "null", "Null", "NULL"}:
            return None
        if not node.style and _SEXAGESIMAL.fullmatch(text):
            self.fault(node, f'{text} without quotes, which YAML turns into a number: write "{text.rjust(5, "0")}"')
        if _SURROGATE.search(text):
            self.fault(node, "half of a surrogate pair: not a character")
        if _CONTROL.search(text):
            self.fault(node, "a control character, which WhatsApp would refuse")
        return text

    def _mapping(self, node: yaml.Node, path: Path) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self.fault(key_node, "a key must be plain text")
                continue
            key = str(key_node.value)
            if key in found:
                self.fault(key_node, f"the key {key!r} stands twice")
            found[key] = self.data(value_node, (*path, key))
            self.lines[(*path, key)] = key_node.start_mark.line + 1
        return found


class _TooLarge(Exception):
    """The file has more than MAX_NODES nodes."""


def _legible(text: str, walk: _Walk) -> str:
    """Replace characters that YAML does not allow by spaces, so that they hide no other problem; report each."""
    for number, line in enumerate(text.split("\n"), 1):
        walk.problems += [
            Problem(walk.file, number, f"a control character (U+{ord(found):04X}), which WhatsApp would refuse")
            for found in _ILLEGIBLE.findall(line)
        ]
    return _ILLEGIBLE.sub(" ", text)


def read_yaml(text: str, file: str) -> tuple[Any, dict[Path, int], list[Problem]]:
    """(data with every scalar as text, path -> line, problems); never raises."""
    if len(text.encode("utf-8", "surrogatepass")) > MAX_BYTES:
        return None, {}, [Problem(file, 0, f"larger than {MAX_BYTES // 1024 // 1024} MiB")]
    walk = _Walk(file)
    text = _legible(text, walk)
    try:
        root = yaml.compose(text, Loader=_Loader)
        data = walk.data(root, ()) if root is not None else None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        return None, {}, [*walk.problems, Problem(file, line, f"not valid YAML: {error.problem}")]
    except yaml.YAMLError as error:
        return None, {}, [Problem(file, 0, f"not valid YAML: {error}")]
    except UnicodeEncodeError:
        return None, {}, [Problem(file, 0, "half of a surrogate pair: not a character")]
    except RecursionError:
        return None, {}, [Problem(file, 0, f"nested deeper than {MAX_DEPTH} levels")]
    except _TooLarge:
        return None, {}, [Problem(file, 0, f"more than {MAX_NODES} values")]
    return data, walk.lines, walk.problems
