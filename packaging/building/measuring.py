"""How large each package is and how soon its window is painted, beside a start from this checkout.

`packaging/package measure` runs it on what `dist/` holds; it needs Xvfb. The screen is watched from
outside, as the benchmark of the start does it; each in turn, after one start that fills the caches.
"""

import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import Final, NamedTuple

import third_party
from sizes import megabytes

sys.path.append(str(third_party.ROOT / "packaging" / "benchmarks"))

from display import Display, display
from measured_window import write_settings
from startup import UNUSED_URL, seconds_to_paint

DIST: Final = third_party.ROOT / "dist"
ROUNDS: Final = 7
CHECKOUT: Final = "checkout"


def print_measures() -> None:
    """Prints a line for each package: what is fetched, what is on disk, the first paint."""
    with tempfile.TemporaryDirectory() as name, display(Path(name)) as screen:
        data = Path(name, "data")
        data.mkdir()
        write_settings(data, UNUSED_URL)
        installed = _installed(Path(name))
        times = _times(screen, {key: found.command for key, found in installed.items()}, data)
    print("          fetched     on disk    painted  / checkout")
    for key, (_, fetched, on_disk) in installed.items():
        seconds = median(times[key])
        ratio = seconds / median(times[CHECKOUT])
        print(f"{key:8} {fetched:6.1f} MB {on_disk:8.1f} MB {seconds:8.2f} s {ratio:10.2f}")


class Installed(NamedTuple):
    """The command that starts it, megabytes to fetch, megabytes on disk."""

    command: list[str]
    fetched: float
    on_disk: float


def _installed(folder: Path) -> dict[str, Installed]:
    """What can be started of `dist/`, installed into a folder where that is needed."""
    found = {CHECKOUT: Installed([sys.executable, "-P", "-m", "faceviewer"], 0.0, 0.0)}
    for key, pattern, install in (
        ("wheel", "faceviewer-*.whl", _install_wheel),
        ("folder", "faceviewer/faceviewer", _take_folder),
        ("deb", "faceviewer_*.deb", _unpack_deb),
    ):
        for package in DIST.glob(pattern):
            found[key] = install(package, folder / key)
    return found


def _install_wheel(package: Path, folder: Path) -> Installed:
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    pip = [str(folder / "bin" / "pip"), "install", "--quiet", "-c", str(third_party.CONSTRAINTS)]
    subprocess.run([*pip, str(package)], check=True, stderr=subprocess.DEVNULL)
    return Installed([str(folder / "bin" / "faceviewer")], megabytes(package), megabytes(folder))


def _take_folder(package: Path, _folder: Path) -> Installed:
    return Installed([str(package)], 0.0, megabytes(package.parent))


def _unpack_deb(package: Path, folder: Path) -> Installed:
    subprocess.run(["dpkg-deb", "-x", package, folder], check=True)
    return Installed(
        [str(folder / "usr" / "bin" / "faceviewer")], megabytes(package), megabytes(folder)
    )


def _times(screen: Display, commands: dict[str, list[str]], data: Path) -> dict[str, list[float]]:
    """Seconds to the first paint of each, in turn."""
    times: dict[str, list[float]] = {key: [] for key in commands}
    for number in range(1 + ROUNDS):
        for key, command in commands.items():
            seconds = seconds_to_paint(screen, [*command, "--data-dir", str(data)])
            if number > 0:  # the first one fills the caches of the disk
                times[key].append(seconds)
    return times
