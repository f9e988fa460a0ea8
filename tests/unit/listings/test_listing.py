"""A listing holds what arrived, says truthfully how much of the whole that is, and survives all."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest
from msgspec import UNSET

from faceviewer.api.exchange import Exchange
from faceviewer.errors import (
    AnswerUnreadable,
    PagingBroken,
    RequestRefused,
    ServerFailed,
)
from faceviewer.filters import FacesQuery
from faceviewer.listings import loaded as loaded_module
from faceviewer.listings.columns import search_text
from faceviewer.listings.listing import Listing, Phase, State
from faceviewer.listings.loaded import compare
from faceviewer.listings.trail import EMPTY_PAGES_MAX
from faceviewer.records import Page, Sink
from faceviewer.slices import finish
from tests.played_service import (
    NOON,
    Answer,
    Follower,
    Gate,
    PlayedService,
    StreamedService,
    collections,
    faces,
    ids,
    playing,
)

pytestmark = pytest.mark.anyio

FAILED = ServerFailed("blockv", 500)
NAMED = FacesQuery(name="Bob")


async def loaded(service: PlayedService, query: FacesQuery | None = None) -> Listing:
    """A listing with its first page."""
    listing = service.listing()
    await listing.load(query or FacesQuery())
    return listing


async def all_loaded(service: PlayedService) -> Listing:
    """A listing that was walked to its end."""
    listing = service.listing()
    await listing.load_all()
    return listing


@asynccontextmanager
async def running(load: Coroutine[object, object, None], gate: Gate) -> AsyncIterator[None]:
    """A load that waits at the gate; it has ended, however, after the block."""
    task = asyncio.create_task(load)
    await gate.reached.wait()
    yield
    await asyncio.wait([task])


# The end of a listing


@pytest.mark.parametrize("end", [{}, {"next": None}, {"next": ""}, {"next": "  "}])
async def test_a_listing_ends_where_no_token_is_sent(end: dict[str, object]) -> None:
    listing = await all_loaded(playing(faces("a", "b", next="2"), **{"2": faces("c", **end)}))
    assert ids(listing.records) == "a b c"
    assert listing.is_complete
    assert not listing.has_more
    assert listing.state.phase is Phase.LOADED


async def test_nothing_is_claimed_before_anything_is_asked() -> None:
    listing = playing(faces()).listing()
    assert not listing.is_loaded
    assert not listing.is_complete
    assert not listing.has_more
    assert listing.state.phase is Phase.NOT_LOADED


async def test_an_empty_answer_is_a_complete_listing() -> None:
    listing = await loaded(playing(faces()))
    assert listing.is_loaded
    assert listing.is_complete


async def test_a_short_page_with_a_token_is_not_the_end() -> None:
    listing = await loaded(playing(faces("a", next="2")), FacesQuery(limit=100))
    assert listing.has_more
    assert not listing.is_complete


async def test_more_rows_than_asked_for_are_all_kept() -> None:
    listing = await loaded(playing(faces("a", "b", "c")), FacesQuery(limit=1))
    assert ids(listing.records) == "a b c"


async def test_a_walk_from_the_middle_is_never_complete() -> None:
    service = playing(faces("a"), **{"5": faces("x", "y")})
    listing = await loaded(service, FacesQuery(next="5"))
    assert ids(listing.records) == "x y"
    assert not listing.is_complete


async def test_a_walk_from_the_middle_is_asked_again_from_there() -> None:
    service = playing(faces("a"), **{"5": faces("x", "y")})
    listing = await loaded(service, FacesQuery(next="5"))
    await listing.load_again()
    assert ids(listing.records) == "x y"
    assert service.tokens == ["5", "5"]


async def test_unreadable_rows_of_every_page_are_kept() -> None:
    service = playing(faces("a", {"name": "no id"}, next="2"), **{"2": faces({}, "b")})
    listing = await all_loaded(service)
    assert ids(listing.records) == "a b"
    assert listing.loaded.unreadable == [b'{"name": "no id"}', b"{}"]


# Tokens that lead nowhere


@pytest.mark.parametrize(
    "service",
    [
        pytest.param(playing(faces("a", next="2"), **{"2": faces("b", next="2")}), id="same"),
        pytest.param(
            playing(faces("a", next="2"), **{"2": faces("b", next="3"), "3": faces(next="2")}),
            id="cycle",
        ),
    ],
)
async def test_a_token_that_comes_again_ends_the_walk(service: PlayedService) -> None:
    listing = await all_loaded(service)
    assert ids(listing.records) == "a b"
    assert isinstance(listing.state.error, PagingBroken)
    assert listing.state.error.key == "paging.loop"
    assert not listing.has_more
    assert not listing.is_complete
    assert len(service.tokens) == len(set(service.tokens))


async def test_the_token_that_was_started_with_is_known() -> None:
    listing = await loaded(playing(faces(), **{"5": faces("a", next="5")}), FacesQuery(next="5"))
    assert isinstance(listing.state.error, PagingBroken)
    assert ids(listing.records) == "a"


async def test_a_bare_list_in_a_walk_does_not_say_that_it_is_the_end() -> None:
    listing = await all_loaded(playing(faces("a", next="2"), **{"2": b'[{"id": "b"}]'}))
    assert ids(listing.records) == "a b"
    assert listing.state.phase is Phase.FAILED
    assert listing.state.error is not None
    assert listing.state.error.key == "paging.untold"
    assert not listing.is_complete


@pytest.mark.parametrize(("limit", "is_all"), [(3, True), (2, False), (1, False)])
async def test_a_bare_list_is_all_there_is_only_where_it_is_not_full(
    limit: int, is_all: bool
) -> None:
    listing = await loaded(playing(b'[{"id": "a"}, {"id": "b"}]'), FacesQuery(limit=limit))
    assert ids(listing.records) == "a b"
    assert listing.is_complete is is_all


async def test_a_bare_list_of_collections_is_all_of_them() -> None:
    rows = b",".join(b'{"_id": "%d"}' % number for number in range(200))
    service = PlayedService({"": b"[" + rows + b"]"}, is_faces=False)
    assert (await loaded(service)).is_complete


async def test_an_empty_page_with_a_token_is_no_end() -> None:
    service = playing(
        faces("a", next="2"), **{"2": faces(next="3"), "3": faces("b", next="4"), "4": faces()}
    )
    listing = await loaded(service)
    await listing.load_more()
    assert ids(listing.records) == "a b"
    assert listing.has_more
    await listing.load_more()
    assert listing.is_complete


async def test_a_first_page_without_rows_leads_to_the_rows() -> None:
    listing = await loaded(playing(faces(next="2"), **{"2": faces("a", next="3")}))
    assert ids(listing.records) == "a"
    assert listing.state.phase is Phase.LOADED


async def test_empty_pages_without_an_end_are_given_up() -> None:
    service = PlayedService({"": faces("a", next="1")})
    service.pages |= {str(n): faces(next=str(n + 1)) for n in range(1, 100)}
    listing = await all_loaded(service)
    assert isinstance(listing.state.error, PagingBroken)
    assert listing.state.error.key == "paging.empty"
    assert len(service.asked) == EMPTY_PAGES_MAX + 1
    assert ids(listing.records) == "a"


async def test_rows_between_empty_pages_start_the_count_anew() -> None:
    service = PlayedService({"": faces("a", next="1")})
    for n in range(1, 3 * EMPTY_PAGES_MAX):
        rows = [f"r{n}"] if n % (EMPTY_PAGES_MAX - 1) == 0 else []
        service.pages[str(n)] = faces(*rows, next=str(n + 1))
    service.pages[str(3 * EMPTY_PAGES_MAX)] = faces("z")
    listing = await all_loaded(service)
    assert listing.is_complete
    assert listing.records[-1].id == "z"


async def test_pages_without_an_end_are_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loaded_module, "PAGES_MAX", 3)
    service = PlayedService({"": faces("r", next="1")})
    service.pages |= {str(n): faces(f"r{n}", next=str(n + 1)) for n in range(1, 9)}
    listing = await all_loaded(service)
    assert isinstance(listing.state.error, PagingBroken)
    assert listing.state.error.key == "paging.pages"
    assert ids(listing.records) == "r r1 r2"


# Duplicates


async def test_a_record_that_comes_twice_keeps_its_place_and_takes_the_newer_content() -> None:
    old, new = {"id": "a", "name": "old"}, {"id": "a", "name": "new", "url": "u"}
    listing = await loaded(playing(faces(old, "b", next="2"), **{"2": faces("c", new, "d")}))
    kept = listing.records[0]
    await listing.load_more()
    assert ids(listing.records) == "a b c d"
    assert listing.records[0] is kept
    assert kept.name == "new"
    assert bytes(kept.raw) == b'{"id": "a", "name": "new", "url": "u"}'
    assert listing.loaded.duplicates == 1


async def test_the_newer_content_is_also_what_is_searched() -> None:
    first, second = faces({"id": "a", "name": "old"}, next="2"), faces({"id": "a", "name": "new"})
    listing = await loaded(playing(first, **{"2": second}))
    assert "old" in search_text(listing.records[0])
    await listing.load_more()
    assert "new" in search_text(listing.records[0])


async def test_duplicates_inside_a_page_are_one_row() -> None:
    listing = await loaded(playing(faces({"id": "a", "name": "1"}, "b", {"id": "a", "name": "2"})))
    assert ids(listing.records) == "a b"
    assert listing.records[0].name == "2"
    assert listing.loaded.duplicates == 1


async def test_new_rows_are_told_before_newer_content() -> None:
    """Who rebuilds everything on newer content must not be handed the same new rows again."""
    follower = Follower()
    second = faces({"id": "a", "name": "new"}, "b")
    listing = await loaded(playing(faces("a", next="2"), **{"2": second}))
    listing.add_listener(follower)
    await listing.load_more()
    assert follower.told == ["appended b", "changed a"]


# Failures and stops


async def test_a_failed_page_keeps_the_rows_and_is_asked_again() -> None:
    rest: dict[str, Answer | list[Answer]] = {
        "2": faces("b", next="3"),
        "3": [FAILED, faces("c")],
    }
    service = playing(faces("a", next="2"), **rest)
    listing = await all_loaded(service)
    assert ids(listing.records) == "a b"
    assert listing.state == State(Phase.FAILED, "all", 3, FAILED, listing.state.exchange)
    assert listing.has_more
    await listing.retry()
    assert ids(listing.records) == "a b c"
    assert listing.state.phase is Phase.LOADED
    assert listing.state.error is None
    assert service.tokens == ["", "2", "3", "3"]


async def test_a_failed_load_of_everything_goes_on_to_the_end() -> None:
    service = playing([FAILED, faces("a", next="2")], **{"2": faces("b")})
    listing = await all_loaded(service)
    assert not listing.is_loaded
    await listing.retry()
    assert listing.is_complete
    assert ids(listing.records) == "a b"


async def test_a_failed_first_page_is_asked_again_with_its_query() -> None:
    service = playing([FAILED, faces("a")])
    listing = await loaded(service, NAMED)
    assert listing.state.page_number == 1
    assert not listing.is_loaded
    await listing.retry()
    assert service.asked == [NAMED, NAMED]
    assert listing.query == NAMED


async def test_a_failed_repetition_is_repeated() -> None:
    service = playing([faces("a"), FAILED, faces("b")])
    listing = await loaded(service)
    await listing.load_again()
    assert ids(listing.records) == "a"
    await listing.retry()
    assert ids(listing.records) == "b"


async def test_a_refused_token_is_known_as_such() -> None:
    refused = RequestRefused("blockv", 400)
    service = playing(faces("a", next="2"), **{"2": refused})
    listing = await loaded(service)
    await listing.load_more()
    assert listing.is_token_refused
    assert ids(listing.records) == "a"


async def test_a_refused_filter_says_nothing_of_the_token_of_the_rows() -> None:
    service = playing([faces("a", next="2"), RequestRefused("blockv", 400)], **{"2": faces("b")})
    listing = await loaded(service)
    await listing.load(NAMED)
    assert listing.state.phase is Phase.FAILED
    assert not listing.is_token_refused


async def test_an_unreadable_page_takes_nothing_away() -> None:
    broken = AnswerUnreadable("blockv", reason="truncated")
    listing = await loaded(playing(faces("a", next="2"), **{"2": broken}))
    await listing.load_more()
    assert ids(listing.records) == "a"
    assert listing.loaded.next == "2"


async def test_a_defect_is_raised_and_leaves_no_load_running() -> None:
    service = playing(faces("a"))
    listing = await loaded(service)
    service.pages.clear()
    with pytest.raises(KeyError):
        await listing.load_again()
    assert not listing.is_loading


async def test_a_stop_keeps_the_rows() -> None:
    service = playing(faces("a", next="2"), **{"2": faces("b", next="3"), "3": faces("c")})
    gate = service.hold("3")
    listing = service.listing()
    task = asyncio.create_task(listing.load_all())
    await gate.reached.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert listing.state.phase is Phase.STOPPED
    assert ids(listing.records) == "a b"
    service.gates.clear()
    await listing.retry()
    assert ids(listing.records) == "a b c"
    assert listing.is_complete


# Which load wins


async def test_a_query_is_taken_over_when_its_rows_are_here() -> None:
    service = playing([faces("a"), faces("b")])
    listing = await loaded(service)
    gate = service.hold("")
    async with running(listing.load(NAMED), gate):
        assert listing.is_loading
        assert listing.query == FacesQuery()
        assert ids(listing.records) == "a"
        gate.opened.set()
    assert listing.query == NAMED
    assert ids(listing.records) == "b"


async def test_a_failed_query_is_not_taken_over() -> None:
    service = playing([faces("a"), FAILED, faces("a", "b")])
    listing = await loaded(service)
    await listing.load(NAMED)
    assert listing.query == FacesQuery()
    assert ids(listing.records) == "a"
    await listing.load_again()
    assert service.asked[-1] == FacesQuery()


async def test_the_retry_of_a_failed_query_asks_that_query() -> None:
    service = playing([faces("a"), FAILED, faces("b")])
    listing = await loaded(service)
    await listing.load(NAMED)
    await listing.retry()
    assert service.asked[-1] == NAMED
    assert listing.query == NAMED


async def test_the_newest_load_wins_over_a_late_older_answer() -> None:
    service = playing([faces("old"), faces("new")])
    late = service.hold("")
    listing = service.listing()
    async with running(listing.load(FacesQuery()), late):
        service.gates.clear()
        await listing.load(NAMED)
        assert ids(listing.records) == "new"
        late.opened.set()
    assert ids(listing.records) == "new"
    assert listing.query == NAMED
    assert listing.state.phase is Phase.LOADED


async def test_a_late_failure_of_an_older_load_is_not_shown() -> None:
    service = playing([FAILED, faces("new")])
    late = service.hold("")
    listing = service.listing()
    async with running(listing.load(FacesQuery()), late):
        service.gates.clear()
        await listing.load(NAMED)
        late.opened.set()
    assert listing.state.phase is Phase.LOADED
    assert listing.state.error is None


async def test_a_late_page_is_not_appended_to_other_rows() -> None:
    service = playing([faces("a", next="2"), faces("new")], **{"2": faces("late")})
    late = service.hold("2")
    listing = await loaded(service)
    async with running(listing.load_more(), late):
        await listing.load(NAMED)
        late.opened.set()
    assert ids(listing.records) == "new"


async def test_a_forgotten_listing_takes_no_late_answer() -> None:
    service = playing(faces("a"))
    late = service.hold("")
    listing = service.listing()
    async with running(listing.load(FacesQuery()), late):
        listing.forget()
        late.opened.set()
    assert not listing.is_loaded
    assert listing.state.phase is Phase.NOT_LOADED


# The same query again


async def test_asking_again_tells_what_was_added_changed_and_removed() -> None:
    before = faces("a", {"id": "b", "name": "old"}, "gone", next="2")
    after = faces("new", {"id": "b", "name": "new"}, "a", next="2")
    service = playing([before, after], **{"2": faces("z")})
    listing = await all_loaded(service)
    follower = Follower()
    listing.add_listener(follower)
    await listing.load_again()
    assert follower.difference is not None
    assert follower.difference.added == ["new"]
    assert follower.difference.changed == ["b"]
    assert follower.difference.removed == ["gone"]
    assert follower.difference.is_whole
    assert follower.difference.since is not None
    before_now = {key: record.name for key, record in follower.difference.before.items()}
    assert before_now == {"b": "old", "gone": UNSET}
    assert ids(listing.records) == "new b a z"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param({"next": "2"}, {}, id="only the new one is complete"),
        pytest.param({"next": "2"}, {"next": "3"}, id="neither"),
    ],
)
async def test_a_row_is_called_removed_only_where_both_were_complete(
    before: dict[str, object], after: dict[str, object]
) -> None:
    service = playing([faces("a", "b", **before), faces("a", "c", **after)])
    listing = await loaded(service)
    follower = Follower()
    listing.add_listener(follower)
    await listing.load_again()
    assert follower.difference is not None
    assert follower.difference.added == ["c"]
    assert follower.difference.removed == []


async def test_a_complete_listing_is_complete_again() -> None:
    """It has grown so that the old number of rows is reached before its end."""
    service = playing([faces("a", "b"), faces("new", "a", next="2")], **{"2": faces("b")})
    listing = await all_loaded(service)
    await listing.load_again()
    assert ids(listing.records) == "new a b"
    assert listing.is_complete


async def test_part_of_a_listing_is_asked_again_as_far_as_it_was_loaded() -> None:
    service = playing(
        faces("a", "b", next="2"), **{"2": faces("c", "d", next="3"), "3": faces("e")}
    )
    listing = await loaded(service)
    await listing.load_more()
    await listing.load_again()
    assert service.tokens == ["", "2", "", "2"]
    assert ids(listing.records) == "a b c d"
    assert listing.loaded.next == "3"


async def test_the_old_rows_stay_until_all_pages_of_a_repetition_are_here() -> None:
    second: list[Answer] = [faces("b"), FAILED]
    service = playing([faces("a", next="2"), faces("x", next="2")], **{"2": second})
    listing = await all_loaded(service)
    await listing.load_again()
    assert ids(listing.records) == "a b"
    assert listing.is_complete


async def test_a_repetition_that_loops_leaves_the_old_rows() -> None:
    service = playing([faces("a", "b"), faces("a", next="2")], **{"2": faces(next="2")})
    listing = await all_loaded(service)
    await listing.load_again()
    assert isinstance(listing.state.error, PagingBroken)
    assert ids(listing.records) == "a b"
    assert listing.is_complete


# One record


async def test_one_record_is_refreshed_in_its_place() -> None:
    service = playing([faces("a", {"id": "b", "name": "old"}), faces({"id": "b", "name": "new"})])
    listing = await loaded(service, NAMED)
    follower = Follower()
    listing.add_listener(follower)
    assert await listing.refresh("b")
    assert service.asked[-1] == FacesQuery(id="b", limit=1)
    assert follower.told == ["changed b"]
    assert listing.records[1].name == "new"
    assert listing.query == NAMED
    assert not listing.is_loading


@pytest.mark.parametrize("answer", [faces(), faces("other")])
async def test_a_record_that_is_gone_stays_a_row(answer: bytes) -> None:
    listing = await loaded(playing([faces("a", "b"), answer]))
    assert not await listing.refresh("b")
    assert ids(listing.records) == "a b"


async def test_a_failed_refresh_changes_nothing() -> None:
    listing = await loaded(playing([faces({"id": "a", "name": "old"}), FAILED]))
    with pytest.raises(ServerFailed):
        await listing.refresh("a")
    assert listing.records[0].name == "old"
    assert listing.state.phase is Phase.LOADED


# What is known of it


@pytest.mark.parametrize(
    ("query", "dates", "is_newest_first"),
    [
        (FacesQuery(), ["2026-03-01", "2026-02-01", "2026-02-01", "2026-01-01"], True),
        (FacesQuery(), ["2026-03-01T00:00:00+05:00", "2026-02-28T20:00:00Z"], False),
        (FacesQuery(), ["2026-01-01", "2026-02-01"], False),
        (FacesQuery(), ["2026-02-01", "2026-02-01"], False),
        (FacesQuery(), ["2026-02-01"], False),
        (FacesQuery(), ["2026-02-01", "not a date", "2026-01-01"], False),
        (FacesQuery(), [], False),
        (FacesQuery(sort_by="when_created", order="desc"), [], True),
        (FacesQuery(sort_by="when_created", order="asc"), ["2026-02-01", "2026-01-01"], False),
        (FacesQuery(sort_by="name", order="desc"), ["2026-02-01", "2026-01-01"], False),
    ],
)
async def test_newest_first_is_asked_for_or_seen(
    query: FacesQuery, dates: list[str], is_newest_first: bool
) -> None:
    rows = [{"id": str(n), "when_created": date} for n, date in enumerate(dates)]
    listing = await loaded(playing(faces(*rows)), query)
    assert listing.is_newest_first() is is_newest_first


async def test_when_it_was_asked_and_what_it_took() -> None:
    service = playing(faces("a", next="2"), **{"2": faces("b")})
    took, now = iter((2, 3)), [NOON]

    async def fetch(query: FacesQuery, report: Callable[[Exchange], None], sink: Sink) -> Page:
        page = await service.fetch(query, report, sink)
        now[0] += timedelta(seconds=next(took))
        return page

    listing = Listing("faces", fetch, now=lambda: now[0])
    await listing.load_all()
    assert listing.loaded.asked == NOON
    assert listing.loaded.ended == NOON + timedelta(seconds=5)
    assert listing.loaded.took_s == 3.0
    assert listing.loaded.pages == 2
    assert listing.loaded.size_bytes == len(faces("a", next="2")) + len(faces("b"))


async def test_collections_are_asked_for_once() -> None:
    service = PlayedService({"": collections("a", "b")}, is_faces=False)
    listing = await all_loaded(service)
    assert listing.service == "verifik"
    assert listing.is_complete
    assert len(service.asked) == 1


# Rows that come before the answer has ended


async def test_rows_are_shown_while_their_answer_is_coming() -> None:
    service = StreamedService([[collections("a", "b"), collections("c")]], collections("d"), Gate())
    assert service.gate is not None
    listing, follower = service.listing(), Follower()
    listing.add_listener(follower)
    async with running(listing.load(FacesQuery()), service.gate):
        assert follower.told == ["replaced", "appended c"]
        assert listing.is_loaded
        assert not listing.is_complete
        service.gate.opened.set()
    assert follower.told == ["replaced", "appended c", "appended d"]
    assert ids(listing.records) == "a b c d"
    assert listing.is_complete
    assert listing.loaded.pages == 1


async def test_rows_of_a_try_that_broke_off_are_void_when_the_next_one_has_some() -> None:
    service = StreamedService(
        [[collections("a", "b"), collections("c")], [], [collections("x", "a")]], collections("y")
    )
    listing, follower = service.listing(), Follower()
    listing.add_listener(follower)
    await listing.load(FacesQuery())
    assert follower.told == ["replaced", "appended c", "replaced", "appended y"]
    assert ids(listing.records) == "x a y"
    assert listing.loaded.duplicates == 0


async def test_an_answer_that_breaks_off_keeps_its_rows_and_is_never_called_whole() -> None:
    service = StreamedService([[collections("a", "b")]], FAILED)
    listing = service.listing()
    await listing.load(FacesQuery())
    assert listing.state.phase is Phase.FAILED
    assert ids(listing.records) == "a b"
    assert listing.is_loaded
    assert not listing.is_complete
    service.end = collections("c")
    await listing.retry()
    assert ids(listing.records) == "a b c"
    assert listing.is_complete


async def test_a_stopped_answer_keeps_its_rows_and_load_all_asks_for_it_anew() -> None:
    service = StreamedService([[collections("a", "b")]], collections("c"), Gate())
    assert service.gate is not None
    listing = service.listing()
    task = asyncio.create_task(listing.load(FacesQuery()))
    await service.gate.reached.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert listing.state.phase is Phase.STOPPED
    assert ids(listing.records) == "a b"
    assert not listing.is_complete
    service.gate = None
    await listing.load_all()
    assert ids(listing.records) == "a b c"
    assert listing.is_complete


async def test_old_rows_stay_until_the_first_of_a_new_answer() -> None:
    service = StreamedService([], collections("old"))
    listing = service.listing()
    await listing.load(FacesQuery())
    service.end, service.gate = collections("new"), Gate()
    async with running(listing.load(FacesQuery()), service.gate):
        assert ids(listing.records) == "old"
        service.gate.opened.set()
    assert ids(listing.records) == "new"


async def test_a_repetition_is_not_seen_before_its_end() -> None:
    service = StreamedService([], collections("a", "gone"))
    listing = service.listing()
    await listing.load(FacesQuery())
    follower = Follower()
    listing.add_listener(follower)
    service.tries, service.end, service.gate = [[collections("a")]], collections("b"), Gate()
    async with running(listing.load_again(), service.gate):
        assert ids(listing.records) == "a gone"
        assert follower.told == []
        service.gate.opened.set()
    assert ids(listing.records) == "a b"
    assert follower.difference is not None
    assert follower.difference.added == ["b"]
    assert follower.difference.removed == ["gone"]


async def test_pieces_of_an_older_load_are_not_taken() -> None:
    service = StreamedService([[collections("a")]], collections("b"), Gate())
    assert service.gate is not None
    listing = service.listing()
    async with running(listing.load(FacesQuery()), service.gate):
        listing.forget()
        service.gate.opened.set()
    assert not listing.is_loaded
    assert listing.records == []


async def test_two_large_answers_are_compared_in_short_steps() -> None:
    rows = [f"r{number}" for number in range(20_000)]
    old = await loaded(playing(faces(*rows)))
    new = await loaded(playing(faces(*rows[1:], "new")))
    steps = compare(old.loaded, new.loaded, is_whole=True)
    assert sum(1 for _ in steps) >= 20
    difference = finish(compare(old.loaded, new.loaded, is_whole=True))
    assert (difference.added, difference.removed) == (["new"], ["r0"])
