"""Coroutines are started, replaced, cancelled and awaited in one place, and no error is lost."""

import asyncio
import gc
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from faceviewer.errors import FaceviewerError, ServerFailed
from faceviewer.tasks import Tasks

pytestmark = pytest.mark.anyio


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@dataclass
class Job:
    """Work that waits to be ended, and what became of it."""

    started: asyncio.Event = field(default_factory=asyncio.Event)
    may_end: asyncio.Event = field(default_factory=asyncio.Event)
    fate: list[str] = field(default_factory=list)

    async def run(self) -> None:
        self.started.set()
        try:
            await self.may_end.wait()
            self.fate.append("done")
        except asyncio.CancelledError:
            self.fate.append("cancelled")
            raise

    async def run_and_tidy_up(self, tidied: asyncio.Event) -> None:
        try:
            await self.run()
        finally:
            await tidied.wait()
            self.fate.append("tidy")


@dataclass
class Errors:
    told: list[tuple[str, FaceviewerError]] = field(default_factory=list)

    def take(self, name: str, error: FaceviewerError) -> None:
        self.told.append((name, error))


@pytest.fixture
def errors() -> Errors:
    return Errors()


@pytest.fixture
def tasks(errors: Errors) -> Tasks:
    return Tasks(errors.take)


async def failing(error: BaseException) -> None:
    await asyncio.sleep(0)
    raise error


async def until(is_so: Callable[[], bool]) -> None:
    async with asyncio.timeout(5):
        while not is_so():  # noqa: ASYNC110 - a condition without an event of its own
            await asyncio.sleep(0)


async def test_a_task_runs_to_its_end_and_is_forgotten(tasks: Tasks) -> None:
    job = Job()
    tasks.start("load", job.run())
    assert tasks.is_running("load")
    job.may_end.set()
    await until(lambda: not tasks.is_running("load"))
    assert job.fate == ["done"]


async def test_a_newer_task_of_a_name_cancels_the_older(tasks: Tasks) -> None:
    older, newer, other = Job(), Job(), Job()
    tasks.start("load", older.run())
    tasks.start("other", other.run())
    await older.started.wait()
    tasks.start("load", newer.run())
    await newer.started.wait()
    assert older.fate == ["cancelled"]
    assert tasks.is_running("load")
    assert other.fate == []
    await tasks.close()
    assert newer.fate == other.fate == ["cancelled"]


async def test_the_end_of_the_older_task_leaves_the_newer_running(tasks: Tasks) -> None:
    older, newer, tidied = Job(), Job(), asyncio.Event()
    tasks.start("load", older.run_and_tidy_up(tidied))
    await older.started.wait()
    tasks.start("load", newer.run())
    tidied.set()
    await until(lambda: older.fate == ["cancelled", "tidy"])
    await asyncio.sleep(0)
    assert tasks.is_running("load")
    await tasks.close()


async def test_a_task_that_was_replaced_before_it_began_leaves_no_warning(tasks: Tasks) -> None:
    newer = Job()
    tasks.start("load", Job().run())
    tasks.start("load", newer.run())
    await newer.started.wait()
    gc.collect()  # a coroutine that was never awaited would warn now, and warnings are errors
    await tasks.close()


async def test_cancelling_what_does_not_run_does_nothing(tasks: Tasks) -> None:
    tasks.cancel("nothing")
    tasks.cancel_group("")
    assert not tasks.is_running("nothing")


async def test_a_group_is_cancelled_by_its_prefix(tasks: Tasks) -> None:
    jobs = {name: Job() for name in ("page-1", "page-1-record", "page-2", "lookup")}
    for name, job in jobs.items():
        tasks.start(name, job.run())
        await job.started.wait()
    tasks.cancel_group("page-1")
    assert not tasks.is_running("page-1")
    assert not tasks.is_running("page-1-record")
    assert tasks.is_running("page-2")
    assert tasks.is_running("lookup")
    await tasks.close()


async def test_our_errors_are_told_with_the_name(tasks: Tasks, errors: Errors) -> None:
    error = ServerFailed("blockv", 500)
    tasks.start("load", failing(error))
    await until(lambda: bool(errors.told))
    assert errors.told == [("load", error)]
    await until(lambda: not tasks.is_running("load"))


async def test_any_other_error_is_a_defect_and_raised(tasks: Tasks, errors: Errors) -> None:
    raised: list[object] = []
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda _loop, context: raised.append(context["exception"]))
    bug = KeyError("bug")
    tasks.start("load", failing(bug))
    await until(lambda: bool(raised))
    assert raised == [bug]
    assert errors.told == []
    assert not tasks.is_running("load")


async def test_a_defect_in_who_is_told_is_raised_too() -> None:
    raised: list[object] = []
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda _loop, context: raised.append(context["exception"]))
    bug = RuntimeError("bug")

    def fail(_name: str, _error: FaceviewerError) -> None:
        raise bug

    Tasks(fail).start("load", failing(ServerFailed("blockv", 500)))
    await until(lambda: bool(raised))
    assert raised == [bug]


async def test_closing_waits_until_all_have_tidied_up(tasks: Tasks) -> None:
    first, second, tidied = Job(), Job(), asyncio.Event()
    tasks.start("first", first.run_and_tidy_up(tidied))
    tasks.start("second", second.run())
    await first.started.wait()
    closing = asyncio.create_task(tasks.close())
    await until(lambda: second.fate == ["cancelled"])
    assert not closing.done()
    tidied.set()
    await closing
    assert first.fate == ["cancelled", "tidy"]


async def test_closing_waits_for_those_that_were_replaced(tasks: Tasks) -> None:
    older, newer, tidied = Job(), Job(), asyncio.Event()
    tasks.start("load", older.run_and_tidy_up(tidied))
    await older.started.wait()
    tasks.start("load", newer.run())
    await newer.started.wait()
    closing = asyncio.create_task(tasks.close())
    await until(lambda: newer.fate == ["cancelled"])
    assert not closing.done()
    tidied.set()
    await closing
    assert older.fate == ["cancelled", "tidy"]


async def test_closing_also_ends_what_was_started_meanwhile(tasks: Tasks) -> None:
    first, late = Job(), Job()

    async def start_another() -> None:
        try:
            await first.run()
        finally:
            tasks.start("late", late.run())

    tasks.start("first", start_another())
    await first.started.wait()
    await tasks.close()
    assert not tasks.is_running("late")


async def test_closing_without_tasks_ends_at_once(tasks: Tasks) -> None:
    await tasks.close()
    await tasks.close()
