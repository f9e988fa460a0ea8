"""Rows of an answer that is still coming are the rows of the same answer read at once."""

import asyncio
import itertools
import json
import tracemalloc
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from faceviewer.api.decode import decode_collections
from faceviewer.api.stream import PIECE_BYTES, RowStream, StreamedCollections
from faceviewer.errors import AnswerUnreadable
from faceviewer.records import Page
from faceviewer.slices import finish

VALUES_READ = (
    *("id", "name", "project", "client", "deleted", "version"),
    *("code", "description", "created", "updated"),
)


def row(number: int, **fields: object) -> bytes:
    """A row with nested lists of objects, and with brackets in its texts."""
    nested = {"tags": [{"a": 1}, {"b": "}, {"}], "owner": {"_id": "o"}}
    return json.dumps({"_id": f"c{number}", "project": "p", **nested, **fields}).encode()


def answer(count: int, rest: bytes = b"}") -> bytes:
    """An answer in the documented form, with `rest` behind its list."""
    return b'{"data": [' + b", ".join(map(row, range(count))) + b"]" + rest


def pieces_of(body: bytes, sizes: Iterator[int]) -> Iterator[bytes]:
    start = 0
    while start < len(body):
        size = next(sizes)
        yield body[start : start + size]
        start += size


def found_in(page: Page) -> object:
    """All that a page tells, so that two of them can be compared."""
    rows = [
        (*(getattr(found, name) for name in VALUES_READ), bytes(found.raw)) for found in page.rows
    ]
    return rows, page.unreadable, page.form, page.next


def read_whole(body: bytes, content_type: str = "") -> object:
    """What a body gives that is read at once: a page, or why there is none."""
    try:
        return found_in(decode_collections(body, content_type))
    except AnswerUnreadable as error:
        return error.values["reason"]


@dataclass
class Streamed:
    """What a body gives that is read while it comes."""

    result: object = None
    early: int = 0
    is_void: bool = False


def read_streamed(
    body: bytes, sizes: Iterator[int], piece_bytes: int, content_type: str = ""
) -> Streamed:
    stream = RowStream(content_type, piece_bytes)
    page = Page(rows=[])
    for data in pieces_of(body, sizes):
        found = finish(stream.take(data))
        page.rows += found.rows
        page.unreadable = page.unreadable + found.unreadable
    early = len(page.rows)
    try:
        rest = finish(stream.rest())
    except AnswerUnreadable as error:
        return Streamed(error.values["reason"], early)
    if not stream.is_void:
        rest.rows = page.rows + rest.rows
        rest.unreadable = page.unreadable + rest.unreadable
    return Streamed(found_in(rest), early, stream.is_void)


ODD_ROWS = [
    *(b'{"_id":"odd","x":"}', b'{"_id":"odd","x":""}"}', b"", b'"},{"', b'{"_id":"a"}}', b"]"),
    *(b"null", b"7", b'"text"', b"[]", b"{}", b'{"name":"no id"}', b'{"_id":""}', b"NaN", b"nope"),
    *(b'{"_id":7,"name":1}', b'{"_id":{"$oid":"o"},"project":{"_id":"p"},"deleted":"true"}'),
    *(b'{"_id":"s","name":"\\ud800"}', b'{"_id":"n","x":NaN}', b'{"_id":"u","x":"\xff"}'),
    *(b'{"_id":"d","createdAt":{"$date":"2024-01-01"},"code":5}', b'{"_id":"q" "x":1}'),
    b'{"_id":"deep","x":' + b"[" * 2000 + b"]" * 2000 + b"}",
]
BEFORE = [
    *(b"", b"", b"", b'"success":true,', b'"success":false,', b'"n" : 7 , "s":"x",'),
    *(b'"data":1,', b'"error":"bad",', b'"meta":{"a":1},'),
]
BEHIND = [
    *(b"", b"", b"", b',"signature":{"a":[{"x":1},{"y":2}]}', b',"success":false', b',"error":"x"'),
    *(b',"data":[]', b',"data":null', b',"data":7', b',"data":[{"_id":"other"}]'),
    b',"data":{"docs":[{"_id":"z"}]}',
]
FORMS = st.sampled_from(["data", "data", "data", "docs", "array"])
ROWS = st.lists(st.integers(0, 9).map(row) | st.sampled_from(ODD_ROWS), max_size=12)
MOSTLY_GOOD_ROWS = st.lists(
    st.one_of([st.integers(0, 99).map(row)] * 9 + [st.sampled_from(ODD_ROWS)]), max_size=30
)


