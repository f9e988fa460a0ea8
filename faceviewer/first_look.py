"""What the first paint has to know of settings and state, read with less than the whole costs.

No word is lost on what is wrong in the files: `settings` reads them again, says it, and decides.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

from faceviewer.private_files import read_own_file
from faceviewer.text_sizes import LEAST_PERCENT, MOST_PERCENT, NORMAL_PERCENT


class TabLook(NamedTuple):
    """One tab of the row; `is_first` says that it always stays, so that nothing closes it."""

    kind: str
    title: str
    is_current: bool = False
    is_first: bool = False


class FirstLook(NamedTuple):
    """How the window was left; the defaults are those of a fresh start.

    Attributes:
        theme, density, time_zone, language, zoom_percent: as in the settings.
        environment, environment_id, color: of the environment that is shown first.
        is_loading: its first tab loads by itself.
        kind: which kind of listing is in front, "collections" or "faces".
        tabs: those of the last run; none where only the two that are always there are known.
        geometry: place and size as Qt wrote them, in base64.
        detail_width, activity_height, form_height: in pixels; -1 where nothing is remembered.
        is_detail_open: the detail pane is wanted.
        columns: by key, those of the table in front: width, place and whether hidden.
    """

    theme: str = "system"
    density: str = "normal"
    time_zone: str = "utc"
    language: str = "system"
    zoom_percent: int = NORMAL_PERCENT
    environment: str = "Production"
    environment_id: str = "production"
    color: str = "#0F766E"
    is_loading: bool = True
    kind: str = "collections"
    geometry: str = ""
    detail_width: int = -1
    activity_height: int = -1
    form_height: int = -1
    is_detail_open: bool = True
    columns: Mapping[str, Mapping[str, Any]] = {}
    tabs: Sequence[TabLook] = ()


LONGEST_TITLE: Final = 60
FILE_BYTES_MAX: Final = 16 * 1024 * 1024
"""No settings and no state are as long; whatever is takes too long to read before a paint."""

DEMO_LOOK: Final = FirstLook(environment="Demo", environment_id="demo", color="#7C3AED")
"""How a run on the demo looks; what it is reached by is in `demo_environment`."""


def read_first_look(settings_file: Path, state_file: Path, environment: str = "") -> FirstLook:
    """The look that these files ask for, as far as they can be read.

    `environment` is the name or id of the one to show, where another than the last is wanted.
    """
    settings, state = _read(settings_file), _read(state_file)
    window = _part(state, "window")
    kind = "faces" if window.get("tab") == "faces" else "collections"
    columns = _part(_part(_part(state, "tables"), kind), "columns")
    look = FirstLook(
        kind=kind,
        columns={key: value for key, value in columns.items() if isinstance(value, dict)},
        **_known(settings, dict.fromkeys(("theme", "density", "time_zone", "language"), str)),
        **_known(window, {"geometry": str, "detail_width": int, "activity_height": int}),
    )
    look = look._replace(
        form_height=_number(window.get(f"{kind}_form_height")),
        is_detail_open=window.get("detail_open") is not False,
        zoom_percent=_zoom(settings.get("zoom_percent")),
        **_shown_environment(settings, environment or window.get("environment")),
    )
    return look._replace(tabs=tuple(_tabs(state, look.environment_id)))


def tabs_of_demo(state_file: Path) -> tuple[TabLook, ...]:
    """The tabs of the last run on the demo."""
    return tuple(_tabs(_read(state_file), DEMO_LOOK.environment_id))


def _tabs(state: Mapping[str, Any], environment_id: str) -> Iterator[TabLook]:
    kept = state.get("tabs")
    for tab in kept if isinstance(kept, list) else []:
        if isinstance(tab, dict) and tab.get("environment") == environment_id:
            found = _known(tab, {"kind": str, "title": str})
            kind = found.get("kind", "")
            title = found.get("title") or {"collections": "Collections", "faces": "Faces"}.get(kind)
            flags = (tab.get(name) is True for name in ("is_current", "is_first"))
            yield TabLook(kind, str(title or kind)[:LONGEST_TITLE], *flags)


def _shown_environment(settings: Mapping[str, Any], wanted: object) -> dict[str, Any]:
    offered = list(_environments(settings))
    named = (e for e in offered if wanted in (e.get("id"), e.get("name")))
    shown = next(named, None)
    shown = shown or next(iter(offered), {})
    found = _known(shown, {"color": str})
    if isinstance(shown.get("name"), str):
        found |= {"environment": shown["name"], "environment_id": str(shown.get("id", ""))}
    if shown.get("loads_when_shown") is False:
        found["is_loading"] = False
    return found


def _environments(settings: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    environments = settings.get("environments")
    for environment in environments if isinstance(environments, list) else []:
        if isinstance(environment, dict):
            yield environment


def _read(file: Path) -> Mapping[str, Any]:
    try:
        value = json.loads(read_own_file(file, FILE_BYTES_MAX) or b"")
    except (OSError, ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def _part(value: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    part = value.get(name)
    return part if isinstance(part, dict) else {}


def _known(value: Mapping[str, Any], kinds: Mapping[str, type]) -> dict[str, Any]:
    """Those of the named values that are there and of the right kind."""
    return {name: value[name] for name, kind in kinds.items() if type(value.get(name)) is kind}


def _number(value: object) -> int:
    return value if type(value) is int else -1


def _zoom(value: object) -> int:
    if type(value) is int and LEAST_PERCENT <= value <= MOST_PERCENT:
        return value
    return NORMAL_PERCENT
