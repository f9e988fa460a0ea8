"""The detail pane: what it fills and when, what it copies, and that nothing in it is rendered."""

import json
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QAction, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QPushButton,
    QTextEdit,
    QToolButton,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from faceviewer.api.decode import decode_record
from faceviewer.json_text import PART_LENGTH
from faceviewer.listings.jobs import Jobs
from faceviewer.models.formats import Formats
from faceviewer.models.record_fields import FieldAction
from faceviewer.models.source_text import LINE_LENGTH_MAX
from faceviewer.records import Record
from faceviewer.slices import finish
from faceviewer.views.detail_json import OPENED_MAX
from faceviewer.views.detail_pane import DetailPane
from faceviewer.views.field_rows import FieldRow
from faceviewer.views.icons import Icons
from tests.ui.later_tasks import LaterTasks

HANGS_AFTER = pytest.mark.timeout(30)
"""Wrong ways to show such a record take minutes; the right one a moment, on any machine."""

FACE = {
    "id": "6b00c0cf6947ccf25ec84d8d",
    "name": "入場バッジ（表面）",
    "url": "https://cdn.example.com/6b00c0cf6947ccf25ec84d8d/front.png",
    "content": "<p>" + "x" * 5000,
    "config": {"locale": "ja-JP", "theme": "", "rules": [{"when": 1}]},
    "assets": [{"name": "front.png", "url": "https://cdn.example.com/a.png", "is_public": True}],
    "when_created": "2026-11-20T21:51:22Z",
}
COLLECTION = {
    "_id": "6958c23bd32cbe54014c2b54",
    "code": "1ff2d3c4-25c8-4d99-ad19-bdd9c4cc60d5",
    "name": "Clientes Bogotá",
    "settings": {"tags": ["clientes", "torre-2"]},
}


def face(**fields: object) -> Record:
    return decode_record(json.dumps(FACE | fields, ensure_ascii=False).encode(), "face")


def collection(**fields: object) -> Record:
    return decode_record(json.dumps(COLLECTION | fields).encode(), "collection")


@pytest.fixture
def formats() -> Formats:
    return Formats()


@pytest.fixture
def pane(icons: Icons, formats: Formats, qtbot: QtBot) -> Iterator[DetailPane]:
    shown = DetailPane(icons, formats)
    shown.resize(360, 700)
    with qtbot.waitExposed(shown):
        shown.show()
    yield shown
    shown.close()
    shown.deleteLater()


def show(pane: DetailPane, record: Record | None, qtbot: QtBot, tab: QWidget | None = None) -> None:
    pane.tabs.setCurrentWidget(tab or pane.fields_tab)
    pane.show_record(record)
    qtbot.waitUntil(lambda: pane.is_filled)


def row(pane: DetailPane, key: str) -> FieldRow:
    found = pane.fields_tab.row(key)
    assert found is not None
    return found


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def action(pane: DetailPane, name: str) -> QAction:
    found = pane.findChild(QAction, name)
    assert isinstance(found, QAction)
    return found


def test_says_what_to_do_while_no_row_is_chosen(pane: DetailPane, qtbot: QtBot) -> None:
    assert pane.empty_label.isVisible()
    assert pane.empty_label.text() == "Select a row"
    show(pane, face(), qtbot)
    assert not pane.empty_label.isVisible()
    pane.show_record(None)
    assert pane.empty_label.isVisible()
    assert pane.record is None


def test_names_the_parts_by_their_stable_names(pane: DetailPane) -> None:
    assert pane.objectName() == "detail_pane"
    assert pane.findChild(QWidget, "detail_fields") is None
    pane.prepare()
    for name in ("detail_fields", "detail_json", "detail_raw", "detail_assets"):
        assert pane.findChild(QWidget, name) is not None


def test_head_names_the_record_its_kind_and_service(pane: DetailPane, qtbot: QtBot) -> None:
    show(pane, face(), qtbot)
    assert (pane.title_label.text(), pane.kind_label.text()) == (FACE["name"], "Face · BLOCKv")
    show(pane, collection(), qtbot)
    assert pane.kind_label.text() == "Collection · Verifik"
    show(pane, face(name=""), qtbot)
    assert pane.title_label.text() == FACE["id"]


