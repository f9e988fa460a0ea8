"""Small images of photos: the pool of threads beside a full decode on the thread of the window.

The limit lies in the decoder: it has to read each photo's coefficients, but not all its pixels.
"""

import asyncio
import random
import sys
import time

from benchmark import Bench, Json, main
from event_gaps import GapRecorder
from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QSize, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter
from PySide6.QtWidgets import QApplication
from result_line import Comparison, Result

from faceviewer.assets.thumbnails import PictureKey, Thumbnails
from faceviewer.event_loop import make_event_loop

SIDE = 64
SEED = 7


def photo(width: int, height: int) -> bytes:
    """A JPEG with soft ground, many edges and some noise, as a telephone takes it."""
    chance = random.Random(SEED)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    ground = QLinearGradient(0, 0, width, height)
    ground.setColorAt(0, QColor("#d8c9a3"))
    ground.setColorAt(1, QColor("#3b5d7c"))
    painter.fillRect(image.rect(), ground)
    painter.setPen(Qt.PenStyle.NoPen)
    for _ in range(width * height // 2_000):
        painter.setBrush(QColor.fromHsv(chance.randrange(360), 120, 200, 90))
        side = chance.randrange(4, 60)
        painter.drawEllipse(chance.randrange(width), chance.randrange(height), side, side)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "jpeg", 88)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def fully_decoded(data: bytes) -> QImage:
    """A small image as it is usually made."""
    whole = QImage.fromData(data)
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return whole.scaled(QSize(SIDE, SIDE), keep, smooth)


def compare(width: int, height: int, count: int) -> Json:
    """Seconds for each photo, ours and the peer's, and how long the window was away meanwhile."""
    app = QCoreApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    data = photo(width, height)
    loop = make_event_loop(app)
    thumbnails, gaps = Thumbnails(), GapRecorder()

    async def ours() -> float:
        wanted = [PictureKey(str(number), SIDE, SIDE) for number in range(count)]
        begun = time.perf_counter()
        images = await asyncio.gather(*(thumbnails.image(key, data) for key in wanted))
        seconds = time.perf_counter() - begun
        expected = QSize(width, height).scaled(SIDE, SIDE, Qt.AspectRatioMode.KeepAspectRatio)
        assert all(image.size() == expected for image in images)
        return seconds / count

    async def peer() -> float:
        begun = time.perf_counter()
        for _ in range(count):
            assert fully_decoded(data).width() <= SIDE
            await asyncio.sleep(0)
        return (time.perf_counter() - begun) / count

    async def both() -> Json:
        gaps.start()
        our_seconds = await ours()
        our_gap = gaps.stop().longest_s
        gaps.start()
        peer_seconds = await peer()
        peer_gap = gaps.stop().longest_s
        return {"ours": our_seconds, "peer": peer_seconds, "gaps": [our_gap, peer_gap]}

    with loop:
        found: Json = loop.run_until_complete(both())
    thumbnails.close()
    return found


def measure(bench: Bench) -> Result:
    """Photos of 12 megapixels, a size for both."""
    width, height = (400, 300) if bench.is_small else (4032, 3024)
    count = bench.size(12, 4)
    found = [bench.part("compare", width=width, height=height, count=count) for _ in bench.rounds()]
    gaps = Comparison.of(
        [run["gaps"][0] for run in found], [run["gaps"][1] for run in found], "<= 0.5"
    )
    first = Comparison.of([run["ours"] for run in found], [run["peer"] for run in found], ">= 6")
    notes = {"photo": f"{width} x {height} JPEG", "photos_a_run": count}
    return Result(first, len(found), {"longest_gap": gaps}, notes)


if __name__ == "__main__":
    sys.exit(main(measure, {"compare": compare}))
