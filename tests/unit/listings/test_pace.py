"""Half of a service's limit is left to others, and nobody hammers on while one has to wait."""

import asyncio
from datetime import datetime, timedelta

import pytest

from faceviewer.api.exchange import Exchange, RateLimit
from faceviewer.api.retry import WAIT_MAX_S
from faceviewer.filters import FacesQuery
from faceviewer.listings.listing import Listing, Phase
from faceviewer.listings.pace import Pace
from tests.played_service import NOON
from tests.unit.listings.test_gallop import LIMIT, PLAIN, made
from tests.unit.listings.time_server import TimeServer

pytestmark = pytest.mark.anyio


class Clock:
    """A time that passes only where somebody sleeps."""

    def __init__(self) -> None:
        self.now = NOON
        self.slept_s: list[float] = []
        self.held: list[datetime | None] = []

    def __call__(self) -> datetime:
        return self.now

    async def sleep(self, seconds: float) -> None:
        end = self.now + timedelta(seconds=seconds)
        self.slept_s.append(seconds)
        await asyncio.sleep(0)
        self.now = max(self.now, end)

    def after(self, seconds: float) -> datetime:
        return self.now + timedelta(seconds=seconds)

    def pace(self) -> Pace:
        return Pace(self, self.sleep, self.held.append)


def rate(remaining: int, resets: datetime, limit: int = 100) -> RateLimit:
    return RateLimit(limit, remaining, resets)


async def ask(pace: Pace, told: RateLimit | None = None) -> None:
    """One request and what its answer tells."""
    await pace.turn()
    pace.end(told)


async def test_nothing_waits_where_nothing_is_told() -> None:
    clock = Clock()
    pace = clock.pace()
    for _ in range(500):
        await ask(pace)
    assert clock.slept_s == []


@pytest.mark.parametrize(("remaining", "slept_s"), [(51, []), (50, [12.0]), (0, [12.0])])
async def test_half_of_the_limit_is_left_to_others(remaining: int, slept_s: list[float]) -> None:
    clock = Clock()
    pace = clock.pace()
    await ask(pace, rate(remaining, clock.after(12)))
    await ask(pace)
    assert clock.slept_s == slept_s
    assert clock.held[-1] is None


async def test_it_is_told_until_when_requests_are_held() -> None:
    clock = Clock()
    pace = clock.pace()
    resets = clock.after(12)
    await ask(pace, rate(50, resets))
    await ask(pace)
    assert clock.held == [None, resets, None]


async def test_requests_under_way_count_against_what_remains() -> None:
    clock = Clock()
    pace = clock.pace()
    await ask(pace, rate(53, clock.after(12)))
    for _ in range(3):
        await pace.turn()
    fourth = asyncio.create_task(pace.turn())
    await asyncio.sleep(0)
    assert not fourth.done()
    assert clock.slept_s == []  # an answer that is under way will say more
    pace.end(rate(52, clock.after(12)))
    await asyncio.sleep(0.001)
    assert not fourth.done()
    for remaining in (51, 50):
        pace.end(rate(remaining, clock.after(12)))
    await fourth
    assert clock.slept_s == [12.0]


async def test_after_a_wait_one_request_goes_first() -> None:
    clock = Clock()
    pace = clock.pace()
    await ask(pace, rate(10, clock.after(12)))
    await pace.turn()
    others = [asyncio.create_task(pace.turn()) for _ in range(3)]
    await asyncio.sleep(0.001)
    assert not any(task.done() for task in others)
    pace.end(rate(99, clock.after(60)))
    await asyncio.gather(*others)
    assert clock.slept_s == [12.0]


async def test_answers_come_out_of_order() -> None:
    clock = Clock()
    pace = clock.pace()
    resets = clock.after(12)
    for remaining in (50, 60, 70):
        pace.count()
        pace.end(rate(remaining, resets))
    await ask(pace)
    assert clock.slept_s == [12.0]


