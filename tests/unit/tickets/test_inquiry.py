"""From a ticket's terms to found, missing, ambiguous and not asked, with as few questions."""

import asyncio
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from faceviewer.api.decode import decode_faces
from faceviewer.api.exchange import Exchange, RateLimit
from faceviewer.errors import CredentialRefused, FaceviewerError, ServerFailed, TooManyRequests
from faceviewer.filters import FacesQuery
from faceviewer.listings.listing import Listing
from faceviewer.records import Page
from faceviewer.tickets.inquiry import FAILURES_MAX, Inquiry, Report
from faceviewer.tickets.rows import Row, Verdict
from faceviewer.tickets.ticket import read_ticket
from tests.played_service import NOON, Gate, PlayedService, collections, faces
from tests.played_service import Row as Sent
from tests.unit.listings.test_pace import Clock

pytestmark = pytest.mark.anyio

TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJlX2hlcmU"


def id_of(number: int) -> str:
    return f"65b955fe057744{number:010x}"


COLLECTION, OTHER, PROJECT, CLIENT, FACE, NAMED = map(id_of, range(1, 7))
ASSET, LOADED, GONE, STRAY = map(id_of, range(11, 15))
CODE = "65b955ff-0577-4409-bd9d-6a4f1c64bbbb"
NO_CODE = "d96db430-27d2-4fff-8fff-c4b239ac6d2e"
URL = "https://cdn.example.com/front.png"

LISTED = collections(
    {"_id": COLLECTION, "name": "Zoë Park", "code": CODE, "project": PROJECT, "client": CLIENT},
    {"_id": OTHER, "name": "Visitantes", "project": {"_id": PROJECT}, "client": CLIENT},
)
STORED: dict[str, Sent] = {
    FACE: {"id": FACE, "name": "Badge"},
    NAMED: {"id": NAMED, "name": "Visitantes"},
}
SHOWN = faces({"id": LOADED, "name": "Front", "assets": [{"id": ASSET, "url": URL}]}, next="more")


@dataclass
class Desk:
    """Both services: the collections as a listing, faces by what they are asked for.

    Attributes:
        asked: every question to the faces.
        answers: what a question gets in place of what is stored; the first each time.
        most_at_once: how many questions were under way at the same time.
        rate: what each answer tells of the limit.
    """

    verifik: PlayedService = field(
        default_factory=lambda: PlayedService({"": LISTED}, is_faces=False)
    )
    asked: list[FacesQuery] = field(default_factory=list)
    failures: dict[str, list[FaceviewerError]] = field(default_factory=dict)
    odd_rows: list[Sent] = field(default_factory=list)
    gate: Gate | None = None
    rate: RateLimit | None = None
    under_way: int = 0
    most_at_once: int = 0
    loads: int = 0

    def __post_init__(self) -> None:
        self.listing = self.verifik.listing()
        self.shown = PlayedService({"": SHOWN}).listing()

    def collections(self) -> Listing:
        return self.listing

    def faces(self) -> Sequence[Listing]:
        return [self.shown]

    async def load_collections(self) -> None:
        self.loads += 1
        again = self.listing.is_loaded
        await (self.listing.load_again() if again else self.listing.load(FacesQuery()))

    async def fetch_faces(self, query: FacesQuery, report: Report) -> Page:
        self.asked.append(query)
        exchange = Exchange(
            number=len(self.asked), service="blockv", started=NOON, address="http://127.0.0.1"
        )
        report(exchange)
        self.under_way += 1
        self.most_at_once = max(self.most_at_once, self.under_way)
        try:
            await (self.gate.pass_through() if self.gate else asyncio.sleep(0))
        finally:
            self.under_way -= 1
        exchange.rate = self.rate
        return self._answer(query)

    def _answer(self, query: FacesQuery) -> Page:
        failures = self.failures.get(query.id) or self.failures.get("", [])
        if failures:
            raise failures[0] if len(failures) == 1 else failures.pop(0)
        rows = [
            row
            for row in STORED.values()
            if row["id"] == query.id or (query.name and row["name"] == query.name)
        ]
        return decode_faces(faces(*self.odd_rows, *rows))

    async def ask(self, text: str, *, with_names: bool = False, at_once: int = 4) -> Inquiry:
        inquiry = self.inquiry(text, with_names=with_names, at_once=at_once)
        await inquiry.ask()
        return inquiry

    def inquiry(self, text: str, *, with_names: bool = False, at_once: int = 4) -> Inquiry:
        return Inquiry(read_ticket(text, with_names=with_names), self, at_once)

    @property
    def ids(self) -> list[str]:
        return [query.id for query in self.asked]


