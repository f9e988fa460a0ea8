"""Faults of single rows: members that break the contract, or that no client may trust."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from faceviewer.demo.faults.call import BLOCKV, VERIFIK, Call, Fault, Row
from faceviewer.demo.faults.edits import row_fault, rows_fault


def _insert(row: object, rows: list[Any], _call: Call) -> None:
    rows.insert(len(rows) // 2, row)


def _drop_first_id(rows: list[Any], call: Call) -> None:
    for row in rows[:1]:
        row.pop("_id" if call.service == VERIFIK else "id", None)


ODD_DATES: Sequence[object] = (
    "2024-01-30T20:16:34.841Z",
    "2024-01-30T20:16:34Z",
    "2024-01-30T20:16:34.1Z",
    "2024-01-30T20:16:34.123456789Z",
    "2024-01-30T20:16:34.841+05:30",
    "2023-09-29T21:38:59.306976",
    "2024-01-30",
    "",
    "0001-01-01T00:00:00Z",
    "January 16, 2024 3:44 PM",
    1706645794,
    1706645794841,
    {"year": 2024, "month": 1, "day": 30},
    None,
    "not a date",
)


def _odd_date(row: Row, service: str, number: int) -> None:
    created, modified = (
        ("createdAt", "updatedAt") if service == VERIFIK else ("when_created", "when_modified")
    )
    row[created] = ODD_DATES[number % len(ODD_DATES)]
    row[modified] = ODD_DATES[(number + 1) % len(ODD_DATES)]


FORMULAS = ("=1+1", "+1", "-1+2", "@SUM(A1)", "\t=1+1", "\r=1+1", "＝1+1", '=HYPERLINK("x")')
HTML_NAME = '<b>bold</b><img src="file:///etc/hostname"><script>alert(1)</script>'
SURROGATE_NAME = "lone \ud800 surrogate"
CONTROL_NAME = "bell\x07 nul\x00 line\nend\u2028 turned\u202e round\u202c zero\u200bwidth e\u0301"
BIG_CONTENT_BYTES = 5_000_000


def _name(name: str, description: str, names: Sequence[str]) -> Fault:
    def edit(row: Row, _service: str, number: int) -> None:
        row["name"] = names[number % len(names)]

    return row_fault(name, description, edit)


def _assets_null(row: Row, service: str, _number: int) -> None:
    if service == BLOCKV:
        row["assets"] = None


def _null_fields(row: Row, _service: str, _number: int) -> None:
    row |= {key: None for key in row if key not in ("id", "_id")}


def _odd_config(row: Row, service: str, number: int) -> None:
    deep: object = "bottom"
    for _level in range(200):
        deep = {"deeper": deep}
    row["config" if service == BLOCKV else "settings"] = (None, [1, [2]], "text", deep)[number % 4]


def _big_content(rows: list[Any], call: Call) -> None:
    for row in rows[:1]:
        row["description" if call.service == VERIFIK else "content"] = "x" * BIG_CONTENT_BYTES


def _wrong_hash(row: Row, _service: str, _number: int) -> None:
    for asset in row.get("assets") or []:
        asset["hash"] = "0" * 64


WRONG_FACES: Sequence[Row] = (
    {"name": 12345},
    {"name": None, "url": 7},
    {"content": {"html": "<p>"}, "config": "text"},
    {"assets": {"0": {"id": "a"}}},
    {"assets": [None, "front.png", {"id": 7, "url": None, "is_public": "true"}]},
    {"when_created": 1706645794, "when_modified": False},
)
WRONG_COLLECTIONS: Sequence[Row] = (
    {"name": 12345},
    {"name": None, "deleted": "true"},
    {"project": {"_id": "65b955fe0577440932c77481", "name": "Sucursales Andina"}},
    {"client": {"$oid": "6158e492dd0767a2b8b3f829"}, "code": 5},
    {"__v": "0", "description": ["a", "b"]},
    {"createdAt": 1706645794, "updatedAt": False},
)


def _wrong_types(row: Row, service: str, number: int) -> None:
    """One wrong type after the other, and from time to time an id as `{"$oid": …}`."""
    patches = WRONG_COLLECTIONS if service == VERIFIK else WRONG_FACES
    turn = number % (len(patches) + 1)
    if turn < len(patches):
        row |= patches[turn]
        return
    key = "_id" if service == VERIFIK else "id"
    row[key] = {"$oid": row.get(key)}


ROWS = (
    rows_fault("row-null", "a row is null", partial(_insert, None)),
    rows_fault("row-string", "a row is a text", partial(_insert, "not a record")),
    rows_fault("row-without-id", "the first row has no id", _drop_first_id),
    row_fault("assets-null", "the assets of each face are null", _assets_null),
    row_fault("null-fields", "all but the id is null", _null_fields),
    row_fault("odd-config", "config is null, a list, a text or very deep", _odd_config),
    row_fault("odd-dates", "dates of every known form", _odd_date),
    row_fault("wrong-hash", "hashes that belong to no file", _wrong_hash),
    row_fault("wrong-types", "members of wrong types", _wrong_types),
    rows_fault("big-content", "the first row has a text of 5 MB", _big_content),
    _name("html-name", "names that are HTML", (HTML_NAME,)),
    _name("formula-name", "names that a spreadsheet would run", FORMULAS),
    _name("lone-surrogate", "names with half of a surrogate pair", (SURROGATE_NAME,)),
    _name("control-name", "names with control characters", (CONTROL_NAME,)),
)
