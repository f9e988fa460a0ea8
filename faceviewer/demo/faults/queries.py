"""Faults of a service that does not understand a part of the query; of faces only."""

import json
from typing import Any

from starlette.responses import Response

from faceviewer.demo.faults.call import Call, Fault, respond
from faceviewer.demo.queries import BadQueryError


def _ignoring(name: str, description: str, **changes: Any) -> Fault:
    """A fault that answers as if these parts of the query were others."""

    def apply(call: Call) -> Response:
        if call.asked is None:
            return call.response
        try:
            page = call.asked(**changes)
        except BadQueryError:
            return call.response
        end = {} if page.next is None else {"next": page.next}
        return respond(200, {"faces": [json.loads(row) for row in page.rows], **end})

    return Fault(name, description, apply)


def _refuse_range(call: Call) -> Response:
    if "when_created" not in call.request.url.query:
        return call.response
    return respond(400, {"code": 400, "message": "when_created is not a filter"})


QUERIES = (
    _ignoring("ranges-ignored", "the range of when_created is not looked at", created=()),
    _ignoring("order-ignored", "the newest rows come first in any order", descending=True),
    _ignoring("sort-ignored", "the rows are always sorted by name", sort_by="name"),
    Fault("ranges-refused", "400 for a range of when_created", _refuse_range),
)
