"""Which requests take a proxy."""

import pytest

from faceviewer.api.proxy import proxy_for

PROXY = "http://127.0.0.1:3128"


@pytest.fixture(autouse=True)
def system_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", PROXY)
    monkeypatch.setenv("http_proxy", "127.0.0.1:8080")
    monkeypatch.setenv("no_proxy", "direct.example,.inside.example")


@pytest.mark.parametrize("setting", ["none", "system", PROXY])
@pytest.mark.parametrize(
    "address",
    ["http://127.0.0.1:8000/x", "http://localhost/x", "https://[::1]:1/", "http://127.9.9.9/"],
)
def test_this_computer_is_asked_directly(setting: str, address: str) -> None:
    assert proxy_for(setting, address) == ""


@pytest.mark.parametrize(
    ("setting", "address", "proxy"),
    [
        ("none", "https://a.example/x", ""),
        (PROXY, "https://a.example/x", PROXY),
        ("proxy.example:3128", "https://a.example/x", "http://proxy.example:3128"),
        (PROXY, "https://direct.example/x", PROXY),
        ("system", "https://a.example/x?y=1", PROXY),
        ("system", "http://a.example/x", "http://127.0.0.1:8080"),
        ("system", "https://direct.example:8443/x", ""),
        ("system", "https://a.inside.example/x", ""),
    ],
)
def test_setting_decides(setting: str, address: str, proxy: str) -> None:
    assert proxy_for(setting, address) == proxy


def test_one_proxy_for_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("https_proxy")
    monkeypatch.setenv("all_proxy", PROXY)
    assert proxy_for("system", "https://a.example/") == PROXY
    monkeypatch.delenv("all_proxy")
    assert proxy_for("system", "https://a.example/") == ""
