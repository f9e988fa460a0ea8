"""`faceviewer list`: records of one listing on standard output or in a file."""

import argparse
import asyncio
import shlex
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Final

from faceviewer.commands.output import say, say_error, say_hold, write_out
from faceviewer.commands.workplace import open_workplace
from faceviewer.errors import FilterError
from faceviewer.export.cells import change_sentences
from faceviewer.export.exporting import Export
from faceviewer.export.files import write_file
from faceviewer.export.receipt import Facts, View, listing_facts, write_receipt
from faceviewer.export.record_tables import record_table
from faceviewer.export.table import TableColumn, text_table
from faceviewer.filters import CollectionsFilter, FacesQuery, read_instant
from faceviewer.listings.columns import Column, Shape, columns_of
from faceviewer.listings.listing import Listing, Phase
from faceviewer.listings.loaded import Difference
from faceviewer.listings.local_filter import local_predicate
from faceviewer.models.veiling import holds_secret
from faceviewer.options import Options
from faceviewer.plain_text import plain_line
from faceviewer.records import Record, parse_instant
from faceviewer.sentences import describe
from faceviewer.session import Session

HELP: Final = "print collections or faces"
EXAMPLE: Final = "faceviewer list faces --name badge --all --format jsonl --output badges.jsonl"

FORMATS: Final = ("table", "csv", "json", "jsonl", "xlsx")
FACES_FILTERS: Final = frozenset(
    "id org_id autocomplete limit order sort_by"
    " created_gt created_gte created_lt created_lte next".split()
)
COLLECTIONS_FILTERS: Final = frozenset(
    "text project client code deleted created_from created_to".split()
)
FLEXIBLE: Final = frozenset({Shape.NAME, Shape.TEXT, Shape.URL, Shape.ASSETS})


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What can be listed, filtered and written; a filter that was not given is not set at all."""
    parser.add_argument("kind", choices=("collections", "faces"))
    parser.add_argument("--all", action="store_true", help="load every page, one after the other")
    parser.add_argument("--format", choices=FORMATS, default="table", help="table unless chosen")
    parser.add_argument("--output", type=Path, metavar="FILE", help="a file, written in one step")
    parser.add_argument(
        "--receipt",
        action="store_true",
        help="beside the file: what was asked, when, whether it was all, what was changed, SHA-256",
    )
    parser.add_argument(
        "--name",
        default=argparse.SUPPRESS,
        metavar="TEXT",
        help="faces: as the service understands it; collections: a part of the name",
    )
    _add_faces_filters(parser)
    _add_collections_filters(parser)
    parser.set_defaults(refuse=parser.error)


def _add_faces_filters(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group(
        "filters of faces, sent to the service", argument_default=argparse.SUPPRESS
    )
    group.add_argument("--id", metavar="ID", help="the face with this id")
    group.add_argument("--org-id", metavar="ID", help="of this organisation")
    group.add_argument("--autocomplete", metavar="TEXT", help="names that begin so")
    group.add_argument("--limit", type=int, metavar="N", help="rows of a page, 1 to 100 (100)")
    group.add_argument("--order", choices=("asc", "desc"), help="ascending or descending")
    group.add_argument("--sort-by", metavar="FIELD", help="such as when_created or name")
    group.add_argument("--next", metavar="TOKEN", help="the page that an earlier answer named")
    for name, what in (("gt", "after"), ("gte", "from"), ("lt", "before"), ("lte", "up to")):
        group.add_argument(f"--created-{name}", type=_instant, metavar="DATE", help=what)


def _add_collections_filters(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group(
        "filters of collections, applied on this computer", argument_default=argparse.SUPPRESS
    )
    group.add_argument("--text", metavar="WORDS", help="words anywhere in the columns")
    for name in ("project", "client", "code"):
        group.add_argument(f"--{name}", metavar="TEXT", help=f"a part of the {name}")
    group.add_argument("--deleted", choices=("yes", "no", "any"), help="whether deleted (any)")
    group.add_argument("--created-from", type=_instant, metavar="DATE", help="from this time on")
    group.add_argument("--created-to", type=_instant, metavar="DATE", help="up to this time")


def _instant(text: str) -> datetime | None:
    try:
        return read_instant(text, "")
    except FilterError as error:
        raise argparse.ArgumentTypeError(str(describe(error)).rstrip(".")) from None


def run(options: Options, arguments: argparse.Namespace) -> int:
    """Loads what was asked for and writes it; 1 where something is missing from it."""
    _check_output(arguments)
    own, others = FACES_FILTERS, COLLECTIONS_FILTERS
    if arguments.kind == "collections":
        own, others = others, own
    given = vars(arguments)
    for name in sorted(others & given.keys()):
        arguments.refuse(f"--{name.replace('_', '-')} is no filter of {arguments.kind}")
    chosen = {name: given[name] for name in own | {"name"} if name in given}
    is_faces = arguments.kind == "faces"
    query = FacesQuery(**chosen) if is_faces else FacesQuery()
    _refuse_secrets(query)
    local_filter = CollectionsFilter() if is_faces else CollectionsFilter(**chosen)
    shown = local_predicate(local_filter)
    with open_workplace(options) as workplace:
        listing = workplace.run(lambda session: _load(session, arguments, query))
    if listing.is_loaded:
        records = [record for record in listing.records if shown is None or shown(record)]
        facts = listing_facts(workplace.environment, listing, "shown", View("", local_filter))
        _write(arguments, records, facts)
    return _report(listing, wants_all=arguments.all)


def _refuse_secrets(query: FacesQuery) -> None:
    """Refuses a credential, which would be sent in the address of the request.

    Raises: FilterError.
    """
    for field in ("id", "org_id", "name", "autocomplete", "sort_by"):
        if holds_secret(getattr(query, field)):
            raise FilterError(field, "secret")


def _check_output(arguments: argparse.Namespace) -> None:
    has_file = arguments.output is not None
    if arguments.format == "xlsx" and not has_file:
        arguments.refuse("--format xlsx needs --output FILE: a workbook is no text for a terminal")
    if arguments.receipt and (not has_file or arguments.format == "table"):
        arguments.refuse("--receipt needs --output FILE, and another --format than table")


async def _load(session: Session, arguments: argparse.Namespace, query: FacesQuery) -> Listing:
    """The listing as far as it came: Ctrl+C ends a walk, and keeps the pages that are there."""
    listing = session.listing(arguments.kind)
    listing.add_listener(HoldTeller(listing))
    try:
        await listing.load(query)
        if arguments.all and listing.has_more:
            await listing.load_all()
    except asyncio.CancelledError:
        if not listing.is_loaded:
            raise
    return listing


class HoldTeller:
    """Says why nothing happens while a walk leaves half of the service's limit to others."""

    def __init__(self, listing: Listing) -> None:
        self._listing = listing
        self._until: datetime | None = None

    def state_changed(self) -> None:
        """Says each wait once."""
        until = self._listing.state.held_until
        if until != self._until and until is not None:
            say_hold(until)
        self._until = until

    def rows_replaced(self, _difference: Difference | None) -> None:
        """Rows are written at the end."""

    def rows_appended(self, _rows: list[Record]) -> None:
        """As above."""

    rows_changed = rows_appended

    def rows_reordered(self) -> None:
        """As above."""


