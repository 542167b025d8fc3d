"""The vectors of the texts that were learned from, in whole numbers, and how alike a message is to each.

One message is compared with every support, which at 16,000 of them reads 49 MB of floats: most of what a message
cost. As two numbers of 8 bits each, what a rounding leaves being the second, it is half of that and is multiplied
faster. A likeness is off by 0.00002 or so. With the first number alone it was off by 0.002, and three messages of a
thousand were heard otherwise.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from bot.matching.onnx_graph import Graph, Model, Session, place

Floats = NDArray[np.float32]
_MOST = 127  # of a support's numbers
_FINER = 254  # how much less the second is worth than the first
_STEPS = 63  # of a message's: two of its products with a support's add up to less than 16 bits hold
_HALVES = 2


class Supports:
    """Vectors of two halves, each of length 1 or 0. Never changes; safe for threads."""

    def __init__(self, numbers: NDArray[np.int8], scales: Floats) -> None:
        """numbers [2, half, 2 * supports]: the first of each, then the second of each. scales [2, supports]: what a
        first number is worth."""
        self.numbers = numbers
        self.scales = np.array(scales, dtype=np.float32)
        self._session = Session(_graph(numbers))

    @staticmethod
    def of(vectors: Floats) -> Supports:
        """From floats, [supports, width]."""
        halves = np.stack(np.split(vectors, _HALVES, axis=1))
        scales = np.maximum(np.abs(halves).max(axis=2, initial=0.0), 1e-9) / _MOST
        first = np.rint(halves / scales[:, :, None])
        second = np.rint((halves / scales[:, :, None] - first) * _FINER)
        numbers = np.concatenate([first, second], axis=1).astype(np.int8)
        return Supports(np.ascontiguousarray(numbers.transpose(0, 2, 1)), scales)

    def alike(self, vector: Floats) -> tuple[Floats, Floats]:
        """The product of each half of a vector [width] with that of each support, [supports] each."""
        halves = vector.reshape(_HALVES, -1)
        step = np.maximum(np.abs(halves).max(axis=1, keepdims=True), 1e-9) / np.float32(_STEPS)
        coarse = np.rint(halves / step)
        fine = np.rint((halves / step - coarse) * (2 * _STEPS))  # what rounding left, in steps of its own
        asked = (np.stack([coarse, fine], axis=1) + (_STEPS + 1)).astype(np.uint8)
        found = self._session.run(["meaning", "wording"], {"asked.0": asked[0], "asked.1": asked[1]})
        meaning, wording = (
            _joined(numbers) * (scale * worth)
            for numbers, scale, worth in zip(found, self.scales, step[:, 0], strict=True)
        )
        return meaning, wording


def _joined(found: NDArray[np.int32]) -> Floats:
    """The products with coarse and fine numbers of a message [2, 2 * supports] as one for each support."""
    whole = found[0] + found[1] * (1 / (2 * _STEPS))
    first, second = np.split(whole, 2)
    joined: Floats = (first + second * (1 / _FINER)).astype(np.float32)
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
