"""Addresses of requests, and how they are shown."""

import pytest

from faceviewer.api.address import build_address, shown_target
from faceviewer.errors import SettingsError


def test_every_documented_parameter_is_percent_encoded() -> None:
    address = build_address(
        "https://blockv-labs.io",
        "/faces",
        [("when_created[$gt]", "2024-01-01T00:00:00+00:00"), ("next", "a+/="), ("name", "ä & b")],
    )
    assert address == (
        "https://blockv-labs.io/faces?when_created%5B%24gt%5D=2024-01-01T00%3A00%3A00%2B00%3A00"
        "&next=a%2B%2F%3D&name=%C3%A4%20%26%20b"
    )


@pytest.mark.parametrize(
    ("base_url", "address"),
    [
        ("https://api.example", "https://api.example/faces"),
        ("https://api.example/", "https://api.example/faces"),
        ("https://API.example:443/v3//", "https://api.example/v3/faces"),
        ("https://api.example/v3?x=1#y", "https://api.example/v3/faces"),
        ("api.example:8443", "https://api.example:8443/faces"),
        ("http://[::1]:8080", "http://[::1]:8080/faces"),
    ],
)
def test_path_joins_any_spelling_of_a_base_address(base_url: str, address: str) -> None:
    assert build_address(base_url, "/faces") == address


@pytest.mark.parametrize(
    "base_url",
    ["", "ftp://a.example", "https://user:pw@a.example", "https://a b", "https://a.example:99999"],
)
def test_what_is_no_plain_http_address_is_refused(base_url: str) -> None:
    with pytest.raises(SettingsError):
        build_address(base_url, "/faces")


def test_half_a_surrogate_pair_does_not_stop_a_request() -> None:
    assert build_address("https://a.example", "/faces", [("next", "\ud800")]).endswith("next=%3F")


@pytest.mark.parametrize(
    ("location", "shown"),
    [
        ("https://user:pw@b.example/new?token=x#y", "https://b.example/new"),
        ("/login?next=/faces", "https://a.example/login"),
        ("//c.example", "https://c.example"),
        ("", ""),
        ("https://[", ""),
        ("javascript:alert(1)", "javascript:"),
    ],
)
def test_target_of_a_redirect_is_shown_without_secrets(location: str, shown: str) -> None:
    assert shown_target("https://a.example/faces?next=1", location) == shown
