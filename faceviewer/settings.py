"""Settings and state: what they are, how they are read with patience and written in one step.

Settings are what a person chose and may edit by hand, so a wrong value costs that one value and is
reported, and a key that this version does not know is kept. State is what the window remembers by
itself; what cannot be read of it is forgotten. No secret belongs into either.
"""

import errno
import hashlib
import logging
import os
import re
import sys
import unicodedata
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Annotated, Any, Final, Literal, TypeVar, cast

import msgspec
from msgspec import Meta, Struct, ValidationError, convert
from msgspec.structs import fields, replace

from faceviewer.addresses import clean_base_url
from faceviewer.errors import ServiceName, SettingsError
from faceviewer.folders import Folders, make_directory
from faceviewer.private_files import read_own_file, real_place, write_private_file
from faceviewer.text_sizes import LEAST_PERCENT, MOST_PERCENT, NORMAL_PERCENT

logger = logging.getLogger(__name__)

SETTINGS_VERSION: Final = 1
"""The newest form of `settings.json` that this version writes."""

MIB: Final = 1024 * 1024
FILE_BYTES_MAX: Final = 16 * MIB

_NOT_OURS: Final = frozenset({errno.EACCES, errno.EPERM, errno.EISDIR, errno.ELOOP, errno.ENXIO})
"""Errors that say what stands there, not that the disk is at fault: they will be the same again."""

Auth = Literal["bearer", "api-key", "none"]
Color = Annotated[str, Meta(pattern=r"^#[0-9A-Fa-f]{6}\Z")]
EnvironmentId = Annotated[str, Meta(pattern=r"^([A-Za-z0-9][A-Za-z0-9._-]{0,63})?\Z")]
Proxy = Annotated[str, Meta(pattern=r"^(none|system|https?://[^\s@/]+/?)\Z")]
"""`none`, `system` or an address; one with a password in it is refused, since this is a file."""
Seconds = Annotated[float, Meta(gt=0, le=3600)]
Positive = Annotated[int, Meta(ge=1, le=2**53)]
Zoom = Annotated[int, Meta(ge=LEAST_PERCENT, le=MOST_PERCENT)]
JsonObject = dict[str, Any]


class Part(Struct, frozen=True, kw_only=True):
    """An object of a settings file; `extra` holds its unknown keys, which are written back."""

    extra: JsonObject = {}


class Service(Part, frozen=True):
    """Where one service of an environment lives; an empty `base_url` means that it has none."""

    base_url: str = ""
    auth: Auth = "bearer"


class Environment(Part, frozen=True):
    """A named pair of services. `id` stays when `name` changes: the keyring knows it by its id.

    `picture_hosts` are the hosts whose pictures may be fetched without a click. `keeps_loads` says
    whether the rows of the last loads stay on this computer, to be there at the next start.
    """

    name: Annotated[str, Meta(min_length=1, max_length=100)]
    id: EnvironmentId = ""
    color: Color = "#0F766E"
    verifik: Service = Service()
    blockv: Service = Service()
    loads_when_shown: bool = True
    picture_hosts: tuple[str, ...] = ()
    keeps_loads: bool = False

    def service(self, name: ServiceName) -> Service:
        """The settings of the service of this name."""
        return self.verifik if name == "verifik" else self.blockv


class Limits(Part, frozen=True):
    """How long and how much a request may take."""

    connect_s: Seconds = 10
    read_s: Seconds = 30
    page_total_s: Seconds = 60
    lookup_total_s: Seconds = 10
    slowest_bytes_per_s: Positive = 10_240
    faces_page_bytes: Positive = 64 * MIB
    collections_bytes: Positive = 1024 * MIB
    asset_total_s: Seconds = 60
    asset_bytes: Positive = 20 * MIB


PRODUCTION: Final = Environment(
    name="Production",
    id="production",
    verifik=Service(base_url="https://api.verifik.co"),
    blockv=Service(base_url="https://blockv-labs.io"),
)
"""The environment of a fresh start: both services as their documentation addresses them."""


