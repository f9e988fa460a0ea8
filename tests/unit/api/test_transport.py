"""The transport against real sockets: what it sends, and what it makes of answers and failures."""

import asyncio
import contextlib
import gzip
import logging
import socket
import subprocess
import sys
import textwrap
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from types import SimpleNamespace

import httpx
import pytest
from typing_extensions import override

from faceviewer import __version__
from faceviewer.api.body import PIECE_BYTES
from faceviewer.api.exchange import (
    Credential,
    EnoughReceived,
    Exchange,
    Limits,
    RateLimit,
    TransportOptions,
)
from faceviewer.api.transport import ADDRESS_CHARS_MAX, CONNECTIONS_MAX, Transport
from faceviewer.errors import (
    AddressWrong,
    AnswerTooLarge,
    AnswerUnreadable,
    ConnectionFailed,
    CredentialForbidden,
    CredentialMalformed,
    CredentialRefused,
    FilterError,
    Redirected,
    RequestRefused,
    RequestTooLong,
    ServerFailed,
    ServiceError,
    SettingsError,
    TimedOut,
    TooManyRequests,
)
from tests.unit.api.conftest import ROOMY, TOKEN, Asker, ScriptedServer, Step, packed, reply, serve
from tests.whole_set import whole_set

pytestmark = pytest.mark.anyio

BODY = b'{"faces": []}'
RESETS = datetime(2026, 11, 1, 12, 0, tzinfo=UTC)
HASTY = {"connect_s": 0.1, "read_s": 0.1}


async def failure_of(
    asker: Asker, server: ScriptedServer, limits: Limits = ROOMY, **values: object
) -> ServiceError:
    """The error of one request; what it tells about the request must fit."""
    with pytest.raises(ServiceError) as caught:
        await asker.ask(server.base_url, limits=limits, **values)  # type: ignore[arg-type]
    error = caught.value
    assert asker.last.state == "failed"
    assert asker.last.error is error
    assert error.tries == error.values["tries"] == asker.last.tries
    assert error.service == error.values["service"] == "blockv"
    return error


@pytest.fixture
async def hasty() -> AsyncIterator[Asker]:
    asker = Asker(**HASTY)
    yield asker
    await asker.transport.close()


# What is sent


async def test_only_our_own_headers_are_sent(asker: Asker, server: ScriptedServer) -> None:
    await asker.ask(server.base_url, parameters=[("next", "a+/="), ("name", "ä b")])
    (request,) = server.requests
    assert request.target == "/faces?next=a%2B%2F%3D&name=%C3%A4%20b"
    assert request.headers == {
        "host": f"127.0.0.1:{server.port}",
        "accept": "application/json",
        "accept-encoding": "gzip, identity",
        "user-agent": f"faceviewer/{__version__}",
    }


@pytest.mark.parametrize(
    ("kind", "name", "value"),
    [("bearer", "authorization", "Bearer k3y"), ("api-key", "x-api-key", "k3y")],
)
async def test_credential_goes_into_its_own_header(
    asker: Asker, server: ScriptedServer, kind: str, name: str, value: str
) -> None:
    await asker.ask(server.base_url, credential=Credential(kind, "k3y"))  # type: ignore[arg-type]
    headers = server.requests[0].headers
    assert headers[name] == value
    assert len({"authorization", "x-api-key"} & headers.keys()) == 1


async def test_each_request_has_its_own_credential_or_none(
    asker: Asker, server: ScriptedServer
) -> None:
    await asker.ask(server.base_url, credential=TOKEN)
    await asker.ask(server.base_url)
    assert "authorization" in server.requests[0].headers
    assert "authorization" not in server.requests[1].headers
    assert server.connections == 1


@pytest.mark.parametrize(
    ("base_url", "path"),
    [
        ("http://a.example", "/faces"),
        ("http://192.168.0.1:8080", "/faces"),
        ("http://localhost.example", "/faces"),
        ("https://a.example", "@b.example/faces"),
        ("https://a.example", ".b.example/faces"),
        ("https://a.example", ":444/faces"),
    ],
)
async def test_credential_never_leaves_for_anywhere_else(
    asker: Asker, base_url: str, path: str
) -> None:
    with pytest.raises(CredentialForbidden) as caught:
        await asker.ask(base_url, path, credential=TOKEN)
    assert str(caught.value.values["origin"]).startswith(base_url)
    assert asker.exchanges == []


@pytest.mark.parametrize("value", ["{}", "my token {} is refused"])
async def test_credential_never_stands_in_an_address(
    asker: Asker, server: ScriptedServer, value: str
) -> None:
    parameters = [("limit", "100"), ("name", value.format(TOKEN.secret))]
    with pytest.raises(FilterError) as caught:
        await asker.ask(server.base_url, parameters=parameters, credential=TOKEN)
    assert (caught.value.field, caught.value.reason) == ("name", "secret")
    assert TOKEN.secret not in str(caught.value.values)
    assert (server.requests, asker.exchanges) == ([], [])


