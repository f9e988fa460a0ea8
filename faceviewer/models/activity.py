"""The requests of this run in words, newest first. No credential: an exchange holds none."""

from bisect import bisect_left
from dataclasses import dataclass
from datetime import UTC, datetime
from http import HTTPStatus
from math import ceil
from typing import Final, Literal
from urllib.parse import unquote, urlsplit

from PySide6.QtCore import QModelIndex, QObject, QSortFilterProxyModel, QTimer, Signal
from typing_extensions import override

from faceviewer.api.exchange import Exchange
from faceviewer.models.error_words import describe_error
from faceviewer.models.formats import Formats
from faceviewer.models.roles import Cell, CellStyle
from faceviewer.models.word_table import Index, WordTableModel
from faceviewer.plain_text import plain_line
from faceviewer.records import to_zone
from faceviewer.sentences import SERVICE_NAMES, Sentence

ActivityKey = Literal[
    "time", "service", "method", "address", "status", "duration", "bytes", "retries", "request_id"
]
ActivityState = Literal["any", "failed", "in_flight"]

COLUMNS: Final[tuple[tuple[ActivityKey, int], ...]] = (
    ("time", 114),
    ("service", 82),
    ("method", 76),
    ("address", 560),
    ("status", 176),
    ("duration", 90),
    ("bytes", 84),
    ("retries", 96),
    ("request_id", 150),
)
"""The columns and their widths in device-independent pixels at a system font of 13 pixels."""

KEPT: Final = 1_000
FLUSH_MS: Final = 100
COUNTDOWN_MS: Final = 1_000
_NUMBERS: Final = frozenset({"duration", "bytes", "retries"})
_OPEN_STATES: Final = frozenset({"in_flight", "waiting"})
_ADDRESS_LENGTH: Final = 2_000


@dataclass(frozen=True, slots=True)
class ActivityCount:
    """What the kept requests come to."""

    requests: int = 0
    in_flight: int = 0
    retried: int = 0
    failed: int = 0
    size_bytes: int = 0


