"""One listing tab against a real server: what it asks, shows, keeps and says, in every state."""

import json
import re
import socket
import ssl
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from itertools import cycle
from threading import Thread
from typing import Any, NamedTuple

import pytest
import trustme
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from faceviewer.api import transport
from faceviewer.credentials import CredentialStore
from faceviewer.demo.data import DemoData, DemoFace
from faceviewer.demo.instants import nanoseconds
from faceviewer.demo.server import DemoServer
from faceviewer.demo.services import EndForm
from faceviewer.errors import CredentialRefused
from faceviewer.filters import FacesQuery
from faceviewer.listings.columns import COLLECTION_COLUMNS, FACE_COLUMNS, Column, Kind, Shape
from faceviewer.settings import Environment, Service
from faceviewer.views.filter_forms.faces_form import FacesForm
from faceviewer.views.listing_page import ListingPage
from faceviewer.views.unreadable_dialog import UnreadableDialog
from tests.ui.finding import child
from tests.ui.workbench import HASTY, USUAL, Workbench, environment_of

FACES, COLLECTIONS = 230, 12
HEX_ID = "6b00c0cf6947ccf25ec84d8d"


@pytest.fixture
def open_page(workbench: Workbench, server: DemoServer) -> Callable[[Kind], ListingPage]:
    """Opens a tab of either kind on the server."""

    def open_page(kind: Kind) -> ListingPage:
        return workbench.page(kind, workbench.session(environment_of(server), server.token))

    return open_page


@pytest.fixture
def faces(open_page: Callable[[Kind], ListingPage]) -> ListingPage:
    """A tab of faces, not loaded yet."""
    return open_page("faces")


@pytest.fixture
def collections(open_page: Callable[[Kind], ListingPage]) -> ListingPage:
    """A tab of collections, not loaded yet."""
    return open_page("collections")


