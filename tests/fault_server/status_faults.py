"""Faults of the status: each that either service uses, in its forms, and every Retry-After."""

import json
import math
import time
from collections.abc import Awaitable, Callable, Mapping
from email.utils import formatdate
from typing import Final

from faceviewer.errors import (
    AddressWrong,
    AnswerUnreadable,
    ConnectionFailed,
    CredentialRefused,
    Redirected,
    RequestRefused,
    ServerFailed,
    ServiceError,
    TooManyRequests,
)
from tests.fault_server.faults import TAKEN, Expectation, Fault, Turn, fails
from tests.fault_server.messages import Answer, json_answer

HTML: Final = "<!doctype html><html><head><title>{0}</title></head><body><h1>{0}</h1></body></html>"

_DEMO_ERRORS: Final = {
    "error-400-error": fails(RequestRefused, status=400),
    "error-400-code": fails(RequestRefused, status=400),
    "error-401": fails(CredentialRefused, "refused", 401),
    "error-401-signed": fails(CredentialRefused, "expired", 401),
    "error-401-nested": fails(CredentialRefused, "expired", 401),
    "error-403-expired": fails(CredentialRefused, "expired", 403),
    "error-403-forbidden": fails(CredentialRefused, "refused", 403),
    "error-404": fails(AddressWrong, status=404),
    "error-405": fails(AddressWrong, status=405),
    "error-409-missing": fails(CredentialRefused, "missing", 409),
    "error-410": fails(AddressWrong, status=410),
    "error-429-none": fails(TooManyRequests, status=429, is_retried=True),
    "error-500": fails(ServerFailed, status=500, is_retried=True),
    "error-500-empty": fails(ServerFailed, status=500, is_retried=True),
    "error-502-html": fails(ServerFailed, status=502, is_retried=True),
    "error-503": fails(ServerFailed, status=503, is_retried=True),
}
"""Errors that the demo knows -> what is to come of them."""

_PLAIN: Final[Mapping[int, tuple[type[ServiceError], str, bool]]] = {
    402: (RequestRefused, '{"message": "Payment required", "code": "PAYMENT_REQUIRED"}', False),
    406: (RequestRefused, '{"code": 406, "message": "not acceptable", "details": {}}', False),
    408: (ServerFailed, '{"code": 408, "message": "request timed out", "details": {}}', True),
    409: (RequestRefused, '{"message": "duplicated_person", "code": "Conflict"}', False),
    412: (RequestRefused, '{"message": "person_already_set", "code": "ERROR"}', False),
    413: (RequestRefused, '{"code": 413, "message": "too large", "details": []}', False),
    414: (RequestRefused, "", False),
    421: (RequestRefused, '{"message": "wrong host"}', False),
    422: (RequestRefused, '{"detail": [{"loc": ["query"], "msg": "not a date"}]}', False),
    425: (RequestRefused, '{"message": "too early"}', False),
    431: (RequestRefused, "header too large", False),
    451: (RequestRefused, '{"error": {"code": 451, "message": "not here"}}', False),
    501: (ServerFailed, '{"code": 501, "message": "not implemented", "details": {}}', False),
    504: (ServerFailed, HTML.format("504 Gateway Timeout"), True),
    505: (ServerFailed, "", False),
    520: (ServerFailed, HTML.format("520 Web server is returning an unknown error"), False),
    599: (ServerFailed, "", False),
    999: (ServerFailed, '{"message": "denied"}', False),
}
"""Status -> error, body, and whether it may be gone the next time."""


def _fault(
    name: str,
    description: str,
    make: Callable[[Turn], Answer],
    expectation: Expectation,
) -> Fault:
    async def act(turn: Turn) -> None:
        await turn.line.send(make(turn).encode())

    return Fault(name, description, "status", act, expectation)


def _from_demo(name: str, expectation: Expectation) -> Fault:
    return Fault(name, f"the demo's {name}", "status", played(name), expectation)


def played(name: str) -> Callable[[Turn], Awaitable[None]]:
    """Sends what the demo's fault of this name makes of the answer."""

    async def act(turn: Turn) -> None:
        await turn.line.send((await turn.demo(name)).encode())

    return act


def _plain(status: int) -> Fault:
    error, body, is_retried = _PLAIN[status]
    return _fault(
        f"status-{status}",
        f"{status} with its body",
        lambda _turn: json_answer(status, body),
        fails(error, status=status, is_retried=is_retried),
    )


def _waiting(
    status: int, form: str, value: Callable[[], str | None], wait_s: float | None
) -> Fault:
    """A status that asks to wait: for how long is told in this form, and read as so long."""
    error = TooManyRequests if status == 429 else ServerFailed
    body = json.dumps({"code": status, "message": "slow down", "details": {}})

    def make(_turn: Turn) -> Answer:
        told = value()
        return json_answer(status, body, **({} if told is None else {"Retry-After": told}))

    return _fault(
        f"wait-{status}-{form}",
        f"{status} with Retry-After: {form}",
        make,
        fails(error, status=status, is_retried=True, wait_s=wait_s),
    )


def _date_in(seconds: float) -> Callable[[], str]:
    return lambda: formatdate(time.time() + seconds, usegmt=True)


