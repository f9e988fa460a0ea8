"""The strip's sentence in every state: true, and never more than what is known."""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QObject

from faceviewer.api.exchange import Exchange
from faceviewer.api.retry import TRIES_MAX
from faceviewer.errors import CredentialMissing, RequestRefused, ServerFailed
from faceviewer.filters import CollectionsFilter, FacesQuery
from faceviewer.listings.arrangement import Sort
from faceviewer.listings.listing import Listing, Phase, Progress, State
from faceviewer.models.completeness_words import CompletenessWords, StripWords
from faceviewer.models.formats import Formats
from faceviewer.models.record_table import RecordTableModel
from tests.played_service import (
    Answer,
    Gate,
    PlayedService,
    Row,
    StreamedService,
    collections,
    faces,
)
from tests.unit.listings.test_gallop import made
from tests.unit.listings.time_server import TimeServer, Trait

pytestmark = pytest.mark.usefixtures("english")

TWO_PM = datetime(2026, 11, 22, 14, 2, 11, tzinfo=UTC)
DOWN = ServerFailed("blockv", 500)
NO_CREDENTIAL = CredentialMissing(service="blockv")
MANY = [f"r{n}" for n in range(1204)]


class Strip:
    """One listing with its words; all times are two minutes past two."""

    def __init__(
        self, service: PlayedService | StreamedService | TimeServer, workers: int = 1
    ) -> None:
        self.service = service
        self.owner = QObject()
        if isinstance(service, TimeServer):
            # A second goes by with each request.
            asked = service.asked
            now = lambda: TWO_PM + timedelta(seconds=len(asked))  # noqa: E731
            self.listing = Listing("faces", service.fetch, workers, now=now)
        else:
            self.listing = service.listing(lambda: TWO_PM)
        formats = Formats("utc")
        self.model = RecordTableModel(self.listing, formats, self.owner)
        self._words = CompletenessWords(self.listing, self.model, formats, self.owner)

    @property
    def words(self) -> StripWords:
        return self._words.words()

    @property
    def sentence(self) -> str:
        return self.words.sentence

    @property
    def waiting_s(self) -> int:
        return self._words.waiting_s()

    def play(self, *loads: str) -> "Strip":
        """Runs these loads one after the other."""
        for load in loads:
            asyncio.run(self._load(load))
        return self

    def during(self, load: str, token: str = "") -> StripWords:
        """The words while the page of this token is under way."""
        return asyncio.run(self._during(load, token, is_stopped=False))

    def stop(self, load: str, token: str = "") -> "Strip":
        """Begins a load and stops it while the page of this token is under way."""
        asyncio.run(self._during(load, token, is_stopped=True))
        return self

    def sort(self, *keys: str) -> "Strip":
        by_key = {column.key: column for column in self.model.columns}
        self.model.set_sorts(tuple(Sort(by_key[key]) for key in keys))
        return self

    def _load(self, load: str) -> Coroutine[Any, Any, None]:
        listing = self.listing
        loads: dict[str, Callable[[], Coroutine[Any, Any, None]]] = {
            "first": lambda: listing.load(FacesQuery()),
            "named": lambda: listing.load(FacesQuery(name="x")),
            "newest": lambda: listing.load(FacesQuery(sort_by="when_created", order="desc")),
            "later": lambda: listing.load(FacesQuery(next="5")),
            "more": listing.load_more,
            "all": listing.load_all,
            "again": listing.load_again,
        }
        return loads[load]()

    async def while_held(self, load: str, *, is_stopped: bool = False) -> StripWords:
        """The words while the end of a streamed answer is held back."""
        assert isinstance(self.service, StreamedService)
        assert self.service.gate is not None
        task = asyncio.create_task(self._load(load))
        await self.service.gate.reached.wait()
        words = self.words
        if is_stopped:
            task.cancel()
        self.service.gate.opened.set()
        await asyncio.wait([task])
        return words

    async def _during(self, load: str, token: str, *, is_stopped: bool) -> StripWords:
        assert isinstance(self.service, PlayedService)
        gate = self.service.hold(token)
        task = asyncio.create_task(self._load(load))
        await gate.reached.wait()
        words = self.words
        del self.service.gates[token]
        if is_stopped:
            task.cancel()
        gate.opened.set()
        await asyncio.wait([task])
        return words