@pytest.mark.parametrize("secret", ["", "two words", "line\nend", "“curly”", "tab\t", "\x7f"])
async def test_credential_that_fits_no_header_is_refused_unseen(
    asker: Asker, server: ScriptedServer, secret: str
) -> None:
    with pytest.raises(CredentialMalformed) as caught:
        await asker.ask(server.base_url, credential=Credential("bearer", secret))
    assert caught.value.values == {"service": "blockv", "reason": "characters"}
    assert server.requests == []


def test_credential_is_never_printed() -> None:
    assert TOKEN.secret not in repr(TOKEN)


async def test_a_base_address_that_is_none(asker: Asker) -> None:
    with pytest.raises(SettingsError):
        await asker.ask("https://user:pw@a.example")
    assert asker.exchanges == []


@pytest.mark.parametrize("characters", [ADDRESS_CHARS_MAX, 70_000, 1_000_000])
async def test_what_no_service_reads_is_not_sent(
    asker: Asker, server: ScriptedServer, characters: int
) -> None:
    """A filter, or the next token of a service; httpx would end it with an error of its own."""
    with pytest.raises(RequestTooLong):
        await asker.ask(server.base_url, parameters=[("next", "a" * characters)])
    assert server.requests == []
    await asker.ask(server.base_url, parameters=[("next", "a" * 30_000)])


async def test_no_cookie_is_kept(asker: Asker, server: ScriptedServer) -> None:
    server.will([reply(headers="Set-Cookie: a=b; Path=/")])
    await asker.ask(server.base_url)
    await asker.ask(server.base_url)
    assert "cookie" not in server.requests[1].headers


