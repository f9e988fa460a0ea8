"""What the copy commands put on the clipboard: records, or one labelled field of them."""

from collections.abc import Callable, Sequence
from typing import Final

from faceviewer.links import format_link, link_to
from faceviewer.records import Record
from faceviewer.slices import Steps

_ROWS_A_STEP: Final = 256


def records_as_json(records: Sequence[Record]) -> Steps[str]:
    """The records as the service sent them: one object, an array of several, nothing of none."""
    texts = yield from _texts(records, lambda r: bytes(r.raw).decode("utf-8", "replace"))
    return "".join(texts) if len(texts) < 2 else "[" + ",\n".join(texts) + "]"


def field_lines(records: Sequence[Record], name: str) -> Steps[str]:
    """One field of each record, one a line; records without it are left out."""
    return "\n".join(
        (yield from _texts(records, lambda record: getattr(record, name, None) or None))
    )


def link_lines(records: Sequence[Record], environment: str) -> Steps[str]:
    """A link to each record in the environment of this name, one a line."""
    return "\n".join(
        (yield from _texts(records, lambda record: format_link(link_to(record, environment))))
    )


def _texts(records: Sequence[Record], text_of: Callable[[Record], object]) -> Steps[list[str]]:
    """What there is of the texts."""
    texts: list[str] = []
    for start in range(0, len(records), _ROWS_A_STEP):
        found = map(text_of, records[start : start + _ROWS_A_STEP])
        texts += [text for text in found if isinstance(text, str)]
        yield start / len(records)
    return texts