class ActivityModel(WordTableModel):
    """The last exchanges, at most `kept`; what is told of them is shown at most every 100 ms.

    Signals:
        counted(): the sums are others.
    """

    counted = Signal()
    column_count = len(COLUMNS)
    right_columns = frozenset(i for i, (key, _) in enumerate(COLUMNS) if key in _NUMBERS)

    def __init__(self, formats: Formats, kept: int = KEPT, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._kept = kept
        self._exchanges: list[Exchange] = []
        self._told: dict[int, Exchange] = {}
        self._flush_timer = QTimer(self, singleShot=True, interval=FLUSH_MS)
        self._flush_timer.timeout.connect(self.flush)
        self._countdown_timer = QTimer(self, interval=COUNTDOWN_MS)
        self._countdown_timer.timeout.connect(self._count_down)
        formats.changed.connect(self.reword)

    # What happens

    def record(self, exchange: Exchange) -> None:
        """Takes a new exchange, or what has become of a known one."""
        self._told[exchange.number] = exchange
        if not self._flush_timer.isActive():
            self._flush_timer.start()

    def clear(self) -> None:
        """Forgets every exchange that has ended."""
        self.flush()
        self.beginResetModel()
        self._exchanges = [each for each in self._exchanges if each.state in _OPEN_STATES]
        self.endResetModel()
        self.counted.emit()

    def flush(self) -> None:
        """Shows at once what was told."""
        told, self._told = self._told, {}
        changed = [self._take(exchange) for _, exchange in sorted(told.items())]
        if not changed:
            return
        if len(self._exchanges) > self._kept:
            self.beginRemoveRows(QModelIndex(), self._kept, len(self._exchanges) - 1)
            del self._exchanges[self._kept :]
            self.endRemoveRows()
        self.reword(self._row(each) for each in changed if each is not None)
        self._run_countdown()
        self.counted.emit()

    @property
    def count(self) -> ActivityCount:
        """The sums of the kept requests."""
        kept = self._exchanges
        return ActivityCount(
            requests=len(kept),
            in_flight=sum(each.state in _OPEN_STATES for each in kept),
            retried=sum(each.tries > 1 for each in kept),
            failed=sum(each.state == "failed" for each in kept),
            size_bytes=sum(each.size_bytes for each in kept),
        )

    def exchange(self, row: int) -> Exchange:
        """The exchange of a row."""
        return self._exchanges[row]

    def says(self, row: int, words: str) -> bool:
        """Whether a row contains every one of the words, which are in lower case."""
        exchange = self._exchanges[row]
        text = " ".join(self._words(exchange, key) for key, _ in COLUMNS).lower()
        return all(word in text for word in words.split())

    # What the view asks

    @override
    def row_count(self) -> int:
        return len(self._exchanges)

    @override
    def title(self, column: int) -> str:
        return self._title(COLUMNS[column][0])

    @override
    def cell(self, row: int, column: int) -> Cell:
        exchange, (key, _) = self._exchanges[row], COLUMNS[column]
        return Cell(self._words(exchange, key), self._style(exchange, key))

    @override
    def text(self, row: int, column: int) -> str:
        return self._words(self._exchanges[row], COLUMNS[column][0])

    @override
    def tooltip(self, row: int, column: int) -> str | None:
        return self._tooltip(self._exchanges[row], COLUMNS[column][0])

    # Rows

    def _row(self, exchange: Exchange) -> int:
        """The row of a number, or the one before which it belongs: the newest comes first."""
        return bisect_left(self._exchanges, -exchange.number, key=lambda each: -each.number)

    def _take(self, exchange: Exchange) -> Exchange | None:
        """The exchange where it was known; None where it has become a new row."""
        row = self._row(exchange)
        if row < len(self._exchanges) and self._exchanges[row].number == exchange.number:
            self._exchanges[row] = exchange
            return exchange
        self.beginInsertRows(QModelIndex(), row, row)
        self._exchanges.insert(row, exchange)
        self.endInsertRows()
        return None

    def _waiting_rows(self) -> list[int]:
        return [row for row, each in enumerate(self._exchanges) if each.state == "waiting"]

    def _run_countdown(self) -> None:
        if not self._waiting_rows():
            self._countdown_timer.stop()
        elif not self._countdown_timer.isActive():
            self._countdown_timer.start()

    def _count_down(self) -> None:
        self.reword(self._waiting_rows())
        self._run_countdown()

    # Words

    def _title(self, key: ActivityKey) -> str:
        return {
            "time": self.tr("Time"),
            "service": self.tr("Service"),
            "method": self.tr("Method"),
            "address": self.tr("Address"),
            "status": self.tr("Status"),
            "duration": self.tr("Duration"),
            "bytes": self.tr("Bytes"),
            "retries": self.tr("Retries"),
            "request_id": self.tr("Request id"),
        }[key]

    def _words(self, exchange: Exchange, key: ActivityKey) -> str:
        formats = self._formats
        is_open = exchange.state in _OPEN_STATES
        match key:
            case "time":
                return self._clock(exchange.started)
            case "service":
                return SERVICE_NAMES.get(exchange.service) or self.tr("Assets")
            case "method":
                return exchange.method
            case "address":
                return shown_address(exchange.address, has_host=exchange.service == "asset")
            case "status":
                return self._status(exchange)
            case "duration":
                return "" if is_open else formats.duration(exchange.duration_s)
            case "bytes":
                return "" if is_open else formats.number(exchange.size_bytes)
            case "retries":
                return formats.number(max(0, exchange.tries - 1))
            case "request_id":
                return plain_line(exchange.request_id, 100)

    def _clock(self, instant: datetime) -> str:
        shown = to_zone(instant, is_utc=self._formats.zone == "utc")
        return f"{shown:%H:%M:%S}.{shown.microsecond // 1000:03}"

    def _status(self, exchange: Exchange) -> str:
        match exchange.state:
            case "waiting":
                return self._waiting(exchange)
            case "failed":
                short = _describe(exchange).short
                return self.tr("failed: {reason}").format(reason=short)
            case "cancelled":
                return self.tr("cancelled")
            case "done":
                return status_words(exchange.status)
            case "in_flight" if exchange.tries > 1:
                return self.tr("in flight, asked again")
        return self.tr("in flight")

    def _waiting(self, exchange: Exchange) -> str:
        until = exchange.wait_until or datetime.now(UTC)
        seconds = max(0, ceil((until - datetime.now(UTC)).total_seconds()))
        words = self.tr("waiting {seconds} s").format(seconds=seconds)
        return f"{exchange.status}, {words}" if exchange.status else words

    @staticmethod
    def _style(exchange: Exchange, key: ActivityKey) -> CellStyle:
        if key == "status":
            return {
                "done": CellStyle.OK,
                "failed": CellStyle.ERR,
                "waiting": CellStyle.WARN,
            }.get(exchange.state, CellStyle.SECONDARY)
        if key in _NUMBERS:
            return CellStyle.SECONDARY | CellStyle.RIGHT
        if key == "address":
            return CellStyle.SECONDARY | CellStyle.FIXED | CellStyle.ELIDE_MIDDLE
        if key == "request_id":
            return CellStyle.SECONDARY | CellStyle.FIXED
        return CellStyle.PLAIN if key == "time" else CellStyle.SECONDARY

    def _tooltip(self, exchange: Exchange, key: ActivityKey) -> str | None:
        if key == "time":
            return self._formats.second(exchange.started)
        if key == "address":
            return plain_line(exchange.address, _ADDRESS_LENGTH)
        if key == "status" and exchange.error:
            return str(_describe(exchange))
        return None


class ActivityFilter(QSortFilterProxyModel):
    """The rows of an activity model that contain some words and are in some state."""

    def __init__(self, activity: ActivityModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._activity = activity
        self._words = ""
        self._state: ActivityState = "any"
        self.setSourceModel(activity)

    def set_words(self, words: str) -> None:
        """Shows only rows with all of these words, in any column, upper or lower case."""
        self.beginFilterChange()
        self._words = words.lower()
        self.endFilterChange()

    def set_state(self, state: ActivityState) -> None:
        """Shows only rows that failed, or are in flight, or any."""
        self.beginFilterChange()
        self._state = state
        self.endFilterChange()

    def exchange(self, index: Index) -> Exchange:
        """The exchange of a shown row."""
        return self._activity.exchange(self.mapToSource(index).row())

    @override
    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        state = self._activity.exchange(source_row).state
        if self._state == "failed" and state != "failed":
            return False
        if self._state == "in_flight" and state not in _OPEN_STATES:
            return False
        return not self._words or self._activity.says(source_row, self._words)


def shown_address(address: str, *, has_host: bool = False) -> str:
    """Path and query of an address in readable characters; never sent anywhere.

    With the host where that is not one of the two services of an environment.
    """
    parts = urlsplit(address)
    host = parts.netloc if has_host else ""
    query = f"?{parts.query}" if parts.query else ""
    return plain_line(host + unquote(f"{parts.path}{query}"), _ADDRESS_LENGTH)


def status_words(status: int | None) -> str:
    """A status with its usual words, as in "200 OK"."""
    try:
        return f"{status} {HTTPStatus(status or 0).phrase}"
    except ValueError:
        return str(status or "")


def _describe(exchange: Exchange) -> Sentence:
    """The words for the error of an exchange in the language of the window."""
    if exchange.error is None:
        status = str(exchange.status or "")
        return Sentence(status, status, "")
    return describe_error(exchange.error)
