"""Each fault does what its name says; the last test knows that none is left out."""

import gzip
import json
import zlib
from collections.abc import Callable, Iterator
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

import httpx
import pytest
from starlette.requests import Request
from starlette.responses import Response

from faceviewer.demo.faults.call import Call
from faceviewer.demo.faults.plan import FAULTS, FaultPlan, UnknownFaultError
from faceviewer.demo.faults.rows import ODD_DATES
from faceviewer.demo.queries import Page
from faceviewer.demo.server import DemoServer
from faceviewer.demo.services import COLLECTIONS_PATH

Payload = dict[str, Any]


def faces_url(server: DemoServer) -> str:
    return server.blockv_url + "/faces"


def collections_url(server: DemoServer) -> str:
    return server.verifik_url + COLLECTIONS_PATH


def asset_url(server: DemoServer) -> str:
    urls = (face.record.get("url", "") for face in server.data.faces)
    return str(next(url for url in urls if "/assets/" in url))


# --- Errors and other whole answers

ERRORS: dict[str, tuple[int, object, object]] = {
    "error-400-error": (400, {"error": "Invalid request"}, {"error": "Invalid request"}),
    "error-400-code": (400, 400, 400),
    "error-401": (401, "UNAUTHORIZED", "UNAUTHORIZED"),
    "error-401-signed": (401, "Unauthorized", "Unauthorized"),
    "error-401-nested": (401, None, None),
    "error-403-expired": (403, "Forbidden", "Forbidden"),
    "error-403-forbidden": (403, "Forbidden", "Forbidden"),
    "error-409-missing": (409, "MissingParameter", "MissingParameter"),
    "error-404": (404, "ERROR", 404),
    "error-405": (405, 405, 405),
    "error-410": (410, 410, 410),
    "error-429-seconds": (429, "TooManyRequests", 429),
    "error-429-date": (429, "TooManyRequests", 429),
    "error-429-none": (429, "TooManyRequests", 429),
    "error-429-huge": (429, "TooManyRequests", 429),
    "error-500": (500, "ERROR", 500),
    "success-false-200": (200, None, None),
}


@pytest.mark.parametrize("name", ERRORS)
def test_an_error_has_its_status_and_code(
    server: DemoServer, client: httpx.Client, name: str
) -> None:
    server.set_faults(name)
    status, *expected = ERRORS[name]
    for url, code in zip((collections_url(server), faces_url(server)), expected, strict=True):
        response = client.get(url)
        assert response.status_code == status
        assert code in (response.json(), response.json().get("code"))


def test_the_bodies_of_refusals_differ_as_they_do_out_there(
    server: DemoServer, client: httpx.Client
) -> None:
    server.set_faults("error-401-nested")
    nested = client.get(faces_url(server)).json()
    assert nested["error"]["message"] == "jwt expired"
    assert nested["x_request_id"]
    server.set_faults("error-401-signed")
    assert "signature" in client.get(collections_url(server)).json()
    server.set_faults("error-403-expired")
    assert client.get(collections_url(server)).json()["message"] == "expired_token"
    server.set_faults("success-false-200")
    assert client.get(faces_url(server)).json()["success"] is False


def test_too_many_requests_tell_when_to_come_again(
    server: DemoServer, client: httpx.Client
) -> None:
    told = {}
    for form in ("seconds", "date", "none", "huge"):
        server.set_faults(f"error-429-{form}")
        told[form] = client.get(faces_url(server)).headers.get("retry-after")
    date = told.pop("date")
    assert date is not None
    assert parsedate_to_datetime(date).tzinfo is not None
    assert told == {"seconds": "1", "none": None, "huge": "99999"}


