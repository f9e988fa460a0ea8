"""The small widgets: what they show, how they give way, and what they refuse."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QKeyEvent, QStandardItemModel, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QTableView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from faceviewer.views.icons import Icons
from faceviewer.views.widgets import completeness_strip, message_bar
from faceviewer.views.widgets.announcement import announce
from faceviewer.views.widgets.buttons import Chip, LinkButton, set_kind
from faceviewer.views.widgets.completeness_strip import CompletenessStrip, StripButtons
from faceviewer.views.widgets.empty_screen import EmptyScreen, ScreenAction
from faceviewer.views.widgets.icon_label import IconLabel
from faceviewer.views.widgets.labels import ElidedLabel, FieldLabel, TextLabel
from faceviewer.views.widgets.message_bar import MessageBar, MessageKind
from faceviewer.views.widgets.number_edit import NumberEdit
from faceviewer.views.widgets.search_edit import SearchEdit
from faceviewer.views.widgets.tooltip import plain_tooltip

Shower = Callable[[QWidget, int], None]
FULL = StripButtons(can_load_more=True)


@pytest.fixture
def show(qtbot: QtBot) -> Shower:
    """Shows a widget at a width; its height is its own affair."""

    def shown(widget: QWidget, width: int) -> None:
        qtbot.addWidget(widget)
        widget.resize(width, max(1, widget.height()))
        widget.show()
        qtbot.waitExposed(widget)

    return shown


@pytest.fixture
def make_active(qtbot: QtBot) -> Callable[[QWidget], None]:
    """Makes the window of a widget the one that has the keyboard."""

    def activate(widget: QWidget) -> None:
        with qtbot.waitActive(widget):
            widget.activateWindow()

    return activate


@pytest.fixture
def bar(icons: Icons, show: Shower) -> MessageBar:
    made = MessageBar(icons)
    show(made, 1000)
    made.clear_all()
    return made


@pytest.fixture
def strip(icons: Icons, show: Shower) -> CompletenessStrip:
    made = CompletenessStrip(icons)
    made.set_buttons(FULL)
    made.set_state("circle-dashed", "400 loaded, more exist", "asked 14:02:11", "3 selected")
    show(made, 1000)
    return made


@pytest.fixture
def table(qtbot: QtBot) -> QTableView:
    view = QTableView()
    qtbot.addWidget(view)
    view.setModel(QStandardItemModel(0, 3, view))
    view.resize(600, 400)
    view.show()
    return view


# Message bar


def test_message_bar_is_hidden_without_messages(bar: MessageBar) -> None:
    assert bar.isHidden()
    bar.show_message("offline", MessageKind.WARN, "No network.")
    assert not bar.isHidden()
    bar.clear("offline")
    assert bar.isHidden()
    assert bar.shown_key == ""


def test_gravest_message_is_shown_and_the_others_are_counted(bar: MessageBar) -> None:
    bar.show_message("a", MessageKind.INFO, "Sorted.")
    bar.show_message("b", MessageKind.ERR, "Refused.")
    bar.show_message("c", MessageKind.WARN, "Expires.")
    assert bar.text_label.text() == "Refused."
    assert bar.count_button.text() == "1 of 3"
    bar.count_button.click()
    assert (bar.text_label.text(), bar.count_button.text()) == ("Expires.", "2 of 3")
    bar.clear("b")
    bar.clear("a")
    assert bar.count_button.isHidden()


def test_of_equal_gravity_the_newest_is_shown(bar: MessageBar) -> None:
    bar.show_message("a", MessageKind.INFO, "First.")
    bar.show_message("b", MessageKind.INFO, "Second.")
    assert bar.shown_key == "b"


def test_message_of_the_same_key_is_replaced(bar: MessageBar) -> None:
    bar.show_message("a", MessageKind.ERR, "Page 4 failed.")
    bar.show_message("a", MessageKind.ERR, "Page 5 failed.")
    assert bar.text_label.text() == "Page 5 failed."
    assert bar.count_button.isHidden()


def test_closing_takes_the_message_away_and_tells_its_key(bar: MessageBar, qtbot: QtBot) -> None:
    bar.show_message("a", MessageKind.ERR, "Refused.")
    with qtbot.waitSignal(bar.closed) as closed:
        bar.close_button.click()
    assert closed.args == ["a"]
    assert bar.isHidden()


def test_actions_run_and_others_are_not_there(bar: MessageBar) -> None:
    done: list[str] = []
    bar.show_message("a", MessageKind.ERR, "Refused.", "", [("Replace", lambda: done.append("r"))])
    first, second = bar.action_buttons
    first.click()
    assert done == ["r"]
    assert first.accessibleName() == "Replace"
    assert second.isHidden()


def test_messages_are_plain_text_that_can_be_copied(bar: MessageBar) -> None:
    bar.show_message("a", MessageKind.INFO, "<b>name</b>", "<img src='file:///x'>")
    for label in (bar.text_label, bar.detail_label):
        assert label.textFormat() is Qt.TextFormat.PlainText
        flags = label.textInteractionFlags()
        assert flags & Qt.TextInteractionFlag.TextSelectableByMouse


@pytest.fixture
def window(show: Shower) -> QWidget:
    """A window whose focus is in a field."""
    made = QWidget()
    field = QLineEdit()
    QVBoxLayout(made).addWidget(field)
    show(made, 600)
    field.setFocus()
    return made


@pytest.fixture
def hasty_bar(icons: Icons, window: QWidget, monkeypatch: pytest.MonkeyPatch) -> MessageBar:
    """Its ok messages leave at once, and the pointer is elsewhere, wherever a test left it."""
    made = MessageBar(icons, ok_shown_ms=1)
    monkeypatch.setattr(made, "underMouse", lambda: False)
    layout = window.layout()
    assert layout is not None
    layout.addWidget(made)
    return made


def test_only_ok_leaves_by_itself(hasty_bar: MessageBar, qtbot: QtBot) -> None:
    bar = hasty_bar
    bar.show_message("a", MessageKind.INFO, "Sorted.")
    bar.show_message("b", MessageKind.WARN, "Expires.")
    with qtbot.assertNotEmitted(bar.closed, wait=30):
        assert bar.shown_key == "b"
    bar.clear_all()
    bar.show_message("c", MessageKind.OK, "Exported.")
    qtbot.waitUntil(bar.isHidden)
    assert message_bar.OK_SHOWN_MS == 8000


def test_ok_stays_while_the_pointer_is_on_it(
    hasty_bar: MessageBar, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    bar = hasty_bar
    looks: list[bool] = []

    def under_mouse() -> bool:
        looks.append(len(looks) < 3)
        return looks[-1]

    monkeypatch.setattr(bar, "underMouse", under_mouse)
    bar.show_message("b", MessageKind.OK, "Exported.")
    qtbot.waitUntil(bar.isHidden)
    assert looks == [True, True, True, False]


def test_ok_stays_while_the_focus_is_in_it(
    hasty_bar: MessageBar,
    window: QWidget,
    qtbot: QtBot,
    make_active: Callable[[QWidget], None],
) -> None:
    make_active(window)
    hasty_bar.show_message("b", MessageKind.OK, "Exported.")
    hasty_bar.close_button.setFocus()
    with qtbot.assertNotEmitted(hasty_bar.closed, wait=30):
        assert hasty_bar.shown_key == "b"
    field = window.findChild(QLineEdit)
    assert field is not None
    field.setFocus()
    qtbot.waitUntil(hasty_bar.isHidden)


def test_narrow_bar_gives_up_the_second_sentence_then_the_place_of_the_buttons(
    bar: MessageBar,
) -> None:
    act = ("Replace credential", lambda: None)
    bar.show_message("a", MessageKind.ERR, "Verifik refused it (403).", "The rows <stay>.", [act])
    assert bar.detail_label.isVisible()
    one_line = bar.height()
    bar.resize(420, bar.height())
    assert not bar.detail_label.isVisible()
    assert bar.text_label.toolTip() == plain_tooltip("The rows <stay>.")
    assert bar.height() == one_line
    bar.resize(240, bar.height())
    assert bar.height() > one_line
    button = bar.action_buttons[0].geometry()
    assert button.top() >= bar.text_label.geometry().bottom()
    assert bar.rect().contains(button)


def test_very_narrow_bar_wraps_its_sentence_and_its_buttons(bar: MessageBar) -> None:
    acts = [("Ask the server for this order", lambda: None), ("Load the rest", lambda: None)]
    bar.show_message("a", MessageKind.INFO, "Only the loaded rows are sorted by name.", "", acts)
    bar.resize(260, bar.height())
    assert bar.text_label.wordWrap()
    first, second = (button.geometry() for button in bar.action_buttons)
    assert second.top() > first.bottom()
    assert bar.rect().contains(second)
    bar.resize(1000, bar.height())
    assert not bar.text_label.wordWrap()


def test_bars_do_not_make_a_window_higher_before_it_is_shown(icons: Icons, show: Shower) -> None:
    window = QWidget()
    bar, strip = MessageBar(icons, window), CompletenessStrip(icons, window)
    column = QVBoxLayout(window)
    column.addWidget(bar)
    column.addWidget(strip)
    act = ("Ask the server for this order", lambda: None)
    bar.show_message("a", MessageKind.INFO, "Only the loaded rows are sorted.", "", [act])
    strip.set_state("circle-dashed", "400 loaded, sorted by name on this computer, more exist")
    assert bar.height() == strip.height() == icons.theme.measures.bar
    show(window, 900)
    assert bar.height() == strip.height() == icons.theme.measures.bar


def test_bar_takes_the_colour_of_its_kind(bar: MessageBar, icons: Icons) -> None:
    bar.show_message("a", MessageKind.WARN, "Expires.")
    assert bar.grab().toImage().pixelColor(2, 2) == icons.theme.color("warn_bg")
    assert bar.icon_label.name == "triangle-alert"


# Empty screen


def test_empty_screen_covers_the_body_and_leaves_the_header(
    icons: Icons, table: QTableView
) -> None:
    screen = EmptyScreen(icons, table)
    assert screen.isHidden()
    screen.show_screen("inbox", "No face matches", "The server answered with 0 rows.")
    assert screen.geometry() == table.viewport().geometry()
    assert screen.y() >= table.horizontalHeader().height()
    table.resize(700, 500)
    assert screen.geometry() == table.viewport().geometry()
    screen.clear()
    assert screen.isHidden()


def test_empty_screen_stands_in_the_top_third(icons: Icons, table: QTableView) -> None:
    screen = EmptyScreen(icons, table)
    screen.show_screen("inbox", "Nothing", "Nothing at all.")
    content = screen.title_label.parentWidget()
    assert content is not None
    above, below = content.y(), screen.height() - content.geometry().bottom()
    assert 0 < above < below


def test_empty_screen_keeps_sentences_narrow_and_loses_its_icon_when_low(
    icons: Icons, table: QTableView
) -> None:
    screen = EmptyScreen(icons, table)
    screen.show_screen("inbox", "Nothing", "A long sentence " * 12, facts="request id 7f3c")
    assert screen.sentence_label.width() <= icons.theme.measures.sentence_width
    assert not screen.icon_label.isHidden()
    table.resize(600, 130)
    assert screen.icon_label.isHidden()


def test_empty_screen_offers_its_actions(icons: Icons, table: QTableView) -> None:
    done: list[str] = []
    screen = EmptyScreen(icons, table)
    retry = ScreenAction("Retry", lambda: done.append("retry"), "primary", "rotate-cw")
    screen.show_screen("circle-x", "Failed", "It failed.", actions=[retry], icon_role="err")
    screen.buttons[0].click()
    assert done == ["retry"]
    assert screen.buttons[0].property("kind") == "primary"
    screen.show_screen("inbox", "Empty", "Nothing.")
    assert screen.buttons == []


def test_buttons_of_a_narrow_empty_screen_stand_below_each_other(
    icons: Icons, table: QTableView
) -> None:
    screen = EmptyScreen(icons, table)
    acts = [ScreenAction(f"Drop the organisation {n}", lambda: None) for n in range(3)]
    screen.show_screen("inbox", "Nothing", "Nothing at all.", actions=acts)
    QApplication.processEvents()
    assert screen.buttons[0].y() == screen.buttons[2].y()
    table.resize(240, 400)
    QApplication.processEvents()
    assert screen.buttons[0].geometry().bottom() < screen.buttons[1].y()
    assert screen.buttons[2].width() >= screen.buttons[2].sizeHint().width()


def test_loading_bars_come_only_after_a_moment(
    icons: Icons, table: QTableView, qtbot: QtBot
) -> None:
    screen = EmptyScreen(icons, table)
    screen.show_loading_bars()
    assert screen.isHidden()
    assert screen.is_loading
    qtbot.waitUntil(screen.isVisible)
    top_bar = QPoint(icons.theme.measures.gutter + 6, table.verticalHeader().defaultSectionSize())
    image = screen.grab().toImage()
    assert image.pixelColor(top_bar.x(), top_bar.y() // 2) == icons.theme.color("hover")
    assert not screen.title_label.isVisible()
    screen.clear()
    assert not screen.is_loading


def test_a_hidden_column_has_no_loading_bars(icons: Icons, table: QTableView, qtbot: QtBot) -> None:
    table.setColumnHidden(0, True)
    screen = EmptyScreen(icons, table)
    screen.show_loading_bars()
    qtbot.waitUntil(screen.isVisible)
    image = screen.grab().toImage()
    middle = table.verticalHeader().defaultSectionSize() // 2
    before = [image.pixelColor(x, middle) for x in range(icons.theme.measures.gutter)]
    assert set(map(QColor.name, before)) == {icons.theme.color("base").name()}


def test_rows_that_come_at_once_never_see_bars(icons: Icons, table: QTableView) -> None:
    screen = EmptyScreen(icons, table)
    screen.show_loading_bars()
    screen.clear()
    assert not screen.is_loading
    assert screen.isHidden()


# Completeness strip


def test_strip_has_the_names_that_others_look_for(strip: CompletenessStrip) -> None:
    names = ("completeness_label", "load_more_button", "load_all_button", "stop_button")
    assert all(strip.findChild(QWidget, name) is not None for name in names)


def test_strip_gives_way_in_order_and_never_loses_the_sentence(strip: CompletenessStrip) -> None:
    seen: list[tuple[bool, bool, bool]] = []
    for width in range(1000, 260, -5):
        strip.resize(width, strip.height())
        assert strip.completeness_label.isVisible()
        shown = (
            strip.details_label.isVisible(),
            strip.selection_label.isVisible(),
            strip.load_more_button.isVisible(),
        )
        assert strip.menu_button.isVisible() is not shown[2]
        if not seen or seen[-1] != shown:
            seen.append(shown)
    assert seen == [
        (True, True, True),
        (False, True, True),
        (False, False, True),
        (False, False, False),
    ]


def test_details_that_have_no_room_are_in_the_tooltip(strip: CompletenessStrip) -> None:
    assert strip.completeness_label.toolTip() == ""
    strip.resize(420, strip.height())
    assert strip.completeness_label.toolTip() == plain_tooltip("asked 14:02:11")


def test_sentence_wraps_at_last(strip: CompletenessStrip) -> None:
    sentence = "400 loaded, sorted by name on this computer, more exist on the server"
    strip.set_state("circle-dashed", sentence)
    strip.resize(260, strip.height())
    label = strip.completeness_label
    assert label.wordWrap()
    assert label.height() >= label.heightForWidth(label.width())


def test_menu_of_a_narrow_strip_loads_more(strip: CompletenessStrip, qtbot: QtBot) -> None:
    strip.resize(300, strip.height())
    with qtbot.waitSignal(strip.load_more_clicked):
        strip.load_more_action.trigger()


def test_stop_takes_the_spot_of_load_all(strip: CompletenessStrip) -> None:
    spot = strip.load_all_button.mapTo(strip, QPoint())
    strip.set_buttons(StripButtons(can_load_more=True, is_loading=True))
    QApplication.processEvents()
    assert strip.stop_button.isVisible()
    assert not strip.load_all_button.isVisible()
    assert not strip.load_more_button.isEnabled()
    assert strip.stop_button.mapTo(strip, QPoint()) == spot


def test_second_click_of_a_double_click_starts_nothing(
    strip: CompletenessStrip, qtbot: QtBot
) -> None:
    strip.load_all_clicked.connect(
        lambda: strip.set_buttons(StripButtons(can_load_more=True, is_loading=True))
    )
    qtbot.waitUntil(lambda: not strip.is_deaf)
    with qtbot.waitSignal(strip.load_all_clicked):
        strip.load_all_button.click()
    with qtbot.assertNotEmitted(strip.stop_clicked):
        strip.stop_button.click()
    qtbot.waitUntil(lambda: not strip.is_deaf)
    with qtbot.waitSignal(strip.stop_clicked):
        strip.stop_button.click()
    assert completeness_strip.DEAD_TIME_MS == 400


def test_focus_goes_from_load_all_to_stop(strip: CompletenessStrip) -> None:
    strip.load_all_button.setFocus()
    strip.set_buttons(StripButtons(can_load_more=True, is_loading=True))
    assert strip.focusWidget() is strip.stop_button


def test_spinner_and_line_come_only_after_a_moment(strip: CompletenessStrip, qtbot: QtBot) -> None:
    strip.set_state("loader-circle", "asking BLOCKv")
    assert not strip.icon_label.is_spinning
    qtbot.waitUntil(lambda: strip.icon_label.is_spinning)
    strip.set_state("circle-check", "all 1,204 loaded")
    assert not strip.icon_label.is_spinning
    assert strip.icon_label.name == "circle-check"


def test_a_known_share_is_shown_at_once(strip: CompletenessStrip) -> None:
    strip.set_state("loader-circle", "sorting 1,000,000 rows", progress=0.5)
    assert strip.icon_label.is_spinning
    assert strip.progress_rect().width() == strip.width() // 2


def test_unknown_share_is_a_piece_that_steps(strip: CompletenessStrip, qtbot: QtBot) -> None:
    strip.set_state("loader-circle", "asking BLOCKv")
    qtbot.waitUntil(lambda: strip.icon_label.is_spinning)
    before = strip.progress_rect()
    assert before.width() == strip.width() // 4
    qtbot.waitUntil(lambda: strip.progress_rect().left() > before.left())


def test_strip_without_pages_has_only_its_extra_act(strip: CompletenessStrip, qtbot: QtBot) -> None:
    strip.set_buttons(StripButtons(is_paged=False, extra="Ask again", extra_icon="rotate-cw"))
    assert not strip.load_more_button.isVisible()
    assert not strip.load_all_button.isVisible()
    with qtbot.waitSignal(strip.extra_clicked):
        strip.extra_button.click()


def test_buttons_that_are_off_say_why(strip: CompletenessStrip) -> None:
    strip.set_buttons(StripButtons(why_off="All rows are loaded"))
    assert not strip.load_more_button.isEnabled()
    assert strip.load_more_button.toolTip() == plain_tooltip("All rows are loaded")


# The smaller ones


def test_plain_tooltip_shows_markup_as_it_is() -> None:
    assert plain_tooltip("<b>&\n") == "<qt>&lt;b&gt;&amp;<br></qt>"
    assert plain_tooltip("two\nlines") == "two\nlines"
    assert plain_tooltip("w" * 100) == f"<qt>{'w' * 100}</qt>"
    assert plain_tooltip("") == ""


def test_labels_never_guess_markup(theme: object, qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    for label in (TextLabel("<b>x</b>"), ElidedLabel("<b>x</b>"), FieldLabel("Id", field)):
        qtbot.addWidget(label)
        assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.buddy() is field


def test_elided_label_keeps_its_text_and_shows_it_in_the_tooltip(
    theme: object, show: Shower
) -> None:
    text = "https://cdn.example/<front>.png"
    label = ElidedLabel(text, mode=Qt.TextElideMode.ElideMiddle)
    show(label, 90)
    assert label.is_elided
    assert label.text() == text
    assert label.toolTip() == plain_tooltip(text)
    label.resize(600, label.height())
    assert not label.is_elided
    assert label.toolTip() == ""


def test_elided_label_draws_less_when_narrow(theme: object, show: Shower) -> None:
    label = ElidedLabel("a name that is long")
    show(label, 60)
    image = label.grab().toImage()
    ground = image.pixelColor(0, 0)
    inked = [
        x for x in range(60) for y in range(label.height()) if image.pixelColor(x, y) != ground
    ]
    assert inked
    assert max(inked) < 60


def test_icon_label_turns_unless_motion_is_reduced(icons: Icons, show: Shower) -> None:
    label = IconLabel(icons, "info")
    show(label, 16)
    still = label.grab().toImage()
    label.spin()
    assert label.is_spinning
    label.set_icon("info")
    assert not label.is_spinning
    assert label.grab().toImage() == still
    icons.theme.is_motion_reduced = True
    label.spin()
    assert not label.is_spinning
    assert label.name == "ellipsis"


def test_search_edit_is_cleared_by_its_button_and_by_escape(icons: Icons, show: Shower) -> None:
    edit = SearchEdit(icons, keycap="Ctrl K")
    show(edit, 300)
    assert not edit.clear_button.isVisible()
    edit.setText("cli")
    assert edit.clear_button.isVisible()
    edit.clear_button.click()
    assert edit.text() == ""
    edit.setText("cli")
    QTest.keyClick(edit, Qt.Key.Key_Escape)
    assert edit.text() == ""


def test_escape_in_an_empty_search_edit_is_left_to_what_is_around(
    icons: Icons, show: Shower
) -> None:
    heard: list[int] = []

    class Around(QWidget):
        @override
        def keyPressEvent(self, event: QKeyEvent) -> None:
            heard.append(event.key())

    around = Around()
    edit = SearchEdit(icons, parent=around)
    show(around, 300)
    QTest.keyClick(edit, Qt.Key.Key_Escape)
    assert heard == [Qt.Key.Key_Escape]


def test_keycap_is_shown_only_while_nobody_types(
    icons: Icons, show: Shower, make_active: Callable[[QWidget], None]
) -> None:
    edit = SearchEdit(icons, keycap="Ctrl K")
    show(edit, 300)
    make_active(edit)
    edit.clearFocus()
    assert edit.keycap_label.isVisible()
    assert edit.rect().contains(edit.keycap_label.geometry())
    assert edit.textMargins().right() == edit.keycap_label.width()
    edit.setFocus()
    assert not edit.keycap_label.isVisible()
    edit.clearFocus()
    edit.setText("x")
    assert not edit.keycap_label.isVisible()


def test_number_edit_turns_by_wheel_only_with_focus(
    theme: object, show: Shower, make_active: Callable[[QWidget], None]
) -> None:
    edit = NumberEdit()
    edit.setValue(50)
    show(edit, 90)
    make_active(edit)

    def wheel() -> int:
        place = QPointF(10, 10)
        down = QWheelEvent(
            place,
            edit.mapToGlobal(place),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(edit, down)
        return edit.value()

    edit.clearFocus()
    assert wheel() == 50
    edit.setFocus()
    assert wheel() == 49


@pytest.mark.parametrize(("made", "kind"), [(Chip, "chip"), (LinkButton, "link")])
def test_text_buttons_have_their_look(
    icons: Icons, qtbot: QtBot, made: type[Chip | LinkButton], kind: str
) -> None:
    button = made("24 h")
    qtbot.addWidget(button)
    assert button.property("kind") == kind
    assert button.sizeHint().height() >= icons.theme.measures.target


def test_kind_of_a_button_changes_on_screen(icons: Icons, show: Shower) -> None:
    button = QPushButton("Apply")
    show(button, 120)
    set_kind(button, "primary")
    fill = icons.theme.color("fill")
    assert button.grab().toImage().pixelColor(12, 8) == fill
    set_kind(button, "normal")
    assert button.grab().toImage().pixelColor(12, 8) == QColor(icons.theme.tokens.raised)


def test_announcements_are_made_only_to_a_listening_reader(
    theme: object, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[str, QAccessible.AnnouncementPoliteness]] = []
    monkeypatch.setattr(
        QAccessible,
        "updateAccessibility",
        lambda event: told.append((event.message(), event.politeness())),
    )
    widget = QWidget()
    qtbot.addWidget(widget)
    monkeypatch.setattr(QAccessible, "isActive", lambda: False)
    announce(widget, "all loaded")
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    announce(widget, "all loaded")
    announce(widget, "page 5 failed", is_urgent=True)
    announce(widget, "")
    urgent = QAccessible.AnnouncementPoliteness.Assertive
    polite = QAccessible.AnnouncementPoliteness.Polite
    assert told == [("all loaded", polite), ("page 5 failed", urgent)]


def test_what_goes_on_is_told_now_and_then_and_its_end_at_once(
    strip: CompletenessStrip, bar: MessageBar, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    now_s = [100.0]
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda e: said.append(e.message()))
    monkeypatch.setattr("faceviewer.views.widgets.announcement.monotonic", lambda: now_s[0])
    for rows in range(100, 2_100, 100):  # for ten seconds, as fast as pages come
        strip.set_state("loader-circle", f"{rows} loaded, loading")
        bar.show_message("export", MessageKind.INFO, f"Exporting, {rows // 20} %")
        now_s[0] += 0.5
    strip.set_state("circle-check", "all 2,000 loaded")
    bar.show_message("export", MessageKind.OK, "Exported.")

    assert said == [
        "Exporting, 5 %",
        "1100 loaded, loading",
        "Exporting, 55 %",
        "all 2,000 loaded",
        "Exported.",
    ]


def test_widgets_follow_a_change_of_theme(bar: MessageBar, icons: Icons) -> None:
    bar.show_message("a", MessageKind.ERR, "Refused.")
    icons.theme.set_mode(type(icons.theme.mode).DARK)
    assert bar.grab().toImage().pixelColor(2, 2) == icons.theme.color("err_bg")
    QApplication.sendEvent(bar, QEvent(QEvent.Type.LayoutRequest))
    assert bar.height() == icons.theme.measures.bar


def test_a_shorter_sentence_takes_less_room_than_the_one_before(
    icons: Icons, table: QTableView
) -> None:
    screen = EmptyScreen(icons, table)
    screen.show_screen("inbox", "No face matches this filter at all", "A longer sentence. " * 12)
    screen.show_screen("inbox", "Empty", "Short.")

    for label in (screen.title_label, screen.sentence_label):
        assert label.height() < 2 * label.fontMetrics().lineSpacing()
