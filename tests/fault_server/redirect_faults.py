"""Redirects, none of which is followed: the target is told, and nothing is sent there."""

from collections.abc import Callable
from typing import Final

from faceviewer.errors import Redirected
from tests.fault_server.faults import Fault, Turn, fails
from tests.fault_server.messages import Answer


def _to(
    name: str, description: str, target: Callable[[Turn], str | None], status: int = 302
) -> Fault:
    async def act(turn: Turn) -> None:
        place = target(turn)
        headers = () if place is None else (("Location", place),)
        await turn.line.send(Answer(status, headers).encode())

    expectation = fails(Redirected, status=status)
    return Fault(f"redirect-{name}", description, "redirect", act, expectation)


def _to_itself(turn: Turn) -> str:
    return turn.own_url + turn.request.target


def _elsewhere(turn: Turn) -> str:
    return turn.other_url + turn.request.target


def _as_other_host(turn: Turn) -> str:
    """The other origin under another name, so that host and port are others."""
    return _elsewhere(turn).replace("127.0.0.1", "localhost", 1)


REDIRECT_FAULTS: Final = (
    _to("loop", "to the same address, without end", _to_itself),
    _to("same-host", "to another path of the same host", lambda turn: turn.own_url + "/moved"),
    _to("relative", "to a relative address", lambda _turn: "../moved?x=1"),
    _to("other-port", "to another port", _elsewhere),
    _to("other-host", "to another host", _as_other_host),
    _to("downgrade", "to plain http elsewhere", lambda _turn: "http://127.0.0.2/faces"),
    _to(
        "to-https",
        "to https on the same host",
        lambda turn: turn.own_url.replace("http:", "https:"),
    ),
    _to(
        "no-scheme",
        "to another host without a scheme",
        lambda turn: _elsewhere(turn).removeprefix("http:"),
    ),
    _to("file", "to a file of this computer", lambda _turn: "file:///etc/passwd"),
    _to("script", "to a script", lambda _turn: "javascript:alert(1)"),
    _to(
        "userinfo",
        "to a host that looks like this one",
        lambda turn: turn.other_url.replace("//", "//127.0.0.1:80@", 1),
    ),
    _to("nowhere", "without a target", lambda _turn: None),
    _to("unreadable", "to what is no address", lambda _turn: "http://[::1/\x7f%zz"),
    _to(
        "long",
        "to an address of 60,000 characters",
        lambda turn: turn.other_url + "/" + "a" * 60_000,
    ),
    *(
        _to(str(status), f"{status} to another port", _elsewhere, status)
        for status in (300, 301, 303, 305, 307, 308)
    ),
)
