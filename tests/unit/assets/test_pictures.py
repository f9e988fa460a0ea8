"""Images by url: fetched once, decoded, kept small; what is no picture is remembered as such."""

import asyncio
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QSize
from typing_extensions import override

from faceviewer.assets.client import AssetClient, AssetOptions
from faceviewer.assets.file import AssetFile
from faceviewer.assets.pictures import AssetPictures
from faceviewer.demo.pictures import badge
from faceviewer.errors import AssetError, AssetForbidden, AssetUnreachable, PictureError

# Qt takes the thread that first decodes for the main one, unless an application is there already.
pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("qapp")]

URL = "https://cdn.example.com/a.png"
ROOM = QSize(32, 24)


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


class PlayedFiles(AssetClient):
    """Gives prepared files."""

    def __init__(self, **files: bytes | AssetError) -> None:
        super().__init__(AssetOptions())
        self.files = files
        self.asked: list[tuple[str, bool]] = []

    @override
    async def fetch(self, url: str, *, is_asked: bool = False, is_kept: bool = True) -> AssetFile:
        self.asked.append((url, is_asked))
        await asyncio.sleep(0)
        found = self.files[url.rpartition("/")[2].partition(".")[0]]
        if isinstance(found, AssetError):
            raise found
        return AssetFile(url, "", datetime.now(UTC), found)


async def test_an_image_fits_and_is_at_hand_afterwards() -> None:
    files = PlayedFiles(a=badge(0))
    pictures = AssetPictures(files)
    assert pictures.kept(URL, ROOM) is None
    image = await pictures.image(URL, ROOM)
    assert image.size() == QSize(24, 24)
    assert pictures.kept(URL, ROOM) is image
    assert await pictures.image(URL, ROOM) is image
    assert files.asked == [(URL, False)]
    assert (await pictures.image(URL, QSize(500, 500), is_asked=True)).width() == 96
    assert files.asked[-1] == (URL, True)
    pictures.close()


async def test_what_is_no_picture_is_asked_for_once_until_a_person_asks() -> None:
    files = PlayedFiles(a=b"no picture")
    pictures = AssetPictures(files)
    for _ in range(2):
        with pytest.raises(PictureError):
            await pictures.image(URL, ROOM)
    assert len(files.asked) == 1
    failure = pictures.failure(URL)
    assert failure is not None
    assert failure.values == {"reason": "format"}
    files.files["a"] = badge(1)
    await pictures.image(URL, ROOM, is_asked=True)
    assert pictures.failure(URL) is None
    pictures.close()


async def test_what_cannot_be_fetched_says_why() -> None:
    pictures = AssetPictures(PlayedFiles(a=AssetUnreachable(reason="gone", status=404, host="x")))
    with pytest.raises(AssetUnreachable):
        await pictures.image(URL, ROOM)
    assert isinstance(pictures.failure("native://image"), AssetForbidden)
    assert not pictures.is_allowed(URL)
    pictures.close()


async def test_an_image_that_comes_after_the_end_is_none() -> None:
    pictures = AssetPictures(PlayedFiles(a=badge(0)))
    waiting = asyncio.create_task(pictures.image(URL, ROOM))
    await asyncio.sleep(0)
    pictures.close()
    with pytest.raises(AssetError):
        await waiting
