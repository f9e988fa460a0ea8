"""From a read text to records: what is sent, what is found, and what is said where nothing is."""

import asyncio
from collections.abc import Awaitable
from dataclasses import dataclass, field

import pytest

from faceviewer.errors import (
    CredentialMissing,
    FaceviewerError,
    RequestRefused,
    ServerFailed,
)
from faceviewer.filters import FacesQuery
from faceviewer.listings.seeking import NAMED_MAX
from faceviewer.lookup import ROWS_ASKED, Answer, Places, look_up
from faceviewer.recognition import Term, recognise
from faceviewer.records import Collection, Face, Page
from tests.played_service import (
    Answer as Sent,
)
from tests.played_service import (
    Gate,
    PlayedService,
    StreamedService,
    collections,
    faces,
)

pytestmark = pytest.mark.anyio

ID = "65b955fe0577440932c77481"
OTHER_ID = "6b00c0cf6947ccf25ec84d8d"
UUID = "65b955ff-0577-4409-bd9d-6a4f1c64bbbb"
NONE = faces()
LISTED = collections(
    {"_id": ID, "name": "Zoë Park", "code": UUID, "project": OTHER_ID},
    {"_id": "c2", "name": "Zoë Park  West\tWing", "description": f"about Bob, of {ID}"},
    {"_id": "c3", "name": "Bob", "project": {"_id": ID, "name": "north"}},
)
LOADED_FACES = faces(
    {"id": "f1", "name": "Bob", "url": f"https://cdn.example.com/{ID}/x.png"},
    {"id": "f2", "name": "Bobby", "assets": [{"id": "a1"}, {"id": OTHER_ID, "hash": "ab" * 32}]},
)


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@dataclass
class Desk:
    """Both listings, and what the faces service answers to each parameter.

    Attributes:
        answers: by the parameter; what is not here finds nothing.
        gates: by the parameter, what holds its answer back.
        reports: each answer that was told of.
        searched: set once the loaded rows have been sought through.
    """

    verifik: PlayedService
    blockv: PlayedService
    asked: list[tuple[str, str]] = field(default_factory=list)
    answers: dict[str, Sent] = field(default_factory=dict)
    gates: dict[str, Gate] = field(default_factory=dict)
    reports: list[Answer] = field(default_factory=list)
    searched: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        self.collections = self.verifik.listing()
        self.faces = self.blockv.listing()

    async def fetch(self, query: FacesQuery) -> Page:
        ((parameter, text), limit) = query.parameters()
        assert limit == ("limit", str(ROWS_ASKED))
        self.asked.append((parameter, text))
        if gate := self.gates.get(parameter):
            await gate.pass_through()
        sent = self.answers.get(parameter, NONE)
        return await PlayedService({"": sent}).fetch(query, lambda _: None)

    async def look_up(self, text: str | Term, total_s: float = 10.0) -> Answer:
        def load() -> Awaitable[None]:
            return self.collections.load(FacesQuery())

        term = recognise(text).term if isinstance(text, str) else text
        assert term is not None
        places = Places(self.collections, [self.faces], self.fetch, load)
        return await look_up(term, places, total_s, self._take)

    def _take(self, answer: Answer) -> None:
        self.reports.append(answer)
        if answer.faces.is_done and answer.collections.is_done:
            self.searched.set()


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
    return [
        (match.record.id, match.part.path if match.part else "", match.how)
        for match in answer.matches
    ]


def outcomes(answer: Answer) -> dict[str, str]:
    return {one.parameter: one.outcome for one in answer.asked}


# What is sent


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        (ID, [("id", ID), ("org_id", ID), ("name", ID), ("autocomplete", ID)]),
        (
            f"please see {ID.upper()} there",
            [("id", ID), ("org_id", ID), ("name", ID.upper()), ("autocomplete", ID.upper())],
        ),
        (UUID, [("id", UUID), ("name", UUID), ("autocomplete", UUID)]),
        ("Zoë Park", [("name", "Zoë Park"), ("autocomplete", "Zoë Park")]),
        (f"https://x.example/{ID}/{UUID}.png", [("id", ID), ("id", UUID)]),
        ("https://x.example/front.png", []),
        ("ab" * 32, []),
    ],
)
async def test_the_faces_are_asked_for_all_that_a_text_can_be_and_nothing_around_it(
    desk: Desk, text: str, sent: list[tuple[str, str]]
) -> None:
    answer = await desk.look_up(text)
    assert desk.asked == sent
    assert [(one.parameter, one.text) for one in answer.asked] == sent
    assert set(outcomes(answer).values()) <= {"none"}
    assert answer.is_final
    assert len(desk.verifik.asked) == len(desk.blockv.asked) == 1


