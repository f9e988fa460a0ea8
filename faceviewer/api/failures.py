"""An answer that is no list -> one of our errors, with what the service said, made harmless.

Statuses, the many forms of error bodies, and the cleaning of foreign text live here. Failures of
the connection do not: see `transport.py`.
"""

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Final, TypedDict

from faceviewer.api.retry import WAIT_MAX_S, asked_wait_s
from faceviewer.errors import (
    AddressWrong,
    AnswerUnreadable,
    ConnectionFailed,
    CredentialRefused,
    RequestRefused,
    ServerFailed,
    ServiceError,
    ServiceName,
    StatusError,
    TooManyRequests,
)

MESSAGE_CHARACTERS_MAX: Final = 300
_HIDDEN: Final = "•••"
_NESTING_MAX: Final = 4
_EXPIRED = re.compile("expired", re.IGNORECASE)
_HEADER_MISSING = re.compile(r"missing\W+authorization|authorization\W+.*missing", re.IGNORECASE)

_MESSAGE_KEYS: Final = (
    "message",
    "error",
    "data",
    "body",
    "validationError",
    "error_description",
    "detail",
    "details",
    "errors",
    "msg",
)
"""Where services put their words, the plainest first.

Source: "Errors" of both documentations; `data.message`, `detail[].msg` and `validationError` are
read by Verifik's own client, `error.message` and `body.message` stand in DUAL's guides.
"""

ERROR_KEYS: Final = frozenset({"message", "error", "errors", "detail", "validationError"})
"""Keys of which an answer without a list is taken for an error."""


class Known(TypedDict):
    """What every error of a request tells about it."""

    request_id: str
    tries: int


def is_answer(status: int) -> bool:
    """Whether a status promises a body with the list."""
    return 200 <= status < 300 and status not in {204, 205}


def failure(
    service: ServiceName,
    status: int,
    headers: Mapping[str, str],
    body: bytes,
    *,
    now: datetime,
    secret: str = "",
    tries: int = 1,
) -> ServiceError:
    """The error that a status other than 200 means; redirects are told apart before.

    `headers` have lower-case names. `secret` is the credential that was sent: a service may repeat
    it in its answer, so it is taken out of the message.
    """
    value = _read(body)
    message = _message(value, body, secret)
    known = Known(request_id=read_request_id(headers, value, secret), tries=tries)
    if status in {204, 205}:
        return AnswerUnreadable(service, reason="empty", status=status, **known)
    if status == 407:
        return ConnectionFailed(service, reason="proxy", **known)
    reason = _credential_reason(status, f"{message} {_code(value)}", is_sent=bool(secret))
    if reason:
        return CredentialRefused(service, status, message, reason=reason, **known)
    kind = _kind(status)
    if kind in {TooManyRequests, ServerFailed}:
        asked_s = asked_wait_s(headers, now)
        if kind is TooManyRequests and (asked_s or 0) > WAIT_MAX_S:
            return TooManyRequests(
                service, status, message, reason="long_wait", retry_after_s=asked_s, **known
            )
        return kind(service, status, message, retry_after_s=asked_s, **known)
    return kind(service, status, message, **known)


def clean(text: str, secret: str = "") -> str:
    """Foreign text as one short line: no control characters, no invisible marks, no secret."""
    # Twice: the cut must not leave half of it, and marks within it must not hide it.
    text = _without(secret, text)[: 8 * MESSAGE_CHARACTERS_MAX]
    line = _without(secret, " ".join("".join(map(_visible, text)).split()))
    if len(line) > MESSAGE_CHARACTERS_MAX:
        line = line[: MESSAGE_CHARACTERS_MAX - 1] + "…"
    return line


def _without(secret: str, text: str) -> str:
    return text.replace(secret, _HIDDEN) if secret else text


def said(value: object, secret: str = "") -> str:
    """What the service said in a body already read, cleaned; empty where it said nothing."""
    return clean(next(_texts(value, _NESTING_MAX), ""), secret)


def read_request_id(headers: Mapping[str, str], value: object, secret: str = "") -> str:
    """What the service calls this request; support of the service asks for it."""
    found = headers.get("x-request-id", "")
    if not found and isinstance(value, dict):
        ids = (value.get(key) for key in ("x_request_id", "request_id"))
        found = next((text for text in ids if isinstance(text, str)), "")
    return clean(found, secret)[:100]


def _read(body: bytes) -> object:
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None


def _message(value: object, body: bytes, secret: str) -> str:
    """The message of a JSON body, or a plain text as it is. Pages of HTML say nothing of use."""
    if value is not None:
        return said(value, secret)
    text = body.decode("utf-8", "replace").lstrip("\ufeff \t\r\n")
    return "" if text.startswith(("<", "{", "[")) or "\0" in text else clean(text, secret)


def _texts(value: object, nesting: int) -> Iterator[str]:
    """Every text that may be the message, the likeliest first."""
    if isinstance(value, str):
        if value.strip():
            yield value
    elif nesting and isinstance(value, list):
        for item in value:
            yield from _texts(item, nesting - 1)
    elif nesting and isinstance(value, dict):
        for key in _MESSAGE_KEYS:
            yield from _texts(value.get(key), nesting - 1)
        yield from _texts(value.get("code"), nesting - 1)


def _code(value: object) -> str:
    """Every code a body holds besides its message: it may be the code alone that says "expired"."""
    if not isinstance(value, dict):
        return ""
    inner = (_code(value.get(key)) for key in ("error", "data", "body"))
    own = value.get("code")
    return " ".join([own if isinstance(own, str) else "", *inner])


def _credential_reason(status: int, text: str, *, is_sent: bool) -> str:
    """Why a credential was not taken; empty where the status is about something else.

    Source: Verifik answers 409 "missing Authorization header", and 401 or 403 with at least five
    bodies for an expired token; only the word "expired" is common to them.
    """
    if _HEADER_MISSING.search(text) and status in {400, 401, 403, 409}:
        return "missing"
    if status not in {401, 403}:
        return ""
    if not is_sent:
        return "missing"
    return "expired" if _EXPIRED.search(text) else "refused"


def _kind(status: int) -> type[StatusError]:
    if status == 429:
        return TooManyRequests
    if status in {404, 405, 410}:
        return AddressWrong
    return ServerFailed if status == 408 or status >= 500 else RequestRefused


def _visible(character: str) -> str:
    kind = unicodedata.category(character)
    if kind in {"Cc", "Zl", "Zp", "Zs"}:
        return " "
    return "" if kind[0] == "C" else character
