"""Cells are painted as their model says, rows show what is selected, current and hovered."""

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    Qt,
)
from PySide6.QtGui import QColor, QContextMenuEvent, QHelpEvent, QImage, QMouseEvent, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)
from pytestqt.qtbot import QtBot
from typing_extensions import override

from faceviewer.models.roles import Cell, CellStyle, Role
from faceviewer.views.cell_painter import MAX_CHARS, marks_shown
from faceviewer.views.icons import Icons
from faceviewer.views.record_delegate import RecordDelegate
from faceviewer.views.sort_header import SortHeader
from faceviewer.views.theme import SchemeMode
from faceviewer.views.tokens import DARK
from faceviewer.views.widgets.tooltip import plain_tooltip

ROW_PX = 36
COLUMN_PX = 160
AnyIndex = QModelIndex | QPersistentModelIndex


class CellsModel(QAbstractTableModel):
    """Rows of cells, and how often which role was asked for."""

    def __init__(self, rows: Sequence[Sequence[Cell]]) -> None:
        super().__init__()
        self.rows = rows
        self.asked: list[int] = []
        self.tooltip: str | None = None
        self.picture: QPixmap | None = None

    @override
    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    @override
    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else max(map(len, self.rows), default=3)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole and section == 1:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return f"Title {section}" if role == Qt.ItemDataRole.DisplayRole else None

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        self.asked.append(role)
        if role == Role.CELL:
            return self.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tooltip
        return self.picture if role == Qt.ItemDataRole.DecorationRole else None


class Table(QTableView):
    """A table as the program sets one up, beside a field that can have the focus instead."""

    def __init__(self, icons: Icons, rows: Sequence[Sequence[Cell]]) -> None:
        self.window_widget = QWidget()
        super().__init__(self.window_widget)
        self.field = QLineEdit(self.window_widget)
        self.field.move(0, 400)
        self.cells = CellsModel(rows)
        self.header = SortHeader(icons.theme, icons, self)
        self.setHorizontalHeader(self.header)
        self.delegate = RecordDelegate(icons.theme, icons, self)
        self.setItemDelegate(self.delegate)
        self.setModel(self.cells)
        self.setShowGrid(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_PX)
        self.resize(640, 360)
        self.header.setDefaultSectionSize(COLUMN_PX)

    def image(self) -> QImage:
        """The painted body."""
        return self.viewport().grab().toImage()

    def cell_colors(self, row: int, column: int) -> set[str]:
        """The colours in one cell."""
        image = self.image()
        rect = self.visualRect(self.cells.index(row, column))
        return {
            image.pixelColor(x, y).name()
            for x in range(rect.left(), rect.right() + 1)
            for y in range(rect.top(), rect.bottom() + 1)
        }


Maker = Callable[..., Table]


@pytest.fixture
def make_table(icons: Icons, qtbot: QtBot) -> Maker:
    """Makes a table of these rows, on screen and with the focus."""
    kept: list[Table] = []

    def made(*rows: Sequence[Cell]) -> Table:
        table = Table(icons, rows)
        kept.append(table)
        qtbot.addWidget(table.window_widget)
        table.window_widget.resize(640, 440)
        table.window_widget.show()
        with qtbot.waitActive(table.window_widget):
            table.window_widget.activateWindow()
        table.setFocus()
        return table

    return made


def plain_row(*texts: str) -> list[Cell]:
    return [Cell(text) for text in texts]


def test_painting_asks_once_for_each_cell(make_table: Maker) -> None:
    table = make_table(plain_row("a", "b", "c"), plain_row("d", "e", "f"))
    table.image()
    table.cells.asked.clear()
    table.image()
    assert table.cells.asked == [Role.CELL, Role.ICON] * 6