async def test_no_proxy_comes_from_the_environment(
    asker: Asker, server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with serve() as other:
        for name in ("http_proxy", "https_proxy", "all_proxy"):
            monkeypatch.setenv(name, other.base_url)
        await asker.ask(server.base_url)
        assert other.requests == []
    assert len(server.requests) == 1


async def test_a_proxy_from_the_settings_is_asked_for_other_computers_only(
    server: ScriptedServer,
) -> None:
    asker = Asker(proxy=server.base_url)
    await asker.ask("http://a.example:8080", parameters=[("id", "1")])
    assert server.requests[-1].target == "http://a.example:8080/faces?id=1"
    async with serve() as other:
        await asker.ask(other.base_url)
        assert len(other.requests) == 1
    assert len(server.requests) == 1
    await asker.transport.close()


@pytest.mark.parametrize("status", [407, 502])
async def test_a_proxy_that_makes_no_tunnel(server: ScriptedServer, status: int) -> None:
    server.will([reply(b"", status)])
    asker = Asker(proxy=server.base_url.replace("//", "//user:password@"))
    with pytest.raises(ConnectionFailed) as caught:
        await asker.ask("https://a.example", credential=TOKEN)
    await asker.transport.close()
    assert (caught.value.values["reason"], caught.value.values["host"]) == ("proxy", "a.example")
    (request,) = server.requests
    assert request.target == "a.example:443"
    assert "authorization" not in request.headers


@pytest.mark.parametrize(
    "proxy", ["http://127.0.0.1:1", "ftp://127.0.0.1:1", "socks5://127.0.0.1:1", "://"]
)
async def test_a_proxy_that_is_none(proxy: str) -> None:
    asker = Asker(proxy=proxy)
    with pytest.raises(ConnectionFailed) as caught:
        await asker.ask("https://a.example")
    await asker.transport.close()
    assert caught.value.values["reason"] == "proxy"


# Answers


async def test_a_whole_answer(asker: Asker, server: ScriptedServer) -> None:
    server.will([reply(BODY, headers="X-Request-Id: r1\nContent-Type: application/json")])
    answer = await asker.ask(server.base_url, parameters=[("id", "1")])
    assert (answer.status, answer.body) == (200, BODY)
    assert answer.content_type == answer.headers["content-type"] == "application/json"
    exchange = asker.last
    assert answer.exchange is exchange
    assert (exchange.number, exchange.service, exchange.method) == (1, "blockv", "GET")
    assert exchange.address == f"{server.base_url}/faces?id=1"
    assert (exchange.state, exchange.status, exchange.tries) == ("done", 200, 1)
    assert (exchange.size_bytes, exchange.request_id) == (len(BODY), "r1")
    assert exchange.started.tzinfo is UTC
    assert 0 < exchange.duration_s < 20
    assert exchange.error is None
    assert asker.told == [("in_flight", None, 1), ("in_flight", 200, 1), ("done", 200, 1)]


async def test_the_rate_of_the_last_answer_is_noted(asker: Asker, server: ScriptedServer) -> None:
    def limits(remaining: int) -> str:
        reset = f"X-RateLimit-Reset: {int(RESETS.timestamp())}"
        return f"X-RateLimit-Limit: 300\nX-RateLimit-Remaining: {remaining}\n{reset}"

    server.will([reply(b"", 429, limits(0))], [reply(headers=limits(299))], [reply()])
    await asker.ask(server.base_url)
    assert asker.last.rate == RateLimit(300, 299, RESETS)
    await asker.ask(server.base_url)
    assert asker.last.rate is None


async def test_each_request_reports_to_its_caller_too(server: ScriptedServer) -> None:
    everything: list[int] = []
    mine: list[int] = []
    transport = Transport(TransportOptions(), lambda exchange: everything.append(exchange.number))
    for report in (None, lambda exchange: mine.append(exchange.number)):
        await transport.get("blockv", server.base_url, "/faces", (), None, {}, ROOMY, report)
    await transport.close()
    assert everything == [1, 1, 1, 2, 2, 2]
    assert mine == [2, 2, 2]


async def test_a_packed_answer_is_counted_as_it_came(asker: Asker, server: ScriptedServer) -> None:
    body = b'{"faces": [' + b" " * 50_000 + b"]}"
    server.will([packed(body)])
    answer = await asker.ask(server.base_url)
    assert answer.body == body
    assert asker.last.size_bytes == len(gzip.compress(body)) < 500


async def test_an_answer_without_a_length_ends_with_the_connection(
    asker: Asker, server: ScriptedServer
) -> None:
    server.will([b"HTTP/1.1 200 OK\r\n\r\n" + BODY, "close"])
    assert (await asker.ask(server.base_url)).body == BODY


async def test_an_answer_in_chunks(asker: Asker, server: ScriptedServer) -> None:
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    server.will([head, b"5\r\n", BODY[:5], b"\r\n8\r\n" + BODY[5:] + b"\r\n0\r\n\r\n"])
    assert (await asker.ask(server.base_url)).body == BODY


async def test_a_cut_gzip_body_in_a_complete_answer_is_left_to_the_decoder(
    asker: Asker, server: ScriptedServer
) -> None:
    cut = gzip.compress(b'{"faces": [' + bytes(range(200)) * 50)[:80]
    server.will([reply(cut, headers="Content-Encoding: gzip")])
    answer = await asker.ask(server.base_url)
    assert len(answer.body) < 10_000


@pytest.mark.parametrize("coding", ["gzip", "br", "deflate", "gzip, gzip"])
async def test_a_body_that_cannot_be_unpacked(
    asker: Asker, server: ScriptedServer, coding: str
) -> None:
    server.will([reply(b"no such coding", headers=f"Content-Encoding: {coding}")])
    error = await failure_of(asker, server)
    assert isinstance(error, AnswerUnreadable)
    assert (error.values["reason"], error.values["status"]) == ("encoding", 200)


# A receiver


@dataclass
class Kept:
    """A receiver that keeps what it takes, and ends a request after so many bytes."""

    begun: list[str] = field(default_factory=list)
    pieces: list[bytes] = field(default_factory=list)
    enough_bytes: int = 1 << 40

    def begin(self, content_type: str) -> None:
        self.begun.append(content_type)
        self.pieces.clear()

    async def take(self, data: bytes) -> None:
        self.pieces.append(data)
        if sum(map(len, self.pieces)) >= self.enough_bytes:
            raise EnoughReceived


async def test_a_receiver_takes_the_body_in_place_of_the_answer(
    asker: Asker, server: ScriptedServer
) -> None:
    server.will([reply(BODY, headers="Content-Type: application/json; charset=utf-8")])
    kept = Kept()
    answer = await asker.ask(server.base_url, receiver=kept)
    assert (answer.body, b"".join(kept.pieces)) == (b"", BODY)
    assert kept.begun == ["application/json; charset=utf-8"]
    assert asker.last.size_bytes == len(BODY)


async def test_a_receiver_begins_again_with_another_try(
    asker: Asker, server: ScriptedServer
) -> None:
    server.will([reply(b"", 503)], [reply(BODY, length=99), "close"], [reply(BODY)])
    kept = Kept()
    await asker.ask(server.base_url, receiver=kept)
    assert len(kept.begun) == 2
    assert b"".join(kept.pieces) == BODY


async def test_a_receiver_may_have_enough(asker: Asker, server: ScriptedServer) -> None:
    server.will([reply(BODY, length=1000), "hang"])
    for _ in range(CONNECTIONS_MAX + 8):
        with pytest.raises(EnoughReceived):
            await asker.ask(server.base_url, receiver=Kept(enough_bytes=1))
    assert {exchange.state for exchange in asker.exchanges} == {"done"}
    server.will([reply()])
    assert (await asker.ask(server.base_url)).body == BODY


async def test_a_large_answer_is_taken_in_large_pieces(
    asker: Asker, server: ScriptedServer
) -> None:
    server.will([reply(bytes(8 << 20))])
    kept = Kept()
    await asker.ask(server.base_url, limits=Limits(20.0, None, 16 << 20), receiver=kept)
    assert sum(map(len, kept.pieces)) == 8 << 20
    assert max(map(len, kept.pieces)) > 1 << 16


async def test_what_a_little_unpacks_to_is_handed_on_in_pieces(
    asker: Asker, server: ScriptedServer
) -> None:
    turns = 0
    seen = set()

    async def count_turns() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    class Watching(Kept):
        @override
        async def take(self, data: bytes) -> None:
            await super().take(data)
            seen.add(turns)

    server.will([packed(bytes(50 << 20))])
    kept = Watching()
    counting = asyncio.create_task(count_turns())
    with pytest.raises(AnswerTooLarge):
        await asker.ask(server.base_url, limits=Limits(20.0, None, 40 << 20), receiver=kept)
    counting.cancel()
    assert len(seen) > 5, "others run between the pieces"
    assert 39 << 20 < sum(map(len, kept.pieces)) <= 40 << 20
    assert max(map(len, kept.pieces)) <= PIECE_BYTES


async def test_what_a_little_unpacks_to_is_taken_in_slices(
    asker: Asker, server: ScriptedServer
) -> None:
    longest_s = 0.0

    async def watch() -> None:
        nonlocal longest_s
        while True:
            begun = time.thread_time()
            await asyncio.sleep(0)
            longest_s = max(longest_s, time.thread_time() - begun)

    server.will([packed(bytes(40 << 20))])
    watching = asyncio.create_task(watch())
    with pytest.raises(AnswerTooLarge):
        await asker.ask(server.base_url, limits=Limits(20.0, None, 30 << 20))
    watching.cancel()
    assert longest_s < 0.04, "others run between the pieces"


SMALL = Limits(total_s=20.0, slowest_bytes_per_s=None, body_bytes=100_000)


@pytest.mark.parametrize(
    "answer",
    [
        reply(b"", length=100_001),
        reply(b"x" * 100_001),
        b"HTTP/1.1 200 OK\r\n\r\n" + b"x" * 200_000,
        packed(bytes(10 << 20)),
    ],
    ids=["declared", "sent", "endless", "bomb"],
)
async def test_an_answer_beyond_the_limit(
    asker: Asker, server: ScriptedServer, answer: bytes
) -> None:
    server.will([answer, "hang"])
    error = await failure_of(asker, server, SMALL)
    assert isinstance(error, AnswerTooLarge)
    assert error.values["limit_bytes"] == 100_000
    assert asker.last.size_bytes <= 300_000


@pytest.mark.parametrize("bad", ["large", "coding"])
async def test_answers_left_half_way_do_not_wear_out_the_transport(
    asker: Asker, server: ScriptedServer, bad: str
) -> None:
    answer = reply(b"no gzip" + bytes(200_000), headers="Content-Encoding: gzip")
    server.will([packed(bytes(1 << 20)) if bad == "large" else answer])
    for _ in range(CONNECTIONS_MAX + 8):
        await failure_of(asker, server, SMALL)
    server.will([reply()])
    assert (await asker.ask(server.base_url)).status == 200


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308, 304])
async def test_redirects_are_shown_and_not_followed(
    asker: Asker, server: ScriptedServer, status: int
) -> None:
    async with serve() as other:
        location = (
            f"Location: {other.base_url.replace('//', '//user:pw@')}/new?token={TOKEN.secret}"
        )
        server.will([reply(b"", status, location)])
        error = await failure_of(asker, server, credential=TOKEN)
        assert other.connections == 0
    assert isinstance(error, Redirected)
    assert error.values["status"] == status
    assert error.values["target"] == f"{other.base_url}/new"
    assert len(server.requests) == 1


