"""How fast a service may be asked: at least half of its limit is left to others.

How many requests are under way at the same time is not decided here.
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Final

from faceviewer.api.exchange import Exchange, RateLimit
from faceviewer.api.retry import WAIT_MAX_S

SAME_WINDOW: Final = timedelta(seconds=2)
"""Ends that lie no further apart are one: they are told in whole seconds, and take a while."""


class Pace:
    """Lets the requests of one load out, and holds all of them while the service needs a rest.

    They wait until the window is over when half of its requests are used up, and as long as one of
    them waits for another try. After a wait one request goes out alone and learns how things are.
    `on_hold` is told, before each request, until when they wait for the window, if they do.
    """

    def __init__(
        self,
        now: Callable[[], datetime],
        sleep: Callable[[float], Awaitable[None]],
        on_hold: Callable[[datetime | None], None],
    ) -> None:
        self._now = now
        self._sleep = sleep
        self._on_hold = on_hold
        self._rate: RateLimit | None = None
        self._hold: datetime | None = None
        self._is_alone = False
        self._in_flight = 0
        self._waiting: dict[int, Exchange] = {}
        self._answered = asyncio.Event()

    async def turn(self) -> None:
        """Returns when one more request may go out; `end` must follow."""
        while True:
            until = self._retry_until() or self._window_until()
            self._on_hold(self._hold)
            if until is not None:
                await self._sleep(max(0.0, (until - self._now()).total_seconds()))
            elif self._in_flight and (self._is_alone or self._is_used_up()):
                # What is under way will say more.
                await self._answered.wait()
            else:
                break
        self._in_flight += 1

    def count(self) -> None:
        """A request goes out that nobody has held back; `end` must follow."""
        self._in_flight += 1

    def note(self, exchange: Exchange) -> None:
        """Learns how a request goes on."""
        if exchange.state == "waiting":
            self._waiting[exchange.number] = exchange
        else:
            self._waiting.pop(exchange.number, None)

    def end(self, rate: RateLimit | None) -> None:
        """A request has ended, and this is what its answer told."""
        self._in_flight -= 1
        self._is_alone = False
        self._learn(rate)
        self._answered.set()
        self._answered = asyncio.Event()

    def _learn(self, rate: RateLimit | None) -> None:
        """Answers come out of order: of one window the least that remains is true."""
        known, now = self._rate, self._now()
        if rate is None or rate.resets <= now:
            return
        if known is None or known.resets <= now:
            self._rate = rate
        elif abs(rate.resets - known.resets) <= SAME_WINDOW:
            self._rate = min(known, rate, key=lambda told: told.remaining)
        elif rate.resets > known.resets:
            self._rate = rate

    def _retry_until(self) -> datetime | None:
        now = self._now()
        waits = [exchange.wait_until for exchange in self._waiting.values()]
        return max((until for until in waits if until and until > now), default=None)

    def _is_used_up(self) -> bool:
        rate = self._rate
        if rate is not None and rate.resets <= self._now():
            self._rate = rate = None
        return rate is not None and 2 * (rate.remaining - self._in_flight) <= rate.limit

    def _window_until(self) -> datetime | None:
        """Until when all wait for the window, once nothing is under way that could say more."""
        if self._hold is not None and self._hold <= self._now():
            # Also where the service named a time that is too far away: it is asked again.
            self._hold = self._rate = None
            self._is_alone = True
        if self._hold is None and not self._in_flight and self._is_used_up():
            assert self._rate is not None
            self._hold = min(self._rate.resets, self._now() + timedelta(seconds=WAIT_MAX_S))
        return self._hold
