"""The log: one small file of what the program did, which never holds a secret.

What is logged is decided where it happens; here it is made safe and written.
"""

import logging
import os
import platform
import re
import time
from contextlib import suppress
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Final

from typing_extensions import override

import faceviewer
from faceviewer.crashes.trace import error_lines
from faceviewer.plain_text import plain_line
from faceviewer.private_files import make_private_directory

logger = logging.getLogger(__name__)

FILE_BYTES: Final = 1024 * 1024
OLD_FILES: Final = 3
MESSAGE_CHARS: Final = 4_000
REDACTED: Final = "[redacted]"

_SECRETS: Final = (
    re.compile(r"\beyJ[\w-]*\.[\w-]*\.?[\w-]*"),
    re.compile(r"(?<=://)[^\s/\"'@]+@"),
    re.compile(r"(?i)\b(?:bearer|jwt|basic)\s+[^\s\"',;]+"),
    re.compile(
        r"(?i)(?:authorization|cookie|api[_-]?key|access[_-]?key|token|secret|passw(?:or)?d|jwt)"
        r"[\"']?\s*[:=]\s*(?:\w+\s+)?[^\s,;&]+"
    ),
)
"""JWTs, logins in addresses, schemes with what follows, names that announce a secret with it."""


def set_up_logging(file: Path, *, is_debug: bool) -> logging.Handler:
    """Writes to `file` from now on: our own lines from INFO (or DEBUG), others' from WARNING.

    The file is for this person alone and begins anew at `FILE_BYTES`; older ones are kept beside
    it. A file that cannot be written costs the log, nothing else.
    """
    with suppress(OSError):
        make_private_directory(file.parent)
    handler = _PrivateFile(file)
    handler.setFormatter(_Redacting())
    logging.getLogger().addHandler(handler)
    logging.getLogger("faceviewer").setLevel(logging.DEBUG if is_debug else logging.INFO)
    logger.info("faceviewer %s, Python %s", faceviewer.__version__, platform.python_version())
    return handler


def close_log(handler: logging.Handler) -> None:
    """Ends what `set_up_logging` began."""
    logging.getLogger().removeHandler(handler)
    handler.close()


def redact(text: str) -> str:
    """The text without anything that looks like a credential."""
    for pattern in _SECRETS:
        text = pattern.sub(REDACTED, text)
    return text


class _Redacting(logging.Formatter):
    """One line for a record, with tracebacks below it; nothing in it can forge another line."""

    converter = staticmethod(time.gmtime)

    def __init__(self) -> None:
        super().__init__(
            "%(asctime)s.%(msecs)03dZ %(levelname)s %(name)s: %(message)s", "%Y-%m-%dT%H:%M:%S"
        )

    @override
    def formatMessage(self, record: logging.LogRecord) -> str:
        record.message = plain_line(record.message, MESSAGE_CHARS)
        return super().formatMessage(record)

    @override
    def formatException(self, ei: object) -> str:
        """Which error and where, without its text, as in the files of crashes."""
        error = ei[1] if isinstance(ei, tuple) else None
        return "" if error is None else "\n".join(error_lines(error))

    @override
    def format(self, record: logging.LogRecord) -> str:
        return redact(super().format(record))


class _PrivateFile(RotatingFileHandler):
    """A log file of mode 0600, opened with its first line."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            file,
            maxBytes=FILE_BYTES,
            backupCount=OLD_FILES,
            encoding="utf-8",
            errors="backslashreplace",
            delay=True,
        )

    @override
    def _open(self) -> TextIOWrapper:
        descriptor = os.open(self.baseFilename, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        return os.fdopen(descriptor, "a", encoding=self.encoding, errors=self.errors)

    @override
    def close(self) -> None:
        """Ends it; what a full disk did not take is lost, which is no error."""
        with suppress(OSError):
            super().close()

    @override
    def handleError(self, record: logging.LogRecord) -> None:
        """A full disk or a file in use elsewhere: the program goes on without this line."""
