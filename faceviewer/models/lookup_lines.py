"""What stands in the look-up box's popup, as plain values: groups of lines, and notes below them.

Which words these are is said in `lookup_words`, how they are drawn in `lookup_popup`.
"""

from dataclasses import dataclass
from typing import Literal

TryCode = Literal[
    "anyway",
    "credential",
    "ask_collections",
    "ask_collections_again",
    "load_all_faces",
    "text",
    "environment",
]


@dataclass(frozen=True, slots=True)
class Try:
    """What may find more, done on a click; `value` is a text, an environment's id or a service."""

    code: TryCode
    value: str = ""


@dataclass(frozen=True, slots=True)
class Ticket:
    """The whole pasted text as a table of its ids."""


@dataclass(frozen=True, slots=True)
class Recent:
    """A text that was looked up before."""

    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line that can be chosen.

    Attributes:
        target: what is chosen: a `Match`, a `Term`, or one of the classes above.
        icon: a drawing.
        name: stands first and strong.
        path: a field, in fixed width, below the name.
        words: how it was found.
        excerpt: what stands before the found part, that part, and what stands after it.
        date, place: at the end.
        picture_url: of the picture that stands for the record, if it has one.
    """

    target: object
    icon: str
    name: str
    path: str = ""
    words: str = ""
    excerpt: tuple[str, str, str] = ("", "", "")
    date: str = ""
    place: str = ""
    is_deleted: bool = False
    is_fixed: bool = False
    picture_url: str = ""

    @property
    def text(self) -> str:
        """All of it in one line, for who does not see it."""
        found = " ".join(part for part in (self.path, self.words, "".join(self.excerpt)) if part)
        return "  ·  ".join(part for part in (self.name, found, self.date, self.place) if part)


@dataclass(frozen=True, slots=True)
class Group:
    """Lines under a title; `link` is a command for all of them."""

    title: str
    lines: tuple[Line, ...]
    count: int = 0
    link: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """How a service was asked, or any other remark, with its icon in the colour of a token."""

    icon: str
    role: str
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Content:
    """Everything in the popup.

    Attributes:
        icon, reading: what the text was read as.
        summary: how much was found.
        sentence: said large where there is no line to choose.
        has_records: whether the keys for records mean something.
    """

    icon: str
    reading: str
    summary: str = ""
    sentence: str = ""
    groups: tuple[Group, ...] = ()
    notes: tuple[Note, ...] = ()
    has_records: bool = False
    is_busy: bool = False

    @property
    def lines(self) -> list[Line]:
        """All lines that can be chosen, in their order."""
        return [line for group in self.groups for line in group.lines]
