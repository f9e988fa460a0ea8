"""What the completeness strip of a listing shows, while it loads, sorts or filters and after."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QShortcut

from faceviewer.models.completeness_words import CompletenessWords
from faceviewer.views.record_table import RecordTable
from faceviewer.views.tab_page import Surroundings
from faceviewer.views.widgets.completeness_strip import CompletenessStrip, StripButtons

TICK_MS = 250
WORK_TICK_MS = 200
"""A sort or filter that takes longer than this is told of, and told of anew as often."""

NextStep = Callable[[], tuple[str, Callable[[], None]]]


class ListingProgress(QObject):
    """Keeps the strip up to date.

    Attributes:
        is_work_told: whether the person sees a sort or filter under way, and can stop it.
    """

    def __init__(
        self,
        strip: CompletenessStrip,
        table: RecordTable,
        words: CompletenessWords,
        around: Surroundings,
        next_step: NextStep,
    ) -> None:
        """`next_step` gives what the button of the strip does now, with its text, or no text."""
        super().__init__(strip)
        self._strip = strip
        self._table = table
        self._model = table.records_model
        self._listing = self._model.listing
        self._words = words
        self._formats = around.formats
        self._next_step = next_step
        self.is_work_told = False
        self._tick_timer = QTimer(self, interval=TICK_MS)
        self._tick_timer.timeout.connect(self.show_strip)
        self._work_timer = QTimer(self, interval=WORK_TICK_MS)
        self._work_timer.timeout.connect(self._tell_work)
        self._model.work_changed.connect(self._follow_work)
        self._stop_shortcut = QShortcut(Qt.Key.Key_Escape, table, self._model.cancel_work)
        self._stop_shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        self._stop_shortcut.setEnabled(False)
        table.selection_counted.connect(self.show_strip)
        strip.extra_clicked.connect(self._take_next_step)

    def follow_load(self) -> None:
        """Counts the seconds while something is loaded."""
        if self._listing.is_loading:
            self._tick_timer.start()
        else:
            self._tick_timer.stop()

    def show_strip(self) -> None:
        """Says what is here, what goes on, and what can be done next."""
        work = self._model.work if self.is_work_told else None
        listing, words = self._listing, self._words.words(work)
        self._strip.set_state(
            words.icon, words.sentence, words.details, self._selected(), self._share_done()
        )
        extra = self._next_step()[0] if work is None else ""
        self._strip.set_buttons(
            StripButtons(
                is_paged=listing.kind == "faces",
                can_load_more=listing.has_more,
                is_loading=listing.is_loading or work is not None,
                extra=extra,
                extra_icon="rotate-cw" if extra else "",
                why_off="" if listing.has_more else self.tr("There is no further page"),
            )
        )

    def _selected(self) -> str:
        count = self._table.selected_count()
        if not count:
            return ""
        return self.tr("{count} selected").format(count=self._formats.number(count))

    def _share_done(self) -> float | None:
        """How much is done of the sort or filter that is told of, else of the running load."""
        if self.is_work_told and self._model.work is not None:
            return self._model.work.done
        progress = self._listing.progress()
        return progress.covered if progress is not None else None

    def _take_next_step(self) -> None:
        self._next_step()[1]()

    def _follow_work(self) -> None:
        """Waits a moment before it tells of a sort or filter: most have ended by then."""
        if self._model.work is not None:
            if not self._work_timer.isActive():
                self._work_timer.start()
            return
        self._work_timer.stop()
        if self.is_work_told:
            self.is_work_told = False
            self._stop_shortcut.setEnabled(False)
            self.show_strip()

    def _tell_work(self) -> None:
        self.is_work_told = True
        self._stop_shortcut.setEnabled(True)
        self.show_strip()
