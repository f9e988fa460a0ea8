"""Short work is done at once; long work goes on as a task, and a newer one ends it."""

import asyncio
from collections.abc import Coroutine

import pytest

from faceviewer.listings.jobs import Jobs
from faceviewer.slices import Steps
from faceviewer.tasks import Tasks


def counting(end: int) -> Steps[int]:
    for number in range(end):
        yield number / end
    return end


def endless() -> Steps[int]:
    while True:
        yield None


def noting(taken: list[int]) -> Steps[None]:
    taken.append(7)
    yield None


def tasks() -> Tasks:
    return Tasks(lambda name, _error: pytest.fail(name))


def run(work: Coroutine[object, object, None]) -> None:
    asyncio.run(work)


def test_short_work_is_done_when_it_was_asked_for() -> None:
    taken: list[int] = []

    async def work() -> None:
        jobs = Jobs(tasks(), first_slice_s=60)
        assert jobs.run("job", counting(1000), taken.append)
        assert taken == [1000]
        assert not jobs.is_running("job")

    run(work())


def test_without_tasks_all_work_is_done_at_once() -> None:
    taken: list[int] = []
    jobs = Jobs(first_slice_s=0)
    assert jobs.run("job", counting(1000), taken.append)
    jobs.start("later", noting(taken))
    assert taken == [1000, 7]
    assert not jobs.is_running("job")
    jobs.cancel("job")


def test_long_work_goes_on_as_a_task_and_tells_its_part() -> None:
    taken: list[int] = []
    told: list[float] = []

    async def work() -> None:
        owner = tasks()
        jobs = Jobs(owner, "page-", first_slice_s=0)
        assert not jobs.run("job", counting(200_000), taken.append, told.append)
        assert taken == []
        assert jobs.is_running("job")
        assert owner.is_running("page-job")
        await owner.wait("page-job")
        assert taken == [200_000]

    run(work())
    assert told == sorted(told)
    assert told


def test_the_newest_job_of_a_name_wins() -> None:
    taken: list[int] = []

    async def work() -> None:
        owner = tasks()
        jobs = Jobs(owner, first_slice_s=0)
        jobs.run("job", endless(), taken.append)
        await asyncio.sleep(0)
        jobs.run("job", counting(7), taken.append)
        jobs.run("other", counting(5), taken.append)
        await owner.wait("job")
        await owner.wait("other")

    run(work())
    assert sorted(taken) == [5, 7]


def test_a_cancelled_job_hands_out_nothing() -> None:
    taken: list[int] = []

    async def work() -> None:
        owner = tasks()
        jobs = Jobs(owner, first_slice_s=0)
        jobs.run("job", endless(), taken.append)
        await asyncio.sleep(0)
        jobs.cancel("job")
        assert not jobs.is_running("job")
        await owner.close()

    run(work())
    assert taken == []


def test_work_that_nobody_waits_for_is_done_once_and_later() -> None:
    first: list[int] = []
    second: list[int] = []

    async def work() -> None:
        owner = tasks()
        jobs = Jobs(owner)
        jobs.start("job", noting(first))
        jobs.start("job", noting(second))
        assert first == []
        await owner.wait("job")

    run(work())
    assert (first, second) == ([7], [])
