"""Links: what is written is read again, and nothing else is."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from faceviewer.errors import LinkError
from faceviewer.filters import FacesQuery
from faceviewer.links import (
    LONGEST_LINK,
    CollectionsLink,
    FacesLink,
    Link,
    format_link,
    is_link,
    parse_link,
)

FACE_ID = "6b018a23c123b1612dd272d1"
FULL = FacesQuery(
    id=FACE_ID,
    org_id="65b955fe0577440932c77481",
    name="入場バッジ & co. +1",
    autocomplete="ba/d?#%",
    limit=20,
    order="desc",
    sort_by="when_created",
    created_gte=datetime(2026, 10, 22, 5, 30, tzinfo=UTC),
    created_lt=datetime(2026, 11, 22, 0, 0, 0, 250_000, tzinfo=UTC),
)


@pytest.mark.parametrize(
    ("link", "text"),
    [
        (
            FacesLink(query=FacesQuery(id=FACE_ID), environment="Staging"),
            f"faceviewer://faces?id={FACE_ID}&environment=Staging",
        ),
        (
            FacesLink(query=FacesQuery(created_gt=datetime(2026, 1, 2, tzinfo=UTC))),
            "faceviewer://faces?when_created%5B%24gt%5D=2026-01-02T00%3A00%3A00Z",
        ),
        (
            CollectionsLink(id=FACE_ID, environment="Kundenversuch Süd"),
            f"faceviewer://collections/{FACE_ID}?environment=Kundenversuch%20S%C3%BCd",
        ),
        (CollectionsLink(), "faceviewer://collections"),
    ],
)
def test_how_a_link_reads(link: Link, text: str) -> None:
    assert format_link(link) == text
    assert parse_link(text) == link


def test_everything_that_can_be_asked_stands_in_a_link() -> None:
    link = FacesLink(query=FULL, environment="Production")

    text = format_link(link)

    assert text.isascii()
    assert not {" ", "#", "[", "$", "\n"} & set(text)
    assert parse_link(text) == link


def test_a_next_token_stays_where_it_is_of_use() -> None:
    assert "next" not in format_link(FacesLink(query=replace(FULL, next="abc")))


texts = st.text(
    st.characters(categories=["L", "N", "P", "S", "Zs"], exclude_characters="\u2028"), max_size=40
).map(str.strip)


@given(name=texts, record_id=texts, environment=texts)
def test_any_visible_text_comes_through(name: str, record_id: str, environment: str) -> None:
    for link in (
        FacesLink(query=FacesQuery(name=name), environment=environment),
        CollectionsLink(id=record_id, environment=environment),
    ):
        assert parse_link(format_link(link)) == link


@given(text=st.text(max_size=60))
def test_whatever_is_no_link_is_refused_as_one(text: str) -> None:
    for candidate in (text, f"faceviewer://{text}", f"faceviewer://faces?{text}"):
        try:
            link = parse_link(candidate)
        except LinkError:
            continue
        assert parse_link(format_link(link)) == link


@pytest.mark.parametrize(
    "text",
    [
        f"FaceViewer://FACES/?id={FACE_ID}&environment=Staging",
        f"faceviewer://faces?environment=Staging&id={FACE_ID}",
        f"faceviewer://faces/?%69d={FACE_ID}&environment=%53taging",
    ],
)
def test_what_systems_make_of_a_link_is_still_it(text: str) -> None:
    expected = FacesLink(query=FacesQuery(id=FACE_ID), environment="Staging")
    assert parse_link(text) == expected


def test_brackets_need_no_escape_and_a_plus_is_a_plus() -> None:
    link = parse_link("faceviewer://faces?when_created[$gte]=2026-01-01T01:00:00+01:00&name=a+b")
    assert link == FacesLink(
        query=FacesQuery(name="a+b", created_gte=datetime(2026, 1, 1, tzinfo=UTC))
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "faces",
        "https://faces?id=1",
        "faceviewer:faces?id=1",
        "faceviewer:////host/faces",
        f"faceviewer://faces/{FACE_ID}",
        "faceviewer://faces?id=1#fragment",
        "faceviewer://faces?id=1 ",
        " faceviewer://faces?id=1",
        "faceviewer://faces?id=1\n",
        "faceviewer://faces?name=a b",
        "faceviewer://faces?name=a\u202eb",
        "faceviewer://faces?name=a%E2%80%AEb",
        "faceviewer://faces?name=a%00b",
        "faceviewer://faces?name=a%0d%0aX-Api-Key:1",
        "faceviewer://faces?name=%ff",
        "faceviewer://faces?name=%ed%a0%80",
        "faceviewer://faces?name=%",
        "faceviewer://faces?name=%zz",
        "faceviewer://faces?id",
        "faceviewer://faces?=1",
        "faceviewer://faces?id=1&",
        "faceviewer://faces?&id=1",
        "faceviewer://collections/a/b",
        "faceviewer://collections/%20a",
        "faceviewer://collections/" + "a" * 201,
    ],
)
def test_other_forms_are_refused(text: str) -> None:
    with pytest.raises(LinkError) as refused:
        parse_link(text)
    assert refused.value.values == {"reason": "form"}


@pytest.mark.parametrize(
    "text",
    [
        "faceviewer://",
        "faceviewer:///faces?id=1",
        "faceviewer://evil.example/faces",
        "faceviewer://user@faces",
        "faceviewer://faces:80",
    ],
)
def test_other_listings_are_refused(text: str) -> None:
    with pytest.raises(LinkError) as refused:
        parse_link(text)
    assert refused.value.values == {"reason": "listing"}


@pytest.mark.parametrize(
    ("query", "reason", "parameter"),
    [
        ("base_url=https://evil.example", "unknown", "base_url"),
        ("next=abc", "unknown", "next"),
        ("token=abc", "unknown", "token"),
        ("ID=1", "unknown", "ID"),
        ("when_created=2026-01-01", "unknown", "when_created"),
        (f"{'x' * 60}=1", "unknown", "x" * 39 + "…"),
        ("id=1&id=2", "twice", "id"),
        ("id=1&%69d=2", "twice", "id"),
        ("environment=A&environment=B", "twice", "environment"),
        ("id=", "value", "id"),
        ("id=%20%20", "value", "id"),
        ("environment=", "value", "environment"),
        ("environment=" + "x" * 101, "value", "environment"),
        ("name=Bearer%20Canary3f9c1d7eZ4q8w2", "value", "name"),
        ("limit=0", "value", "limit"),
        ("limit=101", "value", "limit"),
        ("limit=1e1", "value", "limit"),
        ("limit=٣", "value", "limit"),
        ("order=sideways", "value", "order"),
        ("when_created[$gt]=soon", "value", "when_created[$gt]"),
        ("when_created[$gt]=2026-01-02&when_created[$gte]=2026-01-02", "value", "when_created"),
        ("when_created[$gt]=2026-01-02&when_created[$lt]=2026-01-01", "value", "when_created"),
    ],
)
def test_parameters_are_refused_by_name(query: str, reason: str, parameter: str) -> None:
    with pytest.raises(LinkError) as refused:
        parse_link(f"faceviewer://faces?{query}")
    assert refused.value.values == {"reason": reason, "parameter": parameter}


def test_collections_take_no_filter() -> None:
    with pytest.raises(LinkError) as refused:
        parse_link("faceviewer://collections?name=x")
    assert refused.value.values == {"reason": "unknown", "parameter": "name"}


def test_a_link_has_an_end() -> None:
    head = "faceviewer://faces?name="
    longest = "x" * (LONGEST_LINK - len(head))
    assert parse_link(head + longest) == FacesLink(query=FacesQuery(name=longest))
    with pytest.raises(LinkError) as refused:
        parse_link(head + "x" * LONGEST_LINK)
    assert refused.value.values == {"reason": "too_long"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("faceviewer://faces", True),
        ("FACEVIEWER:whatever", True),
        ("faceviewer", False),
        ("list", False),
        ("--demo", False),
        ("", False),
    ],
)
def test_what_means_to_be_a_link(text: str, expected: bool) -> None:
    assert is_link(text) is expected
