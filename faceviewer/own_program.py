"""How this program is started once more, by itself: through its interpreter, or frozen as it is.

A frozen build has no interpreter to hand a module or code to; its executable is the program.
"""

import sys
from pathlib import Path
from typing import Final

IMPORT_FOLDER: Final = Path(__file__).parents[1]
"""Where another process finds the same package as this one; never the folder it was started in."""


def own_command(*arguments: str) -> tuple[str, ...]:
    """The command line of this program with these arguments, to be run in `IMPORT_FOLDER`."""
    if not getattr(sys, "frozen", False):
        return (sys.executable, "-m", "faceviewer", *arguments)
    executable = Path(sys.executable)
    # On Windows the window's own executable has no standard streams; its neighbour does.
    return (str(executable.with_name(f"faceviewer{executable.suffix}")), *arguments)
