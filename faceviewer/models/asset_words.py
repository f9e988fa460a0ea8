"""What is said of an asset: whether it is public, the form of its hash, what comparing it gave.

Bytes are neither fetched nor hashed here.
"""

import re
from typing import TYPE_CHECKING, Final

from msgspec import UnsetType
from PySide6.QtCore import QCoreApplication

from faceviewer.records import Text

if TYPE_CHECKING:
    from faceviewer.assets.hashes import HashCheck

translate = QCoreApplication.translate

_ALGORITHMS: Final = {32: "MD5", 40: "SHA-1", 64: "SHA-256", 128: "SHA-512"}
"""Hex digits of a digest -> the usual algorithm of that size."""

_HEX = re.compile(r"[0-9a-fA-F]+\Z")
_CID = re.compile(r"(?:Qm[1-9A-HJ-NP-Za-km-z]{44}|b[a-z2-7]{58,})\Z")
"""Source: the two usual text forms of a content id, after the CID specification."""


def public_words(is_public: bool | None | UnsetType) -> str:
    """Whether an asset is public: yes, no or not said."""
    if isinstance(is_public, bool):
        return translate("assets", "public") if is_public else translate("assets", "private")
    return translate("assets", "public or not is not said")


def hash_words(text: Text) -> str:
    """The form of a hash. It claims no algorithm: many have digests of the same size."""
    if not isinstance(text, str) or not text:
        return ""
    if _CID.match(text):
        return translate("assets", "content id (CID)")
    if not _HEX.match(text):
        return translate("assets", "unknown form")
    if algorithm := _ALGORITHMS.get(len(text)):
        return translate("assets", "{count} hex, {algorithm} sized").format(
            count=len(text), algorithm=algorithm
        )
    return translate("assets", "{count} hex").format(count=len(text))


def check_words(found: "HashCheck") -> str:
    """What comparing a file with its hash gave, in a few words."""
    match found.state:
        case "matches":
            return translate("assets", "matches ({algorithm})").format(algorithm=found.algorithm)
        case "differs":
            return translate("assets", "differs ({algorithm})").format(algorithm=found.algorithm)
    return translate("assets", "cannot be checked")


def check_cause(found: "HashCheck") -> str:
    """Why a hash cannot be checked, in a few words."""
    return {
        "missing": translate("assets", "no hash stated"),
        "content_id": translate("assets", "content id (CID)"),
        "algorithm": translate("assets", "algorithm not said"),
        "form": translate("assets", "unknown form"),
    }.get(found.reason, "")


def check_reason(found: "HashCheck") -> str:
    """One sentence: what that means, and why a hash cannot be checked."""
    algorithm = found.algorithm
    match found.state:
        case "matches":
            text = translate("assets", "The {algorithm} hash of the file is the one of the record.")
            return text.format(algorithm=algorithm)
        case "differs":
            text = translate(
                "assets", "The {algorithm} hash of the file is not the one of the record."
            )
            return text.format(algorithm=algorithm)
    match found.reason:
        case "missing":
            return translate("assets", "The record states no hash.")
        case "content_id":
            return translate(
                "assets", "A content id (CID) of this kind is no hash of the file alone."
            )
        case "algorithm":
            text = translate(
                "assets",
                "The record does not say which algorithm it used; {algorithm} does not give it.",
            )
            return text.format(algorithm=algorithm)
    return translate("assets", "The hash of the record has no form that is known here.")