def strip(*first: Answer, **rest: Answer) -> Strip:
    return Strip(PlayedService({"": list(first), **rest}))


def collections_strip(*first: Answer) -> Strip:
    return Strip(PlayedService({"": list(first)}, is_faces=False))


def dated(*days: int) -> list[Row]:
    return [{"id": f"d{day}", "when_created": f"2026-01-{day:02}T00:00:00Z"} for day in days]


PAGES: dict[str, Answer] = {"2": faces("b", next="3"), "3": faces("c", "d")}


def paged(*more: Answer) -> Strip:
    """Four rows on three pages."""
    return strip(faces("a", next="2"), *more, **PAGES)


# Nothing failed


def test_nothing_asked_yet() -> None:
    assert strip(faces()).words == StripWords("circle-dashed", "not loaded yet")


def test_part_of_a_listing_is_never_called_whole() -> None:
    words = paged().play("first").words
    assert words.icon == "circle-dashed"
    assert words.sentence == "1 loaded, in the server's order, more exist"


def test_numbers_have_separators() -> None:
    assert strip(faces(*MANY, next="2")).play("first").sentence.startswith("1,204 loaded, ")
    assert strip(faces(*MANY)).play("first").sentence == "all 1,204 loaded at 14:02"


@pytest.mark.parametrize("load", ["first", "all"])
def test_a_whole_listing_says_when(load: str) -> None:
    words = strip(faces("a", "b")).play(load).words
    assert words == StripWords(
        "circle-check", "all 2 loaded at 14:02", "asked 14:02:11 UTC, page 1 took 0 ms"
    )


def test_a_whole_listing_of_nothing() -> None:
    assert strip(faces()).play("first").sentence == "all 0 loaded at 14:02"


def test_the_end_of_a_listing_is_not_the_whole() -> None:
    words = strip(faces(), **{"5": faces("x", "y")}).play("later").words
    assert words.icon == "circle-dashed"
    assert words.sentence == "2 loaded, from a later page to the end"


def test_the_middle_of_a_listing() -> None:
    words = strip(faces(), **{"5": faces("x", next="6")}).play("later").words
    assert words.sentence == "1 loaded, in the server's order, more exist"


def test_pages_are_counted() -> None:
    assert paged().play("first", "more").words.details == "asked 14:02:11 UTC, page 2 took 0 ms"


def test_collections_have_no_pages() -> None:
    details = collections_strip(collections("a")).play("first").words.details
    assert details == f"1 request, 0 ms, {len(collections('a'))} bytes"


def test_what_was_odd_is_told() -> None:
    words = (
        strip(b'{"data": {"faces": [{"id": "a"}, {"id": "a"}, {"id": "a"}]}}').play("first").words
    )
    assert words.sentence == "all 1 loaded at 14:02"
    assert words.details.endswith("2 records came twice, the list was found under “data.faces”")


# Order


@pytest.mark.parametrize(
    ("days", "load", "order"),
    [
        ((3, 2, 1), "first", "newest first"),
        ((1, 2, 3), "first", "in the server's order"),
        ((3,), "first", "in the server's order"),
        ((3, 3), "first", "in the server's order"),
        ((), "newest", "newest first"),
        ((1, 2), "newest", "newest first"),
    ],
)
def test_the_order_is_that_asked_for_or_seen(days: tuple[int, ...], load: str, order: str) -> None:
    found = strip(faces(*dated(*days), "z" if not days else dated(*days)[0], next="2"))
    assert found.play(load).sentence.split(", ")[1] == order


