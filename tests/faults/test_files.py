"""Each fault at the file of an asset: the file as it is, or one plain error; no half is kept."""

import asyncio
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager
from typing import Final

import pytest

from faceviewer.assets.client import AssetClient
from faceviewer.assets.hashes import HashChecker
from faceviewer.assets.report import AssetReport, Finding, asset_places
from faceviewer.credentials import CredentialStore
from faceviewer.errors import (
    AnswerTooLarge,
    AssetError,
    AssetForbidden,
    AssetTooLarge,
    AssetUnreachable,
    ConnectionFailed,
    TimedOut,
)
from faceviewer.records import Face, Record
from faceviewer.session import Session
from faceviewer.settings import Environment, Limits, Service, Settings
from faceviewer.slices import finish
from tests.fault_server.catalogue import FAULTS
from tests.fault_server.connection_faults import REFUSE
from tests.fault_server.faults import Fault
from tests.fault_server.plan import Plan
from tests.fault_server.server import FaultServer
from tests.faults.scene import DEADLINE_S, SIZE_BYTES
from tests.played_service import face

pytestmark = pytest.mark.anyio

FILES: Final = 9
HASTY: Final = Limits(connect_s=0.4, read_s=0.4, asset_total_s=1.6, asset_bytes=SIZE_BYTES)
PATIENT: Final = Limits(connect_s=8, read_s=8, asset_total_s=8, asset_bytes=SIZE_BYTES)

Outcome = tuple[type[AssetError] | None, str]
TAKEN: Final[Outcome] = (None, "")
OTHER_BYTES: Final[Outcome] = (None, "other bytes")
FORBIDDEN: Final = AssetForbidden

_OF_STATUS: Final = {401: "withheld", 403: "withheld", 404: "gone", 410: "gone", 429: "busy"}

ODD: Final[Mapping[str, Outcome]] = {
    # A body without a length has no end that could be missed; a stated hash tells.
    "cut-without-length": OTHER_BYTES,
    "length-too-short": OTHER_BYTES,
    "gzip-untold": OTHER_BYTES,
    "gzip-twice-untold": OTHER_BYTES,
    "gzip-cut": (AssetUnreachable, "encoding"),
    "gzip-empty": (AssetUnreachable, "encoding"),
    "drip-headers": (AssetUnreachable, "total"),
    "informational-endless": (AssetUnreachable, "total"),
    "drip-body": (AssetUnreachable, "slow"),
    "status-206": (AssetUnreachable, "status"),
    "status-407": (AssetUnreachable, "status"),
    "redirect-loop": (FORBIDDEN, "redirects"),
    "redirect-same-host": (AssetUnreachable, "gone"),
    "redirect-relative": (AssetUnreachable, "gone"),
    "redirect-to-https": (AssetUnreachable, "connect"),
    "redirect-file": (FORBIDDEN, "scheme"),
    "redirect-script": (FORBIDDEN, "scheme"),
    "redirect-userinfo": (FORBIDDEN, "userinfo"),
    "redirect-unreadable": (FORBIDDEN, "address"),
    "redirect-long": (FORBIDDEN, "address"),
    "redirect-nowhere": (AssetUnreachable, "status"),
    "redirect-300": (AssetUnreachable, "status"),
    "redirect-305": (AssetUnreachable, "status"),
    "status-304": (AssetUnreachable, "status"),
}
"""What comes of a fault where it is not what comes of it for a listing."""

OF_TEXTS: Final = frozenset(
    {"utf-16", "utf-16-bare", "utf-32", "latin-1", "charset-wrong", "charset-unknown"}
)
"""Faults of how letters are written: a file has none."""

OF_FILES: Final = tuple(
    fault for fault in FAULTS.values() if fault.group != "body" and fault.name not in OF_TEXTS
)
CLASSES: Final = (
    *("reset-in-body", "close-after-answer", "status-504", "wait-429-seconds", "error-403-expired"),
    *("redirect-other-port", "gzip-broken", "bomb", "garbage"),
)
"""One fault of each class of outcomes."""


def outcome(fault: Fault) -> Outcome:
    """What is to come of a file that meets this fault."""
    expected = fault.expectation
    if fault.name in ODD:
        return ODD[fault.name]
    if expected.error is None:
        return TAKEN
    if expected.error is AnswerTooLarge:
        return AssetTooLarge, "None"
    if fault.group == "redirect":
        return FORBIDDEN, "private"
    status = expected.status or 0
    if expected.error in (ConnectionFailed, TimedOut) or not status:
        return AssetUnreachable, expected.reason
    return AssetUnreachable, "server" if status >= 500 else _OF_STATUS.get(status, "status")