class Settings(Part, frozen=True):
    """Everything that a person chose; there is always at least one environment."""

    version: Annotated[int, Meta(ge=1)] = SETTINGS_VERSION
    environments: tuple[Environment, ...] = (PRODUCTION,)
    load_all_workers: Annotated[int, Meta(ge=1, le=16)] = 4
    proxy: Proxy = "none"
    certificates: Literal["system", "bundled"] = "system"
    ca_file: str = ""
    limits: Limits = Limits()
    theme: Literal["system", "light", "dark"] = "system"
    time_zone: Literal["utc", "local"] = "utc"
    density: Literal["normal", "compact", "roomy"] = "normal"
    language: Literal["system", "en", "es"] = "system"
    zoom_percent: Zoom = NORMAL_PERCENT
    notifies: bool = True

    def environment(self, name_or_id: str) -> Environment | None:
        """The environment of this name or id: the name first, its case ignored."""
        wanted = name_or_id.casefold()
        by_name = (e for e in self.environments if e.name.casefold() == wanted)
        by_id = (e for e in self.environments if e.id == name_or_id)
        return next(by_name, None) or next(by_id, None)


class ColumnState(Struct, frozen=True, kw_only=True):
    """How one column of a table stands; 0 and -1 leave width and position to the table.

    `is_chosen`: the person said whether it is shown, which else the table decides.
    """

    width: Annotated[int, Meta(ge=0, le=10_000)] = 0
    position: Annotated[int, Meta(ge=-1, le=1_000)] = -1
    is_hidden: bool = False
    is_chosen: bool = False


class TableState(Struct, frozen=True, kw_only=True):
    """The columns of a table by their keys, and its sort: (column key, descending) by rank."""

    columns: dict[str, ColumnState] = {}
    sort: tuple[tuple[str, bool], ...] = ()


class State(Struct, kw_only=True):
    """What the window remembers by itself: sections of JSON values, written as they are.

    `window` has geometry (base64 text), splitters, docks, the current tab and environment; `tables`
    a layout for each kind of table; `tabs` the open tabs in order, each with its environment's id;
    `recent` lists by purpose, the newest first, those of an environment under "<its id>/<purpose>";
    `saved` what has a name, by purpose (such as filters).
    """

    window: JsonObject = {}
    tables: dict[str, TableState] = {}
    tabs: list[JsonObject] = []
    recent: dict[str, list[str]] = {}
    saved: dict[str, JsonObject] = {}
    extra: JsonObject = {}


@dataclass(frozen=True, slots=True)
class SettingsNotice:
    """Something that the person should know about a settings file that was read.

    `code` is wrong_value (`path` names the key, which has its default now), no_environments,
    duplicate_name, duplicate_id (`path` names the environment, which was given another), set_aside
    (the file was unreadable; `path` is where it is now) or newer_version (the file is of a later
    version of the program and will not be written).
    """

    code: str
    path: str


# --- Environments ---------------------------------------------------------------------------------


