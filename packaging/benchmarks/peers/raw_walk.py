"""A serial walk over all pages by a plain socket: nothing is decoded but the next token."""

import json
import re
import socket
import sys
import time
from urllib.parse import urlsplit

NEXT = re.compile(rb'"next":"([^"]*)"\}$')
PIECE_BYTES = 1 << 18


def get(connection: socket.socket, target: str, host: str) -> bytes:
    """The body of one answer."""
    connection.sendall(f"GET {target} HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())
    received = b""
    while b"\r\n\r\n" not in received:
        received += connection.recv(PIECE_BYTES)
    head, _, body = received.partition(b"\r\n\r\n")
    length = int(head.lower().partition(b"content-length: ")[2].split(b"\r\n")[0])
    pieces, size = [body], len(body)
    while size < length:
        pieces.append(connection.recv(PIECE_BYTES))
        size += len(pieces[-1])
    return b"".join(pieces)


def main() -> None:
    """Walks from the first page to the last."""
    parts = urlsplit(sys.argv[1])
    begun = time.perf_counter()
    pages, token = [], ""
    with socket.create_connection((parts.hostname or "", parts.port or 80)) as connection:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        while True:
            target = f"{parts.path}?limit=100" + (f"&next={token}" if token else "")
            pages.append(get(connection, target, parts.netloc))
            found = NEXT.search(pages[-1])
            if found is None:
                break
            token = found[1].decode()
    seconds = time.perf_counter() - begun
    ids = [row["id"] for page in pages for row in json.loads(page)["faces"]]
    print(json.dumps({"seconds": seconds, "ids": ids}))


main()