@st.composite
def bodies(draw: st.DrawFn) -> bytes:
    """Answers in every form, some of them cut short or with something behind their end."""
    separator = draw(st.sampled_from([b",", b" , ", b",\n  "]))
    array = b"[" + separator.join(draw(MOSTLY_GOOD_ROWS | ROWS)) + b"]"
    before, behind = draw(st.sampled_from(BEFORE)), draw(st.sampled_from(BEHIND))
    body = {
        "data": b"{" + before + b'"data":' + array + behind + b"}",
        "docs": b"{" + before + b'"data":{"docs":' + array + behind + b"}}",
        "array": array,
    }[draw(FORMS)]
    end = draw(st.sampled_from([b"", b"", b" \n", b"]", b"{}", b",{},{}"]))
    cut = draw(st.none() | st.none() | st.integers(0, len(body)))
    mark = draw(st.sampled_from([b"", b"", b"", b"\xef\xbb\xbf"]))
    return mark + (body + end)[:cut]


@given(
    body=bodies(),
    sizes=st.lists(st.integers(1, 300), min_size=1, max_size=9),
    piece_bytes=st.sampled_from([1, 20, 100, 1000]),
    content_type=st.sampled_from(["", "application/json; charset=utf-8", "x; charset=latin-1"]),
)
def test_a_body_gives_the_same_however_it_comes(
    body: bytes, sizes: list[int], piece_bytes: int, content_type: str
) -> None:
    streamed = read_streamed(body, itertools.cycle(sizes), piece_bytes, content_type)
    assert streamed.result == read_whole(body, content_type)


@pytest.mark.parametrize(
    "body",
    [
        answer(4000),
        answer(4000, b', "signature": {"message": "m", "parts": [{"x": 1}, {"y": 2}]}}'),
        answer(4000).replace(b'{"data"', b' { "success": true, "count": 4000, "data"', 1),
        answer(4000).replace(b'{"data": [', b'{"data": {"docs": [', 1) + b"}",
        answer(4000)[len(b'{"data": ') : -1],
        answer(4000).replace(b'}, {"_id"', b'},\n    {"_id"'),
        b"\xef\xbb\xbf" + answer(4000),
    ],
    ids=["documented", "signed", "members before", "docs", "array", "indented", "mark"],
)
@pytest.mark.parametrize("size", [1000, PIECE_BYTES, 300_000])
def test_nearly_all_rows_come_before_the_end(body: bytes, size: int) -> None:
    streamed = read_streamed(body, itertools.repeat(size), PIECE_BYTES)
    assert streamed.result == read_whole(body)
    # What waits at the end is less than a piece, and what the last data brought.
    assert streamed.early > 4000 * (1 - (PIECE_BYTES + size) / len(body))
    assert not streamed.is_void


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (answer(1000).decode().encode("utf-16"), ""),
        (answer(1000), "application/json; charset=latin-1"),
        (answer(1000).replace(b'{"data"', b'{"success": false, "data"', 1), ""),
        (answer(1000).replace(b'{"data"', b'{"meta": {}, "data"', 1), ""),
        (answer(1000).replace(b'{"data": [', b'{"data": [null, ', 1), ""),
    ],
    ids=["utf-16", "charset", "failed", "members before", "odd first row"],
)
def test_a_body_that_begins_in_another_way_is_read_at_its_end(
    body: bytes, content_type: str
) -> None:
    streamed = read_streamed(body, itertools.repeat(1000), PIECE_BYTES, content_type)
    assert streamed.early == 0
    assert streamed.result == read_whole(body, content_type)


@pytest.mark.parametrize("second", [b"[]", b'[{"_id": "other"}]', b"null"])
def test_rows_of_a_list_that_another_one_of_the_same_key_replaces_are_void(second: bytes) -> None:
    body = answer(1000, b', "data": ' + second + b"}")
    streamed = read_streamed(body, itertools.repeat(5000), PIECE_BYTES)
    assert streamed.early > 0
    assert streamed.is_void
    assert streamed.result == read_whole(body)


def test_a_row_of_many_pieces_is_waited_for() -> None:
    long_row = row(1, description="x" * 20_000)
    body = b'{"data":[' + b",".join([row(0), long_row, *map(row, range(2, 1000))]) + b"]}"
    streamed = read_streamed(body, itertools.repeat(500), 2000)
    assert streamed.result == read_whole(body)
    assert streamed.early > 900


