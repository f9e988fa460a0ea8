"""JSON that a strict reader refuses: cut by brackets alone, its values read whatever their type.

Lone surrogates, NaN, depth and numbers where texts are promised end every fast decoder. Here no
depth is too deep and no type is wrong. What the parts mean is not known here.
"""

import json
import re
from typing import Final, NoReturn

import msgspec
from msgspec import UNSET, Raw, UnsetType

from faceviewer.slices import Steps

Span = tuple[int, int]
Members = dict[str, Raw]

SPACE: Final = b" \t\r\n"
_TOKENS_A_STEP: Final = 1024

_STRING = rb'"(?:[^"\\]++|\\.)*+"'
_FLAT_OBJECT = rb'\{(?:[^{}\[\]"]++|' + _STRING + rb")*+\}"
_TOKEN = re.compile(_FLAT_OBJECT + rb"|" + _STRING + rb"|[{}\[\],]", re.DOTALL)
_KEY = re.compile(rb"\s*(" + _STRING + rb")\s*:\s*", re.DOTALL)


class CutShortError(ValueError):
    """Brackets that never close: the body ends too early."""


# Cutting


def cut_members(data: bytes) -> Steps[Members]:
    """Key -> the bytes of its value; of keys that come twice, the last.

    Raises:
        ValueError: the bytes are no object, or cannot be cut.
    """
    try:
        return msgspec.json.decode(data, type=dict[str, Raw])
    except (ValueError, RecursionError):
        pass
    spans = yield from cut_parts(data)
    view = memoryview(data)
    members: Members = {}
    for start, end in spans:
        key = _KEY.match(data, start, end)
        if not key or key.end() == end:
            raise ValueError("a member without a key or a value")
        members[json.loads(key[1])] = Raw(view[key.end() : end])
    return members


def cut_parts(data: bytes) -> Steps[list[Span]]:
    """The parts between the commas of the array or object that the bytes are.

    Only brackets and quotes are looked at, and depth is a number: nothing is too deep to be cut.

    Raises:
        ValueError: it never closes, or something stands behind its end.
    """
    spans: list[Span] = []
    depth = 0
    start = 1
    for count, token in enumerate(_TOKEN.finditer(data, start)):
        if count % _TOKENS_A_STEP == _TOKENS_A_STEP - 1:
            yield None
        mark = token[0]
        if mark in (b"{", b"["):
            depth += 1
        elif depth and mark in (b"}", b"]"):
            depth -= 1
        elif not depth and mark in (b",", b"}", b"]"):
            spans.append(_trim(data, start, token.start()))
            start = token.end()
            if mark != b",":
                break
    else:
        raise CutShortError
    if data[start:].strip(SPACE):
        raise ValueError("bytes after the end")
    return [span for span in spans if span[0] < span[1]]


def cut_coming(data: bytes, start: int) -> Steps[tuple[list[Span], int]]:
    """The whole elements of an array that is still coming, and where the next one begins.

    The first begins at `start`. Behind a text that may not have ended nothing is cut.
    """
    spans: list[Span] = []
    depth = 0
    first = end = start
    for count, token in enumerate(_TOKEN.finditer(data, start)):
        if count % _TOKENS_A_STEP == _TOKENS_A_STEP - 1:
            yield None
        mark = token[0]
        is_end_of_array = not depth and mark in (b"}", b"]")
        if is_end_of_array or data.find(b'"', end, token.start()) >= 0:
            break
        end = token.end()
        if not depth and mark == b",":
            spans.append(_trim(data, first, token.start()))
            first = end
        depth += (mark in (b"{", b"[")) - (mark in (b"}", b"]"))
    return [span for span in spans if span[0] < span[1]], first


def _trim(data: bytes, start: int, end: int) -> Span:
    while start < end and data[start] in SPACE:
        start += 1
    while end > start and data[end - 1] in SPACE:
        end -= 1
    return start, end


def cut_elements(array: Raw) -> Steps[list[Raw]]:
    """The bytes of each element.

    Raises:
        ValueError: the bytes cannot be cut.
    """
    try:
        return msgspec.json.decode(array, type=list[Raw])
    except (ValueError, RecursionError):
        pass
    data = bytes(array)
    spans = yield from cut_parts(data)
    view = memoryview(data)
    return [Raw(view[start:end]) for start, end in spans]


# Values


def read_id(data: bytes) -> str | None | UnsetType:
    """An id that is a text, a number, or an object around either."""
    if data[:1] == b"{":
        return _inner_id(data) or UNSET
    return read_text(data) if data[:1] == b'"' or data[:1] in b"-0123456789" else UNSET


def read_text(data: bytes) -> str | None:
    """A value as text: a number as it was written, a reference as its id, else compact JSON.

    Lone surrogates, which no file and no window can take, are spelt out as their JSON escapes.
    """
    if data == b"null":
        return None
    if data[:1] == b"{" and (inner := _inner_id(data)):
        return inner
    try:
        value = json.loads(data) if data[:1] in b'"{[' else None
    except (ValueError, RecursionError):
        value = None
    if value is None:
        text = data.decode("utf-8", "replace")
    elif isinstance(value, str):
        text = value
    else:
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "backslashreplace").decode()


def _inner_id(data: bytes) -> str:
    """The id in {"$oid": …} or in a populated reference {"_id": …}; empty where there is none.

    Source: both forms are read by Verifik's own clients.
    """
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        return ""
    for _ in range(3):
        if isinstance(value, dict):
            value = value.get("$oid", value.get("_id"))
    if isinstance(value, bool) or not isinstance(value, str | int):
        return ""
    return str(value).encode("utf-8", "backslashreplace").decode()


def read_flag(data: bytes) -> bool | None | UnsetType:
    """A flag that may be spelt out or a number; UNSET where it is neither yes nor no."""
    known = {"true": True, "1": True, "false": False, "0": False, "null": None}
    return known.get(data.decode("utf-8", "replace").strip('"').lower(), UNSET)


def read_number(data: bytes) -> int | None | UnsetType:
    """A whole number that may be a text or end in .0; UNSET where it is none."""
    if data == b"null":
        return None
    text = data.strip(b'"')
    try:
        return int(text)
    except ValueError:
        pass
    try:
        number = float(text)
    except ValueError:
        return UNSET
    return int(number) if number.is_integer() else UNSET


def is_json_object(data: bytes) -> bool:
    """Whether the bytes are one object of strict JSON, however deep it is and long its numbers."""
    if data[:1] != b"{":
        return False
    try:
        json.loads(str(data, "utf-8"), parse_constant=_no_constant, parse_int=str)
    except RecursionError:
        return True
    except ValueError:
        return False
    return True


def _no_constant(name: str) -> NoReturn:
    raise ValueError(name)
