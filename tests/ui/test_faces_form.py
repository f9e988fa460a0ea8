"""The Faces form asks exactly what its fields say, and refuses what cannot be asked beside them."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QDate, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from faceviewer.errors import FilterError
from faceviewer.filters import FacesQuery
from faceviewer.views.filter_forms.faces_form import FacesForm
from faceviewer.views.filter_forms.instant_field import CalendarPopup, instant_of, text_of
from faceviewer.views.icons import Icons
from tests.ui.finding import child, delete_now

# Without a screen Qt says that a popup can neither be raised nor grab the keyboard.
OFF_SCREEN_POPUP = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
FULL_QUERY = FacesQuery(
    id="6b00c0cf6947ccf25ec84d8d",
    org_id="65b955fe0577440932c77481",
    name="Season pass",
    autocomplete="ba",
    limit=25,
    order="desc",
    sort_by="when_created",
    created_gt=datetime(2026, 10, 22, 0, 0, 1, 250_000, tzinfo=UTC),
    created_lte=datetime(2026, 11, 22, 14, 2, tzinfo=UTC),
)


@pytest.fixture
def form(icons: Icons, qtbot: QtBot) -> Iterator[FacesForm]:
    form = FacesForm(icons)
    form.resize(1080, 200)
    form.show()
    qtbot.waitExposed(form)
    yield form
    delete_now(form)


@pytest.fixture
def bogota(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A computer five hours behind UTC."""
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "America/Bogota")
        time.tzset()
        yield
    time.tzset()


