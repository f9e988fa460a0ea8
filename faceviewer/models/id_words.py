"""What an id says of itself: which kind it is, and when it was made."""

from PySide6.QtCore import QCoreApplication

from faceviewer.models.formats import Formats
from faceviewer.records import id_kind, object_id_instant, uuid_instant, uuid_version

translate = QCoreApplication.translate


def id_words(text: str, formats: Formats) -> str:
    """In a few words what an id is; empty for a text that has the form of none."""
    kind = id_kind(text)
    if kind == "other":
        return ""
    made = object_id_instant(text) or uuid_instant(text)
    if kind == "object_id":
        words = translate("ids", "ObjectId")
    else:
        words = translate("ids", "UUID, version {number}").format(number=uuid_version(text))
    if made is None:
        return words
    return translate("ids", "{kind}, {time}").format(kind=words, time=formats.second(made))
