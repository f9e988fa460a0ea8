"""What is the matter with the files of many faces: fetched one after the other, and compared.

Every file is fetched once, however many faces name it, and no file is kept: only what it was. How
that is said, and what is done about it, is not here.
"""

import asyncio
import hashlib
from collections import Counter, deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal, NamedTuple

from faceviewer.api.decode import decode_assets
from faceviewer.assets.address import AssetAddress, read_address
from faceviewer.assets.client import AssetClient
from faceviewer.assets.fetching import AT_ONCE
from faceviewer.assets.file import AssetFile
from faceviewer.assets.file_types import contradicts, found_type
from faceviewer.assets.hashes import HashCheck, HashChecker
from faceviewer.errors import AssetError, AssetForbidden
from faceviewer.records import Asset, Face, Text
from faceviewer.slices import Steps

Problem = Literal["unreachable", "hash", "type", "empty", "open", "duplicate"]
Verdict = Problem | Literal["unchecked", "fine"]

PROBLEMS: Final[tuple[Problem, ...]] = ("unreachable", "hash", "type", "empty", "open", "duplicate")
"""What can be the matter, the worst first.

`unreachable`: no file was given. `hash`: it is not the file whose hash is stated. `type`: its bytes
are of another type than is stated. `empty`: it has no bytes. `open`: the record calls it private,
and it was given without a credential. `duplicate`: the same bytes lie at another address too.
"""

VERDICTS: Final[tuple[Verdict, ...]] = (*PROBLEMS, "unchecked", "fine")
"""The problems, then what is none: a hash that cannot be checked, and nothing at all."""

_ROWS_A_STEP: Final = 16


@dataclass(frozen=True, slots=True, eq=False)
class AssetPlace:
    """An asset where it is named: by which face, and as which of its assets, counted from 0.

    `address` is that of its file, or why there can be none.
    """

    face: Face
    position: int
    asset: Asset
    address: AssetAddress | AssetForbidden

    @classmethod
    def of(cls, face: Face, position: int, asset: Asset) -> "AssetPlace":
        """The place of an asset, its url read."""
        try:
            return cls(face, position, asset, read_address(_text(asset.url)))
        except AssetForbidden as error:
            return cls(face, position, asset, error)

    @property
    def url(self) -> str:
        """Its url; empty where the record has none."""
        return _text(self.asset.url)

    @property
    def key(self) -> str:
        """What is the same for all who name the same file."""
        return self.url if isinstance(self.address, AssetForbidden) else self.address.text


class Finding(NamedTuple):
    """One thing that is to be said of an asset.

    `error` says why a file was not given, `check` what comparing its hash gave, `found` which type
    its bytes show. `group` numbers the files that have the same bytes, from 1, and `others` counts
    their other addresses. `size_bytes` is None where there was no file.
    """

    verdict: Verdict
    place: AssetPlace
    size_bytes: int | None = None
    found: str = ""
    error: AssetError | None = None
    check: HashCheck | None = None
    group: int = 0
    others: int = 0


@dataclass(slots=True)
class _Outcome:
    """What became of one address."""

    error: AssetError | None = None
    size_bytes: int = 0
    found: str = ""
    digest: bytes = b""
    checks: dict[str, HashCheck] = field(default_factory=dict)


