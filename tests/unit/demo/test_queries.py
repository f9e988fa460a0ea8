import base64
from datetime import UTC, datetime

import pytest

from faceviewer.demo.data import DemoFace, make_demo_data
from faceviewer.demo.queries import (
    SORT_KEYS,
    BadQueryError,
    FaceRequest,
    FaceShelf,
    Page,
    read_face_request,
)

KEY = b"key"
FACES = make_demo_data(faces=230, now=datetime(2026, 11, 21, tzinfo=UTC)).faces


@pytest.fixture(scope="module")
def shelf() -> FaceShelf:
    return FaceShelf(FACES, KEY)


def asked(**parameters: str) -> FaceRequest:
    return read_face_request(parameters.items())


def ids(page: Page) -> list[str]:
    by_json = {face.json: face.id for face in FACES}
    return [by_json[row] for row in page.rows]


def walk(shelf: FaceShelf, **parameters: str) -> list[str]:
    """The ids of all rows, page after page."""
    page = shelf.page(asked(**parameters))
    found, number = ids(page), 1
    while page.next is not None:
        before = page
        page = shelf.page(asked(**parameters, next=page.next))
        number += 1
        assert page.number == number
        assert page.preceding == before.rows[-1]
        found += ids(page)
    return found


def found(shelf: FaceShelf, **parameters: str) -> set[str]:
    return set(walk(shelf, limit="100", **parameters))


@pytest.mark.parametrize("order", ["asc", "desc"])
@pytest.mark.parametrize("sort_by", SORT_KEYS)
def test_a_walk_meets_every_row_once_in_order(shelf: FaceShelf, sort_by: str, order: str) -> None:
    walked = walk(shelf, sortBy=sort_by, order=order, limit="7")
    assert sorted(walked) == sorted(face.id for face in FACES)
    by_id = {face.id: face for face in FACES}
    keys = [(SORT_KEYS[sort_by](by_id[each]), each) for each in walked]
    assert keys == sorted(keys, reverse=order == "desc")


@pytest.mark.parametrize("limit", [1, 23, 99, 100])
def test_the_last_page_has_no_next(shelf: FaceShelf, limit: int) -> None:
    page = shelf.page(asked(limit=str(limit)))
    pages = 1
    while page.next is not None:
        assert len(page.rows) == limit
        page = shelf.page(asked(limit=str(limit), next=page.next))
        pages += 1
    assert pages == -(-len(FACES) // limit)
    assert 1 <= len(page.rows) <= limit


def test_the_newest_come_first_unless_asked(shelf: FaceShelf) -> None:
    page = shelf.page(asked())
    assert len(page.rows) == 20
    by_id = {face.id: face for face in FACES}
    created = [by_id[each].created_ns for each in ids(page)]
    assert created == sorted(created, reverse=True)
    assert created[0] == max(face.created_ns for face in FACES)


def test_rows_without_a_field_come_first_in_ascending_order(shelf: FaceShelf) -> None:
    by_id = {face.id: face for face in FACES}
    walked = [by_id[each].record for each in walk(shelf, sortBy="url", order="asc", limit="50")]
    has_url = ["url" in record for record in walked]
    assert has_url == sorted(has_url)
    assert not has_url[0]
    assert has_url[-1]


def test_an_id_finds_its_row(shelf: FaceShelf) -> None:
    assert found(shelf, id=FACES[7].id) == {FACES[7].id}
    assert found(shelf, id=FACES[7].id.upper()) == set()
    assert found(shelf, id="") == set()


def test_an_organisation_finds_its_rows(shelf: FaceShelf) -> None:
    organisations = {face.org_id for face in FACES}
    assert len(organisations) >= 3
    for org_id in organisations:
        assert found(shelf, org_id=org_id) == {face.id for face in FACES if face.org_id == org_id}
    assert found(shelf, org_id="65b955fe0577440932c77481") == set()


def test_a_name_is_met_whole_in_any_case() -> None:
    shelf = FaceShelf([named("Großer Saal"), named("Großer Saal 2"), named("")], KEY)
    assert len(shelf.page(asked(name="GROSSER saal")).rows) == 1
    assert len(shelf.page(asked(name="Großer")).rows) == 0
    assert len(shelf.page(asked(name="")).rows) == 1


def named(name: str) -> DemoFace:
    when = "2026-11-21T12:00:00Z"
    return DemoFace.of(
        {"id": f"id of {name}", "name": name, "when_created": when, "when_modified": when}
    )


@pytest.mark.parametrize(
    ("name", "term"),
    [
        ("Conference badge, front", "BA"),
        ("Conference badge, front", "conference bad"),
        ("Carné de alumno", "carne"),
        ("Carne de alumno", "carné"),
        ("Łódź", "łodz"),
        ("Пропуск посетителя", "ПОС"),
        ("Κάρτα επισκέπτη", "επισκεπ"),
        ("בטאקה, תג מבקר", "מב"),
        ("بطاقة الدخول، الوجه", "الوجه"),
        ("入場バッジ（表面）", "表"),
        ("प्रवेश पत्र", "पत्र"),
        ("Straße 4", "STRASS"),
        ("anything", ""),
    ],
)
def test_a_search_term_is_the_beginning_of_words(name: str, term: str) -> None:
    assert len(FaceShelf([named(name)], KEY).page(asked(autocomplete=term)).rows) == 1


@pytest.mark.parametrize("term", ["adge", "front conference", "badge x", "ront,"])
def test_a_search_term_is_not_met_inside_of_words(term: str) -> None:
    shelf = FaceShelf([named("Conference badge, front")], KEY)
    assert len(shelf.page(asked(autocomplete=term)).rows) == 0


def test_the_ends_of_a_range_count_as_they_say() -> None:
    faces = [named("a")]
    shelf = FaceShelf(faces, KEY)
    same_moment = "2026-11-21T17:30:00+05:30"
    for operator, matches in (("gt", 0), ("gte", 1), ("lt", 0), ("lte", 1)):
        page = shelf.page(asked(**{f"when_created[${operator}]": same_moment}))
        assert len(page.rows) == matches, operator


def test_a_range_finds_what_lies_in_it(shelf: FaceShelf) -> None:
    start, end = "2026-01-01T00:00:00Z", "2026-07-01T00:00:00Z"
    inside = found(shelf, **{"when_created[$gte]": start, "when_created[$lt]": end})
    before = found(shelf, **{"when_created[$lt]": start})
    after = found(shelf, **{"when_created[$gte]": end})
    assert inside
    assert sorted([*inside, *before, *after]) == sorted(face.id for face in FACES)


def test_a_range_that_contradicts_itself_is_empty(shelf: FaceShelf) -> None:
    ends = {
        "when_created[$gt]": "2026-07-01T00:00:00Z",
        "when_created[$lt]": "2026-01-01T00:00:00Z",
    }
    assert found(shelf, **ends) == set()


def test_filters_hold_together(shelf: FaceShelf) -> None:
    org_id = FACES[0].org_id
    both = found(shelf, org_id=org_id, autocomplete="b")
    assert both == found(shelf, org_id=org_id) & found(shelf, autocomplete="b")
    assert 0 < len(both) < len(found(shelf, org_id=org_id))


def test_unknown_parameters_are_passed_over(shelf: FaceShelf) -> None:
    assert asked(page="2", like_name="x") == asked()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(
            ("limit", value)
            for value in ("", "0", "101", "-1", "1.5", "ten", "1e2", "+5", " 5", "٣")
        ),
        *(("order", value) for value in ("", "ASC", "ascending", "1")),
        *(("sortBy", value) for value in ("", "_id", "Name", "x_revision", "when_created,name")),
        *((f"when_created[${op}]", "2026-01-01") for op in ("gt", "gte", "lt", "lte")),
        ("when_created[$gt]", ""),
        ("next", ""),
        ("next", "abc"),
        ("next", "é"),
    ],
)
def test_a_wrong_value_is_refused(shelf: FaceShelf, name: str, value: str) -> None:
    with pytest.raises(BadQueryError, match=r"limit|order|sortBy|when_created|next"):
        shelf.page(asked(**{name: value}))


