"""The services of a shift in a process of their own, whose faults are changed by lines of text.

It writes one line of JSON when it listens, and answers each line that it reads with an empty one.
"""

import json
import sys

from faceviewer.demo.server import DemoServer

FACES, COLLECTIONS = 130, 40
"""More than a page, and few enough that each picture and text was met in the first rounds."""


def main() -> None:
    """Serves until standard input closes."""
    with DemoServer(FACES, COLLECTIONS, rate_limit=1_000_000) as server:
        _say(
            json.dumps(
                {
                    "verifik": server.verifik_url,
                    "blockv": server.blockv_url,
                    "token": server.token,
                }
            )
        )
        for line in sys.stdin:
            server.set_faults(line.strip())
            server.application.forget_requests()
            _say("")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
