"""Errors as lines of text: kinds and places, and nothing that an error or a frame holds."""

import errno
import re

import pytest

from faceviewer.crashes.trace import ERRORS_MAX, FRAMES_MAX, LoopComplaint, error_lines, frames_of
from faceviewer.errors import StatusError

SECRET = "s3cret-value"


def raised(error: BaseException) -> BaseException:
    """The error as it is caught, with the frame that raised it."""
    token = SECRET
    try:
        assert token
        raise error
    except type(error) as caught:
        return caught


def fall(depth: int) -> None:
    if depth:
        fall(depth - 1)
    raise KeyError(SECRET)


def test_it_names_the_kind_the_file_the_line_and_the_function() -> None:
    first, frame = error_lines(raised(KeyError(SECRET)))

    assert first == "KeyError"
    assert re.fullmatch(r"  tests/unit/crashes/test_trace\.py:\d+ raised", frame)


def test_no_text_of_an_error_and_no_value_is_told() -> None:
    chained = raised(RuntimeError(SECRET))
    chained.__cause__ = raised(ExceptionGroup(SECRET, [ValueError(SECRET), OSError(5, SECRET)]))
    chained.add_note(SECRET)

    lines = error_lines(chained)

    assert SECRET not in "\n".join(lines)
    kinds = [line for line in lines if not line.startswith("  ")]
    assert kinds == [
        "RuntimeError",
        "because of ExceptionGroup",
        "one of them: ValueError",
        f"one of them: OSError errno={errno.EIO}",
    ]


def test_of_our_own_errors_codes_and_numbers_are_told() -> None:
    error = StatusError("blockv", 418, message=SECRET, target=f"https://a.example/?t={SECRET}")
    assert error_lines(error) == ["faceviewer.errors.StatusError status tries=1 status=418"]


def test_files_of_libraries_stand_by_their_package() -> None:
    with pytest.raises(re.error) as caught:
        re.compile("(")
    assert any(re.match(r"re/\w+\.py:\d+ \w+", frame) for frame in frames_of(caught.value))


def test_a_deep_stack_is_cut_in_its_middle() -> None:
    with pytest.raises(KeyError) as caught:
        fall(500)

    frames = frames_of(caught.value)

    assert len(frames) == FRAMES_MAX + 1
    assert frames[FRAMES_MAX // 2] == "…"


def test_a_long_or_endless_chain_is_cut() -> None:
    error = first = ValueError()
    for _ in range(50):
        error.__cause__ = ValueError()
        error = error.__cause__
    assert len(error_lines(first)) == ERRORS_MAX

    first.__cause__ = first
    assert error_lines(first) == ["ValueError"]


def test_what_asyncio_has_to_tell_is_told() -> None:
    assert error_lines(LoopComplaint("Task was destroyed")) == [
        "faceviewer.crashes.trace.LoopComplaint Task was destroyed"
    ]
