"""How one JSON value reads in one line of a tree or a list."""

import json
from typing import Final

from PySide6.QtCore import QCoreApplication

from faceviewer.json_text import JsonKind, JsonNode, JsonText
from faceviewer.plain_text import plain_line

SHOWN_LENGTH: Final = 200


def json_words(text: JsonText, node: JsonNode) -> str:
    """A container by its size, a text in quotes and cut, anything else as it was sent."""
    kind = text.kind(node)
    if kind is JsonKind.OBJECT:
        count = text.count(node)
        return QCoreApplication.translate("json", "object, %n key(s)", "", count)
    if kind is JsonKind.ARRAY:
        count = text.count(node)
        return QCoreApplication.translate("json", "array, %n item(s)", "", count)
    if kind is JsonKind.PART:
        count = text.count(node)
        return QCoreApplication.translate("json", "%n of them", "", count)
    if kind is JsonKind.TEXT:
        return _quoted(text.start_of_text(node))
    return plain_line(text.start_of_text(node), SHOWN_LENGTH)


def is_cut(text: JsonText, node: JsonNode) -> bool:
    """Whether the words of a text leave some of it out."""
    return text.kind(node) is JsonKind.TEXT and len(text.start_of_text(node)) > SHOWN_LENGTH


def _quoted(text: str) -> str:
    quoted = json.dumps(text[:SHOWN_LENGTH], ensure_ascii=False)
    line = plain_line(quoted, len(quoted))
    return line if len(text) <= SHOWN_LENGTH else f"{line[:-1]}…"