def test_assets_are_a_tab_of_faces_alone(pane: DetailPane, qtbot: QtBot) -> None:
    place = pane.tabs.indexOf(pane.assets_tab)
    show(pane, face(), qtbot)
    assert pane.tabs.isTabVisible(place)
    assert pane.tabs.tabText(place) == "Assets 1"
    pane.tabs.setCurrentWidget(pane.assets_tab)
    show(pane, collection(), qtbot)
    assert not pane.tabs.isTabVisible(place)
    assert pane.tabs.currentWidget() is pane.fields_tab


def test_a_shown_record_comes_to_rest(pane: DetailPane, qtbot: QtBot) -> None:
    show(pane, face(), qtbot)
    requests: list[None] = []
    pane.fields_tab.scroll_area.content.outgrown.connect(lambda: requests.append(None))
    rounds = 30
    for _ in range(rounds):
        QApplication.processEvents()
    assert len(requests) < rounds // 2


def test_only_the_seen_tab_is_filled(pane: DetailPane, qtbot: QtBot) -> None:
    show(pane, face(), qtbot)
    assert pane.json_tab.model.rowCount() == 0
    pane.tabs.setCurrentWidget(pane.json_tab)
    assert pane.json_tab.model.rowCount() == len(FACE)
    assert pane.raw_tab.text_edit.toPlainText() == ""


def test_held_arrow_key_fills_once(
    pane: DetailPane, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled: list[str] = []
    monkeypatch.setattr(pane.fields_tab, "show_record", lambda record: filled.append(record.id))
    for number in range(100):
        pane.show_record(face(id=f"face-{number}"))
    qtbot.waitUntil(lambda: pane.is_filled)
    assert filled == ["face-99"]


def test_hidden_pane_is_filled_when_it_is_seen(pane: DetailPane, qtbot: QtBot) -> None:
    pane.hide()
    pane.show_record(face())
    pane.show()
    assert row(pane, "name").value_text.toPlainText() == FACE["name"]


def test_fields_show_values_and_words(pane: DetailPane, qtbot: QtBot) -> None:
    show(pane, face(x_new=1), qtbot)
    assert row(pane, "id").value_text.toPlainText() == FACE["id"]
    assert row(pane, "when_modified").value_text.toPlainText() == "not sent"
    assert row(pane, "theme").value_text.toPlainText() == "empty text"
    assert row(pane, "x_new").value_text.toPlainText() == "1"
    assert row(pane, "when_created").note.endswith("ago")


def test_fields_of_the_next_record_leave_nothing_behind(pane: DetailPane, qtbot: QtBot) -> None:
    show(pane, face(), qtbot)
    show(pane, collection(), qtbot)
    assert pane.fields_tab.row("url") is None
    assert row(pane, "code").value_text.toPlainText() == COLLECTION["code"]
    assert not row(pane, "name").note


def test_field_is_copied_whole(pane: DetailPane, qtbot: QtBot) -> None:
    show(pane, face(), qtbot)
    with qtbot.waitSignal(pane.copied) as copied:
        row(pane, "when_created").copy_button.click()
    assert clipboard() == FACE["when_created"]
    assert copied.args == ["Created copied"]
    assert row(pane, "when_modified").copy_button.isHidden()


@pytest.mark.parametrize("width", [280, 360, 640])
def test_no_value_is_cut_at_any_width(pane: DetailPane, qtbot: QtBot, width: int) -> None:
    pane.resize(width, 700)
    show(pane, face(name="word " * 50, description="y" * 300), qtbot)

    def is_whole(each: FieldRow) -> bool:
        text = each.value_text
        needed = text.document().size()
        room = text.viewport().size()
        return needed.height() <= room.height() + 1 and needed.width() <= room.width() + 1

    rows = [each for each in pane.fields_tab.findChildren(FieldRow) if each.isVisible()]
    assert len(rows) >= 10
    qtbot.waitUntil(lambda: all(is_whole(each) for each in rows))
    bottoms = [each.mapTo(pane, QPoint(0, each.height())).y() for each in rows]
    assert bottoms == sorted(bottoms)


def test_content_is_shown_as_source_and_never_rendered(pane: DetailPane, qtbot: QtBot) -> None:
    content = "<img src='file:///nowhere.png'><b>bold</b>" + "z" * (3 * LINE_LENGTH_MAX)
    show(pane, face(content=content), qtbot)
    button = row(pane, "content").link_button
    assert button is not None
    button.click()
    shown = pane.fields_tab.source_view.text_edit.toPlainText()
    assert shown.startswith("<img src=")
    assert max(len(line) for line in shown.split("\n")) == LINE_LENGTH_MAX
    assert "2000" in pane.fields_tab.source_view.note_label.text().replace(",", "")
    pane.fields_tab.source_view.copy_all_button.click()
    assert clipboard() == content
    pane.fields_tab.back_button.click()
    assert row(pane, "content").isVisible()


def test_nothing_guesses_rich_text(pane: DetailPane, qtbot: QtBot) -> None:
    show(pane, face(name="<img src='x'>", x="<b>y</b>"), qtbot)
    labels = pane.findChildren(QLabel)
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)
    texts = [edit.toPlainText() for edit in pane.fields_tab.findChildren(QTextEdit)]
    assert "<img src='x'>" in texts
    tooltips = [widget.toolTip() for widget in pane.findChildren(QWidget)]
    assert not any("<img" in tooltip or "<b>" in tooltip for tooltip in tooltips)


