"""Statuses and bodies of errors, and the cleaning of what services say."""

import json
from datetime import UTC, datetime

import pytest

from faceviewer.api.failures import clean, failure, is_answer
from faceviewer.errors import (
    AddressWrong,
    AnswerUnreadable,
    ConnectionFailed,
    CredentialRefused,
    RequestRefused,
    ServerFailed,
    ServiceError,
    StatusError,
    TooManyRequests,
)

NOW = datetime(2026, 11, 1, tzinfo=UTC)
SECRET = "eyJhbGciOi.secret"


def fail(status: int, body: object = b"", secret: str = SECRET, **headers: str) -> ServiceError:
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    return failure("verifik", status, sent, data, now=NOW, secret=secret, tries=2)


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, RequestRefused),
        (401, CredentialRefused),
        (402, RequestRefused),
        (403, CredentialRefused),
        (404, AddressWrong),
        (405, AddressWrong),
        (408, ServerFailed),
        (409, RequestRefused),
        (410, AddressWrong),
        (412, RequestRefused),
        (418, RequestRefused),
        (422, RequestRefused),
        (429, TooManyRequests),
        (500, ServerFailed),
        (502, ServerFailed),
        (503, ServerFailed),
        (504, ServerFailed),
        (599, ServerFailed),
    ],
)
def test_status_decides_the_kind(status: int, kind: type[StatusError]) -> None:
    error = fail(status)
    assert type(error) is kind
    assert isinstance(error, StatusError)
    assert (error.status, error.tries, error.message) == (status, 2, "")


def test_answers_without_content_and_proxies_that_ask_for_a_password() -> None:
    assert is_answer(200)
    assert is_answer(206)
    assert not is_answer(204)
    assert not is_answer(304)
    empty = fail(204)
    assert isinstance(empty, AnswerUnreadable)
    assert empty.values["reason"] == "empty"
    proxy = fail(407)
    assert isinstance(proxy, ConnectionFailed)
    assert proxy.values["reason"] == "proxy"


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"error": "Invalid request"}, "Invalid request"),
        ({"success": False, "error": "No such page", "code": "INVALID_PARAMETERS"}, "No such page"),
        ({"message": "Access forbidden", "code": "Forbidden"}, "Access forbidden"),
        ({"code": 0, "message": "string", "details": {}}, "string"),
        (
            {"success": False, "error": {"code": "VALIDATION_ERROR", "message": "bad id"}},
            "bad id",
        ),
        (
            {"error": {"code": 429, "message": "slow down", "details": []}, "x_request_id": "r"},
            "slow down",
        ),
        (
            {"code": "RESOURCE_NOT_FOUND", "status": 404, "body": {"message": "no face"}},
            "no face",
        ),
        ({"request_id": "r", "error": 2051, "message": "legacy"}, "legacy"),
        ({"data": {"message": "inner", "code": "ERR_ENTITY_NOT_FOUND"}}, "inner"),
        ({"data": {"code": "ERR_ENTITY_NOT_FOUND"}}, "ERR_ENTITY_NOT_FOUND"),
        ({"data": {"detail": [{"loc": ["q"], "msg": "too small", "ctx": {"ge": 1}}]}}, "too small"),
        ({"detail": "Not authenticated"}, "Not authenticated"),
        ({"validationError": "name is required"}, "name is required"),
        ({"errors": [{"message": "first"}, {"message": "second"}]}, "first"),
        (["first", "second"], "first"),
        ("only a text", "only a text"),
        ({"message": None, "error": None}, ""),
        ({"message": "  ", "code": "BLANK"}, "BLANK"),
        ({}, ""),
        ([], ""),
        (7, ""),
        (b"Service Unavailable", "Service Unavailable"),
        (b"\xef\xbb\xbfplain", "plain"),
        (b"<html><body>nginx</body></html>", ""),
        (b"  <!DOCTYPE html>", ""),
        (b'{"message": "cut of', ""),
        (b"\x1f\x8b\x00", ""),
        pytest.param(b"[" * 100_000, "", id="deep"),
        ({"error": {"error": {"error": {"error": {"message": "too deep"}}}}}, ""),
    ],
)
def test_message_is_found_in_every_form(body: object, message: str) -> None:
    error = fail(400, body)
    assert isinstance(error, StatusError)
    assert error.message == error.values["message"] == message


