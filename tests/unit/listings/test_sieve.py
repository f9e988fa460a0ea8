"""Filters that walk rows in pieces, or what an earlier text has left, show the same rows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from faceviewer.filters import CollectionsFilter
from faceviewer.listings.arrangement import Wish, arrange, rearrange
from faceviewer.listings.columns import (
    COLLECTION_COLUMNS,
    FACE_COLUMNS,
    make_search_texts,
    search_text,
)
from faceviewer.listings.local_filter import local_predicate, local_sieves
from faceviewer.listings.quick_filter import QuickFilter, read_quick_filter
from faceviewer.listings.sieve import PIECE_ROWS, sieve_in_steps
from faceviewer.records import Record
from faceviewer.slices import finish
from tests.played_service import collection, face

TEXTS = [
    "",
    "a",
    "ab",
    "abc",
    "b",
    "Äb c",
    "b  c",
    " a",
    "a ",
    "a\tb",
    "x\ny",
    "ß",
    "١ a",
    "\u00a0a",
]
WORDS = st.sampled_from(["a", "ab", "abc", "b", "c", "bc", "ss", "zz", "yes", "b c"])
TERMS = st.builds(
    lambda minus, column, word: f'{minus}{column}"{word}"',
    st.sampled_from(["", "", "-"]),
    st.sampled_from(["", "", "name:", "description:", "deleted:"]),
    WORDS,
)
FILTERS = st.lists(TERMS, max_size=3).map(
    lambda terms: read_quick_filter(" ".join(terms), COLLECTION_COLUMNS)
)
ROWS: list[Record] = [
    collection(_id=f"{one}-{other}", name=name, description=text, deleted=one % 2 == 0)
    for one, name in enumerate(TEXTS)
    for other, text in enumerate(TEXTS)
]


@given(FILTERS)
def test_the_sieves_of_a_filter_keep_what_it_accepts(quick: QuickFilter) -> None:
    assert finish(sieve_in_steps(ROWS, quick.sieves())) == list(filter(quick.accepts, ROWS))


@given(FILTERS, FILTERS)
def test_what_narrows_an_earlier_filter_can_walk_its_rows(
    earlier: QuickFilter, later: QuickFilter
) -> None:
    before = finish(arrange(ROWS, Wish(quick_filter=earlier)))
    after = finish(rearrange([before], ROWS, Wish(quick_filter=later)))
    assert after.visible == list(filter(later.accepts, ROWS))
    if later.narrows(earlier):
        assert set(after.visible) <= set(before.visible)


@pytest.mark.parametrize(
    ("earlier", "later", "is_narrower"),
    [
        ("", "a", True),
        ("a", "a", True),
        ("a", "ab", True),
        ("b", "ab", True),
        ("ab", "a", False),
        ("a", "a b", True),
        ("a b", "ab", True),
        ("a b", "a", False),
        ("a", "", False),
        ("a", "name:a", True),
        ("name:a", "a", False),
        ("name:a", "name:ab", True),
        ("name:a", "code:ab", False),
        ("-a", "-a b", True),
        ("-a", "-ab", False),
        ("-ab", "-a", True),
        ("-name:a", "-a", True),
        ("-a", "-name:a", False),
        ("-a", "a", False),
    ],
)
def test_a_longer_text_narrows_and_a_shorter_one_does_not(
    earlier: str, later: str, is_narrower: bool
) -> None:
    one, other = (read_quick_filter(text, COLLECTION_COLUMNS) for text in (earlier, later))
    assert other.narrows(one) is is_narrower


@pytest.mark.parametrize(
    "wanted",
    [
        CollectionsFilter(text="b a"),
        CollectionsFilter(name="b  c"),
        CollectionsFilter(text="b", name="a", deleted="yes"),
    ],
)
def test_the_filter_of_collections_walks_as_it_tests(wanted: CollectionsFilter) -> None:
    mixed = [*ROWS, face(name="b a")]
    assert finish(sieve_in_steps(mixed, local_sieves(wanted))) == list(
        filter(local_predicate(wanted), mixed)
    )


def test_no_filter_of_collections_is_no_sieve() -> None:
    assert local_sieves(CollectionsFilter()) == []


def test_it_pauses_after_each_piece() -> None:
    many = ROWS * 10
    done = list(sieve_in_steps(many, read_quick_filter("a", COLLECTION_COLUMNS).sieves()))
    assert len(done) == -(-len(many) // PIECE_ROWS)
    assert done[-1] == 1


def test_search_texts_made_together_are_those_of_each_column() -> None:
    fresh: list[Record] = [
        *(collection(name=name, description=text) for name in TEXTS for text in TEXTS),
        *(face(name=text, url="HTTP://x", assets=[{"type": "image/png"}]) for text in TEXTS),
        collection(_id="X", deleted=True, __v=7, createdAt="2024-01-16T04:31:00Z", client="C"),
        collection(_id="X", deleted=None, __v=None, name=None),
    ]
    make_search_texts(fresh)
    for record in fresh:
        columns = FACE_COLUMNS if hasattr(record, "url") else COLLECTION_COLUMNS
        assert record.folded == "\n".join(column.folded_text(record) for column in columns)


def test_plain_rows_are_made_together_and_stay() -> None:
    plain: list[Record] = [collection(_id=f"A{n}", name="Ada B") for n in range(3)]
    search_text(plain[1])
    kept = plain[1].folded
    make_search_texts(plain)
    assert [record.folded.split("\n")[2] for record in plain] == ["a0", "a1", "a2"]
    assert plain[1].folded is kept
