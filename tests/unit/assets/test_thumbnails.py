"""The queue of pictures to be read and the images that are kept; the reading itself is a fake."""

import asyncio
import threading
from collections.abc import Callable, Coroutine, Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from faceviewer.assets.thumbnails import ImageCache, PictureKey, Thumbnails
from faceviewer.demo.pictures import badge
from faceviewer.errors import PictureError

LIMIT_S = 10.0


def image(side: int = 10) -> QImage:
    found = QImage(side, side, QImage.Format.Format_RGB32)
    found.fill(0)
    return found


def key(content: str) -> PictureKey:
    return PictureKey(content, 64, 64)


class SlowReader:
    """Reads a picture only once it is let go; remembers in which order it was asked."""

    def __init__(self) -> None:
        self.asked: list[bytes] = []
        self.threads: set[str] = set()
        self.begun = threading.Semaphore(0)
        self.may_end = threading.Semaphore(0)

    def __call__(self, data: bytes, _room: QSize) -> QImage:
        self.asked.append(data)
        self.threads.add(threading.current_thread().name)
        self.begun.release()
        assert self.may_end.acquire(timeout=LIMIT_S)
        return image()

    async def wait_until_begun(self) -> None:
        assert await asyncio.to_thread(self.begun.acquire, timeout=LIMIT_S)


@pytest.fixture
def reader() -> Iterator[SlowReader]:
    slow = SlowReader()
    yield slow
    slow.may_end.release(1000)


Play = Callable[[Thumbnails, SlowReader], Coroutine[None, None, None]]


@pytest.fixture
def play(reader: SlowReader) -> Iterator[Callable[[Play], None]]:
    """Plays a scene with one thread that reads as slowly as the scene wants."""
    thumbnails = Thumbnails(threads=1, read=reader)
    yield lambda scene: asyncio.run(scene(thumbnails, reader))
    thumbnails.close()


def ask(thumbnails: Thumbnails, *contents: str) -> list[asyncio.Task[QImage]]:
    return [
        asyncio.get_running_loop().create_task(thumbnails.image(key(c), c.encode()))
        for c in contents
    ]


async def busy_thread(thumbnails: Thumbnails, reader: SlowReader) -> asyncio.Task[QImage]:
    """The one thread reads a picture and does not end."""
    (task,) = ask(thumbnails, "busy")
    await asyncio.sleep(0)
    await reader.wait_until_begun()
    return task


def test_the_newest_wish_is_met_first(play: Callable[[Play], None]) -> None:
    async def scene(thumbnails: Thumbnails, reader: SlowReader) -> None:
        busy = await busy_thread(thumbnails, reader)
        others = ask(thumbnails, "old", "newer", "newest")
        await asyncio.sleep(0)
        reader.may_end.release(4)
        await asyncio.gather(busy, *others)
        assert reader.asked == [b"busy", b"newest", b"newer", b"old"]

    play(scene)


def test_a_wish_that_is_repeated_moves_to_the_front(play: Callable[[Play], None]) -> None:
    async def scene(thumbnails: Thumbnails, reader: SlowReader) -> None:
        busy = await busy_thread(thumbnails, reader)
        others = ask(thumbnails, "first", "second", "first")
        await asyncio.sleep(0)
        reader.may_end.release(3)
        await asyncio.gather(busy, *others)
        assert reader.asked == [b"busy", b"first", b"second"]

    play(scene)


def test_a_row_that_was_scrolled_away_is_not_read(play: Callable[[Play], None]) -> None:
    async def scene(thumbnails: Thumbnails, reader: SlowReader) -> None:
        busy = await busy_thread(thumbnails, reader)
        gone, shown = ask(thumbnails, "gone", "shown")
        await asyncio.sleep(0)
        gone.cancel()
        await asyncio.sleep(0)
        reader.may_end.release(2)
        await asyncio.gather(busy, shown)
        assert gone.cancelled()
        assert reader.asked == [b"busy", b"shown"]

    play(scene)


def test_a_picture_that_one_of_two_still_wants_is_read(play: Callable[[Play], None]) -> None:
    async def scene(thumbnails: Thumbnails, reader: SlowReader) -> None:
        busy = await busy_thread(thumbnails, reader)
        gone, shown = ask(thumbnails, "same", "same")
        await asyncio.sleep(0)
        gone.cancel()
        reader.may_end.release(2)
        assert not (await shown).isNull()
        await busy
        assert reader.asked == [b"busy", b"same"]

    play(scene)


