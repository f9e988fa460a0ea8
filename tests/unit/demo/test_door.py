import socket
from typing import Any

import httpx
import pytest

from faceviewer.demo.door import HEAD_MAX_BYTES, TARGET_MAX_BYTES, turned_away
from faceviewer.demo.server import DemoServer
from faceviewer.demo.services import COLLECTIONS_PATH

PORT = 8600
HOST = ("host", f"127.0.0.1:{PORT}")


def asked(
    *headers: tuple[str, str], method: str = "GET", target: str = "/faces", host: bool = True
) -> int | None:
    """The status with which such a request is turned away."""
    path, _, query = target.partition("?")
    scope: dict[str, Any] = {
        "type": "http",
        "method": method,
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "server": ("127.0.0.1", PORT),
        "headers": [
            (name.encode(), value.encode()) for name, value in ((HOST,) if host else ()) + headers
        ],
    }
    refused = turned_away(scope)
    return None if refused is None else refused.status


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_a_client_that_reads_may_go_on(method: str) -> None:
    assert asked(method=method) is None
    assert asked(("content-length", "0"), method=method, target="/faces?limit=3") is None


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "get"])
def test_other_methods_are_refused(method: str) -> None:
    assert asked(method=method) == 405


@pytest.mark.parametrize(
    "target", ["http://127.0.0.1:8600/faces", "http://evil.example/faces", "*", "evil.example:80"]
)
def test_a_target_is_a_path(target: str) -> None:
    assert asked(target=target) == 400


@pytest.mark.parametrize(
    "hosts",
    [
        [],
        [f"localhost:{PORT - 1}"],
        [f"127.0.0.1:{PORT}", f"127.0.0.1:{PORT}"],
        [f"127.0.0.1:{PORT}", "evil.example"],
        [f"evil.example:{PORT}"],
        [f"127.0.0.1:{PORT}@evil.example"],
        [f"LOCALHOST.:{PORT}"],
    ],
)
def test_a_request_is_for_this_port_of_this_computer(hosts: list[str]) -> None:
    assert asked(*(("host", host) for host in hosts), host=False) == 421


@pytest.mark.parametrize("origin", ["null", "https://evil.example", f"http://127.0.0.1:{PORT}", ""])
def test_no_page_may_read(origin: str) -> None:
    assert asked(("origin", origin)) == 403


@pytest.mark.parametrize(
    ("sites", "status"),
    [
        (["none"], None),
        (["same-origin"], None),
        (["cross-site"], 403),
        (["same-site"], 403),
        (["none", "cross-site"], 403),
    ],
)
def test_what_a_browser_asks_for_a_page_is_refused(sites: list[str], status: int | None) -> None:
    """A picture or a form of a page has no `Origin`, but browsers say whose it is."""
    assert asked(*(("sec-fetch-site", site) for site in sites)) == status


def test_what_is_longer_than_any_client_sends_is_refused() -> None:
    assert asked(target="/" + "a" * TARGET_MAX_BYTES) == 414
    assert asked(target="/faces?name=" + "a" * TARGET_MAX_BYTES) == 414
    assert asked(("x-much", "a" * HEAD_MAX_BYTES)) == 431


@pytest.mark.parametrize(
    "header", [("content-length", "1"), ("content-length", "00"), ("transfer-encoding", "chunked")]
)
def test_a_request_has_no_body(header: tuple[str, str]) -> None:
    assert asked(header) == 413


# --- Over the wire


def raw_answer(url: str, request: str) -> bytes:
    """All that comes back for a request that is sent as it stands."""
    port = int(url.rpartition(":")[2])
    with socket.create_connection(("127.0.0.1", port)) as line:
        line.sendall(request.replace("\n", "\r\n").format(port=port).encode())
        return b"".join(iter(lambda: line.recv(65536), b""))


@pytest.mark.parametrize(
    ("request_text", "status"),
    [
        ("GET http://127.0.0.1:{port}/faces HTTP/1.1\nHost: 127.0.0.1:{port}\n\n", b"400"),
        ("OPTIONS * HTTP/1.1\nHost: 127.0.0.1:{port}\n\n", b"405"),
        ("CONNECT evil.example:443 HTTP/1.1\nHost: 127.0.0.1:{port}\n\n", b"405"),
        ("GET /faces HTTP/1.1\nHost: 127.0.0.1:{port}\nOrigin: null\n\n", b"403"),
        ("GET /faces HTTP/1.0\n\n", b"421"),
        ("GET /faces HTTP/1.1\nHost: 127.0.0.1:{port}\nContent-Length: 9\n\n", b"413"),
        (
            "POST /faces HTTP/1.1\nHost: 127.0.0.1:{port}\nTransfer-Encoding: chunked\n\n5\nab",
            b"405",
        ),
    ],
)
def test_a_refusal_ends_the_connection(
    server: DemoServer, request_text: str, status: bytes
) -> None:
    for url in (server.verifik_url, server.blockv_url):
        answer = raw_answer(url, request_text)
        assert answer.split()[1] == status
        assert b"\r\nconnection: close\r\n" in answer.lower()
        assert b"access-control" not in answer.lower()


def test_a_refusal_is_in_the_form_of_its_service(server: DemoServer, client: httpx.Client) -> None:
    for url, forms in (
        (server.verifik_url + COLLECTIONS_PATH, {400: ["error"], 403: ["code", "message"]}),
        (server.blockv_url + "/faces", {400: ["code", "message"], 403: ["code", "message"]}),
    ):
        refused = client.get(url, headers={"Origin": "null"})
        assert (refused.status_code, sorted(refused.json())) == (403, forms[403])
        wrong = client.get(url, params={"limit": "a lot"})
        assert (wrong.status_code, sorted(wrong.json())) == (400, forms[400])


def test_the_head_of_an_answer_can_be_asked_for_alone(
    server: DemoServer, client: httpx.Client
) -> None:
    for url in (server.verifik_url + COLLECTIONS_PATH, server.blockv_url + "/faces"):
        head, whole = client.head(url), client.get(url)
        assert (head.status_code, head.content) == (200, b"")
        assert head.headers["content-length"] == str(len(whole.content))


@pytest.mark.parametrize(
    "noise",
    [
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(64),  # a TLS greeting
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"GET /\xff HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost : a\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a\r\n folded\r\n\r\n",
        b"GET / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
        b"GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"\0" * 70_000,
        b"GET /" + b"a" * 70_000,
        b"\r\n\r\n\r\n",
    ],
)
def test_what_is_no_request_harms_nobody(
    server: DemoServer, client: httpx.Client, noise: bytes
) -> None:
    port = int(server.blockv_url.rpartition(":")[2])
    with socket.create_connection(("127.0.0.1", port)) as line:
        line.sendall(noise)
        line.shutdown(socket.SHUT_WR)
        try:
            answer = b"".join(iter(lambda: line.recv(65536), b""))
        except ConnectionResetError:  # it did not read to the end
            answer = b""
    assert not answer or answer.split()[1] in (b"400", b"421", b"413")
    assert client.get(server.blockv_url + "/faces").status_code == 200
