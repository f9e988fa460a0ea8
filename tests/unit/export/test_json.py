import json

from hypothesis import given
from hypothesis import strategies as st
from msgspec import Raw

from faceviewer.export.cells import Cell, ExportColumn, ExportTable
from faceviewer.export.json import json_array, json_lines, table_json, table_json_lines
from faceviewer.records import Face, Record

ODD = b'{"id":"a","n":1.0,"big":123456789012345678901,"x":1,"x":2,"t":"\\ud83d \\n"}'

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


def face(raw: bytes) -> Record:
    return Face(id="a", raw=Raw(raw))


def test_an_array_holds_the_records_byte_for_byte() -> None:
    spread = b'{\n  "id": "b"\n}'

    assert (
        b"".join(json_array([face(ODD), face(spread)])) == b"[\n" + ODD + b",\n" + spread + b"\n]\n"
    )


def test_an_array_of_nothing_is_an_array() -> None:
    assert json.loads(b"".join(json_array([]))) == []


def test_a_record_of_one_line_is_a_line_byte_for_byte() -> None:
    assert b"".join(json_lines([face(ODD), face(b'{"id": "b"}')])) == ODD + b'\n{"id": "b"}\n'


def test_no_record_no_line() -> None:
    assert list(json_lines([])) == []


def test_numbers_keep_their_spelling_when_a_record_becomes_one_line() -> None:
    raw = b'{\r\n\t"id": "a  b",\r\n\t"n": 1.00,\n\n "x": [1,\n 2]\n}'

    assert b"".join(json_lines([face(raw)])) == b'{"id": "a  b","n": 1.00,"x": [1,2]}\n'


@given(VALUES, st.sampled_from([None, 0, 1, "\t"]))
def test_making_it_one_line_changes_no_value(value: object, indent: int | str | None) -> None:
    raw = json.dumps(value, indent=indent, ensure_ascii=False).encode("utf-8", "backslashreplace")

    [line] = json_lines([face(raw)])

    assert line.count(b"\n") == 1
    assert b"\r" not in line
    assert json.loads(line) == json.loads(raw)


def test_a_table_is_objects_of_the_keys_and_cells() -> None:
    rows: list[list[Cell]] = [["73928e05", 2**60, None], ["\ud83d\n", -1.5, True]]
    columns = [ExportColumn(key, key.upper()) for key in ("id", "n", "x")]
    objects = [dict(zip(("id", "n", "x"), row, strict=True)) for row in rows]

    assert json.loads(b"".join(table_json(ExportTable(columns, rows, 2)))) == objects
    lines = b"".join(table_json_lines(ExportTable(columns, rows, 2))).splitlines()
    assert [json.loads(line) for line in lines] == objects
