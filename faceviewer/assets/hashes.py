"""Whether a file is the one whose hash a record states.

No service says which algorithm its hashes come from (see the field `hash` of an asset), so a digest
may be called wrong only where its algorithm is certain:

- its form names it (`sha256:…`, `sha256-…` as in web pages, a multihash, a raw content id);
- or it is a bare digest, and another file of the same host had one of the same size and form that
  the usual algorithm of that size gave. One match is proof: it cannot happen by chance.

A bare digest that one of the usual algorithms of its size gives is a match, whoever made it. One
that none of them gives proves nothing by itself: "cannot be checked".
"""

import asyncio
import base64
import binascii
import hashlib
import re
from dataclasses import dataclass
from typing import Final, Literal

from faceviewer.assets.address import read_address
from faceviewer.assets.file import AssetFile
from faceviewer.errors import AssetForbidden
from faceviewer.records import Text

HashState = Literal["matches", "differs", "unchecked"]
HashReason = Literal["", "missing", "form", "content_id", "algorithm"]

_NAMES: Final = {
    "md5": "MD5",
    "sha1": "SHA-1",
    "sha224": "SHA-224",
    "sha256": "SHA-256",
    "sha384": "SHA-384",
    "sha512": "SHA-512",
    "sha3_256": "SHA3-256",
    "sha3_512": "SHA3-512",
    "blake2s": "BLAKE2s",
    "blake2b": "BLAKE2b",
}
"""The algorithms that are known here, by the names of hashlib, and how they are written."""

_USUAL: Final = {
    16: ("md5",),
    20: ("sha1",),
    28: ("sha224",),
    32: ("sha256", "sha3_256", "blake2s"),
    48: ("sha384",),
    64: ("sha512", "sha3_512", "blake2b"),
}
"""Bytes of a bare digest -> the algorithms it may come from, the usual one first."""

_MULTIHASH: Final = {0x11: ("sha1", 20), 0x12: ("sha256", 32), 0x13: ("sha512", 64)}
"""The first byte of a multihash -> algorithm and size. Source: the table of multicodec."""

_RAW_CONTENT_ID: Final = b"\x01\x55\x12\x20"
"""Version 1, codec raw, SHA-256 of 32 bytes: the bytes of the file itself were hashed.

Other content ids are hashes of a tree of blocks, which cannot be had from the file alone. Source:
the specification of CID.
"""

_NAMED: Final = re.compile(r"\{?([A-Za-z]{2,7}\d?[-_]?\d{0,3})[}:=-]\s*:?([^\s:]+):?")
_HEX: Final = re.compile(r"(?:[0-9a-fA-F]{2})+")
_BASE64: Final = re.compile(r"[A-Za-z0-9+/_-]+={0,2}")
_CONTENT_ID: Final = re.compile(r"Qm[1-9A-HJ-NP-Za-km-z]{44}|b[a-z2-7]{58,}")


@dataclass(frozen=True, slots=True)
class HashCheck:
    """What comparing a file with its stated hash gave.

    `algorithm` is written as people write it, and says what matched, what differs, or what was
    tried in vain. `reason` says why a hash cannot be checked: missing (not sent, null or empty),
    form (it is none that is known), content_id (of a tree of blocks) or algorithm (a bare digest
    which the usual algorithms of its size do not give).
    """

    state: HashState
    algorithm: str = ""
    reason: HashReason = ""


@dataclass(frozen=True, slots=True)
class _Digest:
    """A digest, and the algorithms it can come from; just one where the form names it."""

    value: bytes
    algorithms: tuple[str, ...]
    is_named: bool
    form: str = ""


def check_hash(content: bytes, stated: Text, proven: frozenset[str] = frozenset()) -> HashCheck:
    """Compares a file with the hash that a record states.

    `proven` are the forms of bare digests whose algorithm is certain at this host, as `bare_form`
    gives them.
    """
    if not isinstance(stated, str) or not stated.strip():
        return HashCheck("unchecked", reason="missing")
    text = stated.strip()
    digest = _read(text)
    if digest is None:
        is_content_id = bool(_CONTENT_ID.fullmatch(text))
        return HashCheck("unchecked", reason="content_id" if is_content_id else "form")
    for algorithm in digest.algorithms:
        if _digest(algorithm, content) == digest.value:
            return HashCheck("matches", _NAMES[algorithm])
    usual = _NAMES[digest.algorithms[0]]
    if digest.is_named or digest.form in proven:
        return HashCheck("differs", usual)
    return HashCheck("unchecked", usual, "algorithm")


