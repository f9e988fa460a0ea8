"""What pasted texts are read as: ids with their places, names, and secrets that nobody gets."""

import base64
import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from faceviewer.recognition import (
    LONGEST_NAME,
    PHRASES_MAX,
    Recognition,
    Term,
    find_terms,
    may_be_secret,
    recognise,
    veil,
)

ID = "65b955fe0577440932c77481"
OTHER_ID = "6b00c0cf6947ccf25ec84d8d"
UUID = "65b955ff-0577-4409-bd9d-6a4f1c64bbbb"
SHA = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
URL = f"https://cdn.example.com/o/{ID}/front.png"
ODD = "65175da13e81e4fabc12345"
CANARY = "Canary3f9c1d7eZ4q8w2"


def jwt(canary: str = CANARY) -> str:
    parts = [{"alg": "HS256", "typ": "JWT"}, {"sub": canary}]
    encoded = [base64.urlsafe_b64encode(json.dumps(part).encode()).decode() for part in parts]
    return ".".join([*(part.rstrip("=") for part in encoded), f"sig{canary}"])


def kinds(terms: list[Term] | tuple[Term, ...]) -> list[tuple[str, str]]:
    return [(term.kind, term.text) for term in terms]


# A whole text


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (ID, "object_id"),
        (ID.upper(), "object_id"),
        (f"  {ID}\r\n", "object_id"),
        (f'"{ID}",', "object_id"),
        (f"(<{ID}>);", "object_id"),
        (f"- {ID}", "object_id"),
        (f"ObjectId('{ID}')", "object_id"),
        (f"the id is {ID} and more", "object_id"),
        (f"Hello,\n\nplease look at {ID}.\nIt is {ID.upper()} again.\n", "object_id"),
        (f"\ufeff{ID[:9]}\u200b{ID[9:]}", "object_id"),
        (UUID, "uuid"),
        (f"{{{UUID}}}", "uuid"),
        (ODD, "odd_id"),
        ("65b955fe0577440932c774811", "odd_id"),
        (SHA, "hash"),
        (f"sha256:{SHA}", "hash"),
        (UUID.replace("-", ""), "hash"),
        (URL, "url"),
        (f"<{URL}>.", "url"),
        (f"see {URL} please", "url"),
        ("native://progress-image-overlay", "url"),
        ("cdn.example.com/front.png", "url"),
        ("Zoë Park", "name"),
        ("  Zoë Park\n", "name"),
        ("入場バッジ（表面）", "name"),
        ("badge-front.png", "name"),
        ("Ring Bearer", "name"),
        ("3", "name"),
        (ID[:12], "name"),
        ("deadbeefdeadbeefdead", "odd_id"),
        ("x" * LONGEST_NAME, "name"),
    ],
)
def test_one_thing_is_looked_up_at_once(text: str, kind: str) -> None:
    found = recognise(text)
    assert found.kind == kind
    assert found.term is not None
    assert found.term.kind == kind
    assert text[found.term.start : found.term.end].replace("\u200b", "") == found.term.text


@pytest.mark.parametrize("text", ["", "  \n ", '""', "()", "<>, ;"])
def test_a_text_of_nothing_is_nothing(text: str) -> None:
    assert recognise(text) == Recognition("empty")


def test_an_object_id_knows_its_instant() -> None:
    term = recognise(ID).term
    assert term is not None
    assert term.instant == datetime(2024, 1, 30, 20, 3, 10, tzinfo=UTC)


def test_a_url_knows_the_ids_in_it() -> None:
    term = recognise(f"https://x.example/{ID}%2F{OTHER_ID}%2f{UUID}-front.png?of={SHA}").term
    assert term is not None
    expected = [("object_id", ID), ("object_id", OTHER_ID), ("uuid", UUID)]
    assert kinds(term.ids) == expected


