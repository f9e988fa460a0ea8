"""Folded texts ignore case and accents, and what was found is marked where it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from faceviewer.listings.folding import find_folded, fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("", ""),
        ("Bob's FACE", "bob's face"),
        ("Ünïcödé", "unicode"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("e\u0301", "e"),
        ("İstanbul", "istanbul"),
        ("ΣΊΣΥΦΟΣ", "σισυφοσ"),
        ("Σίσυφος", "σισυφοσ"),
        ("Жюль Ёлкин", "жюль елкин"),
        ("ﬁnal", "final"),
        ("ＦＵＬＬ", "full"),
        ("𝐀ℌ", "ah"),
        ("कि", "कि"),
        ("नाम", "नाम"),
        ("山田", "山田"),
        ("🙂", "🙂"),
    ],
)
def test_case_and_accents_are_ignored(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text(max_size=30))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "word", "found"),
    [
        ("Bob and bob", "bob", ["Bob", "bob"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("Straße", "ss", ["ß"]),
        ("Straße", "se", ["ße"]),
        ("ße\u0301!", "e", ["e\u0301"]),
        ("ße\u0301!", "!", ["!"]),
        ("cafe\u0301 au lait", "cafe", ["cafe\u0301"]),
        ("Ünï", "uni", ["Ünï"]),
        ("🙂 Ö", "o", ["Ö"]),
        ("abc", "x", []),
        ("abc", "", []),
        ("", "a", []),
        ("\u0301", "a", []),
    ],
)
def test_a_word_is_found_where_it_stands(text: str, word: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in find_folded(text, word)] == found


@given(st.text(max_size=12), st.text(max_size=3), st.text(max_size=12))
def test_what_is_contained_is_found_and_holds_the_word(before: str, word: str, after: str) -> None:
    text, sought = before + word + after, fold(word)
    places = find_folded(text, sought)
    if sought and sought in fold(text):
        assert places
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert all(sought in fold(text[start:end]) for start, end in places)
    assert places == sorted(places)
