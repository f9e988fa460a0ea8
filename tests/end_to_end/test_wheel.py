"""The wheel as a person gets it: built, unpacked, and asked for its own files."""

import os
import re
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

PROJECT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel's files, unpacked as an installer does."""
    built, unpacked = tmp_path_factory.mktemp("built"), tmp_path_factory.mktemp("unpacked")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", built],
        cwd=PROJECT,
        check=True,
        capture_output=True,
    )
    with ZipFile(next(built.glob("*.whl"))) as wheel:
        wheel.extractall(unpacked)
    return unpacked


def test_only_the_package_is_shipped(installed: Path) -> None:
    assert {path.name.partition("-")[0] for path in installed.iterdir()} == {"faceviewer"}
    assert (installed / "faceviewer" / "py.typed").is_file()


def test_the_desktop_finds_what_belongs_to_it(installed: Path) -> None:
    [data] = installed.glob("faceviewer-*.data/data")

    assert {str(path.relative_to(data)) for path in data.rglob("*") if path.is_file()} == {
        "share/applications/faceviewer.desktop",
        "share/icons/hicolor/scalable/apps/faceviewer.svg",
        "share/metainfo/io.github.faceviewer.faceviewer.metainfo.xml",
    }


def test_the_two_commands_have_two_names(installed: Path) -> None:
    [file] = installed.glob("faceviewer-*.dist-info/entry_points.txt")
    commands = re.findall(r"^(\w+) = faceviewer.cli:main$", file.read_text(), re.MULTILINE)

    assert sorted(commands) == ["faceviewer", "faceviewerw"]


def test_every_resource_is_shipped(installed: Path) -> None:
    def files(folder: Path) -> set[Path]:
        return {path.relative_to(folder) for path in folder.rglob("*") if path.is_file()}

    assert files(installed / "faceviewer" / "resources") == files(PROJECT / "resources")


def test_the_installed_package_finds_its_resources(installed: Path) -> None:
    code = "from faceviewer.resource_files import resource_path; print(resource_path('icons'))"
    found = subprocess.run(
        [sys.executable, "-P", "-c", code],
        env={**os.environ, "PYTHONPATH": str(installed)},
        check=True,
        capture_output=True,
        text=True,
    )

    assert Path(found.stdout.strip()) == installed / "faceviewer" / "resources" / "icons"
