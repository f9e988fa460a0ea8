"""A serial walk over all pages by plain httpx, each page decoded by the standard library."""

import json
import sys
import time

import httpx


def main() -> None:
    """Walks from the first page to the last."""
    rows: list[dict[str, object]] = []
    parameters = {"limit": "100"}
    requests = 0
    with httpx.Client(trust_env=False) as client:
        begun = time.perf_counter()  # ours has its client before, too
        while True:
            page = client.get(sys.argv[1], params=parameters).json()
            requests += 1
            rows += page["faces"]
            if not page.get("next"):
                break
            parameters["next"] = page["next"]
        seconds = time.perf_counter() - begun
    ids = [row["id"] for row in rows]
    print(json.dumps({"seconds": seconds, "requests": requests, "ids": ids}))


main()
