"""Write a small ONNX graph, node by node, without the onnx package, and run it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from bot.matching.protowire import bytes_field, float_field, number_field

_CODES: dict[np.dtype[Any], int] = {
    np.dtype("float32"): 1,
    np.dtype("uint8"): 2,
    np.dtype("int8"): 3,
    np.dtype("int32"): 6,
}
_MICROSOFT = "com.microsoft"  # the domain of ONNX Runtime's own operations

_INSIDE = 65_536  # bytes up to which a constant is stored in the file
_OUTSIDE = 1  # ONNX's data location code for external data

Sizes = Sequence[int | str]  # of an input or output; a name is for a size that is not known in advance


@dataclass(frozen=True)
class Model:
    """A graph as a file, and its large constants, which the file only refers to by name."""

    file: bytes
    constants: Mapping[str, NDArray[np.generic]]


class Graph:
    """Nodes and constant tensors, in the order in which they were added."""

    def __init__(self) -> None:
        self._nodes: list[bytes] = []
        self._tensors: list[bytes] = []
        self._constants: dict[str, NDArray[np.generic]] = {}

    def tensor(self, name: str, value: NDArray[np.generic]) -> str:
        """Add a constant; return its name."""
        value = np.asarray(value, order="C")
        parts = [number_field(1, size) for size in value.shape]
        parts += [number_field(2, _CODES[value.dtype]), bytes_field(8, name)]
        if value.nbytes <= _INSIDE:
            parts.append(bytes_field(9, value.tobytes()))
        else:
            parts.append(bytes_field(13, bytes_field(1, "location") + bytes_field(2, "memory")))
            parts.append(number_field(14, _OUTSIDE))
            self._constants[name] = value
        self._tensors.append(bytes_field(5, b"".join(parts)))
        return name

    def node(
        self, kind: str, inputs: Sequence[str], outputs: Sequence[str], *, own: bool = False, **attributes: int | float
    ) -> None:
        """Add an operation. own: it is one of ONNX Runtime's, not of the ONNX standard."""
        parts = [bytes_field(1, name) for name in inputs] + [bytes_field(2, name) for name in outputs]
        parts.append(bytes_field(4, kind))
        for key, value in attributes.items():
            body = bytes_field(1, key)
            if isinstance(value, float):
                body += float_field(2, value) + number_field(20, 1)
            else:
                body += number_field(3, value) + number_field(20, 2)
            parts.append(bytes_field(5, body))
        if own:
            parts.append(bytes_field(7, _MICROSOFT))
        self._nodes.append(bytes_field(1, b"".join(parts)))

    def model(self, inputs: Sequence[bytes], outputs: Sequence[bytes]) -> Model:
        """The model for a Session. inputs, outputs: made by `place`."""
        body = b"".join(self._nodes) + bytes_field(2, "careline") + b"".join(self._tensors)
        body += b"".join(bytes_field(11, each) for each in inputs) + b"".join(bytes_field(12, each) for each in outputs)
        versions = bytes_field(8, number_field(2, 18))
        versions += bytes_field(8, bytes_field(1, _MICROSOFT) + number_field(2, 1))
        return Model(number_field(1, 8) + bytes_field(7, body) + versions, self._constants)


def place(name: str, kind: str, sizes: Sizes) -> bytes:
    """An encoded input or output. kind: float32, uint8, int8 or int32."""
    each = [bytes_field(2, size) if isinstance(size, str) else number_field(1, size) for size in sizes]
    shape = b"".join(bytes_field(1, size) for size in each)
    body = number_field(1, _CODES[np.dtype(kind)]) + bytes_field(2, shape)
    return bytes_field(1, name) + bytes_field(2, bytes_field(1, body))


class Session:
    """Runs a model on the calling thread, so that many threads can use it at once."""

    def __init__(self, model: Model) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        options.log_severity_level = 3
        # Passed by reference (they may be memory-mapped): constants inside the model file are copied some four times.
        self._constants = {
            name: onnxruntime.OrtValue.ortvalue_from_numpy(value) for name, value in model.constants.items()
        }
        if self._constants:
            options.add_external_initializers(list(self._constants), list(self._constants.values()))
        self._session = onnxruntime.InferenceSession(model.file, options, providers=["CPUExecutionProvider"])

    def run(self, outputs: Sequence[str], inputs: Mapping[str, NDArray[np.generic]]) -> list[NDArray[Any]]:
        """Run the model; return the named outputs in this order."""
        found: list[NDArray[Any]] = self._session.run(list(outputs), dict(inputs))
        return found