def test_a_sort_of_part_of_a_listing_says_so() -> None:
    found = paged().play("first").sort("name", "created")
    assert found.sentence == "1 loaded, sorted by name, created here, more exist"


# Filters


def test_hidden_rows_are_counted() -> None:
    found = paged().play("first", "more")
    found.model.set_quick_filter("id:a")
    assert found.sentence == "1 of 2 loaded, in the server's order, more exist"
    found.play("all")
    assert found.sentence == "1 of 4, all loaded at 14:02"
    found.model.set_quick_filter("")
    assert found.sentence == "all 4 loaded at 14:02"


def test_the_filter_of_collections_hides_too() -> None:
    found = collections_strip(collections("a", {"_id": "b", "deleted": True})).play("first")
    found.model.set_local_filter(CollectionsFilter(deleted="no"))
    assert found.sentence == "1 of 2, all loaded at 14:02"


# Loading


def test_loading() -> None:
    found = paged()
    assert found.during("first") == StripWords("loader-circle", "asking BLOCKv")
    assert found.during("more", "2") == StripWords(
        "loader-circle", "1 loaded, in the server's order, loading more", "page 2"
    )
    assert found.during("again", "2").sentence == "asking BLOCKv"
    assert found.during("all", "3") == StripWords(
        "loader-circle", "2 loaded, in the server's order, loading all", "page 3"
    )
    assert found.sentence == "all 4 loaded at 14:02"


def test_the_first_page_of_all() -> None:
    assert paged().during("all").sentence == "asking BLOCKv"


def test_collections_are_asked_of_verifik() -> None:
    assert collections_strip(collections()).during("first").sentence == "asking Verifik"


@pytest.fixture
def waiting() -> Strip:
    """A strip whose second page failed and is tried again in some seconds."""
    found = paged().play("first")
    exchange = Exchange(
        number=2, service="blockv", started=TWO_PM, address="", tries=1, state="waiting"
    )
    exchange.wait_until = datetime.now(UTC) + timedelta(seconds=7.4)
    found.listing.state = replace(found.listing.state, phase=Phase.LOADING, exchange=exchange)
    return found


def test_a_wait_is_counted_down(waiting: Strip) -> None:
    assert waiting.waiting_s == 7
    assert waiting.words == StripWords(
        "clock", "asking BLOCKv again in 7 s", f"try 1 of {TRIES_MAX} did not work"
    )


def test_a_wait_that_is_over_still_says_one_second(waiting: Strip) -> None:
    exchange = waiting.listing.state.exchange
    assert exchange is not None
    exchange.wait_until = datetime.now(UTC) - timedelta(seconds=3)
    assert waiting.waiting_s == 1


def test_who_does_not_wait_counts_nothing(waiting: Strip) -> None:
    exchange = waiting.listing.state.exchange
    assert exchange is not None
    exchange.state = "in_flight"
    assert waiting.waiting_s == 0


# Stopped


def test_stopped_before_anything_came() -> None:
    words = paged().stop("first").words
    assert words == StripWords("square", "stopped by you, nothing loaded")


def test_stopped_on_the_way() -> None:
    words = paged().stop("all", "3").words
    assert words == StripWords("square", "stopped by you after 2", "in the server's order")


def test_stopped_while_rows_are_hidden() -> None:
    stopped = paged().stop("all", "3")
    stopped.model.set_quick_filter("id:nowhere")
    assert stopped.words.sentence == "0 of 2, stopped by you"


def test_another_query_that_was_stopped_says_nothing_new_of_the_rows() -> None:
    """The rows are those of the old query, and were not stopped."""
    found = strip(faces("a", next="2"), faces("x"), **PAGES).play("first").stop("named")
    assert found.words == StripWords(
        "circle-dashed", "1 loaded, in the server's order, more exist", "asking again was stopped"
    )


def test_a_repetition_that_was_stopped_leaves_a_whole_listing() -> None:
    found = strip(faces("a"), faces("b")).play("first").stop("again")
    assert found.words == StripWords(
        "circle-check", "all 1 loaded at 14:02", "asking again was stopped"
    )


