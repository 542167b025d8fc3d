"""The part of the protobuf wire format that is needed to read and write an ONNX file."""

from __future__ import annotations

import struct
from collections.abc import Iterator

Field = tuple[int, int | memoryview]


def read_fields(data: memoryview) -> Iterator[Field]:
    """Yield (field number, value) for one message; a value is an int, or the bytes of any other field.

    Raises ValueError if the bytes are not a protobuf message.
    """
    at, end = 0, len(data)
    while at < end:
        key, at = _read_varint(data, at)
        number, wire = key >> 3, key & 7
        if wire == 0:
            value, at = _read_varint(data, at)
            yield number, value
        elif wire == 2:
            size, at = _read_varint(data, at)
            yield number, data[at : at + size]
            at += size
        elif wire in (1, 5):
            size = 8 if wire == 1 else 4
            yield number, data[at : at + size]
            at += size
        else:
            raise ValueError(f"wire type {wire} is not used by ONNX")


def number_field(field: int, value: int) -> bytes:
    """One integer field."""
    return _varint(field << 3) + _varint(value & 0xFFFFFFFFFFFFFFFF)


def float_field(field: int, value: float) -> bytes:
    """One 32-bit float field."""
    return _varint(field << 3 | 5) + struct.pack("<f", value)


def bytes_field(field: int, value: bytes | str) -> bytes:
    """One field of bytes, text or an encoded message."""
    data = value.encode() if isinstance(value, str) else value
    return _varint(field << 3 | 2) + _varint(len(data)) + data


def _read_varint(data: memoryview, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        if at >= len(data):
            raise ValueError("the bytes end inside a number")
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, at
        shift += 7


def _varint(value: int) -> bytes:
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)
