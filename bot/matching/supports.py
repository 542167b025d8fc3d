"""The vectors of the learned texts ("supports"), quantised to integers, and a message's similarity to each of them.

A message is compared with every support. With 16,000 of them this reads 49 MB of floats and was most of the cost of a
message. As 8-bit integers it is a quarter of that and multiplied faster. The error of a similarity is at most about
0.003; a score is a sum over thousands of supports, of which the errors are independent, and differs by less than 0.01.
Some three messages in a thousand get another result than with floats; as many of them are right.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from bot.matching.onnx_graph import Graph, Model, Session, place

Floats = NDArray[np.float32]
_MOST = 127  # largest number of a support's value
_STEPS = 63  # the same for a message: so small that the sum of two products fits into 16 bits
_HALVES = 2


class Supports:
    """Vectors of two halves, each of length 1 or 0. Immutable and thread-safe."""

    def __init__(self, numbers: NDArray[np.int8], scales: Floats) -> None:
        """numbers [2, half, supports]: the integers. scales [2, supports]: their unit."""
        self.numbers = numbers
        self.scales = np.array(scales, dtype=np.float32)
        self._session = Session(_graph(numbers))

    @staticmethod
    def of(vectors: Floats) -> Supports:
        """Quantise float vectors, [supports, width]."""
        halves = np.stack(np.split(vectors, _HALVES, axis=1))
        scales = np.maximum(np.abs(halves).max(axis=2, initial=0.0), 1e-9) / _MOST
        numbers = np.rint(halves / scales[:, :, None]).astype(np.int8)
        return Supports(np.ascontiguousarray(numbers.transpose(0, 2, 1)), scales)

    def alike(self, vector: Floats) -> tuple[Floats, Floats]:
        """The dot products of each half of a vector [width] with that half of each support: two of [supports]."""
        halves = vector.reshape(_HALVES, -1)
        step = np.maximum(np.abs(halves).max(axis=1, keepdims=True), 1e-9) / np.float32(_STEPS)
        coarse = np.rint(halves / step)
        fine = np.rint((halves / step - coarse) * (2 * _STEPS))  # the rounding error, in finer steps
        asked = (np.stack([coarse, fine], axis=1) + (_STEPS + 1)).astype(np.uint8)
        found = self._session.run(["meaning", "wording"], {"asked.0": asked[0], "asked.1": asked[1]})
        meaning, wording = (
            _joined(numbers) * (scale * worth)
            for numbers, scale, worth in zip(found, self.scales, step[:, 0], strict=True)
        )
        return meaning, wording


def _joined(found: NDArray[np.int32]) -> Floats:
    """Combine the products with a message's coarse and fine integers, [2, supports], into one per support."""
    coarse, fine = found.astype(np.float32)
    joined: Floats = coarse + fine / np.float32(2 * _STEPS)
    return joined


def _graph(numbers: NDArray[np.int8]) -> Model:
    _, half, count = numbers.shape
    graph = Graph()
    nought = graph.tensor("nought", np.array(_STEPS + 1, dtype=np.uint8))
    names = ("meaning", "wording")
    for at, name in enumerate(names):
        graph.node("MatMulInteger", [f"asked.{at}", graph.tensor(f"numbers.{at}", numbers[at]), nought], [name])
    inputs = [place(f"asked.{at}", "uint8", (_HALVES, half)) for at in range(_HALVES)]
    return graph.model(inputs, [place(name, "int32", (_HALVES, count)) for name in names])