_FORMS: Final[Mapping[str, tuple[Callable[[], str | None], float | None]]] = {
    "none": (lambda: None, None),
    "empty": (lambda: "", None),
    "zero": (lambda: "0", 0.0),
    "seconds": (lambda: "7", 7.0),
    "fraction": (lambda: "2.5", 2.5),
    "spaces": (lambda: "  3  ", 3.0),
    "negative": (lambda: "-5", 0.0),
    "date": (_date_in(30), 30.0),
    "past-date": (_date_in(-3600), 0.0),
    "old-date-form": (lambda: "Sunday, 06-Nov-94 08:49:37 GMT", 0.0),
    "garbage": (lambda: "soon", None),
    "infinite": (lambda: "inf", None),
    "exponent": (lambda: "1e9", None),
    "hexadecimal": (lambda: "0x10", None),
    "two-values": (lambda: "1, 2", None),
    "impossible-date": (lambda: "Fri, 99 Nov 2026 99:99:99 GMT", None),
}
"""How long to wait, as it is told, and as it is to be read."""


def _too_long(status: int, form: str, value: str) -> Fault:
    """A wait that nobody should be made to sit through: it is cut to a minute."""
    body = json.dumps({"code": status, "message": "slow down", "details": {}})
    expectation = (
        fails(TooManyRequests, "long_wait", 429, is_retried=True, wait_s=60.0)
        if status == 429
        else fails(ServerFailed, status=status, is_retried=True, wait_s=60.0)
    )
    return _fault(
        f"wait-{status}-{form}",
        f"{status} with Retry-After: {form}",
        lambda _turn: json_answer(status, body, **{"Retry-After": value}),
        expectation,
    )


def _rate_reset(_turn: Turn) -> Answer:
    reset = str(math.ceil(time.time() + 1))
    answer = json_answer(429, '{"code": 429, "message": "rate limit", "details": {}}')
    rate = {"X-RateLimit-Limit": "300", "X-RateLimit-Remaining": "0", "X-RateLimit-Reset": reset}
    return answer.with_headers(**rate)


def _echo(turn: Turn) -> Answer:
    """A service that repeats what it was sent, the credential too."""
    sent = turn.request.header("authorization") or turn.request.header("x-api-key") or ""
    return json_answer(400, json.dumps({"message": f"bad header {sent}", "x_request_id": sent}))


def _words(body: str) -> Callable[[Turn], Answer]:
    return lambda _turn: json_answer(400, body)


STATUS_FAULTS: Final = (
    *(_from_demo(name, expectation) for name, expectation in _DEMO_ERRORS.items()),
    *map(_plain, _PLAIN),
    *(_waiting(429, form, *how) for form, how in _FORMS.items()),
    *(_waiting(503, form, *_FORMS[form]) for form in ("seconds", "date", "garbage")),
    _too_long(429, "huge", "99999"),
    _too_long(429, "digits", "9" * 400),
    _too_long(429, "far-date", "Fri, 01 Jan 2100 00:00:00 GMT"),
    _too_long(503, "huge", "99999"),
    _fault(
        "wait-429-rate-reset",
        "429 that tells by its rate when to come back",
        _rate_reset,
        fails(TooManyRequests, status=429, is_retried=True, wait_s=2.0),
    ),
    _fault(
        "status-204",
        "204 without a body",
        lambda _turn: Answer(204),
        fails(AnswerUnreadable, "empty", 204),
    ),
    _fault(
        "status-205",
        "205 without a body",
        lambda _turn: Answer(205),
        fails(AnswerUnreadable, "empty", 205),
    ),
    _fault(
        "status-206",
        "206, as if a part had been asked for, with all of it",
        lambda turn: Answer(206, turn.right.headers, turn.right.body),
        TAKEN,
    ),
    _fault(
        "status-304",
        "304, as if it had been asked before",
        lambda _turn: Answer(304),
        fails(Redirected, status=304),
    ),
    _fault(
        "status-407",
        "407, as a proxy in between asks for a name",
        lambda _turn: Answer(407, (("Proxy-Authenticate", "Basic"),)),
        fails(ConnectionFailed, "proxy"),
    ),
    _fault(
        "error-echo", "400 that repeats the credential", _echo, fails(RequestRefused, status=400)
    ),
    _fault(
        "error-array",
        "400 with an array",
        _words('["no", {"message": "x"}]'),
        fails(RequestRefused, status=400),
    ),
    _fault("error-empty", "400 without a body", _words(""), fails(RequestRefused, status=400)),
    _fault(
        "error-deep",
        "400 with 100,000 nested arrays",
        _words("[" * 100_000),
        fails(RequestRefused, status=400),
    ),
    _fault(
        "error-long",
        "400 with words of five megabytes",
        _words(json.dumps({"message": "x" * 5_000_000})),
        fails(RequestRefused, status=400),
    ),
    _fault(
        "error-html",
        "400 with a page of HTML",
        _words(HTML.format("Bad")),
        fails(RequestRefused, status=400),
    ),
    _fault(
        "error-binary",
        "400 with bytes of no charset",
        lambda _turn: Answer(400, (), bytes(range(128, 256)) * 9),
        fails(RequestRefused, status=400),
    ),
    _fault(
        "error-packed-badly",
        "400 with a body that is no gzip",
        lambda _turn: json_answer(400, "nonsense", **{"Content-Encoding": "gzip"}),
        fails(RequestRefused, status=400),
    ),
)
