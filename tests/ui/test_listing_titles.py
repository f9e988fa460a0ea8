"""What a tab is called by its filter, and how the whole filter reads in one line."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from faceviewer.filters import CollectionsFilter, FacesQuery
from faceviewer.kept_filters import Question
from faceviewer.models.formats import Formats
from faceviewer.models.listing_titles import ListingTitles

ORG = "65b955fe0577440932c77481"
DAY = datetime(2026, 11, 20, tzinfo=UTC)
TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJlLW9mLXRoZS10b2tlbg"


@pytest.fixture
def titles(qapp: QApplication) -> ListingTitles:
    return ListingTitles(Formats("utc"))


@pytest.mark.parametrize(
    ("question", "title", "words"),
    [
        (FacesQuery(), "Faces", "everything"),
        (FacesQuery(order="desc"), "Faces", "sorted desc"),
        (FacesQuery(org_id=ORG, limit=5), "Faces · org 65b9…7481", f"org {ORG}, 5 a page"),
        (
            FacesQuery(name="Distintivo de visitante", created_gte=DAY),
            "Faces · “Distintivo de v…” +1",
            "“Distintivo de visitante”, since 2026-11-20",
        ),
        (
            FacesQuery(created_lt=DAY.replace(hour=9)),
            "Faces · until 2026-11-20 09:00",
            "until 2026-11-20 09:00",
        ),
        (CollectionsFilter(), "Collections", "everything"),
        (CollectionsFilter(deleted="no"), "Collections · not deleted", "not deleted"),
        (
            CollectionsFilter(project=ORG, code="ab\ncd", updated_from=DAY),
            "Collections · project 65b9…7481 +2",
            f"project {ORG}, code ab cd, since 2026-11-20",
        ),
    ],
)
def test_a_filter_in_few_words_and_in_all_of_them(
    titles: ListingTitles, question: Question, title: str, words: str
) -> None:
    assert titles.title(question) == title
    assert titles.words(question) == words


@pytest.mark.parametrize(
    "question", [FacesQuery(name=TOKEN), CollectionsFilter(code=TOKEN, text=f"Bearer {TOKEN}")]
)
def test_a_secret_stands_as_dots(titles: ListingTitles, question: Question) -> None:
    for text in (titles.title(question), titles.words(question)):
        assert "eyJ" not in text
        assert "•" in text


def test_a_filter_that_has_a_name_is_called_by_it(qapp: QApplication) -> None:
    names: dict[Question, str] = {FacesQuery(org_id=ORG): "Badges of\u202e Ana"}
    titles = ListingTitles(Formats("utc"), name_of=lambda asked: names.get(asked, ""))

    assert titles.title(FacesQuery(org_id=ORG)) == "Faces · Badges of\\u202e Ana"
    assert titles.title(FacesQuery(org_id="a")) == "Faces · org a"


def test_an_earlier_day_is_named(qapp: QApplication) -> None:
    formats, noon = Formats("utc"), DAY.replace(hour=12)

    assert formats.day_clock(noon, noon + timedelta(hours=3)) == "12:00"
    assert formats.day_clock(noon, noon + timedelta(hours=12)) == "12:00 yesterday"
    assert formats.day_clock(noon, noon + timedelta(days=2)) == "2026-11-20 12:00"
