"""Where a shift is worked, and who listens meanwhile."""

import json
import secrets
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from threading import Thread
from typing import IO, Final, Self, cast

from faceviewer.demo.server import DemoServer
from faceviewer.demo.services import ReceivedRequest
from faceviewer.folders import Folders
from tests.canary.finder import Finder, Found

AS_WANTED: Final = ("prlimit", "--core=unlimited")
"""Core dumps are written, as on a computer where somebody wants them."""


class Catcher:
    """A host that nobody should talk to: the proxy of the environment. It keeps what comes."""

    def __init__(self) -> None:
        self.received = b""
        self._door = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._door.getsockname()[1]}"
        self._thread = Thread(target=self._listen, daemon=True)

    def _listen(self) -> None:
        with suppress(OSError):
            while True:
                line, _ = self._door.accept()
                with line:
                    self.received += b"(a connection)" + line.recv(1 << 16)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(OSError):
            self._door.shutdown(socket.SHUT_RDWR)
        self._door.close()
        self._thread.join()


@dataclass
class Place:
    """Where a shift is worked: a person's home and two services that each have a credential.

    Each service is one half of a demo of its own, so that what one is told never fits the other.
    """

    folder: Path
    verifik: DemoServer
    blockv: DemoServer
    catcher: Catcher
    environment: dict[str, str]
    worn_out: str = field(default_factory=lambda: secrets.token_urlsafe(40))
    seen: list[Found] = field(default_factory=list)

    @property
    def tokens(self) -> dict[str, str]:
        """Everything that is to be found nowhere; the last one was replaced by another."""
        return {**self.services, "worn_out": self.worn_out}

    @cached_property
    def finder(self) -> Finder:
        return Finder(**self.tokens)

    @property
    def services(self) -> dict[str, str]:
        """The credential that each service takes."""
        return {"verifik": self.verifik.token, "blockv": self.blockv.token}

    @property
    def data_dir(self) -> Path:
        return self.folder / "data"

    @property
    def crash_dir(self) -> Path:
        return Folders(self.data_dir).crash_dir

    def set_faults(self, name: str) -> None:
        """What both services do from now on."""
        for server in (self.verifik, self.blockv):
            server.set_faults(name)

    def write_settings(self) -> None:
        environment = {
            "name": "Staging",
            "id": "staging",
            "verifik": {"base_url": self.verifik.verifik_url},
            "blockv": {"base_url": self.blockv.blockv_url},
            "keeps_loads": True,
            "picture_hosts": [self.blockv.blockv_url.removeprefix("http://")],
        }
        self.data_dir.mkdir()
        (self.data_dir / "settings.json").write_text(
            json.dumps({"version": 1, "environments": [environment]})
        )

    def work(self, end: str) -> tuple[int, list[dict[str, object]]]:
        """Runs a shift; its exit code, and what it told on the way."""
        folders = [self.folder / name for name in ("data", "evidence", "exports")]
        told: list[dict[str, object]] = []
        with (
            (self.folder / "stderr").open("wb") as stderr,
            subprocess.Popen(
                [*AS_WANTED, sys.executable, "-m", "tests.canary.shift", *map(str, folders), end],
                cwd=self.folder / "cwd",
                env=self.environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=stderr,
                text=True,
            ) as process,
        ):
            out, into = cast("IO[str]", process.stdout), cast("IO[str]", process.stdin)
            into.write("".join(f"{token}\n" for token in self.tokens.values()))
            into.flush()
            for line in out:
                self.seen += self.finder.in_text(line, "standard output")
                told.append(json.loads(line))
                self._do(told[-1])
                into.write("done\n")
                into.flush()
        return process.returncode, told

    def _do(self, wish: dict[str, object]) -> None:
        if wish["what"] == "faults":
            self.set_faults(str(wish["name"]))
        self.seen += [found for place in processes() for found in self._in_process(place)]

    def _in_process(self, place: Path) -> Iterator[Found]:
        """The arguments, the names and the environment of any process that may be read."""
        for name in ("cmdline", "environ", "comm"):
            with suppress(OSError):
                yield from self.finder.in_bytes((place / name).read_bytes(), f"a process's {name}")


def processes() -> list[Path]:
    return [place for place in Path("/proc").iterdir() if place.name.isdigit()]


def check_what_was_received(place: Place) -> None:
    """Each credential came to its own origin alone, in its own header, as a whole."""
    finder = place.finder
    for server, own in ((place.verifik, "verifik"), (place.blockv, "blockv")):
        given = []
        for request in server.requests:
            assert request.service == own, "the other origin of a demo is of nobody"
            rest = dict(request.headers)
            header = rest.pop("authorization", "")
            assert finder.in_text(f"{request.target!r}{rest}", request.path) == []
            if header:
                given.append(header.removeprefix("Bearer "))
                assert rest["host"] == server_host(server, own)
            assert not (header and is_file(request)), "a file is fetched without a credential"
        assert set(given) >= {place.tokens[own]}
        allowed = {place.tokens[own]} | ({place.worn_out} if own == "blockv" else set())
        assert set(given) <= allowed
    assert place.catcher.received == b""


def server_host(server: DemoServer, own: str) -> str:
    url = server.verifik_url if own == "verifik" else server.blockv_url
    return url.removeprefix("http://")


def is_file(request: ReceivedRequest) -> bool:
    return request.path.startswith("/assets/")
