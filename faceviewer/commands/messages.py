"""What a command says to the person: plain sentences on standard error."""

import sys

from faceviewer.errors import CredentialMissing, FaceviewerError
from faceviewer.sentences import describe
from faceviewer.settings import SettingsNotice


def say(text: str) -> None:
    """One message; characters that the terminal lacks are spelt out."""
    sys.stderr.write(f"faceviewer: {text}\n")


def say_error(error: FaceviewerError) -> None:
    """What failed and what to do next."""
    say(str(describe(error)))
    if isinstance(error, CredentialMissing):
        say(f"“faceviewer credential set {error.values['service']}” asks for it.")


def counted(number: int, one: str, many: str) -> str:
    """A number with its noun."""
    return f"{number:,} {one if number == 1 else many}"


def notice_text(notice: SettingsNotice) -> str:
    """What is the matter with the settings file."""
    if notice.code == "set_aside":
        return f"The settings file could not be read; it was kept as {notice.path}, defaults hold."
    if notice.code == "newer_version":
        return (
            "The settings are of a newer version of faceviewer; they are read as far as possible."
        )
    if notice.code.startswith("duplicate"):
        return f"Two environments have the same name or id; one was given another: {notice.path}."
    return f"A setting could not be used, so its default holds: {notice.path}."
