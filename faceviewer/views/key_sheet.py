"""Every key of the window: those of the menus' commands, and those that a table or a field takes.

Another key that stands in no menu is entered in `KeySheet`; the sheet that is shown, its Markdown
and the test of the documents follow.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from faceviewer.views.keys import first_key, shown_keys
from faceviewer.views.window_commands import Command

Standard = QKeySequence.StandardKey


@dataclass(frozen=True, slots=True)
class KeyLine:
    """One thing that is done by keys.

    `keys` are as the platform writes them, each of them alone does it.
    """

    keys: tuple[str, ...]
    words: str


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """The keys of one menu, or of one place in the window."""

    title: str
    lines: tuple[KeyLine, ...]


class KeySheet(QObject):
    """Knows where in the window which keys do what."""

    def groups(self, commands: Iterable[Command]) -> list[KeyGroup]:
        """The keys of these commands, menu by menu, then those of places in the window."""
        lines: dict[str, list[KeyLine]] = {}
        for command in commands:
            if command.keys and command.path:
                words = ": ".join((*command.path[1:], command.words.removesuffix("…")))
                lines.setdefault(command.path[0], []).append(KeyLine(command.keys, words))
        of_menus = [KeyGroup(title, tuple(found)) for title, found in lines.items()]
        return [*of_menus, *self._places()]

    def _places(self) -> list[KeyGroup]:
        return [
            _group(self.tr("In menus and dialogs"), self._everywhere()),
            _group(self.tr("In the look-up box"), self._lookup()),
            _group(self.tr("In a filter"), self._filter()),
            _group(self.tr("In a table"), self._table()),
            _group(self.tr("In the detail pane"), self._detail()),
            _group(self.tr("Around a picture"), self._picture()),
        ]

    def _everywhere(self) -> dict[str, str]:
        return {
            "F10": self.tr("Go to the menus"),
            "Shift+F10 Menu": self.tr("Open the menu of what has the focus"),
            "Tab": self.tr("Go to the next control"),
            "Shift+Tab": self.tr("Go to the control before"),
            "Esc": self.tr("Close the innermost popup, menu or dialog"),
            "Ctrl+Return": self.tr("Make the table of a pasted ticket"),
        }

    def _lookup(self) -> dict[str, str]:
        return {
            "Up Down PgUp PgDown": self.tr("Go through what was found"),
            "Return": self.tr("Open the record"),
            "Ctrl+Return": self.tr("Open it in a tab"),
            first_key(Standard.Copy): self.tr("Copy its id, while nothing is selected in the box"),
            "Esc": self.tr("Close the list, then empty the box"),
        }

    def _filter(self) -> dict[str, str]:
        return {
            "Return": self.tr("Apply the filter"),
            "Alt+Down": self.tr("Open the calendar of a date"),
            "Esc": self.tr("Empty the quick filter"),
            f"F2 {first_key(Standard.Delete)}": self.tr("Rename or delete a saved filter"),
        }

    def _table(self) -> dict[str, str]:
        return {
            "Up Down PgUp PgDown Home End": self.tr("Go from row to row"),
            "Left Right": self.tr("Go from column to column"),
            "Shift+Up Shift+Down": self.tr("Select several rows"),
            first_key(Standard.SelectAll): self.tr("Select all rows"),
            "Return": self.tr("Open the record, in tables of what was found"),
            "Space": self.tr("Show the picture, in a contact sheet"),
            "Esc": self.tr("Give up a sort or a filter that still runs"),
        }

    def _detail(self) -> dict[str, str]:
        return {
            first_key(Standard.Copy): self.tr("Copy the value, the text or the url"),
            "Ctrl+Shift+C": self.tr("Copy the path, in JSON"),
            "Return": self.tr("Find the next place, in the search of JSON"),
            "Shift+Return": self.tr("Find the place before"),
            "Down": self.tr("Go from the search into the tree"),
        }

    def _picture(self) -> dict[str, str]:
        return {
            "PgUp PgDown": self.tr("The picture before, the next picture"),
            f"{first_key(Standard.ZoomIn)} {first_key(Standard.ZoomOut)}": self.tr("Zoom in, out"),
            "Ctrl+0": self.tr("Actual size"),
            "Ctrl+9": self.tr("Fit into the window"),
            first_key(Standard.Refresh): self.tr("Fetch again"),
            first_key(Standard.Save): self.tr("Save as a file"),
            "Ctrl+Shift+O": self.tr("Open in the browser"),
            "Esc": self.tr("Close the picture"),
        }


def _group(title: str, lines: dict[str, str]) -> KeyGroup:
    return KeyGroup(
        title,
        tuple(
            KeyLine(tuple(shown_keys(each) for each in keys.split()), words)
            for keys, words in lines.items()
            if keys.strip()
        ),
    )


def keys_as_markdown(groups: Sequence[KeyGroup]) -> str:
    """A list of keys for each group, to be printed or put into a manual."""
    parts = []
    for group in groups:
        lines = [f"- {_code(line.keys)}: {line.words}" for line in group.lines]
        parts.append("\n".join([f"## {group.title}", "", *lines, ""]))
    return "\n".join(parts)


def _code(keys: Iterable[str]) -> str:
    return ", ".join(f"`{each}`" for each in keys)