@pytest.fixture
def _no_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Requests are tried again at once; how long they wait is tested where it is decided."""
    monkeypatch.setattr(transport, "wait_s", lambda *_: 0.0)


def load(page: ListingPage, workbench: Workbench) -> ListingPage:
    page.load_first()
    workbench.wait_until_idle(page)
    return page


def click(page: ListingPage, workbench: Workbench, name: str) -> None:
    """Clicks a button of the tab and waits until what it began has ended."""
    buttons = [button for button in page.findChildren(QPushButton, name) if button.isVisible()]
    assert len(buttons) == 1, name
    button = buttons[0]
    assert button.isEnabled(), name
    if name in ("load_all_button", "stop_button"):
        workbench.qtbot.waitUntil(lambda: not page.strip.is_deaf)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    workbench.wait_until_idle(page)


def text_of(page: QWidget, name: str) -> str:
    """The text of a label that is on screen."""
    label = child(page, QLabel, name)
    assert label.isVisible(), name
    return label.text()


def message(page: ListingPage) -> list[str]:
    """The one message below the table, and its advice; nothing where there is none."""
    if not page.message_bar.isVisible():
        return []
    assert not child(page, QPushButton, "message_count_button").isVisible()
    return [page.message_bar.text_label.text(), page.message_bar.detail_label.text()]


def screen(page: ListingPage) -> list[str]:
    """What is written over the empty body of the table; its buttons come last."""
    assert page.empty_screen.isVisible()
    labels = [text_of(page, f"empty_{name}_label") for name in ("title", "sentence")]
    return labels + [button.text() for button in page.empty_screen.buttons]


def strip(page: ListingPage) -> str:
    return text_of(page, "completeness_label")


def shown_ids(page: ListingPage) -> list[str]:
    """The ids in the table, from top to bottom, as the view shows them."""
    column = next(i for i, column in enumerate(page.model.columns) if column.key == "id")
    model = page.table.model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


def asked(server: DemoServer) -> list[tuple[str, str]]:
    """The parameters of the last request that the server got."""
    return list(server.requests[-1].parameters)


def newest_first(server: DemoServer) -> list[str]:
    faces = sorted(server.data.faces, key=lambda face: (face.created_ns, face.id), reverse=True)
    return [face.id for face in faces]


# --- What is asked --------------------------------------------------------------------------------


def type_into(page: ListingPage, name: str, text: str) -> None:
    control = child(page.filter_form, QWidget, name)
    QTest.keyClick(control, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(control, text)


def choose(page: ListingPage, name: str, data: str) -> None:
    combo = child(page.filter_form, QComboBox, name)
    for _ in range(combo.findData(data)):
        QTest.keyClick(combo, Qt.Key.Key_Down)


ONE_BY_ONE = {
    "id_edit": ([("id_edit", HEX_ID)], ("id", HEX_ID)),
    "org_id_edit": ([("org_id_edit", HEX_ID)], ("org_id", HEX_ID)),
    "name_edit": ([("name_edit", "Season pass & more")], ("name", "Season pass & more")),
    "autocomplete_edit": ([("autocomplete_edit", "bal")], ("autocomplete", "bal")),
    "limit_spin": ([("limit_spin", "7")], ("limit", "7")),
    "order_combo asc": ([("order_combo", "asc")], ("order", "asc")),
    "order_combo desc": ([("order_combo", "desc")], ("order", "desc")),
    "sort_by_combo": ([("sort_by_combo", "when_modified")], ("sortBy", "when_modified")),
    "created_from gte": (
        [("created_from_edit", "2026-01-02 03:04")],
        ("when_created[$gte]", "2026-01-02T03:04:00Z"),
    ),
    "created_from gt": (
        [("created_from_kind_combo", "gt"), ("created_from_edit", "2026-01-02 03:04")],
        ("when_created[$gt]", "2026-01-02T03:04:00Z"),
    ),
    "created_to lt": (
        [("created_to_edit", "2026-01-02 03:04")],
        ("when_created[$lt]", "2026-01-02T03:04:00Z"),
    ),
    "created_to lte": (
        [("created_to_kind_combo", "lte"), ("created_to_edit", "2026-01-02 03:04")],
        ("when_created[$lte]", "2026-01-02T03:04:00Z"),
    ),
}


@pytest.mark.parametrize("case", ONE_BY_ONE)
def test_each_control_reaches_the_wire_under_its_exact_name(
    faces: ListingPage, workbench: Workbench, server: DemoServer, case: str
) -> None:
    entries, parameter = ONE_BY_ONE[case]
    faces.open_filter()

    for name, value in entries:
        is_choice = name.endswith("_combo") and name != "sort_by_combo"
        (choose if is_choice else type_into)(faces, name, value)
    click(faces, workbench, "apply_button")

    others = [] if parameter[0] == "limit" else [("limit", "100")]
    assert sorted(asked(server)) == sorted([parameter, *others])


def test_all_controls_together_make_one_request(
    faces: ListingPage, workbench: Workbench, server: DemoServer
) -> None:
    faces.open_filter()
    for name, text in (
        ("id_edit", HEX_ID),
        ("org_id_edit", HEX_ID),
        ("name_edit", "Season pass"),
        ("autocomplete_edit", "bal"),
        ("created_from_edit", "2026-01-02"),
        ("created_to_edit", "2026-01-03"),
        ("sort_by_combo", "name"),
        ("limit_spin", "25"),
    ):
        type_into(faces, name, text)
    choose(faces, "order_combo", "desc")
    choose(faces, "created_to_kind_combo", "lte")

    QTest.keyClick(child(faces.filter_form, QWidget, "name_edit"), Qt.Key.Key_Return)
    workbench.wait_until_idle(faces)

    assert len(server.requests) == 1
    assert server.requests[0].method == "GET"
    assert dict(asked(server)) == {
        "id": HEX_ID,
        "org_id": HEX_ID,
        "name": "Season pass",
        "autocomplete": "bal",
        "limit": "25",
        "order": "desc",
        "sortBy": "name",
        "when_created[$gte]": "2026-01-02T00:00:00Z",
        "when_created[$lte]": "2026-01-03T23:59:59.999000Z",
    }


def test_a_contradictory_range_is_refused_beside_the_field_without_a_request(
    faces: ListingPage, workbench: Workbench, server: DemoServer
) -> None:
    faces.open_filter()
    type_into(faces, "created_from_edit", "2026-03-01")
    type_into(faces, "created_to_edit", "2026-02-01")

    click(faces, workbench, "apply_button")

    assert not server.requests
    notes = [label.text() for label in faces.filter_form.findChildren(QLabel) if label.isVisible()]
    assert "The end is not after the start, so nothing can match." in notes


def test_reset_empties_the_form_and_says_that_the_rows_were_asked_otherwise(
    faces: ListingPage, workbench: Workbench, server: DemoServer
) -> None:
    faces.open_filter()
    type_into(faces, "limit_spin", "9")
    click(faces, workbench, "apply_button")
    assert not faces.filter_form.is_changed

    click(faces, workbench, "reset_button")

    assert faces.filter_form.is_changed
    assert len(server.requests) == 1
    assert len(shown_ids(faces)) == 9


def test_collections_are_asked_without_parameters_whatever_the_form_says(
    collections: ListingPage, workbench: Workbench, server: DemoServer
) -> None:
    load(collections, workbench)
    collections.open_filter()

    type_into(collections, "text_edit", "clientes")
    click(collections, workbench, "apply_button")

    assert [request.target for request in server.requests] == [b"/v2/face-recognition/collections"]
    assert 0 < len(shown_ids(collections)) < COLLECTIONS
    assert not child(collections, QPushButton, "load_more_button").isVisible()
    assert not child(collections, QPushButton, "load_all_button").isVisible()


def test_the_newest_of_two_questions_wins(
    faces: ListingPage, workbench: Workbench, server: DemoServer
) -> None:
    server.set_faults("blockv:hang@1")
    faces.load()
    workbench.qtbot.waitUntil(lambda: len(server.requests) == 1)

    assert isinstance(faces.filter_form, FacesForm)
    faces.filter_form.limit_spin.setValue(3)
    faces.filter_form.apply()
    workbench.wait_until_idle(faces)

    assert shown_ids(faces) == newest_first(server)[:3]
    assert strip(faces) == "3 loaded, newest first, more exist"


# --- Load more, Load all, Stop --------------------------------------------------------------------


@pytest.mark.parametrize("end_form", ["absent", "null", "empty"])
def test_load_more_walks_to_the_end_with_each_record_once(
    workbench: Workbench, end_form: EndForm
) -> None:
    with DemoServer(FACES, 1, end_form=end_form) as server:
        session = workbench.session(environment_of(server), server.token)
        page = load(workbench.page("faces", session), workbench)
        button = child(page, QPushButton, "load_more_button")
        while button.isEnabled():
            click(page, workbench, "load_more_button")

        assert shown_ids(page) == newest_first(server)
        assert [len(request.parameters) for request in server.requests] == [1, 2, 2]
        tokens = [dict(request.parameters).get("next") for request in server.requests]
        assert len(set(tokens)) == 3
    assert re.fullmatch(r"all 230 loaded at \d\d:\d\d", strip(page))
    assert button.toolTip() != ""


def test_load_more_moves_neither_selection_nor_scroll(
    faces: ListingPage, workbench: Workbench
) -> None:
    load(faces, workbench)
    faces.table.selectRow(40)
    faces.table.scrollTo(faces.model.index(60, 0))
    before = faces.table.verticalScrollBar().value(), faces.table.current_record()

    click(faces, workbench, "load_more_button")

    assert len(shown_ids(faces)) == 200
    assert (faces.table.verticalScrollBar().value(), faces.table.current_record()) == before
    assert text_of(faces, "selection_label") == "1 selected"


def test_load_all_goes_on_to_the_end(faces: ListingPage, workbench: Workbench) -> None:
    load(faces, workbench)

    click(faces, workbench, "load_all_button")

    assert len(shown_ids(faces)) == FACES
    assert strip(faces).startswith("all 230 loaded at ")


def test_load_all_asks_for_parts_at_once_and_ends_in_order(
    faces: ListingPage, workbench: Workbench, server: DemoServer
) -> None:
    faces.ask(FacesQuery(limit=5))
    workbench.wait_until_idle(faces)
    faces.table.selectRow(3)
    chosen = faces.table.current_record()

    click(faces, workbench, "load_all_button")

    assert shown_ids(faces) == newest_first(server)
    assert strip(faces).startswith("all 230 loaded at ")
    assert faces.table.current_record() is chosen
    assert faces.listing.loaded.doubt is None
    ranged = [each for each in server.requests if b"lte" in each.target]
    assert ranged


def test_parts_that_are_stopped_stand_in_order_and_are_gone_on_with(
    faces: ListingPage, workbench: Workbench, server: DemoServer
) -> None:
    faces.ask(FacesQuery(limit=5))
    workbench.wait_until_idle(faces)
    server.set_faults("blockv:hang@26+")
    faces.load_all()
    workbench.qtbot.waitUntil(lambda: len(server.requests) >= 28)
    end = " loaded, as they arrive, loading all, 4 at a time"
    workbench.qtbot.waitUntil(lambda: strip(faces).endswith(end))
    faces.strip.resize(1000, faces.strip.height())

    def is_share_shown() -> bool:
        progress = faces.listing.progress()
        assert progress is not None
        assert progress.covered is not None
        return faces.strip.progress_rect().width() == round(1000 * progress.covered)

    workbench.qtbot.waitUntil(is_share_shown)  # the last page may be newer than the strip

    click(faces, workbench, "stop_button")

    shown = shown_ids(faces)
    assert 80 < len(shown) < FACES
    assert shown == [each for each in newest_first(server) if each in set(shown)]
    assert strip(faces) == f"stopped by you after {len(shown)}"
    server.set_faults("")
    click(faces, workbench, "load_all_button")
    assert shown_ids(faces) == newest_first(server)


def test_stop_keeps_what_has_arrived_and_load_more_goes_on(
    faces: ListingPage, workbench: Workbench, server: DemoServer
) -> None:
    load(faces, workbench)
    server.set_faults("blockv:hang@2")
    faces.load_all()
    workbench.qtbot.waitUntil(lambda: len(server.requests) == 3)
    words = "200 loaded, newest first, loading all"
    workbench.qtbot.waitUntil(lambda: strip(faces) == words)

    click(faces, workbench, "stop_button")

    assert strip(faces) == "stopped by you after 200"
    server.set_faults("")
    click(faces, workbench, "load_more_button")
    assert shown_ids(faces) == newest_first(server)


# --- Sorting --------------------------------------------------------------------------------------


def plain(text: str) -> str:
    """The text as names are compared: without case and accents."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in bare if not unicodedata.combining(character))


