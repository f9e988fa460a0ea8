import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from faceviewer.errors import ExportError
from faceviewer.export.files import write_file

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="modes and pipes of POSIX")


def chunks_that_break_off() -> Iterator[bytes]:
    yield b"half"
    raise RuntimeError


def test_a_file_is_written_and_nothing_beside_it(tmp_path: Path) -> None:
    write_file(tmp_path / "rows", [b"one ", b"two"])

    assert [path.name for path in tmp_path.iterdir()] == ["rows"]
    assert (tmp_path / "rows").read_bytes() == b"one two"


def test_an_older_file_stands_until_everything_is_written(tmp_path: Path) -> None:
    (tmp_path / "rows").write_bytes(b"old")

    with pytest.raises(RuntimeError):
        write_file(tmp_path / "rows", chunks_that_break_off())

    assert [path.name for path in tmp_path.iterdir()] == ["rows"]
    assert (tmp_path / "rows").read_bytes() == b"old"


@posix_only
def test_a_new_file_has_the_mode_of_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_file(tmp_path / "rows", [b""])
    finally:
        os.umask(before)

    assert stat.S_IMODE((tmp_path / "rows").stat().st_mode) == 0o640


@posix_only
def test_an_older_file_keeps_its_mode(tmp_path: Path) -> None:
    (tmp_path / "rows").touch(0o600)

    write_file(tmp_path / "rows", [b"new"])

    assert stat.S_IMODE((tmp_path / "rows").stat().st_mode) == 0o600


@posix_only
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "rows")

    write_file(tmp_path / "link", [b"rows"])

    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "rows").read_bytes() == b"rows"


@posix_only
def test_a_pipe_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = Thread(target=write_file, args=(pipe, [b"rows"]))
    writer.start()

    assert pipe.read_bytes() == b"rows"
    writer.join()
    assert pipe.is_fifo()


def test_a_directory_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExportError) as caught:
        write_file(tmp_path, [b""])

    assert caught.value.values == {"reason": "not_a_file", "path": str(tmp_path)}


def test_a_folder_that_is_missing_is_our_error(tmp_path: Path) -> None:
    with pytest.raises(ExportError) as caught:
        write_file(tmp_path / "missing" / "rows", [b""])

    assert caught.value.key == "export.cannot_write"
