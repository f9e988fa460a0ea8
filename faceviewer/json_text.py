"""A JSON text opened one level at a time: its nodes, their paths, and seeking in them.

The text is scanned once and never decoded whole, so neither depth nor size makes anything recurse,
numbers keep every digit, and a key that was sent twice is there twice. What has very many members
is opened in parts. No Qt here.
"""

import codecs
import json
import re
from collections.abc import Iterator
from enum import Enum
from itertools import chain
from typing import Final, NamedTuple

from faceviewer.listings.folding import fold
from faceviewer.slices import Steps, finish

PART_LENGTH: Final = 500
"""Members that are made at once; a value with more of them is opened in parts."""

_TEXT = rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"'
_TOKEN = re.compile(rb'(?:[^\[\]{},"]++|' + _TEXT + rb'){0,64}+([\[\]{},"]?)', re.DOTALL)
"""Any bracket or comma, with what stands before it; a quote alone is a text that never ends."""

_TOKENS_A_STEP: Final = 512
_START_OF_TEXT = re.compile(rb'"(?:[^"\\]|\\u[0-9a-fA-F]{4}|\\.){0,2600}+', re.DOTALL)
_MEMBER = re.compile(
    rb"[\s,]*(?:(" + _TEXT + rb")\s*:\s*)?(" + _TEXT + rb'|[^\s,:\[\]{}"]+|(?=[\[{]))', re.DOTALL
)
_BLANK = re.compile(rb"\s*\Z")
_EMPTY = re.compile(rb"\s*[\]}]")
_PLAIN_KEY = re.compile(r"[A-Za-z_$][\w$]*\Z", re.ASCII)
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_FOLDED_LENGTH: Final = 10_000
_SEARCHED_SIZE: Final = 32_768


class JsonKind(Enum):
    """What a node is."""

    OBJECT = "object"
    ARRAY = "array"
    TEXT = "text"
    NUMBER = "number"
    BOOLEAN = "boolean"
    NULL = "null"
    PART = "part"
    """Some members of an object or array that has very many: a place in the tree, no value."""


_KINDS: Final = {
    ord("{"): JsonKind.OBJECT,
    ord("["): JsonKind.ARRAY,
    ord('"'): JsonKind.TEXT,
    ord("t"): JsonKind.BOOLEAN,
    ord("f"): JsonKind.BOOLEAN,
    ord("n"): JsonKind.NULL,
}


class JsonNode:
    """One value and its place. `number` names it in its text, `children` is None until asked.

    `first` is the place of the first member of a part, and -1 for everything else.
    """

    __slots__ = ("children", "end", "first", "key", "number", "parent", "row", "start")

    def __init__(
        self,
        parent: "JsonNode | None",
        row: int,
        key: str,
        start: int,
        end: int,
        first: int = -1,
    ) -> None:
        self.parent = parent
        self.row = row
        self.key = key
        self.start = start
        self.end = end
        self.first = first
        self.number = 0
        self.children: list[JsonNode] | None = None


class _Container(NamedTuple):
    """An object or array: the place after its end, and where each of its parts begins."""

    end: int
    length: int
    parts: tuple[int, ...]


_Containers = dict[int, _Container]
"""By the place of the bracket that opens it."""


class _Way(NamedTuple):
    """What is sought, and the numbers of the nodes that are opened on the way in any case."""

    words: str
    kept: frozenset[int]