WIRE_FIELDS = {
    "id": "_id",
    "created": "createdAt",
    "updated": "updatedAt",
    "version": "__v",
}
FACE_FIELDS = {"created": "when_created", "modified": "when_modified"}


def sent_value(column: Column, row: dict[str, Any], kind: Kind) -> Any:
    """What the service sent for a column, as something that can be compared; None sorts last."""
    names = WIRE_FIELDS if kind == "collections" else FACE_FIELDS
    value = row.get(names.get(column.key, column.key))
    if value is not None and column.key in ("assets", "content", "config"):
        return len(value)
    if value is None or value == "":
        return None
    if column.shape is Shape.INSTANT:
        return nanoseconds(value)
    return (plain(value), value.casefold()) if column.shape in (Shape.NAME, Shape.TEXT) else value


def sorted_ids(rows: Sequence[dict[str, Any]], column: Column, kind: Kind, down: bool) -> list[str]:
    """The ids of rows that came in the server's order: stable, what is missing last."""
    present = [row for row in rows if sent_value(column, row, kind) is not None]
    missing = [row for row in rows if sent_value(column, row, kind) is None]
    present.sort(key=lambda row: sent_value(column, row, kind), reverse=down)
    return [row["_id" if kind == "collections" else "id"] for row in [*present, *missing]]


def sent_rows(page: ListingPage) -> list[dict[str, Any]]:
    return [json.loads(bytes(record.raw)) for record in page.listing.records]


def click_header(page: ListingPage, section: int, modifier: Qt.KeyboardModifier) -> None:
    """Clicks the title of a column, scrolled into sight before."""
    header = page.table.horizontalHeader()
    page.table.scrollTo(page.model.index(0, section))
    place = QPoint(header.sectionViewportPosition(section) + 12, header.height() // 2)
    assert header.viewport().rect().contains(place)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, modifier, place)


SORTED_COLUMNS = [
    *(pytest.param("collections", c, id=f"collections-{c.key}") for c in COLLECTION_COLUMNS),
    *(pytest.param("faces", c, id=f"faces-{c.key}") for c in FACE_COLUMNS if not c.is_hidden),
]


@pytest.mark.parametrize(("kind", "column"), SORTED_COLUMNS)
def test_each_column_sorts_up_down_and_back_by_its_title(
    workbench: Workbench, kind: Kind, column: Column
) -> None:
    with DemoServer(100, 60) as server:
        session = workbench.session(environment_of(server), server.token)
        page = load(workbench.page(kind, session), workbench)
    rows, section = sent_rows(page), page.model.columns.index(column)
    orders = []
    for _ in range(3):
        click_header(page, section, Qt.KeyboardModifier.NoModifier)
        orders.append(shown_ids(page))

    assert len({json.dumps(sent_value(column, row, kind), default=str) for row in rows}) > 1
    assert orders[0] == sorted_ids(rows, column, kind, down=False)
    assert orders[1] == sorted_ids(rows, column, kind, down=True)
    assert orders[2] == [record.id for record in page.listing.records]
    for down in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
        page.table.sortByColumn(section, down)
        assert shown_ids(page) == orders[down.value]


