"""`resources/THIRD_PARTY.md`: what the program is made of besides itself, and under which licences.

The names come from the pinned versions, so that the list is the same on every computer: what is
needed on another system or for another Python stands in it too. What a licence is says the metadata
of the installed distribution; of one that is not installed here the list keeps what it says. The
text around the table is written by hand.
"""

import re
from collections.abc import Iterator
from importlib.metadata import PackageMetadata, PackageNotFoundError, metadata
from itertools import takewhile
from pathlib import Path
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).parents[2]
FILE: Final = ROOT / "resources" / "THIRD_PARTY.md"
CONSTRAINTS: Final = ROOT / "packaging" / "constraints.txt"
PROJECT: Final = ROOT / "pyproject.toml"

_PIN: Final = re.compile(r"(?P<name>[\w.-]+)==(?P<version>[\w.]+)(?: ; (?P<where>.+))?")
_NEEDED_BY: Final = re.compile(r"^    #\s+(?:via )?(?P<name>[\w.-]+)", re.MULTILINE)
_ROW: Final = re.compile(
    r"\| (?P<name>[\w.-]+) \| [^|]+ \| (?P<licence>[^|]+) \| (?P<home>[^|]+) \|"
)
_CLASSIFIED: Final = {
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}
_BY_HAND: Final = {
    "lazy-importer": ("Apache-2.0", "https://pypi.org/project/lazy-importer/"),
    "pywin32-ctypes": ("BSD-3-Clause", "https://github.com/enthought/pywin32-ctypes"),
}
"""What its metadata does not say, or what is installed on Windows alone."""

_UNKNOWN: Final = "unknown"
_RULE: Final = "|---|---|---|---|---|\n"


class Part(NamedTuple):
    """One distribution of Python: its name as it is compared, its versions, and where it is used.

    `where` is a marker of Python's packaging, empty for everywhere.
    """

    name: str
    versions: tuple[str, ...]
    where: str


def compared(name: str) -> str:
    """A distribution's name in the form in which names are compared."""
    return re.sub(r"[-_.]+", "-", name).lower()


def parts() -> list[Part]:
    """Every distribution that the program needs somewhere, directly or through another one."""
    pins = list(_pins(CONSTRAINTS.read_text("utf-8")))
    names = set(_direct_names(PROJECT.read_text("utf-8")))
    while more := {name for name, _version, _where, by in pins if by & names} - names:
        names |= more
    found: dict[str, Part] = {}
    for name, version, where, _by in pins:
        if name in names:
            known = found.get(name, Part(name, (), ""))
            found[name] = Part(name, (*known.versions, version), "" if known.versions else where)
    return sorted(found.values())


def _pins(text: str) -> Iterator[tuple[str, str, str, set[str]]]:
    """Name, version, marker, and the names of those that need it."""
    blocks = re.split(r"\n(?=[\w])", text)
    for block in blocks:
        pin = _PIN.match(block)
        if pin is not None:
            needed_by = {compared(found["name"]) for found in _NEEDED_BY.finditer(block)}
            yield compared(pin["name"]), pin["version"], pin["where"] or "", needed_by


def _direct_names(project: str) -> Iterator[str]:
    [listed] = re.findall(r"^dependencies = \[\n(.*?)^\]", project, re.MULTILINE | re.DOTALL)
    for name in re.findall(r'^    "([\w.-]+)', listed, re.MULTILINE):
        yield compared(name)


def known_facts(text: str) -> dict[str, tuple[str, str]]:
    """Name -> licence and home page, as a written list has them."""
    return {row["name"]: (row["licence"], row["home"]) for row in _ROW.finditer(text)}


def facts_of(name: str, known: dict[str, tuple[str, str]]) -> tuple[str, str]:
    """Licence and home page of a distribution."""
    if name in _BY_HAND:
        return _BY_HAND[name]
    try:
        said = metadata(name)
    except PackageNotFoundError:
        return known.get(name, (_UNKNOWN, _UNKNOWN))
    return _licence(said), _home(said)


def _licence(said: PackageMetadata) -> str:
    stated = _stated(said, "License-Expression") or _stated(said, "License")
    if stated and "\n" not in stated and len(stated) < 80:
        return stated.replace("Apache License 2.0", "Apache-2.0")
    for classifier in said.get_all("Classifier") or ():
        licence = _CLASSIFIED.get(classifier.removeprefix("License :: OSI Approved :: "))
        if licence:
            return licence
    return _UNKNOWN


def _stated(said: PackageMetadata, field: str) -> str:
    return str(said[field]) if field in said else ""


def _home(said: PackageMetadata) -> str:
    lines = (line.partition(",") for line in said.get_all("Project-URL") or ())
    addresses: dict[str, str] = {
        label.strip().lower(): address.strip() for label, _, address in lines
    }
    for label in ("homepage", "source", "repository", "source code", "documentation"):
        if label in addresses:
            return addresses[label]
    return _stated(said, "Home-page") or next(iter(addresses.values()), _UNKNOWN)


def updated(text: str) -> str:
    """The list with a table of the parts as they are now; what stands around it stays."""
    head, rule, rest = text.partition(_RULE)
    tail = rest[len("".join(_table(rest))) :]
    known = known_facts(text)
    return "".join([head, rule, *(_row(part, known) for part in parts()), tail])


def _table(rest: str) -> Iterator[str]:
    """The lines with which a table goes on."""
    return takewhile(lambda line: line.startswith("|"), rest.splitlines(keepends=True))


def _row(part: Part, known: dict[str, tuple[str, str]]) -> str:
    licence, home = facts_of(part.name, known)
    return f"| {part.name} | {', '.join(part.versions)} | {licence} | {home} | {part.where} |\n"


def write() -> None:
    """Brings the list up to date.

    Raises: ValueError: a licence is not known.
    """
    text = updated(FILE.read_text("utf-8"))
    unknown = [line for line in text.splitlines() if f"| {_UNKNOWN} |" in line]
    if unknown:
        raise ValueError("say it by hand in the list: " + "; ".join(unknown))
    FILE.write_text(text, "utf-8")