# --- What is said ---------------------------------------------------------------------------------


def _report(listing: Listing, *, wants_all: bool) -> int:
    """Says what is missing from the rows that were written, and how to go on."""
    if listing.loaded.unreadable:
        say(f"Records that could not be read and are left out: {len(listing.loaded.unreadable):,}.")
    error = listing.state.error
    is_stopped = listing.state.phase is Phase.STOPPED
    if is_stopped:
        say(f"{_loaded(listing)}; stopped before the end.")
    elif error is not None:
        say_error(error)
        if listing.is_loaded:
            say(f"{_loaded(listing)}; page {listing.state.page_number:,} failed.")
    elif listing.has_more and not wants_all:
        say(f"{_loaded(listing)}, and more exist; --all loads them, and this the next page:")
    if listing.has_more:
        sys.stderr.write(f"{_next_option(listing.loaded.next)}\n")
    return 1 if is_stopped or error is not None else 0


def _loaded(listing: Listing) -> str:
    return f"Loaded {listing.kind}: {len(listing.records):,}"


def _next_option(token: str) -> str:
    """The option to go on with, as a shell takes it."""
    quoted = shlex.quote(plain_line(token, len(token) + 1))
    return f"--next={quoted}" if token.startswith("-") else f"--next {quoted}"


# --- What is written ------------------------------------------------------------------------------


def _write(arguments: argparse.Namespace, records: Sequence[Record], facts: Facts) -> None:
    columns = [each for each in columns_of(arguments.kind) if each.shape is not Shape.PICTURE]
    if arguments.format == "table":
        _put(_table(columns, records, arguments.output), arguments.output)
        return
    table = record_table(records, columns, arguments.kind.capitalize())
    export = Export(table, arguments.format, records)
    if arguments.output is None:
        write_out(export.chunks())
    else:
        exported = export.write(arguments.output)
        if arguments.receipt:
            write_receipt(exported, () if export.is_as_sent else table.columns, facts)
    for sentence in change_sentences(export.changes):
        say(sentence)


def _put(chunks: Iterable[bytes], output: Path | None) -> None:
    if output is None:
        write_out(chunks)
    else:
        write_file(output, chunks)


def _table(
    columns: Sequence[Column], records: Sequence[Record], output: Path | None
) -> Iterator[bytes]:
    """The table in the terminal's own encoding and width, or in UTF-8 and as wide as it is."""
    headings = [
        TableColumn(column.title, column.shape in FLEXIBLE, column.shape is Shape.NUMBER)
        for column in columns
    ]
    cells = [[_cell(column, record) for column in columns] for record in records]
    is_terminal = output is None and sys.stdout.isatty()
    width = shutil.get_terminal_size().columns if is_terminal else None
    encoding = sys.stdout.encoding if output is None else "utf-8"
    for line in text_table(headings, cells, width):
        yield f"{line}\n".encode(encoding, "backslashreplace")


def _cell(column: Column, record: Record) -> str:
    text = column.text(record)
    instant = parse_instant(text) if column.shape is Shape.INSTANT else None
    if instant is None:
        return text
    return instant.replace(tzinfo=None).isoformat(" ", "seconds") + "Z"
