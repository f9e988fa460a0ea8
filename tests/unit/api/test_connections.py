"""Connections that are kept: how many, for whom, and when they end."""

from dataclasses import dataclass

import pytest

from faceviewer.api.connections import Connections

pytestmark = pytest.mark.anyio


@dataclass(eq=False)
class Line:
    """Something that is closed once."""

    is_closed: bool = False

    async def aclose(self) -> None:
        assert not self.is_closed
        self.is_closed = True


async def use(connections: Connections[Line], way: str) -> Line:
    async with connections.one(way, Line) as line:
        return line


async def test_one_is_used_again_for_the_same_way_only() -> None:
    connections = Connections[Line](2, 30.0)
    first = await use(connections, "a")
    assert await use(connections, "a") is first
    assert await use(connections, "b") is not first
    assert not first.is_closed


async def test_no_more_are_kept_than_may_work_at_once() -> None:
    connections = Connections[Line](2, 30.0)
    lines = [await use(connections, way) for way in "abcd"]
    assert [line.is_closed for line in lines] == [True, True, False, False]
    assert await use(connections, "d") is lines[3]
    await connections.close()
    assert all(line.is_closed for line in lines)


async def test_one_that_was_idle_for_long_is_ended() -> None:
    connections = Connections[Line](2, -1.0)
    first = await use(connections, "a")
    assert await use(connections, "a") is not first
    assert first.is_closed
