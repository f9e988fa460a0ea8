"""A JSON text opened one level at a time: its nodes, their paths, and seeking in them.

The text is scanned once and never decoded whole, so neither depth nor size makes anything recurse,
numbers keep every digit, and a key that was sent twice is there twice. No Qt here.
"""

import json
import re
from collections.abc import Iterator
from enum import Enum
from typing import Final

from faceviewer.listings.folding import fold

_TEXT = rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"'
_BRACKET = re.compile(_TEXT + rb"|[\[\]{}\"]", re.DOTALL)
_MEMBER = re.compile(
    rb"[\s,]*(?:(" + _TEXT + rb")\s*:\s*)?(" + _TEXT + rb'|[^\s,:\[\]{}"]+|(?=[\[{]))', re.DOTALL
)
_BLANK = re.compile(rb"\s*\Z")
_EMPTY = re.compile(rb"\s*[\]}]")
_PLAIN_KEY = re.compile(r"[A-Za-z_$][\w$]*\Z", re.ASCII)
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_FOLDED_LENGTH: Final = 10_000


class JsonKind(Enum):
    """What a node is."""

    OBJECT = "object"
    ARRAY = "array"
    TEXT = "text"
    NUMBER = "number"
    BOOLEAN = "boolean"
    NULL = "null"


_KINDS: Final = {
    ord("{"): JsonKind.OBJECT,
    ord("["): JsonKind.ARRAY,
    ord('"'): JsonKind.TEXT,
    ord("t"): JsonKind.BOOLEAN,
    ord("f"): JsonKind.BOOLEAN,
    ord("n"): JsonKind.NULL,
}


class JsonNode:
    """One value and its place. `number` names it in its text, `children` is None until asked."""

    __slots__ = ("children", "end", "key", "number", "parent", "row", "start")

    def __init__(self, parent: "JsonNode | None", row: int, key: str, start: int, end: int) -> None:
        self.parent = parent
        self.row = row
        self.key = key
        self.start = start
        self.end = end
        self.number = 0
        self.children: list[JsonNode] | None = None


class JsonText:
    """The nodes of one JSON text, made when they are asked for.

    Raises:
        ValueError: the brackets of the text do not match, or it is not one value.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._ends = _bracket_ends(data)
        found = _MEMBER.match(data)
        if not found:
            raise ValueError("no JSON value")
        start = found.start(2)
        end = self._ends.get(start, found.end(2))
        if not _BLANK.match(data, end):
            raise ValueError("more than one JSON value")
        self._nodes: list[JsonNode] = []
        self.root = self._add(JsonNode(None, 0, "", start, end))

    def node(self, number: int) -> JsonNode:
        """The node of a number."""
        return self._nodes[number]

    def kind(self, node: JsonNode) -> JsonKind:
        """What a node is."""
        return _KINDS.get(self._data[node.start], JsonKind.NUMBER)

    def is_container(self, node: JsonNode) -> bool:
        """Whether a node is an object or an array."""
        return self._data[node.start] in b"{["

    def has_children(self, node: JsonNode) -> bool:
        """Whether a node has any, without making them."""
        return self.is_container(node) and not _EMPTY.match(self._data, node.start + 1)

    def children(self, node: JsonNode) -> list[JsonNode]:
        """The members of an object or array; none for other nodes."""
        if node.children is None:
            node.children = self._made(node) if self.is_container(node) else []
        return node.children

    def raw(self, node: JsonNode) -> str:
        """The JSON of a node as it was sent."""
        return self._data[node.start : node.end].decode("utf-8", "replace")

    def text(self, node: JsonNode) -> str:
        """What a node says: a text without quotes and escapes, anything else as it was sent."""
        raw = self.raw(node)
        return _decoded(raw) if self.kind(node) is JsonKind.TEXT else raw

    def path(self, node: JsonNode) -> str:
        """Where a node is, as in `a.b[3]["odd key"]`; empty for the outermost."""
        steps = []
        step: JsonNode = node
        while step.parent is not None:
            steps.append(self._step(step, step.parent))
            step = step.parent
        return "".join(reversed(steps)).removeprefix(".")

    def seek(
        self, words: str, start: JsonNode, *, backwards: bool = False
    ) -> Iterator[JsonNode | None]:
        """Each node after `start` and round to it again; None in place of those without the words.

        Words are sought in keys and values, without regard to case; in texts that are not very long
        accents do not count either.
        """
        step = self._previous if backwards else self._next
        node = start
        while True:
            node = step(node)
            yield node if self.says(node, words) else None
            if node is start:
                return

    def says(self, node: JsonNode, words: str) -> bool:
        """Whether folded words stand in the key or the value of a node."""
        if words in _folded(node.key):
            return True
        return not self.is_container(node) and words in _folded(self.text(node))

    def _add(self, node: JsonNode) -> JsonNode:
        node.number = len(self._nodes)
        self._nodes.append(node)
        return node

    def _made(self, parent: JsonNode) -> list[JsonNode]:
        made: list[JsonNode] = []
        place = parent.start + 1
        while found := _MEMBER.match(self._data, place, parent.end):
            start = found.start(2)
            place = self._ends.get(start, found.end(2))
            key = found[1]
            name = _key(key) if key else str(len(made))
            made.append(self._add(JsonNode(parent, len(made), name, start, place)))
        return made

    def _step(self, node: JsonNode, parent: JsonNode) -> str:
        if self.kind(parent) is JsonKind.ARRAY:
            return f"[{node.key}]"
        if _PLAIN_KEY.match(node.key):
            return f".{node.key}"
        return f"[{without_lone_surrogates(json.dumps(node.key, ensure_ascii=False))}]"

    def _next(self, node: JsonNode) -> JsonNode:
        children = self.children(node)
        if children:
            return children[0]
        while node.parent is not None:
            siblings = self.children(node.parent)
            if node.row + 1 < len(siblings):
                return siblings[node.row + 1]
            node = node.parent
        return node

    def _previous(self, node: JsonNode) -> JsonNode:
        if node.parent is not None and node.row == 0:
            return node.parent
        if node.parent is not None:
            node = self.children(node.parent)[node.row - 1]
        while children := self.children(node):
            node = children[-1]
        return node


def without_lone_surrogates(text: str) -> str:
    r"""The text with lone surrogates, which no clipboard takes, written as `\ud800`."""
    return _SURROGATE.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def _bracket_ends(data: bytes) -> dict[int, int]:
    """Where each bracket of the text ends: the place after the one that closes it."""
    ends: dict[int, int] = {}
    opened: list[int] = []
    for found in _BRACKET.finditer(data):
        place, mark = found.start(), found[0]
        if mark in (b"{", b"["):
            opened.append(place)
        elif mark in (b"}", b"]", b'"'):
            # A quote alone is a text that never ends; of brackets, code 2 behind the opening one
            # is the closing one.
            if not opened or mark[0] - data[opened[-1]] != 2:
                raise ValueError("brackets do not match")
            ends[opened.pop()] = place + 1
    if opened:
        raise ValueError("brackets do not match")
    return ends


def _key(quoted: bytes) -> str:
    text = quoted.decode("utf-8", "replace")
    return _decoded(text) if "\\" in text else text[1:-1]


def _decoded(quoted: str) -> str:
    return str(json.loads(quoted, strict=False))


def _folded(text: str) -> str:
    return fold(text) if len(text) <= _FOLDED_LENGTH else text.casefold()
