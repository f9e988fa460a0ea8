"""A crash leaves no picture of the memory behind: credentials would stand in it."""

import sys


def refuse_core_dumps() -> None:
    """Asks the system for none, for this process and what it starts.

    Windows has no such limit: what its error reporting takes is decided there.
    """
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - Windows has none

    _, hard = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (0, hard))