@pytest.mark.parametrize(
    ("name", "status", "media_type", "part"),
    [
        ("error-500-empty", 500, None, b""),
        ("error-502-html", 502, "text/html", b"502 Bad Gateway"),
        ("error-503", 503, "text/plain", b"upstream"),
        ("html-200", 200, "text/html", b"<!doctype html>"),
        ("no-content-204", 204, None, b""),
    ],
)
def test_an_answer_can_be_something_else(
    server: DemoServer,
    client: httpx.Client,
    name: str,
    status: int,
    media_type: str | None,
    part: bytes,
) -> None:
    server.set_faults(name)
    response = client.get(faces_url(server))
    assert response.status_code == status
    given = response.headers.get("content-type")
    assert (given.partition(";")[0] if given else None) == media_type
    assert part in response.content
    assert bool(part) == bool(response.content)


# --- Bodies


def raw_body(server: DemoServer, client: httpx.Client, fault: str) -> tuple[bytes, httpx.Headers]:
    """The body as it came, still compressed where it was."""
    server.set_faults(fault)
    with client.stream("GET", faces_url(server)) as response:
        return b"".join(response.iter_raw()), response.headers


def test_a_body_can_be_damaged(server: DemoServer, client: httpx.Client) -> None:
    right, _ = raw_body(server, client, "")
    assert raw_body(server, client, "truncated-json")[0] == right[: len(right) // 2]
    assert raw_body(server, client, "bom")[0] == b"\xef\xbb\xbf" + right
    with pytest.raises(UnicodeDecodeError):
        raw_body(server, client, "bad-utf8")[0].decode()


def test_a_body_can_be_announced_wrongly(server: DemoServer, client: httpx.Client) -> None:
    right, headers = raw_body(server, client, "")
    assert headers["content-type"] == "application/json"
    body, headers = raw_body(server, client, "wrong-charset")
    assert (body, headers["content-type"]) == (right, "application/json; charset=iso-8859-1")
    body, headers = raw_body(server, client, "wrong-type")
    assert (body, headers["content-type"]) == (right, "text/html")


def test_a_body_can_be_more_than_a_reader_bears(server: DemoServer, client: httpx.Client) -> None:
    body, _ = raw_body(server, client, "deep-json")
    assert b"[" * 100_000 + b"]" * 100_000 in body
    with pytest.raises(RecursionError):
        json.loads(body)
    body, _ = raw_body(server, client, "huge-number")
    with pytest.raises(ValueError, match="integer string conversion"):
        json.loads(body)
    body, _ = raw_body(server, client, "duplicate-key")
    pairs = json.loads(body, object_pairs_hook=list)
    assert [key for key, _value in pairs] == ["faces", "faces", "next"]
    assert pairs[0][1] == []


def test_a_body_can_be_compressed_well_or_badly(server: DemoServer, client: httpx.Client) -> None:
    right, _ = raw_body(server, client, "")
    body, headers = raw_body(server, client, "gzip")
    assert headers["content-encoding"] == "gzip"
    assert gzip.decompress(body) == right
    body, headers = raw_body(server, client, "gzip-broken")
    assert headers["content-encoding"] == "gzip"
    with pytest.raises((zlib.error, gzip.BadGzipFile)):
        gzip.decompress(body)
    body, _ = raw_body(server, client, "gzip-cut")
    with pytest.raises(EOFError):
        gzip.decompress(body)


def test_a_small_body_can_be_a_big_one(server: DemoServer, client: httpx.Client) -> None:
    body, headers = raw_body(server, client, "gzip-bomb")
    assert headers["content-encoding"] == "gzip"
    assert len(body) < 3_000_000
    beginning = zlib.decompressobj(wbits=31)
    assert len(beginning.decompress(body, 100_000_000)) == 100_000_000


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_a_redirect_can_name_the_other_host(
    server: DemoServer, client: httpx.Client, host: str
) -> None:
    url = faces_url(server).replace("127.0.0.1", host) + "?limit=3"
    server.set_faults("redirect-other-host@1")
    response = client.get(url)
    other = {"127.0.0.1": "localhost", "localhost": "127.0.0.1"}[host]
    assert response.status_code == 302
    assert response.headers["location"] == url.replace(host, other)
    assert len(client.get(response.headers["location"]).json()["faces"]) == 3


def test_a_redirect_can_be_a_circle(server: DemoServer, client: httpx.Client) -> None:
    server.set_faults("redirect-same-host")
    with pytest.raises(httpx.TooManyRedirects):
        client.get(faces_url(server), params={"limit": 3}, follow_redirects=True)


# --- The query


def created_of(server: DemoServer, client: httpx.Client, **query: str) -> list[str]:
    """When the faces of a whole listing were made, in its order."""
    found: list[str] = []
    parameters = {"limit": "30", **query}
    while True:
        page = client.get(faces_url(server), params=parameters).json()
        found += [row["when_created"] for row in page["faces"]]
        if "next" not in page:
            return found
        parameters["next"] = page["next"]


def test_a_part_of_the_query_can_be_ignored(server: DemoServer, client: httpx.Client) -> None:
    right = created_of(server, client)
    ranged = {"when_created[$lte]": right[len(right) // 2]}
    assert len(created_of(server, client, **ranged)) < len(right)
    server.set_faults("ranges-ignored")
    assert created_of(server, client, **ranged) == right
    server.set_faults("order-ignored")
    assert created_of(server, client, order="asc") == right
    server.set_faults("sort-ignored")
    assert created_of(server, client) != right
    assert sorted(created_of(server, client)) == sorted(right)


def test_a_range_can_be_refused(server: DemoServer, client: httpx.Client) -> None:
    server.set_faults("ranges-refused")
    assert client.get(faces_url(server)).status_code == 200
    ranged = {"when_created[$lte]": "2026-01-01T00:00:00Z"}
    assert client.get(faces_url(server), params=ranged).status_code == 400


# --- The line


@pytest.mark.parametrize("name", ["hang", "hang-body"])
def test_an_answer_can_never_come(server: DemoServer, client: httpx.Client, name: str) -> None:
    server.set_faults(name)
    with pytest.raises(httpx.ReadTimeout):
        client.get(faces_url(server), timeout=0.2)


def test_half_of_the_body_comes_before_the_silence(
    server: DemoServer, client: httpx.Client
) -> None:
    right, _ = raw_body(server, client, "")
    for name, end in (
        ("hang-body", httpx.ReadTimeout),
        ("cut-body", httpx.RemoteProtocolError),
    ):
        server.set_faults(name)
        with client.stream("GET", faces_url(server), timeout=0.3) as response:
            assert until(end, response.iter_raw()) == right[: len(right) // 2], name


def until(end: type[Exception], pieces: Iterator[bytes]) -> bytes:
    """What came before an error ended it."""
    came = bytearray()
    try:
        for piece in pieces:
            came += piece
    except end:
        return bytes(came)
    raise AssertionError("the answer came to its end")


def test_a_body_can_drip(server: DemoServer, client: httpx.Client) -> None:
    server.set_faults("slow-body")
    with client.stream("GET", faces_url(server), params={"limit": 100}) as response:
        pieces = response.iter_raw()
        assert [len(next(pieces)) for _ in range(3)] == [64, 64, 64]


def test_a_short_body_drips_to_its_end(server: DemoServer, client: httpx.Client) -> None:
    server.set_faults("slow-body")
    for _ in range(2):
        response = client.get(faces_url(server), params={"id": "none"})
        assert response.json() == {"faces": []}


@pytest.mark.parametrize(
    ("name", "error"), [("reset", httpx.ReadError), ("disconnect", httpx.RemoteProtocolError)]
)
def test_a_connection_can_break(
    server: DemoServer, client: httpx.Client, name: str, error: type[Exception]
) -> None:
    server.set_faults(f"{name}@1")
    with pytest.raises(error):
        client.get(faces_url(server))
    assert client.get(faces_url(server)).status_code == 200


# --- Envelopes


def page(server: DemoServer, client: httpx.Client, **parameters: object) -> Any:
    return client.get(faces_url(server), params=parameters).json()  # type: ignore[arg-type]


def every_page(server: DemoServer, client: httpx.Client, pages_max: int = 10) -> list[Payload]:
    pages = [page(server, client, limit=50)]
    while (pages[-1].get("next") or "").strip() and len(pages) < pages_max:
        pages.append(page(server, client, limit=50, next=pages[-1]["next"]))
    return pages


ENVELOPES: dict[str, Callable[[Any, Payload], bool]] = {
    "faces-missing": lambda got, right: got == {"next": right["next"]},
    "faces-null": lambda got, right: got == right | {"faces": None},
    "faces-object": lambda got, right: got == right | {"faces": {"0": right["faces"]}},
    "faces-under-data": lambda got, right: got["data"] == {"faces": right["faces"]},
    "bare-array": lambda got, right: got == right["faces"],
    "items-envelope": lambda got, right: got == {"items": right["faces"], "next": right["next"]},
    "extra-keys": lambda got, right: got.items() > right.items() and "signature" in got,
    "nan": lambda got, right: got.pop("x_value") != 0 and got == right,
}


@pytest.mark.parametrize("name", ENVELOPES)
def test_an_envelope_has_another_form(server: DemoServer, client: httpx.Client, name: str) -> None:
    right = page(server, client)
    server.set_faults(name)
    assert ENVELOPES[name](page(server, client), right)


def test_the_envelope_of_collections_changes_too(server: DemoServer, client: httpx.Client) -> None:
    right = list(server.data.collections)
    forms: dict[str, object] = {
        "faces-missing": {},
        "faces-null": {"data": None},
        "faces-under-data": {"data": {"docs": right}},
        "bare-array": right,
        "items-envelope": {"items": right},
    }
    for name, expected in forms.items():
        server.set_faults(name)
        assert client.get(collections_url(server)).json() == expected, name


@pytest.mark.parametrize(
    ("name", "end"), [("next-null", None), ("next-empty", ""), ("next-blank", "  ")]
)
def test_the_end_can_have_another_form(
    server: DemoServer, client: httpx.Client, name: str, end: str | None
) -> None:
    server.set_faults(name)
    pages = every_page(server, client)
    assert len(pages) == 3
    assert pages[-1]["next"] == end
    assert "next" not in client.get(collections_url(server)).json()


def test_tokens_can_run_in_a_circle(server: DemoServer, client: httpx.Client) -> None:
    server.set_faults("next-loop")
    pages = every_page(server, client)
    assert len(pages) == 10
    assert len({each["next"] for each in pages}) == 1
    server.set_faults("next-cycle")
    pages = every_page(server, client)
    assert len(pages) == 10
    assert len({each["next"] for each in pages}) == 2
    assert pages[0] == pages[2] != pages[1]


def test_an_empty_page_can_have_a_next(server: DemoServer, client: httpx.Client) -> None:
    right = every_page(server, client)
    server.set_faults("empty-page-with-next")
    pages = every_page(server, client)
    assert pages[0]["faces"] == []
    assert pages[1:] == right
    server.set_faults("empty-page-with-next@2")
    pages = every_page(server, client)
    assert [len(each["faces"]) for each in pages] == [50, 0, 50, 30]


def test_pages_can_be_of_another_size(server: DemoServer, client: httpx.Client) -> None:
    right = [face["id"] for each in every_page(server, client) for face in each["faces"]]
    for name, sizes in (("short-pages", [25, 25, 25, 25, 25, 5]), ("long-pages", [100, 30])):
        server.set_faults(name)
        pages = every_page(server, client)
        assert [face["id"] for each in pages for face in each["faces"]] == right, name
        assert [len(each["faces"]) for each in pages] == sizes, name


def test_rows_can_come_twice(server: DemoServer, client: httpx.Client) -> None:
    right = every_page(server, client)
    server.set_faults("duplicate-across-pages")
    pages = every_page(server, client)
    assert pages[0] == right[0]
    for before, after in zip(right, pages[1:], strict=False):
        assert after["faces"][0] == before["faces"][-1]
    server.set_faults("duplicate-in-page")
    first = every_page(server, client)[0]["faces"]
    assert first[-1] == first[0]
    assert first[:-1] == right[0]["faces"]


def test_the_second_page_can_fail(server: DemoServer, client: httpx.Client) -> None:
    server.set_faults("bad-page-2")
    first = page(server, client, limit=50)
    for _ in range(2):
        again = client.get(faces_url(server), params={"limit": 50, "next": first["next"]})
        assert again.status_code == 500
    assert page(server, client, limit=50) == first


def test_the_first_request_can_fail(server: DemoServer, client: httpx.Client) -> None:
    server.set_faults("fail-once")
    statuses = [client.get(faces_url(server)).status_code for _ in range(3)]
    assert statuses == [503, 200, 200]


# --- Rows


def rows(server: DemoServer, client: httpx.Client, fault: str) -> tuple[list[Any], list[Any]]:
    """The faces and the collections that come with a fault."""
    server.set_faults(fault)
    faces = page(server, client, limit=100)["faces"]
    return faces, client.get(collections_url(server)).json()["data"]


def test_rows_can_be_no_records(server: DemoServer, client: httpx.Client) -> None:
    for fault, row in (("row-null", None), ("row-string", "not a record")):
        faces, collections = rows(server, client, fault)
        assert (faces.count(row), len(faces)) == (1, 101)
        assert (collections.count(row), len(collections)) == (1, 8)
    faces, collections = rows(server, client, "row-without-id")
    assert ["id" in face for face in faces] == [False] + [True] * 99
    assert ["_id" in record for record in collections] == [False] + [True] * 6


def test_members_can_be_null(server: DemoServer, client: httpx.Client) -> None:
    faces, collections = rows(server, client, "assets-null")
    assert {face["assets"] for face in faces} == {None}
    assert not any("assets" in record for record in collections)
    faces, collections = rows(server, client, "null-fields")
    for record in (*faces, *collections):
        (named,) = (key for key, value in record.items() if value is not None)
        assert named in ("id", "_id")


def test_config_can_be_anything(server: DemoServer, client: httpx.Client) -> None:
    faces, _ = rows(server, client, "odd-config")
    assert {type(face["config"]) for face in faces} == {type(None), list, str, dict}


def test_dates_can_have_any_form(server: DemoServer, client: httpx.Client) -> None:
    faces, collections = rows(server, client, "odd-dates")
    for form in ODD_DATES:
        assert form in [face["when_created"] for face in faces]
        assert form in [face["when_modified"] for face in faces]
    assert [record["createdAt"] for record in collections] == list(ODD_DATES[:7])


def test_members_can_have_wrong_types(server: DemoServer, client: httpx.Client) -> None:
    faces, collections = rows(server, client, "wrong-types")
    assert {type(face["name"]) for face in faces} == {int, type(None), str}
    assert {type(face["id"]) for face in faces} == {str, dict}
    assert {type(face.get("assets")) for face in faces} >= {list, dict}
    assert "name" in next(
        record["project"] for record in collections if isinstance(record.get("project"), dict)
    )
    assert sum("$oid" in str(record.get("client")) for record in collections) == 1
    assert sum("$oid" in str(record["_id"]) for record in collections) == 1


def test_hashes_can_be_wrong(server: DemoServer, client: httpx.Client) -> None:
    faces, _ = rows(server, client, "wrong-hash")
    hashes = {asset["hash"] for face in faces for asset in face.get("assets", [])}
    assert hashes == {"0" * 64}


def test_a_text_can_be_big(server: DemoServer, client: httpx.Client) -> None:
    faces, collections = rows(server, client, "big-content")
    assert [len(face.get("content", "")) > 4_999_999 for face in faces].count(True) == 1
    assert len(collections[0]["description"]) == 5_000_000


@pytest.mark.parametrize(
    ("fault", "part"),
    [
        ("html-name", '<img src="file:'),
        ("formula-name", "=1+1"),
        ("lone-surrogate", "\ud800"),
        ("control-name", "\x00"),
    ],
)
def test_names_can_be_dangerous(
    server: DemoServer, client: httpx.Client, fault: str, part: str
) -> None:
    for records in rows(server, client, fault):
        assert part in records[0]["name"]


# --- Plans


def statuses(server: DemoServer, client: httpx.Client, count: int = 4) -> list[tuple[int, int]]:
    return [
        (
            client.get(collections_url(server)).status_code,
            client.get(faces_url(server)).status_code,
        )
        for _ in range(count)
    ]


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        ("error-500@2", [(200, 200), (500, 500), (200, 200), (200, 200)]),
        ("error-500@3+", [(200, 200), (200, 200), (500, 500), (500, 500)]),
        ("verifik:error-500", [(500, 200)] * 4),
        ("blockv:error-500@1", [(200, 500), (200, 200), (200, 200), (200, 200)]),
        (
            "verifik:error-404@1, blockv:error-410@2 ,",
            [(404, 200), (200, 410), (200, 200), (200, 200)],
        ),
        ("fail-once@2", [(200, 200), (503, 503), (200, 200), (200, 200)]),
        ("assets:error-500", [(200, 200)] * 4),
        ("", [(200, 200)] * 4),
    ],
)
def test_a_plan_says_when_and_where(
    server: DemoServer, client: httpx.Client, plan: str, expected: list[tuple[int, int]]
) -> None:
    server.set_faults(plan)
    assert statuses(server, client) == expected


def test_faults_come_together(server: DemoServer, client: httpx.Client) -> None:
    server.set_faults("bom,html-name,next-empty,row-null")
    body = client.get(faces_url(server), params={"limit": 100}).content
    assert body.startswith(b"\xef\xbb\xbf")
    faces = json.loads(body.decode("utf-8-sig"))["faces"]
    assert None in faces
    assert faces[0]["name"].startswith("<b>")


def test_edits_leave_refusals_alone(server: DemoServer, client: httpx.Client) -> None:
    server.set_faults("row-null,bom,short-pages")
    response = client.get(faces_url(server), params={"limit": 0})
    assert response.status_code == 400
    assert response.json()["code"] == 400


@pytest.mark.slow
@pytest.mark.parametrize("name", [name for name in FAULTS if name != "gzip-bomb"])
def test_any_fault_goes_together_with_others(name: str) -> None:
    request = Request({"type": "http", "method": "GET", "path": "/faces", "headers": []})
    for service, list_key in (("verifik", "data"), ("blockv", "faces")):
        rows = [b'{"id":"%d","name":"a","assets":[]}' % number for number in range(9)]
        body = b'{"%b":[%b]}' % (list_key.encode(), b",".join(rows))
        right = Call(service, request, list_key, Response(body), Page(rows))
        for other in FAULTS:
            if other not in {"gzip-bomb", "big-content", "deep-json"}:
                assert isinstance(FaultPlan(f"{name},{other}").answer(right), Response)


def test_files_have_faults_of_their_own(server: DemoServer, client: httpx.Client) -> None:
    right = httpx.get(asset_url(server)).content
    server.set_faults("assets:error-404@1,assets:truncated-json@2,error-500")
    assert httpx.get(asset_url(server)).status_code == 404
    assert httpx.get(asset_url(server)).content == right[: len(right) // 2]
    assert httpx.get(asset_url(server)).content == right
    server.set_faults("assets:row-null")
    assert httpx.get(asset_url(server)).content == right


@pytest.mark.parametrize(
    "text", ["nope", "error-500@0", "error-500@", "error-500@x", "other:hang", "hang hang", "@1"]
)
def test_an_unknown_fault_is_told_with_those_there_are(server: DemoServer, text: str) -> None:
    with pytest.raises(UnknownFaultError) as caught:
        server.set_faults(f"bom,{text}")
    lines = str(caught.value).splitlines()
    assert lines[0] == f"{text!r} is not a fault; there are:"
    assert [line.split()[0] for line in lines[1:]] == list(FAULTS)
    assert all(len(line.split()) > 2 for line in lines[1:])


def test_every_fault_is_tested_by_name() -> None:
    text = Path(__file__).read_text("utf-8")
    forms = {"error-429-seconds", "error-429-date", "error-429-none", "error-429-huge"}
    assert [name for name in FAULTS if f'"{name}' not in text and name not in forms] == []
    FaultPlan(",".join(FAULTS))
