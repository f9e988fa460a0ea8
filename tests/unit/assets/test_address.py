"""Urls of assets: what is checked, asked and shown is one and the same."""

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from faceviewer.assets.address import next_address, read_address
from faceviewer.errors import AssetForbidden


@pytest.mark.parametrize(
    ("url", "text"),
    [
        ("https://cdn.example.com/a.png", "https://cdn.example.com/a.png"),
        (" HTTPS://CDN.Example.COM:443/a.png\n", "https://cdn.example.com/a.png"),
        ("http://cdn.example.com:8080", "http://cdn.example.com:8080/"),
        ("https://cdn.example.com?v=1#part", "https://cdn.example.com/?v=1"),
        (
            "https://cdn.example.com/ä b/%41?q=[1]|2",
            "https://cdn.example.com/%C3%A4%20b/%41?q=[1]%7C2",
        ),
        ("https://cdn.example.com/a\r\nHost: x", "https://cdn.example.com/a%0D%0AHost:%20x"),
        ("https://cdn.example.com/\ud800", "https://cdn.example.com/%ED%A0%80"),
        ("https://cdn.example.com\\@evil.io/", ""),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("https://[2001:DB8::1]:8443/x", "https://[2001:db8::1]:8443/x"),
        ("https://example.com./x", "https://example.com/x"),
        ("http://2130706433/", ""),
        ("http://0x7f.1/", ""),
        ("http://127.0.0.1.:80/", "http://127.0.0.1/"),
    ],
)
def test_an_address_is_read_strictly(url: str, text: str) -> None:
    if text:
        assert read_address(url).text == text
    else:
        with pytest.raises(AssetForbidden):
            read_address(url)


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("", "address"),
        (".", "address"),
        ("cdn.example.com/a.png", "address"),
        ("//cdn.example.com/a.png", "address"),
        ("https:/cdn.example.com/", "address"),
        ("https:\\\\cdn.example.com/", "address"),
        ("https://", "address"),
        ("https://cdn.example.com:99999/", "address"),
        ("https://cdn example.com/", "address"),
        ('https://cdn.example.com"/', "address"),
        ("https://\u200bcdn.example.com/", "address"),
        ("https://cdn.example.com/" + "a" * 8000, "address"),
        ("native://image", "scheme"),
        ("ipfs://Qm", "scheme"),
        ("data:image/png;base64,AAAA", "scheme"),
        ("file:///etc/passwd", "scheme"),
        ("javascript:alert(1)", "scheme"),
        ("https://user:pass@cdn.example.com/", "userinfo"),
        ("https://cdn.example.com@evil.io/", "userinfo"),
    ],
)
def test_why_an_address_is_refused(url: str, reason: str) -> None:
    with pytest.raises(AssetForbidden) as caught:
        read_address(url)
    assert caught.value.values == {"reason": reason}


@given(st.text(st.characters(exclude_categories=()), max_size=60))
def test_whatever_is_read_httpx_asks_the_same_host(rest: str) -> None:
    try:
        address = read_address(f"https://cdn.example.com{rest}")
    except AssetForbidden:
        return
    asked = httpx.URL(address.text)
    assert asked.raw_host.decode() == address.host.strip("[]")
    assert (asked.scheme, asked.port or 0) == (address.scheme, address.port)
    assert read_address(address.text) == address


@pytest.mark.parametrize(
    ("location", "text"),
    [
        ("/b.png", "https://cdn.example.com/b.png"),
        ("b.png?x", "https://cdn.example.com/a/b.png?x"),
        ("//other.example.com/b", "https://other.example.com/b"),
        ("https://other.example.com:8443/b#c", "https://other.example.com:8443/b"),
    ],
)
def test_a_redirect_leads_on(location: str, text: str) -> None:
    assert next_address(read_address("https://cdn.example.com/a/b"), location).text == text


@pytest.mark.parametrize(
    ("location", "reason"),
    [
        ("http://cdn.example.com/b", "downgrade"),
        ("file:///etc/passwd", "scheme"),
        ("https://a@b/", "userinfo"),
        ("http://[::1", "address"),
    ],
)
def test_a_redirect_that_is_not_followed(location: str, reason: str) -> None:
    with pytest.raises(AssetForbidden) as caught:
        next_address(read_address("https://cdn.example.com/a/b"), location)
    assert caught.value.values["reason"] == reason
