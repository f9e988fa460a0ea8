"""Where hosts are: their names looked up by the system, in threads."""

import asyncio
import socket
from collections.abc import Callable
from contextlib import suppress

Find = Callable[[str, int], list[str]]


def find_addresses(host: str, port: int) -> list[str]:
    """The internet addresses of a host, in the order in which this computer would take them.

    It blocks, for half a minute where no name server answers.

    Raises:
        OSError: the name was not found.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(place[0]) for *_, place in found))


class HostNames:
    """Looks names up; who wants a name that is being looked up already waits for the same answer.

    A search in a thread cannot be ended: without this, rows that scroll by a host whose name server
    is silent would leave a thread each.
    """

    def __init__(self, find: Find = find_addresses) -> None:
        self._find = find
        self._lookups: dict[tuple[str, int], asyncio.Future[list[str]]] = {}

    async def addresses(self, host: str, port: int) -> list[str]:
        """The addresses of a host; each answer is asked of the system anew.

        Raises:
            OSError: the name was not found.
        """
        key = (host, port)
        lookup = self._lookups.get(key)
        if lookup is None:
            loop = asyncio.get_running_loop()
            lookup = self._lookups[key] = loop.run_in_executor(None, self._find, host, port)
            lookup.add_done_callback(lambda _: self._end(key))
        return await asyncio.shield(lookup)

    def _end(self, key: tuple[str, int]) -> None:
        lookup = self._lookups.pop(key)
        with suppress(asyncio.CancelledError):
            lookup.exception()  # there may be nobody left who would be told
