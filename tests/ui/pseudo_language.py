"""Two made-up languages, in which every text is marked and much longer than in English.

One has accented letters and can still be read; the other is written from right to left.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import QCoreApplication, QTranslator
from typing_extensions import override

OPENING: Final = "⟦"
CLOSING: Final = "⟧"
LENGTH: Final = 1.4
"""Of a text in a language of long words, beside the English one."""

_KEPT = re.compile(r"(\{[^{}]*\}|%L?n|%L?\d|&\w?|\*\.\w+)")
"""What a program fills in, and the mark of a key."""

_ACCENTED = str.maketrans("aceghilnorstuyzACEGHILNORSTUYZ", "áçéĝĥíĺñóŕšťúýžÁÇÉĜĤÍĹÑÓŔŠŤÚÝŽ")


_ARABIC = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "ابجدهفغحيخكلمنوبقرستعوشكيزابجدهفغحيخكلمنوبقرستعوشكيز",
)


class PseudoLanguage(QTranslator):
    """Translates every text of the program, and those of Qt.

    Attributes:
        asked: context and source of each text that was translated.
    """

    def __init__(self, *, is_mirrored: bool = False) -> None:
        super().__init__()
        self.asked: set[tuple[str, str]] = set()
        self._is_mirrored = is_mirrored

    @override
    def translate(
        self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        self.asked.add((context, sourceText))
        if sourceText == "QT_LAYOUT_DIRECTION":
            return "RTL" if self._is_mirrored else "LTR"
        if context == "QShortcut" or not sourceText.strip():
            return sourceText
        return pseudo(sourceText, _ARABIC if self._is_mirrored else _ACCENTED)

    @override
    def isEmpty(self) -> bool:
        return False


def pseudo(text: str, letters_of: dict[int, int] = _ACCENTED) -> str:
    """A text in the made-up language; what is filled in stays as it is."""
    parts = _KEPT.split(text)
    letters = sum(len(part) for part in parts[::2])
    lacking = round(letters * (LENGTH - 1))
    for place, part in enumerate(parts[::2]):
        longer = _longer(part, lacking * len(part) // max(letters, 1))
        parts[2 * place] = longer.translate(letters_of)
    return f"{OPENING}{''.join(parts)}{CLOSING}"


def _longer(text: str, lacking: int) -> str:
    """The text with so many of its vowels twice, from the first on and round again."""
    places = [place for place, letter in enumerate(text) if letter in "aeiouAEIOU"]
    counts = {place: lacking // len(places) for place in places}
    for place in places[: lacking % len(places) if places else 0]:
        counts[place] += 1
    return "".join(letter * (1 + counts.get(place, 0)) for place, letter in enumerate(text))


@contextmanager
def pseudo_language(
    app: QCoreApplication, *, is_mirrored: bool = False
) -> Iterator[PseudoLanguage]:
    """The program in a made-up language, for what is built meanwhile."""
    translator = PseudoLanguage(is_mirrored=is_mirrored)
    app.installTranslator(translator)
    yield translator
    app.removeTranslator(translator)
