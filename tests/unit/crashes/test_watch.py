"""The one place for unhandled errors: what leads there, what is written, what is told."""

import gc
import stat
import sys
import threading
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from faceviewer.crashes.folder import BYTES_MAX, FILES_MAX, CrashFolder
from faceviewer.crashes.watch import CRASHES_MAX, Crash, CrashWatch, report_loop_error

SECRET = "s3cret-value"


@pytest.fixture
def told() -> list[Crash]:
    """What was told."""
    return []


@pytest.fixture
def watch(
    told: list[Crash], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> Iterator[CrashWatch]:
    """A watch over this test, whose files stand in `tmp_path / "log"`."""
    with CrashWatch(told.append) as watch:
        watch.keep_in(tmp_path / "log")
        yield watch
    logged = caplog.get_records("call")
    assert SECRET not in "".join(record.getMessage() for record in logged)
    logged.clear()


def files(tmp_path: Path) -> list[Path]:
    return sorted((tmp_path / "log").iterdir()) if (tmp_path / "log").exists() else []


def fail() -> None:
    raise KeyError(SECRET)


def fail_in_a_thread() -> None:
    thread = threading.Thread(target=fail, name="worker")
    thread.start()
    thread.join()


def fail_where_nobody_listens() -> None:
    class Dying:
        def __del__(self) -> None:
            raise KeyError(SECRET)

    Dying()
    gc.collect(0)


def fail_in_a_callback_of_the_collector() -> None:
    kept = weakref.ref(threading.Event(), lambda _: fail())
    gc.collect(0)
    assert kept() is None


def fail_on_the_loop() -> None:
    import asyncio

    async def main() -> None:
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(report_loop_error)
        loop.call_soon(fail)
        await asyncio.sleep(0)
        await asyncio.sleep(0)

    asyncio.run(main())


@pytest.mark.parametrize(
    "happen",
    [
        fail_in_a_thread,
        fail_where_nobody_listens,
        fail_in_a_callback_of_the_collector,
        fail_on_the_loop,
        lambda: sys.excepthook(KeyError, KeyError(SECRET), None),
    ],
)
def test_every_unhandled_error_is_written_and_told(
    happen: Callable[[], None], watch: CrashWatch, told: list[Crash], tmp_path: Path
) -> None:
    happen()

    (crash,) = told
    (file,) = files(tmp_path)
    assert crash.is_new
    assert crash.fault.values == {"kind": "KeyError", "path": str(file)}
    assert "KeyError" in file.read_text()
    assert SECRET not in file.read_text()


def test_its_hooks_are_taken_back(tmp_path: Path) -> None:
    before = sys.excepthook, sys.unraisablehook, threading.excepthook
    with CrashWatch():
        assert sys.excepthook is not before[0]
    assert (sys.excepthook, sys.unraisablehook, threading.excepthook) == before


def test_a_flood_of_one_error_is_one_file_and_a_count(
    watch: CrashWatch, told: list[Crash], tmp_path: Path
) -> None:
    for number in range(1_000):
        watch.report(ValueError(number))

    assert len(files(tmp_path)) == 1
    assert [crash.is_new for crash in told] == [True] + [False] * 999
    assert told[-1].total == 1_000
    assert {crash.fault for crash in told} == {told[0].fault}


def test_a_flood_of_different_errors_does_not_fill_the_disk(
    watch: CrashWatch, told: list[Crash], tmp_path: Path
) -> None:
    for number in range(10 * CRASHES_MAX):
        watch.report(type(f"Error{number}", (Exception,), {})())

    assert len(files(tmp_path)) == CRASHES_MAX
    assert sum(crash.is_new for crash in told) == CRASHES_MAX
    assert told[-1].total == 10 * CRASHES_MAX


def test_many_runs_do_not_fill_it_either(tmp_path: Path) -> None:
    folder = CrashFolder(tmp_path)
    for number in range(FILES_MAX):
        (tmp_path / f"crash-20200101T0000{number:02}Z-1-01.txt").touch()

    newest = folder.write(["x" * BYTES_MAX])

    left = sorted(tmp_path.iterdir())
    assert newest is not None
    assert len(left) == FILES_MAX
    assert left[-1] == newest
    assert newest.stat().st_size == BYTES_MAX


@pytest.mark.skipif(sys.platform == "win32", reason="modes of POSIX")
def test_its_files_are_for_this_person_alone(watch: CrashWatch, tmp_path: Path) -> None:
    watch.report(ValueError())

    (file,) = files(tmp_path)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_where_nothing_can_be_written_it_is_told_all_the_same(
    watch: CrashWatch, told: list[Crash], tmp_path: Path
) -> None:
    (tmp_path / "log").write_text("a file in the place of the folder")

    watch.report(ValueError())

    assert told[0].fault.key == "fault.unwritten"


def test_an_error_in_the_telling_is_no_second_one(
    told: list[Crash], watch: CrashWatch, tmp_path: Path
) -> None:
    def fail(crash: Crash) -> None:
        told.append(crash)
        watch.report(KeyError())
        raise KeyError

    watch.show_in(fail)
    watch.report(ValueError())
    watch.show_in(None)
    watch.report(ValueError())

    assert [crash.total for crash in told] == [1, 2]


def test_who_wants_the_program_to_end_is_no_error(watch: CrashWatch, told: list[Crash]) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    sys.excepthook(SystemExit, SystemExit(), None)
    assert told == []
