"""What a desktop is told of the program, against the program and the desktops' own checkers."""

import configparser
import plistlib
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import flatpak
import pytest

import faceviewer

PACKAGING = Path(__file__).parents[3] / "packaging"
DESKTOP = PACKAGING / "linux" / "faceviewer.desktop"
METAINFO = PACKAGING / "linux" / "io.github.faceviewer.faceviewer.metainfo.xml"


def check_with(program: str, *arguments: str | Path) -> None:
    """Runs a checker; where it is not installed, the test is left out."""
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not installed")
    ran = subprocess.run([program, *arguments], capture_output=True, text=True, check=False)
    assert (ran.returncode, "W: " in ran.stdout) == (0, False), ran.stdout + ran.stderr


def test_the_desktop_entry_is_valid() -> None:
    check_with("desktop-file-validate", "--no-hints", DESKTOP)


def test_the_metadata_are_valid() -> None:
    check_with("appstreamcli", "validate", "--no-net", METAINFO)


def test_the_desktop_entry_is_the_one_that_the_window_names() -> None:
    application = (PACKAGING.parent / "faceviewer" / "app.py").read_text("utf-8")
    entries = configparser.ConfigParser(interpolation=None, delimiters="=")
    entries.optionxform = str  # type: ignore[assignment,method-assign]
    entries.read(DESKTOP, "utf-8")
    entry, demo = entries["Desktop Entry"], entries["Desktop Action demo"]

    assert f'setDesktopFileName(os.environ.get("FLATPAK_ID") or "{DESKTOP.stem}")' in application
    assert (entry["Exec"], demo["Exec"]) == ("faceviewer %u", "faceviewer --demo")
    assert entry["MimeType"] == "x-scheme-handler/faceviewer;"
    assert {"Comment[es]", "GenericName[es]", "Keywords[es]"} <= set(entry)
    assert demo["Name[es]"]


def test_the_metadata_lead_to_the_desktop_entry_and_tell_of_this_version() -> None:
    root = ET.parse(METAINFO).getroot()  # noqa: S314 - our own file
    versions = [release.get("version") for release in root.iter("release")]

    assert root.findtext("id") == METAINFO.name.removesuffix(".metainfo.xml")
    assert root.findtext("launchable") == DESKTOP.name
    assert versions[0] == faceviewer.__version__
    assert root.findtext("project_license") == "MIT"


def test_the_manifest_of_flatpak_is_read() -> None:
    if not flatpak.can_read():
        pytest.skip("flatpak-builder is not installed")
    manifest = flatpak.read_manifest()

    [module] = manifest["modules"]
    files = [flatpak.MANIFEST.parent / source["path"] for source in module["sources"]]
    assert manifest["id"] == flatpak.MANIFEST.stem
    assert all(file.exists() for file in files if not {"dist", "build"} & set(file.parts))
    assert not any("filesystem" in argument for argument in manifest["finish-args"])


def test_what_is_not_built_here_says_so() -> None:
    for file in ("windows/README.md", "macos/README.md"):
        assert "**Not built by the scripts of this project.**" in (PACKAGING / file).read_text()
    for file in ("windows/faceviewer.iss", f"flatpak/{flatpak.MANIFEST.name}", "faceviewer.spec"):
        assert re.search(r"NOT (?:been\s+)?BUILT", (PACKAGING / file).read_text(), re.IGNORECASE)


def test_windows_and_macos_open_links_with_the_window() -> None:
    recipe = (PACKAGING / "faceviewer.spec").read_text()
    installer = (PACKAGING / "windows" / "faceviewer.iss").read_text()
    rights = plistlib.loads((PACKAGING / "macos" / "entitlements.plist").read_bytes())

    assert '"CFBundleURLSchemes": ["faceviewer"]' in recipe
    assert r"Software\Classes\faceviewer\shell\open\command" in installer
    assert '\\faceviewerw.exe"" ""%1""' in installer
    assert all(value is True for value in rights.values())
