"""Asks for one face of a listing alone, and tells what has become of it."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from faceviewer.errors import FaceviewerError
from faceviewer.listings.listing import Listing
from faceviewer.records import Face
from faceviewer.tasks import Tasks
from faceviewer.views.listing_messages import ListingMessages


class FaceRefresh(QObject):
    """Keeps one face up to date when somebody wants that.

    Signals:
        failed(object, object): with this `FaceviewerError`; this `MessageAction` does it again.
    """

    failed = Signal(object, object)

    def __init__(
        self, listing: Listing, messages: ListingMessages, tasks: Tasks, task_name: str
    ) -> None:
        super().__init__(messages)
        self._listing = listing
        self._messages = messages
        self._tasks = tasks
        self._task_name = task_name

    def refresh(self, face: Face) -> None:
        """Asks for this face."""
        self._tasks.start(self._task_name, self._ask_for(face))

    async def _ask_for(self, face: Face) -> None:
        try:
            is_there = await self._listing.refresh(face.id)
        except FaceviewerError as error:
            self.failed.emit(error, (self.tr("Retry"), partial(self.refresh, face)))
            return
        self._messages.clear_failure()
        self._messages.tell_refreshed(is_there=is_there)
