"""The Collections form filters on this computer: live, without a request, and it says so."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from faceviewer.filters import CollectionsFilter
from faceviewer.views.filter_forms.collections_form import LIVE_AFTER_MS, CollectionsForm
from faceviewer.views.icons import Icons
from tests.ui.finding import child, delete_now

FULL_FILTER = CollectionsFilter(
    text="norte",
    name="clientes",
    project="6158e492dd0767a2b8b3f829",
    client="6158e492",
    code="7b1f",
    deleted="no",
    created_from=datetime(2026, 10, 1, 12, 30, tzinfo=UTC),
    created_to=datetime(2026, 10, 31, 23, 59, 59, 999_000, tzinfo=UTC),
    updated_from=datetime(2026, 11, 1, tzinfo=UTC),
    updated_to=datetime(2026, 11, 2, 3, 4, 5, tzinfo=UTC),
)


@pytest.fixture
def form(icons: Icons, qtbot: QtBot) -> Iterator[CollectionsForm]:
    form = CollectionsForm(icons)
    form.resize(1080, 200)
    form.show()
    qtbot.waitExposed(form)
    yield form
    delete_now(form)


def test_every_field_comes_back_as_it_was_shown(form: CollectionsForm) -> None:
    assert form.filter() == CollectionsFilter()
    form.set_filter(FULL_FILTER)
    assert form.filter() == FULL_FILTER


def test_controls_have_their_names(form: CollectionsForm) -> None:
    names = (
        "text_edit name_edit project_edit client_edit code_edit deleted_combo created_from_edit "
        "created_to_edit updated_from_edit updated_to_edit apply_button reset_button"
    )
    assert all(child(form, QWidget, name) for name in names.split())


def test_typing_is_followed_once_it_rests(form: CollectionsForm, qtbot: QtBot) -> None:
    asked: list[CollectionsFilter] = []
    form.applied.connect(asked.append)
    with qtbot.waitSignal(form.applied):
        QTest.keyClicks(form.name_edit, "norte")
    assert asked == [CollectionsFilter(name="norte")]
    assert not form.is_changed


def test_apply_and_enter_do_not_wait(form: CollectionsForm, qtbot: QtBot) -> None:
    asked: list[CollectionsFilter] = []
    form.applied.connect(asked.append)
    form.code_edit.setText("7b1f")
    QTest.keyClick(form.code_edit, Qt.Key.Key_Return)
    form.deleted_combo.setCurrentIndex(2)
    form.apply_button.click()
    assert asked == [
        CollectionsFilter(code="7b1f"),
        CollectionsFilter(code="7b1f", deleted="yes"),
    ]


def test_a_filter_that_is_applied_already_is_not_applied_again(
    form: CollectionsForm, qtbot: QtBot
) -> None:
    form.set_filter(FULL_FILTER)
    form.set_asked(FULL_FILTER)
    with qtbot.assertNotEmitted(form.applied, wait=2 * LIVE_AFTER_MS):
        pass


def test_half_typed_date_disturbs_nobody(form: CollectionsForm, qtbot: QtBot) -> None:
    form.activateWindow()
    form.created_from_edit.setFocus()
    qtbot.waitUntil(form.created_from_edit.hasFocus)
    with qtbot.assertNotEmitted(form.applied, wait=2 * LIVE_AFTER_MS):
        QTest.keyClicks(form.created_from_edit, "2026-1")
    assert not form.created_from_edit.property("invalid")
    form.name_edit.setFocus()
    assert form.created_from_edit.property("invalid") is True
    assert form.name_edit.hasFocus()


def test_contradictory_range_is_refused(form: CollectionsForm, qtbot: QtBot) -> None:
    form.updated_from_edit.setText("2026-11-23")
    form.updated_to_edit.setText("2026-11-22")
    with qtbot.assertNotEmitted(form.applied, wait=2 * LIVE_AFTER_MS):
        form.apply_button.click()
    assert form.focusWidget() is form.updated_to_edit
    assert form.updated_to_edit.property("invalid") is True
    assert form.is_changed


def test_form_says_that_nothing_is_sent(form: CollectionsForm) -> None:
    texts = [label.text() for label in form.findChildren(QLabel) if label.isVisible()]
    assert any("on this computer" in text for text in texts)


def test_reset_shows_everything_again(form: CollectionsForm, qtbot: QtBot) -> None:
    form.set_filter(FULL_FILTER)
    form.apply()
    asked: list[CollectionsFilter] = []
    form.applied.connect(asked.append)
    form.reset_button.click()
    assert asked == [CollectionsFilter()]


def test_one_day_as_both_ends_is_that_whole_day(form: CollectionsForm) -> None:
    form.created_from_edit.setText("2026-11-22")
    form.created_to_edit.setText("2026-11-22")
    wanted = form.filter()
    assert wanted.created_from == datetime(2026, 11, 22, tzinfo=UTC)
    assert wanted.created_to == datetime(2026, 11, 22, 23, 59, 59, 999_000, tzinfo=UTC)


def test_closed_form_keeps_chips_and_opens_at_them(form: CollectionsForm) -> None:
    form.set_filter(CollectionsFilter(deleted="no", created_to=FULL_FILTER.created_to))
    form.set_open(False)
    assert child(form, QPushButton, "chip_created_to").text() == "Created up to 2026-10-31"
    child(form, QPushButton, "chip_deleted").click()
    assert form.focusWidget() is form.deleted_combo


def test_all_fields_are_seen_though_the_closed_form_was_laid_out(
    icons: Icons, qtbot: QtBot
) -> None:
    form = CollectionsForm(icons)
    form.set_height_limit(320)
    form.grab()  # lays out what is hidden, in the width that it has until it is shown
    form.resize(1080, 200)
    form.show()
    qtbot.waitExposed(form)

    form.set_open(True)

    last = form.updated_to_edit
    qtbot.waitUntil(lambda: last.visibleRegion().boundingRect().size() == last.size())
    delete_now(form)
