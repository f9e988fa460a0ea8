"""What is typed as the base address of a service, and what is kept of it."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from faceviewer.addresses import (
    PRESETS,
    clean_base_url,
    is_loopback,
    is_renamed,
    origin_of,
    readable_host,
)
from faceviewer.errors import ServiceName, SettingsError
from faceviewer.settings import PRODUCTION


class TestBaseUrl:
    @pytest.mark.parametrize(
        ("text", "base"),
        [
            ("https://api.verifik.co", "https://api.verifik.co"),
            ("  https://API.Verifik.co./ \n", "https://api.verifik.co"),
            ("<https://api.verifik.co>", "https://api.verifik.co"),
            ("api.verifik.co", "https://api.verifik.co"),
            ("//api.verifik.co/", "https://api.verifik.co"),
            ("api.verifik.co/v2", "https://api.verifik.co"),
            ("https://api.verifik.co/v2/", "https://api.verifik.co"),
            ("https://api.verifik.co/v2/face-recognition/collections", "https://api.verifik.co"),
            ("https://api.verifik.co/v2/face-recognition/collections?page=1#x", None),
            ("https://gateway.example/verifik/v2/projects", "https://gateway.example/verifik"),
            ("https://gateway.example/v3", "https://gateway.example/v3"),
            ("https://api.verifik.co:443/", "https://api.verifik.co"),
            ("http://api.verifik.co:443", "http://api.verifik.co:443"),
            ("api.verifik.co:8443", "https://api.verifik.co:8443"),
            ("localhost:8000/v2", "http://localhost:8000"),
            ("127.0.0.1:8000", "http://127.0.0.1:8000"),
            ("[::1]:8000", "http://[::1]:8000"),
            ("https://[0:0::1]", "https://[::1]"),
            ("https://localhost", "https://localhost"),
            ("münchen.example", "https://xn--mnchen-3ya.example"),
            ("https://faß.example", "https://xn--fa-hia.example"),
            ("https://１２７.0.0.1", "https://127.0.0.1"),
            ("HTTPS://my_host", "https://my_host"),
            ('"https://h.example/"', "https://h.example"),
            ("https://h.example?token=secret", "https://h.example"),
        ],
    )
    def test_verifik(self, text: str, base: str | None) -> None:
        assert clean_base_url(text, "verifik") == (base or "https://api.verifik.co")

    @pytest.mark.parametrize(
        ("text", "base"),
        [
            ("blockv-labs.io/faces", "https://blockv-labs.io"),
            ("https://blockv-labs.io/faces/?limit=5&order=asc", "https://blockv-labs.io"),
            ("https://api.blockv-labs.io/v3", "https://api.blockv-labs.io/v3"),
            ("https://api.blockv-labs.io/v3/faces?next=a/b", "https://api.blockv-labs.io/v3"),
            ("https://api.blockv-labs.io//v3///faces", "https://api.blockv-labs.io/v3"),
            ("https://a.example/faces/65b8f0c2a1b2c3d4e5f60718", "https://a.example"),
            ("https://a.example/faces/v3", "https://a.example/faces/v3"),
            ("https://a.example/v2", "https://a.example/v2"),
        ],
    )
    def test_blockv(self, text: str, base: str) -> None:
        assert clean_base_url(text, "blockv") == base

    @pytest.mark.parametrize(
        ("text", "reason"),
        [
            ("", "empty"),
            ("https://", "empty"),
            ("https:///path", "host"),
            ("ftp://a.example", "scheme"),
            ("javascript:alert(1)", "scheme"),
            ("file:///etc/passwd", "scheme"),
            ("https:/a.example", "scheme"),
            ("https://user:password@a.example", "userinfo"),
            ("user:password@a.example", "userinfo"),
            ("https://a.example@b.example", "userinfo"),
            ("https://a b.example", "host"),
            ("https://a.example\\@b.example", "userinfo"),
            ("https://a.example\\b", "host"),
            ("https://a..example", "host"),
            ("https://-a.example", "host"),
            ("https://a%2eexample", "host"),
            ("https://127.1", "host"),
            ("https://2130706433", "host"),
            ("https://0x7f000001", "host"),
            ("https://[::1", "host"),
            ("https://[fe80::1%25eth0]", "host"),
            ("https://[not-six]", "host"),
            ("https://" + "a." * 127 + "example", "host"),
            ("https://a\u0000.example", "host"),
            ("https://\u200d\u200d", "host"),
            ("https://a.example:0", "port"),
            ("https://a.example:65536", "port"),
            ("https://a.example:８０", "port"),
            ("https://a.example:-1", "port"),
            ("a.example:80x", "port"),
            ("https://a.example/../b", "path"),
            ("https://a.example/%2E%2e/b", "path"),
            ("https://a.example/a b", "path"),
            ("https://a.example/ä", "path"),
        ],
    )
    @pytest.mark.parametrize("service", ["verifik", "blockv"])
    def test_what_cannot_be_kept(self, text: str, reason: str, service: ServiceName) -> None:
        with pytest.raises(SettingsError) as caught:
            clean_base_url(text, service)
        assert caught.value.values == {"reason": f"base_url_{reason}"}

    @given(
        text=st.text(max_size=40)
        | st.from_regex(r"(https?://)?[a-z.0-9]{1,9}(:[0-9]{1,5})?(/(v2|v3|faces|a|%2e)){0,4}/?"),
        service=st.sampled_from(["verifik", "blockv"]),
    )
    def test_cleaning_twice_is_cleaning_once(self, text: str, service: ServiceName) -> None:
        try:
            base = clean_base_url(text, service)
        except SettingsError:
            return
        assert base.isascii()
        assert not base.endswith("/")
        assert clean_base_url(base, service) == base
        assert base.startswith(origin_of(base))

    def test_every_preset_is_clean_already(self) -> None:
        for service, presets in PRESETS.items():
            for preset in presets:
                assert clean_base_url(preset.base_url, service) == preset.base_url
        codes = [preset.code for preset in itertools.chain(*PRESETS.values())]
        assert len(set(codes)) == len(codes)
        assert PRESETS["verifik"][0].base_url == PRODUCTION.verifik.base_url
        assert PRESETS["blockv"][0].base_url == PRODUCTION.blockv.base_url

    @pytest.mark.parametrize(
        ("base", "origin"),
        [
            ("https://a.example:443/v3", "https://a.example"),
            ("http://127.0.0.1:8080/v3", "http://127.0.0.1:8080"),
            ("http://[::1]:80", "http://[::1]"),
        ],
    )
    def test_the_origin_has_no_path_and_no_usual_port(self, base: str, origin: str) -> None:
        assert origin_of(base) == origin

    @pytest.mark.parametrize(
        ("base", "expected"),
        [
            ("http://localhost:1", True),
            ("http://127.8.9.10", True),
            ("http://[::1]:80", True),
            ("http://localhost.example", False),
            ("http://a.localhost", False),
            ("http://127.0.0.1.example", False),
            ("http://10.0.0.1", False),
            ("http://0.0.0.0", False),
        ],
    )
    def test_loopback(self, base: str, expected: bool) -> None:
        assert is_loopback(base) is expected

    def test_an_origin_has_one_spelling(self) -> None:
        assert (
            origin_of("HTTPS://A.example:443/x?y#z")
            == origin_of("https://a.example")
            == "https://a.example"
        )
        assert origin_of("https://a.example:8443") != origin_of("https://a.example")
        assert origin_of("http://a.example") != origin_of("https://a.example")

    @pytest.mark.parametrize(
        ("base", "expected"),
        [
            ("https://blockv-labs.io", True),
            ("https://api.blockv-labs.io/v3", True),
            ("https://notblockv-labs.io", False),
            ("https://api-testnet.dual.network", False),
        ],
    )
    def test_the_renamed_service(self, base: str, expected: bool) -> None:
        assert is_renamed(base) is expected


@pytest.mark.parametrize(
    ("host", "read"),
    [
        ("xn--bcher-kva.example", "bücher.example"),
        ("cdn.example.com", "cdn.example.com"),
        ("xn--a", "xn--a"),
        ("127.0.0.1", "127.0.0.1"),
    ],
)
def test_a_host_is_read_in_its_own_letters(host: str, read: str) -> None:
    assert readable_host(host) == read
