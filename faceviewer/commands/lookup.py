"""`faceviewer lookup`: where texts are found in both services, on standard output or in a file."""

import argparse
import asyncio
import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from faceviewer.commands.output import say, say_error, write_out
from faceviewer.commands.workplace import open_workplace
from faceviewer.export.cells import ExportColumn, ExportTable, change_sentences
from faceviewer.export.exporting import Export
from faceviewer.export.files import write_file
from faceviewer.export.table import TableColumn, text_table
from faceviewer.filters import FacesQuery
from faceviewer.lookup import Answer, Match, Places, look_up
from faceviewer.options import Options
from faceviewer.plain_text import plain_line
from faceviewer.recognition import Recognition, Term, recognise
from faceviewer.sentences import SERVICE_NAMES
from faceviewer.session import Session

HELP: Final = "say which records of both services a text names"
EXAMPLE: Final = "faceviewer lookup 65b955fe0577440932c77481 'Clientes Bogotá'"

FORMATS: Final = ("table", "csv", "json", "jsonl", "xlsx")
STDIN: Final = "-"
AT_ONCE: Final = 4
"""Texts that are looked up at the same time."""

TEXTS_MAX: Final = 1_000
HEADINGS: Final = (
    TableColumn("Text", is_flexible=True),
    TableColumn("Service"),
    TableColumn("Field", is_flexible=True),
    TableColumn("How"),
    TableColumn("Id"),
    TableColumn("Name", is_flexible=True),
    TableColumn("Created"),
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What is looked up, and where the answer goes."""
    parser.add_argument(
        "texts",
        nargs="+",
        metavar="TEXT",
        help="an id, a code, a url or a name; - reads a text from standard input, such as a ticket",
    )
    parser.add_argument("--format", choices=FORMATS, default="table", help="table unless chosen")
    parser.add_argument("--output", type=Path, metavar="FILE", help="a file, written in one step")
    parser.add_argument(
        "--anyway",
        action="store_true",
        help="also send e-mail addresses and long random texts, which are held back else",
    )
    parser.set_defaults(refuse=parser.error)


def run(options: Options, arguments: argparse.Namespace) -> int:
    """Looks all texts up; 1 where one of them was not found, or a service did not answer."""
    if arguments.format == "xlsx" and arguments.output is None:
        arguments.refuse("--format xlsx needs --output FILE: a workbook is no text for a terminal")
    terms = list(_terms(arguments))
    with open_workplace(options) as workplace:
        total_s = workplace.settings.limits.lookup_total_s
        answers = workplace.run(lambda session: _look_up_all(session, terms, total_s))
    _write(arguments, answers)
    return _report(answers)


# --- What is looked up ----------------------------------------------------------------------------


def _terms(arguments: argparse.Namespace) -> Iterator[Term]:
    """What the texts name, each once. A text that cannot be looked up ends the program."""
    known: set[tuple[str, str]] = set()
    for text in arguments.texts:
        whole = sys.stdin.read() if text == STDIN else text
        for term in _terms_of(recognise(whole), arguments):
            if term.key not in known and len(known) < TEXTS_MAX:
                known.add(term.key)
                yield term


def _terms_of(found: Recognition, arguments: argparse.Namespace) -> Sequence[Term]:
    """The terms of one text; of a longer one its ids. Nothing of a secret is repeated."""
    if found.kind == "empty":
        arguments.refuse("a TEXT is empty; give an id, a url or a name")
    if found.kind == "secret":
        arguments.refuse("a TEXT looks like a credential; it was not sent")
    if found.secrets:
        say(f"Credentials in the text, which are not sent: {len(found.secrets)}.")
    if found.term is not None:
        return [found.term]
    if found.kind in ("email", "random"):
        if not arguments.anyway:
            arguments.refuse("a TEXT is an e-mail address or a key; --anyway looks it up")
        return found.terms[:1]
    if not found.ids:
        arguments.refuse("a TEXT has no id or url in it and is too long for a name")
    return found.ids


async def _look_up_all(session: Session, terms: Sequence[Term], total_s: float) -> list[Answer]:
    """The answers in the order of the terms; the collections are loaded once for all."""
    collections, faces = session.listing("collections"), session.listing("faces")
    places = Places(
        collections,
        [faces],
        lambda query: session.fetch_faces(query, lambda _: None),
        collections.settled,
    )
    turns = asyncio.Semaphore(AT_ONCE)

    async def answer(term: Term) -> Answer:
        async with turns:
            return await look_up(term, places, total_s)

    # A look-up has a deadline; a large answer with all collections may take longer than that.
    await collections.load(FacesQuery())
    return await asyncio.gather(*map(answer, terms))


# --- What is said ---------------------------------------------------------------------------------


def _report(answers: Sequence[Answer]) -> int:
    """Says what was not found, and which service did not answer."""
    errors = {(e.key, e.values.get("service")): e for one in answers for e in one.errors}
    for error in errors.values():
        say_error(error)
    missing = [one for one in answers if not one.matches]
    for one in missing:
        say(f"Nothing found for “{plain_line(one.term.text, 80)}”: {_asked(one)}.")
    for one in answers:
        _report_more(one)
    return 1 if missing or errors else 0


def _report_more(answer: Answer) -> None:
    text = plain_line(answer.term.text, 80)
    if answer.hidden_count:
        say(f"More records that match “{text}” and are left out: {answer.hidden_count:,}.")
    names = ", ".join(asked.parameter for asked in answer.asked if asked.has_more)
    if names:
        say(f"The service has more faces for “{text}” as {names}.")


def _asked(answer: Answer) -> str:
    """What was asked, and what no service can be asked."""
    asked = ", ".join(dict.fromkeys(one.parameter for one in answer.asked))
    faces = f"faces asked by {asked}" if asked else "no service can search for it"
    return f"{answer.collections.rows:,} collections searched, {faces}"


# --- What is written ------------------------------------------------------------------------------


def _write(arguments: argparse.Namespace, answers: Sequence[Answer]) -> None:
    rows = [_row(answer, match) for answer in answers for match in answer.matches]
    if arguments.format == "table":
        _write_table(rows, arguments.output)
        return
    columns = [ExportColumn(h.title.lower(), h.title, is_code=True) for h in HEADINGS]
    export = Export(ExportTable(columns, rows, len(rows), "Look-up"), arguments.format)
    if arguments.output is None:
        write_out(export.chunks())
    else:
        export.write(arguments.output)
    for sentence in change_sentences(export.changes):
        say(sentence)


def _write_table(rows: Sequence[Sequence[str]], output: Path | None) -> None:
    is_terminal = output is None and sys.stdout.isatty()
    width = shutil.get_terminal_size().columns if is_terminal else None
    encoding = sys.stdout.encoding if output is None else "utf-8"
    lines = (
        f"{line}\n".encode(encoding, "backslashreplace")
        for line in (text_table(HEADINGS, rows, width) if rows else ())
    )
    if output is None:
        write_out(lines)
    else:
        write_file(output, lines)


def _row(answer: Answer, match: Match) -> list[str]:
    record = match.record
    field = match.part.path if match.part is not None else ", ".join(match.parameters)
    return [
        answer.term.text,
        SERVICE_NAMES["verifik" if match.kind == "collections" else "blockv"],
        field,
        {"exact": "is it", "contains": "contains it", "server": "the service says so"}[match.how],
        record.id,
        record.name if isinstance(record.name, str) else "",
        record.created if isinstance(record.created, str) else "",
    ]
