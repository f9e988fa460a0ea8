"""Hashes: what proves a match, what proves a difference, and what proves neither."""

import base64
import hashlib
from datetime import UTC, datetime

import pytest
from msgspec import UNSET

from faceviewer.assets.file import AssetFile
from faceviewer.assets.hashes import HashCheck, HashChecker, bare_form, check_hash
from faceviewer.records import Text

FILE = b"the bytes of a file"
OTHER = b"the bytes of another"
SHA256 = hashlib.sha256(FILE)
URL = "https://cdn.example.com/a.png"


def base64_of(digest: bytes) -> str:
    return base64.b64encode(digest).decode()


def content_id(digest: bytes, codec: int = 0x55) -> str:
    body = base64.b32encode(bytes([1, codec, 0x12, 0x20]) + digest)
    return "b" + body.decode().lower().rstrip("=")


def fetched(content: bytes) -> AssetFile:
    return AssetFile(URL, "image/png", datetime.now(UTC), content)


NAMED = [
    (f"sha256:{SHA256.hexdigest()}", "SHA-256"),
    (f"SHA-256:{SHA256.hexdigest().upper()}", "SHA-256"),
    (f"sha256={SHA256.hexdigest()}", "SHA-256"),
    (f"sha256-{base64_of(SHA256.digest())}", "SHA-256"),
    (f"sha256-{base64.urlsafe_b64encode(SHA256.digest()).decode().rstrip('=')}", "SHA-256"),
    (f"sha-256=:{base64_of(SHA256.digest())}:", "SHA-256"),
    (f"{{SHA512}}{hashlib.sha512(FILE).hexdigest()}", "SHA-512"),
    (f"md5:{hashlib.md5(FILE, usedforsecurity=False).hexdigest()}", "MD5"),
    (f"sha1: {hashlib.sha1(FILE, usedforsecurity=False).hexdigest()}", "SHA-1"),
    (f"sha3-256:{hashlib.sha3_256(FILE).hexdigest()}", "SHA3-256"),
    (f"1220{SHA256.hexdigest()}", "SHA-256"),
    (content_id(SHA256.digest()), "SHA-256"),
]


@pytest.mark.parametrize(("stated", "algorithm"), NAMED)
def test_a_form_that_names_its_algorithm_decides(stated: str, algorithm: str) -> None:
    assert check_hash(FILE, stated) == HashCheck("matches", algorithm)
    assert check_hash(OTHER, stated) == HashCheck("differs", algorithm)


BARE = [
    (hashlib.md5(FILE, usedforsecurity=False).hexdigest(), "MD5", "MD5"),
    (hashlib.sha1(FILE, usedforsecurity=False).hexdigest(), "SHA-1", "SHA-1"),
    (SHA256.hexdigest(), "SHA-256", "SHA-256"),
    (f" {SHA256.hexdigest().upper()}\n", "SHA-256", "SHA-256"),
    (base64_of(SHA256.digest()), "SHA-256", "SHA-256"),
    (hashlib.sha3_256(FILE).hexdigest(), "SHA3-256", "SHA-256"),
    (hashlib.blake2b(FILE).hexdigest(), "BLAKE2b", "SHA-512"),
]


@pytest.mark.parametrize(("stated", "algorithm", "usual"), BARE)
def test_a_bare_digest_proves_a_match_but_no_difference(
    stated: str, algorithm: str, usual: str
) -> None:
    assert check_hash(FILE, stated) == HashCheck("matches", algorithm)
    assert check_hash(OTHER, stated) == HashCheck("unchecked", usual, "algorithm")


def test_a_bare_digest_differs_where_its_algorithm_is_proven() -> None:
    stated = SHA256.hexdigest()
    proven = frozenset({bare_form(stated)})
    assert check_hash(OTHER, stated, proven) == HashCheck("differs", "SHA-256")
    assert check_hash(OTHER, "0" * 32, proven) == HashCheck("unchecked", "MD5", "algorithm")
    assert check_hash(OTHER, base64_of(SHA256.digest()), proven).state == "unchecked"


@pytest.mark.parametrize("stated", [UNSET, None, "", "  "])
def test_no_hash_cannot_be_checked(stated: Text) -> None:
    assert check_hash(FILE, stated) == HashCheck("unchecked", reason="missing")


@pytest.mark.parametrize(
    ("stated", "reason"),
    [
        ("QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWKPbdG", "content_id"),
        (content_id(SHA256.digest(), codec=0x70), "content_id"),
        ("abc", "form"),
        ("0" * 30, "form"),
        ("sha256:0123", "form"),
        ("crc32:01234567", "form"),
        ('etag "33a64df5"', "form"),
        ("1220" + "0" * 62, "form"),
        ("=" * 44, "form"),
        ("\ud800" * 32, "form"),
        ("９" * 64, "form"),
        ("x" * 1_000_000, "form"),
        ("sha256:" + ":" * 100_000, "form"),
    ],
)
def test_what_is_no_known_form_cannot_be_checked(stated: str, reason: str) -> None:
    assert check_hash(FILE, stated) == HashCheck("unchecked", reason=reason)  # type: ignore[arg-type]


@pytest.mark.anyio
class TestChecker:
    @pytest.fixture
    def anyio_backend(self) -> str:
        return "asyncio"

    async def test_a_match_proves_the_algorithm_of_its_host(self) -> None:
        checker, wrong = HashChecker(), "0" * 64
        first = await checker.check(URL, fetched(OTHER), wrong)
        assert first == HashCheck("unchecked", "SHA-256", "algorithm")
        assert (await checker.check(URL, fetched(FILE), SHA256.hexdigest())).state == "matches"
        assert await checker.check(URL, fetched(OTHER), wrong) == HashCheck("differs", "SHA-256")
        assert checker.settle(URL, wrong, first) == HashCheck("differs", "SHA-256")

    async def test_other_hosts_and_other_algorithms_prove_nothing(self) -> None:
        checker, wrong = HashChecker(), "0" * 64
        await checker.check("https://example.org/b.png", fetched(FILE), SHA256.hexdigest())
        await checker.check(URL, fetched(FILE), hashlib.sha3_256(FILE).hexdigest())
        await checker.check(URL, fetched(FILE), f"sha256:{SHA256.hexdigest()}")
        found = await checker.check(URL, fetched(OTHER), wrong)
        assert found.state == "unchecked"
        assert checker.settle(URL, wrong, found) is found
