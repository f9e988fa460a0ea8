"""What a person, a screen reader or another program could have read, kept for the search."""

import json
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Final

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QAccessible, QAction, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

PROPERTIES: Final = (
    *("objectName", "windowTitle", "accessibleName", "accessibleDescription", "toolTip"),
    *("statusTip", "whatsThis", "text", "title", "placeholderText", "currentText", "iconText"),
    "windowFilePath",
)
ROLES: Final = tuple(
    role.value
    for role in (
        *(Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole),
        *(Qt.ItemDataRole.StatusTipRole, Qt.ItemDataRole.WhatsThisRole),
        *(Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole),
    )
)
TEXTS: Final = tuple(
    getattr(QAccessible.Text, name) for name in ("Name", "Description", "Value", "Help")
)
ROWS_MAX: Final = 40
DEPTH_MAX: Final = 3


class Evidence:
    """Writes each look at the program into a file of its own; it looks for nothing."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._numbers = count(1)
        self.copies = 0
        QGuiApplication.clipboard().dataChanged.connect(self._keep_copy)

    def look(self, step: str) -> None:
        """Keeps all texts of all widgets, commands and models as they are now."""
        widgets = QApplication.allWidgets()
        views = [widget for widget in widgets if isinstance(widget, QAbstractItemView)]
        models = {id(view.model()): view.model() for view in views if view.model() is not None}
        texts = [text for widget in widgets for text in _said(widget)]
        texts += [text for model in models.values() for text in _cells(model, QModelIndex())]
        self._write(step, texts)

    def note(self, step: str, texts: list[str]) -> None:
        """Keeps texts that went elsewhere."""
        self._write(step, texts)

    def _keep_copy(self) -> None:
        self.copies += 1
        data = QGuiApplication.clipboard().mimeData()
        formats = data.formats()
        contents = [bytes(data.data(name).data()).decode("utf-8", "replace") for name in formats]
        self._write("copy", [*formats, *contents, data.text(), data.html()])

    def _write(self, step: str, texts: list[str]) -> None:
        name = f"{next(self._numbers):04d} {step.replace('/', '-')}.json"
        # Written as it is: escapes would be one more form to look for.
        content = json.dumps(sorted({text for text in texts if text}), ensure_ascii=False)
        (self._folder / name).write_text(content, "utf-8", "backslashreplace")


def _said(widget: QWidget) -> Iterator[str]:
    yield from _properties(widget)
    if isinstance(widget, QLineEdit):
        yield widget.displayText()
    elif isinstance(widget, QPlainTextEdit | QTextEdit):
        yield widget.toPlainText()
    for action in widget.actions():
        yield from _properties(action)
    interface = QAccessible.queryAccessibleInterface(widget)
    if interface is not None:
        yield from (interface.text(each) for each in TEXTS)


def _properties(thing: QObject | QAction) -> Iterator[str]:
    is_masked = isinstance(thing, QLineEdit) and thing.echoMode() != QLineEdit.EchoMode.Normal
    dynamic = (bytes(name.data()).decode() for name in thing.dynamicPropertyNames())
    ours = (
        name for name in dynamic if not name.startswith("_")
    )  # Qt's own hold what it alone reads
    for name in (*PROPERTIES, *ours):
        value = thing.property(name)
        # Qt masks what it shows and tells of such a field; the field itself has to know it.
        if isinstance(value, str) and not (is_masked and name == "text"):
            yield value


def _cells(model: QAbstractItemModel, parent: QModelIndex, depth: int = 0) -> Iterator[str]:
    # In Qt's own models of one column the count of columns is private.
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
    for row in range(min(model.rowCount(parent), ROWS_MAX)):
        first = model.index(row, 0, parent)
        for index in map(first.siblingAtColumn, range(columns)):
            yield from (str(model.data(index, role)) for role in ROLES)
        if depth < DEPTH_MAX:
            yield from _cells(model, first, depth + 1)