def test_who_asks_while_it_is_read_waits_for_the_same_image(play: Callable[[Play], None]) -> None:
    async def scene(thumbnails: Thumbnails, reader: SlowReader) -> None:
        first = await busy_thread(thumbnails, reader)
        (second,) = ask(thumbnails, "busy")
        await asyncio.sleep(0)
        reader.may_end.release()
        assert (await first).cacheKey() == (await second).cacheKey()
        assert reader.asked == [b"busy"]

    play(scene)


def test_an_image_that_is_kept_is_not_read_again(play: Callable[[Play], None]) -> None:
    async def scene(thumbnails: Thumbnails, reader: SlowReader) -> None:
        reader.may_end.release(3)
        first = await thumbnails.image(key("a"), b"a")
        again = await thumbnails.image(key("a"), b"a")
        await thumbnails.image(PictureKey("a", 128, 128), b"a")
        assert again.cacheKey() == first.cacheKey()
        assert reader.asked == [b"a", b"a"]

    play(scene)


def test_closing_ends_the_wait_and_the_threads(play: Callable[[Play], None]) -> None:
    async def scene(thumbnails: Thumbnails, reader: SlowReader) -> None:
        busy = await busy_thread(thumbnails, reader)
        (waiting,) = ask(thumbnails, "waiting")
        await asyncio.sleep(0)
        thumbnails.close()
        await asyncio.wait([busy, waiting], timeout=LIMIT_S)
        assert busy.cancelled()
        assert waiting.cancelled()
        with pytest.raises(RuntimeError):
            await thumbnails.image(key("late"), b"late")
        reader.may_end.release()
        await asyncio.to_thread(_join, reader.threads)
        assert reader.asked == [b"busy"]

    play(scene)


def _join(names: set[str]) -> None:
    for thread in threading.enumerate():
        if thread.name in names:
            thread.join(LIMIT_S)
            assert not thread.is_alive()


def test_an_answer_after_the_end_of_the_loop_is_let_go(reader: SlowReader) -> None:
    thumbnails = Thumbnails(threads=1, read=reader)

    async def leave() -> None:
        (await busy_thread(thumbnails, reader)).cancel()

    asyncio.run(leave())
    reader.may_end.release()
    thumbnails.close()
    _join(reader.threads)


# Qt takes the thread that first decodes for the main one, unless an application is there already.
@pytest.mark.usefixtures("qapp")
def test_a_broken_picture_fails_for_everyone_and_the_next_is_read() -> None:
    thumbnails = Thumbnails()

    async def scene() -> None:
        failed = await asyncio.gather(*ask(thumbnails, "bad", "bad"), return_exceptions=True)
        assert [type(error) for error in failed] == [PictureError, PictureError]
        good = await thumbnails.image(key("good"), badge(1))
        assert (good.width(), good.height()) == (64, 64)

    asyncio.run(scene())
    thumbnails.close()


def test_two_threads_read_at_the_same_time(reader: SlowReader) -> None:
    thumbnails = Thumbnails(read=reader)

    async def scene() -> None:
        tasks = ask(thumbnails, "a", "b")
        await asyncio.sleep(0)
        await reader.wait_until_begun()
        await reader.wait_until_begun()
        reader.may_end.release(2)
        await asyncio.gather(*tasks)

    asyncio.run(scene())
    thumbnails.close()
    assert len(reader.threads) == 2


def test_the_cache_keeps_to_its_bytes_and_lets_the_least_recently_used_go() -> None:
    cache = ImageCache(limit_bytes=3 * 400)
    for name in "abc":
        cache.put(key(name), image())
    assert cache.get(key("a")) is not None
    cache.put(key("d"), image())

    assert [cache.get(key(name)) is not None for name in "abcd"] == [True, False, True, True]
    assert cache.size_bytes == 1200


def test_an_image_put_again_counts_once() -> None:
    cache = ImageCache()
    cache.put(key("a"), image(10))
    cache.put(key("a"), image(20))

    assert (len(cache), cache.size_bytes) == (1, 1600)


def test_an_image_larger_than_the_cache_is_not_kept_and_drives_nothing_out() -> None:
    cache = ImageCache(limit_bytes=1000)
    cache.put(key("small"), image(10))
    cache.put(key("large"), image(100))

    assert (len(cache), cache.size_bytes) == (1, 400)
