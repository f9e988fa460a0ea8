"""The commands leave a credential nowhere but in the keyring and in its own header."""

import shutil
import subprocess
import sys

import pytest

from tests.canary.place import Place, check_what_was_received

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("gnome-keyring-daemon"),
    reason="a Secret Service is needed",
)

FORMATS = ("csv", "json", "jsonl", "xlsx")


class Terminal:
    """Runs commands one after the other, and searches what each of them says."""

    def __init__(self, place: Place) -> None:
        self._place = place

    def run(self, *arguments: str, typed: str = "", exit_code: int = 0) -> str:
        """What a command says, on both outputs."""
        options = ("--data-dir", str(self._place.data_dir), "--debug")
        done = subprocess.run(
            [sys.executable, "-m", "faceviewer", *options, *arguments],
            cwd=self._place.folder / "cwd",
            env=self._place.environment,
            input=typed,
            capture_output=True,
            check=False,
            text=True,
            timeout=120,
        )
        said: str = done.stdout + done.stderr
        assert self._place.finder.in_text(said, " ".join(arguments)) == []
        assert done.returncode == exit_code, said
        return said


@pytest.mark.slow
def test_commands_leave_no_credential_behind(place: Place) -> None:
    terminal = Terminal(place)
    for service, typed in (("blockv", place.worn_out), *place.services.items()):
        terminal.run("credential", "set", service, typed=f"Bearer {typed}\n")
        is_refused = typed == place.worn_out
        terminal.run("credential", "check", service, exit_code=int(is_refused))
    for form in FORMATS:
        file = str(place.folder / "exports" / f"faces.{form}")
        options = ("--all", "--format", form, "--output", file, "--receipt")
        terminal.run("list", "faces", *options)
    face = place.blockv.data.faces[0].id
    letter = "".join(f"{face} fails.\ntoken={token}\n" for token in place.tokens.values())
    assert "not sent: 3" in terminal.run("lookup", "-", typed=letter)
    terminal.run("lookup", "-", typed=f"Bearer {place.blockv.token}", exit_code=2)
    for fault in ("error-401", "redirect-other-host", "truncated-json"):
        place.set_faults(fault)
        terminal.run("list", "collections", exit_code=1)
    place.set_faults("")
    terminal.run("--diagnose")
    for service in place.services:
        terminal.run("credential", "forget", service)

    assert place.finder.in_folder(place.folder) == []
    check_what_was_received(place)
