"""What a window makes of a service that misbehaves on the wire: one test for each kind of outcome.

Which fault leads to which outcome, at which request, is in `tests/faults`.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, NamedTuple

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from faceviewer.api import transport
from faceviewer.listings.columns import Kind
from faceviewer.settings import Limits, Settings
from faceviewer.views.listing_page import ListingPage
from tests.fault_server.plan import Plan
from tests.fault_server.server import FaultServer
from tests.ui.finding import child
from tests.ui.workbench import Workbench, environment_of

FACES, COLLECTIONS = 230, 600
STALL_S: Final = 0.25
"""For so long the window may be busy with one thing, in time of the processor."""

PATIENT: Final = Settings(limits=Limits(faces_page_bytes=16 << 20, collections_bytes=16 << 20))
HASTY: Final = Settings(limits=Limits(read_s=0.7))
"""Under these a silent service is given up soon."""


@pytest.fixture(scope="module")
def _running() -> Iterator[FaultServer]:
    with FaultServer(FACES, COLLECTIONS) as server:
        yield server


@pytest.fixture
def fault_server(_running: FaultServer) -> FaultServer:
    """A server without faults, asked by nobody yet."""
    _running.set_plan()
    _running.forget_requests()
    return _running


@pytest.fixture(autouse=True)
def _no_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Requests are tried again at once."""
    monkeypatch.setattr(transport, "wait_s", lambda *_: 0.0)


@contextmanager
def watched() -> Iterator[None]:
    """Nothing holds the window up; what others do on this computer does not count."""
    longest, last = 0.0, time.thread_time()

    def note() -> None:
        nonlocal longest, last
        now = time.thread_time()
        longest, last = max(longest, now - last), now

    timer = QTimer()
    timer.timeout.connect(note)
    timer.start(5)
    yield
    timer.stop()
    assert longest < STALL_S, "the window was held up"


def open_page(
    workbench: Workbench, server: FaultServer, kind: Kind, settings: Settings = PATIENT
) -> ListingPage:
    return workbench.page(kind, workbench.session(environment_of(server), server.token, settings))


def ids_of(page: ListingPage) -> list[str]:
    return [record.id for record in page.model.visible]


def click(page: ListingPage, workbench: Workbench, name: str) -> None:
    """Clicks a button that is on screen, and waits until what it began has ended."""
    workbench.qtbot.waitUntil(lambda: not page.strip.is_deaf)
    (button,) = (each for each in page.findChildren(QPushButton, name) if each.isVisible())
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    workbench.wait_until_idle(page)


def message(page: ListingPage) -> str:
    """What the bar below the table says; nothing where there is none."""
    return page.message_bar.text_label.text() if page.message_bar.isVisible() else ""


class Outcome(NamedTuple):
    """What a load of everything ends as where a fault lasts from a request on.

    Attributes:
        rows: how many are there then.
        what: what the bar says.
        strip: what the strip says.
        button: what is offered to go on with.
    """

    fault: str
    number: int
    rows: int
    what: str
    strip: str
    button: str = "Retry"


