"""Faults of what is around the rows: the list's form, the next token, rows that come twice."""

import json
import math
from collections.abc import Callable
from functools import partial
from typing import Any

from faceviewer.demo.faults.call import BLOCKV, VERIFIK, Call, Fault, Payload
from faceviewer.demo.faults.edits import payload_fault, rows_fault
from faceviewer.demo.queries import Page


def _set_next(name: str, description: str, token: Callable[[Page, Payload], object]) -> Fault:
    """A fault that gives the answer another `next`; collections have none."""

    def edit(payload: Payload, call: Call, page: Page) -> None:
        if call.service == BLOCKV:
            payload["next"] = token(page, payload)

    return payload_fault(name, description, edit)


def _end_as(name: str, description: str, end: object) -> Fault:
    return _set_next(name, description, lambda _page, payload: payload.get("next") or end)


def _without_list(payload: Payload, call: Call, _page: Page) -> None:
    del payload[call.list_key]


def _list_null(payload: Payload, call: Call, _page: Page) -> None:
    payload[call.list_key] = None


def _list_object(payload: Payload, call: Call, _page: Page) -> None:
    payload[call.list_key] = {"0": payload[call.list_key]}


def _list_under_data(payload: Payload, call: Call, _page: Page) -> Payload:
    if call.service == VERIFIK:
        return {"data": {"docs": payload["data"]}}
    return {"success": True, "data": {"faces": payload.pop("faces")}, "meta": {}} | payload


def _bare_array(payload: Payload, call: Call, _page: Page) -> object:
    return payload[call.list_key]


def _as_items(payload: Payload, call: Call, _page: Page) -> Payload:
    return {"items": payload.pop(call.list_key)} | payload


def _extra_keys(payload: Payload, call: Call, _page: Page) -> None:
    payload |= {
        "id": "WY4GM",
        "signature": {"message": "Certified", "dateTime": "January 16, 2024 3:44 PM"},
        "pagination": {"page": 1, "limit": 20, "total": 3, "pages": 1},
        "total": len(payload[call.list_key]),
    }


def _empty_with_next(payload: Payload, call: Call, page: Page) -> None:
    """No rows yet: the token asks for this same page once more."""
    if call.service == BLOCKV:
        payload |= {"faces": [], "next": page.here}


def _resized(payload: Payload, call: Call, _page: Page, factor: float) -> None:
    if call.resized is None:
        return
    page = call.resized(factor)
    payload[call.list_key] = [json.loads(row) for row in page.rows]
    payload.pop("next", None)
    if page.next is not None:
        payload["next"] = page.next


def _repeat_preceding(payload: Payload, call: Call, page: Page) -> None:
    if page.preceding is not None:
        payload[call.list_key].insert(0, json.loads(page.preceding))


def _repeat_first(rows: list[Any], _call: Call) -> None:
    rows += rows[:1]


def _nan(payload: Payload, _call: Call, _page: Page) -> None:
    payload["x_value"] = math.nan


PAGES = (
    payload_fault("short-pages", "half as many rows as asked for", partial(_resized, factor=0.5)),
    payload_fault("long-pages", "twice as many rows as asked for", partial(_resized, factor=2)),
    payload_fault("duplicate-across-pages", "a page repeats the row before it", _repeat_preceding),
    rows_fault("duplicate-in-page", "a page ends with its first row", _repeat_first),
    Fault(
        "empty-page-with-next",
        "the first request gets an empty page, whose next is the right one",
        payload_fault("", "", _empty_with_next).apply,
        requests="1",
    ),
    _set_next("next-loop", "each page names itself as the next", lambda page, _body: page.here),
    _set_next(
        "next-cycle",
        "the second page names the first as the next",
        lambda page, body: page.start if page.number == 2 else body.get("next", page.start),
    ),
    _end_as("next-null", "the last page has next: null", None),
    _end_as("next-empty", "the last page has an empty next", ""),
    _end_as("next-blank", "the last page has a blank next", "  "),
)

ENVELOPES = (
    payload_fault("extra-keys", "unknown keys beside the list", _extra_keys),
    payload_fault("nan", "a value that is NaN beside the list", _nan),
    payload_fault("faces-missing", "the list's key is missing", _without_list),
    payload_fault("faces-null", "the list is null", _list_null),
    payload_fault("faces-object", "the list is an object", _list_object),
    payload_fault("faces-under-data", "the list is one level deeper", _list_under_data),
    payload_fault("bare-array", "the list stands alone", _bare_array),
    payload_fault("items-envelope", "the list is called items", _as_items),
)
