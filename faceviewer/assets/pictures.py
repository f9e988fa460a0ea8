"""Pictures of assets by their urls: fetched, decoded off the loop, and kept small.

Who shows pictures asks here and nowhere else. Every method belongs to the loop's thread.
"""

from collections import OrderedDict
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from faceviewer.assets.client import AssetClient
from faceviewer.assets.thumbnails import PictureKey, Thumbnails
from faceviewer.errors import AssetError, FaceviewerError, PictureError

FAILURES_KEPT: Final = 4_000


class AssetPictures:
    """The images of the pictures of one environment.

    `room` is what an image has to fit into, in pixels of the screen; none is ever enlarged.
    """

    def __init__(self, client: AssetClient, thumbnails: Thumbnails | None = None) -> None:
        self._client = client
        self._thumbnails = thumbnails or Thumbnails()
        self._broken: OrderedDict[str, str] = OrderedDict()
        self._is_closed = False

    def is_allowed(self, url: str) -> bool:
        """Whether the environment allows the host, so that nobody has to click."""
        return self._client.is_allowed(url)

    def kept(self, url: str, room: QSize) -> QImage | None:
        """The image, if it is at hand: cheap enough to be asked while a table is painted."""
        return self._thumbnails.cache.get(PictureKey(url, room.width(), room.height()))

    def failure(self, url: str) -> FaceviewerError | None:
        """Why there is no image: the file was not fetched, or is no picture; None where unknown."""
        if reason := self._broken.get(url):
            return PictureError(reason=reason)
        return self._client.failure(url)

    async def image(self, url: str, room: QSize, *, is_asked: bool = False) -> QImage:
        """The image of the picture at a url; `is_asked` as for `AssetClient.fetch`.

        Who is cancelled while waiting, because a row was scrolled away, ends the request.

        Raises:
            AssetError: the file was not fetched, or all of this was closed meanwhile.
            PictureError: the file is no picture that is read, too large, or broken.
        """
        kept = self.kept(url, room)
        if kept is not None:
            return kept
        if not is_asked and (reason := self._broken.get(url)):
            raise PictureError(reason=reason)
        file = await self._client.fetch(url, is_asked=is_asked)
        if self._is_closed:
            raise AssetError
        key = PictureKey(url, room.width(), room.height())
        try:
            image = await self._thumbnails.image(key, file.content)
        except PictureError as error:
            self._note_broken(url, str(error.values["reason"]))
            raise
        self._broken.pop(url, None)
        return image

    def close(self) -> None:
        """Ends the threads; who still waits is told so."""
        self._is_closed = True
        self._thumbnails.close()

    def _note_broken(self, url: str, reason: str) -> None:
        self._broken[url] = reason
        if len(self._broken) > FAILURES_KEPT:
            self._broken.popitem(last=False)