def test_a_parameter_given_twice_is_refused() -> None:
    with pytest.raises(BadQueryError, match="name is given twice"):
        read_face_request([("name", "a"), ("name", "b")])


def token(shelf: FaceShelf, **parameters: str) -> str:
    page = shelf.page(asked(**parameters))
    assert page.next is not None
    return page.next


@pytest.mark.parametrize(
    "other",
    [
        {"order": "asc"},
        {"sortBy": "name"},
        {"org_id": FACES[0].org_id},
        {"autocomplete": ""},
        {"when_created[$gt]": "2020-01-01T00:00:00Z"},
    ],
)
def test_a_token_belongs_to_its_query(shelf: FaceShelf, other: dict[str, str]) -> None:
    with pytest.raises(BadQueryError, match="not a token of this query"):
        shelf.page(asked(**other, next=token(shelf)))


def test_a_token_holds_for_another_limit(shelf: FaceShelf) -> None:
    page = shelf.page(asked(limit="50", next=token(shelf, limit="10")))
    assert ids(page) == ids(shelf.page(asked(limit="60")))[10:]


def test_an_altered_token_is_refused(shelf: FaceShelf) -> None:
    right = token(shelf)
    for place, letter in enumerate(right):
        other = "A" if letter != "A" else "B"
        with pytest.raises(BadQueryError, match="next"):
            shelf.page(asked(next=right[:place] + other + right[place + 1 :]))
    signed = base64.urlsafe_b64decode(right)
    longer = base64.urlsafe_b64encode(signed.replace(b"20", b"40")).decode()
    for altered in (right[:-4], right + "AAAA", right.rstrip("="), longer, right + "\n"):
        if altered != right:
            with pytest.raises(BadQueryError, match="next"):
                shelf.page(asked(next=altered))


def test_a_foreign_token_is_refused(shelf: FaceShelf) -> None:
    with pytest.raises(BadQueryError, match="not a token of this query"):
        shelf.page(asked(next=token(FaceShelf(FACES, b"another key"))))


def test_a_walk_goes_on_where_it_was_when_rows_come_and_go() -> None:
    old = sorted(FACES, key=lambda face: (face.created_ns, face.id), reverse=True)
    second_page = token(FaceShelf(old, KEY), limit="10")
    changed = FaceShelf([*old[:3], *old[5:]], KEY)
    assert ids(changed.page(asked(limit="10", next=second_page))) == [
        face.id for face in old[10:20]
    ]


def test_a_token_whose_row_is_gone_is_refused() -> None:
    old = sorted(FACES, key=lambda face: (face.created_ns, face.id), reverse=True)
    second_page = token(FaceShelf(old, KEY), limit="10")
    with pytest.raises(BadQueryError, match="a row that is gone"):
        FaceShelf([*old[:9], *old[10:]], KEY).page(asked(limit="10", next=second_page))


def test_a_page_has_tokens_of_itself_and_of_the_first(shelf: FaceShelf) -> None:
    first = shelf.page(asked())
    second = shelf.page(asked(next=token(shelf)))
    assert shelf.page(asked(next=second.here)) == second
    assert shelf.page(asked(next=second.start)) == first
