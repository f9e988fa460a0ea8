"""The tab of the last run that nobody has looked at yet."""

import re

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from faceviewer.kept_tabs import KeptTab, read_listing
from faceviewer.models.listing_titles import ListingTitles
from faceviewer.plain_text import plain_line
from faceviewer.resource_files import resource_path
from faceviewer.session import Session
from faceviewer.views.tab_page import Surroundings, TabPage

LONGEST_TITLE = 40
_LISTING_ICONS = {"collections": "layers", "faces": "scan-face"}


class SleepingPage(TabPage):
    """Stands for a page until its tab is shown, because building a listing takes its time.

    Attributes:
        kept: by what the page is made then.
    """

    def __init__(
        self,
        kept: KeptTab,
        session: Session,
        around: Surroundings,
        titles: ListingTitles,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(str(kept.get("kind")), session, around, parent)
        self.kept = kept
        self._titles = titles
        self.icon_name = _LISTING_ICONS.get(self.kind) or _known_icon(str(kept.get("icon")))

    @override
    def title(self) -> str:
        if self.kind in ("collections", "faces"):
            return self._titles.title(read_listing(self.kept).question)
        title = self.kept.get("title")
        return plain_line(title, LONGEST_TITLE) if isinstance(title, str) else self.kind

    @override
    def remembered(self) -> KeptTab:
        return self.kept


def _known_icon(name: str) -> str:
    is_name = re.fullmatch("[a-z0-9-]{1,40}", name)
    is_known = is_name and resource_path("icons", "lucide", f"{name}.svg").is_file()
    return name if is_known else "file-text"
