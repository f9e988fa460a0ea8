"""Keeps what one listing tab has loaded, and gives it back at the next start."""

import asyncio

import msgspec
from PySide6.QtCore import QObject, QTimer

from faceviewer.filters import FacesQuery
from faceviewer.kept_loads import LoadKey, can_pack, load_key, pack_load, unpack_load
from faceviewer.listings.loaded import Loaded
from faceviewer.load_cache import LoadCache
from faceviewer.slices import in_slices
from faceviewer.tasks import Tasks
from faceviewer.views.listing_page import ListingPage

KEEP_LOAD_TASKS = "keep-load-"
PAUSE_MS = 1_000
"""Pages that are loaded one soon after the other are written once."""


class LoadMemory(QObject):
    """Writes after each load that ended well, where the environment keeps its loads."""

    def __init__(self, page: ListingPage, cache: LoadCache, tasks: Tasks) -> None:
        super().__init__(page)
        self._page = page
        self._cache = cache
        self._tasks = tasks
        self._pause_timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause_timer.timeout.connect(self.keep)
        page.loaded.connect(self._keep_soon)

    async def find(self, query: FacesQuery) -> Loaded | None:
        """What is kept of this question."""
        key = self._key(query)
        if key is None or not self._page.session.environment.keeps_loads:
            return None
        environment = self._page.session.environment
        content = await asyncio.to_thread(self._cache.read, environment, _name(key))
        return await in_slices(unpack_load(key, content)) if content is not None else None

    def _keep_soon(self) -> None:
        is_kept = self._page.session.environment.keeps_loads
        if is_kept and can_pack(self._page.listing.loaded):
            self._pause_timer.start()

    def keep(self) -> None:
        """Writes what is loaded, unless a load is under way that will be written at its end."""
        key = self._key(self._page.listing.query)
        if key is not None and not self._page.listing.is_loading:
            # By the key: the tab may be closed meanwhile, and two tabs may have asked the same.
            self._tasks.start(f"{KEEP_LOAD_TASKS}{hash(_name(key))}", self._keep(key))

    async def _keep(self, key: LoadKey) -> None:
        environment, loaded = self._page.session.environment, self._page.listing.loaded
        pieces = await in_slices(pack_load(key, loaded))
        if pieces is not None:
            await asyncio.to_thread(self._cache.write, environment, _name(key), pieces)

    def _key(self, query: FacesQuery) -> LoadKey | None:
        page = self._page
        base_url = page.session.environment.service(page.listing.service).base_url
        return load_key(page.session.environment.id, base_url, page.kind, query)


def _name(key: LoadKey) -> bytes:
    return msgspec.json.encode(key, order="sorted")