class AssetReport:
    """Fetches the files of some assets, and finds what is the matter with them.

    Attributes:
        places: the assets in question, in order.
        hosts: how many files are to be fetched from each host.
    """

    def __init__(
        self, places: Sequence[AssetPlace], client: AssetClient, hashes: HashChecker
    ) -> None:
        self.places = places
        self.hosts: Counter[str] = Counter()
        self._client = client
        self._hashes = hashes
        self._by_address: dict[str, list[AssetPlace]] = {}
        self._outcomes: dict[str, _Outcome] = {}
        self._waiting: deque[str] = deque()
        for place in places:
            self._take(place)

    @property
    def file_count(self) -> int:
        """How many addresses there are."""
        return len(self._by_address)

    @property
    def done_count(self) -> int:
        """How many of them are settled."""
        return len(self._outcomes)

    @property
    def is_complete(self) -> bool:
        """Whether all of them are."""
        return not self._waiting and self.done_count == self.file_count

    async def run(self, on_found: Callable[[Sequence[Finding]], None]) -> None:
        """Fetches what is still to be fetched; who cancels it can go on later.

        `on_found` is told of each asset as soon as its file is there. Duplicates, and hashes whose
        algorithm only a later file proves, are known at the end: see `findings`.
        """
        async with asyncio.TaskGroup() as group:
            for _ in range(AT_ONCE):
                group.create_task(self._work(on_found))

    def findings(self) -> Steps[list[Finding]]:
        """All that is to be said by now, the worst first, each kind in the order of the assets."""
        groups = self._groups()
        found: dict[Verdict, list[Finding]] = {verdict: [] for verdict in VERDICTS}
        for number, place in enumerate(self.places):
            for finding in self._of(place, groups):
                found[finding.verdict].append(finding)
            if number % _ROWS_A_STEP == 0:
                yield number / len(self.places)
        found["duplicate"].sort(key=lambda finding: finding.group)
        return [finding for verdict in VERDICTS for finding in found[verdict]]

    def _take(self, place: AssetPlace) -> None:
        address, key = place.address, place.key
        if isinstance(address, AssetForbidden):
            self._outcomes[key] = _Outcome(error=address)
        elif key not in self._by_address:
            self.hosts[address.place] += 1
            self._waiting.append(key)
        self._by_address.setdefault(key, []).append(place)

    # One file

    async def _work(self, on_found: Callable[[Sequence[Finding]], None]) -> None:
        while self._waiting:
            address = self._waiting.popleft()
            try:
                self._outcomes[address] = await self._examined(address)
            except asyncio.CancelledError:
                self._waiting.appendleft(address)
                raise
            places = self._by_address[address]
            on_found([finding for place in places for finding in self._of(place, {})])

    async def _examined(self, address: str) -> _Outcome:
        try:
            file = await self._client.fetch(address, is_asked=True, is_kept=False)
        except AssetError as error:
            return _Outcome(error=error.forget_origin())
        stated = {_text(place.asset.hash) for place in self._by_address[address]}
        return _Outcome(
            size_bytes=file.size_bytes,
            found=_type_of(file),
            digest=await asyncio.to_thread(_digest, file.content),
            checks={text: await self._hashes.check(address, file, text) for text in stated},
        )

    # What is said of it

    def _of(self, place: AssetPlace, groups: dict[bytes, "_Group"]) -> list[Finding]:
        """What is to be said of an asset; nothing while its file is still to be fetched."""
        address = place.key
        outcome = self._outcomes.get(address)
        if outcome is None:
            return []
        if outcome.error is not None:
            return [Finding("unreachable", place, error=outcome.error)]
        stated = _text(place.asset.hash)
        check = self._hashes.settle(address, stated, outcome.checks[stated])
        group = groups.get(outcome.digest)
        verdicts = _verdicts(place.asset, outcome, check)
        if group is not None:
            verdicts.append("duplicate")
        if check.state == "unchecked":
            verdicts.append("unchecked")
        base = Finding("fine", place, outcome.size_bytes, outcome.found, check=check)
        if group is not None:
            base = base._replace(group=group.number, others=group.address_count - 1)
        return [base._replace(verdict=verdict) for verdict in verdicts or ["fine"]]

    def _groups(self) -> dict[bytes, "_Group"]:
        """The files whose bytes lie at several addresses, by digest, in the order of the assets."""
        outcomes = (self._outcomes.get(address) for address in self._by_address)
        counts = Counter(each.digest for each in outcomes if each is not None and each.size_bytes)
        several = (digest for digest, count in counts.items() if count > 1)
        return {
            digest: _Group(number, counts[digest]) for number, digest in enumerate(several, start=1)
        }


class _Group(NamedTuple):
    """A file that lies at several addresses."""

    number: int
    address_count: int


def asset_places(faces: Iterable[Face]) -> Steps[list[AssetPlace]]:
    """Every asset of these faces, in their order."""
    places: list[AssetPlace] = []
    for number, face in enumerate(faces):
        if face.assets:
            assets = decode_assets(face.assets)
            places += [AssetPlace.of(face, place, asset) for place, asset in enumerate(assets)]
        if number % _ROWS_A_STEP == 0:
            yield None
    return places


def _verdicts(asset: Asset, outcome: _Outcome, check: HashCheck) -> list[Verdict]:
    """The problems that one file has by itself."""
    holds: dict[Verdict, bool] = {
        "hash": check.state == "differs",
        "type": contradicts(_text(asset.type), outcome.found),
        "empty": outcome.size_bytes == 0,
        "open": asset.is_public is False,
    }
    return [verdict for verdict, does_hold in holds.items() if does_hold]


def _type_of(file: AssetFile) -> str:
    """What the bytes show, or what the host says where they show nothing."""
    return found_type(file.content) or (file.media_type if file.content else "")


def _digest(content: bytes) -> bytes:
    return hashlib.sha256(content).digest()


def _text(value: Text) -> str:
    return value if isinstance(value, str) else ""