def bare_form(stated: Text) -> str:
    """The form of a bare digest, as in "hex 32"; empty for all else, also where it is named."""
    digest = _read(stated.strip()) if isinstance(stated, str) else None
    return digest.form if digest is not None else ""


class HashChecker:
    """Checks files off the loop, and learns from each match which algorithm a host uses."""

    def __init__(self) -> None:
        self._proven: dict[str, frozenset[str]] = {}

    async def check(self, url: str, file: AssetFile, stated: Text) -> HashCheck:
        """What comparing the file of a url with the hash of its record gives."""
        host = _host(url)
        proven = self._proven.get(host, frozenset())
        found = await asyncio.to_thread(check_hash, file.content, stated, proven)
        form = bare_form(stated)
        if found.state == "matches" and form and found.algorithm == _usual_name(stated):
            self._proven[host] = self._proven.get(host, frozenset()) | {form}
        return found

    def settle(self, url: str, stated: Text, found: HashCheck) -> HashCheck:
        """The same result in the light of what was learned since."""
        is_certain = bare_form(stated) in self._proven.get(_host(url), frozenset())
        if found.reason == "algorithm" and is_certain:
            return HashCheck("differs", found.algorithm)
        return found


def _usual_name(stated: Text) -> str:
    digest = _read(stated.strip()) if isinstance(stated, str) else None
    return _NAMES[digest.algorithms[0]] if digest is not None else ""


def _host(url: str) -> str:
    try:
        return read_address(url).origin
    except AssetForbidden:
        return ""


def _digest(algorithm: str, content: bytes) -> bytes:
    return hashlib.new(algorithm, content, usedforsecurity=False).digest()


def _read(text: str) -> _Digest | None:
    """The digest that a text states; None where its form is not known."""
    return _read_bare(text) or _read_named(text) or _read_content_id(text)


def _read_bare(text: str) -> _Digest | None:
    """Digits alone: hex, a multihash in hex, or padded base64."""
    if _HEX.fullmatch(text):
        value = bytes.fromhex(text)
        if len(value) in _USUAL:
            return _Digest(value, _USUAL[len(value)], False, f"hex {len(value)}")
        return _read_multihash(value)
    if text.endswith("=") and _BASE64.fullmatch(text):
        value = _from_base64(text)
        if len(value) in _USUAL:
            return _Digest(value, _USUAL[len(value)], False, f"base64 {len(value)}")
    return None


def _read_multihash(value: bytes) -> _Digest | None:
    algorithm, size = _MULTIHASH.get(value[0], ("", 0))
    if algorithm and value[1] == size and len(value) == size + 2:
        return _Digest(value[2:], (algorithm,), is_named=True)
    return None


def _read_named(text: str) -> _Digest | None:
    """A digest after the name of its algorithm, in hex or base64."""
    found = _NAMED.fullmatch(text)
    name = re.sub(r"[-_]", "", found[1]).lower() if found else ""
    algorithm = {known.replace("_", ""): known for known in _NAMES}.get(name)
    if found is None or algorithm is None:
        return None
    size = hashlib.new(algorithm, usedforsecurity=False).digest_size
    for value in (_from_hex(found[2]), _from_base64(found[2])):
        if len(value) == size:
            return _Digest(value, (algorithm,), is_named=True)
    return None


def _read_content_id(text: str) -> _Digest | None:
    if not text.startswith("b") or not _CONTENT_ID.fullmatch(text):
        return None
    body = text[1:].upper()
    try:
        value = base64.b32decode(body + "=" * (-len(body) % 8))
    except binascii.Error:
        return None
    if value.startswith(_RAW_CONTENT_ID) and len(value) == len(_RAW_CONTENT_ID) + 32:
        return _Digest(value[len(_RAW_CONTENT_ID) :], ("sha256",), is_named=True)
    return None


def _from_hex(text: str) -> bytes:
    return bytes.fromhex(text) if _HEX.fullmatch(text) else b""


def _from_base64(text: str) -> bytes:
    if not _BASE64.fullmatch(text):
        return b""
    plain = text.rstrip("=").translate(str.maketrans("-_", "+/"))
    try:
        return base64.b64decode(plain + "=" * (-len(plain) % 4))
    except binascii.Error:
        return b""