@pytest.mark.parametrize("kind", ["secret", "name"])
async def test_a_term_without_a_text_is_sent_and_sought_nowhere(desk: Desk, kind: str) -> None:
    answer = await desk.look_up(Term(kind, "", 0, 20))  # type: ignore[arg-type]
    assert (desk.asked, answer.matches, answer.asked) == ([], (), ())


async def test_held_texts_are_names_once_the_person_wants_them(desk: Desk) -> None:
    await desk.look_up(recognise("bob@example.com").terms[0])
    assert desk.asked == [("name", "bob@example.com"), ("autocomplete", "bob@example.com")]


async def test_a_loaded_face_is_not_asked_for_again() -> None:
    desk = cold_desk()
    desk.blockv.pages[""] = faces({"id": ID, "name": "Bob"})
    await desk.faces.load(FacesQuery())
    answer = await desk.look_up(ID.upper())
    assert desk.asked == []
    assert set(outcomes(answer).values()) == {"no_need"}
    by_kind = {type(match.record): match for match in answer.matches[:2]}
    assert by_kind[Face].record is desk.faces.records[0]
    assert by_kind[Face].is_loaded
    assert list(by_kind) == [Collection, Face], "though the face was found before these were loaded"


async def test_all_are_asked_in_one_round() -> None:
    desk = cold_desk()
    desk.gates = {name: Gate() for name in ("id", "org_id", "name", "autocomplete")}
    listed = desk.verifik.hold("")
    looking = asyncio.create_task(desk.look_up(ID))
    for gate in (listed, *desk.gates.values()):
        await gate.reached.wait()
    for gate in (listed, *desk.gates.values()):
        gate.opened.set()
    answer = await looking
    assert set(outcomes(answer).values()) == {"none"}
    assert named(answer)[0] == (ID, "_id", "exact")


# What is found


async def test_each_match_says_in_which_field_and_where(desk: Desk) -> None:
    answer = await desk.look_up(ID)
    assert named(answer) == [
        (ID, "_id", "exact"),
        ("c3", "project._id", "exact"),
        ("c2", "description", "contains"),
        ("f1", "url", "contains"),
    ]
    part = answer.matches[3].part
    assert part is not None
    assert part.value[part.start : part.end] == ID
    assert answer.sure is answer.matches[0]
    assert answer.are_services_answering


async def test_a_face_of_the_service_is_found(desk: Desk) -> None:
    desk.answers["id"] = faces({"id": OTHER_ID, "name": "far"})
    answer = await desk.look_up(OTHER_ID)
    first = answer.matches[0]
    assert (first.record.name, first.parameters, first.is_loaded) == ("far", ("id",), False)
    assert named(answer)[:3] == [
        (OTHER_ID, "id", "exact"),
        (ID, "project", "exact"),
        ("f2", "assets[1].id", "exact"),
    ]
    assert outcomes(answer)["id"] == "found"
    assert answer.sure is first
    assert desk.faces.find(OTHER_ID) is None


async def test_what_only_the_service_can_explain_says_by_which_parameter(desk: Desk) -> None:
    desk.answers["org_id"] = faces("f8", "f2", next="more")
    desk.answers["autocomplete"] = faces("f8")
    answer = await desk.look_up("6b00c0cf6947ccf25ec84d00")
    assert named(answer) == [("f8", "", "server"), ("f2", "", "server")]
    assert answer.matches[0].parameters == ("org_id", "autocomplete")
    assert [match.is_loaded for match in answer.matches] == [False, True]
    assert answer.matches[1].record is desk.faces.find("f2")
    (asked,) = (one for one in answer.asked if one.parameter == "org_id")
    assert (asked.count, asked.has_more) == (2, True)
    assert answer.sure is None


async def test_a_record_that_cannot_be_read_may_be_the_one_that_was_asked_for(desk: Desk) -> None:
    desk.answers["id"] = faces({"name": "without an id"})
    answer = await desk.look_up("6b00c0cf6947ccf25ec84d00")
    assert outcomes(answer)["id"] == "failed"
    assert [error.key for error in answer.errors] == ["unreadable.rows"]


async def test_a_face_that_was_not_asked_for_is_no_answer(desk: Desk) -> None:
    """A service that does not know `id` answers with its first page."""
    desk.answers["id"] = faces("f8", "f9")
    answer = await desk.look_up("6b00c0cf6947ccf25ec84d00")
    assert named(answer) == []
    assert outcomes(answer)["id"] == "none"


