"""Sessions by seed under faults by seed: in the end every row is there, once, shown and exported.

A failure names its seed; `pytest -k 'seed-17-'` plays the same session again.
"""

import asyncio
import csv
import json
import random
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import Qt

from faceviewer.api import transport
from faceviewer.errors import TimedOut
from faceviewer.export.exporting import Export, Format
from faceviewer.export.record_tables import record_table
from faceviewer.filters import FacesQuery
from faceviewer.listings import gallop
from faceviewer.listings.listing import Phase
from faceviewer.lookup import Places, look_up
from faceviewer.recognition import recognise
from faceviewer.session import Session
from faceviewer.settings import Environment, Limits, Service, Settings
from faceviewer.views.listing_page import ListingPage
from tests.fault_server.catalogue import FAULTS, LOSSLESS
from tests.fault_server.plan import Plan
from tests.fault_server.server import FaultServer
from tests.ui.workbench import Workbench

FACES, COLLECTIONS = 130, 60
SEEDS, FAST_SEEDS = 520, 10
ACTIONS: Final = 12
RATE: Final = 0.35
ROUNDS_MAX: Final = 8
PATIENCE_MS: Final = 250
"""After so long a load that has not ended is stopped, as a person would."""

DEADLINE_MS: Final = 15_000
"""Within this everything is over that meets no fault."""

SETTINGS: Final = Settings(
    load_all_workers=3,
    limits=Limits(read_s=3, page_total_s=5, faces_page_bytes=16 << 20, collections_bytes=16 << 20),
)
"""A silent service is given up by itself where nobody can stop it, as for a single record."""

NAMES: Final = tuple(
    name
    for name in LOSSLESS
    if name != "wait-429-rate-reset"  # holds the next load for seconds
)
QUICK: Final = tuple(name for name in NAMES if FAULTS[name].expectation.error is not TimedOut)
WORDS: Final = ("a", "zz", "-e", "name:o", "id:7", "nothing has this in it")
EXPORTS: Final[Sequence[Format]] = ("csv", "json", "jsonl")


@pytest.fixture(scope="module")
def fault_server() -> Iterator[FaultServer]:
    with FaultServer(FACES, COLLECTIONS) as server:
        yield server