@pytest.fixture(scope="module")
def file_server() -> Iterator[FaultServer]:
    with FaultServer(40, 1) as server:
        yield server


@asynccontextmanager
async def client_of(server: FaultServer, *, is_hasty: bool) -> AsyncIterator[AssetClient]:
    """A client that may ask the server, and only that."""
    server.set_plan()
    server.forget_requests()
    session = Session(
        Environment(
            name="Test",
            id="test",
            blockv=Service(base_url=server.blockv_url),
            picture_hosts=(server.blockv_url.removeprefix("http://"),),
        ),
        Settings(limits=HASTY if is_hasty else PATIENT),
        CredentialStore(uses_keyring=False),
    )
    yield session.assets
    await session.close()
    assert not server.other


def is_slow(fault: Fault) -> bool:
    return outcome(fault)[1] in {"read", "connect", "total", "slow"}


def plan_of(fault: Fault, number: int, *, lasts: bool) -> Plan:
    """The plan by which this file, and where it lasts, all after it, meet the fault."""
    service = "blockv" if fault.name == REFUSE else "assets"
    return Plan.single(fault.name, service=service, number=number, lasts=lasts)


async def result(client: AssetClient, url: str, right: bytes) -> Outcome:
    """What comes of a file that a person wants."""
    try:
        async with asyncio.timeout(DEADLINE_S):
            file = await client.fetch(url, is_asked=True)
    except AssetError as error:
        return type(error), str(error.values.get("reason"))
    return TAKEN if file.content == right else OTHER_BYTES


@pytest.mark.parametrize("fault", OF_FILES, ids=lambda fault: fault.name)
async def test_a_file_that_meets_a_fault(fault: Fault, file_server: FaultServer) -> None:
    url = file_server.file_url()
    async with client_of(file_server, is_hasty=is_slow(fault)) as client:
        right = (await client.fetch(url, is_asked=True, is_kept=False)).content
        file_server.set_plan(plan_of(fault, 1, lasts=True))

        assert await result(client, url, right) == outcome(fault)

        file_server.set_plan()
        if outcome(fault)[0] is not None:
            assert client.kept(url) is None
            assert await result(client, url, right) == TAKEN


def cases() -> list[object]:
    """Each fault at the first, a middle and the last file; once each of some is in the fast set."""
    places = {"first": 1, "middle": FILES // 2, "last": FILES}
    found: list[object] = []
    for fault in OF_FILES:
        for place, number in places.items():
            is_fast = fault.name in CLASSES and number == 1 + CLASSES.index(fault.name) % FILES
            marks = () if is_fast else pytest.mark.slow
            found.append(pytest.param(fault, number, marks=marks, id=f"{fault.name}-{place}"))
    return found


def faces_with_files(server: FaultServer) -> list[Record]:
    """Faces of which each has one file that no other has."""
    assets = (asset for each in server.data.faces for asset in each.record.get("assets") or [])
    urls = [str(asset["url"]) for asset in assets]
    return [
        face(id=f"f{number}", assets=[{"url": url}])
        for number, url in enumerate(dict.fromkeys(urls[:FILES]))
    ]


@pytest.mark.parametrize(("fault", "number"), cases())
async def test_a_report_on_files_of_which_one_meets_a_fault(
    fault: Fault, number: int, file_server: FaultServer
) -> None:
    kind, reason = outcome(fault)
    if fault.name == REFUSE and number > 1:
        pytest.skip("nobody listens from the first file on")
    async with client_of(file_server, is_hasty=is_slow(fault)) as client:
        faces = [each for each in faces_with_files(file_server) if isinstance(each, Face)]
        assert len(faces) == FILES
        report = AssetReport(finish(asset_places(faces)), client, HashChecker())
        file_server.set_plan(plan_of(fault, number, lasts=False))
        async with asyncio.timeout(DEADLINE_S):
            await report.run(lambda _found: None)

    assert report.is_complete
    failed = unreachable(finish(report.findings()))
    is_all = fault.name == REFUSE
    expected = [] if kind is None else [(kind, reason)] * (FILES if is_all else 1)
    if fault.name == "redirect-loop":
        expected = []  # the fault is over when the same address is asked again
    assert failed == expected


def unreachable(findings: list[Finding]) -> list[Outcome]:
    return [
        (type(each.error), str(each.error.values.get("reason")))
        for each in findings
        if each.error is not None
    ]
