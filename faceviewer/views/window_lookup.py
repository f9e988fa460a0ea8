"""The look-up box as the window has it: made when it is first used, for a start goes without."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from faceviewer.settings import Settings, State
from faceviewer.views.listing_page import ListingPage
from faceviewer.views.listing_tabs import ListingTabs
from faceviewer.views.lookup_edit import LookupPlace
from faceviewer.views.tab_page import Surroundings

if TYPE_CHECKING:
    from faceviewer.views.lookup_box import LookupBox
    from faceviewer.views.lookup_popup import LookupPopup

WIDGETS_AFTER_MS = 300
"""So long after its modules the widgets of the box follow, to hold nobody up for both at once."""


class WindowLookup(QObject):
    """Leads what the person does in the header to the look-up box, and makes it for that.

    Signals:
        box_made(object): this `LookupBox` is there now, and wants to be connected.
    """

    box_made = Signal(object)

    def __init__(
        self,
        window: QWidget,
        place: LookupPlace,
        tabs: ListingTabs,
        around: Surroundings,
        state: State,
        settings: Callable[[], Settings],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._place = place
        self._edit = place.edit
        self._tabs = tabs
        self._around = around
        self._state = state
        self._settings = settings
        self._box: LookupBox | None = None
        edit = self._edit
        edit.textChanged.connect(lambda: self.box.take_typing())
        edit.pasted.connect(lambda: self.box.look_up_clipboard())
        edit.stepped.connect(lambda step: self.box.step(step))
        edit.entered.connect(lambda wants_tab: self.box.enter(wants_tab=wants_tab))
        edit.copied.connect(lambda: self.box.copy_id())
        edit.left.connect(lambda: self.box.leave())

    @property
    def box(self) -> "LookupBox":
        """What the look-up box does."""
        if self._box is None:
            self._box = self._made_box()
            self.box_made.emit(self._box)
        return self._box

    @property
    def popup(self) -> "LookupPopup":
        """The popup over the look-up box."""
        return self.box.popup

    def _made_box(self) -> "LookupBox":
        from faceviewer.views.lookup_box import LookupBox  # noqa: PLC0415 (as above)

        return LookupBox(
            self._place,
            self._around,
            self._state,
            lambda: self._tabs.shown,
            lambda: self._settings().environments,
            self._open_all_faces,
            lambda: self._settings().limits.lookup_total_s,
            self._window,
        )

    def _open_all_faces(self) -> ListingPage:
        page = self._tabs.open_page("faces")
        assert page is not None  # a look-up runs only in an environment that is open
        return page

    def prepare(self) -> None:
        """Makes the first paste as quick as the next: its modules now, its widgets a bit later."""
        from faceviewer.views import lookup_box  # noqa: F401, PLC0415 (as above)

        QTimer.singleShot(WIDGETS_AFTER_MS, self, lambda: self.box)

    def focus(self) -> None:
        """Goes to the look-up box and marks its text."""
        self._edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._edit.selectAll()
        self.box.show_recents()

    def look_up_clipboard(self) -> None:
        """Looks up what is on the clipboard, from wherever the person is."""
        self._edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.look_up_clipboard()

    def forget(self) -> None:
        """Offers nothing in an environment that was found in another one."""
        if self._box is not None:
            self._box.forget()

    def leave(self) -> None:
        """Shows no answer at a place that is no longer there."""
        if self._box is not None:
            self._box.leave()