async def test_an_end_that_is_told_to_the_second_is_still_the_same() -> None:
    clock = Clock()
    pace = clock.pace()
    for remaining, seconds in ((50, 12), (60, 13), (70, 11)):
        pace.count()
        pace.end(rate(remaining, clock.after(seconds)))
    await ask(pace)
    assert clock.slept_s == [12.0]


async def test_windows_of_a_second_are_told_apart() -> None:
    clock = Clock()
    pace = clock.pace()
    await ask(pace, rate(60, clock.after(1)))
    clock.now = clock.after(1)
    pace.count()
    pace.end(rate(90, clock.after(1)))
    pace.count()
    pace.end(rate(50, clock.after(1)))
    await ask(pace)
    assert clock.slept_s == [1.0]


async def test_a_window_that_is_over_says_nothing() -> None:
    clock = Clock()
    pace = clock.pace()
    await ask(pace, rate(0, clock.after(-5)))
    await ask(pace, rate(0, clock.after(5)))
    clock.now = clock.after(5)
    await ask(pace)
    assert clock.slept_s == []


async def test_a_reset_that_is_absurdly_far_is_asked_about_again() -> None:
    clock = Clock()
    pace = clock.pace()
    far = clock.after(1e9)
    await ask(pace, rate(10, far))
    await ask(pace, rate(10, far))
    await ask(pace, rate(90, far))
    await ask(pace)
    assert clock.slept_s == [WAIT_MAX_S, WAIT_MAX_S]


async def test_all_hold_while_one_waits_for_another_try() -> None:
    clock = Clock()
    pace = clock.pace()
    await pace.turn()
    exchange = Exchange(number=1, service="blockv", started=NOON, address="", state="waiting")
    exchange.wait_until = clock.after(7)
    pace.note(exchange)
    await pace.turn()
    assert clock.slept_s == [7.0]
    exchange.state = "done"
    pace.note(exchange)
    await pace.turn()
    assert clock.slept_s == [7.0]


class Window:
    """A service that counts requests in windows of a minute and refuses none."""

    def __init__(self, clock: Clock, limit: int) -> None:
        self.clock = clock
        self.limit = limit
        self.used: dict[int, int] = {}

    def __call__(self) -> RateLimit:
        number = int((self.clock.now - NOON).total_seconds() // 60)
        self.used[number] = self.used.get(number, 0) + 1
        resets = NOON + timedelta(seconds=60 * (number + 1))
        return RateLimit(self.limit, self.limit - self.used[number], resets)


@pytest.mark.parametrize("workers", [1, 4, 16])
async def test_a_load_of_everything_never_uses_more_than_half(workers: int) -> None:
    clock = Clock()
    window = Window(clock, 60)
    server = TimeServer(made("even", 500), rate=window)
    listing = Listing("faces", server.fetch, workers, now=clock, sleep=clock.sleep)
    await listing.load(PLAIN)
    await listing.load_all()
    assert listing.state.phase is Phase.LOADED
    assert len(listing.records) == 500
    assert max(window.used.values()) == 30
    assert len(window.used) == -(-len(server.asked) // 30)


async def test_one_page_is_asked_for_whatever_remains() -> None:
    clock = Clock()
    server = TimeServer(made("even", 3 * LIMIT), rate=lambda: rate(0, clock.after(60)))
    listing = Listing("faces", server.fetch, now=clock, sleep=clock.sleep)
    await listing.load(PLAIN)
    await listing.load_more()
    assert clock.slept_s == []


async def test_stop_ends_the_wait_at_once() -> None:
    server = TimeServer(made("even", 300), rate=lambda: rate(0, NOON + timedelta(seconds=50)))
    sleeping = asyncio.Event()

    async def sleep(_seconds: float) -> None:
        sleeping.set()
        await asyncio.Event().wait()

    listing = Listing("faces", server.fetch, 4, now=lambda: NOON, sleep=sleep)
    await listing.load(FacesQuery(limit=LIMIT))
    task = asyncio.create_task(listing.load_all())
    await sleeping.wait()
    assert listing.state.held_until == NOON + timedelta(seconds=50)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert listing.state.phase is Phase.STOPPED
    assert listing.has_more
