"""The bytes of one answer as httpx hands them on, and nothing done with them."""

import asyncio
import json
import sys
import time

import httpx


async def read() -> float:
    """How many seconds that takes."""
    async with httpx.AsyncClient(trust_env=False) as client:
        begun = time.perf_counter()
        async with client.stream("GET", sys.argv[1]) as answer:
            async for _ in answer.aiter_raw():
                pass
        return time.perf_counter() - begun


print(json.dumps({"seconds": asyncio.run(read())}))