@pytest.mark.parametrize(
    ("text", "kind", "terms"),
    [
        (f"{ID} and {OTHER_ID}", "several", [("object_id", ID), ("object_id", OTHER_ID)]),
        (f"{URL}\n{UUID}", "several", [("url", URL), ("uuid", UUID)]),
        ("First line\nsecond line", "phrases", []),
        ("x" * (LONGEST_NAME + 1), "phrases", []),
        ("bob@example.com", "email", [("email", "bob@example.com")]),
        ("Bob <bob@example.com>", "email", [("email", "Bob <bob@example.com")]),
        (CANARY, "random", [("random", CANARY)]),
        (f"key {CANARY}", "random", [("random", f"key {CANARY}")]),
        ("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "random", None),
    ],
)
def test_what_is_many_or_held_back_is_not_looked_up_by_itself(
    text: str, kind: str, terms: list[tuple[str, str]] | None
) -> None:
    found = recognise(text)
    assert (found.kind, found.term) == (kind, None)
    if terms is not None:
        assert kinds(found.terms) == terms


def test_a_longer_text_offers_its_lines() -> None:
    text = (
        "Hello,\n- Zoë Park was let in twice\nBob <bob@example.com>\n" + f"{ID} {OTHER_ID}\n"
        "A sentence that is much too long to be a name, with the words “Clientes Bogotá” in it: "
        "see the other one; thanks a lot for that.\nHello\n" + CANARY
    )
    phrases = recognise(text).phrases
    assert {term.kind for term in phrases} == {"name"}
    texts = [term.text for term in phrases]
    assert texts[:2] == ["Hello", "Zoë Park was let in twice"]
    assert "Clientes Bogotá" in texts
    assert "see the other one" in texts
    assert texts.count("Hello") == 1
    assert all(text[term.start : term.end] == term.text for term in phrases)
    assert not any(CANARY in text or "@" in text or ID in text for text in texts)


def test_a_very_long_text_offers_the_first_lines() -> None:
    phrases = recognise("\n".join(f"line {n}" for n in range(500))).phrases
    assert len(phrases) == PHRASES_MAX


# JSON


def test_of_a_record_its_own_id_is_looked_up() -> None:
    text = json.dumps({"project": OTHER_ID, "_id": ID, "code": UUID}, indent=2)
    found = recognise(text)
    assert found.kind == "json"
    assert found.term is not None
    assert (found.term.text, text[found.term.start : found.term.end]) == (ID, ID)
    assert {term.text for term in found.terms} == {ID, OTHER_ID, UUID}


@pytest.mark.parametrize(
    ("record", "kind", "own"),
    [
        ({"name": "x", "id": ID, "token": "abcabcabc"}, "object_id", ID),
        ({"_id": {"$oid": ID}}, "object_id", ID),
        ({"name": "x", "code": UUID}, "uuid", UUID),
        ({"_id": "person_123"}, "name", "person_123"),
        ({"faces": [{"id": ID}]}, "object_id", ID),
        ([{"_id": ID}], "object_id", ID),
    ],
)
def test_own_ids_of_many_forms(record: object, kind: str, own: str) -> None:
    found = recognise(json.dumps(record))
    assert found.kind == "json"
    assert found.term is not None
    assert (found.term.kind, found.term.text) == (kind, own)


@pytest.mark.parametrize("indent", [None, 2])
def test_of_a_list_of_records_their_own_ids_are_the_terms(indent: int | None) -> None:
    rows = [
        {"_id": ID, "project": OTHER_ID},
        {"project": ID, "_id": OTHER_ID},
        {"no": 1},
        {"id": UUID},
    ]
    for value in (rows, {"data": rows}):
        text = json.dumps(value, indent=indent)
        assert [term.text for term in find_terms(text)] == [ID, OTHER_ID, UUID]
        assert recognise(text).kind == "several"
    lines = "\n".join(json.dumps(row) for row in rows)
    assert [term.text for term in find_terms(lines)] == [ID, OTHER_ID, UUID]


@pytest.mark.parametrize("text", ["{" + ID, "[" * 3000 + ID, '{"a": 1}{', "{}", "[]", "[1, 2]"])
def test_what_only_looks_like_json_is_read_as_text(text: str) -> None:
    found = recognise(text)
    assert found.kind != "json"
    assert [term.text for term in found.ids] == ([ID] if ID in text else [])


# Secrets

SECRETS = [
    jwt(),
    f"jwt {jwt()}",
    f"Bearer {CANARY}",
    f"bearer   {CANARY}",
    f"Authorization: Bearer {CANARY}",
    f"authorization: {CANARY}",
    f"Authorization: Bearer\n  {CANARY}",
    f"-H 'Authorization: Bearer {CANARY}'",
    f'"Authorization": "Bearer {CANARY}"',
    f"x-api-key: {CANARY}",
    f"X-API-Key {CANARY}",
    f"'x-api-key': '{CANARY}'",
    f"token={CANARY}",
    f"access_token={CANARY}",
    f"refresh-token: {CANARY}",
    f'{{"token": "{CANARY}"}}',
    f"api_key={CANARY}",
    f"apikey: {CANARY}",
    f"client_secret={CANARY}",
    f"password: {CANARY}",
    f"Cookie: session={CANARY}; other={CANARY}",
    f"Proxy-Authorization: Basic {CANARY}",
    f"https://bob:{CANARY}@example.com/x",
    f"https://example.com/x?a=1&token={CANARY}&b=2",
    f"https://example.com/x?X-Amz-Signature={CANARY}",
    f"-----BEGIN RSA PRIVATE KEY-----\n{CANARY}\n-----END RSA PRIVATE KEY-----",
    f"Bea\u200brer {CANARY}",
    f"Bearer {CANARY[:6]}\u200b{CANARY[6:]}",
    f"{CANARY}abcdef.{CANARY}abcdef.{CANARY}abcdef",
    f"x_api_key: {CANARY}",
    f"VERIFIK_JWT={CANARY}",
    f"FACES_API_KEY={CANARY}",
    f"DB_PASS={CANARY}",
    f"accessToken: {CANARY}",
    f"aws_secret_access_key = {CANARY}/{CANARY}",
    f"password is {CANARY}",
    f"the api key is {CANARY}",
    f"token {CANARY}",
    f"| token | {CANARY} |",
    f"**Token:** {CANARY}",
    f"'token' => '{CANARY}'",
    f"token： {CANARY}",
    f"Bearer token: {CANARY}",
    json.dumps(json.dumps({"token": CANARY})),
    f"https://example.com/x?next=%2Fp%3Ftoken%3D{CANARY}%26b%3D2",
    f"https://example.com/x?next=%252Fp%253Ftoken%253D{CANARY}",
    f"https://example.com/x?next=%26sig%3D{CANARY}",
    f"https://example.com/x#access_token={CANARY}",
    f"https://example.com/x?key={CANARY}",
    f"https://example.com/x?session_id={CANARY}",
    "https://example.com/cb%3Fa%3D" + jwt().replace(".", "%2E"),
    f"https://bob:p@ss{CANARY}@example.com/x",
    f"curl -u admin:{CANARY} https://example.com",
    f"curl --cookie 'sid={CANARY}' https://example.com",
    "basic " + base64.b64encode(f"bob:{CANARY}".encode()).decode(),
    f"ghp_{CANARY}{CANARY}",
    f"sk_live_{CANARY}",
]


@pytest.mark.parametrize("secret", SECRETS)
@pytest.mark.parametrize("around", ["{}", "please see {} thanks", f"{ID}\n{{}}\nZoë Park"])
def test_a_secret_is_in_no_term(secret: str, around: str) -> None:
    text = around.replace("{}", secret)
    found = recognise(text)
    everything = [*found.terms, *found.phrases, *find_terms(text, with_names=True)]
    assert any(term.kind == "secret" for term in found.terms)
    assert CANARY not in repr([found, everything])
    assert CANARY not in veil(text)
    assert len(veil(text)) == len(text)
    if ID in text:
        assert found.term is not None or found.kind == "several"
        assert (ID in [term.text for term in found.ids]) is True


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\n> ", "\n    ", " \n"])
@pytest.mark.parametrize("before", ["", "Authorization: Bearer ", "token="])
def test_a_jwt_that_was_broken_into_lines_is_one_secret(before: str, line_end: str) -> None:
    token = f"{jwt()[:-3]}{'Ab3_' * 10}"
    pieces = [token[at : at + 40] for at in range(0, len(token), 40)]
    text = f"{before}{line_end.join(pieces)}\n{ID}\nZoë Park"

    found = recognise(text)

    assert len(found.secrets) == 1
    assert kinds(found.ids) == [("object_id", ID)]
    assert [phrase.text for phrase in found.phrases] in (["Zoë Park"], [before[:-1], "Zoë Park"])
    assert not any(piece in veil(text) for piece in pieces)


def test_what_follows_a_whole_jwt_is_no_part_of_it() -> None:
    head, payload, _ = jwt().split(".")
    text = f"{head}.{payload}.{'Ab3' * 14}x\nMartha"
    assert veil(text).endswith("•\nMartha")


@pytest.mark.parametrize("key", ["AKIAIOSFODNN7EXAMPLE", "AIzaSy" + "D-3_f" * 6 + "abc"])
def test_the_key_of_a_well_known_service_is_a_secret_anywhere(key: str) -> None:
    assert veil(f"it was {key}, sorry") == f"it was {'•' * len(key)}, sorry"


@pytest.mark.parametrize(
    "text",
    [
        "the token https://bob:hunter2@example.com/x",
        "https://example.com/?key=a-long-and-quiet-token=hunter2",
    ],
)
def test_a_long_word_that_is_no_secret_may_have_one_inside(text: str) -> None:
    assert "hunter2" not in veil(text)


@pytest.mark.parametrize("text", [CANARY, f"{ID} {CANARY}", f"{ID}\n{CANARY}", f"a {jwt()}"])
def test_a_word_of_chance_may_be_a_secret_wherever_it_stands(text: str) -> None:
    assert may_be_secret(text)


@pytest.mark.parametrize("text", ["", "Zoë Park", ID, f"{UUID} {SHA}", "maria.fernanda.gonzalez"])
def test_ids_and_names_may_be_no_secret(text: str) -> None:
    assert not may_be_secret(text)


@pytest.mark.parametrize("secret", [jwt(), f"Bearer {ID}", f"token={UUID}", f"x-api-key: {SHA}"])
def test_a_secret_alone_says_so_and_nothing_else(secret: str) -> None:
    found = recognise(f" {secret}\n")
    assert (found.kind, found.term, found.ids) == ("secret", None, ())
    (term,) = found.secrets
    assert (term.text, term.length) == ("", len(secret.rpartition(" ")[2].rpartition("=")[2]))


def test_the_place_of_a_secret_is_known() -> None:
    text = f"Authorization: Bearer {CANARY}\n{ID}"
    secret, term = find_terms(text)
    assert text[secret.start : secret.end] == f"Bearer {CANARY}"
    assert term.text == ID
    assert veil(text) == f"Authorization: {'•' * (7 + len(CANARY))}\n{ID}"


@pytest.mark.parametrize(
    "text",
    [
        ID,
        UUID,
        SHA,
        SHA[:32],
        SHA[:40],
        SHA * 2,
        ODD,
        URL,
        "eyewitness-report-for-the-year",
        "The token of the day",
        "Ring Bearer",
        "a.b.c",
        "cdn.example-of-a-long-name.example-of-another.example-of-a-third",
        '{"token": null, "_id": "x"}',
        "Asian-Pacific-Customer-Collection-2024",
        f"token service is down for {ID}",
        f"Basic information about {ID}",
        f"https://example.com/x?code={ID}&key=name",
        '{"token": "", "_id": "x"}',
    ],
)
def test_ids_hashes_and_words_are_no_secrets(text: str) -> None:
    found = recognise(text)
    assert found.secrets == ()
    assert found.kind not in ("secret", "random", "email")
    assert veil(text) == text


def test_a_url_is_read_as_far_as_its_secret() -> None:
    found = recognise(f"https://example.com/{ID}.png?alt=media&token={CANARY}")
    assert found.term is not None
    assert found.term.text == f"https://example.com/{ID}.png?alt=media"
    assert kinds(found.term.ids) == [("object_id", ID)]


# Terms in any text


def test_terms_stand_in_the_order_of_the_text_each_once() -> None:
    text = (
        f"1. {ID}\n2) {UUID}; {ID.upper()}\n* {URL}\n\n{ODD}\n| {SHA} |\n"
        f"Bearer {CANARY} then {OTHER_ID}\n> bob@example.com\nVisitantes\nsee {ODD} here\n"
    )
    expected = [
        ("object_id", ID),
        ("uuid", UUID),
        ("url", URL),
        ("odd_id", ODD),
        ("hash", SHA),
        ("secret", ""),
        ("object_id", OTHER_ID),
        ("email", "bob@example.com"),
    ]
    assert kinds(find_terms(text)) == expected
    named = find_terms(text, with_names=True)
    assert kinds(named) == [*expected, ("name", "Visitantes")]
    assert all(text[t.start : t.end] == t.text for t in named if t.kind != "secret")


def test_so_many_terms_and_no_more() -> None:
    text = "\n".join(f"{n:024x}" for n in range(1_500))
    assert len(find_terms(text)) == 1_000
    assert [term.text for term in find_terms(text, 2)] == [f"{n:024x}" for n in range(2)]


@pytest.mark.parametrize("text", [f"a{ID}", f"{ID}0", f"{ID}z", f"{UUID}a", f"f{UUID}"])
def test_a_part_of_a_longer_word_is_no_id(text: str) -> None:
    assert [term.kind for term in find_terms(f"see {text} there")] == []


@given(st.text(st.sampled_from(f'{ID}-. \n\u200b:/="{{}}[]@eyJBearer'), max_size=300))
def test_no_text_is_too_odd(text: str) -> None:
    found = recognise(text)
    for term in [*found.terms, *find_terms(text, with_names=True)]:
        assert 0 <= term.start < term.end <= len(text)
    assert len(veil(text)) == len(text)
