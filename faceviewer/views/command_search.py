"""Which commands a few typed letters mean, the likeliest first."""

from collections.abc import Iterable, Sequence

from faceviewer.listings.folding import fold
from faceviewer.views.window_commands import Command

_HEAD, _PART, _SCATTERED = 4, 2, 1
"""It counts so much that a typed word begins a word, stands in it, or has its letters in it."""

_OWN_WORDS = 1
"""It counts so much more to stand in a command's own words than in the titles of its menus."""


def found_commands(commands: Sequence[Command], typed: str, recent: Sequence[str]) -> list[Command]:
    """Those that have every typed word; equal ones by when they were used, then as they stand."""
    words = fold(typed).split()
    if not words:
        return list(commands)
    scored = [(_score(command, words), command) for command in commands]
    found = [(score, command) for score, command in scored if score]
    return [command for _, command in sorted(found, key=lambda each: _place(each, recent))]


def recent_commands(commands: Sequence[Command], recent: Iterable[str]) -> list[Command]:
    """Those that were used last, the last one first."""
    named = {command.name: command for command in commands if command.name}
    return [named[name] for name in recent if name in named]


def _place(scored: tuple[int, Command], recent: Sequence[str]) -> tuple[int, bool, int]:
    score, command = scored
    is_recent = command.name in recent
    return -score, bool(command.why_off), recent.index(command.name) if is_recent else len(recent)


def _score(command: Command, words: Sequence[str]) -> int:
    """How well every word is found; 0 where one is not."""
    own = fold(command.words).split()
    others = [word for title in command.path for word in fold(title).split()]
    scores = []
    for word in words:
        best = _best(word, own)
        scores.append(max(best and best + _OWN_WORDS, _best(word, others)))
    return sum(scores) if all(scores) else 0


def _best(typed: str, words: Iterable[str]) -> int:
    return max((_word_score(typed, word) for word in words), default=0)


def _word_score(typed: str, word: str) -> int:
    if word.startswith(typed):
        return _HEAD
    if typed in word:
        return _PART
    letters = iter(word)
    is_scattered = word[:1] == typed[:1] and all(letter in letters for letter in typed)
    return _SCATTERED if is_scattered else 0
