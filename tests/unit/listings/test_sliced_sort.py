"""A sort in slices gives what one stable sort of everything gives, for all columns and sizes."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from itertools import product
from random import Random
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET

from faceviewer.listings import sliced_sort
from faceviewer.listings.columns import COLLECTION_COLUMNS, FACE_COLUMNS, Column, Shape
from faceviewer.listings.folding import fold
from faceviewer.listings.sliced_sort import (
    CHUNK_ROWS,
    Sort,
    copy_in_steps,
    free_in_steps,
    keys_of,
    place_in,
    sort_in_steps,
)
from faceviewer.records import Record, parse_instant
from faceviewer.slices import finish
from tests.played_service import collection, face
from tests.whole_set import whole_set

COLUMNS = {column.key: column for column in COLLECTION_COLUMNS}
NAME, PROJECT, VERSION, CREATED = (COLUMNS[k] for k in ("name", "project", "version", "created"))

NAMES = st.sampled_from(
    [*"aAáÁbéÉe", "", "ab", "aB", "Zoë", "zoe", "ZOE", "straße", "strasse", "Жук", "山田", "ﬁn"]
)
INSTANTS = st.sampled_from(
    """2024-01-16T04:31:00Z 2024-01-16T04:31:00.000001Z 2024-01-16T04:31:00+05:00 2024-01-16
    1705600000 soon 0001-01-01T00:00:00Z 9998-12-31T00:00:00Z 2024-13-45T00:00:00Z""".split()
)
VERSIONS = st.sampled_from([0, 1, 2, -1, 2**40, 2**64, 10.0, "x"])


OBJECTS = st.sampled_from([{}, {"a": 1}, [], [{"type": "image/png"}], "text", 5, True])


def record_of(**values: st.SearchStrategy[object]) -> st.SearchStrategy[dict[str, object]]:
    """Wire fields of few different values, so that many are alike; each may be null or missing."""
    some = {name: st.none() | value for name, value in values.items()}
    return st.fixed_dictionaries({}, optional=some)


COLLECTIONS = record_of(name=NAMES, project=NAMES, __v=VERSIONS, createdAt=INSTANTS)
FACES = record_of(name=NAMES, when_created=INSTANTS, assets=OBJECTS, config=OBJECTS)


@st.composite
def tables(draw: st.DrawFn, least: int = 0) -> tuple[list[Record], list[Sort]]:
    """Rows of one table, and how to sort it."""
    records: list[Record]
    columns: tuple[Column, ...]
    if draw(st.booleans()):
        records = [face(id=str(n), **sent) for n, sent in enumerate(draw(st.lists(FACES)))]
        columns = FACE_COLUMNS
    else:
        sent_rows = enumerate(draw(st.lists(COLLECTIONS)))
        records = [collection(_id=str(n), **sent) for n, sent in sent_rows]
        columns = COLLECTION_COLUMNS
    levels = st.builds(Sort, st.sampled_from(columns), st.booleans())
    return records, draw(st.lists(levels, min_size=least, max_size=3))


def key_of(column: Column, record: Record) -> object:
    """What a column meant to sort by before there were keys of one type."""
    value = column.value(record)
    if value is None or value is UNSET or value == "":
        return None
    if isinstance(value, tuple):
        return len(value)
    if isinstance(value, str) and column.shape is Shape.INSTANT:
        return parse_instant(value)
    if isinstance(value, str) and column.shape in (Shape.NAME, Shape.TEXT):
        folded, cased = fold(value), value.casefold()
        return folded, "" if folded == cased else cased
    return value


def sorted_at_once(records: Sequence[Record], sorts: Sequence[Sort]) -> list[Record]:
    """The meaning of a sort, in the plainest words."""
    found = list(records)
    for sort in reversed(sorts):
        pairs = [(key_of(sort.column, record), record) for record in found]
        present = [pair for pair in pairs if pair[0] is not None]
        present.sort(
            key=lambda pair: (not isinstance(pair[0], int | float), pair[0]),
            reverse=sort.is_descending,
        )
        found = [record for _, record in present] + [r for key, r in pairs if key is None]
    return found


@contextmanager
def small_chunks() -> Iterator[None]:
    """Chunks, samples and buckets of a few rows, so that few rows meet every case."""
    small = {"CHUNK_ROWS": 4, "COPY_ROWS": 3, "_SAMPLED_EVERY": 2, "_SAMPLES_A_BUCKET": 2}
    with ExitStack() as stack:
        for name, rows in small.items():
            stack.enter_context(patch.object(sliced_sort, name, rows))
        yield


@given(tables())
def test_it_is_the_sort_of_everything(table: tuple[list[Record], list[Sort]]) -> None:
    records, sorts = table
    with small_chunks():
        found = finish(sort_in_steps(records, sorts))
    assert found == sorted_at_once(records, sorts)


SIZES = [0, 1, CHUNK_ROWS - 1, CHUNK_ROWS, CHUNK_ROWS + 1, *whole_set(20_000)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("kinds", [1, 2, 100, 10_000])
def test_chunks_of_many_and_of_few_different_keys(size: int, kinds: int) -> None:
    random = Random(size + kinds)
    records: list[Record] = [
        collection(_id=str(n), name=f"n{random.randrange(kinds)}", __v=random.randrange(kinds))
        for n in range(size)
    ]
    for column, is_descending in product((NAME, VERSION), (False, True)):
        sorts = [Sort(column, is_descending)]
        assert finish(sort_in_steps(records, sorts)) == sorted_at_once(records, sorts)


def longest_bucket(records: list[Record]) -> int:
    """The most rows that one `list.sort` of the merge was given."""
    longest = 0
    before = 0
    found = sliced_sort._Level(Sort(NAME))  # noqa: SLF001
    for _ in found.steps(records):
        longest, before = max(longest, len(found.found) - before), len(found.found)
    return longest


@pytest.mark.parametrize("share", [0.5, *whole_set(0, 1)])
def test_keys_that_are_all_alike_keep_each_step_short(share: float) -> None:
    """All rows of one key, half of them, none of them: never many rows between two pauses."""
    count = 20 * CHUNK_ROWS
    random = Random(5)
    records: list[Record] = [
        collection(_id="x", name="same" if n < share * count else f"{random.random()}")
        for n in range(count)
    ]
    random.shuffle(records)
    assert longest_bucket(records) < 4 * CHUNK_ROWS


@pytest.mark.slow
def test_it_pauses_and_tells_how_far_it_is() -> None:
    records: list[Record] = [
        collection(_id=str(n), name=f"{n % 977}", project="p") for n in range(50_000)
    ]
    done = list(filter(None, sort_in_steps(records, [Sort(PROJECT), Sort(NAME)])))
    assert len(done) > 2 * len(records) // CHUNK_ROWS
    assert done == sorted(done)
    assert 0 < done[0] < 0.1
    assert 0.9 < done[-1] <= 1


def test_rows_that_come_meanwhile_are_not_looked_at() -> None:
    records: list[Record] = [collection(_id=str(n)) for n in range(20_000)]
    steps = sort_in_steps(records, [Sort(NAME)])
    next(steps)
    records.append(collection(_id="late"))
    assert len(finish(steps)) == 20_000


@given(tables(least=1))
def test_each_row_has_its_place_behind_those_like_it(
    table: tuple[list[Record], list[Sort]],
) -> None:
    records, sorts = table
    order = sorted_at_once(records, sorts)
    for number in range(len(records)):
        rest = [record for record in order if record is not records[number]]
        place = place_in(rest, keys_of(records[number], sorts), sorts)
        rest.insert(place, records[number])
        others = [record for record in records if record is not records[number]]
        assert rest == sorted_at_once([*others, records[number]], sorts)


def test_lists_are_copied_and_emptied_bit_by_bit() -> None:
    records: list[Record] = [collection(_id="x")] * 30_000
    copy = finish(copy_in_steps(records))
    assert copy == records
    lengths = [len(copy) for _ in free_in_steps(copy)]
    assert copy == []
    assert len(lengths) > 3
    assert len(records) == 30_000
