"""Keys within an open menu: each entry gets a letter of its own words, in every language."""

import unicodedata
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QMenuBar

MARK = "&"
"""Stands before the letter; twice, it is the sign itself."""

_IS_WATCHED = "has_mnemonics"


class Mnemonics(QObject):
    """Sees to it that every entry of a menu bar has its letter whenever a menu is open.

    Set when a menu opens, so that a start goes without, and entries that come and go have theirs.
    """

    def __init__(self, bar: QMenuBar) -> None:
        super().__init__(bar)
        for action in bar.actions():
            self._watch(action.menu())

    def _watch(self, menu: object) -> None:
        if isinstance(menu, QMenu) and not menu.property(_IS_WATCHED):
            menu.setProperty(_IS_WATCHED, True)
            menu.aboutToShow.connect(lambda: self._mark(menu))

    def _mark(self, menu: QMenu) -> None:
        mark_letters(menu)
        for action in menu.actions():
            self._watch(action.menu())


def mark_letters(menu: QMenu) -> None:
    """Marks a letter in each entry that has none, no letter twice as long as there are others."""
    actions = [action for action in menu.actions() if not action.isSeparator()]
    used = {letter_of(action.text()) for action in actions}
    for action in actions:
        if letter_of(action.text()):
            continue
        place = _free_place(action.text(), used)
        if place is not None:
            action.setText(action.text()[:place] + MARK + action.text()[place:])
            used.add(letter_of(action.text()))


def letter_of(text: str) -> str:
    """The letter that is marked, small; nothing where none is."""
    for place in _marks(text):
        return text[place + 1].casefold()
    return ""


def unmarked(text: str) -> str:
    """What a person reads of the words of a command."""
    for place in reversed(list(_marks(text))):
        text = text[:place] + text[place + 1 :]
    return text.replace(MARK * 2, MARK)


def _marks(text: str) -> Iterator[int]:
    place = text.find(MARK)
    while 0 <= place < len(text) - 1:
        if text[place + 1] != MARK:
            yield place
        place = text.find(MARK, place + 2)


def _free_place(text: str, used: Iterable[str]) -> int | None:
    """Where a letter stands that is not taken yet: best one at the head of a word, or a plain one.

    Plain is what is on most keyboards by itself, without an accent.
    """
    places = [place for place, letter in enumerate(text) if letter.isalnum()]
    free = [place for place in places if text[place].casefold() not in used]
    return min(
        free, key=lambda place: (_has_accent(text[place]), not _is_head(text, place)), default=None
    )


def _is_head(text: str, place: int) -> bool:
    return place == 0 or not text[place - 1].isalnum()


def _has_accent(letter: str) -> bool:
    return len(unicodedata.normalize("NFKD", letter)) > 1
