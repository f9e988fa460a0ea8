import json
import re
from collections.abc import Mapping
from html.parser import HTMLParser

import pytest
from typing_extensions import override

from faceviewer.api.decode import decode_record
from faceviewer.export.ticket_text import (
    LINK_KEY,
    LONGEST,
    MOST_RECORDS,
    Reason,
    TicketForm,
    TicketRecord,
    TicketRules,
    ticket_records,
    ticket_text,
)
from faceviewer.records import Record
from faceviewer.slices import finish
from tests.played_service import face

JWT = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJtYWRlIHVwIn0.c2lnbmF0dXJlLW1hZGUtdXA"
DEFAULT = TicketRules({})


def prepared(*records: Record) -> list[TicketRecord]:
    return finish(ticket_records(records, "Test"))


def collection(**sent: object) -> Record:
    return decode_record(json.dumps({"_id": "c", **sent}).encode(), "collection")


def text_of(record: Record, choices: Mapping[str, bool] = DEFAULT.choices) -> str:
    return ticket_text(prepared(record), TicketRules(choices), "markdown")


def reasons(record: Record) -> dict[str, Reason | None]:
    return {field.key: field.reason for field in prepared(record)[0].fields}


def test_a_face_is_a_table_of_its_fields_with_the_private_ones_hidden() -> None:
    record = face(
        id="6b00c0cf6947ccf25ec84d8d",
        name="Badge, front",
        content="<p>secret</p>",
        config={"a": 1},
        when_created="2026-11-21T14:02:11Z",
        url=None,
    )

    assert text_of(record) == (
        "Badge, front · Face · Test\n"
        "\n"
        "| Field | Value |\n"
        "| --- | --- |\n"
        "| id | `6b00c0cf6947ccf25ec84d8d` |\n"
        "| name | Badge, front |\n"
        "| content | (hidden: 13 characters) |\n"
        "| config | (hidden: 7 characters) |\n"
        "| `when_created` | 2026-11-21T14:02:11Z |\n"
        "| url | (null) |\n"
        "| Link | `faceviewer://faces?id=6b00c0cf6947ccf25ec84d8d&environment=Test` |\n"
    )


def test_why_a_field_is_hidden_at_first() -> None:
    assert reasons(face(id="a", name="x", content="", x_revision=7, assets=[])) == {
        "id": None,
        "name": None,
        "content": Reason.PRIVATE,
        "x_revision": Reason.UNKNOWN,
        "assets": Reason.PRIVATE,
        LINK_KEY: None,
    }
    found = reasons(
        collection(
            name="a@b.example",
            description="x" * 201,
            project={"_id": "p1", "owner": "someone"},
            client={"mail": "x"},
            deleted=False,
        )
    )
    assert found["name"] is Reason.PRIVATE
    assert found["description"] is Reason.LONG
    assert found["project"] is None
    assert found["client"] is Reason.PRIVATE
    assert found["deleted"] is None


def test_of_a_populated_reference_only_its_id_leaves() -> None:
    text = text_of(collection(project={"_id": "p1", "owner": "someone"}))

    assert "| project | `p1` |" in text
    assert "someone" not in text


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://cdn.example/a.png", "`https://cdn.example/a.png`"),
        ("https://cdn.example/a.png?sig=abc", "`https://cdn.example/a.png` (its query is hidden)"),
        ("https://me:pw@cdn.example/a#x", "`https://cdn.example/a` (its query is hidden)"),
        ("native://overlay", "`native://overlay`"),
    ],
)
def test_the_query_of_an_address_is_hidden(url: str, shown: str) -> None:
    assert f"| url | {shown} |" in text_of(face(id="a", url=url))


def test_the_person_shows_and_hides_each_field() -> None:
    record = face(id="a", name="Badge", content="two\nlines", url="https://a.example/?q=1")

    text = text_of(record, {"content": True, "name": False, "url": True})

    assert "| content | two lines |" in text
    assert "| name | (hidden: 5 characters) |" in text
    assert text.startswith("a · Face · Test\n")
    assert "Badge" not in text
    assert "| url | `https://a.example/?q=1` |" in text


def test_hidden_fields_can_be_left_out() -> None:
    rules = TicketRules({"name": False}, leaves_out=True)

    text = ticket_text(prepared(face(id="a", name="x", content="y")), rules, "markdown")

    assert re.findall(r"^\| `?([^ `]+)", text, re.MULTILINE)[2:] == ["id", "Link"]


@pytest.mark.parametrize("form", ["markdown", "html"])
@pytest.mark.parametrize("value", [f"token={JWT}", f"Bearer {JWT}", JWT])
def test_what_looks_like_a_credential_never_leaves(form: TicketForm, value: str) -> None:
    everything = TicketRules({"content": True, "name": True, "url": True})
    record = face(id="a", name=value, content=f"<a>{value}</a>", url=f"https://a.example/?{value}")

    assert JWT not in ticket_text(prepared(record), everything, form)


def test_a_very_long_value_is_cut_and_that_is_said() -> None:
    text = text_of(face(id="a", content="x" * 50_000), {"content": True})

    assert "x" * LONGEST + "… (cut: 50000 characters in all)" in text
    assert "x" * (LONGEST + 1) not in text


def test_a_ticket_takes_so_many_records() -> None:
    assert len(prepared(*[face(id=f"{number}") for number in range(80)])) == MOST_RECORDS


class Reader(HTMLParser):
    """Which tags with which attributes, and which text, a reader of HTML sees."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.texts: list[str] = []

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert not attrs
        self.tags.append(tag)

    @override
    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def test_html_shows_every_text_and_runs_nothing() -> None:
    hostile = "<img src=x onerror=alert(1)>\n</td><script>&amp;\"'"
    record = face(id="a", name=hostile, content=hostile, **{"<b>": 1})
    reader = Reader()

    reader.feed(ticket_text(prepared(record), TicketRules({"content": True}), "html"))

    assert set(reader.tags) == {"p", "table", "tr", "th", "td", "code", "br"}
    assert "".join(reader.texts).count("<img src=x onerror=alert(1)>") == 3
    assert "<b>" in reader.texts


def test_half_of_a_surrogate_pair_is_spelt_out() -> None:
    record = decode_record(b'{"id": "a", "name": "\\ud83d x"}', "face")

    ticket_text(prepared(record), DEFAULT, "html").encode()
