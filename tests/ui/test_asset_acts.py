"""One parser decides: what it reads is what Qt hands to the browser, or nothing is opened."""

from contextlib import suppress

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from faceviewer.assets.address import AssetAddress, read_address
from faceviewer.errors import AssetForbidden
from faceviewer.views import asset_acts
from faceviewer.views.asset_acts import AssetActs
from faceviewer.views.widgets.message_bar import MessageKind
from tests.ui.finding import child
from tests.ui.workbench import Workbench

ODD = [
    *(r"https://a.example\@evil.io/", r"https:\\evil.io/", "https:/evil.io", "https:evil.io"),
    *(
        "https://a.example:443@evil.io/",
        "https://evil.io#@a.example/",
        "https://evil.io?@a.example",
    ),
    *("https://a.example%2f@evil.io/", "https://a.example%00.evil.io/", "https://a.example%23/"),
    *("https://a.example:80:443/", "https://a.example:0443/", "https://a.example:/x"),
    *("https://[::1]:8080/", "https://[::1%25lo]/", "https://::1/"),
    *("http://127.1/", "http://0177.0.0.1/", "http://0x7f000001/", "http://2130706433/"),
    *("https://ａ.example/", "https://a。example/", "https://ß.example/", "https://a_b.example/"),
    *("https://a.example./x", "https://.a.example/", "https://a..example/", "https://-a.example/"),
    *("https://a.example/..//evil.io/", "https://a.example//evil.io", "https://a.example;@evil.io"),
    *("https://xn--a.example/", "https://xn--80ak6aa92e.example/", "https://a.example\t.evil.io/"),
    *("https://a.example\n.evil.io/", "https://a\u00ad.example/", "https://a\u200b.example/"),
]


@pytest.mark.parametrize("url", ODD)
def test_an_odd_address_is_refused_or_read_alike(url: str) -> None:
    with suppress(AssetForbidden):
        address = read_address(url)
        read = QUrl(address.text, QUrl.ParsingMode.StrictMode)
        host = read.host(QUrl.ComponentFormattingOption.FullyEncoded)
        assert (read.scheme(), host) == (address.scheme, address.host.strip("[]"))
        assert (read.port(-1), read.userInfo()) == (address.port or -1, "")


def test_what_qt_reads_otherwise_is_not_opened(
    workbench: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    told: list[MessageKind] = []

    def take(url: QUrl) -> bool:
        opened.append(url)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    owner = QWidget()
    workbench.show(owner)
    acts = AssetActs(workbench.around, owner)
    acts.told.connect(lambda kind, _what, _more: told.append(kind))
    for target, expected in (("@evil.io/", 0), ("/a.png", 1)):
        address = AssetAddress("https", "a.example", 0, target)
        monkeypatch.setattr(asset_acts, "read_address", lambda _url, address=address: address)
        acts.open_outside("as above")
        box = owner.findChildren(QMessageBox)[-1]
        child(box, QPushButton, "open_button").click()
        assert len(opened) == expected
        assert told == [MessageKind.ERR]