@pytest.mark.parametrize(
    ("status", "body", "reason"),
    [
        (401, {"message": "Authentication required", "code": "UNAUTHORIZED"}, "refused"),
        (401, {"code": "Unauthorized", "message": "Invalid or expired token."}, "expired"),
        (401, {"message": "jwt expired"}, "expired"),
        (403, {"message": "Access forbidden", "code": "Forbidden"}, "refused"),
        (403, {"message": "token_expired", "code": "FORBIDDEN"}, "expired"),
        (403, {"code": "Forbidden", "message": "expired_token"}, "expired"),
        (403, {"code": "TOKEN_EXPIRED", "message": "no"}, "expired"),
        (403, {"error": {"code": "Token_Expired", "message": "no"}}, "expired"),
        (401, b"<html>expired</html>", "refused"),
        (409, {"code": "MissingParameter", "message": "missing Authorization header"}, "missing"),
        (401, {"message": "Authorization header is missing"}, "missing"),
    ],
)
def test_why_a_credential_was_not_taken(status: int, body: object, reason: str) -> None:
    error = fail(status, body)
    assert isinstance(error, CredentialRefused)
    assert error.values["reason"] == reason


def test_refused_without_a_credential_means_one_is_missing() -> None:
    assert fail(401, secret="").values["reason"] == "missing"


def test_an_expired_next_token_is_not_an_expired_credential() -> None:
    assert type(fail(400, {"message": "cursor expired"})) is RequestRefused
    assert type(fail(409, {"message": "duplicated"})) is RequestRefused


@pytest.mark.parametrize("status", [429, 503])
def test_asked_wait_is_kept(status: int) -> None:
    assert fail(status, retry_after="99999").values["retry_after_s"] == 99999.0
    assert fail(status).values["retry_after_s"] is None


@pytest.mark.parametrize(
    ("retry_after", "key"),
    [
        ("60", "too_many_requests"),
        ("61", "too_many_requests.long_wait"),
        ("soon", "too_many_requests"),
    ],
)
def test_an_asked_wait_that_is_never_waited_for_is_told_apart(retry_after: str, key: str) -> None:
    assert fail(429, retry_after=retry_after).key == key


@pytest.mark.parametrize(
    ("body", "headers", "request_id"),
    [
        ({}, {"x_request_id": "from header"}, "from header"),
        ({"x_request_id": "r1"}, {}, "r1"),
        ({"request_id": "r2"}, {}, "r2"),
        ({"request_id": 5}, {}, ""),
        ({}, {"x_request_id": "a\u202e\tb"}, "a b"),
        ({}, {"x_request_id": SECRET}, "•••"),
    ],
)
def test_request_id_is_found(body: object, headers: dict[str, str], request_id: str) -> None:
    error = fail(500, body, **headers)
    assert error.request_id == error.values["request_id"] == request_id


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("two\r\n\r\nlines\tand\x00more", "two lines and more"),
        ("user\u202egnp.exe\u2066", "usergnp.exe"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("half \ud800 pair", "half pair"),
        ("\u2028separated\u2029", "separated"),
        ("ünïcödé 漢字 😀", "ünïcödé 漢字 😀"),
        (f"token {SECRET} is bad", "token ••• is bad"),
        ("token eyJh\u200bbGciOi.secret is bad", "token ••• is bad"),
    ],
)
def test_foreign_text_becomes_one_harmless_line(text: str, cleaned: str) -> None:
    assert clean(text, SECRET) == cleaned


def test_foreign_text_is_cut_and_never_ends_in_half_a_secret() -> None:
    assert len(clean("x" * 100_000)) == 300
    assert clean("x" * 400).endswith("x…")
    cut = clean("x" * 295 + SECRET + "y" * 100, SECRET)
    assert "eyJ" not in cut
    assert len(cut) == 300


def test_a_very_long_secret_is_not_shown_in_part() -> None:
    secret = "eyJ" + "a1B2" * 1_000
    assert clean(f"the token {secret} is bad", secret) == "the token ••• is bad"