def test_shift_click_adds_a_column_to_the_sort(
    collections: ListingPage, workbench: Workbench
) -> None:
    load(collections, workbench)
    keys = [column.key for column in collections.model.columns]

    click_header(collections, keys.index("deleted"), Qt.KeyboardModifier.NoModifier)
    click_header(collections, keys.index("name"), Qt.KeyboardModifier.ShiftModifier)

    assert [sort.column.key for sort in collections.model.arrangement.sorts] == ["deleted", "name"]
    rows = sent_rows(collections)
    by_name = sorted_ids(rows, COLLECTION_COLUMNS[0], "collections", down=False)
    rows.sort(key=lambda row: by_name.index(row["_id"]))
    deleted = next(column for column in COLLECTION_COLUMNS if column.key == "deleted")
    assert shown_ids(collections) == sorted_ids(rows, deleted, "collections", down=False)


def test_sorting_a_part_says_so_and_the_server_can_be_asked_for_that_order(
    faces: ListingPage, workbench: Workbench, server: DemoServer
) -> None:
    load(faces, workbench)
    name = [column.key for column in faces.model.columns].index("name")

    faces.table.sortByColumn(name, Qt.SortOrder.DescendingOrder)

    assert message(faces) == ["Only the 100 loaded rows are sorted by name.", ""]
    assert strip(faces) == "100 loaded, sorted by name here, more exist"
    click(faces, workbench, "message_action_1_button")
    assert asked(server) == [("limit", "100"), ("order", "desc"), ("sortBy", "name")]
    assert strip(faces) == "100 loaded, in the server's order, more exist"
    assert message(faces) == []


def test_rows_that_are_on_their_way_are_not_offered_to_a_sorted_part(
    faces: ListingPage, workbench: Workbench, server: DemoServer
) -> None:
    load(faces, workbench)
    name = [column.key for column in faces.model.columns].index("name")
    faces.table.sortByColumn(name, Qt.SortOrder.DescendingOrder)
    server.set_faults("blockv:hang@2")
    faces.load_all()
    workbench.qtbot.waitUntil(lambda: len(server.requests) == 3)
    assert message(faces) == []

    click(faces, workbench, "stop_button")

    assert message(faces) == ["Only the 200 loaded rows are sorted by name.", ""]


def test_the_server_is_not_offered_an_order_by_two_columns(
    faces: ListingPage, workbench: Workbench
) -> None:
    load(faces, workbench)
    keys = [column.key for column in faces.model.columns]
    click_header(faces, keys.index("name"), Qt.KeyboardModifier.NoModifier)
    click_header(faces, keys.index("created"), Qt.KeyboardModifier.ShiftModifier)

    assert message(faces) == ["Only the 100 loaded rows are sorted by name, created.", ""]
    assert child(faces, QPushButton, "message_action_1_button").text() == "Load the rest"


def test_the_note_of_a_sorted_part_leaves_the_header_under_the_pointer(
    faces: ListingPage, workbench: Workbench
) -> None:
    load(faces, workbench)
    header = faces.table.horizontalHeader()
    place = header.mapTo(faces, QPoint(0, 0))

    faces.table.sortByColumn(1, Qt.SortOrder.AscendingOrder)

    assert message(faces)
    workbench.qtbot.waitUntil(lambda: faces.message_bar.y() > place.y())
    assert header.mapTo(faces, QPoint(0, 0)) == place


def test_a_sorted_part_becomes_a_sorted_whole(faces: ListingPage, workbench: Workbench) -> None:
    load(faces, workbench)
    section = [column.key for column in faces.model.columns].index("name")
    faces.table.sortByColumn(section, Qt.SortOrder.AscendingOrder)

    click(faces, workbench, "message_action_2_button")

    column = faces.model.columns[section]
    assert shown_ids(faces) == sorted_ids(sent_rows(faces), column, "faces", down=False)
    assert strip(faces).startswith("all 230 loaded at ")
    assert message(faces) == []


# --- Screens and strip ----------------------------------------------------------------------------


def test_not_loaded_yet(faces: ListingPage, workbench: Workbench) -> None:
    assert strip(faces) == "not loaded yet"
    assert screen(faces) == [
        "Nothing asked yet",
        "Load the first page of faces, or set a filter.",
        "Load faces",
        "Open the filter",
    ]
    assert faces.table.horizontalHeader().isVisible()

    click(faces, workbench, "empty_action_1_button")

    assert len(shown_ids(faces)) == 100
    assert not faces.empty_screen.isVisible()


def test_asking(faces: ListingPage, workbench: Workbench, server: DemoServer) -> None:
    server.set_faults("hang")
    faces.load_first()
    workbench.qtbot.waitUntil(lambda: bool(server.requests))

    assert strip(faces) == "asking BLOCKv"
    assert child(faces, QPushButton, "stop_button").isVisible()
    faces.stop()
    workbench.wait_until_idle(faces)
    assert strip(faces) == "stopped by you, nothing loaded"


def test_an_empty_answer(faces: ListingPage, workbench: Workbench, server: DemoServer) -> None:
    faces.open_filter()
    type_into(faces, "name_edit", "nobody has this name")
    click(faces, workbench, "apply_button")

    assert screen(faces) == [
        "No face matches this filter",
        "The server answered with 0 rows. What was asked for:",
        "Reset filter",
        "Ask for names with words that begin so",
    ]
    assert text_of(faces, "empty_facts_label") == "name"
    assert re.fullmatch(r"all 0 loaded at \d\d:\d\d", strip(faces))
    click(faces, workbench, "empty_action_1_button")
    assert len(shown_ids(faces)) == 100


