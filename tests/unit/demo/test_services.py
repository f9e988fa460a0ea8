import hashlib
import socket
import time
from typing import Any

import httpx
import pytest

from faceviewer.demo.data import DemoData, DemoFace, make_demo_data
from faceviewer.demo.server import DemoServer
from faceviewer.demo.services import COLLECTIONS_PATH, DemoApplication, EndForm

WRONG = "wrong.wrong.wrong"


def collections_url(server: DemoServer) -> str:
    return server.verifik_url + COLLECTIONS_PATH


def faces_url(server: DemoServer) -> str:
    return server.blockv_url + "/faces"


def test_collections_come_in_one_answer(server: DemoServer, client: httpx.Client) -> None:
    response = client.get(collections_url(server))
    assert response.status_code == 200
    assert response.headers["content-type"] == "application/json"
    assert response.json() == {"data": list(server.data.collections)}


def test_collections_take_no_parameter(server: DemoServer, client: httpx.Client) -> None:
    response = client.get(collections_url(server), params={"like_name": "a"})
    assert response.status_code == 400
    assert response.json() == {"error": "Invalid request"}


@pytest.mark.parametrize("end_form", ["absent", "null", "empty"])
def test_faces_come_page_by_page_to_each_form_of_end(end_form: EndForm) -> None:
    with DemoServer(faces=45, collections=0, end_form=end_form) as server:
        headers = {"Authorization": f"Bearer {server.token}"}
        pages: list[dict[str, Any]] = [{"next": None}]
        while len(pages) == 1 or pages[-1].get("next"):
            parameters = {"next": pages[-1]["next"]} if pages[-1]["next"] else {}
            response = httpx.get(faces_url(server), params=parameters, headers=headers)
            pages.append(response.json())
        ids = [face["id"] for page in pages[1:] for face in page["faces"]]
        assert sorted(ids) == sorted(face.id for face in server.data.faces)
        assert [len(page["faces"]) for page in pages[1:]] == [20, 20, 5]
        end = {key: value for key, value in pages[-1].items() if key != "faces"}
        assert end == {"absent": {}, "null": {"next": None}, "empty": {"next": ""}}[end_form]


def test_a_wrong_parameter_of_faces_is_refused_in_words(
    server: DemoServer, client: httpx.Client
) -> None:
    response = client.get(faces_url(server), params={"limit": 101})
    assert response.status_code == 400
    assert response.json() == {"code": 400, "message": "limit must be a whole number from 1 to 100"}


def test_a_query_that_is_not_utf_8_is_refused(server: DemoServer, client: httpx.Client) -> None:
    response = client.get(faces_url(server) + "?name=%ff")
    assert response.status_code == 400
    assert response.json() == {"code": 400, "message": "the query is not UTF-8"}


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 401),
        ({"Authorization": ""}, 401),
        ({"Authorization": f"Bearer {WRONG}"}, 403),
        ({"Authorization": "{token}"}, 401),
        ({"Authorization": "Basic {token}"}, 403),
        ({"x-api-key": "{token}"}, 401),
        ({"Authorization": "bearer {token}"}, 200),
        ({"Authorization": "Bearer {token}"}, 200),
    ],
)
def test_collections_need_the_bearer_token(
    server: DemoServer, headers: dict[str, str], status: int
) -> None:
    filled = {name: value.format(token=server.token) for name, value in headers.items()}
    response = httpx.get(collections_url(server), headers=filled)
    assert response.status_code == status
    if status != 200:
        assert sorted(response.json()) == ["code", "message"]
        assert isinstance(response.json()["code"], str)


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 401),
        ({"Authorization": f"Bearer {WRONG}"}, 401),
        ({"x-api-key": WRONG}, 401),
        ({"x-api-key": "{token}", "Authorization": f"Bearer {WRONG}"}, 401),
        ({"Authorization": "Bearer {token}"}, 200),
        ({"x-api-key": "{token}"}, 200),
    ],
)
def test_faces_need_the_token_or_the_key(
    server: DemoServer, headers: dict[str, str], status: int
) -> None:
    filled = {name: value.format(token=server.token) for name, value in headers.items()}
    response = httpx.get(faces_url(server), headers=filled)
    assert response.status_code == status
    if status != 200:
        assert response.json() == {"code": 401, "message": "a valid credential is required"}


@pytest.mark.parametrize("path", ["/", "/faces/", "/faces", "/v2", COLLECTIONS_PATH, "/assets/"])
def test_other_paths_are_not_found(server: DemoServer, client: httpx.Client, path: str) -> None:
    if path != COLLECTIONS_PATH:
        response = client.get(server.verifik_url + path)
        assert (response.status_code, response.json()["code"]) == (404, "ERROR")
    if path != "/faces":
        response = client.get(server.blockv_url + path)
        assert (response.status_code, response.json()["code"]) == (404, 404)


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
def test_nothing_but_reading_is_allowed(
    server: DemoServer, client: httpx.Client, method: str
) -> None:
    for url, code in ((collections_url(server), "ERROR"), (faces_url(server), 405)):
        response = client.request(method, url)
        assert (response.status_code, response.json()["code"]) == (405, code)
        assert "GET" in response.headers["allow"]


def raw_status(port: int, *headers: str) -> int:
    """The status of the answer to a request with just these headers."""
    with socket.create_connection(("127.0.0.1", port)) as line:
        request = ["GET /faces HTTP/1.1", *headers, "Connection: close", "", ""]
        line.sendall("\r\n".join(request).encode())
        return int(line.recv(64).split()[1])


