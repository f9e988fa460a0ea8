"""Texts without case and accents, for seeking and sorting, and where a folded word stands."""

from itertools import filterfalse
from unicodedata import combining, normalize


def fold(text: str) -> str:
    """The text without case and accents. Vowel signs that are no accents stay."""
    if text.isascii():
        return text.lower()
    return "".join(filterfalse(combining, normalize("NFKD", text))).casefold()


def find_folded(text: str, word: str) -> list[tuple[int, int]]:
    """Start and end, in characters of `text`, of each place where the folded word stands."""
    if not word:
        return []
    folded = fold(text)
    origin = range(len(text)) if text.isascii() else _origins(text)
    found = []
    start = folded.find(word)
    while start >= 0:
        first, end = origin[start], origin[start + len(word) - 1] + 1
        while end < len(text) and combining(text[end]):
            end += 1
        found.append((first, end))
        start = folded.find(word, start + len(word))
    return found


def _origins(text: str) -> list[int]:
    """For each folded character the place of the character of `text` that it came from."""
    origins: list[int] = []
    for place, character in enumerate(text):
        origins.extend([place] * len(fold(character)))
    return origins
