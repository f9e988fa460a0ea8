"""Every error that can be raised has its own whole sentence; nothing in it is left open."""

import ast
import inspect
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

import faceviewer
from faceviewer import errors, sentences
from faceviewer.errors import (
    AddressWrong,
    AnswerTooLarge,
    AnswerUnreadable,
    AssetError,
    AssetForbidden,
    AssetTooLarge,
    AssetUnreachable,
    ConnectionFailed,
    CredentialError,
    CredentialForbidden,
    CredentialMalformed,
    CredentialMissing,
    CredentialRefused,
    DemoError,
    ExportError,
    FaceviewerError,
    FilterError,
    InstanceError,
    KeyringError,
    LinkError,
    PagingBroken,
    PictureError,
    ProgramFault,
    Redirected,
    RequestRefused,
    RequestTooLong,
    ServerFailed,
    ServiceError,
    SettingsError,
    StatusError,
    TicketError,
    TimedOut,
    TooManyRequests,
)
from faceviewer.sentences import describe

HOST = "api.example.com"
SAID = "the service's own words"

RAISED: list[FaceviewerError] = [
    FaceviewerError(),
    FilterError("limit", "out_of_range", lowest=1, highest=100),
    FilterError("created_from", "two_ends"),
    FilterError("created_to", "range_empty"),
    FilterError("name", "secret"),
    FilterError("created_to", "date_unreadable", text="soon"),
    *(SettingsError(reason=r, path="/data") for r in "cannot_read cannot_write".split()),
    SettingsError(reason="newer_version", path="/data/settings.json"),
    SettingsError(reason="no_environment", name="Staging"),
    *(
        SettingsError(reason=f"base_url_{part}")
        for part in "empty scheme userinfo host port path".split()
    ),
    CredentialError(service="blockv"),
    CredentialMissing(service="verifik"),
    CredentialMalformed(service="blockv", reason="characters"),
    *(CredentialMalformed(reason=r) for r in "empty too_long spaces characters".split()),
    CredentialForbidden(service="blockv", origin="http://example.com"),
    *(
        KeyringError(reason=r, backend="KWallet")
        for r in "off none insecure locked timeout read_back torn unavailable failed".split()
    ),
    *(LinkError(reason=r) for r in "form too_long listing".split()),
    *(LinkError(reason=r, parameter="next") for r in "unknown twice value".split()),
    InstanceError(reason="refused"),
    InstanceError(reason="silent", seconds=2.0),
    DemoError(reason="ended"),
    DemoError(reason="silent", seconds=20.0),
    ProgramFault(kind="KeyError", path="/log/crash-1.txt"),
    ProgramFault(reason="unwritten", kind="KeyError"),
    ProgramFault(reason="earlier", path="/log/crash-1.txt"),
    *(ExportError(reason=r, path="/out.csv") for r in "cannot_write not_a_file".split()),
    ExportError(reason="standard_output"),
    *(PictureError(reason=r) for r in "format too_large broken".split()),
    *(TicketError(reason=r) for r in "too_long nothing".split()),
    *(
        TicketError(reason=r, path="/tickets/1.txt")
        for r in "cannot_read not_text file_too_large".split()
    ),
    AssetError(host=HOST),
    *(
        AssetForbidden(reason=r, host=HOST)
        for r in "address scheme userinfo not_allowed private downgrade redirects".split()
    ),
    *(
        AssetUnreachable(reason=r, host=HOST)
        for r in "dns refused reset tls proxy protocol network ca_file encoding".split()
    ),
    *(
        AssetUnreachable(reason=r, host=HOST, seconds=30.0)
        for r in "connect read total slow".split()
    ),
    *(
        AssetUnreachable(reason=r, host=HOST, status=status)
        for r, status in (
            ("withheld", 403),
            ("gone", 404),
            ("busy", 429),
            ("server", 503),
            ("status", 418),
        )
    ),
    AssetTooLarge(limit_bytes=20 << 20, host=HOST),
    ServiceError("blockv"),
    *(
        ConnectionFailed("blockv", reason=r, host=HOST)
        for r in "dns refused reset tls proxy protocol network ca_file".split()
    ),
    ConnectionFailed("blockv", reason="proxy", tries=3),
    *(
        TimedOut("verifik", reason=r, seconds=30.0, host=HOST)
        for r in "connect read total slow".split()
    ),
    Redirected("blockv", status=302, target="https://example.com/login"),
    Redirected("blockv", status=302, target=""),
    RequestTooLong("blockv", limit_chars=32_000),
    AnswerTooLarge("blockv", limit_bytes=64 << 20),
    *(
        AnswerUnreadable("verifik", reason=r, status=200)
        for r in "empty html not_json truncated encoding list_missing rows error_body".split()
    ),
    AnswerUnreadable("verifik", reason="error_body", status=200, message=SAID),
    StatusError("blockv", 418),
    RequestRefused("blockv", 400, SAID),
    RequestRefused("blockv", 422),
    *(CredentialRefused("blockv", 401, r, reason=r) for r in "expired missing refused".split()),
    AddressWrong("blockv", 404),
    TooManyRequests("blockv", 429, retry_after_s=3.0),
    TooManyRequests("blockv", 429, reason="long_wait", retry_after_s=99999.0),
    ServerFailed("blockv", 500, SAID, retry_after_s=None),
    ServerFailed("blockv", 408),
    *(PagingBroken("blockv", reason=r, pages=5) for r in "loop empty pages untold".split()),
]
CLASSES = [
    found
    for _, found in inspect.getmembers(errors, inspect.isclass)
    if issubclass(found, FaceviewerError)
]
ROOTS = {"failed", "service"}
"""Codes of the tree's inner nodes, which nobody raises."""

