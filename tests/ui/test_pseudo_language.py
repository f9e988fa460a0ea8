"""In languages of long words no text is cut off, and none is left in English."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from faceviewer.resource_files import resource_path
from tests.ui.every_view import EveryView, filled_window, listings
from tests.ui.pseudo_language import pseudo_language
from tests.ui.reading import cut_off, words_in
from tests.ui.workbench import Workbench

GROUPS = ("faces", "collections", "further_pages", "dialogs", "popups")
SIZES = {"usual": (1440, 900), "small": (800, 600)}

TRANSLATED = re.compile("⟦[^⟦⟧]*⟧")
TAG = re.compile(r"</?(qt|br)>")
WORD = re.compile(r"\b[A-Za-z]{2,}(?![\w…])")
SAME_EVERYWHERE = frozenset(
    # Names, keys and measures.
    "BLOCKv Verifik faceviewer English Español Staging UTC JSON kB Ctrl Alt Shift Return Enter "
    # What the services call things, and addresses that are offered.
    "id org autocomplete when created modified gte lt sortBy order limit SHA http https proxy "
    "example com api verifik co io app run dual network gateway europe west blockv labs staging "
    "testnet v3 Demo Organisation such row no Ana".split()
)


def left_in_english(text: str, data: set[str]) -> Iterator[str]:
    """Words that nobody translated, and that are not of a record either."""
    before, rest = "", TAG.sub(" ", text)
    while rest != before:
        before, rest = rest, TRANSLATED.sub(" ", rest)
    yield from (word for word in WORD.findall(rest) if word not in SAME_EVERYWHERE | data)


@pytest.mark.parametrize(
    ("size", "groups", "is_mirrored"),
    [
        ("small", GROUPS[:1], False),
        pytest.param("small", GROUPS[1:], False, marks=pytest.mark.slow),
        pytest.param("usual", GROUPS, False, marks=pytest.mark.slow),
        pytest.param("usual", GROUPS, True, marks=pytest.mark.slow),
    ],
    ids=["small, faces", "small, all else", "usual", "usual, mirrored"],
)
@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_no_text_is_cut_off_or_left_in_english(
    workbench: Workbench,
    qapp: QApplication,
    size: str,
    groups: tuple[str, ...],
    is_mirrored: bool,
) -> None:
    cut: set[str] = set()
    texts: dict[str, str] = {}
    width, height = SIZES[size]
    with (
        pseudo_language(qapp, is_mirrored=is_mirrored) as language,
        filled_window(workbench, width=width, height=height) as window,
    ):
        records = [record for page in listings(window) for record in page.listing.records]
        data = {
            word for record in records for word in WORD.findall(str(bytes(record.raw), "utf-8"))
        }
        views = EveryView(window, workbench)
        for group in groups:
            for name, widget in getattr(views, group)():
                workbench.lay_out()
                cut |= {f"{name}: {text}" for text in cut_off(widget.window())}
                texts |= {
                    words.text: f"{name}, {words.kind}" for words in words_in(widget.window())
                }

    english = {
        f"{place} {text!r} has {word!r}"
        for text, place in texts.items()
        for word in left_in_english(text, data)
    }
    asked = {text for context, text in language.asked if not context.startswith("Q")}
    ungathered = {f"{text!r} is asked for and not in the files" for text in asked - gathered()}
    assert "\n".join(sorted(cut | english | ungathered)) == ""


def gathered() -> set[str]:
    """The texts of the files of translations, of every class."""
    file = resource_path("translations", "faceviewer_es.ts")
    return {source.text or "" for source in ET.parse(file).iter("source")}  # noqa: S314 - our own
