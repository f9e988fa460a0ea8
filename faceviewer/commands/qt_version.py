"""`faceviewer --qt-version`: what `--diagnose` asks of another process, and nobody else."""

import argparse

from faceviewer.commands.output import write_lines
from faceviewer.options import Options


def run(_options: Options, _arguments: argparse.Namespace) -> int:
    """Prints the version of the Qt that could be loaded."""
    from PySide6.QtCore import qVersion

    write_lines([qVersion()])
    return 0
