"""Any answer at all is a page or one of our errors, which has a sentence without the credential.

The answers are put together by a seed from what services, proxies and their faults are known to
send, and from what nobody sends: no case here is meant, the mixture is.
"""

import contextlib
import gzip
import itertools
import json
import random
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Final

import pytest

from faceviewer.api.blockv import BlockvService
from faceviewer.api.exchange import Credential, TransportOptions
from faceviewer.api.transport import Transport
from faceviewer.api.verifik import VerifikService
from faceviewer.errors import FaceviewerError
from faceviewer.filters import FacesQuery
from faceviewer.records import Page
from faceviewer.sentences import describe
from tests.unit.api.conftest import TOKEN, serve

pytestmark = pytest.mark.anyio

ANSWERS: Final = 30
STATUSES: Final = (
    *(200, 200, 200, 200, 200, 200, 201, 203, 204, 206, 300, 301, 302, 304, 307, 308),
    *(400, 401, 403, 404, 405, 409, 410, 418, 422, 429, 451, 500, 502, 503, 504, 599, 600, 999),
)
TIMES: Final = (
    *("0", "-1", "5", "9" * 400, "-" + "9" * 400, "1e999", "nan", "", " ,"),
    *("Fri, 31 Dec 9999 23:59:59 -2359", "Mon, 01 Jan 0001 00:00:00 +2359"),
)
TYPES: Final = (
    *(f"application/json; charset={name}" for name in "utf-16 idna punycode hex utf-7 x".split()),
    *("text/html", 'application/json;charset="', "a" * 9000, ";"),
)
CODINGS: Final = ("gzip", "br", "gzip, gzip", "X-GZIP", "chunked", "identity", "")
PLACES: Final = (
    *("https://other.example/x", "http://[::1", "//", "\\\\x", "file:///etc/passwd", "?" * 100),
    *("http://a:99999/", "http://\xe9.example/", "http://a:port/", "javascript:1", "%00%ff"),
)
OTHERS: Final = ("\xff\xfe", '"', "null", TOKEN.secret, f"Bearer {TOKEN.secret}")
HEADERS: Final = {
    **dict.fromkeys(("Date", "Retry-After"), TIMES),
    **dict.fromkeys(("X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset"), TIMES),
    **dict.fromkeys(("Location", "Content-Location"), PLACES),
    **dict.fromkeys(("X-Request-Id", "Set-Cookie", "WWW-Authenticate", "Connection"), OTHERS),
    "Content-Type": TYPES,
    "Content-Encoding": CODINGS,
}
"""Each header with the values that are odd for it; now and then it has one of another."""

ALL_VALUES: Final = (*TIMES, *TYPES, *CODINGS, *PLACES, *OTHERS)
TEXTS: Final = (
    *("", "a", "\ud800", "<b>x</b>", "x" * 3000, "\u202e", "2024-01-01T00:00:00Z", TOKEN.secret),
    *("0001-01-01T00:00:00Z", "9999-12-31T23:59:59-12:00", "{", "1" * 400),
)
KEYS: Final = tuple(
    "id _id name faces data docs items next cursor error message code success details detail assets"
    " url content config when_created createdAt hash $oid payload validationError".split()
)
BODIES: Final = (
    *(b"", b"<html>", b"\xef\xbb\xbf{}", b"[" * 5000, b'{"a":' * 5000, b"NaN", b"1" * 6000),
    *(b'{"faces":[{"id":NaN}]}', b'{"data":[{"_id":1e999}]}', b'{"message":' + b"[" * 3000 + b"}"),
)


class Mixture:
    """Makes one answer after the other from a seed."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)

    def answer(self) -> bytes:
        """Status, headers and body as they go over the wire."""
        pick = self._random.choice
        body = self._body()
        lines = [self._header() for _ in range(self._random.randrange(7))]
        if self._random.random() < 0.15:
            body = gzip.compress(body, mtime=0)
            lines.append("Content-Encoding: gzip")
        head = [f"HTTP/1.1 {pick(STATUSES)} -", *lines, f"Content-Length: {len(body)}", "", ""]
        return "\r\n".join(head).encode("latin-1") + body

    def _header(self) -> str:
        name = self._random.choice(list(HEADERS))
        values = ALL_VALUES if self._random.random() < 0.2 else HEADERS[name]
        return f"{name}: {self._random.choice(values)}"

    def _body(self) -> bytes:
        made: tuple[Callable[[], bytes], ...] = (
            lambda: _encoded(self._value()),
            lambda: _encoded({"faces": self._rows(), "next": self._value(3)}),
            lambda: _encoded({"data": self._rows()}),
            lambda: self._random.randbytes(self._random.randrange(80)),
            lambda: self._random.choice(BODIES),
        )
        body = self._random.choice(made)()
        if self._random.random() < 0.1:
            body = body[: len(body) // 2]
        if self._random.random() < 0.1:
            body = body.decode("latin-1").encode(self._random.choice(["utf-16", "utf-32"]))
        return body

    def _rows(self) -> list[object]:
        return [self._value(1) for _ in range(4)]

    def _value(self, depth: int = 0) -> object:
        kind = self._random.randrange(8)
        if kind > 4 and depth < 4:
            names = self._random.choices(KEYS, k=self._random.randrange(6))
            return {name: self._value(depth + 1) for name in names}
        if kind > 2 and depth < 4:
            return [self._value(depth + 1) for _ in range(self._random.randrange(4))]
        numbers = (None, True, False, 0, -1, 1.5, 10**30)
        return self._random.choice(TEXTS if kind else numbers)


def _encoded(value: object) -> bytes:
    return json.dumps(value).encode()


@contextlib.asynccontextmanager
async def asked(answers: list[bytes]) -> AsyncIterator[Callable[[], AsyncIterator[Page | str]]]:
    """Both services asked for each of these answers: the page, or the sentence of the error."""

    async def no_sleep(_seconds: float) -> None:
        """What is to be tried again is tried at once."""

    async def credential() -> Credential:
        return TOKEN

    async with serve() as server:
        transport = Transport(TransportOptions(), lambda _: None, sleep=no_sleep)
        faces = BlockvService(transport, server.base_url, credential)
        collections = VerifikService(transport, server.base_url, credential)

        async def outcomes() -> AsyncIterator[Page | str]:
            services: tuple[Callable[[], Awaitable[Page]], ...] = (
                lambda: faces.faces(FacesQuery()),
                lambda: collections.collections(),
            )
            for answer, ask in itertools.product(answers, services):
                server.will([answer, "close"])
                try:
                    yield await ask()
                except FaceviewerError as error:
                    yield str(describe(error))

        yield outcomes
        await transport.close()


@pytest.mark.parametrize(
    ("seed", "count"),
    [
        (1, ANSWERS),
        *(
            pytest.param(seed, 1000, marks=[pytest.mark.slow, pytest.mark.timeout(400)])
            for seed in (2, 3, 4)
        ),
    ],
)
async def test_whatever_comes_is_a_page_or_an_error_of_ours(seed: int, count: int) -> None:
    mixture = Mixture(seed)
    answers = [mixture.answer() for _ in range(count)]
    pages = 0
    async with asked(answers) as outcomes:
        async for outcome in outcomes():
            pages += isinstance(outcome, Page)
            if isinstance(outcome, str):
                outcome.encode()  # no half of a surrogate pair
                assert TOKEN.secret not in outcome
    assert 0 < pages < 2 * count, "the mixture has both"
