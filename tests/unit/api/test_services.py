"""Both services over a real connection: what they ask for and what they make of the answer."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest
from typing_extensions import override

from faceviewer.api.blockv import BlockvService
from faceviewer.api.exchange import Credential, Exchange, TransportOptions
from faceviewer.api.transport import Transport
from faceviewer.api.verifik import VerifikService
from faceviewer.errors import (
    AnswerUnreadable,
    CredentialForbidden,
    CredentialMissing,
    CredentialRefused,
    RequestRefused,
)
from faceviewer.filters import WIRE_NAMES, FacesQuery
from faceviewer.records import Page
from tests.unit.api.conftest import TOKEN, ScriptedServer, Step, packed, reply

pytestmark = pytest.mark.anyio

COLLECTIONS = b'{"data": [{"_id": "c1", "name": "one"}, {"name": "no id"}], "signature": {}}'
FACES = b'{"faces": [{"id": "f1", "name": "one", "extra": 1}], "next": "a+/="}'


def holding(credential: Credential | None) -> Callable[[], Awaitable[Credential | None]]:
    async def get() -> Credential | None:
        return credential

    return get


@dataclass
class Reports:
    """The exchanges that were told of, and the states in which they were."""

    exchanges: list[Exchange] = field(default_factory=list)
    states: list[str] = field(default_factory=list)

    def __call__(self, exchange: Exchange) -> None:
        self.exchanges.append(exchange)
        self.states.append(exchange.state)


@pytest.fixture
def reports() -> Reports:
    return Reports()


@pytest.fixture
async def transport(reports: Reports) -> AsyncIterator[Transport]:
    async def no_sleep(_seconds: float) -> None:
        await asyncio.sleep(0)

    transport = Transport(TransportOptions(), reports, sleep=no_sleep)
    yield transport
    await transport.close()


async def test_collections_are_one_request_without_parameters(
    transport: Transport, server: ScriptedServer
) -> None:
    server.will([packed(COLLECTIONS)])
    mine = Reports()
    page = await VerifikService(transport, server.base_url, holding(TOKEN)).collections(mine)
    assert [row.id for row in page.rows] == ["c1"]
    assert page.unreadable == [b'{"name": "no id"}']
    (request,) = server.requests
    assert request.target == "/v2/face-recognition/collections"
    assert request.headers["content-type"] == "application/json"
    assert request.headers["accept"] == "application/json"
    assert request.headers["authorization"] == f"Bearer {TOKEN.secret}"
    assert mine.states[-1] == "done"


async def test_every_parameter_of_faces_has_its_wire_name(
    transport: Transport, server: ScriptedServer
) -> None:
    server.will([reply(FACES)])
    service = BlockvService(transport, server.base_url, holding(TOKEN))
    page = await service.faces(
        FacesQuery(
            id="i",
            org_id="o",
            name="n m",
            autocomplete="a",
            limit=7,
            order="desc",
            sort_by="when_created",
            created_gt=datetime(2024, 1, 1, tzinfo=UTC),
            created_lt=datetime(2024, 2, 1, 0, 0, 0, 5, tzinfo=UTC),
            next="a+/=",
        )
    )
    assert (page.rows[0].id, page.next) == ("f1", "a+/=")
    assert server.requests[0].target == (
        "/faces?id=i&org_id=o&name=n%20m&autocomplete=a&limit=7&order=desc&sortBy=when_created"
        "&when_created%5B%24gt%5D=2024-01-01T00%3A00%3A00Z"
        "&when_created%5B%24lt%5D=2024-02-01T00%3A00%3A00.000005Z&next=a%2B%2F%3D"
    )
    await service.faces(
        FacesQuery(
            created_gte=datetime(2024, 1, 1, tzinfo=UTC),
            created_lte=datetime(2024, 1, 1, tzinfo=UTC),
        )
    )
    assert server.requests[1].target == (
        "/faces?limit=100&when_created%5B%24gte%5D=2024-01-01T00%3A00%3A00Z"
        "&when_created%5B%24lte%5D=2024-01-01T00%3A00%3A00Z"
    )
    assert "content-type" not in server.requests[0].headers
    assert len(WIRE_NAMES) == 12


async def test_a_next_token_goes_back_as_it_came(
    transport: Transport, server: ScriptedServer
) -> None:
    token = "eyJpZCI6Im9ial8xMjMifQ==&x=ü #%"
    server.will([reply(json.dumps({"faces": [], "next": token}).encode())], [reply()])
    service = BlockvService(transport, server.base_url, holding(TOKEN))
    page = await service.faces(FacesQuery())
    assert page.next == token
    await service.faces(FacesQuery(next=page.next))
    assert server.requests[1].target == (
        "/faces?limit=100&next=eyJpZCI6Im9ial8xMjMifQ%3D%3D%26x%3D%C3%BC%20%23%25"
    )


async def test_a_key_of_blockv_has_its_own_header(
    transport: Transport, server: ScriptedServer
) -> None:
    key = Credential("api-key", "k3y")
    await BlockvService(transport, f"{server.base_url}/v3/", holding(key)).faces(FacesQuery())
    assert server.requests[0].target == "/v3/faces?limit=100"
    assert server.requests[0].headers["x-api-key"] == "k3y"
    assert "authorization" not in server.requests[0].headers


async def test_a_missing_credential_is_told_before_any_request(
    transport: Transport, server: ScriptedServer, reports: Reports
) -> None:
    for ask in (
        VerifikService(transport, server.base_url, holding(None)).collections(),
        BlockvService(transport, server.base_url, holding(None)).faces(FacesQuery()),
    ):
        with pytest.raises(CredentialMissing) as caught:
            await ask
        assert caught.value.values["service"] in {"verifik", "blockv"}
    assert (server.connections, reports.exchanges) == (0, [])


async def test_an_environment_without_credentials_sends_none(
    transport: Transport, server: ScriptedServer
) -> None:
    service = BlockvService(transport, server.base_url, holding(None), needs_credential=False)
    await service.faces(FacesQuery())
    assert not {"authorization", "x-api-key"} & server.requests[0].headers.keys()
    server.will([reply(b"", 401)])
    with pytest.raises(CredentialRefused) as caught:
        await service.faces(FacesQuery())
    assert caught.value.values["reason"] == "missing"


async def test_no_credential_over_plain_http(transport: Transport) -> None:
    with pytest.raises(CredentialForbidden):
        await VerifikService(transport, "http://a.example", holding(TOKEN)).collections()


async def test_the_credential_is_looked_up_for_each_request(
    transport: Transport, server: ScriptedServer
) -> None:
    kept = [Credential("bearer", "old"), Credential("bearer", "new")]

    async def get() -> Credential | None:
        return kept.pop(0)

    service = BlockvService(transport, server.base_url, get)
    await service.faces(FacesQuery())
    await service.faces(FacesQuery())
    assert [request.headers["authorization"] for request in server.requests] == [
        "Bearer old",
        "Bearer new",
    ]


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"<html>parked</html>", "html"),
        (b'{"items_": []}', "list_missing"),
        (b'{"faces": [{"id": "a"}', "truncated"),
        (b"", "empty"),
    ],
)
async def test_an_answer_that_is_no_list_fails_its_exchange(
    transport: Transport, server: ScriptedServer, reports: Reports, body: bytes, reason: str
) -> None:
    server.will([reply(b"", 503)], [reply(body, headers="X-Request-Id: r1")])
    mine = Reports()
    service = BlockvService(transport, server.base_url, holding(TOKEN))
    with pytest.raises(AnswerUnreadable) as caught:
        await service.faces(FacesQuery(), mine)
    error = caught.value
    assert error.values["reason"] == reason
    assert (error.values["status"], error.values["tries"], error.tries) == (200, 2, 2)
    assert error.values["request_id"] == error.request_id == "r1"
    assert mine.states[-2:] == reports.states[-2:] == ["done", "failed"]
    assert reports.exchanges[-1].error is error


async def test_words_of_an_error_that_came_as_success_hold_no_secret(
    transport: Transport, server: ScriptedServer
) -> None:
    server.will([reply(f'{{"success": false, "message": "bad {TOKEN.secret}"}}'.encode())])
    with pytest.raises(AnswerUnreadable) as caught:
        await VerifikService(transport, server.base_url, holding(TOKEN)).collections()
    assert caught.value.values["message"] == "bad •••"
    assert caught.value.service == "verifik"


async def test_other_charsets_are_read(transport: Transport, server: ScriptedServer) -> None:
    body = '{"faces": [{"id": "ü"}]}'.encode("latin-1")
    server.will([reply(body, headers="Content-Type: application/json; charset=latin-1")])
    page = await BlockvService(transport, server.base_url, holding(TOKEN)).faces(FacesQuery())
    assert page.rows[0].id == "ü"


async def test_refusals_pass_through(transport: Transport, server: ScriptedServer) -> None:
    server.will([reply(b'{"code": 3, "message": "bad id", "details": {}}', 400)])
    with pytest.raises(RequestRefused) as caught:
        await BlockvService(transport, server.base_url, holding(TOKEN)).faces(FacesQuery(id="x"))
    assert caught.value.message == "bad id"


@dataclass
class Taken:
    """A sink: how often it began, and the ids of the rows since then."""

    begun: int = 0
    ids: list[str] = field(default_factory=list)
    arrived: asyncio.Event = field(default_factory=asyncio.Event)

    def begin(self) -> None:
        self.begun += 1
        self.ids.clear()

    def add(self, page: Page) -> None:
        self.ids += [row.id for row in page.rows]
        self.arrived.set()


def many_collections(count: int) -> bytes:
    rows = b",".join(b'{"_id": "c%d", "name": "one of many"}' % n for n in range(count))
    return b'{"data": [' + rows + b"]}"


async def test_rows_come_before_the_answer_has_ended(
    transport: Transport, server: ScriptedServer
) -> None:
    body, taken = many_collections(10_000), Taken()
    half = len(body) // 2

    async def wait_for_rows() -> None:
        await taken.arrived.wait()

    server.will([reply(body[:half], length=len(body)), wait_for_rows, body[half:]])
    page = await VerifikService(transport, server.base_url, holding(TOKEN)).collections(sink=taken)
    assert [*taken.ids, *(row.id for row in page.rows)] == [f"c{n}" for n in range(10_000)]
    assert len(page.rows) < 5_000


async def test_rows_of_a_try_that_broke_off_come_again(
    transport: Transport, server: ScriptedServer
) -> None:
    body, taken = many_collections(10_000), Taken()
    broken: list[Step] = [reply(body[: len(body) // 2], length=len(body)), "close"]
    server.will(broken, [packed(body)], broken, [packed(body)])
    service = VerifikService(transport, server.base_url, holding(TOKEN))
    page = await service.collections(sink=taken)
    assert taken.begun == 2
    assert [*taken.ids, *(row.id for row in page.rows)] == [f"c{n}" for n in range(10_000)]
    whole = await service.collections()
    assert [row.id for row in whole.rows] == [f"c{n}" for n in range(10_000)]


async def test_a_check_reads_no_further_than_to_the_first_rows(
    transport: Transport, server: ScriptedServer, reports: Reports
) -> None:
    body = many_collections(10_000)
    server.will([reply(body[:200_000], length=len(body)), "hang"], [reply(b'{"data": []}')])
    service = VerifikService(transport, server.base_url, holding(TOKEN))
    await service.check()
    await service.check()
    assert [exchange.state for exchange in reports.exchanges[-1:]] == ["done"]
    assert "failed" not in reports.states


async def test_a_check_finds_what_is_wrong(transport: Transport, server: ScriptedServer) -> None:
    server.will([reply(b"", 401)], [reply(b"<html>parked</html>")])
    service = VerifikService(transport, server.base_url, holding(TOKEN))
    with pytest.raises(CredentialRefused):
        await service.check()
    with pytest.raises(AnswerUnreadable):
        await service.check()


async def test_the_loop_stays_alive_while_many_rows_are_read(
    transport: Transport, server: ScriptedServer
) -> None:
    count = 20_000
    server.will([packed(b'{"data": [' + b",".join([b'{"_id": "c", "name": 1}'] * count) + b"]}")])
    turns = 0

    async def count_turns() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    class Watching(Taken):
        @override
        def add(self, page: Page) -> None:
            super().add(page)
            seen.add(turns)

    seen: set[int] = set()
    taken = Watching()
    counting = asyncio.create_task(count_turns())
    page = await VerifikService(transport, server.base_url, holding(TOKEN)).collections(sink=taken)
    counting.cancel()
    assert len(taken.ids) + len(page.rows) == count
    # The whole answer is one packed chunk: its rows alone keep the loop from turning.
    assert len(seen) >= 2
    assert turns > 20