@pytest.fixture(autouse=True)
def in_haste(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is waited for between tries, and some pages are enough to go on in parts."""
    monkeypatch.setattr(transport, "wait_s", lambda *_: 0.0)
    monkeypatch.setattr(gallop, "SERIAL_PAGES", 3)


def seeds() -> list[object]:
    marks = [() if seed <= FAST_SEEDS else pytest.mark.slow for seed in range(1, SEEDS + 1)]
    return [
        pytest.param(seed, marks=mark, id=f"seed-{seed}-") for seed, mark in enumerate(marks, 1)
    ]


class Person:
    """Works at both listings by chance, while the services misbehave by chance.

    Attributes:
        done: what was done, for whoever looks into a failure.
    """

    def __init__(
        self, seed: int, workbench: Workbench, session: Session, server: FaultServer, folder: Path
    ) -> None:
        self._chance = random.Random(seed)
        self._workbench = workbench
        self._session = session
        self._server = server
        self._folder = folder
        self.faces = workbench.page("faces", session)
        self.collections = workbench.page("collections", session)
        self.done: list[str] = []
        for page in (self.faces, self.collections):
            page.hide()  # painting is what others look at, and takes most of the time

    def work(self) -> None:
        """Some actions, one after the other; each leaves rows that are true."""
        for _ in range(ACTIONS):
            page = self._chance.choice((self.faces, self.faces, self.collections))
            action = self._chance.choice(self._actions())
            before = known_ids(page)
            self.done.append(f"{action.__name__.strip('_')} {page.kind}")
            action(page)
            self._wait(page)
            if page.listing.state.goal in ("more", "all"):
                assert set(before) <= set(known_ids(page)), "rows were lost"
            self.check(page)

    def _actions(self) -> Sequence[Callable[[ListingPage], object]]:
        own = (self._ask, self._load, self._sort, self._filter, self._look_up, self._export)
        often = (self._load_more, self._load_all, self._load_all, self._again, self._retry)
        return (*own, *often, self._refresh)

    def _wait(self, page: ListingPage) -> None:
        """Until all is done, or for as long as a person cares to wait."""
        if self._chance.random() < 0.2:
            service = page.listing.service
            count = self._server.count(service) + self._chance.randrange(4)
            self._until(lambda: self._is_idle() or self._server.count(service) >= count)
            self.done.append("stop")
            page.stop()
        self._until(self._is_idle)
        while page.listing.is_loading:
            self.done.append("stop after a while")
            page.stop()
            self._until(self._is_idle)
        self._settle(page)

    def _is_idle(self) -> bool:
        return not asyncio.all_tasks(self._workbench.loop)

    def _settle(self, page: ListingPage) -> None:
        """Until nothing is under way, and all rows that came are in the table."""

        def is_settled() -> bool:
            is_shown = len(page.model.arrangement.order) == len(page.listing.records)
            return is_shown and self._is_idle()

        try:
            self._workbench.qtbot.waitUntil(is_settled, timeout=DEADLINE_MS)
        except self._timeout as error:
            error.add_note(str([page.listing.state, *asyncio.all_tasks(self._workbench.loop)]))
            raise

    def _until(self, is_so: Callable[[], bool]) -> None:
        with suppress(self._timeout):
            self._workbench.qtbot.waitUntil(is_so, timeout=PATIENCE_MS)

    @property
    def _timeout(self) -> type[Exception]:
        return self._workbench.qtbot.TimeoutError

    # What is done

    def _ask(self, page: ListingPage) -> None:
        if page.kind == "faces":
            queries = (FacesQuery(), FacesQuery(sort_by="when_created", order="asc"))
            limit = self._chance.choice((7, 10, 30))
            page.ask(replace(self._chance.choice(queries), limit=limit))
        else:
            page.load()

    @staticmethod
    def _load(page: ListingPage) -> None:
        page.load_first()

    @staticmethod
    def _load_more(page: ListingPage) -> None:
        page.load_more()

    @staticmethod
    def _load_all(page: ListingPage) -> None:
        page.load_all()

    @staticmethod
    def _again(page: ListingPage) -> None:
        page.load_again()

    @staticmethod
    def _retry(page: ListingPage) -> None:
        if page.listing.state.phase in (Phase.FAILED, Phase.STOPPED):
            page.retry()

    def _refresh(self, page: ListingPage) -> None:
        if page.model.visible:
            page.table.selectRow(self._chance.randrange(len(page.model.visible)))
            page.refresh_record()

    def _sort(self, page: ListingPage) -> None:
        order = self._chance.choice((Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder))
        page.model.sort(self._chance.randrange(-1, len(page.model.columns)), order)

    def _filter(self, page: ListingPage) -> None:
        page.model.set_quick_filter(self._chance.choice((*WORDS, "")))

    def _look_up(self, page: ListingPage) -> None:
        known = self._server.data.faces[self._chance.randrange(FACES)].id
        term = recognise(self._chance.choice((known, "a"))).term
        assert term is not None
        places = Places(
            self.collections.listing,
            [self.faces.listing],
            lambda query: self._session.fetch_faces(query, lambda _: None),
            self.collections.load_and_wait,
        )
        answer = self._workbench.wait_for(look_up(term, places, total_s=PATIENCE_MS / 1000))
        found = [match.record.id for match in answer.matches]
        assert len(found) == len(set(found))
        is_taken = all(one.outcome != "refused" for one in answer.asked)
        if answer.are_services_answering and is_taken and term.text == known:
            assert answer.sure is not None
            assert answer.sure.record.id == known

    def _export(self, page: ListingPage) -> None:
        """An export of what is shown, while more may be on its way."""
        page.load_more()
        self.check_export(page, self._chance.choice(EXPORTS))

    # What is looked at

    def expected(self, page: ListingPage) -> list[str]:
        """The ids of what the service has for the query of the page, in its order."""
        if page.kind == "collections":
            return [str(record["_id"]) for record in self._server.data.collections]
        faces = sorted(self._server.data.faces, key=lambda face: (face.created_ns, face.id))
        return [face.id for face in (faces if page.listing.query.order else reversed(faces))]

    def check(self, page: ListingPage) -> None:
        """Each row once, none that is not the service's, and no word of "all" that is not true."""
        found, expected = known_ids(page), self.expected(page)
        assert len(found) == len(set(found))
        assert set(found) <= set(expected)
        if page.listing.is_complete:
            assert set(found) == set(expected), "it says that these are all"
        assert set(shown_ids(page)) <= set(found)

    def check_export(self, page: ListingPage, form: Format) -> None:
        """What is shown stands in the file, row by row."""
        rows = list(page.model.visible)
        path = self._folder / f"rows.{form}"
        export = Export(record_table(rows, page.model.columns, "rows"), form, rows)
        self._workbench.wait_for(export.write_in_slices(path))
        assert exported_ids(path, form) == [row.id for row in rows]

    def finish(self, page: ListingPage) -> None:
        """All that is offered to go on with is taken until the listing says that it is all."""
        for _ in range(ROUNDS_MAX):
            if page.listing.is_complete and page.listing.state.phase is Phase.LOADED:
                break
            self.done.append(f"finish {page.kind}")
            if page.listing.loaded.is_broken or page.listing.is_token_refused:
                page.load_from_start()
            elif page.listing.is_loaded and not page.listing.is_complete:
                page.load_all()
            else:
                page.load()
            self._settle(page)
        page.model.set_quick_filter("")
        page.model.set_sorts(())
        self._settle(page)
        assert page.listing.is_complete
        assert shown_ids(page) == self.expected(page)
        for form in EXPORTS:
            self.check_export(page, form)
        assert page.strip.completeness_label.text().startswith("all ")


def known_ids(page: ListingPage) -> list[str]:
    return [record.id for record in page.listing.records]


def shown_ids(page: ListingPage) -> list[str]:
    """As the view shows them."""
    column = next(i for i, column in enumerate(page.model.columns) if column.key == "id")
    model = page.table.model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


def exported_ids(path: Path, form: Format) -> list[str]:
    text = path.read_text("utf-8-sig")
    if form == "csv":
        return [row["id"] for row in csv.DictReader(text.splitlines())]
    found = json.loads(text) if form == "json" else map(json.loads, text.splitlines())
    return [str(record.get("id", record.get("_id"))) for record in found]


@pytest.mark.parametrize("seed", seeds())
def test_all_rows_are_there_after_a_session_of_faults(
    seed: int, workbench: Workbench, fault_server: FaultServer, tmp_path: Path
) -> None:
    fault_server.set_plan()
    verifik, blockv = (
        Service(base_url=url) for url in (fault_server.verifik_url, fault_server.blockv_url)
    )
    environment = Environment(name="Test", id="test", verifik=verifik, blockv=blockv)
    session = workbench.session(environment, fault_server.token, SETTINGS)
    person = Person(seed, workbench, session, fault_server, tmp_path)
    try:
        names = NAMES if seed % 4 == 0 else QUICK
        fault_server.set_plan(Plan.by_seed(seed, RATE, names, requests=1000))
        person.work()
        fault_server.set_plan()
        for page in (person.faces, person.collections):
            person.finish(page)
    except BaseException as error:
        error.add_note("\n  ".join([f"seed {seed}:", *person.done, *map(str, fault_server.played)]))
        raise