async def test_the_same_rows_to_several_parameters_are_no_answer(desk: Desk) -> None:
    for name in ("org_id", "name", "autocomplete"):
        desk.answers[name] = faces("f8", "f9", next="more")
    answer = await desk.look_up("6b00c0cf6947ccf25ec84d00")
    assert named(answer) == []
    assert outcomes(answer) == {"id": "none"} | dict.fromkeys(
        ("org_id", "name", "autocomplete"), "off_topic"
    )


async def test_the_same_rows_that_hold_the_text_are_an_answer(desk: Desk) -> None:
    for name in ("name", "autocomplete"):
        desk.answers[name] = faces({"id": "f8", "name": "Kim"}, {"id": "f9", "name": "Kim Lee"})
    answer = await desk.look_up("kim")
    assert named(answer) == [("f8", "name", "exact"), ("f9", "name", "contains")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ZOE PARK", [(ID, "name", "exact"), ("c2", "name", "contains")]),
        ("Zoë Park West Wing", [("c2", "name", "exact")]),
        (UUID.upper(), [(ID, "code", "exact")]),
        (UUID.replace("-", ""), [(ID, "code", "exact")]),
        (UUID[:8], [(ID, "code", "contains")]),
        ("c3", [("c3", "_id", "exact")]),
        ("a1", [("f2", "assets[0].id", "exact")]),
        ("AB" * 32, [("f2", "assets[1].hash", "exact")]),
        (
            "bob",
            [
                ("c3", "name", "exact"),
                ("f1", "name", "exact"),
                ("f2", "name", "contains"),
                ("c2", "description", "contains"),
            ],
        ),
        ("cdn.example.com", [("f1", "url", "contains")]),
        (
            f"https://cdn.example.com/{ID}/x.png",
            [
                (ID, "_id", "exact"),
                ("c3", "project._id", "exact"),
                ("f1", "url", "exact"),
                ("c2", "description", "contains"),
            ],
        ),
        ("https://cdn.example.com/none.png", []),
        ("nobody", []),
    ],
)
async def test_loaded_rows_are_sought(
    desk: Desk, text: str, found: list[tuple[str, str, str]]
) -> None:
    assert named(await desk.look_up(text)) == found


async def test_a_row_that_stands_in_two_tabs_is_found_once(desk: Desk) -> None:
    other = desk.blockv.listing()
    await other.load(FacesQuery())
    term = recognise("Bobby").term
    assert term is not None
    places = Places(desk.collections, [desk.faces, other], desk.fetch, desk.collections.settled)
    answer = await look_up(term, places)
    assert [match.record for match in answer.matches] == [desk.faces.find("f2")]
    assert answer.faces.rows == 2


@pytest.mark.parametrize("text", [ID, "north"])
async def test_many_matches_are_counted_and_the_first_named(text: str) -> None:
    rows = [{"_id": str(n), "project": ID, "name": "north"} for n in range(NAMED_MAX + 7)]
    desk = cold_desk(collections(*rows))
    answer = await desk.look_up(text)
    assert len(answer.matches) == NAMED_MAX
    assert answer.hidden_count == 7


# How far it went


async def test_what_was_searched_is_told(desk: Desk) -> None:
    desk.blockv.pages[""] = faces("f1", next="more")
    await desk.faces.load(FacesQuery())
    answer = await desk.look_up("nobody")
    assert (answer.collections.rows, answer.collections.is_complete) == (3, True)
    assert answer.collections.as_of is not None
    assert (answer.faces.rows, answer.faces.is_complete) == (1, False)


async def test_rows_of_a_filter_are_not_all(desk: Desk) -> None:
    await desk.faces.load(FacesQuery(org_id=ID))
    assert not (await desk.look_up("nobody")).faces.is_complete


async def test_collections_are_loaded_where_they_are_not() -> None:
    desk = cold_desk()
    assert named(await desk.look_up(ID))[0] == (ID, "_id", "exact")
    assert desk.collections.is_complete


async def test_a_load_that_is_under_way_is_waited_for() -> None:
    desk = cold_desk()
    gate = desk.verifik.hold("")
    load = asyncio.create_task(desk.collections.load(FacesQuery()))
    await gate.reached.wait()
    looking = asyncio.create_task(desk.look_up(ID))
    await asyncio.sleep(0)
    gate.opened.set()
    assert named(await looking)[0] == (ID, "_id", "exact")
    assert len(desk.verifik.asked) == 1
    await load


