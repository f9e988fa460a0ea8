"""Where a frozen build begins; it is handed to PyInstaller and runs nowhere else."""

import os
import sys

from faceviewer.cli import main


def free_environment() -> None:
    """Lends nothing of this build to the programs that it starts.

    PyInstaller's start has put the build's own libraries in the way of every other program, such as
    a browser. Without them this program's own demo has to be a start of its own, too.
    """
    for name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"):
        os.environ.pop(name, None)
        if f"{name}_ORIG" in os.environ:
            os.environ[name] = os.environ.pop(f"{name}_ORIG")
    os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"


if __name__ == "__main__":
    free_environment()
    sys.exit(main())
