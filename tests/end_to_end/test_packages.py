"""Each package as a person gets it: built, installed, asked its version, opened on the demo."""

import fcntl
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from zipfile import ZipFile

import pytest
from shipped import MAKERS
from third_party import compared, known_facts

from faceviewer import __version__
from faceviewer.demo.server import DemoServer
from tests.end_to_end.conftest import write_settings
from tests.end_to_end.screen import Screen, wait_until
from tests.end_to_end.window_program import CLEAN, WindowProgram

pytestmark = [pytest.mark.slow, pytest.mark.timeout(1_800)]

PROJECT = Path(__file__).parents[2]
BUILD_LIMIT_S = 1_500.0
START_LIMIT_S = 60.0
DEMO_COLLECTIONS = 60
LINTIAN_KNOWN = (
    "embedded-library",  # on purpose, and so without files to debug them
    "unstripped-binary-or-object",
    "statically-linked-binary",
    "custom-library-search-path",  # of the Python that it is built with
    "library-not-linked-against-libc",
    "malformed-deb-archive",  # Debian's own archive wants xz; its dpkg reads zstd
)
HIJACK = "print('hijacked'); raise SystemExit(9)"


@pytest.fixture(scope="module")
def dist() -> Path:
    """The folder with all packages of this checkout, built once in a run of several processes."""
    run_id = os.environ.get("PYTEST_XDIST_TESTRUNUID", str(os.getpid()))
    stamp = Path(tempfile.gettempdir()) / f"faceviewer-packages-{run_id}"
    with stamp.open("a+") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        if stamp.stat().st_size == 0:
            build()
            file.write("built")
    return PROJECT / "dist"


def build() -> None:
    built = subprocess.run(
        ["bash", PROJECT / "packaging" / "dev", "package", "wheel", "folder", "deb"],
        env=bare(),
        check=False,
        capture_output=True,
        text=True,
        timeout=BUILD_LIMIT_S,
    )
    assert built.returncode == 0, built.stderr[-4_000:]


def bare(**more: str) -> dict[str, str]:
    """The environment of a person who knows nothing of this checkout."""
    return {k: v for k, v in os.environ.items() if k not in {"PYTHONPATH", "VIRTUAL_ENV"}} | more


