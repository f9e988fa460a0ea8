"""What the command line chose for a whole run; how it is read is in `cli`."""

from pathlib import Path
from typing import NamedTuple


class Options(NamedTuple):
    """What holds for the window and for every command.

    `data_dir` None and an empty `environment` mean that nothing was chosen; `link` is a
    faceviewer:// link as text, for the window alone.
    """

    data_dir: Path | None = None
    environment: str = ""
    is_demo: bool = False
    is_debug: bool = False
    link: str = ""
