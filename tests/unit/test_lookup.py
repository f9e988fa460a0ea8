"""From a pasted text to records: what is sent, what is found, and what is said where nothing is."""

import asyncio
from collections.abc import Awaitable
from dataclasses import dataclass, field

import pytest

from faceviewer.errors import CredentialMissing, FaceviewerError, ServerFailed
from faceviewer.filters import FacesQuery
from faceviewer.lookup import MATCHES_MAX, Answer, look_up
from faceviewer.records import Page
from tests.played_service import (
    Answer as Sent,
)
from tests.played_service import (
    PlayedService,
    collections,
    faces,
)

pytestmark = pytest.mark.anyio

ID = "65b955fe0577440932c77481"
OTHER_ID = "6b00c0cf6947ccf25ec84d8d"
UUID = "65b955ff-0577-4409-bd9d-6a4f1c64bbbb"
LISTED = collections(
    {"_id": ID, "name": "Zoë Park", "code": UUID, "project": OTHER_ID},
    {"_id": "c2", "name": "Zoë Park  West\tWing", "description": "about Bob"},
    {"_id": "c3", "name": "Bob", "project": ID},
)
LOADED_FACES = faces(
    {"id": "f1", "name": "Bob", "url": f"https://cdn.example.com/{ID}/x.png"},
    {"id": "f2", "name": "Bobby"},
)


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@dataclass
class Desk:
    """Both listings, and what the faces service answers when it is asked for an id."""

    verifik: PlayedService
    blockv: PlayedService
    asked: list[FacesQuery] = field(default_factory=list)
    found: Sent = b'{"faces": []}'

    def __post_init__(self) -> None:
        self.collections = self.verifik.listing()
        self.faces = self.blockv.listing()

    async def fetch(self, query: FacesQuery) -> Page:
        self.asked.append(query)
        return await PlayedService({"": self.found}).fetch(query, lambda _: None)

    async def look_up(self, text: str) -> Answer:
        def load() -> Awaitable[None]:
            return self.collections.load(FacesQuery())

        return await look_up(text, self.collections, self.faces, self.fetch, load)


@pytest.fixture
async def desk() -> Desk:
    """A desk with both listings loaded."""
    desk = cold_desk()
    await desk.collections.load(FacesQuery())
    await desk.faces.load(FacesQuery())
    return desk


def cold_desk(listed: Sent = LISTED) -> Desk:
    """A desk with nothing loaded."""
    return Desk(PlayedService({"": listed}, is_faces=False), PlayedService({"": LOADED_FACES}))


def named(answer: Answer) -> list[tuple[str, str, str]]:
    return [(match.record.id, match.column.key, match.how) for match in answer.matches]


# What is sent


@pytest.mark.parametrize("text", [ID, f"  {ID}\n", f'"{ID}"', f"({ID}),", f"<{ID}>", ID.upper()])
async def test_an_id_is_asked_of_the_faces_and_sought_in_the_collections(
    desk: Desk, text: str
) -> None:
    answer = await desk.look_up(text)
    assert [query.id.lower() for query in desk.asked] == [ID]
    assert answer.was_sent
    assert named(answer) == [(ID, "id", "exact"), ("c3", "project", "exact")]
    assert answer.errors == []


@pytest.mark.parametrize(
    "text",
    [
        UUID,
        "Zoë Park",
        f"the id is {ID} and more",
        f"{ID}0",
        "Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.x",
        "bob@example.com",
        "x" * 10_000,
        "g" * 24,
    ],
)
async def test_any_other_text_is_sent_nowhere(desk: Desk, text: str) -> None:
    answer = await desk.look_up(text)
    assert desk.asked == []
    assert not answer.was_sent
    assert len(desk.verifik.asked) == len(desk.blockv.asked) == 1


@pytest.mark.parametrize("text", ["", "  \n ", '""', "()", "<>, ;"])
async def test_a_text_of_nothing_finds_nothing(desk: Desk, text: str) -> None:
    answer = await desk.look_up(text)
    assert answer == Answer(text="")


async def test_a_loaded_face_is_not_asked_for_again() -> None:
    desk = cold_desk()
    desk.blockv.pages[""] = faces({"id": ID, "name": "Bob"})
    await desk.faces.load(FacesQuery())
    answer = await desk.look_up(ID)
    assert desk.asked == []
    assert not answer.was_sent
    assert answer.matches[0].record is desk.faces.records[0]
    assert answer.matches[0].is_loaded


# What is found


async def test_a_face_of_the_service_is_found(desk: Desk) -> None:
    desk.found = faces({"id": ID, "name": "far"})
    answer = await desk.look_up(ID)
    first = answer.matches[0]
    assert (first.record.name, first.listing, first.is_loaded) == ("far", desk.faces, False)
    assert len(answer.matches) == 3
    assert desk.faces.find(ID) is None