@pytest.fixture
def desk() -> Desk:
    """A desk with nothing loaded."""
    return Desk()


def told(row: Row) -> str:
    """What is known of a row, in a word or three."""
    one = row.one
    if one is not None:
        return f"{row.verdict.value} {one.service} {one.path}"
    return f"{row.verdict.value} {row.reason}".strip()


def table(inquiry: Inquiry) -> list[str]:
    return [told(row) for row in inquiry.rows]


# What a row comes to


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (COLLECTION, "found verifik _id"),
        (COLLECTION.upper(), "found verifik _id"),
        (CODE, "found verifik code"),
        (FACE, "found blockv id"),
        (FACE.upper(), "found blockv id"),
        (PROJECT, "ambiguous"),
        (GONE, "missing"),
        (GONE[:23], "missing"),
        (NO_CODE, "missing"),
        (TOKEN, "not_asked secret"),
        ("zoe@example.com", "not_asked held"),
        ("d41d8cd98f00b204e9800998ecf8427e", "not_asked unsearchable"),
        (f"https://cdn.example.com/{COLLECTION}/x.png", "found verifik _id"),
        (f"https://cdn.example.com/{GONE}/x.png", "missing"),
        ("https://cdn.example.com/nobody.png", "not_asked unsearchable"),
    ],
)
async def test_each_kind_of_text_comes_to_its_verdict(desk: Desk, text: str, verdict: str) -> None:
    assert table(await desk.ask(text)) == [verdict]


async def test_rows_stand_in_the_pasted_order(desk: Desk) -> None:
    inquiry = await desk.ask(f"{GONE} {FACE}\nBearer {TOKEN}\n{CODE} {PROJECT}; {COLLECTION}")

    assert table(inquiry) == [
        "missing",
        "found blockv id",
        "not_asked secret",
        "found verifik code",
        "ambiguous",
        "found verifik _id",
    ]


async def test_what_several_records_carry_is_ambiguous_until_one_is_chosen(desk: Desk) -> None:
    inquiry = await desk.ask(PROJECT)
    (row,) = inquiry.rows
    assert [(found.record.id, found.path) for found in row.found] == [
        (COLLECTION, "project"),
        (OTHER, "project._id"),
    ]

    inquiry.choose(row, row.found[1])
    assert told(row) == "found verifik project._id"
    assert row.count == 2
    inquiry.choose(row, None)
    assert told(row) == "ambiguous"