# Failed


def test_a_failed_first_page() -> None:
    words = strip(DOWN).play("first").words
    assert words == StripWords("circle-x", "page 1 failed: server error 500")


def test_a_failed_page_keeps_the_rows() -> None:
    words = strip(faces("a", next="2"), **{"2": DOWN}).play("all").words
    assert words == StripWords("circle-x", "page 2 failed: server error 500", "1 loaded row kept")


@pytest.mark.parametrize("load", ["again", "named"])
def test_a_failed_repetition_keeps_the_rows(load: str) -> None:
    words = strip(faces("a", "b"), DOWN).play("first", load).words
    assert words == StripWords(
        "circle-x", "asking again failed: server error 500", "2 loaded rows kept"
    )


def test_no_credential_at_first() -> None:
    words = strip(NO_CREDENTIAL).play("first").words
    assert words == StripWords("key-round", "no credential, nothing asked")


def test_no_credential_any_more() -> None:
    words = strip(faces("a", next="2"), **{"2": NO_CREDENTIAL}).play("all").words
    assert words == StripWords("key-round", "no credential, nothing asked", "1 loaded row kept")


def test_a_refused_filter() -> None:
    words = strip(faces("a"), RequestRefused("blockv", 400)).play("first", "named").words
    assert words.sentence == "asking again failed: request refused (400)"


# Tokens that lead nowhere


def test_a_listing_whose_rest_cannot_be_reached_is_not_whole() -> None:
    found = strip(faces("a", next="2"), **{"2": faces("b", next="2")}).play("all")
    assert found.words.icon == "circle-x"
    assert found.sentence == "2 loaded, more cannot be reached: pages run in a circle"


def test_a_first_page_that_names_itself() -> None:
    found = strip(faces(), **{"5": faces("a", next="5")}).play("later")
    assert found.sentence == "1 loaded, more cannot be reached: pages run in a circle"


def test_another_failure_does_not_explain_why_the_rest_cannot_be_reached() -> None:
    second: Answer = faces("b", next="2")
    found = strip(faces("a", next="2"), DOWN, **{"2": second}).play("all", "named")
    assert found.sentence == "asking again failed: server error 500"


def test_a_repetition_that_runs_in_a_circle() -> None:
    found = strip(faces("a"), faces("a", next="2"), **{"2": faces(next="2")}).play("first", "again")
    assert found.words == StripWords(
        "circle-x", "asking again failed: pages run in a circle", "1 loaded row kept"
    )


def test_rows_whose_rest_cannot_be_reached_stay_so_when_a_repetition_is_stopped() -> None:
    found = strip(faces("a", next="2"), **{"2": faces("b", next="2")}).play("all").stop("named")
    assert found.words == StripWords(
        "circle-x", "2 loaded, the rest cannot be reached", "asking again was stopped"
    )


# Rows that come before the answer has ended


def streamed(end: Answer, gate: Gate | None = None) -> Strip:
    """Two collections, and then what the answer ends with."""
    service = StreamedService([[collections("a", "b")]], end, gate)
    return Strip(service)


def test_collections_that_are_still_coming_are_counted() -> None:
    found = streamed(collections("c"), Gate())
    words = asyncio.run(found.while_held("first"))
    assert words.sentence == "2 so far, asking Verifik"
    assert words.details == "38 bytes so far"
    assert found.sentence == "all 3 loaded at 14:02"


def test_an_answer_that_broke_off_says_so() -> None:
    words = streamed(ServerFailed("verifik", 500)).play("first").words
    assert words.icon == "circle-x"
    assert words.sentence == "2 loaded, then it broke off: server error 500"


def test_an_answer_that_was_stopped_says_so() -> None:
    found = streamed(collections("c"), Gate())
    asyncio.run(found.while_held("first", is_stopped=True))
    assert found.sentence == "stopped by you after 2"


