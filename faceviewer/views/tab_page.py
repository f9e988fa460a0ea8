"""What stands in a tab of the window: a listing, or any other page of one environment.

Another kind of page, such as a table of a ticket's ids, is added like this:

1. Derive it from `TabPage` in a module of its own, which is imported when such a page is first
   wanted. Its constructor makes its widgets and starts nothing.
2. Give it a `title`, an `icon_name` and, where it has one, a `count_text`; emit `title_changed` or
   `count_changed` when they are others. Emit `record_shown` for the detail pane, `record_opened`
   when the person wants a record in the tab of its listing. Override `current_record`, `regions`,
   `load_first`, `set_density` and `close_page` where they have something to do.
3. Name in `commands` what it does for the menus: "copy_cells" runs at `Ctrl+C`, "ask_again" at
   `F5`, and so on. What is not named is off while the page is in front, as are all commands that
   only a listing has. A new command of several kinds of pages gets a name in `PageCommand` and its
   action in `WindowMenus` by `_add_page_command`.
4. Say in `remembered` by which values it can be made again, as JSON, without rows and secrets; and
   enter in `ListingTabs.makers` how that is done. Then it can be duplicated and reopened, and comes
   back at the next start: its tab at once, with the `title` and `icon` among the values, the page
   itself when the tab is first shown. A page without them just goes.
5. Show it by `tabs.add_page(page)`: it is connected with the window, comes to the front, and can be
   moved and closed. It belongs to its environment for life: where another one is shown by then, it
   waits among the tabs of its own.
"""

from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from faceviewer.kept_tabs import KeptTab
from faceviewer.listings.jobs import FIRST_SLICE_S
from faceviewer.load_cache import LoadCache
from faceviewer.models.formats import Formats
from faceviewer.models.pictures import PictureBook
from faceviewer.records import Record
from faceviewer.session import Session
from faceviewer.tasks import Tasks
from faceviewer.views.away_notices import AwayNotices, LongWork
from faceviewer.views.icons import Icons
from faceviewer.views.theme import Theme
from faceviewer.views.welcome import Welcome

PageCommand = Literal[
    "ask_again",
    "choose_anew",
    "contact_sheet",
    "copy_cells",
    "copy_code",
    "copy_curl",
    "copy_id",
    "copy_json",
    "copy_left_value",
    "copy_markdown",
    "copy_path",
    "copy_right_value",
    "copy_url",
    "enlarge",
    "export",
    "fetch_pictures",
    "open_left_record",
    "open_record",
    "open_right_record",
    "quick_filter",
    "share",
    "reduce",
    "search_anyway",
    "show_all_rows",
    "show_ambiguous_rows",
    "show_failed_rows",
    "show_found_rows",
    "show_missing_rows",
    "show_not_asked_rows",
    "show_picture",
    "show_same",
    "show_whole_text",
    "stop",
]
"""A command of the menus that pages of several kinds have; each does it in its own way."""


class Surroundings(NamedTuple):
    """What every page of a window shares."""

    theme: Theme
    icons: Icons
    formats: Formats
    tasks: Tasks
    pictures: PictureBook
    first_slice_s: float = FIRST_SLICE_S
    load_cache: LoadCache | None = None
    welcome: Welcome | None = None
    away_notices: AwayNotices | None = None

    def follow(self, work: LongWork, task_name: str) -> None:
        """Lets a person who is away then know the end of what just began under this name."""
        if self.away_notices is not None:
            self.away_notices.follow(work, task_name)


class TabPage(QWidget):
    """One page of a tab; it belongs to its environment for life.

    Attributes:
        kind: what sort of page this is, such as "faces"; its `objectName` follows from it.
        session: asks the services of its environment.
        icon_name: stands before the title.

    Signals:
        record_shown(object): the current `Record`, or None.
        record_opened(object): the person wants this `Record` in the tab of its listing.
        title_changed(), count_changed(): the tab says something else now.
        credential_asked(str): the person wants to add or replace the credential of this service.
        activity_asked(): the person wants to see the requests.
        share_asked(object): the person wants these records, a list, in a ticket.
        sights_asked(object): the person wants a closer look at these `Sights`.
        sheet_asked(object): the person wants the pictures of these records side by side.
        host_allowed(str): the person wants the pictures of this host without a click.
    """

    icon_name = "layers"
    record_shown = Signal(object)
    record_opened = Signal(object)
    title_changed = Signal()
    count_changed = Signal()
    credential_asked = Signal(str)
    activity_asked = Signal()
    share_asked = Signal(object)
    sights_asked = Signal(object)
    sheet_asked = Signal(object)
    host_allowed = Signal(str)

    def __init__(
        self, kind: str, session: Session, around: Surroundings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.kind = kind
        self.session = session
        self._around = around
        self.setObjectName(f"{kind}_tab")

    def title(self) -> str:
        """What the tab is called."""
        raise NotImplementedError

    def count_text(self) -> str:
        """How many rows there are, such as "400+"; empty where that is not known or means nothing.

        It may change many times a second.
        """
        return ""

    def commands(self) -> Mapping[PageCommand, Callable[[], object]]:
        """What this page does for the commands of the menus; those that are missing are off."""
        return {}

    def current_record(self) -> Record | None:
        """The record that the detail pane shows while this page is in front."""
        return None

    def aside(self) -> QWidget | None:
        """What the detail pane shows in place of a record, such as a choice of several.

        It is asked for whenever `record_shown` is emitted. The page makes it, and ends it.
        """
        return None

    def regions(self) -> list[tuple[QWidget, QWidget]]:
        """The regions of the tab in reading order, each with the control that leads into it."""
        return [(self, self)]

    def load_first(self) -> None:
        """Starts what the page does by itself when it is shown; called each time it is."""

    def remembered(self) -> KeptTab | None:
        """By what this page can be made again; None where it cannot. Its `kind` is among it."""
        return None

    def set_density(self, density: str) -> None:
        """Rows normal, compact or roomy."""

    def close_page(self) -> None:
        """Ends everything that this page has started."""