async def test_a_record_that_an_answer_has_twice_is_one(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    twice = decode_faces(faces({"id": FACE}, {"id": FACE}))
    monkeypatch.setattr(desk, "_answer", lambda _query: twice)
    assert table(await desk.ask(FACE)) == ["found blockv id"]


async def test_one_that_is_known_by_the_id_counts_more_than_those_that_refer_to_it() -> None:
    listed = collections({"_id": PROJECT, "name": "P"}, {"_id": OTHER, "project": PROJECT})
    desk = Desk(PlayedService({"": listed}, is_faces=False))

    inquiry = await desk.ask(PROJECT)

    assert table(inquiry) == ["found verifik _id"]
    assert inquiry.rows[0].count == 2


async def test_loaded_faces_are_found_by_their_assets_and_urls_and_not_asked_for(
    desk: Desk,
) -> None:
    await desk.shown.load(FacesQuery())

    inquiry = await desk.ask(f"{LOADED}\n{ASSET}\n{URL}")

    assert table(inquiry) == [
        "found blockv id",
        "found blockv assets[0].id",
        "found blockv assets[0].url",
    ]
    assert desk.ids == [ASSET]


async def test_a_url_is_missing_only_where_all_faces_are_loaded(desk: Desk) -> None:
    desk.shown = PlayedService({"": faces({"id": LOADED})}).listing()
    await desk.shown.load(FacesQuery())

    assert table(await desk.ask("https://cdn.example.com/nobody.png")) == ["missing"]

    await desk.shown.load(FacesQuery(name="Front"))
    assert table(await desk.ask("https://cdn.example.com/nobody.png")) == ["not_asked unsearchable"]


async def test_names_are_asked_of_both_services_where_the_person_chose_so(desk: Desk) -> None:
    inquiry = await desk.ask("Zoe park\nVisitantes\nBadge\nNobody", with_names=True)

    assert [query.name for query in desk.asked] == ["Zoe park", "Visitantes", "Badge", "Nobody"]
    assert table(inquiry) == [
        "found verifik name",
        "ambiguous",
        "found blockv name",
        "missing",
    ]


async def test_what_was_held_back_is_asked_once_the_person_says_so(desk: Desk) -> None:
    inquiry = await desk.ask("zoe@example.com")
    assert desk.asked == []

    (row,) = inquiry.rows
    inquiry.release(row)
    await inquiry.ask([row])

    assert [query.name for query in desk.asked] == ["zoe@example.com"]
    assert told(row) == "missing"


async def test_records_in_json_are_found_by_their_own_ids(desk: Desk) -> None:
    sent = [{"_id": COLLECTION, "project": PROJECT}, {"id": FACE}]

    inquiry = await desk.ask(json.dumps(sent))

    assert table(inquiry) == ["found verifik _id", "found blockv id"]
    assert PROJECT not in desk.ids


# What is asked


async def test_rows_that_an_earlier_run_kept_are_asked_for_anew(desk: Desk) -> None:
    for listing in (desk.listing, desk.shown):
        await listing.load(FacesQuery())
        listing.loaded.is_kept = True

    inquiry = await desk.ask(f"{COLLECTION} {LOADED}")

    assert desk.loads == 1
    assert LOADED in desk.ids
    assert told(inquiry.rows[0]) == "found verifik _id"


async def test_each_id_is_asked_of_the_faces_once_and_the_collections_once_for_all(
    desk: Desk,
) -> None:
    url = f"https://cdn.example.com/{GONE}/{STRAY}.png"
    await desk.ask(f"{GONE} {url} {STRAY} {FACE} {FACE.upper()} {NO_CODE}")

    assert sorted(desk.ids) == sorted([GONE, STRAY, FACE, NO_CODE])
    assert len(desk.verifik.asked) == desk.loads == 1


async def test_loaded_collections_are_not_asked_again_and_spare_questions_to_the_faces(
    desk: Desk,
) -> None:
    await desk.listing.load(FacesQuery())

    await desk.ask(f"{COLLECTION} {CODE} {PROJECT}")

    assert desk.loads == 0
    assert desk.ids == [PROJECT]


async def test_nothing_secret_or_held_back_is_sent_or_kept(desk: Desk) -> None:
    inquiry = await desk.ask(f"token={TOKEN}\nzoe@example.com\nuser {FACE}\npassword: hunter2xyz")

    assert desk.ids == [FACE]
    kept = repr(inquiry.ticket) + repr(inquiry.rows)
    assert TOKEN not in kept
    assert "hunter2xyz" not in kept


async def test_no_more_questions_than_allowed_are_under_way_at_once(desk: Desk) -> None:
    text = " ".join(id_of(number) for number in range(100, 140))

    await desk.ask(text, at_once=3)

    assert len(desk.asked) == 40
    assert desk.most_at_once == 3


# Failures and stops


async def test_a_service_that_fails_loses_nothing_of_the_other(desk: Desk) -> None:
    desk.failures[""] = [ServerFailed("blockv", 500)]

    inquiry = await desk.ask(f"{COLLECTION} {FACE} {GONE}")

    assert table(inquiry) == ["found verifik _id", "failed", "failed"]
    assert inquiry.rows[1].answered == {"verifik"}


async def test_what_may_be_a_record_that_cannot_be_read_is_not_missing(desk: Desk) -> None:
    desk.odd_rows.append({"name": "without an id"})

    inquiry = await desk.ask(f"{FACE} {GONE}")

    assert table(inquiry) == ["found blockv id", "failed"]
    assert inquiry.rows[1].errors["blockv"].key == "unreadable.rows"


async def test_collections_that_fail_leave_the_faces() -> None:
    desk = Desk(PlayedService({"": ServerFailed("verifik", 502)}, is_faces=False))

    inquiry = await desk.ask(f"{FACE} {GONE}")

    assert table(inquiry) == ["found blockv id", "failed"]


async def test_a_service_that_fails_time_and_again_is_left_alone(desk: Desk) -> None:
    desk.failures[""] = [ServerFailed("blockv", 500)]
    text = " ".join(id_of(number) for number in range(100, 140))

    inquiry = await desk.ask(text, at_once=1)

    assert len(desk.asked) == FAILURES_MAX
    assert inquiry.count(Verdict.FAILED) == 40


async def test_a_refused_credential_is_tried_once(desk: Desk) -> None:
    desk.failures[""] = [CredentialRefused("blockv", 401)]
    text = " ".join(id_of(number) for number in range(100, 140))

    await desk.ask(text, at_once=1)

    assert len(desk.asked) == 1


async def test_one_failure_among_many_costs_its_own_row_alone(desk: Desk) -> None:
    desk.failures[GONE] = [ServerFailed("blockv", 500)]

    inquiry = await desk.ask(f"{STRAY} {GONE} {FACE}")

    assert table(inquiry) == ["missing", "failed", "found blockv id"]


async def test_a_service_that_takes_fewer_at_once_is_asked_by_fewer(desk: Desk) -> None:
    texts = [id_of(number) for number in range(100, 110)]
    desk.failures[texts[1]] = [TooManyRequests("blockv", 429), ServerFailed("blockv", 500)]

    inquiry = await desk.ask(" ".join(texts), at_once=2)

    assert desk.ids.count(texts[1]) == 2
    assert inquiry.count(Verdict.MISSING) == 9


async def test_a_stop_keeps_what_was_answered_and_names_what_was_not(desk: Desk) -> None:
    await desk.listing.load(FacesQuery())
    desk.gate = Gate()
    inquiry = desk.inquiry(f"{COLLECTION} {FACE} {GONE}")
    asking = asyncio.create_task(inquiry.ask())
    await desk.gate.reached.wait()
    assert table(inquiry) == ["found verifik _id", "waiting", "waiting"]
    assert inquiry.is_running
    assert inquiry.progress.answered == 1

    asking.cancel()
    await asyncio.gather(asking, return_exceptions=True)

    assert table(inquiry) == ["found verifik _id", "not_asked stopped", "not_asked stopped"]
    assert inquiry.is_stopped
    assert not inquiry.is_running
    assert desk.under_way == 0


async def test_asking_again_finds_what_was_stopped_and_leaves_the_rest(desk: Desk) -> None:
    desk.gate = Gate()
    inquiry = desk.inquiry(f"{PROJECT} {FACE}")
    asking = asyncio.create_task(inquiry.ask())
    await desk.gate.reached.wait()
    asking.cancel()
    await asyncio.gather(asking, return_exceptions=True)
    inquiry.choose(inquiry.rows[0], inquiry.rows[0].found[0])
    desk.gate, desk.asked = None, []

    await inquiry.ask([inquiry.rows[1]])

    assert desk.ids == [FACE]
    assert table(inquiry) == ["found verifik project", "found blockv id"]
    assert desk.loads == 1, "what is loaded says enough where nothing was missing"


async def test_asking_again_for_the_missing_asks_the_collections_anew(desk: Desk) -> None:
    inquiry = await desk.ask(f"{GONE} {COLLECTION}")
    desk.verifik.pages[""] = collections({"_id": GONE, "name": "here it is"})

    await inquiry.ask([inquiry.rows[0]])

    assert table(inquiry) == ["found verifik _id", "found verifik _id"]
    assert desk.loads == 2


async def test_half_of_the_limit_is_left_to_others() -> None:
    desk, clock = Desk(), Clock()
    desk.rate = RateLimit(100, 40, clock.after(5))
    held = []
    text = " ".join(id_of(number) for number in range(100, 103))
    inquiry = Inquiry(read_ticket(text), desk, 1, clock, clock.sleep)
    inquiry.on_state = lambda: held.append(inquiry.progress.held_until)

    await inquiry.ask()

    assert clock.slept_s[0] == 5.0
    assert NOON + timedelta(seconds=5) in held
    assert inquiry.count(Verdict.MISSING) == 3
    assert inquiry.progress.held_until is None


async def test_it_tells_which_rows_are_others_and_how_far_it_is(desk: Desk) -> None:
    inquiry = desk.inquiry(f"{FACE} {GONE}")
    rows: list[int] = []
    states = []
    inquiry.on_rows = rows.extend
    inquiry.on_state = lambda: states.append(inquiry.progress.answered)

    await inquiry.ask()

    assert set(rows) == {0, 1}
    assert states[0] == 0
    assert states[-1] == 2
    assert inquiry.progress.requests == 2
    assert inquiry.progress.collections == 2
