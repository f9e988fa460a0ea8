"""Where a command's data goes, and what it says to the person: plain sentences beside the data."""

import codecs
import os
import re
import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from itertools import chain
from typing import Final

from faceviewer.api.exchange import Exchange
from faceviewer.errors import CredentialMissing, ExportError, FaceviewerError, KeyringError
from faceviewer.plain_text import plain_lines
from faceviewer.sentences import SERVICE_NAMES, describe
from faceviewer.settings import SettingsNotice

ADVICE_ON_KEYRING: Final = {
    "keyring.failed": "Unlock or start it and try again.",
    "keyring.locked": "Unlock it and try again.",
    "keyring.timeout": "Look for its prompt and try again.",
    "keyring.torn": "Set the credential again, or forget it.",
    "keyring.unavailable": "Start it again and try again.",
}
NOWHERE_ELSE: Final = "The commands take a credential from nowhere else."
"""The window can do without; a command is over before a credential in memory is of use."""

SHORT_WAIT_S: Final = 2.0
"""Up to here nobody wonders why nothing happens."""


MESSAGE_CHARS: Final = 4_000

_RUN_BY_TERMINALS: Final = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\r(?!\n)"
)
"""What moves the cursor, sets the clipboard or the title, or turns the line round."""


def write_out(chunks: Iterable[bytes]) -> None:
    """Puts data on standard output, all of it.

    A file or another program gets it as it is; on a terminal, which would run them, control
    characters are spelt out, in JSON without changing what it means.

    Raises:
        BrokenPipeError: whoever reads it has enough of it.
        ExportError: it cannot be written.
    """
    try:
        is_shown = sys.stdout.isatty()
        sys.stdout.buffer.writelines(_spelt_out(chunks) if is_shown else chunks)
        sys.stdout.buffer.flush()
    except OSError as error:
        # What is still buffered goes nowhere, or the interpreter complains of it at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            raise
        raise ExportError(reason="standard_output") from None


def _spelt_out(chunks: Iterable[bytes]) -> Iterator[bytes]:
    # Anything but UTF-8 is a table, whose cells are spelt out already.
    decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
    for chunk in chain(chunks, [b""]):
        text = decoder.decode(chunk, final=not chunk)
        shown = _RUN_BY_TERMINALS.sub(lambda found: f"\\u{ord(found.group()):04x}", text)
        yield shown.encode("utf-8", "surrogateescape")


def write_lines(lines: Iterable[str]) -> None:
    """Puts text on standard output, in its encoding; characters that it lacks are spelt out.

    Raises: as `write_out`.
    """
    write_out(f"{line}\n".encode(sys.stdout.encoding, "backslashreplace") for line in lines)


def say(text: str) -> None:
    """One message on standard error, which spells out what it cannot show, or would run."""
    sys.stderr.write(f"faceviewer: {plain_lines(text, MESSAGE_CHARS)}\n")


def say_error(error: FaceviewerError) -> None:
    """What failed and what to do next."""
    sentence = describe(error)
    if isinstance(error, CredentialMissing):
        say(f"{sentence.what} “faceviewer credential set {error.values['service']}” asks for it.")
    elif isinstance(error, KeyringError):
        say(f"{sentence.what} {ADVICE_ON_KEYRING.get(error.key, NOWHERE_ELSE)}")
    else:
        say(str(sentence))


def say_wait(exchange: Exchange) -> None:
    """Why nothing happens, where a request is tried again only after a while."""
    if exchange.wait_until is None:
        return
    wait_s = (exchange.wait_until - datetime.now(UTC)).total_seconds()
    if wait_s > SHORT_WAIT_S:
        say(f"{SERVICE_NAMES[exchange.service]} is asked again in {wait_s:.0f} s.")


def say_hold(until: datetime) -> None:
    """Why nothing happens, where half of the service's limit is left to others."""
    wait_s = (until - datetime.now(UTC)).total_seconds()
    say(f"Waiting {wait_s:.0f} s: half of the service's limit is left to others.")


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