@pytest.fixture
def berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A computer whose clocks are put back in October."""
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "Europe/Berlin")
        time.tzset()
        yield
    time.tzset()


def test_an_empty_form_sends_the_page_size_alone(form: FacesForm) -> None:
    assert form.query().parameters() == [("limit", "100")]


def test_every_parameter_but_next_comes_back_as_it_was_shown(form: FacesForm) -> None:
    form.set_query(FULL_QUERY)
    assert form.query() == FULL_QUERY
    form.set_query(FacesQuery(created_gte=FULL_QUERY.created_gt, created_lt=FULL_QUERY.created_lte))
    assert form.query().parameters() == [
        ("limit", "100"),
        ("when_created[$gte]", "2026-10-22T00:00:01.250000Z"),
        ("when_created[$lt]", "2026-11-22T14:02:00Z"),
    ]


def test_controls_have_the_names_of_the_seams(form: FacesForm) -> None:
    names = (
        "id_edit org_id_edit name_edit autocomplete_edit limit_spin order_combo sort_by_combo "
        "created_from_edit created_from_kind_combo created_to_edit created_to_kind_combo "
        "apply_button reset_button"
    )
    assert form.objectName() == "filter_form"
    assert all(form.findChild(QWidget, name) for name in names.split())


def test_every_control_can_be_found_by_ear_and_by_its_label(form: FacesForm) -> None:
    controls = [*form.findChildren(QComboBox), *form.findChildren(QPushButton), form.limit_spin]
    for control in (*controls, form.id_edit, form.created_from_edit, form.created_to_edit):
        interface = QAccessible.queryAccessibleInterface(control)
        name = interface.text(QAccessible.Text.Name)
        assert name or not control.isVisible(), control.objectName()
    labelled = {label.buddy() for label in form.findChildren(QLabel)}
    assert {form.id_edit, form.sort_by_combo, form.order_combo, form.limit_spin} <= labelled


def test_tooltips_have_the_wire_names(form: FacesForm) -> None:
    assert "when_created[$gte]" in form.created_from_edit.toolTip()
    form.created_from_kind_combo.setCurrentIndex(1)
    assert "when_created[$gt]" in form.created_from_kind_combo.toolTip()
    assert "sortBy" in form.sort_by_combo.toolTip()


def test_spaces_around_texts_are_not_sent(form: FacesForm) -> None:
    form.id_edit.setText("  6b00c0cf6947ccf25ec84d8d ")
    form.sort_by_combo.setEditText(" score ")
    assert form.query() == FacesQuery(id="6b00c0cf6947ccf25ec84d8d", sort_by="score")


@pytest.mark.parametrize("name", ["id_edit", "sort_by_combo", "limit_spin", "created_to_edit"])
def test_enter_in_any_field_applies(form: FacesForm, qtbot: QtBot, name: str) -> None:
    form.name_edit.setText("Season pass")
    with qtbot.waitSignal(form.applied) as applied:
        QTest.keyClick(child(form, QWidget, name), Qt.Key.Key_Return)
    assert applied.args == [FacesQuery(name="Season pass")]


def test_enter_on_a_button_presses_that_button(form: FacesForm, qtbot: QtBot) -> None:
    form.name_edit.setText("Season pass")
    form.reset_button.setFocus()
    with qtbot.assertNotEmitted(form.applied):
        QTest.keyClick(form.reset_button, Qt.Key.Key_Return)
    assert form.query() == FacesQuery()


def test_reset_empties_the_form_and_asks_nothing(form: FacesForm, qtbot: QtBot) -> None:
    form.set_query(FULL_QUERY)
    form.set_asked(FULL_QUERY)
    with qtbot.assertNotEmitted(form.applied):
        form.reset_button.click()
    assert form.query() == FacesQuery()
    assert form.is_changed


def test_form_says_when_it_differs_from_the_rows(form: FacesForm) -> None:
    form.set_asked(FacesQuery(name="ba", next="token of the second page"))
    form.set_query(FacesQuery(name="ba"))
    assert not form.is_changed
    assert form.apply_button.property("kind") == "normal"
    form.name_edit.setText("bad")
    assert form.is_changed
    assert form.apply_button.property("kind") == "primary"
    form.set_quiet(True)
    assert form.apply_button.property("kind") == "normal"
    form.name_edit.setText("ba")
    assert not form.is_changed


def test_before_anything_was_asked_nothing_has_changed(form: FacesForm) -> None:
    form.name_edit.setText("ba")
    assert not form.is_changed


def test_contradictory_range_is_refused_beside_the_field(form: FacesForm, qtbot: QtBot) -> None:
    form.created_from_edit.setText("2026-11-23")
    form.created_to_edit.setText("2026-11-22")
    with qtbot.assertNotEmitted(form.applied):
        form.apply_button.click()
    assert form.created_to_edit.property("invalid") is True
    assert "nothing can match" in form.created_to_edit.accessibleDescription()
    assert form.focusWidget() is form.created_to_edit
    form.created_to_edit.setText("2026-11-24")
    assert form.created_to_edit.property("invalid") is False
    assert form.created_to_edit.accessibleDescription() == ""


@pytest.mark.parametrize("name", ["id_edit", "org_id_edit", "name_edit", "autocomplete_edit"])
def test_a_credential_is_refused_beside_its_field(form: FacesForm, name: str, qtbot: QtBot) -> None:
    edit = child(form, QLineEdit, name)
    edit.setText("Bearer Canary3f9c1d7eZ4q8w2")
    with qtbot.assertNotEmitted(form.applied):
        form.apply_button.click()
    assert "looks like a credential" in edit.accessibleDescription()
    edit.setText("65b955fe0577440932c77481")
    with qtbot.waitSignal(form.applied):
        form.apply_button.click()


def test_unreadable_date_is_refused_even_when_the_form_is_closed(
    form: FacesForm, qtbot: QtBot
) -> None:
    form.created_from_edit.setText("yesterday")
    form.set_open(False)
    with qtbot.assertNotEmitted(form.applied):
        form.apply()
    assert form.is_open
    assert form.focusWidget() is form.created_from_edit
    assert "yesterday" in form.created_from_edit.accessibleDescription()
    with pytest.raises(FilterError, match="filter"):
        form.query()


def test_odd_id_is_warned_of_and_sent(form: FacesForm, qtbot: QtBot) -> None:
    form.id_edit.setText("65175da13e81e4fabc12345")
    assert "23" in form.id_edit.accessibleDescription()
    assert not form.id_edit.property("invalid")
    with qtbot.waitSignal(form.applied) as applied:
        form.apply_button.click()
    assert applied.args == [FacesQuery(id="65175da13e81e4fabc12345")]
    form.id_edit.setText("65175da13e81e4fabc123456")
    assert form.id_edit.accessibleDescription() == ""


def test_an_id_is_not_called_odd_while_it_is_typed(form: FacesForm, qtbot: QtBot) -> None:
    form.activateWindow()
    form.id_edit.setFocus()
    qtbot.waitUntil(form.id_edit.hasFocus)
    QTest.keyClicks(form.id_edit, "6517")
    assert form.id_edit.accessibleDescription() == ""
    form.name_edit.setFocus()
    assert "4" in form.id_edit.accessibleDescription()


def test_presets_give_a_start_without_an_end(form: FacesForm) -> None:
    form.set_query(FULL_QUERY)
    child(form, QPushButton, "created_last_24h_button").click()
    query = form.query()
    assert query.created_gte is not None
    age = datetime.now(UTC) - query.created_gte
    assert timedelta(days=1) <= age < timedelta(days=1, minutes=2)
    assert query.created_lt is query.created_lte is query.created_gt is None


def test_typed_time_is_of_the_shown_zone(form: FacesForm, bogota: None) -> None:
    form.set_zone("local")
    form.created_from_edit.setText("2026-11-21 14:02")
    assert form.query().created_gte == datetime(2026, 11, 21, 19, 2, tzinfo=UTC)
    form.created_from_edit.setText("2026-11-21T14:02:00Z")
    assert form.query().created_gte == datetime(2026, 11, 21, 14, 2, tzinfo=UTC)


def test_another_zone_shows_the_same_instant(form: FacesForm, bogota: None) -> None:
    form.created_from_edit.setText("2026-11-21 14:02")
    before = form.query()
    form.set_zone("local")
    assert form.created_from_edit.text() == "2026-11-21 09:02"
    assert form.query() == before


def test_the_hour_that_comes_twice_reads_back_as_itself(berlin: None) -> None:
    for hour in (0, 1):
        instant = datetime(2026, 10, 25, hour, 30, tzinfo=UTC)
        assert instant_of(text_of(instant, "local"), "created_from", "local") == instant


def test_day_as_an_included_end_means_its_last_moment(form: FacesForm) -> None:
    form.created_to_kind_combo.setCurrentIndex(form.created_to_kind_combo.findData("lte"))
    form.created_to_edit.setText("2026-11-22")
    query = form.query()
    assert query.created_lte == datetime(2026, 11, 22, 23, 59, 59, 999_000, tzinfo=UTC)
    form.set_query(query)
    assert form.created_to_edit.text() == "2026-11-22"
    form.created_to_kind_combo.setCurrentIndex(form.created_to_kind_combo.findData("lt"))
    assert form.query().created_lt == datetime(2026, 11, 22, tzinfo=UTC)


def test_what_was_understood_is_shown(form: FacesForm, qtbot: QtBot) -> None:
    form.created_from_edit.setText("January 16, 2024 3:44 PM")
    QTest.keyClick(form.created_from_edit, Qt.Key.Key_Return)
    assert form.created_from_edit.text() == "2024-01-16 15:44"


@OFF_SCREEN_POPUP
def test_calendar_keeps_the_time_of_day(form: FacesForm, qtbot: QtBot) -> None:
    form.created_from_edit.setText("2026-11-21 14:02")
    QTest.keyClick(form.created_from_edit, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = child(form.created_from_edit, CalendarPopup)
    assert popup.calendar.selectedDate() == QDate(2026, 11, 21)
    popup.calendar.setSelectedDate(QDate(2026, 11, 3))
    QTest.keyClick(popup.calendar.focusProxy() or popup.calendar, Qt.Key.Key_Return)
    assert form.created_from_edit.text() == "2026-11-03 14:02"


@OFF_SCREEN_POPUP
def test_calendar_can_take_the_date_away(form: FacesForm) -> None:
    form.created_from_edit.setText("2026-11-21 14:02")
    form.created_from_edit.calendar_button.click()
    popup = child(form.created_from_edit, CalendarPopup)
    child(popup, QPushButton, "no_date_button").click()
    assert form.created_from_edit.text() == ""


@pytest.mark.parametrize(
    "secret", ["eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.sig", "token=Canary3f9c1d"]
)
def test_a_chip_shows_a_secret_as_dots(form: FacesForm, secret: str) -> None:
    form.set_query(FacesQuery(name=secret))
    form.toggle_button.click()
    chip = child(form, QPushButton, "chip_name")
    assert chip.text().endswith("••••••")
    assert secret[-4:] not in chip.text()
    assert "eyJ" not in chip.text()


def test_closed_form_shows_what_is_set_as_chips(form: FacesForm, qtbot: QtBot) -> None:
    form.set_query(FacesQuery(org_id="65b955fe0577440932c77481", name="<b>&co", limit=20))
    with qtbot.waitSignal(form.open_changed) as opened:
        form.toggle_button.click()
    assert opened.args == [False]
    chips = {c.objectName(): c for c in form.findChildren(QPushButton) if c.isVisible()}
    assert chips["chip_org_id"].text() == "Organisation 65b955…c77481"
    assert chips["chip_name"].text() == "Name <b>&&co"
    assert "chip_limit" in chips
    assert "chip_id" not in chips
    chips["chip_name"].click()
    assert form.is_open
    assert form.focusWidget() is form.name_edit


def test_chips_without_room_stand_behind_a_count(form: FacesForm, qtbot: QtBot) -> None:
    form.set_query(FULL_QUERY)
    form.set_open(False)
    form.resize(420, 60)
    more = child(form, QPushButton, "chips_more_button")
    qtbot.waitUntil(more.isVisible)
    shown = [c for c in form.findChildren(QPushButton) if c.isVisible() and c.property("key")]
    assert more.text() == f"+{9 - len(shown)}"
    more.click()
    assert form.is_open


def rows_of_fields(form: FacesForm) -> int:
    cells = (form.id_edit, form.org_id_edit, form.name_edit, form.autocomplete_edit)
    return len({edit.mapTo(form, QPoint(0, 0)).y() for edit in cells})


@pytest.mark.parametrize(("width", "rows"), [(1080, 1), (800, 2), (500, 4)])
def test_fields_stand_in_as_many_columns_as_fit(
    form: FacesForm, qtbot: QtBot, width: int, rows: int
) -> None:
    form.resize(width, 600)
    qtbot.waitUntil(lambda: rows_of_fields(form) == rows)
    for edit in form.findChildren(QLineEdit):
        if edit.isVisible():
            assert edit.mapTo(form, edit.rect().bottomRight()).x() < width


def test_form_scrolls_within_its_limit(form: FacesForm, qtbot: QtBot) -> None:
    form.resize(500, 600)
    form.set_height_limit(200)
    qtbot.waitUntil(lambda: form.sizeHint().height() <= 201)
    form.open_at("limit")
    assert form.limit_spin.visibleRegion().boundingRect().height() == form.limit_spin.height()


def wheel_over(widget: QWidget) -> None:
    at = QPointF(5, 5)
    event = QWheelEvent(
        at, widget.mapToGlobal(at), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


def test_wheel_changes_no_value_without_the_focus(form: FacesForm) -> None:
    form.name_edit.setFocus()
    for control in (form.order_combo, form.created_to_kind_combo, form.limit_spin):
        wheel_over(control)
    assert form.query() == FacesQuery()


def test_orders_are_called_what_they_mean(form: FacesForm) -> None:
    form.sort_by_combo.setEditText("when_created")
    assert form.order_combo.itemText(2) == "newest first (desc)"
    form.sort_by_combo.setEditText("name")
    assert form.order_combo.itemText(1) == "A to Z (asc)"
    form.sort_by_combo.setEditText("score")
    assert form.order_combo.itemText(1) == "ascending (asc)"


def test_first_item_of_the_list_leaves_sort_by_unset(form: FacesForm) -> None:
    form.sort_by_combo.setCurrentIndex(1)
    form.sort_by_combo.activated.emit(1)
    assert form.query().sort_by == "when_created"
    form.sort_by_combo.setCurrentIndex(0)
    form.sort_by_combo.activated.emit(0)
    assert form.query().sort_by == ""
