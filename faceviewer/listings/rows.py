"""Rows by their ids: each once, in its first place and with its newest content."""

from collections.abc import Collection, Sequence
from operator import attrgetter

from faceviewer.records import Record

_read_id = attrgetter("id")


def by_ids(rows: Collection[Record]) -> dict[str, Record]:
    """The rows by their ids, in their order."""
    return dict(zip(map(_read_id, rows), rows, strict=True))


def take_rows(known: dict[str, Record], rows: list[Record]) -> tuple[list[Record], list[Record]]:
    """Adds rows by id: those that are new, and the known ones whose content is another now."""
    fresh = by_ids(rows)
    if len(fresh) == len(rows) and known.keys().isdisjoint(fresh):
        known.update(fresh)  # as usual, and a hundred thousand rows may come at once
        return rows, []
    new, newer = [], []
    for row in rows:
        old = known.setdefault(row.id, row)
        if old is row:
            new.append(row)
        elif old.raw != row.raw:
            take_content(old, row)
            newer.append(old)
    return new, newer


def known_rows(known: dict[str, Record], rows: Sequence[Record]) -> list[Record]:
    """The rows as they are known by their ids."""
    return [known[row.id] for row in rows]


def take_content(old: Record, new: Record) -> None:
    """Gives a record the content of its newer form; every reference to it stays good."""
    for name in old.__struct_fields__:
        setattr(old, name, getattr(new, name))
