"""A ticket's text: what it names, what of it is never kept, and files in any encoding."""

from pathlib import Path

import pytest

from faceviewer.errors import TicketError
from faceviewer.tickets.ticket import FILE_MAX_BYTES, TEXT_MAX, read_ticket, read_ticket_file

ID = "65b955fe0577440932c77481"
UUID = "65b955ff-0577-4409-bd9d-6a4f1c64bbbb"
TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJlX2hlcmU"


def reason_of(error: pytest.ExceptionInfo[TicketError]) -> object:
    return error.value.values["reason"]


def test_terms_stand_in_the_pasted_order_each_once() -> None:
    ticket = read_ticket(f"see {UUID}, then {ID}\nand {UUID.upper()} again")

    assert [term.text for term in ticket.terms] == [UUID, ID]
    assert ticket.left_out == 0


def test_the_places_hold_in_the_text_that_is_kept_which_holds_no_secret() -> None:
    ticket = read_ticket(f"Bearer {TOKEN} did not open {ID}\npassword: hunter2hunter2")

    assert TOKEN not in ticket.text
    assert "hunter2" not in ticket.text
    assert TOKEN not in repr(ticket)
    assert [term.kind for term in ticket.terms] == ["secret", "object_id", "secret"]
    term = ticket.terms[1]
    assert ticket.text[term.start : term.end] == ID
    secret = ticket.terms[0]
    assert set(ticket.text[secret.start : secret.end]) == {"•"}


def test_more_than_a_thousand_are_cut_off_and_counted() -> None:
    text = "\n".join(f"{number:024x}" for number in range(1, 1_044))

    ticket = read_ticket(text)

    assert len(ticket.terms) == 1_000
    assert ticket.terms[-1].text == f"{1_000:024x}"
    assert ticket.left_out == 43


def test_lines_are_names_only_where_the_person_says_so() -> None:
    text = f"Visitantes\n{ID}\nClientes Bogotá"

    assert [term.text for term in read_ticket(text).terms] == [ID]
    terms = read_ticket(text, with_names=True).terms
    assert [term.text for term in terms] == ["Visitantes", ID, "Clientes Bogotá"]


@pytest.mark.parametrize(("text", "reason"), [("", "nothing"), ("x" * (TEXT_MAX + 1), "too_long")])
def test_a_text_that_no_table_can_be_made_of_says_why(text: str, reason: str) -> None:
    with pytest.raises(TicketError) as caught:
        read_ticket(text)
    assert reason_of(caught) == reason


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "latin-1"]
)
def test_a_file_is_read_in_whatever_encoding_it_is(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "ticket.txt"
    mark = b"\xff\xfe" if encoding == "utf-16-le" else b""
    path.write_bytes(mark + f"für Zoë: {ID}\r\n".encode(encoding))

    assert read_ticket_file(path) == f"für Zoë: {ID}\r\n"


def test_bytes_that_fit_no_encoding_hide_no_id(tmp_path: Path) -> None:
    path = tmp_path / "ticket.txt"
    path.write_bytes(b"\x81\x8d\xff " + ID.encode())

    assert [term.text for term in read_ticket(read_ticket_file(path)).terms] == [ID]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (None, "cannot_read"),
        (b"PK\x03\x04\x00\x00", "not_text"),
        (b" " * (FILE_MAX_BYTES + 1), "file_too_large"),
    ],
)
def test_a_file_that_cannot_be_taken_says_why(
    tmp_path: Path, data: bytes | None, reason: str
) -> None:
    path = tmp_path / "ticket.txt"
    if data is not None:
        path.write_bytes(data)

    with pytest.raises(TicketError) as caught:
        read_ticket_file(path)
    assert reason_of(caught) == reason
    assert caught.value.values["path"] == str(path)
