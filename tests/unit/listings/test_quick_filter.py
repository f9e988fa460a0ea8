"""What is typed over a table hides the rows that it should, and no others."""

import pytest

from faceviewer.listings.columns import COLLECTION_COLUMNS, FACE_COLUMNS, Column
from faceviewer.listings.quick_filter import read_quick_filter
from tests.played_service import collection, face

RECORD = collection(
    _id="65b955fe0577440932c77481",
    name="Zoë's Café",
    code="65b955ff-0577-4409",
    description='says "hello world" - twice: http://x.io/a?b=1',
    project="North Park",
    client=None,
    deleted=True,
    createdAt="2024-01-16T04:31:00Z",
    __v=3,
)


def column(key: str) -> Column:
    return next(found for found in COLLECTION_COLUMNS if found.key == key)


@pytest.mark.parametrize(
    ("text", "is_shown"),
    [
        ("", True),
        ("zoe", True),
        ("ZOË", True),
        ("zoe\u0308", True),
        ("cafe zoe", True),
        ("cafe nobody", False),
        ("-nobody", True),
        ("-zoe", False),
        ("zoe -park", False),
        ("name:zoe", True),
        ("Name:zoe", True),
        ("NAME:ZOE", True),
        ("name:park", False),
        ("project:park name:zoe", True),
        ("-name:park", True),
        ("-name:zoe", False),
        ('"north park"', True),
        ('"north  park"', True),
        ('" "', True),
        ('project:" "', True),
        ('project:"north park"', True),
        ('name:"north park"', False),
        ('-project:"north park"', False),
        ('-"park north"', True),
        ('"north pa', True),
        ('"hello world', True),
        ("deleted:yes", True),
        ("deleted:no", False),
        ("version:3", True),
        ("version:30", False),
        ("created:2024-01-16", True),
        ("id:65b955fe", True),
        ("id:65b955ff", False),
        ("client:x", False),
        ("-client:x", True),
        ("updated:2024", False),
        ("http://x.io/a?b=1", True),
        ("http://y.io", False),
        ("twice:", True),
        ("nothing:", False),
        ("65b955ff-0577", True),
        ("- zoe", True),
        ("-- zoe", True),
        ("-", True),
        ('"', True),
        ('""', True),
        ("name:", True),
        ("-name:", True),
        ('name:""', True),
    ],
)
def test_rows_with_what_is_typed_are_shown(text: str, is_shown: bool) -> None:
    assert read_quick_filter(text, COLLECTION_COLUMNS).accepts(RECORD) is is_shown


def test_a_word_is_not_found_across_two_columns() -> None:
    assert not read_quick_filter('"Café 65b955ff"', COLLECTION_COLUMNS).accepts(RECORD)
    assert read_quick_filter("café 65b955ff", COLLECTION_COLUMNS).accepts(RECORD)


def test_columns_are_those_of_the_table() -> None:
    found = read_quick_filter("assets:png project:x", FACE_COLUMNS)
    assert [term.column.key if term.column else None for term in found.terms] == ["assets", None]
    assert read_quick_filter("assets:png", FACE_COLUMNS).accepts(
        face(assets=[{"type": "image/png"}])
    )


@pytest.mark.parametrize(
    ("text", "is_shown"),
    [
        ("código:65b9", True),
        ("codigo:park", False),
        ("code:65b9", True),
        ("Code:park", False),
        ("eliminada:sí", True),
        ("eliminada:SI", True),
        ("-eliminada:sí", False),
        ("eliminada:no", False),
        ("deleted:yes", True),
        ("proyecto:park", True),
        ("proyecto:sí", False),
        ("sí:park", False),
    ],
)
def test_columns_and_flags_are_known_in_the_language_of_the_window(
    text: str, is_shown: bool
) -> None:
    spanish = {"Code": "Código", "Deleted": "Eliminada", "Project": "Proyecto", "yes": "sí"}

    sought = read_quick_filter(text, COLLECTION_COLUMNS, lambda word: spanish.get(word, word))

    assert sought.accepts(RECORD) is is_shown


def test_it_follows_a_content_that_became_newer() -> None:
    record = collection(name="old")
    sought = read_quick_filter("new", COLLECTION_COLUMNS)
    assert not sought.accepts(record)
    record.name, record.folded = "new", ""
    assert sought.accepts(record)


@pytest.mark.parametrize(
    ("text", "key", "marks"),
    [
        ("Zoë park", "name", ("zoe", "park")),
        ("name:zoe park", "name", ("zoe", "park")),
        ("name:zoe park", "project", ("park",)),
        ("-zoe park", "name", ("park",)),
        ("-name:zoe", "name", ()),
        ('"north park"', "project", ("north park",)),
        ("x:y", "name", ("x:y",)),
        ("", "name", ()),
    ],
)
def test_what_must_stand_there_is_marked(text: str, key: str, marks: tuple[str, ...]) -> None:
    assert read_quick_filter(text, COLLECTION_COLUMNS).marks(column(key)) == marks
