"""The documents as a test reads them: their links, headings, tables and examples."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

PROJECT: Final = Path(__file__).parents[1]
GUIDES: Final = tuple(sorted((PROJECT / "resources" / "guide").glob("*.md")))
DOCUMENTS: Final = (
    *sorted(PROJECT.glob("*.md")),
    *sorted((PROJECT / "packaging").rglob("*.md")),
    *GUIDES,
)

_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#+ +(.+?) *$", re.MULTILINE)
_FENCED = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def read(name: str) -> str:
    """The text of a document, by its path from the project's folder."""
    return (PROJECT / name).read_text(encoding="utf-8")


def links_of(document: Path) -> list[str]:
    """The targets of its links and pictures, without what only looks so in code."""
    text = _FENCED.sub("", document.read_text(encoding="utf-8"))
    return _LINK.findall(re.sub(r"`[^`\n]*`", "", text))


def anchors_of(document: Path) -> set[str]:
    """What links into it can name, as GitHub makes it of the headings."""
    titles = _HEADING.findall(_FENCED.sub("", document.read_text(encoding="utf-8")))
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


def blocks_of(document: Path, language: str) -> list[str]:
    """The fenced pieces of code in this language."""
    found = _FENCED.findall(document.read_text(encoding="utf-8"))
    return [text for kind, text in found if kind == language]


def examples_of(document: Path) -> Iterator[str]:
    """The lines of its examples that call the program, without their comments."""
    for block in blocks_of(document, "sh"):
        for line in block.splitlines():
            if line.startswith("faceviewer "):
                yield re.sub(r"\s+# .*", "", line)


def rows_of(guide: Path, columns: int) -> list[tuple[str, ...]]:
    """The rows of its longest table with so many columns: commands, or places, and their keys."""
    tables = re.findall(r"(?:^\|.*\|\n)+", guide.read_text(encoding="utf-8"), re.MULTILINE)
    found = [[_cells(line) for line in table.splitlines()[2:]] for table in tables]
    return max((rows for rows in found if len(rows[0]) == columns), key=len)


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.strip("|").split("|"))
