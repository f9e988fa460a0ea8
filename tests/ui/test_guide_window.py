"""The user guide is shown with its pictures; its links work, and nothing else is read for it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from faceviewer.views.guide_window import GuideText, GuideWindow, anchor_of, guide_file
from faceviewer.views.icons import Icons

PICTURE = QTextDocument.ResourceType.ImageResource.value


@pytest.fixture
def window(qtbot: QtBot, icons: Icons) -> Iterator[GuideWindow]:
    parent = QWidget()
    qtbot.addWidget(parent)
    window = GuideWindow("en", icons, parent)
    window.show()
    yield window
    window.close()


def links_of(text: GuideText) -> list[str]:
    found = []
    block = text.document().begin()
    while block.isValid():
        found += [each.format.anchorHref() for each in block.textFormats()]
        block = block.next()
    return [link for link in found if link]


def test_every_link_of_the_guide_leads_to_its_heading(window: GuideWindow) -> None:
    text = window.text_view
    links = links_of(text)

    assert links
    for link in links:
        assert text.go_to(link.removeprefix("#")), link
    places = []
    for link in (links[0], links[-1]):
        text.anchorClicked.emit(QUrl(link))
        places.append(text.verticalScrollBar().value())
    assert places[0] < places[1]


def test_its_pictures_are_as_wide_as_the_text_and_no_other_file_is_read(
    window: GuideWindow,
) -> None:
    text = window.text_view
    picture = text.loadResource(PICTURE, QUrl("pictures/faces-light.png"))

    assert isinstance(picture, QImage)
    assert 0 < picture.width() / picture.devicePixelRatio() <= text.viewport().width()
    for name in ("../icons/copy.svg", "file:///etc/hostname", "http://127.0.0.1/a.png"):
        assert text.loadResource(PICTURE, QUrl(name)) is None, name


def test_an_address_outside_is_asked_for_and_not_opened(window: GuideWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.text_view.address_asked) as asked:
        window.text_view.anchorClicked.emit(QUrl("https://example.org/a"))
    assert asked.args == ["https://example.org/a"]
    assert window.text_view.toPlainText()


def test_words_are_found_and_round_again(window: GuideWindow) -> None:
    window.find_edit.setText("credential")
    assert window.find_next()
    first = window.text_view.textCursor().position()
    while window.text_view.textCursor().position() >= first and window.find_next():
        if window.text_view.textCursor().position() == first:
            break
    window.find_edit.setText("no such word in it")
    assert not window.find_next()


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("A ticket with many ids", "a-ticket-with-many-ids"),
        ("Compare, and?", "compare-and"),
    ],
)
def test_headings_have_the_names_that_links_write(heading: str, anchor: str) -> None:
    assert anchor_of(heading) == anchor


def test_a_language_without_a_guide_has_the_english_one(qapp: QApplication) -> None:
    assert guide_file("xx") == guide_file("en")
    assert isinstance(guide_file("en"), Path)