def test_only_the_loopback_names_are_hosts(server: DemoServer) -> None:
    port = int(server.blockv_url.rpartition(":")[2])
    token = f"Authorization: Bearer {server.token}"
    for host in (f"127.0.0.1:{port}", f"localhost:{port}"):
        assert raw_status(port, f"Host: {host}", token) == 200
    for host in (
        *("127.0.0.1", "localhost", f"localhost:{port - 1}", f"evil.example:{port}"),
        *(f"127.0.0.1.evil.example:{port}", f"127.0.0.1:{port}.", f"[::1]:{port}", ""),
    ):
        assert raw_status(port, f"Host: {host}", token) == 421, host
    assert raw_status(port, "X-Forwarded-Host: evil.example", token) in (400, 421)


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1"])
def test_web_pages_are_refused(server: DemoServer, client: httpx.Client, origin: str) -> None:
    for url in (collections_url(server), faces_url(server)):
        response = client.get(url, headers={"Origin": origin})
        assert response.status_code == 403
        assert "code" in response.json()


def test_no_answer_invites_other_origins(server: DemoServer, client: httpx.Client) -> None:
    for url in (collections_url(server), faces_url(server), server.blockv_url + "/x"):
        names = client.get(url).headers.keys()
        assert not [name for name in names if name.startswith("access-control-")]


def test_oversized_headers_are_refused(server: DemoServer) -> None:
    port = int(server.blockv_url.rpartition(":")[2])
    assert raw_status(port, f"Host: 127.0.0.1:{port}", "X-Much: " + "x" * 200_000) == 400


def test_files_are_served_without_a_credential(server: DemoServer, client: httpx.Client) -> None:
    faces = client.get(faces_url(server)).json()["faces"]
    assets = [asset for face in faces for asset in face.get("assets", []) if "hash" in asset]
    for asset in assets[:10]:
        response = httpx.get(asset["url"])
        assert response.status_code == 200
        assert response.headers["content-type"].partition(";")[0] == asset.get(
            "type", response.headers["content-type"]
        )
        algorithm = {32: hashlib.md5, 64: hashlib.sha256}[len(asset["hash"])]
        assert algorithm(response.content).hexdigest() == asset["hash"]
    assert httpx.get(server.blockv_url + "/assets/none.png").status_code == 404


def test_faces_tell_how_many_requests_are_left(server: DemoServer, client: httpx.Client) -> None:
    headers = [client.get(faces_url(server)).headers for _ in range(2)]
    for each in headers:
        assert each["x-ratelimit-limit"] == "60000"
        assert 0 <= int(each["x-ratelimit-reset"]) - time.time() <= 61
    assert len({each["x-request-id"] for each in headers}) == 2
    left = [int(each["x-ratelimit-remaining"]) for each in headers]
    assert left[1] in (left[0] - 1, 59_999)


def test_one_request_too_many_is_refused() -> None:
    with DemoServer(faces=1, collections=1, rate_limit=1) as server:
        headers = {"x-api-key": server.token}
        answers = [httpx.get(faces_url(server), headers=headers) for _ in range(3)]
        refused = next(answer for answer in answers if answer.status_code == 429)
        assert refused.json()["code"] == 429
        assert 1 <= int(refused.headers["retry-after"]) <= 60
        assert refused.headers["x-ratelimit-remaining"] == "0"


def test_requests_are_kept_as_they_came(server: DemoServer, client: httpx.Client) -> None:
    client.get(collections_url(server))
    client.get(faces_url(server) + "?when_created%5B%24gt%5D=a%2Bb&name=x%20y&name=+&limit=")
    client.post(server.blockv_url + "/a%2Fb")
    first, second, third = server.requests
    assert (first.service, first.method, first.target) == (
        *("verifik", "GET"),
        COLLECTIONS_PATH.encode(),
    )
    assert first.header("Authorization") == f"Bearer {server.token}"
    assert first.header("x-api-key") is None
    assert second.target == b"/faces?when_created%5B%24gt%5D=a%2Bb&name=x%20y&name=+&limit="
    assert second.path == "/faces"
    assert second.parameters == [
        *(("when_created[$gt]", "a+b"), ("name", "x y")),
        *(("name", " "), ("limit", "")),
    ]
    assert (third.method, third.path) == ("POST", "/a%2Fb")
    server.application.forget_requests()
    assert server.requests == []


def test_requests_need_not_be_kept() -> None:
    with DemoServer(faces=1, collections=1) as server:
        server.application.remembers_requests = False
        httpx.get(faces_url(server))
        assert server.requests == []


def test_latency_comes_before_every_answer() -> None:
    with DemoServer(faces=1, collections=1, latency_ms=80) as server:
        for url in (collections_url(server), faces_url(server)):
            started = time.monotonic()
            httpx.get(url)
            assert time.monotonic() - started > 0.07


def test_data_can_be_changed_while_it_runs() -> None:
    with DemoServer(faces=30, collections=3) as server:
        headers = {"Authorization": f"Bearer {server.token}"}
        next_token = httpx.get(faces_url(server), headers=headers).json()["next"]
        when = "2030-01-01T00:00:00Z"
        new = {"id": "new", "name": "New", "when_created": when, "when_modified": when}
        server.application.set_data(DemoData([DemoFace.of(new), *server.data.faces]))
        first = httpx.get(faces_url(server), headers=headers).json()["faces"]
        assert first[0] == new
        rest = httpx.get(faces_url(server), params={"next": next_token}, headers=headers)
        assert len(rest.json()["faces"]) == 10
        assert httpx.get(collections_url(server), headers=headers).json() == {"data": []}


def test_only_http_is_spoken() -> None:
    application = DemoApplication(make_demo_data(1, 1), "token")

    async def unused(*_: object) -> Any:
        raise AssertionError("nothing is received or sent")

    coroutine = application.verifik({"type": "websocket"}, unused, unused)
    with pytest.raises(ValueError, match="only HTTP"):
        coroutine.send(None)  # type: ignore[attr-defined]
