"""Environments while they are edited: the texts as typed, and what is wrong with them. No Qt."""

import re
from dataclasses import dataclass
from typing import Any

from msgspec import Struct, ValidationError, convert
from msgspec.structs import fields, replace

from faceviewer.addresses import clean_base_url, origin_of, place_of
from faceviewer.errors import ServiceName, SettingsError
from faceviewer.settings import Auth, Environment


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a field: `field` names its control.

    `error` has its sentence in the table of errors; without one `code` says what it is: name_empty,
    name_taken, color or host.
    """

    field: str
    code: str
    error: SettingsError | None = None


def fits(kind: type[Struct], name: str, value: object) -> bool:
    """Whether a field of this name takes the value, by the rules that the file is read with."""
    types: dict[str, Any] = {info.name: info.type for info in fields(kind)}
    try:
        convert(value, types[name])
    except ValidationError:
        return False
    return True


@dataclass(slots=True)
class EnvironmentDraft:
    """One environment as it is typed; `source` is what it was, and keeps what is not edited."""

    source: Environment
    name: str
    color: str
    verifik: str
    blockv: str
    auth: Auth
    loads_when_shown: bool
    keeps_loads: bool
    picture_hosts: str

    @classmethod
    def of(cls, environment: Environment) -> "EnvironmentDraft":
        """A draft that says what the environment says."""
        return cls(
            source=environment,
            name=environment.name,
            color=environment.color,
            verifik=environment.verifik.base_url,
            blockv=environment.blockv.base_url,
            auth=environment.blockv.auth,
            loads_when_shown=environment.loads_when_shown,
            keeps_loads=environment.keeps_loads,
            picture_hosts=", ".join(environment.picture_hosts),
        )

    def problem(self, taken: set[str]) -> Problem | None:
        """The first thing that is wrong, where `taken` are folded names of others."""
        if not fits(Environment, "name", self.name.strip()):
            return Problem("name", "name_empty")
        if self.name.strip().casefold() in taken:
            return Problem("name", "name_taken")
        if not fits(Environment, "color", self.color.strip()):
            return Problem("color", "color")
        for service in ("verifik", "blockv"):
            error = self._address_error(service)
            if error:
                return Problem(service, "address", error)
        try:
            self._hosts()
        except SettingsError:
            return Problem("picture_hosts", "host")
        return None

    def changes_origin(self, service: ServiceName) -> bool:
        """Whether the credential of a service will be asked for again, at another origin."""
        before = self.source.service(service).base_url
        try:
            return bool(before) and origin_of(before) != origin_of(self._address(service))
        except SettingsError:
            return False

    def environment(self) -> Environment:
        """What was typed, as it is kept.

        Raises:
            SettingsError: there is a problem with it.
        """
        source = self.source
        return replace(
            source,
            name=self.name.strip(),
            color=self.color.strip(),
            verifik=replace(source.verifik, base_url=self._address("verifik")),
            blockv=replace(source.blockv, base_url=self._address("blockv"), auth=self.auth),
            loads_when_shown=self.loads_when_shown,
            keeps_loads=self.keeps_loads,
            picture_hosts=self._hosts(),
        )

    def _address(self, service: ServiceName) -> str:
        """The cleaned address; empty where this environment has none."""
        text = self.verifik if service == "verifik" else self.blockv
        return clean_base_url(text, service) if text.strip() else ""

    def _address_error(self, service: ServiceName) -> SettingsError | None:
        try:
            self._address(service)
        except SettingsError as error:
            return error
        return None

    def _hosts(self) -> tuple[str, ...]:
        """The hosts (with a port where one is named), each read as an address that was pasted."""
        parts = [part for part in re.split(r"[\s,;]+", self.picture_hosts) if part]
        return tuple(dict.fromkeys(map(place_of, parts)))
