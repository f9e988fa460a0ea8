"""Where reading begins at the right, what is placed and painted by hand stands as in a mirror."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem, QTableView
from pytestqt.qtbot import QtBot

from faceviewer.models.lookup_lines import Line
from faceviewer.models.record_fields import Field
from faceviewer.views.field_rows import FieldRow
from faceviewer.views.icons import Icons
from faceviewer.views.lookup_delegate import LINE_ROLE, LookupDelegate
from faceviewer.views.widgets.completeness_strip import CompletenessStrip
from faceviewer.views.widgets.empty_screen import EmptyScreen
from faceviewer.views.widgets.labels import ElidedLabel

pytestmark = pytest.mark.usefixtures("mirrored")


def ink(image: QImage) -> list[int]:
    """The columns of pixels in which something is drawn."""
    ground = image.pixelColor(image.width() // 2, 0)
    rows = range(image.height())
    return [x for x in range(image.width()) if any(image.pixelColor(x, y) != ground for y in rows)]


def test_a_field_begins_with_its_label_at_the_right(icons: Icons, qtbot: QtBot) -> None:
    row = FieldRow(icons)
    qtbot.addWidget(row)
    row.resize(320, 40)
    row.show_field(Field("id", "Id", "6b09520462d82c07cd0c20ad", whole="6b09520462d82c07cd0c20ad"))

    parts = (row.copy_button, row.value_text, row.label)
    middles = [part.geometry().center().x() for part in parts]
    assert middles == sorted(middles)
    assert middles[-1] > 240
    edge = row.value_text.document().defaultTextOption().alignment()
    assert edge & Qt.AlignmentFlag.AlignRight


def test_a_line_of_the_look_up_begins_at_the_right(icons: Icons, qtbot: QtBot) -> None:
    view = QListView()
    qtbot.addWidget(view)
    model = QStandardItemModel()
    item = QStandardItem()
    item.setData(Line(None, "search", "█" * 12), LINE_ROLE)
    model.appendRow(item)
    delegate = LookupDelegate(icons, lambda _: None, view)
    option = QStyleOptionViewItem()
    option.initFrom(view)
    option.rect.setRect(0, 0, 600, 34)
    option.state |= QStyle.StateFlag.State_Selected
    image = QImage(600, 34, QImage.Format.Format_RGB32)
    image.fill(icons.theme.color("raised"))
    painter = QPainter(image)
    delegate.paint(painter, option, model.index(0, 0))
    painter.end()

    accent = icons.theme.color("accent")
    barred = [x for x in range(600) if image.pixelColor(x, 17) == accent]
    named = [x for x in range(600) if image.pixelColor(x, 17) == icons.theme.color("sel_text")]
    assert barred[0] > 590
    assert named[0] > 300


def test_a_shortened_name_keeps_its_ellipsis_at_its_own_end(qtbot: QtBot) -> None:
    label = ElidedLabel("█" * 40)
    qtbot.addWidget(label)
    label.resize(100, 20)
    inked = ink(label.grab().toImage())
    between = [place for place in range(1, len(inked)) if inked[place] - inked[place - 1] > 1]
    assert between  # the points of the ellipsis
    assert between[0] > len(inked) / 2


def test_progress_and_loading_bars_begin_at_the_right(icons: Icons, qtbot: QtBot) -> None:
    strip = CompletenessStrip(icons)
    qtbot.addWidget(strip)
    strip.resize(800, 40)
    strip.set_state("loader-circle", "sorting", progress=0.25)
    assert strip.progress_rect().right() == strip.rect().right()

    table = QTableView()
    qtbot.addWidget(table)
    table.setModel(QStandardItemModel(0, 1))
    table.resize(400, 300)
    table.setColumnWidth(0, 200)
    screen = EmptyScreen(icons, table)
    screen.show_loading_bars()
    screen.hasten()
    table.show()
    header = table.horizontalHeader()
    right = header.sectionViewportPosition(0) + header.sectionSize(0)
    first_row = screen.grab().toImage().copy(0, 0, screen.width(), 20)
    assert ink(first_row)[-1] == pytest.approx(right - icons.theme.measures.gutter, abs=2)