def test_rows_of_a_broken_answer_stay_called_so_after_another_stop() -> None:
    found = streamed(ServerFailed("verifik", 500)).play("first")
    service = found.service
    assert isinstance(service, StreamedService)
    service.gate = Gate()
    asyncio.run(found.while_held("again", is_stopped=True))
    assert found.words == StripWords(
        "circle-x", "2 loaded, the rest did not come", "asking again was stopped"
    )


# All of it in parts at once


class Walked(Strip):
    """A listing of 300 faces on pages of five, whose clock goes on with each request."""

    def __init__(self, *traits: Trait) -> None:
        self.server = TimeServer(made("even", 300), frozenset(traits))
        super().__init__(self.server, workers=8)
        self.listing.workers = 8

    def at(self, number: int) -> StripWords:
        """The words when this request comes in a load of everything."""
        seen: list[StripWords] = []
        self.server.events[number] = lambda: seen.append(self.words)

        async def load() -> None:
            await self.listing.load(FacesQuery(limit=5))
            await self.listing.load_all()

        asyncio.run(load())
        return seen[0]

    def stop_at(self, number: int) -> None:
        """Stops a load of everything when this request comes."""

        async def load() -> None:
            await self.listing.load(FacesQuery(limit=5))
            loading = asyncio.create_task(self.listing.load_all())

            def stop() -> None:
                loading.cancel()

            self.server.events[number] = stop
            await asyncio.wait([loading])

        asyncio.run(load())


def test_a_walk_in_parts_says_how_many_requests_and_in_which_order() -> None:
    words = Walked().at(50)
    assert words.icon == "loader-circle"
    assert words.sentence.endswith(" loaded, as they arrive, loading all, 8 at a time")
    assert " % of the time covered" in words.details
    assert "rows/s" in words.details


def test_a_serial_walk_of_everything_says_its_page_and_speed() -> None:
    words = Walked().at(9)
    assert words.sentence == "40 loaded, newest first, loading all"
    assert words.details == "page 9, 4 rows/s"


def test_a_walk_that_had_to_go_page_by_page_says_so() -> None:
    walked = Walked("no ranges")
    words = walked.at(60)
    assert words.details.endswith(", parts at once did not fit together")
    assert walked.sentence == "all 300 loaded at 14:03"
    assert "one page after the other" in walked.words.details


def test_parts_that_were_stopped_leave_gaps_until_they_are_loaded() -> None:
    walked = Walked()
    walked.stop_at(60)
    assert walked.sentence.startswith("stopped by you after ")
    assert walked.words.details == "newest first, with gaps"
    walked.play("more")
    assert walked.sentence.endswith(" loaded, newest first, with gaps, more exist")
    walked.play("all")
    assert walked.sentence.startswith("all 300 loaded")


def test_a_serial_walk_that_was_stopped_has_no_gaps() -> None:
    walked = Walked()
    walked.stop_at(9)
    assert walked.words.details == "newest first"


def test_a_wait_for_the_limit_is_counted_down() -> None:
    found = paged().play("first")
    until = datetime.now(UTC) + timedelta(seconds=12)
    found.listing.state = State(Phase.LOADING, "all", 2, held_until=until)
    assert found.words == StripWords(
        "clock", "waiting 12 s: half of the service's limit is left to others", "1 loaded"
    )


@pytest.mark.parametrize(
    ("left_s", "expected"),
    [(0.2, "about 1 s left"), (89, "about 89 s left"), (90, "about 2 min left")],
)
def test_what_is_left_is_told_in_seconds_or_minutes(
    left_s: float, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = paged().play("first")
    found.listing.state = State(Phase.LOADING, "all", 2)
    progress = Progress(12_300, 3400.2, 0.629, left_s, 8)
    monkeypatch.setattr(found.listing, "progress", lambda: progress)
    assert found.words.details == f"3,400 rows/s, 62 % of the time covered, {expected}"