def test_wider_questions_are_asked_on_a_click(
    faces: ListingPage, workbench: Workbench, server: DemoServer
) -> None:
    name = server.data.faces[3].name
    faces.ask(FacesQuery(org_id="0123456789abcdef01234567", name=name))
    workbench.wait_until_idle(faces)
    assert screen(faces)[2:] == [
        "Reset filter",
        "Ask without the organisation",
        "Ask for names with words that begin so",
    ]
    click(faces, workbench, "empty_action_2_button")
    assert faces.listing.query == FacesQuery(name=name)
    assert server.data.faces[3].id in shown_ids(faces)


def test_everything_filtered_out(faces: ListingPage, workbench: Workbench) -> None:
    load(faces, workbench)
    QTest.keyClicks(faces.quick_row.filter_edit, "xyzzy")
    QTest.keyClick(faces.quick_row.filter_edit, Qt.Key.Key_Return)

    assert screen(faces) == [
        "100 rows hidden by “xyzzy”",
        "No loaded row contains it. More rows exist on the server and may match.",
        "Clear quick filter",
        "Load more",
    ]
    assert strip(faces) == "0 of 100 loaded, newest first, more exist"
    click(faces, workbench, "empty_action_1_button")
    assert len(shown_ids(faces)) == 100


def test_no_credential(workbench: Workbench, server: DemoServer) -> None:
    page = load(workbench.page("collections", workbench.session(environment_of(server))), workbench)

    assert screen(page) == [
        "There is no credential for Verifik.",
        "Add one; it is kept in the keyring of this computer.",
        "Add credential",
        "Try the demo",
    ]
    assert strip(page) == "no credential, nothing asked"
    assert not server.requests
    with workbench.qtbot.waitSignal(page.credential_asked) as wanted:
        QTest.mouseClick(page.empty_screen.buttons[0], Qt.MouseButton.LeftButton)
    assert wanted.args == ["verifik"]


class KeyringLocked(Exception):
    """What a locked keyring raises."""


class LockedKeyring:
    """A keyring with one credential in it; `is_locked` until a test opens it."""

    def __init__(self, secret: str) -> None:
        self.is_locked = True
        self._secret = secret

    def get_password(self, service: str, username: str) -> str | None:
        if self.is_locked:
            raise KeyringLocked
        return self._secret

    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringLocked

    def delete_password(self, service: str, username: str) -> None:
        raise KeyringLocked


def test_a_locked_keyring_is_asked_again_on_a_click(
    workbench: Workbench, server: DemoServer
) -> None:
    keyring = LockedKeyring(server.token)
    workbench.store = CredentialStore(backend=keyring)
    page = load(workbench.page("collections", workbench.session(environment_of(server))), workbench)

    assert screen(page) == [
        "The keyring of this computer is locked.",
        "Unlock it and try again, or keep the credential for this session only.",
        "Retry",
        "Credentials…",
    ]
    assert not server.requests
    keyring.is_locked = False
    click(page, workbench, "empty_action_1_button")
    assert len(shown_ids(page)) == COLLECTIONS


def test_the_quick_filter_hides_loaded_rows_and_asks_nothing(
    faces: ListingPage, workbench: Workbench, server: DemoServer
) -> None:
    load(faces, workbench)
    names = [str(row["name"]) for row in sent_rows(faces)]
    word = plain(max(names, key=len).split()[0])

    QTest.keyClicks(faces.quick_row.filter_edit, f"name:{word}")
    QTest.keyClick(faces.quick_row.filter_edit, Qt.Key.Key_Return)

    count = sum(word in plain(name) for name in names)
    assert len(shown_ids(faces)) == count
    assert 0 < count < 100
    assert strip(faces) == f"{count} of 100 loaded, newest first, more exist"
    assert len(server.requests) == 1
    faces.quick_row.filter_edit.setText(f"-name:{word}")
    faces.quick_row.apply()
    assert len(shown_ids(faces)) == 100 - count


# --- F5 and single records ------------------------------------------------------------------------


def renamed(face: DemoFace, name: str) -> DemoFace:
    return DemoFace.of({**face.record, "name": name}, face.org_id)


def test_f5_tells_what_changed_and_keeps_the_place(
    workbench: Workbench, faces: ListingPage, server: DemoServer
) -> None:
    by_id = {face.id: face for face in server.data.faces}
    everything = [by_id[face_id] for face_id in newest_first(server)[:60]]
    server.application.set_data(DemoData(everything[1:]))
    load(faces, workbench)
    faces.table.selectRow(20)
    before = faces.table.current_record()
    assert before is not None

    changed = [everything[0], *everything[1:10], renamed(everything[10], "Another name")]
    server.application.set_data(DemoData([*changed, *everything[11:-1]]))
    faces.load_again()
    workbench.wait_until_idle(faces)

    assert message(faces) == ["Asked again: 1 added, 1 changed, 1 removed.", ""]
    assert shown_ids(faces) == [face.id for face in everything[:-1]]
    current = faces.table.current_record()
    assert current is not None
    assert current.id == before.id


def test_f5_that_changes_nothing_says_so(
    collections: ListingPage, workbench: Workbench, server: DemoServer
) -> None:
    load(collections, workbench)

    click(collections, workbench, "strip_extra_button")

    assert message(collections) == ["Asked again: nothing changed.", ""]
    assert len(server.requests) == 2


