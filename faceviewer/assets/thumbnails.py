"""Small images of pictures: decoded in two threads, the newest wish first, the latest ones kept.

Nothing is fetched here, and nothing is drawn: whoever has the bytes asks, and gets a `QImage`.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from threading import Condition, Thread
from typing import Final, NamedTuple

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from faceviewer.assets.picture import read_picture

MIB: Final = 1024 * 1024
CACHE_BYTES: Final = 64 * MIB
THREADS: Final = 2

Read = Callable[[bytes, QSize], QImage]


class PictureKey(NamedTuple):
    """Which image is meant: `content` names the bytes (an address or a hash), then the room."""

    content: str
    width: int
    height: int

    @property
    def room(self) -> QSize:
        """What the image has to fit into."""
        return QSize(self.width, self.height)


class ImageCache:
    """Images by their keys, within a number of bytes; the least recently used ones go first."""

    def __init__(self, limit_bytes: int = CACHE_BYTES) -> None:
        self._limit_bytes = limit_bytes
        self._images: OrderedDict[PictureKey, QImage] = OrderedDict()
        self.size_bytes = 0

    def __len__(self) -> int:
        return len(self._images)

    def get(self, key: PictureKey) -> QImage | None:
        """The image that is kept under a key; it counts as used now."""
        image = self._images.get(key)
        if image is not None:
            self._images.move_to_end(key)
        return image

    def put(self, key: PictureKey, image: QImage) -> None:
        """Keeps an image as long as there is room; one larger than the whole cache is not kept."""
        replaced = self._images.pop(key, None)
        if replaced is not None:
            self.size_bytes -= replaced.sizeInBytes()
        if image.sizeInBytes() > self._limit_bytes:
            return
        self._images[key] = image
        self.size_bytes += image.sizeInBytes()
        while self.size_bytes > self._limit_bytes:
            self.size_bytes -= self._images.popitem(last=False)[1].sizeInBytes()


@dataclass(eq=False, slots=True)
class _Job:
    """A picture to be read, and who waits for it on the loop's thread."""

    key: PictureKey
    data: bytes
    loop: asyncio.AbstractEventLoop
    waiting: set[asyncio.Future[QImage]] = field(default_factory=set)
    is_taken: bool = False


class Thumbnails:
    """The images of pictures: those kept at once, the others from a few threads.

    All methods belong to the loop's thread. The threads end with `close`; none of them is ever
    joined, so that a decoder that takes long does not hold the end of the program up.

    Attributes:
        cache: the images that are kept.
    """

    def __init__(
        self, cache: ImageCache | None = None, threads: int = THREADS, read: Read = read_picture
    ) -> None:
        self.cache = cache or ImageCache()
        self._read = read
        self._jobs: dict[PictureKey, _Job] = {}
        self._queue = _Queue()
        self._threads = [
            Thread(target=self._work, name=f"thumbnails-{number}", daemon=True)
            for number in range(threads)
        ]
        self._is_started = False

    async def image(self, key: PictureKey, data: bytes) -> QImage:
        """The image of the picture in `data`. Who gives up waiting frees its place in the queue.

        Raises:
            PictureError: the picture cannot be read.
        """
        kept = self.cache.get(key)
        if kept is not None:
            return kept
        self._start()
        job = self._jobs.get(key)
        if job is None:
            job = self._jobs[key] = _Job(key, data, asyncio.get_running_loop())
        future: asyncio.Future[QImage] = job.loop.create_future()
        job.waiting.add(future)
        try:
            self._queue.push(job)
            return await future
        finally:
            job.waiting.discard(future)
            if not job.waiting:
                self._forget(job)

    def close(self) -> None:
        """Ends the threads after the pictures that they are reading; who still waits is told so."""
        self._queue.close()
        for job in list(self._jobs.values()):
            for future in job.waiting:
                future.cancel()

    def _start(self) -> None:
        """Starts the threads with the first picture: most windows never show one."""
        if not self._is_started:
            self._is_started = True
            for thread in self._threads:
                thread.start()

    def _forget(self, job: _Job) -> None:
        """Nobody waits any more: a picture that is not being read yet never will be."""
        self._queue.drop(job)
        if self._jobs.get(job.key) is job:
            del self._jobs[job.key]

    def _work(self) -> None:
        while (job := self._queue.pop()) is not None:
            found: QImage | Exception
            try:
                found = self._read(job.data, job.key.room)
            except Exception as error:  # noqa: BLE001 - it is raised where it is waited for
                found = error
            # The loop may have ended meanwhile; then nobody waits.
            with suppress(RuntimeError):
                job.loop.call_soon_threadsafe(self._deliver, job, found)

    def _deliver(self, job: _Job, found: QImage | Exception) -> None:
        if isinstance(found, QImage):
            self.cache.put(job.key, found)
        for future in job.waiting:
            if future.done():
                continue
            if isinstance(found, QImage):
                future.set_result(found)
            else:
                future.set_exception(found)


class _Queue:
    """Jobs that wait for a thread: the newest wish is met first, as rows scroll by."""

    def __init__(self) -> None:
        self._jobs: dict[PictureKey, _Job] = {}
        self._changed = Condition()
        self._is_closed = False

    def push(self, job: _Job) -> None:
        """Puts a job first, also one that waited already; one that is being read stays there.

        Raises:
            RuntimeError: the queue is closed, so that nobody would ever answer.
        """
        with self._changed:
            if self._is_closed:
                raise RuntimeError("the thumbnails are closed")
            if job.is_taken:
                return
            self._jobs.pop(job.key, None)
            self._jobs[job.key] = job
            self._changed.notify()

    def drop(self, job: _Job) -> None:
        """Takes a job out, if it still waits."""
        with self._changed:
            if self._jobs.get(job.key) is job:
                del self._jobs[job.key]

    def pop(self) -> _Job | None:
        """The newest job, as soon as there is one; None when the queue is closed."""
        with self._changed:
            self._changed.wait_for(lambda: self._jobs or self._is_closed)
            if self._is_closed:
                return None
            job = self._jobs.popitem()[1]
            job.is_taken = True
            return job

    def close(self) -> None:
        """Ends it; what waits is dropped."""
        with self._changed:
            self._is_closed = True
            self._jobs.clear()
            self._changed.notify_all()
