"""The matrix of faults: which request of what meets them, and what is to come of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle
from typing import Final, Literal

from typing_extensions import override

from faceviewer.errors import (
    AddressWrong,
    AnswerTooLarge,
    AnswerUnreadable,
    Redirected,
    RequestRefused,
    ServiceError,
    ServiceName,
    TimedOut,
)
from tests.fault_server.body_faults import PAGING
from tests.fault_server.catalogue import FAULTS
from tests.fault_server.connection_faults import REFUSE
from tests.fault_server.faults import Expectation

Action = Literal["first", "more", "again", "all", "all-at-once", "check"]
Place = Literal["first", "middle", "last"]

ACTIONS: Final[dict[ServiceName, Sequence[tuple[Action, Sequence[Place]]]]] = {
    "blockv": (
        ("first", ("first",)),
        ("more", ("first",)),
        ("again", ("first", "middle", "last")),
        ("all", ("first", "middle", "last")),
        ("all-at-once", ("first", "middle", "last")),
        ("check", ("first",)),
    ),
    "verifik": (("first", ("first",)), ("again", ("first",)), ("check", ("first",))),
}
"""What is done at each service, and which of its requests are told apart."""

REFUSED_PARTS: Final = (
    AddressWrong,
    AnswerTooLarge,
    AnswerUnreadable,
    Redirected,
    RequestRefused,
)
"""Errors after which a load in parts goes on page by page: the service may not know parts."""

UNSEEN_BY_CHECK: Final = frozenset(
    {
        *("reset-in-body", "cut-with-length", "cut-without-length", "stall-in-body", "drip-body"),
        *("length-too-long", "length-too-short", "chunk-cut", "chunks-without-end"),
        *("chunk-size-bad", "chunk-size-overflow", "chunk-too-long", "gzip-wrong-sum"),
        *("gzip-cut", "gzip-broken", "truncated-json"),
    }
)
"""Faults behind the first rows, which a check of Verifik's credential reads no further than."""


@dataclass(frozen=True, slots=True)
class Case:
    """A fault at one request of an action; `lasts` is until it is mended, else it comes once."""

    fault: str
    service: ServiceName
    action: Action
    place: Place
    lasts: bool

    @override
    def __str__(self) -> str:
        how_often = "lasting" if self.lasts else "once"
        return f"{self.fault}-{self.service}-{self.action}-{self.place}-{how_often}"

    @property
    def expectation(self) -> Expectation:
        """What is to come of one request that meets the fault."""
        return FAULTS[self.fault].expected(self.service)

    @property
    def is_slow(self) -> bool:
        """Whether the client has to give up by itself."""
        return self.expectation.error is TimedOut

    @property
    def error(self) -> type[ServiceError] | None:
        """How the action fails; None where it does not."""
        expected = self.expectation
        if expected.error is None or (expected.is_retried and not self.lasts):
            return None
        is_in_parts = self.action == "all-at-once" and issubclass(expected.error, REFUSED_PARTS)
        return None if is_in_parts and not self.lasts else expected.error

    @property
    def may_go_unseen(self) -> bool:
        """Whether the action may be over before the fault shows."""
        is_check = self.action == "check" and self.service == "verifik"
        return is_check and self.fault in UNSEEN_BY_CHECK


def all_cases() -> list[Case]:
    """Each fault at each request; once and for good where that makes a difference."""
    return list(dict.fromkeys(_all_cases()))


def _all_cases() -> Iterator[Case]:
    for fault in FAULTS:
        for service, actions in ACTIONS.items():
            for action, places in actions:
                for place in places:
                    yield from _once_and_lasting(fault, service, action, place)


def sample() -> list[Case]:
    """Each fault at each service once, at another action, request and length each time."""
    return list(_sample())


def _sample() -> Iterator[Case]:
    for service in ACTIONS:
        ways = cycle(
            (action, place, lasts)
            for lasts in (True, False)
            for action, places in ACTIONS[service]
            for place in places
        )
        for fault in FAULTS:
            if service == "verifik" and FAULTS[fault].group in {"status", "redirect"}:
                continue  # the same code as for BLOCKv, which meets them all
            action, place, lasts = next(ways)
            yield from _possible(Case(fault, service, action, place, lasts))


def _once_and_lasting(
    fault: str, service: ServiceName, action: Action, place: Place
) -> Iterator[Case]:
    expected = FAULTS[fault].expected(service)
    for lasts in (True, False) if expected.error is not None else (False,):
        yield from _possible(Case(fault, service, action, place, lasts))


def _possible(case: Case) -> Iterator[Case]:
    if case.fault in PAGING and case.service == "blockv":
        return  # they depend on the page: see `test_paging.py`
    if case.fault == REFUSE and not case.lasts:
        case = Case(case.fault, case.service, case.action, case.place, lasts=True)
    yield case


ONE_OF_EACH: Final = (
    *("chunks", "lone-surrogate", "reset-in-body", "stall-in-body", "garbage", "status-504"),
    *("wait-429-seconds", "error-403-expired", "error-400-code", "error-404", "html-200"),
    *("redirect-other-port", "gzip-broken", "bomb", "truncated-json"),
)
"""A fault for each sort of what can come of one."""

PLAIN: Final = tuple(
    name
    for name, fault in FAULTS.items()
    if fault.expectation.rows == "all" and name not in (*PAGING, REFUSE)
)
"""Faults under which an answer that is taken has all of its rows, whoever asks for it."""