def test_one_face_is_asked_for_anew_by_its_id(
    faces: ListingPage, workbench: Workbench, server: DemoServer
) -> None:
    load(faces, workbench)
    faces.table.selectRow(3)
    record = faces.table.current_record()
    assert record is not None
    others = [face for face in server.data.faces if face.id != record.id]
    same = next(face for face in server.data.faces if face.id == record.id)

    server.application.set_data(DemoData([*others, renamed(same, "A newer name")]))
    faces.refresh_record()
    workbench.wait_until_idle(faces)
    assert asked(server) == [("id", record.id), ("limit", "1")]
    assert record.name == "A newer name"
    assert message(faces) == ["The record is up to date.", ""]

    server.application.set_data(DemoData(others))
    faces.refresh_record()
    workbench.wait_until_idle(faces)
    assert message(faces) == ["The service no longer has this record.", "The loaded row stays."]
    assert record.id in shown_ids(faces)


# --- Copying --------------------------------------------------------------------------------------


def test_id_code_and_url_are_copied_apart(
    faces: ListingPage, collections: ListingPage, workbench: Workbench
) -> None:
    clipboard = QGuiApplication.clipboard()
    for page, name, field in (
        (collections, "id", "_id"),
        (collections, "code", "code"),
        (faces, "id", "id"),
        (faces, "url", "url"),
    ):
        load(page, workbench)
        wanted = next(row for row in sent_rows(page) if row.get(field))
        page.table.selectRow(sent_rows(page).index(wanted))
        clipboard.clear()

        page.sharing.copy_field(name)

        assert clipboard.text() == wanted[field]


def test_cells_and_records_are_copied_as_they_are(
    collections: ListingPage, workbench: Workbench
) -> None:
    load(collections, workbench)
    collections.table.selectAll()

    collections.sharing.copy_json()
    assert json.loads(QGuiApplication.clipboard().text()) == sent_rows(collections)
    collections.sharing.copy_cells()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert [line.split("\t")[2] for line in lines] == shown_ids(collections)


def test_cells_are_copied_in_the_order_of_the_columns_on_screen(
    collections: ListingPage, workbench: Workbench
) -> None:
    load(collections, workbench)
    header = collections.table.horizontalHeader()
    header.moveSection(header.visualIndex(2), 0)
    collections.table.selectAll()

    collections.sharing.copy_cells()

    lines = QGuiApplication.clipboard().text().splitlines()
    assert [line.split("\t")[0] for line in lines] == shown_ids(collections)


def test_only_these_of_a_cell_without_a_value_hides_nothing(
    faces: ListingPage, workbench: Workbench
) -> None:
    load(faces, workbench)
    keys = [column.key for column in faces.model.columns]
    urls = [bool(faces.model.columns[keys.index("url")].text(r)) for r in faces.model.visible]
    faces.table.setCurrentIndex(faces.model.index(urls.index(False), keys.index("url")))

    faces.cells.only_these()

    assert faces.quick_row.filter_edit.text() == ""


def test_a_refused_token_is_answered_from_the_start_of_the_rows_own_query(
    faces: ListingPage, workbench: Workbench, server: DemoServer
) -> None:
    load(faces, workbench)
    child(faces, QLineEdit, "name_edit").setText("typed but not applied")
    server.set_faults("blockv:error-400-code")
    faces.load_more()
    workbench.wait_until_idle(faces)
    server.set_faults("")

    faces.load_more()
    workbench.wait_until_idle(faces)

    assert [name for name, _ in server.requests[-1].parameters] == ["limit"]
    assert len(faces.listing.records) == len(faces.model.visible) > 0


# --- Faults ---------------------------------------------------------------------------------------


class Expected(NamedTuple):
    """What a fault is called in the strip and said below the table; `{name}` is the service."""

    short: str
    what: str
    advice: str
    tries: int = 1


AGAIN = "Try again."
CHECK = "Try again; check the address of this environment if it stays so."
MOVED = "The service may have moved; check the address of this environment."
FROM_START = "The loaded rows stay; load the listing from the start."
WAIT = Expected(
    "too many requests",
    "{name} takes no more requests for now (429).",
    "Wait a little and try again.",
    3,
)
FAULTS = {
    "error-400-error": Expected(
        "request refused (400)",
        "{name} refused the request with status 400 (Invalid request).",
        "Change the filter and try again.",
    ),
    "error-404": Expected(
        "no listing at this address (404)",
        "{name} has no listing at this address (status 404).",
        MOVED,
    ),
    "error-405": Expected(
        "no listing at this address (405)",
        "{name} has no listing at this address (status 405).",
        MOVED,
    ),
    "error-429-seconds": WAIT,
    "error-429-date": WAIT,
    "error-429-none": WAIT,
    "error-429-huge": WAIT._replace(
        what="{name} takes no more requests for now (429) and asks for a wait of over a minute.",
        advice="Try again later.",
    ),
    "error-500-empty": Expected(
        "server error 500", "{name} failed with server error 500.", AGAIN, 3
    ),
    "error-502-html": Expected(
        "server error 502", "{name} failed with server error 502.", AGAIN, 3
    ),
    "error-503": Expected(
        "server error 503",
        "{name} failed with server error 503 (upstream connect error).",
        AGAIN,
        3,
    ),
    "html-200": Expected(
        "a web page instead of data",
        "{name} answered with a web page instead of data.",
        "A login page of the network or a wrong address may stand in between; check both.",
    ),
    "no-content-204": Expected("empty answer", "{name} answered without any content.", CHECK),
    "truncated-json": Expected(
        "answer cut off", "{name}: the answer broke off before its end.", AGAIN
    ),
    "faces-missing": Expected(
        "no list in the answer",
        "{name} answered without the list of records.",
        "Nothing was loaded; check the address of this environment.",
    ),
    "hang": Expected("timed out", "{name} did not answer within 0.5 s.", AGAIN),
    "reset": Expected("connection lost", "{name}: 127.0.0.1 broke off the connection.", AGAIN, 3),
}
OF_ONE_SERVICE = {
    "verifik:error-500": Expected(
        "server error 500", "{name} failed with server error 500 (internal_error).", AGAIN, 3
    ),
    "blockv:error-500": Expected(
        "server error 500",
        "{name} failed with server error 500 (internal server error).",
        AGAIN,
        3,
    ),
    "blockv:error-400-code": Expected(
        "request refused (400)",
        "{name} refused the request with status 400 (invalid parameters).",
        "Change the filter and try again.",
    ),
}