ALIKE = frozenset({"timed_out.read", "timed_out.total"})
"""For the person at the screen these two are the same."""


def name_of(error: FaceviewerError) -> str:
    return error.key


def constants(node: ast.expr) -> Iterator[str]:
    """The texts that an expression can have, as far as they are written out."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from constants(node.body)
        yield from constants(node.orelse)


def written_keys() -> set[str]:
    """Code and reason of each of our errors that is made with a written reason in the package."""
    codes = {found.__name__: found.code for found in CLASSES}
    found = set()
    for path in Path(faceviewer.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                continue
            code = codes.get(node.func.id)
            reasons = [k.value for k in node.keywords if k.arg == "reason"]
            if code == "filter":
                reasons += node.args[1:2]
            found |= {f"{code}.{text}" for reason in reasons for text in constants(reason) if code}
    return found


def test_every_error_and_reason_is_tried_here() -> None:
    assert {type(error) for error in RAISED} == set(CLASSES)
    assert written_keys() - {error.key for error in RAISED} == set()


@pytest.mark.parametrize("error", RAISED, ids=name_of)
def test_every_reason_is_documented(error: FaceviewerError) -> None:
    reason = error.values.get("reason")
    if reason and not isinstance(error, FilterError):
        assert re.search(rf"\b{reason}\b", inspect.getdoc(type(error)) or "")


@pytest.mark.parametrize("error", RAISED, ids=name_of)
def test_a_sentence_is_whole(error: FaceviewerError) -> None:
    found = describe(error)
    for text in (found.short, found.what, found.advice):
        assert text
        assert not re.search(r"[?{}]|\(\)|None|  |^[ :]|: *:", text), text
    for sentence in (found.what, found.advice):
        assert sentence[0].isupper() or sentence.startswith(("“", "/")), sentence
        assert sentence.endswith("."), sentence
    assert not found.short.endswith(".")
    assert str(found) == f"{found.what} {found.advice}"


@pytest.mark.parametrize("error", RAISED, ids=name_of)
def test_every_kind_of_error_has_words_of_its_own(error: FaceviewerError) -> None:
    has_general_words = describe(error) == describe(FaceviewerError())
    assert has_general_words is (error.code in ROOTS)


@pytest.mark.parametrize("error", RAISED, ids=name_of)
def test_every_reason_has_words_of_its_own(error: FaceviewerError) -> None:
    others = [other for other in RAISED if other.code == error.code and other.key != error.key]
    same = {other.key for other in others if describe(other).what == describe(error).what}
    assert not same or {error.key, *same} == ALIKE


@pytest.mark.parametrize("error", [e for e in RAISED if isinstance(e, ServiceError)], ids=name_of)
def test_a_sentence_names_the_service(error: ServiceError) -> None:
    name = {"verifik": "Verifik", "blockv": "BLOCKv"}[error.service]
    is_about_this_computer = error.key in ("service", "connection.ca_file")
    assert (name in describe(error).what) is not is_about_this_computer


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (ServerFailed("blockv", 500), "server error 500"),
        (RequestRefused("blockv", 400), "request refused (400)"),
        (ConnectionFailed("blockv", reason="dns", host=HOST), "api.example.com not found"),
        (TimedOut("blockv", reason="connect", seconds=10.0, host=HOST), "no connection in 10 s"),
    ],
)
def test_few_words_for_the_strip(error: FaceviewerError, text: str) -> None:
    assert describe(error).short == text


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (
            ServerFailed("blockv", 503, SAID),
            "BLOCKv failed with server error 503 (the service's own words).",
        ),
        (ServerFailed("blockv", 503), "BLOCKv failed with server error 503."),
        (
            AnswerTooLarge("blockv", limit_bytes=64 << 20),
            "BLOCKv: the answer is larger than the limit of 64 MB.",
        ),
        (
            AnswerTooLarge("verifik", limit_bytes=1 << 30),
            "Verifik: the answer is larger than the limit of 1,024 MB.",
        ),
        (
            TimedOut("blockv", reason="total", seconds=2.5, host=HOST),
            "BLOCKv did not answer within 2.5 s.",
        ),
        (
            Redirected("blockv", status=302, target=""),
            "BLOCKv pointed to another address, which is never followed.",
        ),
        (
            SettingsError(reason="no_environment", name="Staging"),
            "There is no environment named “Staging”.",
        ),
    ],
)
def test_values_are_said_in_plain_words(error: FaceviewerError, text: str) -> None:
    assert describe(error).what == text


def test_what_a_service_said_is_no_template() -> None:
    said = "{name} {0} {x!r} %s {"
    error = ServerFailed("blockv", 500, said)
    assert describe(error).what == f"BLOCKv failed with server error 500 ({said})."


def test_templates_are_translated_before_they_are_filled() -> None:
    seen: list[str] = []

    def translate(text: str) -> str:
        seen.append(text)
        return f"<{text}>"

    found = describe(RequestRefused("blockv", 400), translate)
    assert found.short == "<request refused (400)>"
    assert seen[0] == "request refused ({status})"


def test_every_template_can_be_filled() -> None:
    for templates in sentences._TEMPLATES.values():  # noqa: SLF001 - the table has no other reader
        for text in templates:
            fields = [name for _, name, spec, kind in string.Formatter().parse(text) if name]
            assert all(name.isidentifier() for name in fields)


def test_no_sentence_is_never_used() -> None:
    codes = {found.code for found in CLASSES}
    assert set(sentences._TEMPLATES) <= codes | {e.key for e in RAISED}  # noqa: SLF001
