"""Which request of which service meets which fault."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Planned:
    """A fault for the request of this number (the first is 1), and where it lasts, all after."""

    fault: str
    service: str
    number: int
    lasts: bool = False

    def is_due(self, service: str, number: int) -> bool:
        """Whether it is this request's."""
        is_reached = number >= self.number if self.lasts else number == self.number
        return service == self.service and is_reached


@dataclass(frozen=True, slots=True)
class Seeded:
    """Faults by chance: of these names, in so great a part of the first requests of a service."""

    seed: int
    rate: float
    names: Sequence[str]
    requests: int

    def fault_for(self, service: str, number: int) -> str | None:
        """The fault of this request; always the same, in whatever order requests come."""
        chance = random.Random(f"{self.seed} {service} {number}")
        if number > self.requests or chance.random() >= self.rate:
            return None
        return chance.choice(self.names)


@dataclass(frozen=True, slots=True)
class Plan:
    """What the server does wrong; an empty plan is a server without faults."""

    planned: Sequence[Planned] = ()
    seeded: Seeded | None = None

    @classmethod
    def single(
        cls, fault: str, *, service: str = "blockv", number: int = 1, lasts: bool = False
    ) -> Self:
        """One fault at one request, or from there on."""
        return cls((Planned(fault, service, number, lasts),))

    @classmethod
    def by_seed(cls, seed: int, rate: float, names: Sequence[str], requests: int = 60) -> Self:
        """Faults of these names by chance, in the first requests of each service."""
        return cls(seeded=Seeded(seed, rate, names, requests))

    def fault_for(self, service: str, number: int) -> str | None:
        """The name of the fault that this request meets."""
        for planned in self.planned:
            if planned.is_due(service, number):
                return planned.fault
        return self.seeded.fault_for(service, number) if self.seeded else None