class JsonText:
    """The nodes of one JSON text, made when they are asked for.

    Raises:
        ValueError: the brackets of the text do not match, or it is not one value.
    """

    def __init__(self, data: bytes, containers: _Containers | None = None) -> None:
        self._data = data
        self._containers = finish(_scan(data)) if containers is None else containers
        found = _MEMBER.match(data)
        if not found:
            raise ValueError("no JSON value")
        start = found.start(2)
        end = self._end(start, found.end(2))
        if not _BLANK.match(data, end):
            raise ValueError("more than one JSON value")
        self._nodes: list[JsonNode] = []
        self.root = self._add(JsonNode(None, 0, "", start, end))

    @classmethod
    def read(cls, data: bytes) -> Steps["JsonText"]:
        """The nodes of a text that may be large.

        Raises:
            ValueError: as the constructor does.
        """
        return cls(data, (yield from _scan(data)))

    def node(self, number: int) -> JsonNode:
        """The node of a number."""
        return self._nodes[number]

    def kind(self, node: JsonNode) -> JsonKind:
        """What a node is."""
        if node.first >= 0:
            return JsonKind.PART
        return _KINDS.get(self._data[node.start], JsonKind.NUMBER)

    def is_container(self, node: JsonNode) -> bool:
        """Whether a node is an object or an array."""
        return node.first < 0 and self._data[node.start] in b"{["

    def has_children(self, node: JsonNode) -> bool:
        """Whether a node has any, without making them."""
        return self.count(node) > 0

    def count(self, node: JsonNode) -> int:
        """How many members a node has, without making them."""
        if node.first < 0:
            found = self._containers.get(node.start)
            return found.length if found else 0
        return min(PART_LENGTH, self.count(self._holder(node)) - node.first)

    def row_count(self, node: JsonNode) -> int:
        """How many children a node has: its members or their parts, without making them."""
        if node.first >= 0:
            return self.count(node)
        found = self._containers.get(node.start)
        return len(found.parts) or found.length if found else 0

    def children(self, node: JsonNode) -> list[JsonNode]:
        """The members of an object or array, or its parts where it has very many."""
        if node.children is None:
            node.children = self._made(node)
        return node.children

    def members(self, node: JsonNode) -> Iterator[JsonNode]:
        """The members of an object or array, also of those with parts, made as they are taken."""
        parts = (
            self.children(child) if child.first >= 0 else (child,) for child in self.children(node)
        )
        return chain.from_iterable(parts)

    def member(self, node: JsonNode, key: str) -> Steps[JsonNode | None]:
        """The first member with this key; a text may have very many before it."""
        for number, member in enumerate(self.members(node)):
            if member.key == key:
                return member
            if number % PART_LENGTH == PART_LENGTH - 1:
                yield None
        return None

    def raw(self, node: JsonNode) -> str:
        """The JSON of a node as it was sent."""
        return self.sent(node).decode("utf-8", "replace")

    def sent(self, node: JsonNode) -> bytes:
        """The bytes of a node as they were sent."""
        return self._data[node.start : node.end]

    def text(self, node: JsonNode) -> str:
        """What a node says: a text without quotes and escapes, anything else as it was sent."""
        raw, kind = self.raw(node), self.kind(node)
        if kind is JsonKind.PART:
            is_array = self.kind(self._holder(node)) is JsonKind.ARRAY
            return f"[{raw.strip()}]" if is_array else f"{{{raw.strip()}}}"
        return _decoded(raw) if kind is JsonKind.TEXT else raw

    def start_of_text(self, node: JsonNode) -> str:
        """As `text`, but of what is very long only the start: some hundred characters."""
        if self.kind(node) is not JsonKind.TEXT:  # not even a long number is read whole
            piece = self._data[node.start : min(node.end, node.start + 2600)]
            return codecs.getincrementaldecoder("utf-8")("replace").decode(piece)
        found = _START_OF_TEXT.match(self._data, node.start, node.end)
        if not found or found.end() >= node.end - 1:
            return self.text(node)
        # A character of several bytes may be cut at the end.
        whole = codecs.getincrementaldecoder("utf-8")("replace").decode(found[0])
        return _decoded(whole + '"')

    def path(self, node: JsonNode) -> str:
        """Where a node is, as in `a.b[3]["odd key"]`; empty for the outermost."""
        steps = []
        step: JsonNode = node
        while step.parent is not None:
            if step.first < 0:
                steps.append(self._step(step, self._holder(step)))
            step = step.parent
        return "".join(reversed(steps)).removeprefix(".")

    @staticmethod
    def above(node: JsonNode) -> list[JsonNode]:
        """The nodes that a node is in, from the outermost on."""
        found = []
        while node.parent is not None:
            node = node.parent
            found.append(node)
        return found[::-1]

    def seek(
        self, words: str, start: JsonNode, *, backwards: bool = False
    ) -> Iterator[JsonNode | None]:
        """Each node after `start` and round to it again; None in place of those without the words.

        Words are sought in keys and values, without regard to case; in texts that are not very long
        accents do not count either. What has no such words in its bytes is passed over unopened.
        """
        way = _Way(words, frozenset(above.number for above in self.above(start)))
        step = self._previous if backwards else self._next
        node = start
        while True:
            node = step(node, way)
            yield node if self.says(node, words) else None
            if node is start:
                return

    def says(self, node: JsonNode, words: str) -> bool:
        """Whether folded words stand in the key or the value of a node."""
        if node.first >= 0:
            return False
        # The places of an array are counted here: nobody sent them.
        is_place = node.parent is not None and self.kind(self._holder(node)) is JsonKind.ARRAY
        if not is_place and words in _folded(node.key):
            return True
        return not self.is_container(node) and words in _folded(self.text(node))

    def _add(self, node: JsonNode) -> JsonNode:
        node.number = len(self._nodes)
        self._nodes.append(node)
        return node

    def _made(self, node: JsonNode) -> list[JsonNode]:
        if node.first >= 0:
            return self._made_members(node, node.start, node.first)
        parts = self._containers[node.start].parts if self.is_container(node) else ()
        if not parts:
            return self._made_members(node, node.start + 1, 0) if self.has_children(node) else []
        # Of each part what separates it from the next one is left out.
        ends = (*(start - 1 for start in parts[1:]), node.end - 1)
        return [
            self._made_part(node, row, start, end)
            for row, (start, end) in enumerate(zip(parts, ends, strict=True))
        ]

    def _made_part(self, holder: JsonNode, row: int, start: int, end: int) -> JsonNode:
        first = row * PART_LENGTH
        last = min(first + PART_LENGTH, self.count(holder)) - 1
        return self._add(JsonNode(holder, row, f"{first} … {last}", start, end, first))

    def _made_members(self, parent: JsonNode, place: int, first: int) -> list[JsonNode]:
        made: list[JsonNode] = []
        while found := _MEMBER.match(self._data, place, parent.end):
            start = found.start(2)
            place = self._end(start, found.end(2))
            key = found[1]
            name = _key(key) if key else str(first + len(made))
            made.append(self._add(JsonNode(parent, len(made), name, start, place)))
        return made

    def _end(self, start: int, end: int) -> int:
        """Where a value ends: behind its last bracket, if it has any."""
        container = self._containers.get(start)
        return container.end if container else end

    @staticmethod
    def _holder(node: JsonNode) -> JsonNode:
        """The object or array that a node is a member or a part of."""
        parent = node.parent
        assert parent is not None
        return parent if parent.first < 0 or parent.parent is None else parent.parent

    def _step(self, node: JsonNode, parent: JsonNode) -> str:
        if self.kind(parent) is JsonKind.ARRAY:
            return f"[{node.key}]"
        if _PLAIN_KEY.match(node.key):
            return f".{node.key}"
        return f"[{without_lone_surrogates(json.dumps(node.key, ensure_ascii=False))}]"

    def _next(self, node: JsonNode, way: _Way) -> JsonNode:
        children = self._children_on(node, way)
        if children:
            return children[0]
        while node.parent is not None:
            siblings = self.children(node.parent)
            if node.row + 1 < len(siblings):
                return siblings[node.row + 1]
            node = node.parent
        return node

    def _previous(self, node: JsonNode, way: _Way) -> JsonNode:
        if node.parent is not None and node.row == 0:
            return node.parent
        if node.parent is not None:
            node = self.children(node.parent)[node.row - 1]
        while children := self._children_on(node, way):
            node = children[-1]
        return node

    def _children_on(self, node: JsonNode, way: _Way) -> list[JsonNode]:
        """The children of a node; none where the words can stand in none of them."""
        is_passed = node.number not in way.kept and node.end - node.start <= _SEARCHED_SIZE
        if is_passed and self.row_count(node):
            data = self.sent(node)
            if b"\\" not in data and way.words not in fold(data.decode("utf-8", "replace")):
                return []
        return self.children(node)