@pytest.mark.parametrize(
    "odd", [b'{"_id":"odd","x":NaN}', b'{"_id":"s","name":"\\ud800"}', b"null"]
)
def test_an_odd_row_does_not_hold_up_those_behind_it(odd: bytes) -> None:
    rows = [row(0), odd, *map(row, range(1, 500)), odd]
    body = b'{"data":[' + b",".join(rows) + b"]}"
    streamed = read_streamed(body, itertools.repeat(100), 1000)
    assert streamed.result == read_whole(body)
    assert streamed.early > 450


def test_a_row_that_cannot_be_cut_ends_the_taking_and_loses_nothing() -> None:
    rows = [row(0), row(1), b'{"_id":"odd","x":"}"}', *map(row, range(2, 500))]
    body = (b'{"data":[' + b",".join(rows) + b"]}").replace(b'"x":"}"', b'"x":"}', 1)
    streamed = read_streamed(body, itertools.repeat(100), 100)
    assert streamed.result == read_whole(body)
    assert streamed.early <= 2


def test_words_in_a_long_answer_are_not_looked_for() -> None:
    body = answer(1000, b', "success": false, "message": "not now"}')
    stream = RowStream("")
    assert finish(stream.take(body)).rows
    with pytest.raises(AnswerUnreadable) as caught:
        finish(stream.rest("secret"))
    assert (caught.value.values["reason"], caught.value.values["message"]) == ("error_body", "")


@pytest.mark.parametrize("odd", [b"", b'{"_id":7,"name":1},'])
def test_the_bytes_of_rows_are_held_once(odd: bytes) -> None:
    body = b'{"data":[' + (odd + row(0, text="x" * 8000) + b",") * 500 + odd + b"{}]}"
    stream = RowStream("")
    rows = []
    tracemalloc.start()
    try:
        for data in pieces_of(body, itertools.repeat(PIECE_BYTES)):
            rows += finish(stream.take(data)).rows
        kept_bytes, peak_bytes = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert sum(len(bytes(found.raw)) for found in rows) > 0.9 * len(body)
    assert kept_bytes < 1.3 * len(body)
    assert peak_bytes < kept_bytes + 8 * PIECE_BYTES


# The sink


@dataclass
class KeepingSink:
    """Keeps what it is told, one line for each."""

    told: list[str] = field(default_factory=list)
    rows: int = 0

    def begin(self) -> None:
        """The rows so far are void."""
        self.told.append("begin")
        self.rows = 0

    def add(self, page: Page) -> None:
        """More rows."""
        assert page.rows or page.unreadable
        assert not page.next
        self.told.append("add")
        self.rows += len(page.rows)


async def send(collections: StreamedCollections, body: bytes) -> None:
    collections.begin("application/json")
    for data in pieces_of(body, itertools.repeat(PIECE_BYTES)):
        await collections.take(data)


def test_a_sink_is_told_of_each_try() -> None:
    sink = KeepingSink()
    collections = StreamedCollections(sink)
    asyncio.run(send(collections, answer(3000)[:-100_000]))
    assert sink.rows > 0
    asyncio.run(send(collections, answer(3000)))
    rest = finish(collections.rest())
    assert sink.rows + len(rest.rows) == 3000
    assert sink.told.count("begin") == 2
    assert sink.told[0] == "begin"
    assert sink.told.count("add") > 2


def test_a_sink_is_told_that_rows_were_void() -> None:
    sink = KeepingSink()
    collections = StreamedCollections(sink)
    asyncio.run(send(collections, answer(1000, b', "data": [{"_id": "other"}]}')))
    rest = finish(collections.rest())
    assert [found.id for found in rest.rows] == ["other"]
    assert (sink.told[-1], sink.rows) == ("begin", 0)


def test_a_small_answer_is_handed_out_at_its_end() -> None:
    sink = KeepingSink()
    collections = StreamedCollections(sink)
    asyncio.run(send(collections, answer(3)))
    assert sink.told == ["begin"]
    assert len(finish(collections.rest()).rows) == 3


def test_many_odd_rows_leave_the_loop_alive() -> None:
    rows = b",".join(b'{"_id":"c%d","name":1}' % number for number in range(10_000))
    turns = 0

    async def count_turns() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    async def load() -> int:
        sink = KeepingSink()
        collections = StreamedCollections(sink)
        counting = asyncio.create_task(count_turns())
        collections.begin("")
        await collections.take(b'{"data":[' + rows + b"]}")
        counting.cancel()
        return sink.rows

    assert asyncio.run(load()) > 9_000
    assert turns > 5
