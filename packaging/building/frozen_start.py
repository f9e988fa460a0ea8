"""Where a frozen build begins; it is handed to PyInstaller and runs nowhere else."""

import os
import sys

from faceviewer.cli import main

if __name__ == "__main__":
    # The start of a frozen build may lend its own libraries to every program that it starts, such
    # as a browser, which then fails on them.
    for name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"):
        if f"{name}_ORIG" in os.environ:
            os.environ[name] = os.environ.pop(f"{name}_ORIG")
        else:
            os.environ.pop(name, None)
    sys.exit(main())
