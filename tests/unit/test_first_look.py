"""What is read before the first paint, from files in any state."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from faceviewer.first_look import FirstLook, TabLook, read_first_look, tabs_of_demo

ENVIRONMENTS = [
    {"name": "Staging", "id": "staging", "color": "#b45309"},
    {"name": "Mine", "id": "mine", "color": "#112233", "loads_when_shown": False},
]
STATE = {
    "window": {
        "geometry": "AAAA",
        "environment": "mine",
        "tab": "faces",
        "detail_open": False,
        "detail_width": 300,
        "activity_height": 120,
        "faces_form_height": 210,
    },
    "tables": {"faces": {"columns": {"name": {"width": 90, "position": 2, "is_hidden": True}}}},
}


def look(folder: Path, settings: object, state: object, environment: str = "") -> FirstLook:
    files = folder / "settings.json", folder / "state.json"
    for file, content in zip(files, (settings, state), strict=True):
        file.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
    return read_first_look(*files, environment)


def test_a_fresh_start_has_the_defaults(tmp_path: Path) -> None:
    assert read_first_look(tmp_path / "settings.json", tmp_path / "state.json") == FirstLook()


def test_the_window_looks_as_it_was_left(tmp_path: Path) -> None:
    chosen = {"theme": "dark", "density": "roomy", "time_zone": "local", "language": "es"}
    settings = {**chosen, "zoom_percent": 125, "environments": ENVIRONMENTS}

    assert look(tmp_path, settings, STATE) == FirstLook(
        theme="dark",
        density="roomy",
        time_zone="local",
        language="es",
        zoom_percent=125,
        environment="Mine",
        environment_id="mine",
        color="#112233",
        is_loading=False,
        kind="faces",
        geometry="AAAA",
        detail_width=300,
        activity_height=120,
        form_height=210,
        is_detail_open=False,
        columns={"name": {"width": 90, "position": 2, "is_hidden": True}},
    )


@pytest.mark.parametrize("zoom", [79, 201, 100.5, "150", True, None])
def test_a_size_that_is_not_offered_is_the_usual_one(tmp_path: Path, zoom: object) -> None:
    assert look(tmp_path, {"zoom_percent": zoom}, STATE).zoom_percent == 100


@pytest.mark.parametrize("wanted", ["Staging", "staging"])
def test_a_named_environment_is_the_one_that_is_shown(tmp_path: Path, wanted: str) -> None:
    found = look(tmp_path, {"environments": ENVIRONMENTS}, STATE, wanted)

    assert (found.environment, found.color, found.is_loading) == ("Staging", "#b45309", True)


@pytest.mark.parametrize(
    ("settings", "state"),
    [
        (b"", b""),
        (b"{", b"\xff"),
        ([], "text"),
        (b"[" * 100_000, {}),
        ({"theme": 5, "environments": {"a": 1}}, {"window": [], "tables": 3}),
        ({"environments": [None, {"color": 1}]}, {"tables": {"collections": {"columns": [1]}}}),
    ],
)
def test_what_cannot_be_read_is_as_at_first(
    tmp_path: Path, settings: object, state: object
) -> None:
    assert look(tmp_path, settings, state) == FirstLook()


JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from("window tables collections columns tab environments name id".split()),
            inner,
            max_size=4,
        )
    ),
)


@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(settings=JSON, state=JSON)
def test_no_content_stops_it(tmp_path: Path, settings: object, state: object) -> None:
    assert look(tmp_path, settings, state).kind in ("collections", "faces")


def test_the_tabs_are_those_of_the_environment_that_is_shown(tmp_path: Path) -> None:
    tabs = [
        {"environment": "production", "kind": "faces", "is_first": True},
        {"environment": "demo", "kind": "ticket", "title": "x" * 99},
        {"environment": "production", "kind": "faces", "title": "Faces · “Ana”", "is_current": 1},
        {"environment": "production", "kind": 5, "title": [], "is_current": True},
        5,
    ]

    found = look(tmp_path, {}, {"tabs": tabs})

    assert found.tabs == (
        TabLook("faces", "Faces", is_first=True),
        TabLook("faces", "Faces · “Ana”"),
        TabLook("", "", is_current=True),
    )
    assert tabs_of_demo(tmp_path / "state.json") == (TabLook("ticket", "x" * 60),)