def run(*command: str | Path, environment: Mapping[str, str], folder: Path | None = None) -> str:
    """The standard output of a program that ends well and says nothing else."""
    ran = subprocess.run(
        command,
        cwd=folder,
        env=dict(environment),
        stdin=subprocess.DEVNULL,
        check=False,
        capture_output=True,
        text=True,
        timeout=BUILD_LIMIT_S,
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def check_start(command: Path, screen: Screen, folder: Path) -> None:
    """Asks a package its version and what it is, and opens its window on the demo."""
    home = folder / "home"
    home.mkdir()
    names = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR")
    environment = bare(**dict.fromkeys(names, str(home)))
    assert run(command, "--version", environment=environment, folder=folder) == (f"{__version__}\n")
    diagnosis = run(command, "--diagnose", environment=environment, folder=folder)
    facts = dict(re.findall(r"^([^:]+): +(.*)$", diagnosis, re.MULTILINE))
    assert re.fullmatch(r"6\.\d+\.\d+", facts["Qt"])
    assert "not installed" not in diagnosis
    program = WindowProgram(screen, folder / "data", environment, "--demo", command=[str(command)])
    try:
        assert len(program.wait_for_rows(DEMO_COLLECTIONS)) == DEMO_COLLECTIONS
        assert program.leave()[1:] == CLEAN
    finally:
        program.end_if_running()


# The wheel, and the archive of its source


def test_pipx_installs_the_wheel(dist: Path, screen: Screen, tmp_path: Path) -> None:
    tools, commands = tmp_path / "tools", tmp_path / "bin"
    run(sys.executable, "-m", "venv", tools, environment=bare())
    run(tools / "bin" / "pip", "install", "--quiet", "pipx", environment=bare())
    environment = bare(
        PIPX_HOME=str(tmp_path / "pipx"),
        PIPX_BIN_DIR=str(commands),
        PIP_CONSTRAINT=str(PROJECT / "packaging" / "constraints.txt"),
    )
    [wheel] = dist.glob(f"faceviewer-{__version__}-*.whl")

    run(tools / "bin" / "pipx", "install", wheel, environment=environment, folder=tmp_path)

    shared = tmp_path / "pipx" / "venvs" / "faceviewer" / "share"
    assert (shared / "applications" / "faceviewer.desktop").is_file()
    assert (commands / "faceviewerw").exists()
    check_start(commands / "faceviewer", screen, tmp_path)


def test_the_source_makes_the_same_wheel(dist: Path, tmp_path: Path) -> None:
    [archive] = dist.glob(f"faceviewer-{__version__}.tar.gz")
    with tarfile.open(archive) as source:
        source.extractall(tmp_path, filter="data")
    [unpacked] = tmp_path.glob("faceviewer-*")

    run(
        sys.executable,
        "-m",
        "hatchling",
        "build",
        "-t",
        "wheel",
        environment=bare(),
        folder=unpacked,
    )

    [again] = unpacked.glob("dist/*.whl")
    [wheel] = dist.glob(f"faceviewer-{__version__}-*.whl")
    assert contents(again) == contents(wheel)


def contents(wheel: Path) -> dict[str, int]:
    """The files of a wheel with their check sums; of itself only the list of them differs."""
    with ZipFile(wheel) as opened:
        return {file.filename: file.CRC for file in opened.infolist()}


# One folder with Python and Qt


def test_the_folder_starts(dist: Path, screen: Screen, tmp_path: Path) -> None:
    check_start(dist / "faceviewer" / "faceviewer", screen, tmp_path)


def test_the_window_and_the_demo_load_what_the_folder_carries(
    dist: Path, screen: Screen, tmp_path: Path
) -> None:
    """A computer that has nothing of it would show it too, but this one has all of it."""
    folder = dist / "faceviewer"
    carried = {file.name for file in folder.rglob("*.so*")}
    command = [str(folder / "faceviewer")]
    program = WindowProgram(screen, tmp_path / "data", bare(), "--demo", command=command)
    try:
        wait_until(program.children, "the demo is started")
        program.wait_for_rows(DEMO_COLLECTIONS)
        for process in (program.process.pid, *program.children()):
            loaded = {Path(file) for file in libraries_of(process)}
            assert {file for file in loaded if file.is_relative_to(folder)}
            strange = {file for file in loaded if not file.is_relative_to(folder)}
            assert not {file for file in strange if file.name in carried}
    finally:
        program.end_if_running()


def libraries_of(process: int) -> set[str]:
    """The files of the libraries that a process has loaded."""
    maps = Path(f"/proc/{process}/maps").read_text()
    return set(re.findall(r"(/\S+\.so\S*)$", maps, re.MULTILINE))


def test_the_folder_keeps_a_credential_in_the_keyring(
    dist: Path, server: DemoServer, gnome_keyring: dict[str, str], tmp_path: Path
) -> None:
    """Backends of keyrings are found by their names, which a frozen build has to carry."""
    write_settings(tmp_path, server)
    program = str(dist / "faceviewer" / "faceviewer")
    command = [program, "--data-dir", str(tmp_path), "credential"]
    kept = subprocess.run(
        [*command, "set", "verifik"],
        env=gnome_keyring,
        input=server.token,
        check=False,
        capture_output=True,
        text=True,
        timeout=START_LIMIT_S,
    )

    assert kept.returncode == 0, kept.stderr
    run(*command, "check", "verifik", environment=gnome_keyring)
    assert server.requests
    run(*command, "forget", "verifik", environment=gnome_keyring)


def test_programs_that_it_starts_get_nothing_of_it(dist: Path, tmp_path: Path) -> None:
    """A browser with other libraries than its own, or with plugins of another Qt, ends at once."""
    asked = tmp_path / "xdg-mime"
    asked.write_text("#!/bin/sh\nenv | grep -E '^(LD_LIBRARY_PATH|QT_|QML)' | tr '\\n' ' '\n")
    asked.chmod(0o755)
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    environment = bare(PATH=path, LD_LIBRARY_PATH="/of/the/person") | {"HOME": str(tmp_path)}
    environment.pop("QT_QPA_PLATFORM", None)

    diagnosis = run(dist / "faceviewer" / "faceviewer", "--diagnose", environment=environment)

    assert "links open with:     LD_LIBRARY_PATH=/of/the/person\n" in diagnosis


def test_nothing_from_outside_gets_into_the_folders_python(dist: Path, tmp_path: Path) -> None:
    for name in ("sitecustomize", "json", "argparse", "httpx", "faceviewer"):
        (tmp_path / f"{name}.py").write_text(HIJACK)
    variables = ("PYTHONPATH", "PYTHONHOME", "PYTHONSTARTUP", "PYTHONUSERBASE")
    environment = bare(**dict.fromkeys(variables, str(tmp_path)), PYTHONINSPECT="1")
    command = dist / "faceviewer" / "faceviewer"

    shown = run(command, "list", "collections", "--demo", environment=environment, folder=tmp_path)

    assert len(shown.splitlines()) == 1 + DEMO_COLLECTIONS
    assert "hijacked" not in shown


def test_the_folder_has_a_licence_of_all_that_is_in_it(dist: Path) -> None:
    inside = dist / "faceviewer" / "_internal"
    text = (inside / "licences" / "README.md").read_text()
    listed = (inside / "faceviewer" / "resources" / "THIRD_PARTY.md").read_text()

    shipped = {compared(folder.name.partition("-")[0]) for folder in inside.glob("*.dist-info")}
    names = {compared(name) for name in re.findall(r"^- ([\w.-]+) ", text, re.MULTILINE)}

    assert shipped <= names
    assert shipped - MAKERS <= known_facts(listed).keys()
    assert all(
        (inside / "licences" / folder).is_dir() for folder in re.findall(r"`(\.\./.*info)`", text)
    )
    system = {file.name for file in inside.glob("lib*.so*") if not file.is_symlink()}
    for library in system - set(re.findall(r"lib(?:Qt6|icu|py|shiboken)\S+", " ".join(system))):
        assert library.partition(".so")[0] in text
    for name in ("Python.txt", "LGPL-3.0.txt", "GPL-3.0.txt", "system/libssl3.txt"):
        assert (inside / "licences" / name).stat().st_size > 0, name


def test_the_folder_has_what_qt_needs_and_no_path_of_the_builder(dist: Path) -> None:
    inside = dist / "faceviewer" / "_internal"
    plugins = {file.name for file in (inside / "PySide6" / "Qt" / "plugins").rglob("*.so")}

    assert {"libqxcb.so", "libqwayland.so", "libqoffscreen.so", "libqsvg.so"} <= plugins
    assert (inside / "PySide6" / "Qt" / "translations" / "qtbase_es.qm").is_file()
    assert not [file for file in inside.rglob("*") if file.is_symlink() and not file.exists()]
    assert not list(inside.rglob("direct_url.json"))


# The Debian package


@pytest.fixture(scope="module")
def package(dist: Path) -> Path:
    """The package of Debian."""
    [file] = dist.glob(f"faceviewer_{__version__}_*.deb")
    return file


@pytest.fixture(scope="module")
def unpacked(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("deb")
    run("dpkg-deb", "-x", package, folder, environment=bare())
    yield folder
    shutil.rmtree(folder)


def test_the_deb_says_what_it_needs(package: Path) -> None:
    fields = run("dpkg-deb", "-f", package, environment=bare())
    control = dict(re.findall(r"^([\w-]+): (.*)$", fields, re.MULTILINE))

    assert control["Package"] == "faceviewer"
    assert control["Version"] == __version__
    assert re.search(r"\blibc6 \(>= 2\.\d+\)", control["Depends"])
    needed = {word.split()[0] for word in control["Depends"].split(", ")}
    assert {"libegl1", "libgl1", "libxcb1", "fontconfig-config", "xkb-data"} <= needed


def test_the_deb_lies_where_debian_wants_it(package: Path, unpacked: Path) -> None:
    listed = run("dpkg-deb", "-c", package, environment=bare()).splitlines()
    share = unpacked / "usr" / "share"

    assert all(" root/root " in line for line in listed)
    assert not [line for line in listed if re.match(r".{5}w|.{8}w", line) and line[0] != "l"]
    assert (unpacked / "usr" / "bin" / "faceviewer").readlink() == Path(
        "../lib/faceviewer/faceviewer"
    )
    assert (share / "applications" / "faceviewer.desktop").is_file()
    assert (share / "metainfo" / "io.github.faceviewer.faceviewer.metainfo.xml").is_file()
    assert len(list((share / "icons" / "hicolor").rglob("faceviewer.*"))) == 10
    assert "License: MIT" in (share / "doc" / "faceviewer" / "copyright").read_text()


def test_the_deb_starts(unpacked: Path, screen: Screen, tmp_path: Path) -> None:
    check_start(unpacked / "usr" / "bin" / "faceviewer", screen, tmp_path)


def test_lintian_finds_no_error_in_the_deb(package: Path) -> None:
    if shutil.which("lintian") is None:
        pytest.skip("lintian is not installed")
    run(
        *("lintian", "--fail-on", "error", "--suppress-tags", ",".join(LINTIAN_KNOWN), package),
        environment=bare(),
    )
