"""The plain controls of the forms, each made with its name."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit

SHORTEST_LINE = 20
"""Letters that have room in a line at least."""


def text_edit(name: str, placeholder: str) -> QLineEdit:
    """A line for a text; empty means: not asked."""
    edit = QLineEdit()
    edit.setObjectName(name)
    edit.setPlaceholderText(placeholder)
    edit.setMinimumWidth(edit.fontMetrics().averageCharWidth() * SHORTEST_LINE)
    return edit


def choice_combo(
    name: str, items: Sequence[tuple[str, str | None]], accessible_name: str = ""
) -> QComboBox:
    """A choice of (text, data), the first one chosen; the wheel needs the focus first."""
    combo = QComboBox()
    combo.setObjectName(name)
    combo.setAccessibleName(accessible_name)
    combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(3)
    for text, data in items:
        combo.addItem(text, data)
    return combo
