"""The pictures of one environment as widgets show them: what is there, on its way, or cannot be.

Who shows pictures says which are in sight; only those are fetched, and given up once nobody shows
them. How they are fetched and decoded is in `assets`.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterable
from enum import Enum, auto
from functools import lru_cache
from time import monotonic
from typing import Final, NamedTuple, Protocol
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage, QPixmap

from faceviewer.errors import FaceviewerError
from faceviewer.session import Session
from faceviewer.tasks import Tasks

ROOMS: Final = (64, 128, 256, 512, 1024)
"""Sides, in device pixels, of the squares that pictures are made to fit into: few, to be shared."""

KEPT_BYTES: Final = 48 * 1024 * 1024
FAILURES_KEPT: Final = 4096
ALLOWED_KEPT: Final = 4096
RETRY_S: Final = 60.0
"""A picture that failed is asked for again when it comes into sight so much later."""


class PictureState(Enum):
    """What there is of a picture."""

    NONE = auto()
    """Nobody says that there is one."""
    OFFERED = auto()
    """It is fetched on a click."""
    COMING = auto()
    """It may be fetched, and is as soon as it is in sight."""
    THERE = auto()
    FAILED = auto()


class Wish(NamedTuple):
    """A picture that is in sight, and the side in device pixels that it should have at least."""

    url: str
    side: int


class Tile(NamedTuple):
    """What stands for a picture now; `error` says why it failed."""

    state: PictureState
    pixmap: QPixmap | None = None
    error: FaceviewerError | None = None

    @property
    def icon(self) -> str:
        """The drawing in the place of a picture that is not there."""
        is_off = self.state in (PictureState.NONE, PictureState.FAILED)
        return "image-off" if is_off else "image"


NO_PICTURE: Final = Tile(PictureState.NONE)


class PictureSource(Protocol):
    """Where pictures come from."""

    def is_allowed(self, url: str) -> bool:
        """Whether this may be fetched without a click."""

    async def image(self, url: str, room: QSize, *, is_asked: bool = False) -> QImage:
        """The picture, made to fit into `room`; `is_asked` says that a person clicked for it.

        Raises:
            FaceviewerError: it cannot be fetched or read.
        """


class _Failure(NamedTuple):
    error: FaceviewerError
    at_s: float


_Key = tuple[str, int]


class Pictures(QObject):
    """Owns the pixmaps of one environment and the tasks by which they come.

    Attributes:
        is_allowed: whether the picture of an address needs no click, or had one.

    Signals:
        changed(str): there is more, or less, of the picture of this address.
    """

    changed = Signal(str)

    def __init__(
        self, source: Callable[[], PictureSource], tasks: Tasks, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._source = source
        self._tasks = tasks
        self._group = f"pictures-{id(self)}-"
        self._pixmaps: OrderedDict[_Key, QPixmap] = OrderedDict()
        self._size_bytes = 0
        self._failures: OrderedDict[str, _Failure] = OrderedDict()
        self._wanted: WeakKeyDictionary[QObject, frozenset[_Key]] = WeakKeyDictionary()
        self._coming: dict[_Key, str] = {}
        # Asked for every tile of every repaint.
        self.is_allowed = lru_cache(ALLOWED_KEPT)(self._is_allowed)
        self._clicked: set[str] = set()
        self._is_closed = False

    def tile(self, url: str, side: int) -> Tile:
        """What to show of a picture in a place of so many device pixels, and in any smaller one."""
        pixmap = self._kept(url, side)
        if pixmap is not None:
            return Tile(PictureState.THERE, pixmap)
        failure = self._failures.get(url)
        if failure is not None:
            return Tile(PictureState.FAILED, error=failure.error)
        return Tile(PictureState.COMING if self.is_allowed(url) else PictureState.OFFERED)

    def want(self, owner: QObject, wishes: Iterable[Wish]) -> None:
        """Says all that this owner shows now, the most wanted last; what nobody shows is given up.

        Those that need a click wait for it.
        """
        keys = [(wish.url, room_of(wish.side)) for wish in wishes]
        self._wanted[owner] = frozenset(keys)
        self._give_up()
        for key in keys:
            self._ask(key)

    def fetch(self, urls: Iterable[str]) -> None:
        """Takes a click: these may be fetched, and are where they are in sight."""
        clicked = set(urls)
        self._clicked |= clicked
        self.is_allowed.cache_clear()
        for url in clicked:
            self._failures.pop(url, None)
            self.changed.emit(url)
        for key in {key for keys in self._wanted.values() for key in keys if key[0] in clicked}:
            self._ask(key)

    def is_host_allowed(self, url: str) -> bool:
        """Whether no picture of its host needs a click."""
        return self._source().is_allowed(url)

    def refresh(self) -> None:
        """Asks for what is in sight and may be fetched now: other hosts may be allowed."""
        self.is_allowed.cache_clear()
        for key in {key for keys in self._wanted.values() for key in keys}:
            self._ask(key)
        self.changed.emit("")

    def close(self) -> None:
        """Gives everything up, for good: nobody would answer any more."""
        self._is_closed = True
        self._wanted.clear()
        self._tasks.cancel_group(self._group)

    # Coming and going

    def _is_allowed(self, url: str) -> bool:
        return url in self._clicked or self._source().is_allowed(url)

    def _give_up(self) -> None:
        wanted = {key for keys in self._wanted.values() for key in keys}
        for key in [key for key in self._coming if key not in wanted]:
            self._tasks.cancel(self._coming.pop(key))

    def _ask(self, key: _Key) -> None:
        url, _ = key
        if (
            self._is_closed
            or key in self._pixmaps
            or key in self._coming
            or not self.is_allowed(url)
        ):
            return
        failure = self._failures.get(url)
        if failure is not None and monotonic() - failure.at_s < RETRY_S:
            return
        name = f"{self._group}{key[1]}-{url}"
        self._coming[key] = name
        self._tasks.start(name, self._bring(key))

    async def _bring(self, key: _Key) -> None:
        url, room = key
        try:
            is_asked = url in self._clicked
            image = await self._source().image(url, QSize(room, room), is_asked=is_asked)
        except FaceviewerError as error:
            self._fail(url, error.forget_origin())
        else:
            self._failures.pop(url, None)
            self._keep(key, QPixmap.fromImage(image))
        # One that was given up does not come here, and may have been asked for anew.
        del self._coming[key]
        self.changed.emit(url)

    def _fail(self, url: str, error: FaceviewerError) -> None:
        self._failures[url] = _Failure(error, monotonic())
        while len(self._failures) > FAILURES_KEPT:
            self._failures.popitem(last=False)

    # What is kept

    def _kept(self, url: str, side: int) -> QPixmap | None:
        """The pixmap that is just large enough, else the largest one that is there."""
        least = room_of(side)
        found = [room for room in ROOMS if (url, room) in self._pixmaps]
        if not found:
            return None
        room = next((room for room in found if room >= least), found[-1])
        self._pixmaps.move_to_end((url, room))
        return self._pixmaps[url, room]

    def _keep(self, key: _Key, pixmap: QPixmap) -> None:
        self._pixmaps[key] = pixmap
        self._size_bytes += _bytes_of(pixmap)
        while self._size_bytes > KEPT_BYTES and len(self._pixmaps) > 1:
            self._size_bytes -= _bytes_of(self._pixmaps.popitem(last=False)[1])


class PictureBook:
    """The pictures of each open environment, for all the widgets of a window."""

    def __init__(self, tasks: Tasks) -> None:
        self._tasks = tasks
        self._known: dict[Session, Pictures] = {}

    def of(self, session: Session) -> Pictures:
        """The pictures of one of them; nothing is opened before one is in sight."""
        pictures = self._known.get(session)
        if pictures is None:
            pictures = self._known[session] = Pictures(lambda: session.pictures, self._tasks)
        return pictures

    def close(self, session: Session) -> None:
        """Gives up what is wanted of one that will be closed."""
        pictures = self._known.pop(session, None)
        if pictures is not None:
            pictures.close()


def room_of(side: int) -> int:
    """The side of the room that a picture is asked for in, where so much is needed of it."""
    return next((room for room in ROOMS if room >= side), ROOMS[-1])


def _bytes_of(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * pixmap.depth() // 8
