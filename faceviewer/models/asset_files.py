"""What is known of the files of assets: how far they are fetched, how large, and their hashes.

A file is fetched on a click, or is at hand because its picture is shown. Saving and opening is not
here.
"""

from collections import OrderedDict
from collections.abc import Coroutine, Iterable
from enum import Enum, auto
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject, Signal

from faceviewer.errors import FaceviewerError
from faceviewer.listings.face_pictures import is_web_address
from faceviewer.models.pictures import Pictures
from faceviewer.records import Asset, Text
from faceviewer.session import Session
from faceviewer.tasks import Tasks

if TYPE_CHECKING:
    from faceviewer.assets.file import AssetFile
    from faceviewer.assets.hashes import HashCheck

FACTS_KEPT: Final = 4096


class FileState(Enum):
    """How far the file of an asset is."""

    UNKNOWN = auto()
    """Nobody has fetched it."""
    COMING = auto()
    HERE = auto()
    FAILED = auto()


class FileFacts(NamedTuple):
    """What is known of a file; `media_type` is what its bytes show, `error` why it failed."""

    state: FileState
    size_bytes: int = 0
    media_type: str = ""
    check: "HashCheck | None" = None
    error: FaceviewerError | None = None


UNKNOWN: Final = FileFacts(FileState.UNKNOWN)
COMING: Final = FileFacts(FileState.COMING)

_Key = tuple[str, Text]
"""The address of a file, and the hash that a record states of it."""


class AssetFiles(QObject):
    """Owns what is known of the files of one environment.

    Signals:
        changed(str): there is more to know of the file of this address.
    """

    changed = Signal(str)

    def __init__(self, session: Session, pictures: Pictures, tasks: Tasks) -> None:
        super().__init__()
        self._session = session
        self._pictures = pictures
        self._tasks = tasks
        self._group = f"files-{id(self)}-"
        self._facts: OrderedDict[_Key, FileFacts] = OrderedDict()

    def facts(self, asset: Asset) -> FileFacts:
        """What is known of the file of an asset now."""
        found = self._facts.get(_key(asset), UNKNOWN)
        if found.check is None or not isinstance(asset.url, str):
            return found
        return found._replace(check=self._session.hashes.settle(asset.url, asset.hash, found.check))

    def fetch(self, assets: Iterable[Asset]) -> None:
        """Takes a click: these files are fetched, and their pictures shown where they are one."""
        wanted = [asset for asset in assets if is_web_address(asset.url)]
        for asset in wanted:
            self._put(_key(asset), COMING)
            self._start(asset, self._bring(asset))
        self._pictures.fetch([str(asset.url) for asset in wanted])

    def look(self, assets: Iterable[Asset]) -> None:
        """Checks those whose files are at hand, because their pictures are shown."""
        for asset in assets:
            known = self._facts.get(_key(asset), UNKNOWN).state
            if known is not FileState.UNKNOWN or not is_web_address(asset.url):
                continue
            file = self._session.assets.kept(str(asset.url))
            if file is not None:
                self._start(asset, self._check(asset, file))

    def close(self) -> None:
        """Gives everything up."""
        self._tasks.cancel_group(self._group)

    def _start(self, asset: Asset, work: Coroutine[object, object, None]) -> None:
        self._tasks.start(f"{self._group}{asset.url}-{asset.hash}", work)

    async def _bring(self, asset: Asset) -> None:
        url = str(asset.url)
        try:
            file = await self._session.assets.fetch(url, is_asked=True)
        except FaceviewerError as error:
            self._put(_key(asset), FileFacts(FileState.FAILED, error=error.forget_origin()))
        else:
            await self._check(asset, file)

    async def _check(self, asset: Asset, file: "AssetFile") -> None:
        # Most windows never look at a file; a start goes without.
        from faceviewer.assets.file_types import found_type  # noqa: PLC0415

        check = await self._session.hashes.check(str(asset.url), file, asset.hash)
        seen = found_type(file.content)
        self._put(_key(asset), FileFacts(FileState.HERE, file.size_bytes, seen, check))

    def _put(self, key: _Key, facts: FileFacts) -> None:
        self._facts[key] = facts
        self._facts.move_to_end(key)
        while len(self._facts) > FACTS_KEPT:
            self._facts.popitem(last=False)
        self.changed.emit(key[0])


class AssetPlace(NamedTuple):
    """Where the files of shown records come from: one environment, and what is known of it."""

    session: Session
    pictures: Pictures
    files: AssetFiles


def _key(asset: Asset) -> _Key:
    return str(asset.url), asset.hash
