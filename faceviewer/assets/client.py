"""Files of assets for an environment: which may be fetched unasked, and which are at hand.

How one is fetched, and what is refused, is in `fetching.py`; nothing is written to disk.
"""

import asyncio
import time
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Final
from weakref import WeakValueDictionary

from faceviewer.addresses import place_of
from faceviewer.assets.address import AssetAddress, read_address
from faceviewer.assets.fetching import AT_ONCE, AssetOptions, Fetcher, Report
from faceviewer.assets.file import AssetFile, FileCache
from faceviewer.assets.host_names import HostNames
from faceviewer.assets.turns import NewestFirst
from faceviewer.errors import AssetError, AssetForbidden, SettingsError

__all__ = ["AssetClient", "AssetOptions", "hosts_allowed"]

FAILURE_KEPT_S: Final = 60.0
FAILURES_KEPT: Final = 4_000


class AssetClient:
    """Fetches files, four at once and the newest wish first; the latest ones are kept in memory.

    Each method takes the url of an asset as the record has it. Cancelling who waits for a file ends
    its request, and leaves the client as it was.
    """

    def __init__(
        self,
        options: AssetOptions,
        on_exchange: Report = lambda _: None,
        numbers: Iterator[int] | None = None,
        *,
        cache: FileCache | None = None,
    ) -> None:
        self._options = options
        self._on_exchange = on_exchange
        self._numbers = numbers
        self._names = HostNames()
        self._files = cache or FileCache()
        self._failures = _Failures()
        self._turns = NewestFirst(AT_ONCE)
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._fetcher: Fetcher | None = None
        self._outdated: list[Fetcher] = []

    @property
    def allowed_hosts(self) -> frozenset[str]:
        """The hosts that the environment allows."""
        return self._options.allowed

    def is_allowed(self, url: str) -> bool:
        """Whether the environment allows the host, so that nobody has to click."""
        try:
            return read_address(url).is_among(self._options.allowed)
        except AssetForbidden:
            return False

    def kept(self, url: str) -> AssetFile | None:
        """The file, if it is at hand."""
        try:
            return self._files.get(read_address(url).text)
        except AssetForbidden:
            return None

    def failure(self, url: str) -> AssetError | None:
        """Why there is no file: it failed a moment ago, or can have none; None where unknown."""
        try:
            read_address(url)
        except AssetForbidden as error:
            return error
        return self._failures.get(url)

    async def fetch(self, url: str, *, is_asked: bool = False, is_kept: bool = True) -> AssetFile:
        """The file; the one at hand where there is one.

        `is_asked` says that a person wants this very file: then any host may be asked, and a
        failure of a moment ago does not count. Without `is_kept` the files at hand are left aside:
        the host is asked anew, and its file is not kept.

        Raises:
            AssetForbidden: the address is none, or leads where nothing is fetched from.
            AssetUnreachable: no connection, too slow, or no file there.
            AssetTooLarge: more bytes than the limit.
        """
        address = read_address(url)
        if not is_asked:
            self._check(url, address)
        async with self._lock(address):
            return await self._fetch_alone(url, address, is_asked=is_asked, is_kept=is_kept)

    def change(self, options: AssetOptions) -> None:
        """Works as these say from the next file on; one under way ends as it began."""
        if options == self._options:
            return
        self._options = options
        self._failures.clear()
        self._retire()

    async def close(self) -> None:
        """Ends every connection, those in use with their file; a later wish opens new ones."""
        self._retire()
        await self._close_outdated()

    def _check(self, url: str, address: AssetAddress) -> None:
        """Nothing is asked again that failed a moment ago, or that nobody allowed."""
        if not address.is_among(self._options.allowed):
            raise AssetForbidden(reason="not_allowed", host=address.place)
        failure = self._failures.get(url)
        if failure is not None:
            raise failure

    def _lock(self, address: AssetAddress) -> asyncio.Lock:
        """Of several who want the same file one asks, and the others find it at hand."""
        lock = self._locks.get(address.text)
        if lock is None:
            lock = self._locks[address.text] = asyncio.Lock()
        return lock

    async def _fetch_alone(
        self, url: str, address: AssetAddress, *, is_asked: bool, is_kept: bool
    ) -> AssetFile:
        kept = self._files.get(address.text)
        if kept is not None and is_kept:
            return kept
        async with self._turns.turn():
            if not is_asked:
                self._check(url, address)
            await self._close_outdated()
            try:
                file = await self._open().fetch(address, is_asked=is_asked)
            except AssetError as error:
                self._failures.put(url, error.forget_origin())
                raise
        self._failures.drop(url)
        if is_kept:
            self._files.put(address.text, file)
        return file

    def _open(self) -> Fetcher:
        if self._fetcher is None:
            self._fetcher = Fetcher(self._options, self._on_exchange, self._numbers, self._names)
        return self._fetcher

    def _retire(self) -> None:
        if self._fetcher is not None:
            self._outdated.append(self._fetcher)
            self._fetcher = None

    async def _close_outdated(self) -> None:
        while self._outdated:
            await self._outdated.pop().close()


class _Failures:
    """What failed a moment ago, by url; each is given anew, so that no traceback grows."""

    def __init__(self) -> None:
        self._errors: OrderedDict[str, tuple[float, AssetError]] = OrderedDict()

    def get(self, url: str) -> AssetError | None:
        kept = self._errors.get(url)
        if kept is None or time.monotonic() - kept[0] > FAILURE_KEPT_S:
            return None
        return type(kept[1])(**kept[1].values)

    def put(self, url: str, error: AssetError) -> None:
        self._errors[url] = (time.monotonic(), type(error)(**error.values))
        self._errors.move_to_end(url)
        if len(self._errors) > FAILURES_KEPT:
            self._errors.popitem(last=False)

    def drop(self, url: str) -> None:
        self._errors.pop(url, None)

    def clear(self) -> None:
        self._errors.clear()


def hosts_allowed(hosts: Iterable[str]) -> frozenset[str]:
    """The hosts of the settings, as addresses name them; what is no host is left out."""
    found = set()
    for host in hosts:
        with suppress(SettingsError):
            found.add(place_of(host))
    return frozenset(found)
