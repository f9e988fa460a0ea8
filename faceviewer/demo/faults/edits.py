"""Faults that edit the JSON of a right answer: what the others of this package build on."""

import json
from collections.abc import Callable
from typing import Any

from starlette.responses import Response

from faceviewer.demo.faults.call import Call, Fault, Payload, Row, respond
from faceviewer.demo.queries import Page

PayloadEdit = Callable[[Payload, Call, Page], object]
RowsEdit = Callable[[list[Any], Call], None]
RowEdit = Callable[[Row, str, int], None]


def payload_fault(name: str, description: str, edit: PayloadEdit) -> Fault:
    """A fault that edits the payload in place, or gives another one in its place.

    It leaves refusals alone, and what an earlier fault has made of another form.
    """

    def apply(call: Call) -> Response:
        if call.page is None:
            return call.response
        payload = json.loads(bytes(call.response.body))
        if not isinstance(payload, dict) or call.list_key not in payload:
            return call.response
        changed = edit(payload, call, call.page)
        return respond(200, payload if changed is None else changed)

    return Fault(name, description, apply)


def rows_fault(name: str, description: str, edit: RowsEdit) -> Fault:
    """A fault that edits the list of rows in place."""

    def edit_rows(payload: Payload, call: Call, _page: Page) -> None:
        edit(payload[call.list_key], call)

    return payload_fault(name, description, edit_rows)


def row_fault(name: str, description: str, edit: RowEdit) -> Fault:
    """A fault that edits each row in place, told the service and the row's number."""

    def edit_each(rows: list[Any], call: Call) -> None:
        for number, row in enumerate(rows):
            if isinstance(row, dict):
                edit(row, call.service, number)

    return rows_fault(name, description, edit_each)