def test_field_leads_to_its_place_in_the_tree(pane: DetailPane, qtbot: QtBot) -> None:
    show(pane, face(), qtbot)
    rules = row(pane, "rules")
    assert rules.field is not None
    assert rules.field.action is FieldAction.SHOW_JSON
    assert rules.link_button is not None
    rules.link_button.click()
    assert pane.tabs.currentWidget() is pane.json_tab
    assert pane.json_tab.model.path(pane.json_tab.tree.currentIndex()) == "config.rules"


def test_raw_has_the_bytes_as_received(pane: DetailPane, qtbot: QtBot) -> None:
    data = b'{ "id":"x",\n "name" : "\\u00e9" }'
    show(pane, decode_record(data, "face"), qtbot, pane.raw_tab)
    assert pane.raw_tab.text_edit.toPlainText() == data.decode()
    assert pane.raw_tab.facts_label.text() == f"{len(data)} bytes as received"
    pane.raw_tab.copy_all_button.click()
    assert clipboard() == data.decode()


@pytest.mark.slow
@HANGS_AFTER
def test_five_megabytes_in_one_line_are_shown_in_part(pane: DetailPane, qtbot: QtBot) -> None:
    record = face(content="a" * 5_000_000)
    for tab in (pane.raw_tab, pane.json_tab, pane.fields_tab):
        show(pane, record, qtbot, tab)
    assert "Only the first" in pane.raw_tab.note_label.text()


def test_tree_finds_the_next_and_the_one_before(pane: DetailPane, qtbot: QtBot) -> None:
    show(pane, collection(), qtbot, pane.json_tab)
    tab = pane.json_tab

    def path() -> str:
        return tab.model.path(tab.tree.currentIndex())

    QTest.keyClicks(tab.find_edit, "CLIENTES")
    qtbot.waitUntil(lambda: path() == "name")
    QTest.keyClick(tab.find_edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: path() == "settings.tags[0]")
    QTest.keyClick(tab.find_edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: path() == "name")
    tab.find_edit.setText("nowhere")
    qtbot.waitUntil(tab.note_label.isVisible)
    assert tab.note_label.text() == "Not found in this record."
    assert path() == "name"


def test_tree_copies_value_and_path(pane: DetailPane, qtbot: QtBot) -> None:
    show(pane, collection(), qtbot, pane.json_tab)
    tab = pane.json_tab
    tab.show_path(("settings", "tags"))
    action(pane, "detail_json_copy_value_action").trigger()
    assert json.loads(clipboard()) == ["clientes", "torre-2"]
    action(pane, "detail_json_copy_path_action").trigger()
    assert clipboard() == "settings.tags"