async def test_a_redirect_may_not_repeat_the_credential(
    asker: Asker, server: ScriptedServer
) -> None:
    server.will([reply(b"", 302, f"Location: /{TOKEN.secret}/x")])
    error = await failure_of(asker, server, credential=TOKEN)
    assert str(error.values["target"]).endswith("/•••/x")


@pytest.mark.parametrize(
    ("answer", "kind", "message"),
    [
        (reply(b'{"error": "Invalid request"}', 400), RequestRefused, "Invalid request"),
        (reply(b'{"message": "token_expired"}', 403), CredentialRefused, "token_expired"),
        (reply(b'{"message": "missing Authorization header"}', 409), CredentialRefused, None),
        (reply(b"", 404), AddressWrong, ""),
        (reply(b"<html>nginx</html>", 405), AddressWrong, ""),
        pytest.param(reply(b"x" * 200_000, 410), AddressWrong, None, id="long"),
        (reply(b"junk", 400, "Content-Encoding: gzip"), RequestRefused, ""),
        (reply(b"junk", 400, "Content-Encoding: br"), RequestRefused, ""),
        (packed(b'{"message": "packed"}').replace(b" 200 ", b" 400 "), RequestRefused, "packed"),
        (b"HTTP/1.1 204 No Content\r\n\r\n", AnswerUnreadable, None),
    ],
)
async def test_statuses_become_errors(
    asker: Asker,
    server: ScriptedServer,
    answer: bytes,
    kind: type[ServiceError],
    message: str | None,
) -> None:
    server.will([answer])
    error = await failure_of(asker, server, credential=TOKEN)
    assert type(error) is kind
    assert message is None or error.values["message"] == message
    assert len(server.requests) == 1
    assert asker.waits == []


