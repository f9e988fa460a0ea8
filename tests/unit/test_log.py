import logging
import stat
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from faceviewer.log import OLD_FILES, close_log, redact, set_up_logging

JWT = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl"

logger = logging.getLogger("faceviewer.test")


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Callable[..., Path]]:
    """Starts a log in a new folder and gives its file; it ends with the test."""
    handlers: list[logging.Handler] = []

    def start(*, is_debug: bool = False) -> Path:
        file = tmp_path / "log" / "faceviewer.log"
        handlers.append(set_up_logging(file, is_debug=is_debug))
        return file

    yield start
    for handler in handlers:
        close_log(handler)
    logging.getLogger("faceviewer").setLevel(logging.NOTSET)


@pytest.mark.parametrize(
    "text",
    [
        f"with {JWT}",
        "Authorization: Bearer s3cret-value",
        "{'x-api-key': 's3cret-value'}",
        "GET /faces?api_key=s3cret-value&limit=1",
        "token = s3cret-value",
        '"password":"s3cret-value"',
        "Cookie: session=s3cret-value",
        "sent jwt s3cret-value on",
        "GET /faces?access_token=s3cret-value",
        "VERIFIK_JWT=s3cret-value",
        "clientSecret: s3cret-value",
        "proxy http://ana:s3cret-value@proxy.example:3128 refused",
    ],
)
def test_what_looks_like_a_credential_is_taken_out(text: str) -> None:
    redacted = redact(text)

    assert "s3cret" not in redacted
    assert "eyJ" not in redacted
    assert "[redacted]" in redacted


@pytest.mark.parametrize(
    "text", ["GET https://a.example/faces: done 200, 0.1 s, tries: 1", "the token was refused"]
)
def test_other_text_stays(text: str) -> None:
    assert redact(text) == text


def test_a_line_says_when_and_where(log: Callable[..., Path]) -> None:
    file = log()

    logger.info("seen %d", 3)

    line = file.read_text().splitlines()[-1]
    assert line.endswith("Z INFO faceviewer.test: seen 3")


def test_debug_raises_the_level(log: Callable[..., Path]) -> None:
    file = log()
    logger.debug("not yet")
    log(is_debug=True)
    logger.debug("now")

    text = file.read_text()
    assert "not yet" not in text
    assert "DEBUG faceviewer.test: now" in text


def test_a_message_cannot_forge_a_line_or_break_the_file(tmp_path: Path) -> None:
    handler = set_up_logging(tmp_path / "log", is_debug=False)
    before = len((tmp_path / "log").read_text().splitlines())
    message = "a\n2026-01-01T00:00:00Z INFO forged\x1b[2J \ud83d"

    # Straight to the handler: the half of a pair is more than pytest's own handlers bear.
    handler.handle(logging.makeLogRecord({"msg": message, "levelname": "INFO"}))
    close_log(handler)

    lines = (tmp_path / "log").read_text(encoding="utf-8").splitlines()
    assert len(lines) == before + 1
    assert r"\u001b[2J \ud83d" in lines[-1]


def test_a_traceback_is_redacted_too(log: Callable[..., Path]) -> None:
    file = log()

    try:
        int(JWT)
    except ValueError:
        logger.info("it broke", exc_info=True)

    assert "ValueError" in file.read_text()
    assert "eyJ" not in file.read_text()


@pytest.mark.skipif(sys.platform == "win32", reason="modes of POSIX")
def test_the_file_is_for_this_person_alone(log: Callable[..., Path]) -> None:
    file = log()

    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_it_begins_anew_and_keeps_a_few_old_files(
    log: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("faceviewer.log.FILE_BYTES", 20_000)
    file = log()

    for _ in range((OLD_FILES + 2) * 20_000 // 3_000):
        logger.info("x" * 3_900)

    files = sorted(path.name for path in file.parent.iterdir())
    assert files == ["faceviewer.log", *(f"faceviewer.log.{n + 1}" for n in range(OLD_FILES))]
    assert file.stat().st_size <= 20_000


def test_a_log_that_cannot_be_written_costs_nothing_else(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "log").write_text("a file where the folder should be")

    handler = set_up_logging(tmp_path / "log" / "faceviewer.log", is_debug=False)
    logger.info("said to nobody")
    close_log(handler)

    assert capsys.readouterr() == ("", "")
