"""What a copied line does in a shell, with a program in the place of `curl` that only looks."""

import os
import shlex
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from faceviewer.export.curl import Auth, curl_line, listing_curl, request_curl
from faceviewer.filters import FacesQuery, read_instant
from faceviewer.settings import Environment, Service

ENVIRONMENT = Environment(
    name="Test",
    id="test",
    verifik=Service(base_url="https://verifik.example"),
    blockv=Service(base_url="https://blockv.example/v3", auth="api-key"),
)
SECRET = "made up; not run: $(touch pwned)"
ADDRESSES = (
    "https://a.example/faces?limit=100",
    "https://a.example/faces?when_created[$gt]=2026&name={a,b}[1-9]",
    "https://a.example/it's?x='$(touch pwned)'`touch pwned`",
    'https://a.example/$FACEVIEWER_TOKEN/${HOME}/"$(touch pwned)"',
    "https://a.example/a;touch pwned&touch pwned|touch pwned\ntouch pwned #",
    "https://a.example/\\'; touch pwned; \\",
    "https://a.example/*?~!!",
)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the line is for a POSIX shell")


def run(line: str, folder: Path) -> list[str]:
    """What `curl` is given when the line is run."""
    stand_in = folder / "bin" / "curl"
    stand_in.parent.mkdir()
    stand_in.write_text('#!/bin/sh\nprintf "%s\\0" "$@" > arguments\n')
    stand_in.chmod(stand_in.stat().st_mode | stat.S_IXUSR)
    environment = {"PATH": f"{stand_in.parent}:{os.environ['PATH']}", "FACEVIEWER_TOKEN": SECRET}
    subprocess.run(["sh", "-c", line], cwd=folder, env=environment, check=True)
    assert sorted(path.name for path in folder.iterdir()) == ["arguments", "bin"]
    return (folder / "arguments").read_text().split("\0")[:-1]


@pytest.mark.parametrize("address", ADDRESSES)
def test_curl_is_given_exactly_the_address_and_nothing_in_it_is_run(
    address: str, tmp_path: Path
) -> None:
    line = curl_line(address, "blockv", "bearer")

    arguments = run(line, tmp_path)

    assert "$FACEVIEWER_TOKEN" in line
    assert SECRET not in line
    assert arguments == [
        *("--globoff", "-H", "Accept: application/json"),
        *("-H", f"Authorization: Bearer {SECRET}", address),
    ]


@pytest.mark.parametrize(
    ("auth", "header"),
    [("bearer", f"Authorization: Bearer {SECRET}"), ("api-key", f"x-api-key: {SECRET}")],
)
def test_the_credential_is_named_and_filled_in_by_the_shell(
    auth: Auth, header: str, tmp_path: Path
) -> None:
    assert header in run(curl_line("https://a.example/", "blockv", auth), tmp_path)


def test_a_listing_is_asked_as_the_program_asks_it(tmp_path: Path) -> None:
    after = read_instant("2026-11-21 14:02", "")
    query = FacesQuery(name="O'Neil & <b>", created_gt=after, sort_by="when_created", limit=10)

    *_, address = run(listing_curl(ENVIRONMENT, "faces", query), tmp_path)

    assert address == (
        "https://blockv.example/v3/faces?name=O%27Neil%20%26%20%3Cb%3E&limit=10"
        "&sortBy=when_created&when_created%5B%24gt%5D=2026-11-21T14%3A02%3A00Z"
    )


def test_collections_are_asked_with_the_documented_headers_and_no_parameter() -> None:
    assert shlex.split(listing_curl(ENVIRONMENT, "collections", FacesQuery(name="x"))) == [
        *("curl", "--globoff", "-H", "Accept: application/json"),
        *("-H", "Content-Type: application/json", "-H", "Authorization: Bearer $FACEVIEWER_TOKEN"),
        "https://verifik.example/v2/face-recognition/collections",
    ]


def test_a_request_takes_the_credential_of_its_own_environment_alone() -> None:
    own = request_curl("https://blockv.example/v3/faces?limit=1", "blockv", (ENVIRONMENT,))
    foreign = request_curl("https://blockv.example.evil/faces", "blockv", (ENVIRONMENT,))
    file = request_curl("https://blockv.example/v3/a.png", "asset", (ENVIRONMENT,))

    assert "x-api-key: $FACEVIEWER_TOKEN" in own
    assert "FACEVIEWER_TOKEN" not in foreign
    assert "FACEVIEWER_TOKEN" not in file