async def test_collections_that_broke_off_are_told_and_loaded_anew() -> None:
    desk = cold_desk()
    broken = StreamedService([[collections("c8", "c9")]], ServerFailed("verifik", 502))
    desk.collections = broken.listing()

    answer = await desk.look_up(ID)

    assert answer.collections.rows == 2
    assert [error.key for error in answer.errors] == ["server_failed"]
    assert not answer.are_services_answering

    broken.tries, broken.end = [], LISTED
    answer = await desk.look_up(ID)
    assert answer.sure is not None
    assert answer.errors == ()


async def test_a_newer_load_of_the_collections_does_not_end_the_look_up() -> None:
    desk = cold_desk()
    gate = desk.verifik.hold("")
    looking = asyncio.create_task(desk.look_up(ID))
    await gate.reached.wait()
    newer = asyncio.create_task(desk.collections.load(FacesQuery()))
    await asyncio.sleep(0)
    gate.opened.set()
    assert named(await looking)[0] == (ID, "_id", "exact")
    await newer


async def test_what_has_come_is_told_before_the_rest(desk: Desk) -> None:
    desk.gates["name"] = gate = Gate()
    desk.answers["name"] = faces({"id": "f8", "name": "Bob"})
    looking = asyncio.create_task(desk.look_up("Bob"))
    await gate.reached.wait()
    await desk.searched.wait()
    part = desk.reports[-1]
    assert not part.is_final
    assert len(part.matches) == 4
    assert outcomes(part)["name"] == "waiting"
    gate.opened.set()
    whole = await looking
    assert whole.is_final
    assert len(whole.matches) == 5
    assert desk.reports[-1] == whole


async def test_at_the_deadline_what_came_is_the_answer() -> None:
    desk = cold_desk()
    await desk.faces.load(FacesQuery())
    listed, desk.gates["org_id"] = desk.verifik.hold(""), Gate()
    desk.answers["id"] = faces({"id": ID})
    answer = await desk.look_up(ID, total_s=0.05)
    assert outcomes(answer) == {
        "id": "found",
        "org_id": "late",
        "name": "none",
        "autocomplete": "none",
    }
    assert named(answer) == [(ID, "id", "exact"), ("f1", "url", "contains")]
    assert answer.collections.is_late
    assert not answer.are_services_answering
    assert listed.reached.is_set()


async def test_one_request_that_is_late_is_an_answer_that_did_not_come(desk: Desk) -> None:
    desk.gates["org_id"] = Gate()
    answer = await desk.look_up(ID, total_s=0.05)
    assert outcomes(answer)["org_id"] == "late"
    assert not answer.collections.is_late
    assert not answer.are_services_answering


@pytest.mark.parametrize(
    "error", [ServerFailed("blockv", 500), CredentialMissing(service="blockv")]
)
async def test_what_one_service_does_not_answer_hides_not_the_other(
    desk: Desk, error: FaceviewerError
) -> None:
    desk.answers = dict.fromkeys(("id", "org_id", "name", "autocomplete"), error)
    answer = await desk.look_up(ID)
    assert answer.errors == (error,)
    assert set(outcomes(answer).values()) == {"failed"}
    assert named(answer)[0] == (ID, "_id", "exact")


async def test_an_id_that_is_none_for_the_service_is_no_failure(desk: Desk) -> None:
    refusal = RequestRefused("blockv", 400)
    desk.answers = {"id": refusal, "name": refusal}
    answer = await desk.look_up(UUID)
    assert outcomes(answer) == {"id": "refused", "name": "failed", "autocomplete": "none"}
    assert answer.errors == (refusal,)


@pytest.mark.parametrize(
    ("status", "outcome"), [(400, "refused"), (422, "refused"), (402, "failed")]
)
async def test_only_a_status_about_the_request_says_that_an_id_is_none(
    desk: Desk, status: int, outcome: str
) -> None:
    desk.answers["id"] = RequestRefused("blockv", status)
    answer = await desk.look_up(UUID)
    assert outcomes(answer)["id"] == outcome
    assert bool(answer.errors) is (outcome == "failed")


async def test_both_failures_are_told() -> None:
    down, gone = ServerFailed("verifik", 503), ServerFailed("blockv", 500)
    desk = cold_desk(down)
    desk.answers["id"] = gone
    answer = await desk.look_up(ID)
    assert answer.errors == (down, gone)
    assert answer.matches == ()


async def test_a_search_of_loaded_rows_tells_no_old_failure(desk: Desk) -> None:
    desk.verifik.pages[""] = ServerFailed("verifik", 503)
    await desk.collections.load_again()
    answer = await desk.look_up("zoë park")
    assert answer.errors == ()
    assert len(answer.matches) == 2