SEEN_IN_EACH_RUN = (
    "error-404",
    "error-429-seconds",
    "error-500-empty",
    "html-200",
    "hang",
    "reset",
)


def cases() -> Iterator[Any]:
    """Each fault at one of the services; what it is to both is in `tests/faults`."""
    services = cycle((("verifik", "collections"), ("blockv", "faces")))
    for (fault, expected), (service, kind) in zip(FAULTS.items(), services, strict=False):
        marks = [] if fault in SEEN_IN_EACH_RUN else [pytest.mark.slow]
        name = f"{service}:{fault}"
        yield pytest.param(kind, name, expected, id=f"{service}-{fault}", marks=marks)
    for fault, expected in OF_ONE_SERVICE.items():
        kind = "collections" if fault.startswith("verifik") else "faces"
        yield pytest.param(kind, fault, expected, id=fault.replace(":", "-"))


@pytest.mark.usefixtures("_no_waits")
@pytest.mark.parametrize(("kind", "fault", "expected"), list(cases()))
def test_a_fault_gives_one_clear_message_keeps_the_rows_and_can_be_retried(
    workbench: Workbench, server: DemoServer, kind: Kind, fault: str, expected: Expected
) -> None:
    name = "Verifik" if kind == "collections" else "BLOCKv"
    what = expected.what.format(name=name)
    is_refused = fault == "blockv:error-400-error" or fault.endswith("error-400-code")

    # Nothing is there yet: the screen says it, and retries.
    server.set_faults(fault)
    settings = HASTY if fault.endswith("hang") else USUAL
    session = workbench.session(environment_of(server), server.token, settings)
    page = load(workbench.page(kind, session), workbench)
    assert screen(page) == [what, expected.advice, "Retry", "Show in Activity"]
    assert strip(page) == f"page 1 failed: {expected.short}"
    assert len(server.requests) == expected.tries
    assert message(page) == []
    server.set_faults("")
    click(page, workbench, "empty_action_1_button")
    before = shown_ids(page)
    assert len(before) == (COLLECTIONS if kind == "collections" else 100)

    # Rows are there: a bar says it, they stay, and the strip retries.
    server.set_faults(fault)
    (page.load_again if kind == "collections" else page.load_more)()
    workbench.wait_until_idle(page)
    assert message(page) == [what, FROM_START if is_refused else expected.advice]
    assert shown_ids(page) == before
    failed = "asking again" if kind == "collections" else "page 2"
    assert strip(page) == f"{failed} failed: {expected.short}"
    assert text_of(page, "completeness_details_label") == f"{len(before)} loaded rows kept"
    server.set_faults("")
    extra = child(page, QPushButton, "strip_extra_button").text()
    assert extra == ("Load from the start" if is_refused else "Retry")
    click(page, workbench, "strip_extra_button")
    assert len(shown_ids(page)) == (
        COLLECTIONS if kind == "collections" else 100 if is_refused else 200
    )
    assert message(page) in ([], ["Asked again: nothing changed.", ""])


KINDS: Sequence[Kind] = ("collections", "faces")
REFUSALS = {
    "error-401": "refused the credential (401)",
    "error-401-signed": "has expired (401)",
    "error-401-nested": "has expired (401)",
    "error-403-expired": "has expired (403)",
    "error-403-forbidden": "refused the credential (403)",
    "error-409-missing": "says that no credential came with the request (409)",
}


@pytest.mark.parametrize(("kind", "fault"), list(zip(cycle(KINDS), REFUSALS, strict=False)))
def test_a_refused_credential_is_told_once_and_rows_stay(
    open_page: Callable[[Kind], ListingPage],
    workbench: Workbench,
    server: DemoServer,
    kind: Kind,
    fault: str,
) -> None:
    page = load(open_page(kind), workbench)
    before, told = shown_ids(page), list[CredentialRefused]()
    page.credential_refused.connect(told.append)
    server.set_faults(fault)

    (page.load_again if kind == "collections" else page.load_more)()
    workbench.wait_until_idle(page)

    assert len(told) == 1
    assert len(server.requests) == 2
    assert shown_ids(page) == before
    assert message(page) == []
    server.set_faults("")
    click(page, workbench, "strip_extra_button")
    assert len(shown_ids(page)) == (COLLECTIONS if kind == "collections" else 200)


@pytest.mark.parametrize(("kind", "fault"), list(zip(cycle(KINDS), REFUSALS, strict=False)))
def test_a_credential_refused_at_first_has_a_screen_of_its_own(
    open_page: Callable[[Kind], ListingPage],
    workbench: Workbench,
    server: DemoServer,
    kind: Kind,
    fault: str,
) -> None:
    server.set_faults(fault)

    page = load(open_page(kind), workbench)

    title, *rest = screen(page)
    assert REFUSALS[fault] in title
    assert rest == ["Replace the credential.", "Replace credential", "Retry"]


def test_a_byte_order_mark_is_no_fault(
    faces: ListingPage, workbench: Workbench, server: DemoServer
) -> None:
    server.set_faults("bom")

    load(faces, workbench)

    assert len(shown_ids(faces)) == 100
    assert message(faces) == []