async def test_a_service_that_repeats_the_credential(asker: Asker, server: ScriptedServer) -> None:
    server.will([reply(f'{{"message": "bad token {TOKEN.secret}"}}'.encode(), 401)])
    error = await failure_of(asker, server, credential=TOKEN)
    assert error.values["message"] == "bad token •••"
    assert TOKEN.secret not in repr(error.values)


# Tries


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504])
async def test_what_may_pass_is_tried_three_times(
    asker: Asker, server: ScriptedServer, status: int
) -> None:
    server.will([reply(b'{"message": "later"}', status, "X-Request-Id: r9")])
    error = await failure_of(asker, server)
    assert isinstance(error, TooManyRequests if status == 429 else ServerFailed)
    assert (error.tries, len(server.requests), len(asker.waits)) == (3, 3, 2)
    assert (error.request_id, asker.last.request_id) == ("r9", "r9")
    assert error.values["message"] == "later"


@pytest.mark.parametrize(
    "broken",
    [
        ["reset"],
        ["close"],
        [reply(BODY, length=99), "close"],
        [reply(BODY, length=99), "reset"],
        [b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabc", "close"],
        [b"HTTP/1.1 200 OK\r\nCont", "close"],
    ],
)
async def test_a_broken_connection_is_tried_again(
    asker: Asker, server: ScriptedServer, broken: list[bytes]
) -> None:
    server.will(broken, [reply()])
    assert (await asker.ask(server.base_url)).body == BODY
    assert asker.last.tries == 2
    assert asker.last.size_bytes == len(BODY)
    server.will(broken)
    error = await failure_of(asker, server)
    assert isinstance(error, ConnectionFailed)
    assert (error.values["reason"], error.tries) == ("reset", 3)


async def test_waiting_is_told_until_when(server: ScriptedServer) -> None:
    now = datetime(2026, 11, 1, tzinfo=UTC)
    seen: list[tuple[str, float | None]] = []

    def note(exchange: Exchange) -> None:
        until = exchange.wait_until
        seen.append((exchange.state, (until - now).total_seconds() if until else None))

    async def sleep(seconds: float) -> None:
        assert 2.0 <= seconds <= 2.25

    transport = Transport(TransportOptions(), note, sleep=sleep, now=lambda: now)
    server.will([reply(b"", 429, "Retry-After: 2")], [reply()])
    await transport.get("blockv", server.base_url, "/faces", (), None, {}, ROOMY)
    await transport.close()
    assert [state for state, _ in seen] == [
        *("in_flight", "in_flight", "waiting", "in_flight", "in_flight", "done")
    ]
    (wait_s,) = [until for state, until in seen if state == "waiting"]
    assert wait_s is not None
    assert 2.0 <= wait_s <= 2.25
    assert all(until is None for state, until in seen if state != "waiting")


@pytest.mark.parametrize(
    ("headers", "lowest", "highest"),
    [
        ("Retry-After: 1", 1.0, 1.25),
        ("Retry-After: 99999", 60.0, 60.0),
        ("Retry-After: -1", 0.0, 0.25),
        ("Retry-After: Fri, 01 Jan 2100 00:00:00 GMT", 60.0, 60.0),
        ("Retry-After: soon", 0.25, 0.75),
        ("", 0.25, 0.75),
        ("X-RateLimit-Reset: 4102444800", 60.0, 60.0),
    ],
)
async def test_waits_follow_the_service_within_reason(
    asker: Asker, server: ScriptedServer, headers: str, lowest: float, highest: float
) -> None:
    server.will([reply(b"", 429, headers)], [reply()])
    await asker.ask(server.base_url)
    (wait_s,) = asker.waits
    assert lowest <= wait_s <= highest


async def test_the_last_refusal_tells_what_was_asked_for(
    asker: Asker, server: ScriptedServer
) -> None:
    server.will([reply(b"", 429, "Retry-After: 99999")])
    assert (await failure_of(asker, server)).values["retry_after_s"] == 99999.0


async def test_waits_do_not_count_as_time_of_the_answer(
    server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    slept_s = 0.0
    clock = SimpleNamespace(
        monotonic=lambda: time.monotonic() + slept_s, perf_counter=time.perf_counter
    )
    monkeypatch.setattr("faceviewer.api.transport.time", clock)

    async def sleep(_seconds: float) -> None:
        nonlocal slept_s
        slept_s += 1000.0

    transport = Transport(TransportOptions(), lambda _: None, sleep=sleep)
    server.will([reply(b"", 503)], [reply()])
    answer = await transport.get("blockv", server.base_url, "/faces", (), None, {}, ROOMY)
    await transport.close()
    assert answer.exchange.tries == 2


async def test_the_time_of_all_tries_counts(asker: Asker, server: ScriptedServer) -> None:
    async def take_long() -> None:
        await asyncio.sleep(0.3)

    server.will([take_long, reply(b"", 503)], [take_long, reply()])
    limits = Limits(total_s=0.5, slowest_bytes_per_s=None, body_bytes=1000)
    error = await failure_of(asker, server, limits)
    assert isinstance(error, TimedOut)
    assert (error.values["reason"], error.values["seconds"]) == ("total", 0.5)


async def test_a_wait_can_be_cancelled(server: ScriptedServer) -> None:
    waiting = asyncio.Event()
    states: list[str] = []

    async def sleep(_seconds: float) -> None:
        waiting.set()
        await asyncio.Event().wait()

    transport = Transport(TransportOptions(), lambda found: states.append(found.state), sleep=sleep)
    server.will([reply(b"", 429, "Retry-After: 60")])
    task = asyncio.create_task(
        transport.get("blockv", server.base_url, "/faces", (), None, {}, ROOMY)
    )
    await waiting.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await transport.close()
    assert states[-2:] == ["waiting", "cancelled"]


# Failures of the connection


async def test_nobody_listens(asker: Asker) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(ConnectionFailed) as caught:
        await asker.ask(f"http://127.0.0.1:{port}")
    assert caught.value.values["reason"] == "refused"
    assert caught.value.values["host"] == "127.0.0.1"
    assert asker.last.tries == 1


@pytest.mark.parametrize(
    ("problem", "reason"),
    [
        (socket.gaierror(socket.EAI_NONAME, "unknown"), "dns"),
        (OSError(101, "Network is unreachable"), "network"),
    ],
)
async def test_names_and_networks_that_fail(
    asker: Asker, monkeypatch: pytest.MonkeyPatch, problem: OSError, reason: str
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise problem

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    with pytest.raises(ConnectionFailed) as caught:
        await asker.ask("http://a.example")
    assert (caught.value.values["reason"], caught.value.values["host"]) == (reason, "a.example")


@pytest.mark.parametrize(
    ("problem", "reason"),
    [
        (ExceptionGroup("two addresses", [ConnectionRefusedError(), OSError(101, "")]), "refused"),
        (ExceptionGroup("two addresses", [OSError(101, ""), OSError(101, "")]), "network"),
        (FileNotFoundError(2, "a path", "/of/certificates"), "network"),
    ],
)
async def test_errors_that_are_none_of_the_library(
    asker: Asker, monkeypatch: pytest.MonkeyPatch, problem: Exception, reason: str
) -> None:
    async def fail(*_: object) -> None:
        raise problem

    monkeypatch.setattr(httpx.AsyncHTTPTransport, "handle_async_request", fail)
    with pytest.raises(ConnectionFailed) as caught:
        await asker.ask("http://a.example")
    assert caught.value.values["reason"] == reason


@pytest.mark.parametrize(
    "junk",
    [
        b"SSH-2.0-OpenSSH\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nno header\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    ],
)
async def test_bytes_that_are_not_http(asker: Asker, server: ScriptedServer, junk: bytes) -> None:
    server.will([junk, "close"])
    error = await failure_of(asker, server)
    assert isinstance(error, ConnectionFailed)
    assert (error.values["reason"], error.tries) == ("protocol", 1)


async def test_a_hang_before_the_answer(hasty: Asker, server: ScriptedServer) -> None:
    server.will(["hang"])
    error = await failure_of(hasty, server)
    assert isinstance(error, TimedOut)
    assert (error.values["reason"], error.values["seconds"]) == ("read", 0.1)
    assert error.values["host"] == "127.0.0.1"
    assert error.tries == 1


async def test_a_hang_in_the_answer(hasty: Asker, server: ScriptedServer) -> None:
    server.will([reply(BODY, length=99), "hang"])
    error = await failure_of(hasty, server)
    assert isinstance(error, TimedOut)
    assert error.values["reason"] == "read"
    assert (hasty.last.status, hasty.last.size_bytes) == (200, len(BODY))


async def test_nobody_accepts(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as full:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        port = full.getsockname()[1]
        with contextlib.ExitStack() as stack:
            for _ in range(4):
                filler = stack.enter_context(socket.socket())
                filler.setblocking(False)
                filler.connect_ex(("127.0.0.1", port))
            asker = Asker(**HASTY)
            with pytest.raises(TimedOut) as caught:
                await asker.ask(f"http://127.0.0.1:{port}")
            await asker.transport.close()
    assert caught.value.values["reason"] == "connect"


async def drip() -> None:
    await asyncio.sleep(0.02)


DRIPPING: list[Step] = [step for _ in range(200) for step in (b" ", drip)]


async def test_a_dripping_body_ends_with_the_total_deadline(
    asker: Asker, server: ScriptedServer
) -> None:
    server.will([b"HTTP/1.1 200 OK\r\n\r\n", *DRIPPING])
    error = await failure_of(asker, server, Limits(0.15, None, 1000))
    assert isinstance(error, TimedOut)
    assert (error.values["reason"], error.values["seconds"]) == ("total", 0.15)
    assert asker.last.size_bytes > 1


async def test_a_dripping_head_ends_without_a_total_deadline(
    hasty: Asker, server: ScriptedServer
) -> None:
    server.will([b"HTTP/1.1 200 OK\r\nX-Slow: ", *DRIPPING])
    error = await failure_of(hasty, server, Limits(None, 10_000, 1000))
    assert isinstance(error, TimedOut)
    assert (error.values["reason"], error.values["seconds"]) == ("read", 0.2), "the whole head"


async def test_a_body_below_the_floor_ends_without_a_total_deadline(
    hasty: Asker, server: ScriptedServer
) -> None:
    server.will([b"HTTP/1.1 200 OK\r\n\r\n", *DRIPPING])
    error = await failure_of(hasty, server, Limits(None, 10_000, 1000))
    assert isinstance(error, TimedOut)
    assert (error.values["reason"], error.tries) == ("slow", 1)


async def test_a_steady_body_may_take_longer_than_any_single_limit(
    hasty: Asker, server: ScriptedServer
) -> None:
    part = b" " * 2000
    steps: list[Step] = [step for _ in range(12) for step in (part, drip)]
    server.will([b"HTTP/1.1 200 OK\r\n\r\n", *steps, BODY, "close"])
    answer = await hasty.ask(server.base_url, limits=Limits(None, 10_000, 100_000))
    assert answer.body.endswith(BODY)
    assert hasty.last.duration_s > 0.2
    assert len(hasty.told) >= 4, "the growing size is reported on the way"


# Cancelling


async def cancel_some(asker: Asker, server: ScriptedServer, count: int) -> None:
    """Requests cancelled at many different moments, before, in and after their answer's head."""
    for number in range(count):
        task = asyncio.create_task(asker.ask(server.base_url))
        for _ in range(number % 40):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def test_a_request_searches_for_no_module(
    asker: Asker, server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    searched: list[str] = []

    class Finder:
        @staticmethod
        def find_spec(name: str, _path: object = None, _target: object = None) -> None:
            searched.append(name)

    server.will([reply(BODY)])
    await asker.ask(server.base_url)
    monkeypatch.setattr(sys, "meta_path", [Finder, *sys.meta_path])
    await asker.ask(server.base_url)
    assert searched == []


@pytest.mark.parametrize("behind", [reply(b"of something else"), b"{}", b"\r\n\0"])
async def test_what_comes_behind_an_answer_is_none_to_the_next_request(
    asker: Asker, server: ScriptedServer, behind: bytes
) -> None:
    server.will([reply(BODY) + behind], [reply(b"its own")])
    assert (await asker.ask(server.base_url)).body == BODY
    assert (await asker.ask(server.base_url)).body == b"its own"


@pytest.mark.parametrize("count", [100, *whole_set(2000)])
async def test_cancelled_requests_do_not_wear_out_the_transport(
    asker: Asker, server: ScriptedServer, count: int
) -> None:
    half: list[Step] = [reply(BODY, length=99), "hang"]
    server.will([reply()], half, ["hang"])
    await cancel_some(asker, server, count)
    server.requests.clear()
    server.will([reply()])
    answers = await asyncio.gather(*(asker.ask(server.base_url) for _ in range(8)))
    assert [answer.body for answer in answers] == [BODY] * 8
    assert {exchange.state for exchange in asker.exchanges} <= {"done", "cancelled"}
    assert sum(exchange.state == "cancelled" for exchange in asker.exchanges) > count / 2


async def test_cancelled_requests_leave_the_others_alone(
    asker: Asker, server: ScriptedServer
) -> None:
    released = asyncio.Event()

    async def wait() -> None:
        await released.wait()

    server.will([reply()], [b"HTTP/1.1 200 OK\r\n\r\n", wait, BODY, "close"], ["hang"])
    await asker.ask(server.base_url)
    staying = asyncio.create_task(asker.ask(server.base_url))
    await server.wait_for_requests(2)
    leaving = [asyncio.create_task(asker.ask(server.base_url)) for _ in range(2)]
    await server.wait_for_requests(4)
    for task in leaving:
        task.cancel()
    await asyncio.wait(leaving)
    assert all(task.cancelled() for task in leaving)
    released.set()
    assert (await staying).body == BODY
    assert [exchange.state for exchange in asker.exchanges] == [
        *("done", "done", "cancelled", "cancelled")
    ]


async def test_many_requests_at_once(asker: Asker, server: ScriptedServer) -> None:
    answers = await asyncio.gather(*(asker.ask(server.base_url) for _ in range(50)))
    assert {answer.status for answer in answers} == {200}
    assert server.connections <= CONNECTIONS_MAX


async def test_closing_ends_the_connections(asker: Asker, server: ScriptedServer) -> None:
    ended = asyncio.Event()

    async def note_end() -> None:
        ended.set()

    server.will([reply(), "hang", note_end])
    await asker.ask(server.base_url)
    assert not ended.is_set()
    await asker.transport.close()
    await asyncio.wait_for(ended.wait(), 5)


# Logging


async def test_a_line_for_each_request_holds_no_query_and_no_secret(
    asker: Asker, server: ScriptedServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    server.will([reply(headers="X-Private: header-value")], [reply(b'{"message": "words"}', 400)])
    await asker.ask(server.base_url, parameters=[("name", "somebody")], credential=TOKEN)
    with pytest.raises(RequestRefused):
        await asker.ask(server.base_url, credential=TOKEN)
    lines = [f"{record.name} {record.getMessage()}" for record in caplog.records]
    ours = [line for line in lines if line.startswith("faceviewer.api")]
    assert len(ours) == 2
    assert f"GET {server.base_url}/faces: done 200" in ours[0]
    assert "failed request_refused" in ours[1]
    everything = "\n".join(lines)
    for private in ("somebody", TOKEN.secret, "header-value", "words", "Bearer"):
        assert private not in everything
    assert not any(line.startswith(("httpx", "httpcore")) for line in lines)


# The other loop

QASYNC_PROGRAM = """
    import asyncio, sys
    import qasync
    from PySide6.QtCore import QCoreApplication
    from faceviewer.api.exchange import Limits, TransportOptions
    from faceviewer.api.transport import Transport
    from faceviewer.errors import AnswerTooLarge, TimedOut

    async def main(base_url):
        transport = Transport(TransportOptions(), lambda exchange: None)
        async def ask(path, total_s=10.0):
            limits = Limits(total_s, None, 1000)
            return await transport.get("blockv", base_url, path, (), None, {}, limits)
        async def fails(kind, path, total_s=10.0):
            try:
                await ask(path, total_s)
            except kind:
                return True
        for number in range(60):
            task = asyncio.ensure_future(ask("/hang"))
            for _ in range(number):
                await asyncio.sleep(0)
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
        assert await fails(TimedOut, "/hang", 0.1)
        for _ in range(40):
            assert await fails(AnswerTooLarge, "/large")
        answers = await asyncio.gather(*(ask("/faces") for _ in range(8)))
        await transport.close()
        print(sum(answer.status == 200 for answer in answers))

    app = QCoreApplication(sys.argv)
    with qasync.QEventLoop(app) as loop:
        loop.run_until_complete(main(sys.argv[1]))
"""


@pytest.mark.slow
async def test_it_runs_on_the_loop_of_qt(server: ScriptedServer) -> None:
    large: list[Step] = [b"HTTP/1.1 200 OK\r\n\r\n" + b"x" * 5000, "close"]
    server.by_target = {"/hang": ["hang"], "/large": large}
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-W",
        "error",
        "-c",
        textwrap.dedent(QASYNC_PROGRAM),
        server.base_url,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    output, errors = await process.communicate()
    assert (output.decode().strip(), errors.decode()) == ("8", "")
