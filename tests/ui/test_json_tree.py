"""The tree of a record's JSON: what it shows, copies and finds, and that it never stalls."""

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from faceviewer.json_text import PART_LENGTH, JsonKind, JsonText
from faceviewer.models.json_tree import JsonRole, JsonTreeModel
from faceviewer.slices import finish

HANGS_AFTER = pytest.mark.timeout(30)
"""Wrong ways to show such a record take minutes; the right one a moment, on any machine."""


@pytest.fixture
def model() -> JsonTreeModel:
    return JsonTreeModel()


def show(model: JsonTreeModel, data: bytes) -> None:
    model.show(JsonText(data) if data else None)


def rows(model: QAbstractItemModel, parent: QModelIndex | None = None) -> list[tuple[str, str]]:
    above = parent or QModelIndex()
    return [
        (str(model.index(row, 0, above).data()), str(model.index(row, 1, above).data()))
        for row in range(model.rowCount(above))
    ]


def test_model_keeps_to_the_rules(model: JsonTreeModel) -> None:
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    tester = QAbstractItemModelTester(model, mode)
    parted = b"[" + b"0," * PART_LENGTH + b"[1]]"
    for data in (b'{"a":{"b":[1,{"c":null}]},"e":[],"f":{}}', b"", parted, b'[{"a":1}]'):
        show(model, data)
    assert tester.model() is model
    assert model.path(model.index(0, 0, model.index(0, 0))) == "[0].a"


def test_values_read_as_json_and_containers_say_their_size(model: JsonTreeModel) -> None:
    show(
        model, '{"t":"día\\n","n":1.10,"b":true,"z":null,"o":{"x":1,"y":2},"l":[],"e":""}'.encode()
    )
    assert rows(model) == [
        ("t", '"día\\n"'),
        ("n", "1.10"),
        ("b", "true"),
        ("z", "null"),
        ("o", "object, 2 key(s)"),
        ("l", "array, 0 item(s)"),
        ("e", '""'),
    ]
    kinds = [model.index(row, 1).data(JsonRole.KIND) for row in range(4)]
    assert kinds == [JsonKind.TEXT, JsonKind.NUMBER, JsonKind.BOOLEAN, JsonKind.NULL]


def test_members_of_an_array_are_named_by_their_place(model: JsonTreeModel) -> None:
    show(model, b'{"list":["a","b"]}')
    assert rows(model, model.index(0, 0)) == [("0", '"a"'), ("1", '"b"')]
    assert model.path(model.index(1, 1, model.index(0, 0))) == "list[1]"


def test_long_text_is_cut_in_the_cell_and_whole_when_copied(model: JsonTreeModel) -> None:
    text = "word " * 1000
    show(model, b'{"t":"%b"}' % text.encode())
    index = model.index(0, 1)
    assert len(index.data()) == 202
    assert index.data().endswith("…")
    assert model.value_text(index) == text


def test_container_is_copied_as_json(model: JsonTreeModel) -> None:
    show(model, b'{"o":{"x": [1, 2]}}')
    assert model.value_text(model.index(0, 0)) == '{"x": [1, 2]}'


def test_lone_surrogate_is_shown_and_copied_as_its_escape(model: JsonTreeModel) -> None:
    show(model, rb'{"t":"a\ud800b"}')
    assert model.index(0, 1).data() == r'"a\ud800b"'
    assert model.value_text(model.index(0, 1)) == r"a\ud800b"


def test_tooltip_of_an_id_says_what_it_is(model: JsonTreeModel) -> None:
    show(model, b'{"id":"65b9592267cc4f096dbe743d"}')
    lines = model.index(0, 1).data(Qt.ItemDataRole.ToolTipRole).split("\n")
    assert lines == ["65b9592267cc4f096dbe743d", "ObjectId, 2024-01-30 20:16:34 UTC"]


def test_tooltip_is_the_path_or_the_start_of_the_value(model: JsonTreeModel) -> None:
    show(model, b'{"odd key":"%b"}' % (b"x" * 1000))
    assert model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == '["odd key"]'
    assert len(model.index(0, 1).data(Qt.ItemDataRole.ToolTipRole)) == 600


@HANGS_AFTER
@pytest.mark.parametrize("brackets", [b"{}", b"[]"])
def test_hundred_thousand_members_are_opened_in_parts(
    model: JsonTreeModel, brackets: bytes
) -> None:
    key = b'"key%d":' if brackets == b"{}" else b""
    members = [(key % n if key else b"") + b'{"n":%d}' % n for n in range(100_001)]
    show(model, brackets[:1] + b",".join(members) + brackets[1:])
    assert model.rowCount() == 100_000 // PART_LENGTH + 1
    last = model.index(model.rowCount() - 1, 0)
    assert rows(model, last)[0][1] == "object, 1 key(s)"
    assert model.value_text(last).encode() == brackets[:1] + members[-1] + brackets[1:]
    parent = model.index(PART_LENGTH - 1, 0, model.index(1, 0))
    assert rows(model, parent) == [("n", str(2 * PART_LENGTH - 1))]
    path = f"key{2 * PART_LENGTH - 1}.n" if key else f"[{2 * PART_LENGTH - 1}].n"
    assert model.path(model.index(0, 0, parent)) == path


def test_parts_are_no_values(model: JsonTreeModel) -> None:
    show(model, b"[" + b",".join(b"%d" % n for n in range(PART_LENGTH + 1)) + b"]")
    assert rows(model) == [
        (f"0 … {PART_LENGTH - 1}", f"{PART_LENGTH} of them"),
        (f"{PART_LENGTH} … {PART_LENGTH}", "1 of them"),
    ]
    assert model.path(model.index(1, 0)) == ""
    found = [index for index in model.seek(str(PART_LENGTH), QModelIndex()) if index]
    assert [model.path(index) for index in found] == [f"[{PART_LENGTH}]"]
    assert finish(model.find([str(PART_LENGTH)])) == found[0]


@HANGS_AFTER
def test_five_thousand_levels_can_be_opened(model: JsonTreeModel) -> None:
    show(model, b'{"a":' * 5000 + b'"deep"' + b"}" * 5000)
    index = model.index(0, 0)
    while model.hasChildren(index):
        index = model.index(0, 0, index)
    assert model.value_text(index) == "deep"
    assert model.path(index).count("a") == 5000


def test_seeking_gives_the_index_and_goes_round(model: JsonTreeModel) -> None:
    show(model, '{"a":{"Nombre":1},"b":"un nómbre","c":2}'.encode())
    found = [index for index in model.seek("NOMBRE", model.index(0, 0)) if index]
    assert [model.path(index) for index in found] == ["a.Nombre", "b"]
    back = [index for index in model.seek("nombre", QModelIndex(), backwards=True) if index]
    assert [model.path(index) for index in back] == ["b", "a.Nombre"]
    assert list(model.seek("", QModelIndex())) == []
