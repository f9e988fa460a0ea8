"""Requests as they came and answers as bytes; what goes wrong with them is not here."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from http import HTTPStatus
from typing import Final

Headers = tuple[tuple[str, str], ...]

CRLF: Final = b"\r\n"


@dataclass(frozen=True, slots=True)
class Received:
    """A request as it came over the wire.

    Attributes:
        service: `verifik`, `blockv`, `assets` for a file, or `other` for the second origin.
        target: what was asked for, undecoded.
        headers: names and values as they were sent, in their order.
        connection: which connection of the server it came over; the first is 1.
        number: which request to this service it is since the plan was set; the first is 1.
    """

    service: str
    method: str
    target: str
    headers: Headers
    connection: int
    number: int

    @property
    def path(self) -> str:
        """The target without its query."""
        return self.target.partition("?")[0]

    def header(self, name: str) -> str | None:
        """The value of a header, if it was sent."""
        return next((value for each, value in self.headers if each.lower() == name.lower()), None)


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer before it is put on the wire; `headers` are without those of its length."""

    status: int = 200
    headers: Headers = ()
    body: bytes = b""

    @property
    def media_type(self) -> str:
        """The Content-Type, empty where there is none."""
        return next((value for name, value in self.headers if name.lower() == "content-type"), "")

    def with_body(self, body: bytes, **headers: str) -> "Answer":
        """The same with another body; `_` in the names of headers stands for `-`."""
        return replace(self.with_headers(**headers), body=body)

    def with_headers(self, **headers: str) -> "Answer":
        """The same with these headers in place of those of the same names."""
        given = tuple((name.replace("_", "-"), value) for name, value in headers.items())
        names = {name.lower() for name, _ in given}
        kept = tuple(pair for pair in self.headers if pair[0].lower() not in names)
        return replace(self, headers=kept + given)

    def head(self, *lines: str) -> bytes:
        """Status line and headers, with these lines at their end, and the empty line."""
        try:
            phrase = HTTPStatus(self.status).phrase
        except ValueError:
            phrase = "-"
        named = (f"{name}: {value}" for name, value in self.headers)
        return _lines([f"HTTP/1.1 {self.status} {phrase}", *named, *lines]) + CRLF

    def encode(self, length: int | None = None) -> bytes:
        """All of it, with a Content-Length that is true unless another one is given."""
        size = len(self.body) if length is None else length
        return self.head(f"Content-Length: {size}") + self.body

    def half(self) -> bytes:
        """The head with the whole length, and the first half of the body."""
        whole = self.encode()
        return whole[: len(whole) - len(self.body) + len(self.body) // 2]

    def chunks(self, size: int = 1000) -> list[bytes]:
        """The body in chunks, without the one that ends it."""
        pieces = (self.body[start : start + size] for start in range(0, len(self.body), size))
        return [b"%x\r\n%b\r\n" % (len(piece), piece) for piece in pieces]


def json_answer(status: int, body: str, **headers: str) -> Answer:
    """An answer whose body is this text of JSON."""
    typed = Answer(status, (("Content-Type", "application/json"),), body.encode())
    return typed.with_headers(**headers)


def read_head(head: bytes) -> tuple[str, str, Headers]:
    """Method, target and headers of a request's head; empty texts for what is no HTTP."""
    first, *lines = head.decode("latin-1").split("\r\n")
    method, target, *_ = [*first.split(" "), "", ""]
    pairs = (line.partition(":") for line in lines if line)
    return method, target, tuple((name, value.strip()) for name, _, value in pairs)


def _lines(lines: Iterable[str]) -> bytes:
    return b"".join(line.encode("latin-1") + CRLF for line in lines)
