"""The adaptive walk brings exactly what the serial walk brings, on whatever server."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from functools import partial
from random import Random
from typing import Literal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from faceviewer.errors import ServerFailed, TimedOut, TooManyRequests
from faceviewer.filters import FacesQuery
from faceviewer.listings.gallop import SERIAL_PAGES
from faceviewer.listings.listing import Listing, Phase
from faceviewer.records import parse_instant
from tests.played_service import NOON, Follower
from tests.unit.listings.time_server import SECOND_NS, Made, TimeServer, Trait, in_ns, written
from tests.whole_set import whole_set_of_rows

pytestmark = pytest.mark.anyio

LIMIT = 5
PLAIN = FacesQuery(limit=LIMIT)
NEWEST = replace(PLAIN, sort_by="when_created", order="desc")
OLDEST = replace(NEWEST, order="asc")
QUERIES = (PLAIN, NEWEST, OLDEST)
YEAR_NS = 365 * 86_400 * SECOND_NS
DOWN = ServerFailed("blockv", 500)

Spread = Callable[[Random], int]
SPREADS: dict[str, Spread] = {
    "even": lambda random: random.randrange(YEAR_NS),
    "bursts": lambda random: random.randrange(6) * YEAR_NS // 7 + random.randrange(SECOND_NS),
    "power law": lambda random: YEAR_NS - int(min(YEAR_NS, 1e6 * random.paretovariate(0.3))),
    "one instant": lambda _random: YEAR_NS // 2,
    "half one instant": lambda random: random.choice((YEAR_NS // 2, random.randrange(YEAR_NS))),
    "one second": lambda random: random.randrange(SECOND_NS),
    "few instants": lambda random: random.randrange(4) * 1000,
    "below a tick": lambda random: random.randrange(3000),
}


def made(spread: str, count: int, seed: int = 0, *, dateless: int = 0) -> list[Made]:
    """Faces whose dates are spread so, some of them without one."""
    random = Random(seed)
    rows = []
    for number in range(count):
        at_ns = SPREADS[spread](random)
        digits = random.choice((0, 1, 3, 6, 9, 9, 9))
        at_ns -= at_ns % 10 ** (9 - digits)
        text = written(at_ns, digits, random.choice((0, 0, 330, -480)))
        rows.append(Made(f"r{number}", at_ns, text))
    return rows + [Made(f"n{number}", None, "") for number in range(dateless)]


async def begun(server: TimeServer, query: FacesQuery = PLAIN, workers: int = 4) -> Listing:
    """A listing with its first page."""
    listing = Listing("faces", server.fetch, workers)
    await listing.load(query)
    return listing


async def load_all(server: TimeServer, query: FacesQuery = PLAIN, workers: int = 4) -> Listing:
    """A listing that was loaded to its end."""
    listing = await begun(server, query, workers)
    await listing.load_all()
    return listing


def ids_of(listing: Listing) -> list[str]:
    return [record.id for record in listing.records]


async def serial_ids(server: TimeServer, query: FacesQuery = PLAIN) -> list[str]:
    """What the serial walk brings from a server of the same kind."""
    alike = TimeServer(list(server.rows), server.traits, server.missing)
    return ids_of(await load_all(alike, query, workers=1))


def is_in_order(listing: Listing, query: FacesQuery) -> bool:
    instants = [parse_instant(record.created) for record in listing.records]
    ticks = [in_ns(instant) for instant in instants if instant is not None]
    return ticks == sorted(ticks, reverse=query.order != "asc")


TRAITS: tuple[Trait, ...] = (
    "exclusive",
    "to the second",
    "no ranges",
    "half ranges",
    "no order",
    "no sort",
    "refuses ranges",
    "refuses sort",
    "loops",
    "refuses late tokens",
    "empty for ever",
    "twice",
    "unsorted by default",
    "ends early",
)


# The same rows, whatever the server does


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(
    spread=st.sampled_from(sorted(SPREADS)),
    count=st.integers(0, 420),
    seed=st.integers(0, 1000),
    dateless=st.sampled_from((0, 0, 0, 1, 7)),
    traits=st.frozensets(st.sampled_from(TRAITS), max_size=2),
    missing=st.sampled_from(("first", "low")),
    query=st.sampled_from(QUERIES),
    workers=st.integers(2, 9),
)
def test_the_rows_are_those_of_the_serial_walk(
    spread: str,
    count: int,
    seed: int,
    dateless: int,
    traits: frozenset[str],
    missing: Literal["first", "low"],
    query: FacesQuery,
    workers: int,
) -> None:
    async def both() -> None:
        rows = made(spread, count, seed, dateless=dateless)
        server = TimeServer(rows, traits, missing)
        asked = PLAIN if "refuses sort" in traits else query
        listing = await load_all(server, asked, workers)
        found, expected = ids_of(listing), await serial_ids(server, asked)
        if "ends early" in traits:  # each range has an end of its own, so that ranges find more
            assert set(found) >= set(expected)
        else:
            assert sorted(found) == sorted(expected)
        assert listing.state.phase is Phase.LOADED
        assert listing.is_complete
        assert server.most_at_once <= workers
        if len(server.asked) <= SERIAL_PAGES or listing.loaded.doubt is not None:
            assert found == expected
        else:
            assert is_in_order(listing, asked)
        assert (listing.loaded.duplicates > 0) is ("twice" in traits and bool(rows))

    asyncio.run(both())


# What the service does not do as the walk relies on


@pytest.mark.parametrize(
    ("trait", "reason"),
    [
        ("no ranges", "range"),
        ("no order", "order"),
        ("no sort", "order"),
        ("half ranges", "seam"),
        ("refuses ranges", "refused"),
        ("refuses late tokens", "refused"),
        ("loops", "token"),
        ("empty for ever", "token"),
    ],
)
async def test_a_doubt_leads_back_to_the_serial_walk(trait: Trait, reason: str) -> None:
    server = TimeServer(made("even", 600), frozenset({trait}))
    listing = await load_all(server)
    assert listing.loaded.doubt == reason
    assert ids_of(listing) == await serial_ids(server)
    assert listing.is_complete


@pytest.mark.parametrize("missing", ["first", "low"])
async def test_rows_without_a_date_that_ranges_hide_are_found(
    missing: Literal["first", "low"],
) -> None:
    server = TimeServer(made("even", 300, dateless=2), missing=missing)
    listing = await load_all(server, NEWEST)
    assert listing.loaded.doubt == "date"
    assert sorted(ids_of(listing)) == sorted(row.id for row in server.rows)


async def test_inclusive_and_exclusive_ends_are_both_good_enough() -> None:
    for traits in (frozenset[Trait](), frozenset[Trait]({"exclusive"})):
        listing = await load_all(TimeServer(made("few instants", 400), traits))
        assert listing.loaded.doubt is None
        assert len(ids_of(listing)) == 400


async def test_the_server_s_own_doubles_alone_are_counted() -> None:
    server = TimeServer(made("even", 500))
    listing = await load_all(server)
    assert len(server.asked) > 100  # seams were asked for twice
    assert listing.loaded.duplicates == 0


# What is asked


async def test_sixteen_pages_never_leave_the_serial_walk() -> None:
    server = TimeServer(made("even", SERIAL_PAGES * LIMIT))
    listing = await load_all(server, workers=16)
    assert len(server.asked) == SERIAL_PAGES
    assert server.most_at_once == 1
    assert all(query == replace(PLAIN, next=query.next) for query in server.asked)
    assert listing.is_complete


async def test_pages_loaded_before_count() -> None:
    server = TimeServer(made("even", 400))
    listing = await begun(server)
    for _ in range(SERIAL_PAGES - 1):
        await listing.load_more()
    await listing.load_all()
    assert server.most_at_once == 4
    assert {query.sort_by for query in server.asked[:SERIAL_PAGES]} == {""}


@pytest.mark.parametrize(
    "query",
    [
        replace(PLAIN, sort_by="name"),
        replace(PLAIN, sort_by="when_modified", order="desc"),
        replace(PLAIN, order="desc"),
    ],
)
async def test_any_other_order_is_walked_serially(query: FacesQuery) -> None:
    server = TimeServer(made("even", 200))
    await load_all(server, query)
    assert server.most_at_once == 1
    assert all(asked == replace(query, next=asked.next) for asked in server.asked)


async def test_one_worker_walks_serially() -> None:
    server = TimeServer(made("even", 200))
    await load_all(server, workers=1)
    assert len(server.asked) == 40


@pytest.mark.parametrize("query", [NEWEST, OLDEST])
async def test_no_query_is_looser_than_what_the_person_asked(query: FacesQuery) -> None:
    rows = made("even", 600)
    instants = sorted(row.made_ns or 0 for row in rows)
    start, end = (parse_instant(written(instants[n])) for n in (40, 560))
    asked = replace(query, created_gt=start, created_lt=end)
    server = TimeServer(rows)
    listing = await load_all(server, asked)
    assert server.most_at_once > 1
    assert listing.loaded.doubt is None
    assert ids_of(listing) == await serial_ids(server, asked)
    assert start is not None
    assert end is not None
    for each in server.asked:
        low, high = each.created_gt or each.created_gte, each.created_lt or each.created_lte
        assert low is not None
        assert high is not None
        assert start <= low
        assert high <= end
        assert each.created_gte != start
        assert each.created_lte != end


@pytest.mark.parametrize(
    ("spread", "most"),
    [("even", 1.10), ("one instant", 1.05), *whole_set_of_rows(("bursts", 1.25))],
)
async def test_a_walk_asks_little_more_than_there_are_pages(spread: str, most: float) -> None:
    server = TimeServer(made(spread, 1000))
    await load_all(server, workers=8)
    assert len(server.asked) <= most * 1000 / LIMIT


async def test_a_default_order_that_is_another_ends_newest_first() -> None:
    server = TimeServer(made("even", 400), frozenset({"unsorted by default"}))
    listing = await load_all(server)
    assert listing.loaded.doubt is None
    assert listing.is_newest_first()
    assert is_in_order(listing, NEWEST)
    assert len(listing.records) == 400


# What changes meanwhile


@pytest.mark.parametrize("query", [PLAIN, NEWEST, OLDEST])
@pytest.mark.parametrize("at", [17, 30, 60])
async def test_what_is_made_meanwhile_is_there_in_the_end(query: FacesQuery, at: int) -> None:
    server = TimeServer(made("even", 400))
    late = [Made(f"late{n}", 2 * YEAR_NS + n, written(2 * YEAR_NS + n)) for n in range(12)]
    server.events[at] = lambda: server.rows.extend(late)
    listing = await load_all(server, query)
    assert sorted(ids_of(listing)) == sorted(row.id for row in server.rows)
    assert is_in_order(listing, query)
    assert listing.loaded.doubt is None


@pytest.mark.parametrize("at", [17, 40, 70])
async def test_what_is_deleted_meanwhile_takes_nothing_else_with_it(at: int) -> None:
    server = TimeServer(made("even", 400))
    gone = server.rows[::40]
    server.events[at] = lambda: server.rows.__delitem__(slice(None, None, 40))
    listing = await load_all(server, NEWEST)
    found = set(ids_of(listing))
    assert len(found) == len(listing.records)
    assert {row.id for row in server.rows} <= found
    assert found <= {row.id for row in (*server.rows, *gone)}


# Stops, failures, and going on


@pytest.mark.slow
@pytest.mark.parametrize("query", [PLAIN, OLDEST])
async def test_a_failure_at_any_request_is_made_good(query: FacesQuery) -> None:
    rows = made("bursts", 200)
    whole = TimeServer(list(rows))
    await load_all(whole, query)
    for number in range(2, len(whole.asked) + 1):
        server = TimeServer(list(rows), errors={number: TimedOut("blockv", reason="read")})
        listing = await load_all(server, query)
        if number <= len(server.asked):
            assert listing.state.phase is Phase.FAILED
            assert listing.has_more
            assert not listing.is_complete
            assert is_in_order(listing, query)
            await listing.retry()
        assert sorted(ids_of(listing)) == sorted(row.id for row in rows)
        assert listing.is_complete
        assert listing.loaded.doubt is None
        assert len(server.asked) <= 1.4 * len(whole.asked)


async def test_a_failure_beside_a_doubt_does_not_hide_it() -> None:
    server = TimeServer(made("even", 400, dateless=2))
    listing = await begun(server, NEWEST)
    for _ in range(4):  # the two come in the same turn of the loop
        await listing.load(NEWEST)
    server.errors[23] = DOWN
    await listing.load_all()
    assert listing.state.error is DOWN
    await listing.load_all()
    assert listing.loaded.doubt == "date"
    assert listing.is_complete
    assert ids_of(listing) == await serial_ids(server, NEWEST)


@pytest.mark.parametrize("turns", [0, 1, 2])
async def test_a_stop_beside_a_doubt_is_still_a_stop(turns: int) -> None:
    server = TimeServer(made("even", 400), frozenset({"refuses ranges"}))
    listing = await begun(server)
    task = asyncio.create_task(listing.load_all())
    server.events[20] = partial(after_turns, turns, task.cancel)  # the first that is refused
    with pytest.raises(asyncio.CancelledError):
        await task
    assert listing.state.phase is Phase.STOPPED
    await listing.load_all()
    assert listing.is_complete
    assert ids_of(listing) == await serial_ids(server)


def after_turns(count: int, act: Callable[[], object]) -> None:
    """Does it after so many turns of the loop."""
    if count:
        asyncio.get_running_loop().call_soon(after_turns, count - 1, act)
    else:
        act()


async def test_a_stop_at_any_request_keeps_what_came_and_leaks_nothing() -> None:
    rows = made("even", 200)
    tasks = len(asyncio.all_tasks())
    for number in range(2, 40, 3):
        server = TimeServer(list(rows))
        listing = await begun(server)
        task = asyncio.create_task(listing.load_all())
        server.events[number] = task.cancel  # type: ignore[assignment]
        with pytest.raises(asyncio.CancelledError):
            await task
        assert len(asyncio.all_tasks()) == tasks
        assert listing.state.phase is Phase.STOPPED
        assert listing.has_more
        assert is_in_order(listing, NEWEST)
        asked = len(server.asked)
        await listing.load_all()
        assert sorted(ids_of(listing)) == sorted(row.id for row in rows)
        assert len(server.asked) - asked <= 65 - number / 2


@pytest.mark.parametrize("turns", [0, 1, 2, 3, 4, 5])
async def test_a_load_that_takes_over_may_doubt_before_the_other_has_ended(turns: int) -> None:
    server = TimeServer(made("even", 200, dateless=2))
    listing = await begun(server, NEWEST)
    loads = [asyncio.create_task(listing.load_all())]

    def take_over() -> None:
        loads[0].cancel()
        loads.append(asyncio.create_task(listing.load_all()))

    server.events[16] = partial(after_turns, turns, take_over)
    with suppress(asyncio.CancelledError):
        await loads[0]
    await loads[-1]
    assert listing.is_complete
    assert ids_of(listing) == await serial_ids(server, NEWEST)


@pytest.mark.parametrize("taken_at_once", [2, 3, 7])
async def test_a_service_that_takes_fewer_at_once_gets_fewer(taken_at_once: int) -> None:
    server = TimeServer(made("even", 600), taken_at_once=taken_at_once)
    listing = await load_all(server, workers=8)
    assert listing.is_complete
    assert listing.loaded.doubt is None
    assert sorted(ids_of(listing)) == sorted(row.id for row in server.rows)
    assert server.most_at_once == taken_at_once
    assert len(server.asked) < 200


async def test_a_service_that_takes_nothing_ends_the_load() -> None:
    server = TimeServer(made("even", 600))
    listing = await begun(server)
    server.events[30] = lambda: setattr(server, "taken_at_once", 0)
    await listing.load_all()
    assert isinstance(listing.state.error, TooManyRequests)
    server.taken_at_once = 100
    await listing.load_all()
    assert listing.is_complete
    assert listing.loaded.doubt is None


async def test_one_more_page_after_a_stop_is_the_newest_that_is_missing() -> None:
    server = TimeServer(made("even", 400))
    listing = await begun(server)
    task = asyncio.create_task(listing.load_all())
    server.events[50] = task.cancel  # type: ignore[assignment]
    with pytest.raises(asyncio.CancelledError):
        await task
    while listing.has_more:
        known, asked = len(listing.records), len(server.asked)
        await listing.load_more()
        assert listing.state.phase is Phase.LOADED
        assert len(listing.records) > known or not listing.has_more
        assert is_in_order(listing, NEWEST)
        assert len(server.asked) - asked <= 6
    assert listing.is_complete
    assert len(listing.records) == 400


async def test_a_service_that_breaks_at_ranges_is_walked_serially_by_the_next_try() -> None:
    server = TimeServer(made("even", 300))
    listing = await begun(server)
    server.errors = dict.fromkeys(range(SERIAL_PAGES + 2, 60), DOWN)
    await listing.load_all()
    assert listing.state.phase is Phase.FAILED
    server.errors.clear()
    await listing.retry()
    assert listing.loaded.doubt == "refused"
    assert ids_of(listing) == await serial_ids(server)


# Asked again


async def test_asking_again_walks_too_and_shows_the_old_rows_until_then() -> None:
    server = TimeServer(made("even", 400))
    listing = await load_all(server, NEWEST)
    follower = Follower()
    listing.add_listener(follower)
    server.rows.append(Made("new", 2 * YEAR_NS, written(2 * YEAR_NS)))
    gone = server.rows.pop(7).id
    server.most_at_once = 0
    await listing.load_again()
    assert server.most_at_once == 4
    assert follower.told == ["replaced"]
    assert follower.difference is not None
    assert follower.difference.added == ["new"]
    assert follower.difference.removed == [gone]
    assert listing.is_complete


# What is told


async def test_rows_are_told_as_they_arrive_and_put_in_order_once() -> None:
    server = TimeServer(made("even", 400))
    listing = await begun(server, NEWEST)
    follower = Follower()
    listing.add_listener(follower)
    await listing.load_all()
    told = " ".join(follower.told[:-1]).replace("appended", "").split()
    assert follower.told.count("reordered") == 1
    assert follower.told[-1] == "reordered"
    assert len(set(told)) == len(told) == 400 - LIMIT


@pytest.mark.slow
async def test_progress_tells_rows_time_and_what_is_left() -> None:
    server = TimeServer(made("even", 2000))
    now = [NOON]
    listing = Listing("faces", server.fetch, workers=4, now=lambda: now[0])
    await listing.load(PLAIN)
    seen = []

    def tick() -> None:
        now[0] += timedelta(seconds=0.5)
        seen.append(listing.progress())

    server.events = dict.fromkeys(range(2, 600), tick)
    await listing.load_all()
    assert seen[0] is not None
    assert seen[0].covered is None
    assert seen[0].at_once == 1
    late = seen[-40]
    assert late is not None
    assert late.at_once == 4
    assert late.covered is not None
    assert 0.5 < late.covered <= 1
    assert late.rows_per_s == pytest.approx(10, rel=0.3)
    assert late.left_s is not None
    assert 0 < late.left_s < 60
    assert listing.progress() is None


async def test_a_repetition_counts_its_own_rows_alone() -> None:
    server = TimeServer(made("even", 200))
    listing = await load_all(server)
    seen = []
    first = len(server.asked) + 1
    server.events = {
        number: lambda: seen.append(listing.progress()) for number in (first, first + 1, first + 2)
    }
    await listing.load_again()
    assert seen[0] is None
    assert [progress.rows for progress in seen[1:] if progress] == [LIMIT, 2 * LIMIT]
