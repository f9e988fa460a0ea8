"""What the window does with a `faceviewer://` link: it is shown, and waits for a click."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from faceviewer.filters import CollectionsFilter, FacesQuery
from faceviewer.kept_tabs import KeptListing
from faceviewer.links import FacesLink, Link
from faceviewer.settings import Environment
from faceviewer.views.icons import Icons
from faceviewer.views.link_dialog import LinkDialog
from faceviewer.views.listing_page import ListingPage
from faceviewer.views.listing_tabs import ListingTabs, OpenEnvironment


class LinkFollower:
    """Brings what a link asks for to the front of its environment; asks a service for nothing.

    `show_environment` puts an environment in sight.
    """

    def __init__(
        self,
        tabs: ListingTabs,
        icons: Icons,
        show_environment: Callable[[Environment], None],
        window: QWidget,
    ) -> None:
        self._tabs = tabs
        self._icons = icons
        self._show_environment = show_environment
        self._window = window

    def follow(self, link: Link, environments: Sequence[Environment]) -> None:
        """Shows what it asks for, once it is clear in which of these environments."""
        environment = named_environment(link.environment, environments)
        if environment is not None:
            self._follow_in(environment, link)
            return
        dialog = LinkDialog(link, environments, self._icons, self._window)
        dialog.environment_chosen.connect(lambda chosen: self._follow_in(chosen, link))
        # A link that the program was started with is followed before its window is there.
        QTimer.singleShot(0, dialog, dialog.open)

    def _follow_in(self, environment: Environment, link: Link) -> None:
        opened = self._tabs.opened(environment)
        page = _page_with(opened, link)
        if page is None:
            page = self._new_page(opened, link)
            page.restore(_kept(link))
        self._tabs.put_in_front(page)
        self._show_environment(environment)
        if record_id := _record_id(link):
            page.show_record(record_id)
        if page.is_held:
            page.empty_screen.focus_first()

    def _new_page(self, opened: OpenEnvironment, link: Link) -> ListingPage:
        """A tab for it: a further one of faces, but the one where all collections are."""
        if isinstance(link, FacesLink):
            return self._tabs.new_page(opened, "faces")
        return opened.first["collections"]


def named_environment(name: str, environments: Sequence[Environment]) -> Environment | None:
    """The environment that is called so, at best to the letter; an id is as good as a name."""
    folded = name.casefold()
    by_name = (e for e in environments if e.name == name)
    by_id = (e for e in environments if e.id == name)
    alike = (e for e in environments if e.name.casefold() == folded)
    return next(by_name, None) or next(by_id, None) or next(alike, None)


def _record_id(link: Link) -> str:
    """The one record that it is to, if it is to one."""
    if isinstance(link, FacesLink):
        record_id = link.query.id
        return record_id if link.query == FacesQuery(id=record_id) else ""
    return link.id


def _page_with(opened: OpenEnvironment, link: Link) -> ListingPage | None:
    """The listing that shows already what it asks for, or that a link has put so before."""
    if isinstance(link, FacesLink):
        record_id = _record_id(link)
        for page in opened.listing_pages():
            is_same = page.question() == link.query and (page.listing.is_loaded or page.is_held)
            has_it = bool(record_id) and page.listing.find(record_id) is not None
            if page.kind == "faces" and (is_same or has_it):
                return page
        return None
    first = opened.first["collections"]
    return first if first.has_begun else None


def _kept(link: Link) -> KeptListing:
    if isinstance(link, FacesLink):
        return KeptListing(question=link.query, record_id=_record_id(link), is_from_link=True)
    return KeptListing(question=CollectionsFilter(), record_id=link.id, is_from_link=True)
