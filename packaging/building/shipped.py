"""What a frozen build carries of others, with the licence text of each: gathered while it is built.

A build that would carry a distribution which the list of third parties does not name fails.
"""

import re
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Final

import third_party
from slimming import Entry

LICENCES: Final = third_party.ROOT / "packaging" / "licences"
BUILD: Final = third_party.ROOT / "build"
MAKERS: Final = frozenset({"pyinstaller", "pyinstaller-hooks-contrib"})
"""They leave the start of the build in it; the list names them in its own words."""

_LICENCE_NAME: Final = re.compile(r"(?:LICEN[CS]E|COPYING|NOTICE|AUTHORS)", re.IGNORECASE)


def licence_entries(files: Iterable[str]) -> list[Entry]:
    """Metadata and licences of all that these files belong to, as data of the build.

    Raises: ValueError: a distribution is not in the list of third parties.
    """
    paths = {Path(file).resolve() for file in files if file}
    shipped = sorted(_owners(paths), key=lambda found: found.name)
    listed = {part.name for part in third_party.parts()} | MAKERS
    unlisted = {third_party.compared(found.name) for found in shipped} - listed
    if unlisted:
        raise ValueError(f"resources/THIRD_PARTY.md does not name {', '.join(sorted(unlisted))}")
    packages = _system_packages(paths)
    entries = [entry for found in shipped for entry in _metadata_entries(found)]
    entries += [(f"licences/{file.name}", str(file), "DATA") for file in LICENCES.iterdir()]
    entries += _python_entries()
    entries += [
        (f"licences/system/{package}.txt", str(text), "DATA")
        for package in sorted(set(packages.values()))
        if (text := Path("/usr/share/doc", package, "copyright")).exists()
    ]
    return [*entries, ("licences/README.md", _overview(shipped, packages), "DATA")]


def _owners(paths: set[Path]) -> Iterator[Distribution]:
    """The installed distributions of which a file is among these."""
    for found in distributions():
        files = (Path(str(found.locate_file(file))) for file in found.files or ())
        if any(file.resolve() in paths for file in files if _LICENCE_NAME.match(file.name) is None):
            yield found


def _metadata_entries(found: Distribution) -> Iterator[Entry]:
    """The folder of metadata, in which the licence lies; programs read their versions from it."""
    for file in found.files or ():
        [folder, *rest] = file.parts
        if folder.endswith(".dist-info") and rest and rest[-1] != "direct_url.json":
            yield str(file), str(found.locate_file(file)), "DATA"


def _metadata_folder(found: Distribution) -> str:
    folders = (file.parts[0] for file in found.files or ())
    return next(folder for folder in folders if folder.endswith(".dist-info"))


def _python_entries() -> list[Entry]:
    text = Path(sysconfig.get_path("stdlib"), "LICENSE.txt")
    return [("licences/Python.txt", str(text), "DATA")] if text.exists() else []


def _system_packages(paths: set[Path]) -> dict[str, str]:
    """Library of the system -> the package of Debian that it is from; "" where none is known."""
    # Debian's Python has its own modules beside all other libraries.
    ours = (Path(sys.prefix).resolve(), Path(sysconfig.get_path("stdlib")).resolve())
    outside = sorted(
        path
        for path in paths
        if ".so" in path.name and not any(path.is_relative_to(folder) for folder in ours)
    )
    return {path.name: _package_of(path) for path in outside}


def _package_of(path: Path) -> str:
    """Debian knows a file by the name under which it was packed, on either side of `/usr`."""
    for name in (str(path), str(path).removeprefix("/usr")):
        try:
            asked = subprocess.run(
                ["dpkg-query", "-S", name], capture_output=True, text=True, check=False
            )
        except FileNotFoundError:
            return ""
        if asked.returncode == 0:
            return asked.stdout.partition(":")[0]
    return ""


def _origin(package: str) -> str:
    return f"{package}, `system/{package}.txt`" if package else "built together with Python"


def _overview(shipped: list[Distribution], packages: dict[str, str]) -> str:
    """Writes the list of this very build; where it was written."""
    lines = [
        "# What this build carries besides faceviewer",
        "",
        "Which licences these have says `../faceviewer/resources/THIRD_PARTY.md`.",
        "",
        f"- Python {sys.version.split()[0]}: `Python.txt`",
        *(f"- {found.name} {found.version}: `../{_metadata_folder(found)}`" for found in shipped),
        "",
        "Libraries of the system, each with its package and that one's licences:",
        "",
        *(f"- {library}: {_origin(package)}" for library, package in packages.items()),
        "",
    ]
    file = BUILD / "licences.md"
    file.parent.mkdir(exist_ok=True)
    file.write_text("\n".join(lines), "utf-8")
    return str(file)
