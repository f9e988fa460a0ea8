"""The table of one listing: what each cell says, in the order and with the filters of the table.

The rows themselves stay with the listing; here are only references and the words for them.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Final, Literal, TypeVar

from msgspec import UNSET
from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from typing_extensions import override

from faceviewer.filters import CollectionsFilter
from faceviewer.listings.arrangement import (
    Arrangement,
    Sort,
    Wish,
    arrange,
    merge,
    rearrange,
    revise,
)
from faceviewer.listings.asset_summary import describe_types
from faceviewer.listings.columns import (
    Column,
    Shape,
    Value,
    columns_of,
    make_search_texts,
)
from faceviewer.listings.folding import find_folded
from faceviewer.listings.jobs import Jobs
from faceviewer.listings.listing import Listing
from faceviewer.listings.loaded import Difference
from faceviewer.listings.places import Found, Kept, Renewed, find_kept, shift_kept
from faceviewer.listings.quick_filter import read_quick_filter
from faceviewer.listings.sieve import sieve_in_steps
from faceviewer.models.formats import Formats
from faceviewer.models.picture_words import tile_words
from faceviewer.models.pictures import NO_PICTURE, Tile
from faceviewer.models.roles import Cell, CellStyle, Role, RowChange
from faceviewer.plain_text import plain_line
from faceviewer.records import Collection, Record, is_zero_time
from faceviewer.slices import Steps

T = TypeVar("T")
TileOf = Callable[[Record], Tile]
Index = QModelIndex | QPersistentModelIndex
FLUSH_MS: Final = 100
SORTED_FLUSH_MS: Final = 1000
"""Rows are sorted into a sorted table less often: it is put together anew each time."""

_ROWS_A_FLUSH_MS: Final = 400
"""Each so many rows make the wait a millisecond longer: a million, two and a half seconds."""

_FOLDED_ROWS: Final = 256
_TIDIED_ROWS: Final = 10_000
_FIND_TRIES: Final = 3


@dataclass(frozen=True, slots=True)
class Work:
    """A sort or a filter that takes a while.

    Attributes:
        wish: how the rows will stand.
        count: how many rows there are.
        done: the part that is done, from 0 to 1.
    """

    kind: Literal["sort", "filter"]
    wish: Wish
    count: int
    done: float = 0.0


@dataclass(frozen=True, slots=True)
class _Placed:
    """An arrangement that is ready to be shown, and where the kept rows stand in it.

    `taken` counts the waiting rows that it holds already.
    """

    arrangement: Arrangement
    found: Found
    taken: int


_STYLES = {
    Shape.NAME: CellStyle.PLAIN,
    Shape.TEXT: CellStyle.SECONDARY,
    Shape.ID: CellStyle.FIXED,
    Shape.CODE: CellStyle.FIXED | CellStyle.SECONDARY | CellStyle.ELIDE_MIDDLE,
    Shape.REFERENCE: CellStyle.FIXED | CellStyle.SECONDARY | CellStyle.ELIDE_MIDDLE,
    Shape.URL: CellStyle.FIXED | CellStyle.SECONDARY | CellStyle.ELIDE_MIDDLE,
    Shape.NUMBER: CellStyle.SECONDARY | CellStyle.RIGHT,
    Shape.FLAG: CellStyle.SECONDARY,
    Shape.INSTANT: CellStyle.SECONDARY,
    Shape.ASSETS: CellStyle.SECONDARY,
    Shape.PICTURE: CellStyle.PICTURE,
}


def _no_tile(_record: Record) -> Tile:
    return NO_PICTURE


class RecordTableModel(QAbstractTableModel):
    """The visible rows of a listing as a Qt table.

    `DisplayRole` gives the words of a cell, cut to one line; `EditRole` its whole neutral text.

    Small work is done at once; what takes longer goes on in slices while the rows stay as they are,
    and is shown in one step: the model is reset, and the view told where its rows stand now. Rows
    that only come at the end are inserted, gathered for 100 ms.

    Attributes:
        arrangement: the rows as they are shown, with the sort and the filters they are shown by.
        quick_filter_text: what was typed to hide rows, as it is applied.
        work: the sort or filter under way, if it was not done at once.
        changes: ids of the rows that the last repetition of the query added or changed.

    Signals:
        arranged(): sort, filter or rows changed.
        rows_found(Found): the model was reset, and the rows that the view keeps stand here now.
        work_changed(): `work` begins, goes on or has ended.
    """

    arranged = Signal()
    rows_found = Signal(object)
    work_changed = Signal()

    def __init__(
        self,
        listing: Listing,
        formats: Formats,
        parent: QObject | None = None,
        jobs: Jobs | None = None,
    ) -> None:
        super().__init__(parent)
        self.listing = listing
        self.columns = columns_of(listing.kind)
        self.arrangement = Arrangement()
        self.quick_filter_text = ""
        self.work: Work | None = None
        self.changes: dict[str, RowChange] = {}
        self._jobs = jobs or Jobs()
        self._formats = formats
        self._wish = Wish()
        self._wanted_text = ""
        self._renewed: Renewed | None = None
        self._is_outdated = True
        self._must_sort = False
        self._is_busy = False
        self._waiting: list[Record] = []
        self._changed: list[Record] = []
        self._left: list[Arrangement] = []
        self._wider: list[Arrangement] = []
        self._folded = 0
        self._kept: Callable[[], Kept] = Kept
        self._tile_of: TileOf = _no_tile
        self._flush_timer = QTimer(self, singleShot=True, interval=FLUSH_MS)
        self._flush_timer.timeout.connect(self._flush)
        formats.changed.connect(self._reword)
        listing.add_listener(self)
        self._rearrange()

    # What the view asks

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        return 0 if parent.isValid() else len(self.arrangement.visible)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        record = self.arrangement.visible[index.row()]
        column = self.columns[index.column()]
        if role == Role.CELL:
            return self.cell(record, column)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown_words(record, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(record, column)
        if role == Qt.ItemDataRole.EditRole:
            return column.text(record)
        if role == Role.RECORD:
            return record
        if role == Qt.ItemDataRole.DecorationRole:
            return self._tile_of(record).pixmap if column.shape is Shape.PICTURE else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tooltip(record, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(column)
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return _spoken(column.title)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken_title(column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(column)
        return None

    def spoken_title(self, column: Column) -> str:
        """The title of a column, with what the arrow beside it shows."""
        title = _spoken(column.title)
        sorts = self.arrangement.sorts
        place = next((n for n, sort in enumerate(sorts) if sort.column is column), -1)
        if place < 0:
            return title
        if sorts[place].is_descending:
            words = self.tr("{column}, sorted downwards")
        else:
            words = self.tr("{column}, sorted upwards")
        if len(sorts) > 1:
            words = self.tr("{sorted}, level {number}").format(sorted=words, number=place + 1)
        return words.format(column=title)

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if column < 0:
            self.set_sorts(())
        else:
            is_descending = order == Qt.SortOrder.DescendingOrder
            self.set_sorts((Sort(self.columns[column], is_descending),))

    # What the view tells

    @property
    def visible(self) -> list[Record]:
        """The shown rows in their order."""
        return self.arrangement.visible

    def record(self, row: int) -> Record:
        """The record of a shown row."""
        return self.arrangement.visible[row]

    @property
    def wanted_sorts(self) -> tuple[Sort, ...]:
        """The levels of the sort that was asked for last; it may be still under way."""
        return self._wish.sorts

    def set_sorts(self, sorts: tuple[Sort, ...]) -> None:
        """Sorts by these levels; none shows the server's order."""
        self._wish = replace(self._wish, sorts=sorts)
        self._rearrange()

    def set_quick_filter(self, text: str) -> None:
        """Shows only the rows that contain what was typed."""
        if text == self._wanted_text:
            return
        self._wanted_text = text
        words = read_quick_filter(text, self.columns, _spoken)
        self._wish = replace(self._wish, quick_filter=words)
        self._rearrange()

    def set_local_filter(self, local_filter: CollectionsFilter) -> None:
        """Shows only the collections that pass."""
        if local_filter != self._wish.local_filter:
            self._wish = replace(self._wish, local_filter=local_filter)
            self._rearrange()

    def set_tiles(self, tile_of: TileOf) -> None:
        """Shows in the column of pictures what this gives for a record."""
        self._tile_of = tile_of

    def tile(self, record: Record) -> Tile:
        """What stands for the picture of a record now."""
        return self._tile_of(record)

    def set_keeper(self, kept: Callable[[], Kept]) -> None:
        """Asks the view by this, which rows it wants to find again after a reset."""
        self._kept = kept

    def cancel_work(self) -> None:
        """Ends the sort or filter under way: the rows stay as they are shown."""
        if self.work is None:
            return
        if not self._is_outdated:
            self._jobs.cancel("arrange")
            self._wish, self._wanted_text = self.arrangement.wish, self.quick_filter_text
            self._end_work()
            self.arranged.emit()
            self._go_on()
        elif self._wish.sorts:
            # What is shown is no longer loaded, so the new rows come as they are.
            self._wish = replace(self._wish, sorts=())
            self._rearrange()

    # What the listing tells

    def rows_replaced(self, difference: Difference | None) -> None:
        """Takes the new rows of the listing; those that are new or changed stay marked."""
        self.changes = {}
        if difference is not None:
            self.changes |= dict.fromkeys(difference.added, "added")
            self.changes |= dict.fromkeys(difference.changed, "changed")
        self._waiting.clear()
        self._changed.clear()
        self._folded = 0
        self._is_outdated = True
        self._renewed = lambda record: self.listing.find(record.id)
        self._rearrange()

    def rows_reordered(self) -> None:
        """Takes the same rows in another order of the server."""
        self._folded = 0
        self._must_sort = True
        self._rearrange()

    def rows_appended(self, rows: list[Record]) -> None:
        """Takes further rows, at once or with the next ones."""
        self._waiting.extend(rows)
        if not self._flush_timer.isActive():
            self._flush()
            self._start_flush_timer()

    def rows_changed(self, rows: list[Record]) -> None:
        """Shows the newer content; sort and filter count it too."""
        self._changed.extend(rows)
        self._go_on()

    def state_changed(self) -> None:
        """Shows what still waits as soon as a load has ended."""
        if not self.listing.is_loading:
            self._go_on()

    # Rows in another order

    def _rearrange(self) -> None:
        """Puts the rows as they are wished; a job that is under way is void."""
        self._jobs.cancel("rows")
        self._jobs.cancel("texts")
        self._is_busy = False
        before, rows, wish = self.arrangement, self.listing.records, self._wish
        taken = 0
        is_sorted = not self._must_sort and wish.sorts == before.sorts
        if self._is_outdated or not is_sorted:
            steps, taken = arrange(rows, wish), len(self._waiting)
        else:
            steps = rearrange((*self._wider, before), rows, wish)
        is_within = not self._is_outdated and not taken and wish.narrows(before.wish)
        kind: Literal["sort", "filter"] = (
            "sort" if taken or wish.sorts != before.sorts else "filter"
        )
        self.work = Work(kind, wish, len(rows))
        placed = self._placed(steps, taken, is_within=is_within)
        if not self._jobs.run("arrange", placed, self._take_arranged, self._show_progress):
            self.work_changed.emit()

    def _placed(
        self, steps: Steps[Arrangement], taken: int, *, is_within: bool = False
    ) -> Steps[_Placed]:
        arrangement = yield from steps
        return (yield from self._find_kept(arrangement, taken, is_within=is_within))

    def _find_kept(
        self, arrangement: Arrangement, taken: int = 0, *, is_within: bool = False
    ) -> Steps[_Placed]:
        """Where the view's rows stand in an arrangement, also if it has chosen others meanwhile."""
        old, new, renewed = self.arrangement.visible, arrangement.visible, self._renewed
        found = Found()
        for _ in range(_FIND_TRIES):
            kept = self._kept()
            found = yield from find_kept(kept, old, new, renewed, is_within=is_within)
            if kept == self._kept():
                break
        return _Placed(arrangement, found, taken)

    def _show_progress(self, done: float) -> None:
        if self.work is not None:
            self.work = replace(self.work, done=done)
            self.work_changed.emit()

    def _take_arranged(self, placed: _Placed) -> None:
        self._is_outdated, self._must_sort, self._renewed = False, False, None
        self.quick_filter_text = self._wanted_text
        self._end_work()
        self._show(placed)

    def _end_work(self) -> None:
        self.work = None
        self.work_changed.emit()

    def _show(self, placed: _Placed) -> None:
        """Swaps the rows in one step."""
        del self._waiting[: placed.taken]
        old = self.arrangement
        self.beginResetModel()
        self.arrangement = placed.arrangement
        self.endResetModel()
        self.rows_found.emit(placed.found)
        self.arranged.emit()
        self._leave(old)
        self._go_on()

    def _leave(self, old: Arrangement) -> None:
        """Keeps what a shorter text goes back to, and lets go of what is of no more use."""
        new, known = self.arrangement, [*self._wider, old]
        self._wider = [
            before
            for before in known
            if before is not new and before.order is new.order and new.wish.narrows(before.wish)
        ]
        kept = (new, *self._wider)
        self._let_go([before for before in known if not any(before is one for one in kept)])

    def _forget_wider(self) -> None:
        """Rows have come or changed, so a shorter text is sought in all of them again."""
        left, self._wider = self._wider, []
        self._let_go(left)

    def _let_go(self, left: list[Arrangement]) -> None:
        self._left += [known for known in left if len(known.order) > _TIDIED_ROWS]
        if self._left:
            self._jobs.start("tidy", self._tidy())

    def _tidy(self) -> Steps[None]:
        """Lets go of former rows bit by bit."""
        while self._left:
            yield from self._left.pop().leave(self.arrangement)

    def _go_on(self) -> None:
        """Does what waits until the rows stand as they were wished: one thing at a time."""
        if self.work is not None or self._is_busy:
            return
        if self._changed:
            self._revise(self._changed[:])
        elif self._waiting and not (self.listing.is_loading and self._flush_timer.isActive()):
            self._flush()
        elif not self.listing.is_loading and self._folded < len(self.listing.records):
            self._jobs.start("texts", self._make_texts())

    def _do(self, steps: Steps[T], take: Callable[[T], None]) -> None:
        """Does what concerns few of the rows."""

        def end(result: T) -> None:
            self._is_busy = False
            take(result)

        self._is_busy = True
        self._jobs.run("rows", steps, end)

    def _revise(self, rows: list[Record]) -> None:
        wish = self.arrangement.wish
        if wish.sorts or wish.is_filtered:
            self._do(self._revised(rows), partial(self._take_revised, len(rows)))
        else:
            self._changed.clear()
            self._reword()
            self._go_on()

    def _revised(self, rows: list[Record]) -> Steps[_Placed | None]:
        arrangement = yield from revise(self.arrangement, rows)
        if arrangement is None:
            return None
        return (yield from self._find_kept(arrangement))

    def _take_revised(self, count: int, placed: _Placed | None) -> None:
        del self._changed[:count]
        if placed is not None:
            self._forget_wider()
            self._show(placed)
        else:
            self._must_sort = True
            self._rearrange()

    def _make_texts(self) -> Steps[None]:
        """Makes what the quick filter seeks in, so that the first key finds it."""
        rows = self.listing.records
        while self._folded < len(rows):
            end = self._folded + _FOLDED_ROWS
            make_search_texts(rows[self._folded : end])
            self._folded = min(end, len(rows))
            yield None

    # Further rows

    def _start_flush_timer(self) -> None:
        sorted_ms = SORTED_FLUSH_MS + len(self.arrangement.order) // _ROWS_A_FLUSH_MS
        self._flush_timer.start(sorted_ms if self.arrangement.sorts else FLUSH_MS)

    def _flush(self) -> None:
        if not self._waiting or self.work is not None or self._is_busy:
            return
        self._jobs.cancel("texts")
        rows = self._waiting[:]
        if self.arrangement.sorts:
            self._do(self._merged(rows), self._show)
        else:
            steps = sieve_in_steps(rows, self.arrangement.wish.sieves())
            self._do(steps, partial(self._append, rows))
        self._start_flush_timer()

    def _append(self, rows: list[Record], shown: list[Record]) -> None:
        del self._waiting[: len(rows)]
        self._forget_wider()
        first = len(self.visible)
        if shown:
            self.beginInsertRows(QModelIndex(), first, first + len(shown) - 1)
        self.arrangement.append(rows, shown)
        if shown:
            self.endInsertRows()
        self.arranged.emit()
        self._go_on()

    def _merged(self, rows: list[Record]) -> Steps[_Placed]:
        merged = yield from merge(self.arrangement, rows)
        return _Placed(merged.arrangement, shift_kept(self._kept(), merged.inserted), len(rows))

    def _reword(self) -> None:
        if self.visible:
            last = self.index(len(self.visible) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    # Words

    def cell(self, record: Record, column: Column) -> Cell:
        """All that is needed to draw one cell."""
        if column.shape is Shape.PICTURE:
            return Cell(self._tile_of(record).icon, CellStyle.PICTURE)
        value = column.value(record)
        text, is_missing = self._words(value, column.shape)
        style = _STYLES[column.shape]
        if is_missing:
            style |= CellStyle.MISSING
        if isinstance(record, Collection) and record.deleted is True:
            if column.shape is Shape.NAME:
                style |= CellStyle.STRUCK
            elif column.key == "deleted":
                style |= CellStyle.DANGER
        marks = () if is_missing else self._marks(text, column)
        return Cell(text, style, marks, self.changes.get(record.id))

    def _spoken(self, record: Record, column: Column) -> str:
        words = self._shown_words(record, column)
        if column.shape is not Shape.NAME:
            return words
        if isinstance(record, Collection) and record.deleted is True:
            words = self.tr("{name}, deleted").format(name=words)
        change = self._change(record)
        return f"{words}, {change}" if change else words

    def _change(self, record: Record) -> str:
        """The word for the mark of a row."""
        match self.changes.get(record.id):
            case "added":
                return self.tr("new since the load before")
            case "changed":
                return self.tr("changed since the load before")
        return ""

    def _marks(self, text: str, column: Column) -> tuple[tuple[int, int], ...]:
        if not self.arrangement.quick_filter.terms:
            return ()
        words = self.arrangement.quick_filter.marks(column)
        return tuple(sorted({place for word in words for place in find_folded(text, word)}))

    def _shown_words(self, record: Record, column: Column) -> str:
        if column.shape is Shape.PICTURE:
            return tile_words(self._tile_of(record))
        return self._words(column.value(record), column.shape)[0]

    def _words(self, value: Value, shape: Shape) -> tuple[str, bool]:
        """The words of a value, and whether they only say that there is none."""
        if value is None:
            return self.tr("null"), True
        if value is UNSET:
            return self.tr("not sent"), True
        if isinstance(value, bool):
            return (self.tr("yes") if value else self.tr("no")), False
        if isinstance(value, int):
            return self._formats.number(value), False
        if isinstance(value, tuple):
            if not value:
                return self.tr("none"), True
            types = plain_line(describe_types(value))
            return f"{self._formats.number(len(value))}: {types}", False
        if value == "":
            return self.tr("empty text"), True
        if shape is Shape.INSTANT:
            if is_zero_time(str(value)):
                return self.tr("not set"), True
            return plain_line(self._formats.cell(str(value))), False
        text = str(value)
        return plain_line(text.removeprefix("https://") if shape is Shape.URL else text), False

    def _tooltip(self, record: Record, column: Column) -> str | None:
        """More than the cell shows; None leaves it to the view to show a text that was cut."""
        if column.shape is Shape.PICTURE:
            return tile_words(self._tile_of(record))
        value, change = column.value(record), self._change(record)
        if not isinstance(value, str):
            return change or None
        about_date = self._formats.tooltip(value) if column.shape is Shape.INSTANT else ""
        text = about_date or plain_line(value, 600)
        return f"{text}\n{change}" if change else text

    @staticmethod
    def _alignment(column: Column) -> Qt.AlignmentFlag:
        if column.shape is Shape.NUMBER:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def _spoken(word: str) -> str:
    """A word of the columns in the language of the window."""
    return QCoreApplication.translate("columns", word)
