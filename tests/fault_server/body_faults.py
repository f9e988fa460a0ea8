"""Faults of the body, which are the demo's: its JSON, what is around the rows, and the rows."""

from collections.abc import Mapping
from typing import Final

from faceviewer.demo.faults.plan import FAULTS as DEMO_FAULTS
from faceviewer.errors import AnswerUnreadable, PagingBroken
from tests.fault_server.faults import TAKEN, Expectation, Fault, fails
from tests.fault_server.status_faults import played

_NO_LIST: Final = fails(AnswerUnreadable, "list_missing")
_NOT_JSON: Final = fails(AnswerUnreadable, "not_json")
_NO_ROWS: Final = Expectation(rows="none")
_ONE_MORE: Final = Expectation(rows="one_more")
_ONE_LOST: Final = Expectation(rows="one_lost")
_LOOP: Final = fails(PagingBroken, "loop")

_OF_BOTH: Final[Mapping[str, Expectation]] = {
    "short-pages": TAKEN,
    "long-pages": TAKEN,
    "duplicate-across-pages": TAKEN,
    "duplicate-in-page": TAKEN,
    "next-null": TAKEN,
    "next-empty": TAKEN,
    "next-blank": TAKEN,
    "row-null": _ONE_MORE,
    "row-string": _ONE_MORE,
    "row-without-id": _ONE_LOST,
    "assets-null": TAKEN,
    "null-fields": TAKEN,
    "odd-config": TAKEN,
    "odd-dates": TAKEN,
    "wrong-hash": TAKEN,
    "wrong-types": TAKEN,
    "big-content": TAKEN,
    "html-name": TAKEN,
    "formula-name": TAKEN,
    "lone-surrogate": TAKEN,
    "control-name": TAKEN,
    "extra-keys": TAKEN,
    "nan": TAKEN,
    "faces-missing": _NO_LIST,
    "faces-null": _NO_ROWS,
    "faces-object": _NO_LIST,
    "faces-under-data": TAKEN,
    "html-200": fails(AnswerUnreadable, "html"),
    "success-false-200": fails(AnswerUnreadable, "error_body"),
    "truncated-json": fails(AnswerUnreadable, "truncated"),
    "bom": TAKEN,
    "wrong-type": TAKEN,
    "bad-utf8": TAKEN,
    "deep-json": TAKEN,
    "huge-number": TAKEN,
    "duplicate-key": TAKEN,
}
"""Faults of the demo -> what is to come of them at both services."""

PAGING: Final = ("empty-page-with-next", "next-loop", "next-cycle", "bare-array")
"""Faults of tokens; what comes of them depends on the page, or shows only in a walk."""

REWRITTEN: Final = (
    *("row-null", "row-string", "row-without-id", "assets-null", "null-fields", "odd-config"),
    *("odd-dates", "wrong-hash", "wrong-types", "big-content", "html-name", "formula-name"),
    *("lone-surrogate", "control-name", "faces-null"),
)
"""Faults that give other records than there are, so that not all of them can be had."""

_APART: Final[Mapping[str, tuple[Expectation, Expectation]]] = {
    "empty-page-with-next": (_LOOP, TAKEN),
    "next-loop": (_LOOP, TAKEN),
    "next-cycle": (_LOOP, TAKEN),
    "bare-array": (fails(PagingBroken, "untold"), TAKEN),
    "items-envelope": (TAKEN, _NO_LIST),
}
"""Those that mean another thing to BLOCKv than to Verifik."""


def _fault(name: str, blockv: Expectation, verifik: Expectation | None = None) -> Fault:
    description = DEMO_FAULTS[name].description
    return Fault(name, description, "body", played(name), blockv, verifik)


BODY_FAULTS: Final = (
    *(_fault(name, expectation) for name, expectation in _OF_BOTH.items()),
    *(_fault(name, *expectations) for name, expectations in _APART.items()),
)
