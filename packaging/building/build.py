"""Builds the packages that are named on the command line; `packaging/package` runs it."""

import argparse
import subprocess
import sys
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Final

# It is run by path, with nothing but the standard library on the way of imports.
sys.path.insert(0, str(Path(__file__).parent))

import debian
import flatpak
import icon_files
import third_party
from sizes import megabytes

import faceviewer

ROOT: Final = third_party.ROOT
DIST: Final = ROOT / "dist"
BUILD: Final = ROOT / "build"


def build_wheel() -> list[Path]:
    """The wheel, and the source archive that builds the same wheel."""
    _run(sys.executable, "-m", "hatchling", "build", "-d", str(DIST))
    name = f"faceviewer-{faceviewer.__version__}"
    return [DIST / f"{name}-py3-none-any.whl", DIST / f"{name}.tar.gz"]


@cache
def build_folder() -> list[Path]:
    """One folder with the program, its Python and its Qt."""
    icon_files.draw(BUILD / "icons")
    _run(
        *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"),
        *("--distpath", str(DIST), "--workpath", str(BUILD), "packaging/faceviewer.spec"),
    )
    return [DIST / "faceviewer"]


def build_deb() -> list[Path]:
    """The Debian package of that folder."""
    if not debian.can_build():
        print("this is no Debian: its package was not built", file=sys.stderr)
        return []
    [folder] = build_folder()
    return [debian.build(folder, BUILD / "icons", DIST, BUILD / "deb")]


def check_flatpak() -> list[Path]:
    """The manifest, once flatpak-builder has read it; the package itself is not built."""
    if not flatpak.can_read():
        print("flatpak-builder is not installed: its manifest was not read", file=sys.stderr)
        return []
    flatpak.read_manifest()
    return [flatpak.MANIFEST]


def update_licences() -> list[Path]:
    """The list of third parties."""
    third_party.write()
    return [third_party.FILE]


def measure() -> list[Path]:
    """Sizes and starts of what has been built."""
    import measuring  # noqa: PLC0415 - it brings the benchmarks along

    measuring.print_measures()
    return []


PACKAGES: Final[dict[str, Callable[[], list[Path]]]] = {
    "wheel": build_wheel,
    "folder": build_folder,
    "deb": build_deb,
    "flatpak": check_flatpak,
}
COMMANDS: Final = {**PACKAGES, "licences": update_licences, "measure": measure}


def main(arguments: Sequence[str]) -> int:
    """Builds, and prints each result with its size."""
    parser = argparse.ArgumentParser("package", description=__doc__)
    parser.add_argument("name", nargs="*", choices=[*COMMANDS, "all"], help="what to build")
    names = parser.parse_args(arguments).name or ["all"]
    try:
        for name in PACKAGES if "all" in names else names:
            for made in COMMANDS[name]():
                print(f"{megabytes(made):7.1f} MB  {made.relative_to(ROOT)}", flush=True)
    except subprocess.CalledProcessError as error:
        print(error.stderr or "", f"{error.cmd[0]} failed", file=sys.stderr)
        return 1
    return 0


def _run(*command: str) -> None:
    subprocess.run(command, cwd=ROOT, check=True, stdout=sys.stderr)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
