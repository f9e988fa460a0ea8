"""Both services in a process of its own, fast enough to be no part of what is measured.

Bytes are made before the first request; latency comes from a timer. It knows nothing of
credentials, and every row of a page is one that the request asked for.
"""

import argparse
import asyncio
import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl
from urllib.request import urlopen

from made_data import FaceQuery, Faces
from typing_extensions import override

COLLECTIONS_PATH = "/v2/face-recognition/collections"
FACES_PATH = "/faces"
COUNTS_PATH = "/bench/counts"
PART_BYTES = 1 << 20
START_LIMIT_S = 60.0


class Server:
    """What is served, and how often it was asked for."""

    def __init__(
        self, faces: Faces, collections: Path | None, latency_s: float, bytes_per_s: float = 0
    ) -> None:
        self.faces = faces
        self.collections = collections
        self.latency_s = latency_s
        self.bytes_per_s = bytes_per_s
        self.requests = 0
        self.rows = lru_cache(maxsize=256)(faces.rows)

    def page(self, parameters: dict[str, str]) -> bytes:
        """One page of faces; a next token is the place of its first row."""
        rows = self.rows(read_query(parameters))
        start = int(parameters.get("next", "p0")[1:])
        end = start + int(parameters.get("limit", "100"))
        found = b",".join([self.faces.json[number] for number in rows[start:end]])
        following = b',"next":"p%d"' % end if end < len(rows) else b""
        return b'{"faces":[' + found + b"]" + following + b"}"

    def counts(self) -> bytes:
        """How often faces were asked for since this was last asked."""
        counted, self.requests = self.requests, 0
        return json.dumps({"requests": counted}).encode()


def read_query(parameters: dict[str, str]) -> FaceQuery:
    """What the parameters ask for. Source: the documented query parameters of GET /faces."""
    ends: dict[str, Any] = {}
    for sign, name in (("gt", "after"), ("gte", "after"), ("lt", "before"), ("lte", "before")):
        if (text := parameters.get(f"when_created[${sign}]")) is not None:
            ends[name] = datetime.fromisoformat(text)
            ends[f"is_{name}_included"] = sign.endswith("e")
    order = parameters.get("order", "desc")
    return FaceQuery(parameters.get("sortBy", ""), is_ascending=order == "asc", **ends)


class Connection(asyncio.Protocol):
    """One connection that is kept open; requests have no body and come one after the other."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._loop = asyncio.get_running_loop()
        self._received = b""
        self._sending: asyncio.Task[None] | None = None

    @override
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    @override
    def data_received(self, data: bytes) -> None:
        self._received += data
        while b"\r\n\r\n" in self._received:
            head, self._received = self._received.split(b"\r\n\r\n", 1)
            target = head.split(b" ", 2)[1].decode("latin-1")
            if target == COUNTS_PATH:
                self._send(self._server.counts())
            else:
                self._loop.call_later(self._server.latency_s, self._answer, target)

    def _answer(self, target: str) -> None:
        if self._transport.is_closing():
            return
        path, _, query = target.partition("?")
        if path == FACES_PATH:
            self._server.requests += 1
            self._send(self._server.page(dict(parse_qsl(query))))
        elif path == COLLECTIONS_PATH and self._server.collections is not None:
            self._sending = self._loop.create_task(self._send_file(self._server.collections))
        else:
            self._send(b"{}", b"404 Not Found")

    def _send(self, body: bytes, status: bytes = b"200 OK") -> None:
        self._transport.write(_head(len(body), status) + body)

    async def _send_file(self, file: Path) -> None:
        """The whole answer, handed from the file to the connection by the kernel."""
        size, pace = file.stat().st_size, self._server.bytes_per_s
        self._transport.write(_head(size))
        begun = self._loop.time()
        with file.open("rb") as stream:
            try:
                for start in range(0, size, PART_BYTES if pace else size):
                    if pace:
                        await asyncio.sleep(begun + start / pace - self._loop.time())
                    count = PART_BYTES if pace else size
                    await self._loop.sendfile(self._transport, stream, start, count)
            except ConnectionError:
                self._transport.abort()  # whoever asked has gone


def _head(length: int, status: bytes = b"200 OK") -> bytes:
    return b"HTTP/1.1 %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % (
        status,
        length,
    )


async def serve(server: Server) -> None:
    """Serves until standard input ends, which it does when the benchmark does."""
    loop = asyncio.get_running_loop()
    listening = await loop.create_server(lambda: Connection(server), "127.0.0.1", 0)
    port = listening.sockets[0].getsockname()[1]
    ready = {"url": f"http://127.0.0.1:{port}", "ids": server.faces.id_hash()}
    print(json.dumps(ready), flush=True)
    ended = asyncio.Event()

    def wait_for_the_end() -> None:
        sys.stdin.read()
        loop.call_soon_threadsafe(ended.set)

    threading.Thread(target=wait_for_the_end, daemon=True).start()
    await ended.wait()


# --- The side of the benchmark --------------------------------------------------------------------


class BenchServer:
    """A running server: `url` of both services, and `ids` as `made_data.id_set` has them."""

    def __init__(self, url: str, ids: str) -> None:
        self.url = url
        self.ids = ids
        self.faces_url = url + FACES_PATH
        self.collections_url = url + COLLECTIONS_PATH

    def requests(self) -> int:
        """How often faces were asked for since this was last called."""
        with urlopen(self.url + COUNTS_PATH) as answer:
            counted: int = json.load(answer)["requests"]
        return counted


@contextmanager
def bench_server(
    faces: int,
    latency_s: float,
    distribution: str = "even",
    collections: Path | None = None,
    bytes_per_s: float = 0,
) -> Iterator[BenchServer]:
    """A server of so many faces, or of the collections in a file; with 0 as fast as it can."""
    command = [sys.executable, __file__, str(faces), distribution, str(collections or "")]
    process = subprocess.Popen(
        [*command, str(latency_s), str(bytes_per_s)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        yield BenchServer(**json.loads(process.stdout.readline()))
    finally:
        process.stdin.close()
        process.stdout.close()
        process.wait()


def main() -> None:
    """The program of the server."""
    parser = argparse.ArgumentParser()
    parser.add_argument("faces", type=int)
    parser.add_argument("distribution")
    parser.add_argument("collections")
    parser.add_argument("latency_s", type=float)
    parser.add_argument("bytes_per_s", type=float)
    asked = parser.parse_args()
    collections = Path(asked.collections) if asked.collections else None
    faces = Faces(asked.faces, asked.distribution)
    asyncio.run(serve(Server(faces, collections, asked.latency_s, asked.bytes_per_s)))


if __name__ == "__main__":
    main()