@pytest.mark.parametrize("kind", ["collections", "faces"])
def test_a_redirect_to_another_host_is_not_followed(
    open_page: Callable[[Kind], ListingPage], workbench: Workbench, server: DemoServer, kind: Kind
) -> None:
    server.set_faults("redirect-other-host")

    page = load(open_page(kind), workbench)

    port = (server.verifik_url if kind == "collections" else server.blockv_url).rpartition(":")[2]
    name = "Verifik" if kind == "collections" else "BLOCKv"
    title, advice, *_ = screen(page)
    assert title.startswith(f"{name} pointed to another address (http://localhost:{port}")
    assert title.endswith("which is never followed.")
    assert advice == "If the service has moved, change the address of this environment."
    assert len(server.requests) == 1


def test_a_wait_is_counted_down_and_can_be_stopped(
    faces: ListingPage, workbench: Workbench, server: DemoServer
) -> None:
    load(faces, workbench)
    server.set_faults("error-429-huge")
    faces.load_more()

    workbench.qtbot.waitUntil(lambda: "again in" in faces.strip.completeness_label.text())

    assert re.fullmatch(r"asking BLOCKv again in (60|59) s", strip(faces))
    assert text_of(faces, "completeness_details_label") == "try 1 of 3 did not work"
    faces.stop()
    workbench.wait_until_idle(faces)
    assert strip(faces) == "stopped by you after 100"
    assert len(server.requests) == 2


def test_records_that_cannot_be_read_are_counted_and_shown_raw(
    faces: ListingPage, workbench: Workbench, server: DemoServer
) -> None:
    server.set_faults("blockv:row-null,blockv:row-string")

    load(faces, workbench)

    assert len(shown_ids(faces)) == 100
    assert message(faces) == ["2 records could not be read.", ""]
    QTest.mouseClick(
        child(faces, QPushButton, "message_action_1_button"), Qt.MouseButton.LeftButton
    )
    dialog = child(faces, UnreadableDialog)
    assert child(dialog, QListWidget).count() == 2
    child(dialog, QListWidget).setCurrentRow(0)
    assert child(dialog, QPlainTextEdit).toPlainText() in ('"not a record"', "null")
    dialog.close()


def test_pages_in_a_circle_end_with_their_rows(
    faces: ListingPage, workbench: Workbench, server: DemoServer
) -> None:
    server.set_faults("next-cycle")
    load(faces, workbench)

    click(faces, workbench, "load_all_button")

    assert len(shown_ids(faces)) == len(set(shown_ids(faces))) == 200
    assert message(faces) == [
        "BLOCKv named a page that was already loaded, so the rest cannot be reached.",
        "The loaded rows stay; load the listing again.",
    ]
    assert strip(faces) == "200 loaded, more cannot be reached: pages run in a circle"


# --- Connections that never come about ------------------------------------------------------------


@pytest.mark.parametrize("kind", ["collections", "faces"])
def test_a_name_that_does_not_exist(
    workbench: Workbench, monkeypatch: pytest.MonkeyPatch, kind: Kind
) -> None:
    def fail(*_arguments: object, **_options: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "unknown")

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    address = Service(base_url="https://faces.invalid")
    environment = Environment(name="Gone", id="gone", verifik=address, blockv=address)

    page = load(workbench.page(kind, workbench.session(environment, "a-token")), workbench)

    name = "Verifik" if kind == "collections" else "BLOCKv"
    assert screen(page) == [
        f"{name}: the name faces.invalid was not found.",
        "Check the network and the address of this environment, then try again.",
        "Retry",
        "Show in Activity",
    ]
    assert strip(page) == "page 1 failed: faces.invalid not found"


@pytest.fixture
def untrusted_port() -> Iterator[int]:
    """The port of a server whose certificate nobody vouches for."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("127.0.0.1").configure_cert(context)

    def accept() -> None:
        with suppress(OSError):
            while True:
                with suppress(ssl.SSLError):
                    context.wrap_socket(listener.accept()[0], server_side=True).close()

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = Thread(target=accept)
        thread.start()
        yield listener.getsockname()[1]
        listener.shutdown(socket.SHUT_RDWR)
        thread.join()


@pytest.mark.parametrize("kind", ["collections", "faces"])
def test_a_certificate_that_nobody_vouches_for(
    workbench: Workbench, untrusted_port: int, kind: Kind
) -> None:
    address = Service(base_url=f"https://127.0.0.1:{untrusted_port}")
    environment = Environment(name="Odd", id="odd", verifik=address, blockv=address)

    page = load(workbench.page(kind, workbench.session(environment, "a-token")), workbench)

    name = "Verifik" if kind == "collections" else "BLOCKv"
    assert screen(page) == [
        f"{name}: the certificate of 127.0.0.1 could not be verified.",
        "Check the address, or name your company's certificates in the settings.",
        "Retry",
        "Show in Activity",
    ]
    assert strip(page) == "page 1 failed: no secure connection"


def test_a_credential_of_letters_at_random_is_neither_sent_nor_shown_in_activity(
    workbench: Workbench, server: DemoServer
) -> None:
    secret = "a6hsbzaX47DF3q0niMKaahVP-9LTp9JsZkesBbx"
    server.application.token, token = secret, server.token
    try:
        page = workbench.page("faces", workbench.session(environment_of(server), secret))
        page.load()
        workbench.wait_until_idle(page)
        asked = len(server.requests)
        child(page.filter_form, QLineEdit, "name_edit").setText(f"x{secret}")
        page.filter_form.apply()
        refusal = child(page.filter_form, QLineEdit, "name_edit").accessibleDescription()
        assert "looks like a credential" in refusal
        workbench.wait_until_idle(page)
        assert (len(server.requests), workbench.activity.rowCount()) == (asked, asked)
        page.quick_row.put(f"-{secret}")
        assert (page.quick_row.filter_edit.text(), page.model.quick_filter_text) == ("", "")
        assert page.message_bar.shown_key == "credential"
    finally:
        server.application.token = token
