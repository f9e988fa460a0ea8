"""The tree of errors: codes, sentences' names, and what errors may hold."""

import inspect
import re

import pytest

from faceviewer import errors
from faceviewer.errors import (
    AnswerUnreadable,
    ConnectionFailed,
    CredentialRefused,
    FaceviewerError,
    FilterError,
    ServiceError,
    StatusError,
    TooManyRequests,
)

ALL = [
    found
    for _, found in inspect.getmembers(errors, inspect.isclass)
    if issubclass(found, FaceviewerError)
]


def test_every_error_has_a_code_of_its_own() -> None:
    assert len({error.code for error in ALL}) == len(ALL)


def test_the_tree_in_the_docstring_is_the_tree() -> None:
    drawn = {
        found[2]: len(found[1]) // 4
        for found in re.finditer(r"^    ([│├└─ ]*)(\w+)", errors.__doc__ or "", re.MULTILINE)
    }
    bases = len(FaceviewerError.__mro__)
    assert drawn == {error.__name__: len(error.__mro__) - bases for error in ALL}


def test_the_name_of_the_sentence_holds_the_reason() -> None:
    assert ConnectionFailed("blockv", reason="dns").key == "connection.dns"
    assert FilterError("limit", "out_of_range").key == "filter.out_of_range"
    assert StatusError("blockv", 418).key == "status"
    assert FaceviewerError().key == "failed"


def test_values_fill_sentences() -> None:
    error = TooManyRequests("blockv", 429, "slow", retry_after_s=3.0, request_id="r", tries=3)
    assert error.values == {
        "service": "blockv",
        "status": 429,
        "message": "slow",
        "retry_after_s": 3.0,
        "request_id": "r",
        "tries": 3,
    }
    assert (error.service, error.status, error.message) == ("blockv", 429, "slow")


def test_the_text_of_an_error_is_its_code_and_no_more() -> None:
    error = CredentialRefused("verifik", 403, "words of the service", reason="expired")
    assert str(error) == "credential_refused"
    assert "words" not in repr(error)


def test_an_error_of_reading_is_completed_by_the_sender() -> None:
    error = AnswerUnreadable("verifik", reason="html")
    error.locate(request_id="r1", tries=2, status=200)
    assert (error.request_id, error.tries) == ("r1", 2)
    assert error.values == {
        "service": "verifik",
        "reason": "html",
        "request_id": "r1",
        "tries": 2,
        "status": 200,
    }


@pytest.mark.parametrize("kind", [ConnectionFailed, AnswerUnreadable])
def test_errors_of_services_say_which(kind: type[ServiceError]) -> None:
    assert kind("blockv").service == "blockv"
    assert kind("blockv").values["service"] == "blockv"