@pytest.mark.parametrize(
    ("style", "token"),
    [
        (CellStyle.PLAIN, "text"),
        (CellStyle.SECONDARY, "text2"),
        (CellStyle.MISSING, "text3"),
        (CellStyle.DANGER, "err"),
        (CellStyle.OK, "ok"),
        (CellStyle.WARN, "warn"),
        (CellStyle.ERR, "err"),
        (CellStyle.STRUCK, "text2"),
    ],
)
def test_text_has_the_colour_of_its_style(
    make_table: Maker, icons: Icons, style: CellStyle, token: str
) -> None:
    table = make_table([Cell("─███", style), Cell("x")])
    assert icons.theme.color(token).name() in table.cell_colors(0, 0)


def test_selected_row_has_a_bar_and_its_own_text_colour(make_table: Maker, icons: Icons) -> None:
    table = make_table([Cell("███", CellStyle.SECONDARY), Cell("███", CellStyle.MISSING)])
    table.selectRow(0)
    color = icons.theme.color
    image = table.image()
    assert image.pixelColor(1, ROW_PX // 2) == color("accent")
    assert image.pixelColor(3, ROW_PX // 2) == color("sel")
    for column in (0, 1):
        colors = table.cell_colors(0, column)
        assert color("sel_text").name() in colors
        assert not colors & {color("text2").name(), color("text3").name()}


def test_bar_is_at_the_first_column_that_is_shown(make_table: Maker, icons: Icons) -> None:
    table = make_table(plain_row("a", "b", "c"))
    table.selectRow(0)
    table.setColumnHidden(0, True)
    table.header.moveSection(2, 0)
    accent = icons.theme.color("accent")
    left = table.columnViewportPosition(2)
    image = table.image()
    assert image.pixelColor(left + 1, ROW_PX // 2) == accent
    assert image.pixelColor(table.columnViewportPosition(1) + 1, ROW_PX // 2) != accent


def test_row_without_focus_is_quieter(make_table: Maker, icons: Icons) -> None:
    table = make_table([Cell("███", CellStyle.SECONDARY), Cell("███", CellStyle.MISSING)])
    table.selectRow(0)
    table.field.setFocus()
    color = icons.theme.color
    image = table.image()
    assert image.pixelColor(1, ROW_PX // 2) == color("text2")
    assert image.pixelColor(5, ROW_PX // 2) == color("sel_off")
    assert image.pixelColor(5, 0) == color("sel_off")
    assert color("text3").name() not in table.cell_colors(0, 1)


def test_current_row_has_lines_over_all_its_cells(make_table: Maker, icons: Icons) -> None:
    table = make_table(plain_row("a", "b"), plain_row("c", "d"))
    table.setCurrentIndex(table.cells.index(1, 0))
    image = table.image()
    for x in (20, COLUMN_PX + 20):
        assert image.pixelColor(x, ROW_PX) == icons.theme.color("accent")
        assert image.pixelColor(x, 2 * ROW_PX - 1) == icons.theme.color("accent")


def test_other_rows_have_one_line_below_and_no_other(make_table: Maker, icons: Icons) -> None:
    table = make_table(plain_row("", ""), plain_row("", ""))
    table.setCurrentIndex(QModelIndex())
    image = table.image()
    assert image.pixelColor(20, ROW_PX - 1) == icons.theme.color("line")
    assert table.cell_colors(1, 0) == {
        icons.theme.color("base").name(),
        icons.theme.color("line").name(),
    }


def test_hovered_row_is_marked_until_the_pointer_leaves(make_table: Maker, icons: Icons) -> None:
    table = make_table(plain_row("a", "b"), plain_row("c", "d"))
    table.entered.emit(table.cells.index(1, 0))
    hover = icons.theme.color("hover").name()
    assert hover in table.cell_colors(1, 0)
    assert hover in table.cell_colors(1, 1)
    table.delegate.eventFilter(table.viewport(), QEvent(QEvent.Type.Leave))
    assert hover not in table.cell_colors(1, 1)


def ink_columns(table: Table, row: int, column: int) -> list[int]:
    """The columns of pixels in a cell that hold text, from the cell's left edge."""
    image = table.image()
    rect = table.visualRect(table.cells.index(row, column))
    ground = image.pixelColor(rect.left() + 5, rect.top() + 2)
    return [
        x - rect.left()
        for x in range(rect.left(), rect.right() + 1)
        if any(image.pixelColor(x, y) != ground for y in range(rect.top() + 2, rect.bottom() - 2))
    ]


def test_text_stands_at_its_edge(make_table: Maker, icons: Icons) -> None:
    measures = icons.theme.measures
    table = make_table([Cell("█"), Cell("█"), Cell("█", CellStyle.RIGHT), Cell("שלום")])
    table.setCurrentIndex(QModelIndex())
    assert ink_columns(table, 0, 0)[0] == pytest.approx(measures.gutter, abs=2)
    assert ink_columns(table, 0, 1)[0] == pytest.approx(measures.cell_left, abs=2)
    right = COLUMN_PX - measures.cell_right
    assert ink_columns(table, 0, 2)[-1] == pytest.approx(right, abs=2)
    assert ink_columns(table, 0, 3)[0] == pytest.approx(measures.cell_left, abs=3)


@pytest.mark.usefixtures("mirrored")
def test_texts_stand_at_the_other_edge_where_reading_begins_at_the_right(
    make_table: Maker, icons: Icons
) -> None:
    table = make_table([Cell("█"), Cell("█"), Cell("█", CellStyle.RIGHT)])
    table.setCurrentIndex(QModelIndex())
    measures = icons.theme.measures
    for column, padding in ((0, measures.gutter), (1, measures.cell_left)):
        inked = ink_columns(table, 0, column)
        assert inked[-1] == pytest.approx(COLUMN_PX - padding, abs=2)
    assert ink_columns(table, 0, 2)[0] == pytest.approx(measures.cell_right, abs=2)


@pytest.mark.usefixtures("mirrored")
@pytest.mark.parametrize(
    ("cell", "is_at_the_right"),
    [
        (Cell("███   ."), True),
        (Cell("שלום   ."), False),
        (Cell("שלום   .", CellStyle.FIXED), True),
    ],
    ids=["name", "Hebrew name", "address"],
)
def test_where_reading_begins_at_the_right_a_name_goes_its_own_way_and_an_id_never_back(
    make_table: Maker, cell: Cell, is_at_the_right: bool
) -> None:
    table = make_table([Cell(""), cell])
    table.setCurrentIndex(QModelIndex())
    inked = ink_columns(table, 0, 1)
    widest = max(range(1, len(inked)), key=lambda place: inked[place] - inked[place - 1])
    assert (widest > len(inked) / 2) is is_at_the_right


@pytest.mark.usefixtures("mirrored")
def test_bar_and_sort_mark_are_at_the_other_edge_where_reading_begins_at_the_right(
    make_table: Maker, icons: Icons
) -> None:
    table = make_table(plain_row("a", "b"))
    flags = QItemSelectionModel.SelectionFlag
    table.selectionModel().select(table.cells.index(0, 0), flags.Select | flags.Rows)
    table.header.set_sorts([(0, False)])
    accent, middle = icons.theme.color("accent"), ROW_PX // 2
    right = table.visualRect(table.cells.index(0, 0)).right()
    assert table.image().pixelColor(right - 1, middle) == accent
    assert table.image().pixelColor(right - COLUMN_PX + 2, middle) != accent
    header = table.header.viewport().grab().toImage()
    colors = {
        x: {header.pixelColor(x, y).name() for y in range(header.height())}
        for x in range(right - COLUMN_PX, right)
    }
    marked = [x for x, seen in colors.items() if accent.name() in seen]
    titled = [x for x, seen in colors.items() if icons.theme.color("text").name() in seen]
    assert marked[-1] < titled[0]


def test_text_stands_in_the_middle_of_its_row(make_table: Maker, icons: Icons) -> None:
    table = make_table(plain_row("", "xxx", "xxx"))
    table.setCurrentIndex(QModelIndex())
    image, base = table.image(), icons.theme.color("base")
    middle = range(COLUMN_PX, 2 * COLUMN_PX)
    inked = [y for y in range(ROW_PX - 1) if any(image.pixelColor(x, y) != base for x in middle)]
    assert (inked[0] + inked[-1]) / 2 == pytest.approx(ROW_PX / 2, abs=3)


def test_a_name_reads_in_the_direction_of_the_program(make_table: Maker) -> None:
    """So that all of a column begin alike, a number after a Hebrew name stands at its right."""
    table = make_table(plain_row("", "שלום", "שלום ██"))
    table.setCurrentIndex(QModelIndex())
    name, numbered = ink_columns(table, 0, 1), ink_columns(table, 0, 2)
    assert numbered[: len(name)] == name


def test_texts_grow_with_the_size_of_text(make_table: Maker, icons: Icons) -> None:
    table = make_table(plain_row("a", "███"))
    table.setCurrentIndex(QModelIndex())
    before = len(ink_columns(table, 0, 1))
    icons.theme.set_zoom(150)
    assert len(ink_columns(table, 0, 1)) == pytest.approx(1.5 * before, abs=2)


def test_long_text_ends_before_the_next_cell(make_table: Maker, icons: Icons) -> None:
    long = "█ " * 5000
    table = make_table([Cell(long), Cell(long, CellStyle.ELIDE_MIDDLE), Cell("")])
    table.setCurrentIndex(QModelIndex())
    for column in (0, 1):
        assert ink_columns(table, 0, column)[-1] < COLUMN_PX - icons.theme.measures.cell_right + 1


def test_line_ends_do_not_make_a_second_line(make_table: Maker) -> None:
    table = make_table([Cell("a\nb"), Cell("a b")])
    table.setCurrentIndex(QModelIndex())
    first, second = ink_columns(table, 0, 0), ink_columns(table, 0, 1)
    assert first[-1] - first[0] == pytest.approx(second[-1] - second[0], abs=2)


def test_letters_higher_than_their_row_do_not_reach_into_the_next(
    make_table: Maker, icons: Icons
) -> None:
    table = make_table(plain_row("ÅgjÅ", "ÅgjÅ"), plain_row("", ""))
    table.verticalHeader().setMinimumSectionSize(1)
    table.verticalHeader().setDefaultSectionSize(8)
    table.setCurrentIndex(QModelIndex())
    assert icons.theme.color("text").name() in table.cell_colors(0, 0)
    assert table.cell_colors(1, 0) == {
        icons.theme.color("base").name(),
        icons.theme.color("line").name(),
    }


def test_found_parts_are_marked_behind_the_text(make_table: Maker, icons: Icons) -> None:
    table = make_table([Cell("███entes", mark=((0, 2),)), Cell("███entes")])
    mark = icons.theme.color("mark").name()
    assert mark in table.cell_colors(0, 0)
    assert icons.theme.color("mark_text").name() in table.cell_colors(0, 0)
    assert mark not in table.cell_colors(0, 1)


def marked_columns(table: Table, mark: QColor, column: int) -> list[int]:
    image = table.image()
    rect = table.visualRect(table.cells.index(0, column))
    middle = range(rect.top() + 8, rect.bottom() - 8)
    return [
        x - rect.left()
        for x in range(rect.left(), rect.right())
        if any(image.pixelColor(x, y) == mark for y in middle)
    ]


def test_mark_is_where_the_found_part_is_drawn(make_table: Maker, icons: Icons) -> None:
    table = make_table(
        [Cell("aaaa", mark=((0, 2),)), Cell("אאאא", mark=((0, 2),)), Cell("😀b", mark=((1, 2),))]
    )
    mark = icons.theme.color("mark")
    table.setCurrentIndex(QModelIndex())
    latin, hebrew, emoji = (marked_columns(table, mark, column) for column in range(3))
    assert latin[0] == pytest.approx(icons.theme.measures.gutter, abs=2)
    assert latin[-1] < ink_columns(table, 0, 0)[-1] - 3
    assert hebrew[0] > ink_columns(table, 0, 1)[0] + 3
    assert emoji[0] > icons.theme.measures.cell_left + 3


@pytest.mark.parametrize(
    ("marks", "shown", "expected"),
    [
        (((0, 3),), "abcdefghij", [(0, 3)]),
        (((0, 2),), "abc…", [(0, 2)]),
        (((2, 5),), "abc…", [(2, 3), (3, 4)]),
        (((6, 8),), "abc…", [(3, 4)]),
        (((8, 10),), "ab…ij", [(3, 5)]),
        (((1, 9),), "ab…ij", [(1, 2), (2, 3), (3, 4)]),
        (((4, 5), (5, 6)), "ab…ij", [(2, 3)]),
        (((0, 10),), "…", [(0, 1)]),
    ],
)
def test_marks_follow_what_is_shown_of_the_text(
    marks: tuple[tuple[int, int], ...], shown: str, expected: list[tuple[int, int]]
) -> None:
    assert marks_shown(marks, "abcdefghij", shown) == expected


def test_picture_cell_shows_a_tile_until_there_is_a_picture(
    make_table: Maker, icons: Icons
) -> None:
    table = make_table([Cell("image-off", CellStyle.PICTURE), Cell("x")])
    assert icons.theme.color("window").name() in table.cell_colors(0, 0)
    table.cells.picture = QPixmap(60, 40)
    table.cells.picture.fill(QColor("#00ff00"))
    colors = table.cell_colors(0, 0)
    assert "#00ff00" in colors
    assert icons.theme.color("window").name() not in colors


def test_deleted_word_has_its_icon_before_it(make_table: Maker, icons: Icons) -> None:
    table = make_table([Cell("█"), Cell("█", CellStyle.DANGER), Cell("█", CellStyle.ERR)])
    table.setCurrentIndex(QModelIndex())
    assert ink_columns(table, 0, 1)[-1] > ink_columns(table, 0, 2)[-1] + 10


def test_theme_change_repaints_in_the_new_colours(make_table: Maker, icons: Icons) -> None:
    table = make_table([Cell("███")])
    table.setCurrentIndex(QModelIndex())
    icons.theme.set_mode(SchemeMode.DARK)
    colors = table.cell_colors(0, 0)
    assert {icons.theme.color("base").name(), icons.theme.color("text").name()} <= colors


def tooltip_of(table: Table, monkeypatch: pytest.MonkeyPatch) -> str:
    shown: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _place, text, *_: shown.append(text))
    option = QStyleOptionViewItem()
    index = table.cells.index(0, 0)
    option.rect = table.visualRect(index)
    event = QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), QPoint(5, 5))
    assert table.delegate.helpEvent(event, table, option, index)
    return shown[0]


def test_tooltip_shows_markup_as_text(make_table: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    table = make_table([Cell("a")])
    table.cells.tooltip = "<img src='file:///etc/x'>"
    assert tooltip_of(table, monkeypatch) == plain_tooltip(table.cells.tooltip)


def test_tooltip_of_a_shortened_cell_is_the_whole_text(
    make_table: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert tooltip_of(make_table([Cell("short")]), monkeypatch) == ""
    long = "a long name " * 10
    assert tooltip_of(make_table([Cell(long)]), monkeypatch) == plain_tooltip(long)


def test_size_hint_fits_the_text_and_has_a_limit(make_table: Maker) -> None:
    table = make_table([Cell("ab"), Cell("abcdef"), Cell("x" * 100_000), Cell("x" * MAX_CHARS)])
    option = QStyleOptionViewItem()
    widths = [
        table.delegate.sizeHint(option, table.cells.index(0, column)).width() for column in range(4)
    ]
    assert widths[0] < widths[1] < widths[2]
    assert widths[2] == widths[3]
    assert table.delegate.sizeHint(option, table.cells.index(0, 0)).height() == ROW_PX


def test_model_without_cells_is_painted_empty(make_table: Maker, icons: Icons) -> None:
    table = make_table(plain_row("a"))
    table.cells.rows = [[None]]  # type: ignore[list-item]
    table.setCurrentIndex(QModelIndex())
    assert table.cell_colors(0, 0) == {
        icons.theme.color("base").name(),
        icons.theme.color("line").name(),
    }


# Header


def header_colors(table: Table, section: int) -> set[str]:
    image = table.header.viewport().grab().toImage()
    left = table.header.sectionViewportPosition(section)
    return {
        image.pixelColor(x, y).name()
        for x in range(left, left + COLUMN_PX - 4)
        for y in range(image.height() - 1)
    }


def click(table: Table, section: int, modifier: Qt.KeyboardModifier) -> None:
    """Straight to the widget, so that Shift does not stay down for the tests that follow."""
    viewport = table.header.viewport()
    place = QPointF(table.header.sectionViewportPosition(section) + 30, 10)
    left = Qt.MouseButton.LeftButton
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        event = QMouseEvent(kind, place, viewport.mapToGlobal(place), left, left, modifier)
        QApplication.sendEvent(viewport, event)


def test_click_and_shift_click_tell_section_and_whether_to_add(
    make_table: Maker, qtbot: QtBot
) -> None:
    table = make_table(plain_row("a", "b", "c"))
    with qtbot.waitSignal(table.header.sort_clicked) as clicked:
        click(table, 1, Qt.KeyboardModifier.NoModifier)
    assert clicked.args == [1, False]
    with qtbot.waitSignal(table.header.sort_clicked) as clicked:
        click(table, 2, Qt.KeyboardModifier.ShiftModifier)
    assert clicked.args == [2, True]


def test_right_click_asks_for_a_menu(make_table: Maker, qtbot: QtBot) -> None:
    table = make_table(plain_row("a", "b", "c"))
    place = QPoint(table.header.sectionViewportPosition(1) + 30, 10)
    with qtbot.waitSignal(table.header.menu_requested) as asked:
        reason = QContextMenuEvent.Reason.Mouse
        event = QContextMenuEvent(reason, place, table.header.mapToGlobal(place))
        QApplication.sendEvent(table.header.viewport(), event)
    assert asked.args is not None
    assert asked.args[0] == 1


def test_sorted_section_has_an_arrow_and_others_none(make_table: Maker, icons: Icons) -> None:
    table = make_table(plain_row("a", "b", "c"))
    accent = icons.theme.color("accent").name()
    assert accent not in header_colors(table, 0)
    table.header.set_sorts([(0, False)])
    ascending = table.header.viewport().grab().toImage()
    assert accent in header_colors(table, 0)
    assert accent not in header_colors(table, 1)
    table.header.set_sorts([(0, True)])
    assert table.header.viewport().grab().toImage() != ascending


def test_badges_are_drawn_only_with_several_sorts(make_table: Maker, icons: Icons) -> None:
    table = make_table(plain_row("a", "b", "c"))
    badge = icons.theme.color("sel").name()
    table.header.set_sorts([(1, False)])
    assert badge not in header_colors(table, 1)
    table.header.set_sorts([(1, False), (0, True)])
    assert badge in header_colors(table, 0)
    assert badge in header_colors(table, 1)
    assert badge not in header_colors(table, 2)


def test_header_has_room_for_title_and_marks(make_table: Maker, icons: Icons) -> None:
    table = make_table(plain_row("a", "b", "c"))
    assert table.header.sizeHint().height() == icons.theme.measures.header
    bare = table.header.sectionSizeFromContents(0).width()
    table.header.set_sorts([(0, False)])
    sorted_once = table.header.sectionSizeFromContents(0).width()
    table.header.set_sorts([(0, False), (1, False)])
    assert bare < sorted_once < table.header.sectionSizeFromContents(0).width()


def test_header_follows_the_theme(make_table: Maker, icons: Icons) -> None:
    table = make_table(plain_row("a", "b", "c"))
    table.header.set_sorts([(0, False)])
    icons.theme.set_mode(SchemeMode.DARK)
    assert {DARK.base.lower(), DARK.accent.lower()} <= header_colors(table, 0)
