"""The package for Debian 12, Ubuntu 24.04 and later: the one-folder build, at Debian's places."""

import gzip
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from typing import Final

import third_party

import faceviewer

LINUX: Final = third_party.ROOT / "packaging" / "linux"
METAINFO: Final = "io.github.faceviewer.faceviewer.metainfo.xml"

NEEDED_DATA: Final = ("fontconfig-config", "xkb-data")
"""What the libraries in the build read at run time: which fonts there are, and keyboards."""

LEFT_TO_DEBIAN: Final = ("libgcc_s.so.1", "libstdc++.so.6")
"""Drivers of the display are loaded into the program, and may need newer ones than the build's."""

CONTROL: Final = """\
Package: faceviewer
Version: {version}
Architecture: {architecture}
Maintainer: faceviewer contributors <contributors@faceviewer.invalid>
Installed-Size: {kilobytes}
Depends: {depends}
Recommends: fonts-noto-core, gnome-keyring | kwalletmanager, xdg-utils
Suggests: fonts-noto-cjk
Section: net
Priority: optional
Description: look-up browser over Verifik collections and BLOCKv faces
 A desktop window for the person with a ticket open: paste an id, a name or a
 whole ticket, and the right record, its pictures and a shareable answer are on
 screen. It only reads: nothing but GET is ever sent.
 .
 The package carries its own Python and Qt.
"""

CHANGELOG: Final = """\
faceviewer ({version}) stable; urgency=medium

  * What users notice stands in CHANGELOG.md.gz.

 -- faceviewer contributors <contributors@faceviewer.invalid>  {date}
"""

COPYRIGHT: Final = """\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: faceviewer
Comment: The licences of what the package carries besides, Qt under the LGPL among it, are in
 /usr/lib/faceviewer/_internal/faceviewer/resources/THIRD_PARTY.md and
 /usr/lib/faceviewer/_internal/licences.

Files: *
Copyright: faceviewer contributors
License: MIT
"""


def can_build() -> bool:
    """Whether this system has Debian's tools, which also know what is in which package."""
    return shutil.which("dpkg-deb") is not None and shutil.which("dpkg-query") is not None


def build(folder: Path, icons: Path, dist: Path, work: Path) -> Path:
    """Packs the one-folder build; the package file."""
    shutil.rmtree(work, ignore_errors=True)
    program = work / "usr/lib/faceviewer"
    left = shutil.ignore_patterns(*LEFT_TO_DEBIAN)
    shutil.copytree(folder, program, symlinks=True, ignore=left)
    _link(work / "usr/bin/faceviewer", "../lib/faceviewer/faceviewer")
    _copy(LINUX / "faceviewer.desktop", work / "usr/share/applications")
    _copy(LINUX / METAINFO, work / "usr/share/metainfo")
    shutil.copytree(icons / "hicolor", work / "usr/share/icons/hicolor")
    _write_documents(work / "usr/share/doc/faceviewer")
    _set_modes(work)
    architecture = _output("dpkg", "--print-architecture").strip()
    files = [file for file in work.rglob("*") if file.is_file() and not file.is_symlink()]
    control = CONTROL.format(
        version=faceviewer.__version__,
        architecture=architecture,
        kilobytes=sum(file.stat().st_size for file in files) // 1024,
        depends=", ".join(needed_packages(program)),
    )
    (work / "DEBIAN").mkdir()
    (work / "DEBIAN/control").write_text(control, "utf-8")
    package = dist / f"faceviewer_{faceviewer.__version__}_{architecture}.deb"
    _output("dpkg-deb", "-Zzstd", "--root-owner-group", "--build", str(work), str(package))
    return package


def needed_packages(program: Path) -> list[str]:
    """The packages of the libraries that the build is linked to and does not carry."""
    libraries = list(_libraries(program))
    carried = {library.name for library in libraries}
    needed = {name for library in libraries for name in linked_to(library)} - carried
    packages = {package for name in sorted(needed) for package in _package_with(name)}
    return [*sorted({_with_version(name, libraries) for name in packages}), *NEEDED_DATA]


def linked_to(library: Path) -> Iterator[str]:
    """The names of the libraries that one cannot be loaded without."""
    for line in _output("objdump", "-p", str(library)).splitlines():
        name, _, value = line.strip().partition(" ")
        if name == "NEEDED":
            yield value.strip()


def _libraries(program: Path) -> Iterator[Path]:
    for file in program.rglob("*"):
        if not file.is_symlink() and file.is_file() and file.read_bytes()[:4] == b"\x7fELF":
            yield file


def _package_with(library: str) -> set[str]:
    found = subprocess.run(
        ["dpkg-query", "-S", f"*/{library}"], capture_output=True, text=True, check=False
    )
    return {line.partition(":")[0] for line in found.stdout.splitlines()}


def _with_version(package: str, libraries: Iterable[Path]) -> str:
    """The C library as new as the newest of its symbols that is used."""
    if package != "libc6":
        return package
    versions = (
        int(minor)
        for library in libraries
        for minor in re.findall(rb"GLIBC_2\.(\d+)", library.read_bytes())
    )
    return f"libc6 (>= 2.{max(versions)})"


def _write_documents(folder: Path) -> None:
    folder.mkdir(parents=True)
    licence = (third_party.ROOT / "LICENSE").read_text("utf-8")
    lines = "".join(f" {line or '.'}\n" for line in licence.splitlines())
    (folder / "copyright").write_text(COPYRIGHT + lines, "utf-8")
    changes = (third_party.ROOT / "CHANGELOG.md").read_bytes()
    debian_changes = CHANGELOG.format(version=faceviewer.__version__, date=_release_date())
    for name, text in (("CHANGELOG.md", changes), ("changelog", debian_changes.encode())):
        (folder / f"{name}.gz").write_bytes(gzip.compress(text, mtime=0))


def _release_date() -> str:
    """That of this version, which the metadata for software centres tell."""
    text = (LINUX / METAINFO).read_text("utf-8")
    [day] = re.findall(
        rf'<release version="{re.escape(faceviewer.__version__)}" date="(.+?)"', text
    )
    return format_datetime(datetime.fromisoformat(day).replace(tzinfo=UTC))


def _copy(file: Path, folder: Path) -> None:
    folder.mkdir(parents=True)
    shutil.copy(file, folder)


def _link(place: Path, target: str) -> None:
    place.parent.mkdir(parents=True)
    place.symlink_to(target)


def _set_modes(work: Path) -> None:
    """As Debian wants them, whatever the file mode mask of this computer is."""
    work.chmod(0o755)
    for file in work.rglob("*"):
        if not file.is_symlink():
            is_run = file.is_dir() or file.name == "faceviewer"
            file.chmod(0o755 if is_run else 0o644)


def _output(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