def new_environment_id(name: str, taken: Iterable[str]) -> str:
    """An id for an environment of this name that is none of `taken`; it depends on nothing else."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    slug = "-".join(re.findall(r"[a-z0-9]+", plain))[:48]
    if not slug:
        slug = "environment-" + hashlib.sha256(name.encode(errors="replace")).hexdigest()[:8]
    return _unique(slug, set(taken), "{}-{}")


def with_ids(settings: Settings) -> Settings:
    """The same settings, in which every environment has an id of its own."""
    taken = {environment.id for environment in settings.environments if environment.id}
    environments: list[Environment] = []
    for environment in settings.environments:
        identity = environment.id or new_environment_id(environment.name, taken)
        taken.add(identity)
        environments.append(replace(environment, id=identity))
    return replace(settings, environments=tuple(environments))


def _unique(text: str, taken: set[str], form: str) -> str:
    number, found = 1, text
    while found in taken:
        number += 1
        found = form.format(text, number)
    return found


# --- Reading with patience ------------------------------------------------------------------------

P = TypeVar("P", bound=Struct)


class _Reader:
    """Reads plain JSON values into settings; a wrong value gets its default and a notice."""

    def __init__(self) -> None:
        self.notices: list[SettingsNotice] = []

    def note(self, code: str, path: str) -> None:
        self.notices.append(SettingsNotice(code, path))

    def read(self, kind: type[P], source: JsonObject, path: str = "", **values: object) -> P:
        """A `kind` from `source`; `values` are what the caller has read itself."""
        known = {info.name: info.type for info in fields(kind) if info.name != "extra"}
        for name, wanted in known.items():
            if name in source and name not in values:
                try:
                    values[name] = self._convert(wanted, source[name], f"{path}{name}")
                except ValidationError:
                    self.note("wrong_value", f"{path}{name}")
        extra = {key: value for key, value in source.items() if key not in known}
        return kind(extra=extra, **values)

    def _convert(self, kind: Any, value: object, path: str) -> object:
        if isinstance(kind, type) and issubclass(kind, Part):
            return self.read(kind, convert(value, JsonObject), f"{path}.")
        return convert(value, kind)

    def settings(self, source: JsonObject) -> Settings:
        environments = self._environments(source.get("environments", None))
        settings = self.read(Settings, source, environments=environments)
        if settings.version > SETTINGS_VERSION:
            self.note("newer_version", "")
        return with_ids(settings)

    def state(self, source: JsonObject) -> State:
        """The state; a wrong entry of a section costs no other entry of it."""
        kinds: dict[str, object] = {"tables": TableState, "recent": list[str], "saved": JsonObject}
        found = dict(source)
        for name, kind in kinds.items():
            section = found.get(name)
            if isinstance(section, dict):
                fits = partial(self._fits, kind, name)
                found[name] = {key: value for key, value in section.items() if fits(value)}
        if isinstance(found.get("tabs"), list):
            found["tabs"] = [tab for tab in found["tabs"] if self._fits(JsonObject, "tabs", tab)]
        return self.read(State, found)

    def _fits(self, kind: object, path: str, value: object) -> bool:
        try:
            convert(value, kind)
        except ValidationError:
            self.note("wrong_value", path)
            return False
        return True

    def _environments(self, source: object) -> tuple[Environment, ...]:
        if source is None:
            return (PRODUCTION,)
        entries = source if isinstance(source, list) else []
        found: list[Environment] = []
        for index, entry in enumerate(entries):
            path = f"environments[{index}]"
            if isinstance(entry, dict):
                found.append(self._environment(entry, path, found))
            else:
                self.note("wrong_value", path)
        if not found:
            self.note("no_environments", "environments")
        return tuple(found) or (PRODUCTION,)

    def _environment(self, source: JsonObject, path: str, others: list[Environment]) -> Environment:
        name = source.get("name")
        if not isinstance(name, str) or not 1 <= len(name.strip()) <= 100:
            self.note("wrong_value", f"{path}.name")
            name = "Environment"
        name = self._unused(name.strip(), {e.name for e in others}, "duplicate_name", path)
        environment = self.read(Environment, source, f"{path}.", name=name)
        if environment.id and environment.id in {e.id for e in others}:
            self.note("duplicate_id", path)
            environment = replace(environment, id="")
        return replace(
            environment,
            verifik=self._service(environment.verifik, "verifik", path),
            blockv=self._service(environment.blockv, "blockv", path),
        )

    def _unused(self, text: str, taken: set[str], code: str, path: str) -> str:
        unique = _unique(text, taken, "{} ({})")
        if unique != text:
            self.note(code, path)
        return unique

    def _service(self, service: Service, name: ServiceName, path: str) -> Service:
        if not service.base_url:
            return service
        try:
            return replace(service, base_url=clean_base_url(service.base_url, name))
        except SettingsError:
            self.note("wrong_value", f"{path}.{name}.base_url")
            return replace(service, base_url="")


def _to_json(value: object) -> object:
    """Plain JSON values of settings or state, the unknown keys back in their places."""
    if isinstance(value, Struct):
        known = {info.name: getattr(value, info.name) for info in fields(value)}
        return {**known.pop("extra", {}), **{key: _to_json(part) for key, part in known.items()}}
    if isinstance(value, dict):
        return {key: _to_json(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_to_json(part) for part in value]
    return value


# --- Files ----------------------------------------------------------------------------------------


class DataDirectory(Folders):
    """The two files that the program writes in one step, in the folders that are theirs."""

    def __init__(self, path: Path | None = None, *, is_demo: bool = False) -> None:
        super().__init__(path, is_demo=is_demo)
        self._has_wrong_values = False

    def load_settings(self) -> tuple[Settings, list[SettingsNotice]]:
        """The settings, and what the person should know of them; defaults where there are none.

        Whatever else stands in their place is set aside, also a file that may not be read.

        Raises: SettingsError with `reason` cannot_read: the disk does not give it.
        """
        if not os.path.lexists(self.settings_file):
            return Settings(), []
        source = _read(self.settings_file)
        if source is None:
            return Settings(), [SettingsNotice("set_aside", _set_aside(self.settings_file))]
        reader = _Reader()
        settings = reader.settings(source)
        self._has_wrong_values = bool(reader.notices)
        return settings, reader.notices

    def save_settings(self, settings: Settings) -> Settings:
        """Writes the settings and gives them as they are written: every environment with its id.

        A file that had wrong values is copied to `settings.json.bad-<n>` first, once.

        Raises: SettingsError with `reason` cannot_write, or newer_version: they were read from a
            file of a later version of the program, which is never overwritten.
        """
        if settings.version > SETTINGS_VERSION:
            raise SettingsError(reason="newer_version", path=str(self.settings_file))
        complete = with_ids(settings)
        if self._has_wrong_values:
            with suppress(OSError):
                write_private_file(
                    _free_name(self.settings_file), [self.settings_file.read_bytes()]
                )
            self._has_wrong_values = False
        _write(self.settings_file, complete)
        return complete

    def load_state(self) -> State:
        """The state, or what can be read of it; the rest is forgotten and only logged.

        Raises: SettingsError with `reason` cannot_read.
        """
        source = _read(self.state_file) if os.path.lexists(self.state_file) else {}
        reader = _Reader()
        state = reader.state(source or {})
        if source is None or reader.notices:
            logger.info("state: %s of it could not be read", len(reader.notices) or "all")
        return state

    def save_state(self, state: State) -> None:
        """Writes the state.

        Raises: SettingsError with `reason` cannot_write.
        """
        _write(self.state_file, state)


def _decode(content: bytes) -> JsonObject | None:
    with suppress(ValueError, RecursionError):
        value = msgspec.json.decode(content.removeprefix(b"\xef\xbb\xbf"))
        if isinstance(value, dict):
            return cast("JsonObject", value)
    return None


def _read(file: Path) -> JsonObject | None:
    """What is in the file; None where that cannot be one of ours.

    Raises: SettingsError with `reason` cannot_read.
    """
    try:
        content = read_own_file(file, FILE_BYTES_MAX)
    except FileNotFoundError:
        return None  # a link to nowhere
    except OSError as error:
        if error.errno in _NOT_OURS or sys.platform == "win32":
            return None
        raise SettingsError(reason="cannot_read", path=str(file)) from None
    return None if content is None else _decode(content)


def _free_name(file: Path) -> Path:
    number = 1
    while (name := file.with_name(f"{file.name}.bad-{number}")).exists():
        number += 1
    return name


def _set_aside(file: Path) -> str:
    name = _free_name(file)
    try:
        file.replace(name)
    except OSError:
        return str(file)
    return str(name)


def _write(file: Path, value: Struct) -> None:
    make_directory(file.parent)
    try:
        content = msgspec.json.format(msgspec.json.encode(_to_json(value)), indent=2)
        write_private_file(real_place(file), [content, b"\n"])
    except (OSError, UnicodeEncodeError):
        raise SettingsError(reason="cannot_write", path=str(file)) from None
