"""Cache a learned engine in a file, so that unchanged content is not learned again at every start."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import struct
import zipfile
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from bot.matching.confidence import Calibration
from bot.matching.encoder import MODEL_SHA256, Encoder
from bot.matching.engine import Engine, Meaning, Mixture, Spelling
from bot.matching.postings import Features, Known, Table
from bot.matching.supports import Supports

FORM = 6  # version of the file format; a new number discards everything cached
KEPT = 2  # engines to keep: those used last
STILL_USED = 3600  # seconds
_ZIP_LENGTHS = 26  # offset in a zip member's header of the lengths of its name and its extra field

Arrays = dict[str, NDArray[Any]]


class KeptVectors:
    """An encoder that caches the vectors of phrasings in a file, for the next time the content is learned."""

    def __init__(self, encoder: Encoder, directory: Path) -> None:
        self._encoder = encoder
        self._file = directory / f"vectors-{FORM}-{MODEL_SHA256[:12]}.npz"

    def vectors(self, texts: Iterable[str]) -> NDArray[np.float32]:
        """As `Encoder.vectors`, but computes only what is not cached. Afterwards the file has exactly these texts."""
        wanted = [(hashlib.sha256(text.encode()).hexdigest()[:32], text) for text in texts]
        try:
            with np.load(self._file, allow_pickle=False) as found:
                kept = dict(zip(found["keys"].tolist(), found["vectors"], strict=True))
        except (OSError, KeyError, ValueError, EOFError, zipfile.BadZipFile):
            kept = {}
        with ThreadPoolExecutor(os.cpu_count()) as threads:
            missing = {key: text for key, text in wanted if key not in kept}
            kept |= zip(missing, threads.map(self._encoder.compute, missing.values()), strict=True)
        rows = [kept[key] for key, _ in wanted]
        vectors: NDArray[np.float32] = np.stack(rows).astype(np.float32)
        if missing:
            with contextlib.suppress(OSError):
                _write(self._file, {"keys": np.array([key for key, _ in wanted]), "vectors": vectors})
        return vectors


def is_writable(directory: Path) -> bool:
    """Whether files can be cached there; creates the directory. If not, every start learns again."""
    try:
        directory.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    return os.access(directory, os.W_OK)


def name_of(texts: Iterable[str]) -> str:
    """A file name that changes with any of the texts, their order, or the source of this package."""
    digest = hashlib.sha256(f"{FORM}".encode())
    for source in sorted(Path(__file__).parent.rglob("*.py")):
        digest.update(source.read_bytes())
    for text in texts:
        digest.update(text.encode() + b"\0")
    return f"engine-{digest.hexdigest()[:24]}.npz"


def save(engine: Engine, file: Path) -> None:
    """Write the engine to a temporary file and rename it to `file`. Raises OSError."""
    spelling, meaning, features = engine.spelling, engine.meaning, engine.spelling.table.features
    about: dict[str, Any] = {
        "labels": engine.labels,
        "known": dict(engine.known),
        "words": sorted(spelling.words),
        "kinds": [len(known.codes) for known in features.known],
        "spelling": asdict(spelling.calibration),
    }
    arrays: Arrays = {
        "codes": np.concatenate([known.codes for known in features.known]),
        "numbers": np.concatenate([known.numbers for known in features.known]),
        "idf": features.idf,
        "rows": spelling.table.rows,
    }
    if meaning is not None:
        about["meaning"] = asdict(meaning.calibration)
        about["mixture"] = asdict(meaning.mixture)
        arrays |= {
            "centre": meaning.centre,
            "numbers_8": meaning.supports.numbers,
            "scales": meaning.supports.scales,
            "meaning_weights": meaning.weights,
            "meaning_rows": meaning.table.rows,
        }
    arrays["about"] = np.frombuffer(json.dumps(about, ensure_ascii=False).encode(), dtype=np.uint8)
    _write(file, arrays)
    _drop_old(file.parent)


def _drop_old(directory: Path) -> None:
    """Delete engines of old versions of the content.

    Kept are the `KEPT` used last, for a rollback, and those used within `STILL_USED` of the last, which may be running.
    """
    with contextlib.suppress(OSError):
        used = sorted(((file.stat().st_mtime, file) for file in directory.glob("engine-*.npz")), reverse=True)
        for at, file in used[KEPT:]:
            if used[0][0] - at > STILL_USED:
                file.unlink(missing_ok=True)


def _write(file: Path, arrays: Arrays) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=file.parent, suffix=".part", delete=False) as part:
        np.savez(part, allow_pickle=False, **arrays)
    os.replace(part.name, file)


def load(file: Path, encoder: Encoder | None) -> Engine | None:
    """The cached engine; None if there is none or it cannot be read."""
    try:
        arrays = _mapped(file)
        about = json.loads(arrays["about"].tobytes())
        engine = _engine(arrays, about, encoder)
    except (OSError, KeyError, ValueError, TypeError, EOFError, zipfile.BadZipFile, struct.error):
        return None
    with contextlib.suppress(OSError):
        os.utime(file)  # when it was last used
    return engine


def _mapped(file: Path) -> Arrays:
    """The arrays of a file of ours, memory-mapped: read on access and shared between processes."""
    arrays: Arrays = {}
    with zipfile.ZipFile(file) as members, file.open("rb") as raw:
        for member in members.infolist():
            raw.seek(member.header_offset + _ZIP_LENGTHS)
            raw.seek(sum(struct.unpack("<HH", raw.read(4))), os.SEEK_CUR)
            np.lib.format.read_magic(raw)
            shape, by_columns, kind = np.lib.format.read_array_header_1_0(raw)
            order: Literal["F", "C"] = "F" if by_columns else "C"
            name = member.filename.removesuffix(".npy")
            arrays[name] = np.asarray(np.memmap(file, kind, "r", raw.tell(), shape, order))
    return arrays


def _engine(arrays: Arrays, about: dict[str, Any], encoder: Encoder | None) -> Engine:
    ends = np.cumsum(about["kinds"])[:-1]
    codes, numbers = np.array(arrays["codes"]), np.array(arrays["numbers"])  # copied: unaligned in the file
    each = zip(np.split(codes, ends), np.split(numbers, ends), strict=True)
    features = Features(tuple(Known(*one) for one in each), arrays["idf"])
    spelling = Spelling(Table(features, arrays["rows"]), frozenset(about["words"]), Calibration(**about["spelling"]))
    meaning = None
    if "meaning" in about:
        meaning = Meaning(
            Mixture(**about["mixture"]),
            arrays["centre"],
            Supports(arrays["numbers_8"], arrays["scales"]),
            np.array(arrays["meaning_weights"]),  # copied: unaligned, numpy would copy it for each message
            Table(features, arrays["meaning_rows"]),
            Calibration(**about["meaning"]),
        )
    return Engine(tuple(about["labels"]), about["known"], spelling, meaning, encoder)
