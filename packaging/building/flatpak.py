"""The Flatpak manifest: its syntax is checked here; the package itself is built elsewhere."""

import json
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any, Final

MANIFEST: Final = Path(__file__).parents[1] / "flatpak" / "io.github.faceviewer.faceviewer.yml"


def can_read() -> bool:
    """Whether flatpak-builder, which reads the manifest, is installed."""
    return shutil.which("flatpak-builder") is not None


def read_manifest() -> dict[str, Any]:
    """The manifest as flatpak-builder understands it.

    Raises: CalledProcessError: it does not.
    """
    # It makes a folder of its own even then, where it is.
    with tempfile.TemporaryDirectory() as folder:
        shown = subprocess.run(
            ["flatpak-builder", "--show-manifest", str(MANIFEST)],
            cwd=folder,
            check=True,
            capture_output=True,
            text=True,
        )
    manifest: dict[str, Any] = json.loads(shown.stdout)
    return manifest
