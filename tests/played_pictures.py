"""A source of pictures that a test plays: which hosts need no click, what comes and when."""

import asyncio
from collections import Counter

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from faceviewer.errors import FaceviewerError

CDN = "https://cdn.example.com"


class PlayedPictures:
    """Gives plain images, as large as the room.

    Attributes:
        allowed: the start of the addresses that need no click.
        failing: what is raised for an address.
        is_held: everything waits until it is let go.
        asked: how often each address was asked for; clicked: those of a click.
        given_up: addresses whose wait was cancelled.
    """

    def __init__(self, allowed: str = CDN) -> None:
        self.allowed = allowed
        self.failing: dict[str, FaceviewerError] = {}
        self.asked: Counter[str] = Counter()
        self.clicked: set[str] = set()
        self.given_up: list[str] = []
        self._let_go = asyncio.Event()
        self._let_go.set()

    def hold(self) -> None:
        """Lets everything wait."""
        self._let_go.clear()

    def let_go(self) -> None:
        """Gives what waits."""
        self._let_go.set()

    def is_allowed(self, url: str) -> bool:
        """Whether a picture needs no click."""
        return bool(self.allowed) and url.startswith(self.allowed)

    async def image(self, url: str, room: QSize, *, is_asked: bool = False) -> QImage:
        """A plain image."""
        self.asked[url] += 1
        if is_asked:
            self.clicked.add(url)
        try:
            await self._let_go.wait()
        except asyncio.CancelledError:
            self.given_up.append(url)
            raise
        if url in self.failing:
            raise self.failing[url]
        image = QImage(room, QImage.Format.Format_RGB32)
        image.fill(QColor("red"))
        return image
