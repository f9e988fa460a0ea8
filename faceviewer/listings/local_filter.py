"""The filter of collections, applied on this computer because the endpoint takes no parameters.

Source: "This endpoint does not accept query filters; it returns all collections visible to the
client."
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from faceviewer.filters import CollectionsFilter
from faceviewer.listings.columns import search_text
from faceviewer.listings.folding import fold
from faceviewer.listings.sieve import Sieve, row_sieve, word_sieve
from faceviewer.records import Collection, Record, Text, parse_instant

Test = Callable[[Collection], bool]


def local_sieves(wanted: CollectionsFilter) -> list[Sieve]:
    """What rows are passed through; nothing where every row is shown."""
    words = fold(wanted.text).split()
    tests = _tests(replace(wanted, text=""))
    if not words and not tests:
        return []
    return [
        row_sieve(lambda record: isinstance(record, Collection)),
        *map(word_sieve, words),
        *(row_sieve(test) for test in tests),  # type: ignore[arg-type]
    ]


def local_predicate(wanted: CollectionsFilter) -> Callable[[Record], bool] | None:
    """Whether a record passes the filter; None where every record does."""
    tests = _tests(wanted)
    if not tests:
        return None

    def is_shown(record: Record) -> bool:
        return isinstance(record, Collection) and all(test(record) for test in tests)

    return is_shown


def _tests(wanted: CollectionsFilter) -> list[Test]:
    tests: list[Test] = []
    if wanted.text:
        words = fold(wanted.text).split()
        tests.append(lambda record: all(word in search_text(record) for word in words))
    words_of = {name: getattr(wanted, name) for name in ("name", "project", "client", "code")}
    tests.extend(_contains(name, fold(word)) for name, word in words_of.items() if word)
    if wanted.deleted != "any":
        is_wanted = wanted.deleted == "yes"
        tests.append(lambda record: (record.deleted is True) is is_wanted)
    for name in ("created", "updated"):
        start, end = getattr(wanted, f"{name}_from"), getattr(wanted, f"{name}_to")
        if start or end:
            tests.append(_within(name, start, end))
    return tests


def _contains(name: str, word: str) -> Test:
    def test(record: Collection) -> bool:
        text: Text = getattr(record, name)
        return isinstance(text, str) and word in fold(text)

    return test


def _within(name: str, start: datetime | None, end: datetime | None) -> Test:
    def test(record: Collection) -> bool:
        instant = parse_instant(getattr(record, name))
        if instant is None:
            return False
        return (start is None or start <= instant) and (end is None or instant <= end)

    return test