OUTCOMES: Final = (
    Outcome(
        "refuse",
        2,
        100,
        "BLOCKv: 127.0.0.1 refused the connection.",
        "page 2 failed: connection refused",
    ),
    Outcome(
        "reset-in-body",
        3,
        200,
        "BLOCKv: 127.0.0.1 broke off the connection.",
        "page 3 failed: connection lost",
    ),
    Outcome(
        "stall-in-body",
        3,
        200,
        "BLOCKv did not answer within 0.7 s.",
        "page 3 failed: timed out",
    ),
    Outcome(
        "wait-429-seconds",
        2,
        100,
        "BLOCKv takes no more requests for now (429).",
        "page 2 failed: too many requests",
    ),
    Outcome(
        "gzip-broken",
        2,
        100,
        "BLOCKv: the answer is damaged or in an encoding that was not asked for.",
        "page 2 failed: unreadable encoding",
    ),
    Outcome(
        "bomb",
        3,
        200,
        "BLOCKv: the answer is larger than the limit of 16 MB.",
        "page 3 failed: answer too large",
    ),
    Outcome(
        "redirect-other-port",
        2,
        100,
        "BLOCKv pointed to another address ({other}/faces), which is never followed.",
        "page 2 failed: redirected elsewhere",
    ),
    Outcome(
        "garbage",
        2,
        100,
        "BLOCKv: 127.0.0.1 did not answer in proper HTTP.",
        "page 2 failed: broken answer",
    ),
    Outcome(
        "bare-array",
        2,
        200,
        "BLOCKv sent a bare list, which does not say whether more rows exist.",
        "200 loaded, more cannot be reached: the end was not told",
        "Load from the start",
    ),
    Outcome(
        "status-422",
        2,
        100,
        "BLOCKv refused the request with status 422 (not a date).",
        "page 2 failed: request refused (422)",
        "Load from the start",
    ),
)


@pytest.mark.parametrize("outcome", OUTCOMES, ids=lambda outcome: outcome.fault)
def test_a_load_that_fails_keeps_its_rows_says_why_and_goes_on_by_one_click(
    workbench: Workbench, fault_server: FaultServer, outcome: Outcome
) -> None:
    settings = HASTY if outcome.fault.startswith("stall") else PATIENT
    page = open_page(workbench, fault_server, "faces", settings)
    with watched():
        page.load_first()
        workbench.wait_until_idle(page)
        plan = Plan.single(outcome.fault, number=outcome.number - 1, lasts=True)
        fault_server.set_plan(plan)

        click(page, workbench, "load_all_button")

        kept = ids_of(page)
        assert len(kept) == len(set(kept)) == outcome.rows
        assert message(page) == outcome.what.format(other=fault_server.other_url)
        assert page.strip.completeness_label.text() == outcome.strip
        assert child(page, QPushButton, "strip_extra_button").text() == outcome.button
        assert not page.listing.is_complete

        fault_server.set_plan()
        click(page, workbench, "strip_extra_button")
        if page.listing.has_more:
            click(page, workbench, "load_all_button")
    assert message(page) == ""
    assert len(ids_of(page)) == len(set(ids_of(page))) == FACES
    assert page.listing.is_complete
    assert not fault_server.other


@pytest.mark.parametrize(
    "fault",
    ["reset-in-headers", "cut-with-length", "error-503", "two-answers", "chunks-with-extras"],
)
def test_what_passes_by_itself_is_not_worth_a_word(
    workbench: Workbench, fault_server: FaultServer, fault: str
) -> None:
    page = open_page(workbench, fault_server, "faces")
    page.load_first()
    workbench.wait_until_idle(page)
    fault_server.set_plan(Plan.single(fault, number=1))

    click(page, workbench, "load_all_button")

    assert fault_server.played
    assert message(page) == ""
    assert len(set(ids_of(page))) == FACES
    assert page.strip.completeness_label.text().startswith("all 230 loaded at ")


def test_rows_of_an_answer_that_breaks_off_stay_and_are_called_a_part(
    workbench: Workbench, fault_server: FaultServer
) -> None:
    fault_server.set_plan(Plan.single("stall-in-body", service="verifik"))
    page = open_page(workbench, fault_server, "collections", HASTY)
    with watched():
        page.load_first()
        workbench.wait_until_idle(page)

        part = len(ids_of(page))
        assert 0 < part < COLLECTIONS
        assert (
            page.strip.completeness_label.text() == f"{part} loaded, then it broke off: timed out"
        )
        assert message(page) == "Verifik did not answer within 0.7 s."
        assert not page.listing.is_complete

        fault_server.set_plan()
        click(page, workbench, "strip_extra_button")
    assert message(page) == ""
    assert len(set(ids_of(page))) == COLLECTIONS
    assert page.strip.completeness_label.text().startswith("all 600 loaded at ")
