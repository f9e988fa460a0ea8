"""What is the matter with files: each problem, once fetched for many, stopped and gone on with."""

import asyncio
import hashlib
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

import pytest
from typing_extensions import override

from faceviewer.assets.client import AssetClient, AssetOptions
from faceviewer.assets.fetching import AT_ONCE
from faceviewer.assets.file import AssetFile
from faceviewer.assets.hashes import HashChecker
from faceviewer.assets.report import AssetReport, Finding, asset_places
from faceviewer.demo.pictures import badge
from faceviewer.errors import AssetError, AssetUnreachable
from faceviewer.slices import finish
from tests.played_service import face

pytestmark = pytest.mark.anyio

PNG = badge(0)
HOST = "https://cdn.example.com"
FileOrError = bytes | AssetError


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


class PlayedFiles(AssetClient):
    """Gives prepared files by the last part of their address, all of them as `text/x-unknown`."""

    def __init__(self, files: Mapping[str, FileOrError]) -> None:
        super().__init__(AssetOptions())
        self.files = files
        self.asked: list[str] = []
        self.may_answer = asyncio.Event()
        self.may_answer.set()
        self.are_asked = asyncio.Event()

    @override
    async def fetch(self, url: str, *, is_asked: bool = False, is_kept: bool = True) -> AssetFile:
        assert is_asked
        assert not is_kept
        self.asked.append(url)
        if len(self.asked) == AT_ONCE:
            self.are_asked.set()
        await self.may_answer.wait()
        found = self.files[url.rpartition("/")[2]]
        if isinstance(found, AssetError):
            raise found
        return AssetFile(url, "text/x-unknown", datetime.now(UTC), found)


def report_on(files: Mapping[str, FileOrError], *faces: Sequence[object] | None) -> AssetReport:
    """A report on faces with these assets, over files by name."""
    records = [face(id=f"f{number}", assets=assets) for number, assets in enumerate(faces)]
    return AssetReport(finish(asset_places(records)), PlayedFiles(files), HashChecker())


def asset(name: str, **sent: object) -> dict[str, object]:
    return {"name": name, "url": f"{HOST}/{name}", "type": "image/png", **sent}


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def ignore(_findings: object) -> None:
    """Only the end is looked at."""


def said(report: AssetReport) -> list[tuple[str, object]]:
    return [(each.verdict, each.place.asset.name) for each in finish(report.findings())]


async def test_each_problem_is_found() -> None:
    files: dict[str, FileOrError] = {
        "good": PNG,
        "gone": AssetUnreachable(reason="gone", status=404, host="cdn.example.com"),
        "page": b"<!doctype html><title>Sign in</title>",
        "other": badge(1),
        "empty": b"",
        "private": badge(2),
        "bare": badge(3),
    }
    report = report_on(
        files,
        [asset("good", hash=sha256(PNG)), asset("gone"), asset("page", hash=None)],
        [asset("other", hash=f"sha256:{sha256(PNG)}"), asset("empty", hash="")],
        [asset("private", is_public=False, hash=sha256(badge(2)))],
        [asset("bare", hash="0" * 32), {"name": "native", "url": "native://image"}, {"name": "no"}],
        None,
    )
    assert dict(report.hosts) == {"cdn.example.com": 7}
    await report.run(ignore)
    assert said(report) == [
        ("unreachable", "gone"),
        ("unreachable", "native"),
        ("unreachable", "no"),
        ("hash", "other"),
        ("type", "page"),
        ("empty", "empty"),
        ("open", "private"),
        ("unchecked", "page"),
        ("unchecked", "empty"),
        ("unchecked", "bare"),
        ("fine", "good"),
    ]
    findings = {each.place.asset.name: each for each in finish(report.findings())}
    assert findings["gone"].error is not None
    assert findings["page"].found == "text/html"
    assert findings["good"].size_bytes == len(PNG)
    assert report.is_complete


async def test_a_file_is_fetched_once_for_all_who_name_it() -> None:
    files: dict[str, FileOrError] = {"a": PNG}
    same = [asset("a", hash=sha256(PNG)), asset("a", hash=f"sha256:{'0' * 64}")]
    report = report_on(files, same, [asset("a", url=f"{HOST}:443/a#part")])
    await report.run(ignore)
    assert (report.file_count, report.done_count) == (1, 1)
    assert [verdict for verdict, _ in said(report)] == ["hash", "unchecked", "fine"]


async def test_the_same_bytes_at_several_addresses_stand_together() -> None:
    files: dict[str, FileOrError] = {"a": PNG, "b": badge(1), "c": PNG, "d": badge(1), "e": PNG}
    report = report_on(files, [asset(name, hash=sha256(PNG)) for name in "abcde"], [asset("a")])
    await report.run(ignore)
    found = [
        (each.place.asset.name, each.group, each.others)
        for each in finish(report.findings())
        if each.verdict == "duplicate"
    ]
    assert found == [("a", 1, 2), ("c", 1, 2), ("e", 1, 2), ("a", 1, 2), ("b", 2, 1), ("d", 2, 1)]


async def test_a_later_file_proves_what_an_earlier_hash_is() -> None:
    files: dict[str, FileOrError] = {"a": badge(1), "b": PNG}
    report = report_on(files, [asset("a", hash="0" * 64), asset("b", hash=sha256(PNG))])
    await report.run(ignore)
    assert said(report) == [("hash", "a"), ("fine", "b")]


async def test_assets_are_told_as_their_files_come() -> None:
    files: dict[str, FileOrError] = {"a": b"", "b": PNG}
    told: list[Finding] = []
    report = report_on(files, [asset("a", hash="0" * 64), asset("b")])
    await report.run(told.extend)
    assert [(each.verdict, each.place.asset.name) for each in told] == [
        ("empty", "a"),
        ("unchecked", "a"),
        ("unchecked", "b"),
    ]


async def test_a_stopped_report_goes_on_where_it_was() -> None:
    names = [f"{number}" for number in range(20)]
    files = PlayedFiles(dict.fromkeys(names, PNG))
    records = [face(assets=[asset(name) for name in names])]
    report = AssetReport(finish(asset_places(records)), files, HashChecker())
    files.may_answer.clear()
    running = asyncio.create_task(report.run(ignore))
    await files.are_asked.wait()
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert report.done_count == 0
    assert not report.is_complete
    assert said(report) == []

    files.may_answer.set()
    await report.run(ignore)
    assert report.is_complete
    assert len(files.asked) == 24
    assert report.done_count == 20
