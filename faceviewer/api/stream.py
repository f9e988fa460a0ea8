"""Collections out of an answer that is still coming, which may hold a million of them.

Whole rows are taken out of the middle of the body, some hundred at a time. What stands before the
first row and behind the last one taken is read by `decode.py` when the body has ended, so that all
its rules hold: an answer is the same page, or the same error, whether it was read while it came or
afterwards. An answer that begins in a way that is not known here is read afterwards.
"""

import io
import re
from typing import Final

import msgspec
from msgspec import Raw

from faceviewer.api.decode import collections_steps, other_charset
from faceviewer.api.rows import RowReader
from faceviewer.careful_json import cut_coming
from faceviewer.errors import AnswerUnreadable
from faceviewer.records import Collection, Page, Sink
from faceviewer.slices import Steps, in_slices

PIECE_BYTES: Final = 1 << 16
"""Rows are taken out when so many bytes wait; to decode them takes a tenth of a millisecond."""

_UNCUT_PIECES_MAX: Final = 16
_CUTS_TRIED_MAX: Final = 32
_TAIL_BYTES: Final = 4096
_HEAD_BYTES_MAX: Final = 4096

_PLAIN_MEMBER = rb'\s*"[^"\\]*"\s*:\s*(?:"[^"\\]*"|true|null|-?\d+)\s*,'
_HEAD = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*"
    rb"(?:\{(?:" + _PLAIN_MEMBER + rb')*\s*"data"\s*:\s*(?:\{\s*"docs"\s*:\s*)?)?\[\s*(?=\{)'
)
"""What leads to the first row where the list stands as documented, under `data.docs` or alone.

A member that is false may be the success: then no row is to be shown before the end.
"""

_SEAM = re.compile(rb"\}\s*(,)\s*\{")
_MARK: Final = b'"\\u007ftaken"'
"""Stands in the list for the rows taken out of it, and shows that this list is the one that counts.

No second list of the same key, which would count in its place, has it.
"""

_cut_rows: Final = msgspec.json.Decoder(list[Raw]).decode


class RowStream:
    """Reads one body while it comes.

    Attributes:
        is_void: whether the rest showed that the rows taken out are not those that count, as where
            a second list has the same key.
    """

    def __init__(self, content_type: str, piece_bytes: int = PIECE_BYTES) -> None:
        self.is_void = False
        self._content_type = content_type
        self._piece_bytes = self._enough_bytes = piece_bytes
        self._is_taking = not other_charset(content_type)
        self._reader = RowReader(Collection)
        self._head = b""
        self._taken: list[bytes] = []
        self._left = io.BytesIO()
        self._first_row = 0

    def take(self, data: bytes) -> Steps[Page]:
        """The rows that these bytes complete, as soon as there are some hundred."""
        self._left.write(data)
        if not self._is_taking or self._left.tell() < self._enough_bytes:
            return Page(rows=[])
        body = self._left.getvalue()
        if not self._first_row and not self._find_first_row(body):
            return Page(rows=[])
        piece, raws, end = yield from _cut(body, self._first_row)
        if not raws:
            piece, raws, end = yield from _cut_with_care(body, self._first_row)
        if not raws:
            self._wait_for_more(len(body))
            return Page(rows=[])
        self._put_aside(piece, memoryview(body)[end:])
        return (yield from self._reader.read(piece, raws))

    def rest(self, secret: str = "") -> Steps[Page]:
        """The rows that are left when the body has ended; all of them where `is_void`.

        Raises:
            AnswerUnreadable: the body holds no list of collections; `reason` says why.
        """
        body = self._left.getvalue()
        if not self._taken:
            return (yield from collections_steps(body, self._content_type, secret))
        try:
            page = yield from collections_steps(body, self._content_type, secret)
        except AnswerUnreadable as error:
            if error.values.get("message"):
                error.values["message"] = ""  # nobody looks for words in so long a body
            raise
        if page.unreadable[:1] == [_MARK]:
            del page.unreadable[0]
            return page
        self.is_void = True
        whole = yield from self._put_together(memoryview(body)[self._first_row :])
        return (yield from collections_steps(whole, self._content_type, secret))

    def _find_first_row(self, body: bytes) -> bool:
        head = _HEAD.match(body, 0, _HEAD_BYTES_MAX)
        self._is_taking = head is not None
        self._head = head[0] if head else b""
        self._first_row = len(self._head)
        return self._is_taking

    def _wait_for_more(self, waiting_bytes: int) -> None:
        """What cannot be cut now may be with more of the body, but not for ever."""
        self._enough_bytes = 2 * waiting_bytes
        self._is_taking = waiting_bytes < _UNCUT_PIECES_MAX * self._piece_bytes

    def _put_aside(self, piece: bytes, left: memoryview) -> None:
        """Takes the rows of this piece out of the body; the mark stands for them."""
        self._taken.append(piece)
        self._left = io.BytesIO()
        self._left.writelines((self._head, _MARK, b","))
        self._first_row = self._left.tell()
        self._left.write(left)
        self._enough_bytes = self._piece_bytes

    def _put_together(self, left: memoryview) -> Steps[bytes]:
        whole = io.BytesIO()
        whole.write(self._head)
        for piece in self._taken:
            whole.writelines((memoryview(piece)[1:-1], b","))
            yield None
        whole.write(left)
        return whole.getvalue()


Cut = tuple[bytes, list[Raw], int]
"""Some rows as an array, each of them, and where the next one begins in the body."""


def _cut(body: bytes, start: int) -> Steps[Cut]:
    """The rows from the first to the last whole one; none where one of them is odd.

    A cut at a wrong place cannot pass: only between two rows is all before it an array.
    """
    for comma in _seams(body, start):
        piece = _array(body, start, comma)
        try:
            return piece, _cut_rows(piece), comma + 1
        except (ValueError, RecursionError):
            yield None
    return b"", [], 0


def _cut_with_care(body: bytes, start: int) -> Steps[Cut]:
    """The same by brackets alone, so that an odd row does not hold up those behind it."""
    spans, end = yield from cut_coming(body, start)
    if not spans:
        return b"", [], 0
    piece = _array(body, start, end - 1)
    rows = memoryview(piece)[1:]
    return piece, [Raw(rows[first - start : last - start]) for first, last in spans], end


def _array(body: bytes, start: int, end: int) -> bytes:
    return b"".join((b"[", memoryview(body)[start:end], b"]"))


def _seams(body: bytes, start: int) -> list[int]:
    """The commas between what may be two rows, the last first; some of those that come last."""
    tail = max(start, len(body) - _TAIL_BYTES)
    found = [seam.start(1) for seam in _SEAM.finditer(body, tail)]
    if not found:
        found = [seam.start(1) for seam in _SEAM.finditer(body, start, tail)]
    return found[: -_CUTS_TRIED_MAX - 1 : -1]


class StreamedCollections:
    """Hands the rows of an answer to a sink while it comes, and reads the rest at its end."""

    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        self._stream = RowStream("")

    def begin(self, content_type: str) -> None:
        """A body begins; what came of an earlier one is void."""
        self._stream = RowStream(content_type)
        self._sink.begin()

    async def take(self, data: bytes) -> None:
        """More of the body."""
        page = await in_slices(self._stream.take(data))
        if page.rows or page.unreadable:
            self._sink.add(page)

    def rest(self, secret: str = "") -> Steps[Page]:
        """What the sink has not got when the body has ended.

        Raises:
            AnswerUnreadable: the body holds no list of collections; `reason` says why.
        """
        page = yield from self._stream.rest(secret)
        if self._stream.is_void:
            self._sink.begin()
        return page