def test_what_can_be_opened_in_the_tree_has_an_arrow(pane: DetailPane, qtbot: QtBot) -> None:
    show(pane, collection(), qtbot, pane.json_tab)
    tree, model = pane.json_tab.tree, pane.json_tab.model
    place = finish(model.find(("settings",)))
    tree.expand(place)
    opened = beside(tree, place)
    tree.collapse(place)

    assert len({*beside(tree, finish(model.find(("name",))))}) == 1  # nothing but the ground
    assert len({*beside(tree, place)}) > 1
    assert beside(tree, place) != opened


def beside(tree: QTreeView, place: QModelIndex) -> list[int]:
    """The colours at the left of a key."""
    tree.scrollTo(place)
    key = tree.visualRect(place)
    picture = tree.viewport().grab(QRect(0, key.top(), key.left(), key.height())).toImage()
    return [picture.pixel(x, y) for y in range(picture.height()) for x in range(picture.width())]


def test_tree_opens_and_closes_within_bounds(pane: DetailPane, qtbot: QtBot) -> None:
    many = [{"n": number} for number in range(2 * OPENED_MAX)]
    show(pane, collection(many=many), qtbot, pane.json_tab)
    tab = pane.json_tab
    tab.open_all()
    assert tab.tree.isExpanded(finish(tab.model.find(("settings", "tags"))))
    last = finish(tab.model.find(("many", str(2 * OPENED_MAX - 1)))).parent()
    assert tab.model.path(last) == "many"
    assert not tab.tree.isExpanded(last)
    assert "stays closed" in tab.note_label.text()
    tab.close_all()
    assert not tab.tree.isExpanded(finish(tab.model.find(("settings",))))
    assert tab.note_label.isHidden()


@pytest.mark.slow
@HANGS_AFTER
def test_tree_of_five_thousand_levels_opens_and_is_searched(pane: DetailPane, qtbot: QtBot) -> None:
    data = b'{"id":"x","config":' + b'{"a":' * 5000 + b'"deep"' + b"}" * 5000 + b"}"
    show(pane, decode_record(data, "face"), qtbot, pane.json_tab)
    pane.json_tab.open_all()
    tab = pane.json_tab
    tab.find_edit.setText("deep")
    tab.find_next()
    qtbot.waitUntil(lambda: tab.model.value_text(tab.tree.currentIndex()) == "deep")
    tab.find_edit.setText("nowhere")
    tab.find_next()
    qtbot.waitUntil(lambda: tab.note_label.text() == "Not found in this record.")


@pytest.mark.slow
@HANGS_AFTER
def test_hundred_thousand_keys_are_shown_in_parts(pane: DetailPane, qtbot: QtBot) -> None:
    members = ",".join(f'"key{number}":"value {number}"' for number in range(100_000))
    record = decode_record(f'{{"id":"x","config":{{{members}}}}}'.encode(), "face")
    show(pane, record, qtbot)
    rows = [each for each in pane.fields_tab.findChildren(FieldRow) if each.isVisible()]
    assert len(rows) < 100
    show(pane, record, qtbot, pane.json_tab)
    tab = pane.json_tab
    tab.open_all()
    tab.find_edit.setText("value 99999")
    tab.find_next()
    qtbot.waitUntil(lambda: tab.model.value_text(tab.tree.currentIndex()) == "value 99999")
    opened = tab.model.parent(tab.tree.currentIndex())
    assert tab.model.rowCount(opened) == PART_LENGTH


def test_record_that_is_no_json_says_so(pane: DetailPane, qtbot: QtBot) -> None:
    record = face()
    record.raw = type(record.raw)(b'{"id":')
    show(pane, record, qtbot)
    assert "see Raw" in pane.fields_tab.note_label.text()
    show(pane, record, qtbot, pane.json_tab)
    assert "see Raw" in pane.json_tab.note_label.text()
    show(pane, record, qtbot, pane.raw_tab)
    assert pane.raw_tab.text_edit.toPlainText() == '{"id":'


