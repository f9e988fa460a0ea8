"""Where a ticket meets an open environment: the dialog that takes it, and the tab it becomes."""

import asyncio
from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from faceviewer.errors import TicketError
from faceviewer.filters import FacesQuery
from faceviewer.listings.listing import Listing
from faceviewer.records import Page
from faceviewer.tickets.inquiry import Report
from faceviewer.tickets.ticket import Ticket, read_ticket
from faceviewer.views.listing_tabs import ListingTabs, OpenEnvironment
from faceviewer.views.tab_page import Surroundings
from faceviewer.views.ticket_dialog import TicketDialog
from faceviewer.views.ticket_page import TicketPage

OFFERED_TERMS: Final = 2
"""A clipboard that names at least so many things is offered as a ticket."""

OFFERED_LENGTH: Final = 50_000
"""A longer clipboard takes too long to be looked at before anything is on screen."""


class EnvironmentSources:
    """The records of an open environment, as far as its tabs have loaded them or can."""

    def __init__(self, opened: OpenEnvironment) -> None:
        self._opened = opened

    def collections(self) -> Listing:
        """The listing of the first Collections tab."""
        return self._opened.first["collections"].listing

    def faces(self) -> Sequence[Listing]:
        """The listing of each Faces tab."""
        pages = self._opened.listing_pages()
        return [page.listing for page in pages if page.kind == "faces"]

    async def load_collections(self) -> None:
        """Loads the first Collections tab, or asks again there."""
        await self._opened.first["collections"].load_again_and_wait()

    async def fetch_faces(self, query: FacesQuery, report: Report) -> Page:
        """One page of faces."""
        return await self._opened.session.fetch_faces(query, report)


def open_ticket_dialog(
    tabs: ListingTabs, opened: OpenEnvironment, around: Surroundings, text: str = ""
) -> None:
    """Asks for a ticket; this text, or a clipboard that looks like one, stands there already."""
    dialog = TicketDialog(around, opened.session.environment.name, parent=tabs.window())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.ticket_made.connect(partial(open_ticket_page, tabs, opened, around))
    dialog.set_text(text or _clipboard_ticket())
    dialog.show()


def make_ticket_page(
    tabs: ListingTabs, opened: OpenEnvironment, around: Surroundings, text: str
) -> None:
    """Makes a tab of what a text names; a text that cannot be one stands in the dialog."""
    around.tasks.start("ticket", _read_and_open(tabs, opened, around, text))


async def _read_and_open(
    tabs: ListingTabs, opened: OpenEnvironment, around: Surroundings, text: str
) -> None:
    try:
        ticket = await asyncio.to_thread(read_ticket, text)
    except TicketError:
        open_ticket_dialog(tabs, opened, around, text)
    else:
        open_ticket_page(tabs, opened, around, ticket)


def open_ticket_page(
    tabs: ListingTabs, opened: OpenEnvironment, around: Surroundings, ticket: Ticket
) -> None:
    """Makes a tab of a ticket, unless its environment has been closed meanwhile."""
    if opened.session in tabs.sessions():
        page = TicketPage(ticket, EnvironmentSources(opened), opened.session, around)
        tabs.add_page(page)
        page.load_first()  # also where the environment loads no listing by itself


def _clipboard_ticket() -> str:
    text = QGuiApplication.clipboard().text()
    if len(text) > OFFERED_LENGTH:
        return ""
    try:
        terms = read_ticket(text).terms
    except TicketError:
        return ""
    return text if sum(term.kind != "secret" for term in terms) >= OFFERED_TERMS else ""