def without_lone_surrogates(text: str) -> str:
    r"""The text with lone surrogates, which no clipboard takes, written as `\ud800`."""
    return _SURROGATE.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def _scan(data: bytes) -> Steps[_Containers]:
    """Every object and array of a text."""
    containers: _Containers = {}
    opened: list[_Opened] = []
    for number, found in enumerate(_TOKEN.finditer(data)):
        if number % _TOKENS_A_STEP == _TOKENS_A_STEP - 1:
            yield None
        mark = found[1]
        if mark == b",":
            if opened:
                opened[-1].pass_comma(found.end())
        elif mark in (b"{", b"["):
            opened.append(_Opened(found.end() - 1))
        elif mark:
            # Of brackets, code 2 behind the opening one is the closing one.
            if not opened or mark[0] - data[opened[-1].start] != 2:
                raise ValueError("brackets do not match")
            closed = opened.pop()
            containers[closed.start] = closed.made(data, found.end())
    if opened:
        raise ValueError("brackets do not match")
    return containers


class _Opened:
    """A bracket that is not closed yet."""

    __slots__ = ("commas", "parts", "start")

    def __init__(self, start: int) -> None:
        self.start = start
        self.commas = 0
        self.parts: list[int] = []

    def pass_comma(self, end: int) -> None:
        self.commas += 1
        if not self.commas % PART_LENGTH:
            self.parts.append(end)

    def made(self, data: bytes, end: int) -> _Container:
        if not self.commas and _EMPTY.match(data, self.start + 1):
            return _Container(end, 0, ())
        parts = (self.start + 1, *self.parts) if self.parts else ()
        return _Container(end, self.commas + 1, parts)


def _key(quoted: bytes) -> str:
    text = quoted.decode("utf-8", "replace")
    return _decoded(text) if "\\" in text else text[1:-1]


def _decoded(quoted: str) -> str:
    return str(json.loads(quoted, strict=False))


def _folded(text: str) -> str:
    return fold(text) if len(text) <= _FOLDED_LENGTH else text.casefold()