def test_asset_url_is_copied_and_the_lack_of_one_explained(pane: DetailPane, qtbot: QtBot) -> None:
    show(pane, face(), qtbot, pane.assets_tab)
    button = pane.assets_tab.findChild(QToolButton, "detail_assets_copy_url_button")
    assert button is not None
    button.click()
    assert clipboard() == "https://cdn.example.com/a.png"
    show(pane, face(assets=[{"name": "no url"}]), qtbot, pane.assets_tab)
    assert not button.isEnabled()
    assert button.toolTip() == "Select an asset with a url"
    show(pane, face(assets=[]), qtbot, pane.assets_tab)
    assert pane.assets_tab.empty_screen.isVisible()


@pytest.mark.parametrize(
    ("name", "text"),
    [("detail_copy_id_action", FACE["id"]), ("detail_copy_url_action", FACE["url"])],
)
def test_menu_copies_single_fields(pane: DetailPane, qtbot: QtBot, name: str, text: str) -> None:
    show(pane, face(), qtbot)
    action(pane, name).trigger()
    assert clipboard() == text


def test_menu_offers_what_the_record_has(pane: DetailPane, qtbot: QtBot) -> None:
    show(pane, face(url=None), qtbot)
    assert not action(pane, "detail_copy_code_action").isVisible()
    assert not action(pane, "detail_copy_url_action").isEnabled()
    show(pane, collection(), qtbot)
    assert action(pane, "detail_copy_code_action").isVisible()
    assert not action(pane, "detail_copy_url_action").isVisible()


def test_record_is_copied_as_it_was_sent(pane: DetailPane, qtbot: QtBot) -> None:
    data = b'{"id" : "x", "n": 9007199254740993}'
    show(pane, decode_record(data, "face"), qtbot)
    action(pane, "detail_copy_json_action").trigger()
    assert clipboard() == data.decode()


def test_other_zone_rewords_the_fields(pane: DetailPane, formats: Formats, qtbot: QtBot) -> None:
    show(pane, face(when_created="2026-11-20T21:51:22Z"), qtbot)
    pane.fields_tab.source_view.show()
    formats.set_zone("local")
    assert not pane.is_filled
    qtbot.waitUntil(lambda: pane.is_filled)


def test_every_button_has_a_name(pane: DetailPane, qtbot: QtBot) -> None:
    show(pane, face(), qtbot)
    buttons = [*pane.findChildren(QToolButton), *pane.findChildren(QPushButton)]
    seen = [button for button in buttons if button.isVisible()]
    assert len(seen) > 10
    assert all(button.accessibleName() for button in seen)


def test_selected_text_is_taken_as_plain_text(pane: DetailPane, qtbot: QtBot) -> None:
    show(pane, face(), qtbot)
    text = row(pane, "name").value_text
    text.selectAll()
    data = text.createMimeDataFromSelection()
    assert data.formats() == ["text/plain"]
    assert data.text() == FACE["name"]


def test_copy_button_is_drawn_with_focus_or_hover_alone(pane: DetailPane, qtbot: QtBot) -> None:
    show(pane, face(), qtbot)
    button = row(pane, "name").copy_button

    def is_blank() -> bool:
        image = button.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        first = image.pixel(0, 0)
        places = ((x, y) for x in range(image.width()) for y in range(image.height()))
        return all(image.pixel(x, y) == first for x, y in places)

    assert is_blank()
    button.offer(True)
    assert not is_blank()


def test_fields_of_two_records_are_never_seen_at_once(
    icons: Icons, formats: Formats, qtbot: QtBot
) -> None:
    tasks = LaterTasks()
    pane = DetailPane(icons, formats, jobs=Jobs(tasks, first_slice_s=0.0))
    pane.resize(360, 700)
    with qtbot.waitExposed(pane):
        pane.show()
    for record in (face(), collection()):
        show(pane, record, qtbot)
        assert tasks.names == ["fields"]
        assert not pane.fields_tab.scroll_area.updatesEnabled()
    tasks.settle()
    assert pane.fields_tab.scroll_area.updatesEnabled()
    assert row(pane, "code").isVisible()
    pane.close()
    pane.deleteLater()
