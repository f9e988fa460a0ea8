"""What is said of an asset: whether it is public, and the form of its hash, never its truth.

Bytes are neither fetched nor hashed here.
"""

import re
from typing import Final

from msgspec import UnsetType
from PySide6.QtCore import QCoreApplication

from faceviewer.records import Text

_ALGORITHMS: Final = {32: "MD5", 40: "SHA-1", 64: "SHA-256", 128: "SHA-512"}
"""Hex digits of a digest -> the usual algorithm of that size."""

_HEX = re.compile(r"[0-9a-fA-F]+\Z")
_CID = re.compile(r"(?:Qm[1-9A-HJ-NP-Za-km-z]{44}|b[a-z2-7]{58,})\Z")
"""Source: the two usual text forms of a content id, after the CID specification."""


def public_words(is_public: bool | None | UnsetType) -> str:
    """Whether an asset is public: yes, no or not said."""
    if isinstance(is_public, bool):
        return _tr("public") if is_public else _tr("private")
    return _tr("public or not is not said")


def hash_words(text: Text) -> str:
    """The form of a hash. It claims no algorithm: many have digests of the same size."""
    if not isinstance(text, str) or not text:
        return ""
    if _CID.match(text):
        return _tr("content id (CID)")
    if not _HEX.match(text):
        return _tr("unknown form")
    if algorithm := _ALGORITHMS.get(len(text)):
        return _tr("{count} hex, {algorithm} sized").format(count=len(text), algorithm=algorithm)
    return _tr("{count} hex").format(count=len(text))


def _tr(text: str) -> str:
    return QCoreApplication.translate("assets", text)
