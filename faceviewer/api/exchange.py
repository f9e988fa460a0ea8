"""What goes into a request and what is known about it; no library of HTTP is needed to read it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Literal, Protocol

from faceviewer.errors import FaceviewerError, ServiceName

Asked = ServiceName | Literal["asset"]
"""Who is asked: one of the services, or some host for the file of an asset."""

State = Literal["in_flight", "waiting", "done", "failed", "cancelled"]


@dataclass(frozen=True, slots=True)
class Credential:
    """What is shown to a service; only its kind is ever printed."""

    kind: Literal["bearer", "api-key"]
    secret: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class TransportOptions:
    """How connections are made.

    `proxy` is "none", "system" or the address of a proxy; this computer is never asked through one.
    `certificates` says whom to trust: the system's list or the one that comes with certifi;
    `ca_file` adds to it.
    """

    connect_s: float = 10.0
    read_s: float = 30.0
    proxy: str = "none"
    certificates: Literal["system", "bundled"] = "system"
    ca_file: str = ""


@dataclass(frozen=True, slots=True)
class Limits:
    """How long an answer may take in all, how slow it may come, and how large it may be.

    The bytes are counted twice, as they come and unpacked; each count has this limit.
    """

    total_s: float | None
    slowest_bytes_per_s: int | None
    body_bytes: int


FACES_LIMITS: Final = Limits(total_s=60.0, slowest_bytes_per_s=None, body_bytes=64 << 20)
COLLECTIONS_LIMITS: Final = Limits(total_s=None, slowest_bytes_per_s=10 << 10, body_bytes=1 << 30)


@dataclass(frozen=True, slots=True)
class RateLimit:
    """How many requests a service takes in its present window, how many are left, until when."""

    limit: int
    remaining: int
    resets: datetime


@dataclass(slots=True, kw_only=True, eq=False)
class Exchange:
    """One request from its start to its end, all tries included; it changes as it goes on.

    `address` never holds a credential. `size_bytes` are the bytes that came over the wire in the
    last try. `wait_until` is set while another try is waited for. `rate` is what the last answer
    said, None where it said nothing.
    """

    number: int
    service: Asked
    started: datetime
    address: str
    method: Literal["GET"] = "GET"
    state: State = "in_flight"
    status: int | None = None
    duration_s: float = 0.0
    size_bytes: int = 0
    tries: int = 0
    request_id: str = ""
    wait_until: datetime | None = None
    rate: RateLimit | None = None
    error: FaceviewerError | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """A status that promises a list, with the unpacked body; header names are in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes = field(repr=False)
    exchange: Exchange

    @property
    def content_type(self) -> str:
        """The Content-Type as it was sent."""
        return self.headers.get("content-type", "")


class Receiver(Protocol):
    """Takes the body of an answer while it comes; what it took is not in `Answer.body`."""

    def begin(self, content_type: str) -> None:
        """A body begins; what came of an earlier one, which broke off, is void."""

    async def take(self, data: bytes) -> None:
        """More of the body, unpacked.

        Raises:
            EnoughReceived: the rest is not needed.
        """


class EnoughReceived(Exception):
    """A receiver needs no more of an answer: the request ends early, and well."""