async def test_a_face_that_was_not_asked_for_is_no_answer(desk: Desk) -> None:
    """A service that does not know `id` answers with its first page."""
    desk.found = faces("f8", "f9")
    answer = await desk.look_up(OTHER_ID)
    assert named(answer) == [(ID, "project", "exact")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ZOE PARK", [(ID, "name", "exact"), ("c2", "name", "contains")]),
        ("Zoë Park West Wing", [("c2", "name", "exact")]),
        ("Zoë Park  West\tWing", [("c2", "name", "exact")]),
        ("zoë\n park", [(ID, "name", "exact"), ("c2", "name", "contains")]),
        (UUID.upper(), [(ID, "code", "exact")]),
        (UUID[:8], [(ID, "code", "contains")]),
        ("c3", [("c3", "id", "exact")]),
        (
            "bob",
            [
                ("c3", "name", "exact"),
                ("f1", "name", "exact"),
                ("c2", "description", "contains"),
                ("f2", "name", "contains"),
            ],
        ),
        ("cdn.example.com", [("f1", "url", "contains")]),
        ("nobody", []),
        ("park west wing about", []),
    ],
)
async def test_loaded_rows_are_sought(
    desk: Desk, text: str, found: list[tuple[str, str, str]]
) -> None:
    assert named(await desk.look_up(text)) == found


async def test_the_record_itself_comes_before_those_that_refer_to_it() -> None:
    rows = [{"_id": str(n), "project": ID} for n in range(5)]
    desk = cold_desk(collections(*rows, {"_id": ID}))
    answer = await desk.look_up(ID)
    assert named(answer)[0] == (ID, "id", "exact")


@pytest.mark.parametrize("text", [ID, "north"])
async def test_many_matches_are_counted_and_the_first_named(text: str) -> None:
    rows = [{"_id": str(n), "project": ID, "name": "north"} for n in range(MATCHES_MAX + 7)]
    desk = cold_desk(collections(*rows))
    await desk.collections.load(FacesQuery())
    answer = await desk.look_up(text)
    assert len(answer.matches) == MATCHES_MAX
    assert answer.hidden_count == 7


async def test_the_best_of_very_many_matches_come_first_wherever_they_stand() -> None:
    many = range(MATCHES_MAX + 7)
    rows = [{"_id": f"p{n}", "name": "abcd"} for n in many]
    rows += [{"_id": f"q{n}", "project": "abc", "name": "abc"} for n in many]
    desk = cold_desk(collections(*rows, {"_id": "x-abc"}, {"_id": "abc"}))
    await desk.collections.load(FacesQuery())
    answer = await desk.look_up("abc")
    found = named(answer)
    assert found[:2] == [("abc", "id", "exact"), ("q0", "name", "exact")]
    assert {how for _, _, how in found} == {"exact"}
    assert answer.hidden_count == len(rows) + 2 - MATCHES_MAX
    parts = named(await desk.look_up("ab"))
    assert parts[:2] == [("x-abc", "id", "contains"), ("abc", "id", "contains")]
    assert len(parts) == MATCHES_MAX


# Collections that are not there yet, and failures


async def test_collections_are_loaded_for_an_id() -> None:
    desk = cold_desk()
    answer = await desk.look_up(ID)
    assert named(answer) == [(ID, "id", "exact"), ("c3", "project", "exact")]
    assert desk.collections.is_complete


async def test_both_services_are_asked_at_the_same_time() -> None:
    desk = cold_desk()
    gate = desk.verifik.hold("")
    face_asked = asyncio.Event()
    fetch = desk.fetch

    async def fetch_later(query: FacesQuery) -> Page:
        await gate.reached.wait()
        face_asked.set()
        return await fetch(query)

    load = desk.collections.load
    looking = asyncio.create_task(
        look_up(ID, desk.collections, desk.faces, fetch_later, lambda: load(FacesQuery()))
    )
    await face_asked.wait()
    gate.opened.set()
    assert named(await looking) == [(ID, "id", "exact"), ("c3", "project", "exact")]


async def test_a_load_that_is_under_way_is_waited_for() -> None:
    desk = cold_desk()
    gate = desk.verifik.hold("")
    load = asyncio.create_task(desk.collections.load(FacesQuery()))
    await gate.reached.wait()
    looking = asyncio.create_task(desk.look_up(ID))
    await asyncio.sleep(0)
    gate.opened.set()
    assert named(await looking) == [(ID, "id", "exact"), ("c3", "project", "exact")]
    assert len(desk.verifik.asked) == 1
    await load


async def test_a_newer_load_of_the_collections_does_not_end_the_look_up() -> None:
    desk = cold_desk()
    gate = desk.verifik.hold("")
    looking = asyncio.create_task(desk.look_up(ID))
    await gate.reached.wait()
    newer = asyncio.create_task(desk.collections.load(FacesQuery()))
    await asyncio.sleep(0)
    gate.opened.set()
    assert named(await looking) == [(ID, "id", "exact"), ("c3", "project", "exact")]
    await newer


@pytest.mark.parametrize(
    "error", [ServerFailed("blockv", 500), CredentialMissing(service="blockv")]
)
async def test_what_one_service_does_not_answer_hides_not_the_other(
    desk: Desk, error: FaceviewerError
) -> None:
    desk.found = error
    answer = await desk.look_up(ID)
    assert answer.errors == [error]
    assert named(answer) == [(ID, "id", "exact"), ("c3", "project", "exact")]


async def test_both_failures_are_told() -> None:
    down, gone = ServerFailed("verifik", 503), ServerFailed("blockv", 500)
    desk = cold_desk(down)
    desk.found = gone
    answer = await desk.look_up(ID)
    assert answer.errors == [gone, down]
    assert answer.matches == []


async def test_a_search_of_loaded_rows_tells_no_old_failure(desk: Desk) -> None:
    desk.verifik.pages[""] = ServerFailed("verifik", 503)
    await desk.collections.load_again()
    answer = await desk.look_up("zoë park")
    assert answer.errors == []
    assert len(answer.matches) == 2
