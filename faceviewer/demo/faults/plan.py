"""All faults by name, and which of them are in force for which request."""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from starlette.responses import Response

from faceviewer.demo.faults.answers import ANSWERS, ERRORS
from faceviewer.demo.faults.call import ASSETS, BLOCKV, VERIFIK, Call, Fault
from faceviewer.demo.faults.envelopes import ENVELOPES, PAGES
from faceviewer.demo.faults.lines import LINES
from faceviewer.demo.faults.queries import QUERIES
from faceviewer.demo.faults.rows import ROWS

FAULTS: Mapping[str, Fault] = {
    fault.name: fault for fault in (*QUERIES, *PAGES, *ROWS, *ENVELOPES, *ERRORS, *ANSWERS, *LINES)
}
"""Every fault by its name, in the order in which several of them are applied."""


class UnknownFaultError(ValueError):
    """A text names a fault that there is not; the message lists those that there are."""


@dataclass(frozen=True, slots=True)
class PlannedFault:
    """A fault and when it is in force: for which services, and from which request to which."""

    fault: Fault
    services: Sequence[str]
    first: int
    last: float

    def is_due(self, service: str, number: int) -> bool:
        """Whether it applies to a service's request of this number (the first is 1)."""
        return service in self.services and self.first <= number <= self.last


class FaultPlan:
    """Which faults are in force, read from a text such as `bom,blockv:error-500@2+`.

    `NAME@K` is the K-th listing request of each service alone, `NAME@K+` that and all after.
    A fault holds for both listings unless one of them, or `assets:`, stands before it.
    """

    def __init__(self, text: str = "") -> None:
        entries = [entry.strip() for entry in text.split(",") if entry.strip()]
        order = list(FAULTS)
        planned = [_planned(entry) for entry in entries]
        self._planned = sorted(planned, key=lambda each: order.index(each.fault.name))
        self._counts: Counter[str] = Counter()

    def answer(self, call: Call) -> Response:
        """What is sent in the end for this request, which is counted."""
        self._counts[call.service] += 1
        for planned in self._planned:
            if planned.is_due(call.service, self._counts[call.service]):
                call = replace(call, response=planned.fault.apply(call))
        return call.response


_ENTRY = re.compile(rf"(?:({VERIFIK}|{BLOCKV}|{ASSETS}):)?([a-z0-9-]+)(?:@([1-9][0-9]*\+?))?")


def _planned(entry: str) -> PlannedFault:
    match = _ENTRY.fullmatch(entry)
    fault = FAULTS.get(match[2]) if match else None
    if match is None or fault is None:
        raise UnknownFaultError(f"{entry!r} is not a fault; there are:\n{described_faults()}")
    requests = match[3] or fault.requests
    first = int(requests.rstrip("+"))
    services = (match[1],) if match[1] else (VERIFIK, BLOCKV)
    return PlannedFault(fault, services, first, math.inf if requests.endswith("+") else first)


def described_faults() -> str:
    """One line for each fault: its name and what it does."""
    width = max(map(len, FAULTS))
    return "\n".join(f"{name:<{width}}  {fault.description}" for name, fault in FAULTS.items())
