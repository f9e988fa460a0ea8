"""Files of kept loads: whose they are, who may read them, how many there are, and their end."""

import os
import stat
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

from faceviewer.load_cache import BYTES_MAX, FILES_MAX, LoadCache
from faceviewer.settings import Environment, Service

ONE = Environment(
    name="One",
    id="one",
    verifik=Service(base_url="https://one.example"),
    blockv=Service(base_url="https://faces.example"),
    keeps_loads=True,
)
OTHER = replace(ONE, name="Other", id="other")


@pytest.fixture
def cache(tmp_path: Path) -> LoadCache:
    return LoadCache(tmp_path, [ONE, OTHER])


def files(path: Path) -> list[Path]:
    return [file for file in path.rglob("*") if file.is_file()]


def test_what_is_written_is_read_by_its_name_and_environment_alone(cache: LoadCache) -> None:
    cache.write(ONE, b"faces", [b"a", b"b"])

    assert cache.read(ONE, b"faces") == b"ab"
    assert cache.read(ONE, b"other") is None
    assert cache.read(OTHER, b"faces") is None
    cache.write(ONE, b"faces", [b"c"])
    assert cache.read(ONE, b"faces") == b"c"


@pytest.mark.skipif(sys.platform == "win32", reason="pipes and modes of POSIX")
def test_what_cannot_be_a_load_is_none_and_nobody_waits_for_it(
    cache: LoadCache, tmp_path: Path
) -> None:
    cache.write(ONE, b"faces", [b"a"])
    (file,) = files(tmp_path)
    with file.open("r+b") as stream:
        stream.truncate(BYTES_MAX + 1)  # takes no room on the disk
    assert cache.read(ONE, b"faces") is None

    file.unlink()
    os.mkfifo(file)
    assert cache.read(ONE, b"faces") is None


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_a_link_in_the_place_of_a_folder_goes_and_what_it_leads_to_stays(
    cache: LoadCache, tmp_path: Path
) -> None:
    cache.write(ONE, b"faces", [b"a"])
    (file,) = files(tmp_path)
    other = tmp_path / "other"
    file.parent.rename(other)
    file.parent.symlink_to(other)

    cache.forget(ONE)

    assert not file.parent.is_symlink()
    assert (other / file.name).read_bytes() == b"a"


def test_another_address_gets_nothing_of_the_old_one(cache: LoadCache) -> None:
    cache.write(ONE, b"faces", [b"a"])
    moved = replace(ONE, blockv=Service(base_url="https://elsewhere.example"))
    cache.allow([moved])

    assert cache.read(moved, b"faces") is None
    assert cache.read(ONE, b"faces") is None


def test_nothing_is_written_or_read_where_it_was_not_chosen(tmp_path: Path) -> None:
    off = replace(ONE, keeps_loads=False)
    cache = LoadCache(tmp_path, [off])

    cache.write(off, b"faces", [b"a"])

    assert files(tmp_path) == []
    assert cache.read(off, b"faces") is None


def test_switching_it_off_wipes_it_and_a_late_write_brings_nothing_back(
    cache: LoadCache, tmp_path: Path
) -> None:
    cache.write(ONE, b"faces", [b"a"])
    cache.write(OTHER, b"faces", [b"b"])

    cache.allow([replace(ONE, keeps_loads=False), OTHER])
    cache.tidy()
    cache.write(ONE, b"faces", [b"late"])

    assert [file.read_bytes() for file in files(tmp_path)] == [b"b"]
    assert cache.read(OTHER, b"faces") == b"b"


def test_forgetting_wipes_one_environment(cache: LoadCache, tmp_path: Path) -> None:
    cache.write(ONE, b"faces", [b"a"])
    cache.write(OTHER, b"faces", [b"b"])

    cache.forget(ONE)

    assert [file.read_bytes() for file in files(tmp_path)] == [b"b"]


def test_only_so_many_stay_and_what_was_used_last_stays(cache: LoadCache, tmp_path: Path) -> None:
    for number in range(FILES_MAX):
        cache.write(ONE, str(number).encode(), [b"x"])
    for age, file in enumerate(sorted(files(tmp_path), key=lambda file: file.stat().st_mtime_ns)):
        os.utime(file, (age, age))
    assert cache.read(ONE, b"0") == b"x"

    cache.write(ONE, b"one more", [b"x"])

    assert len(files(tmp_path)) == FILES_MAX
    assert cache.read(ONE, b"0") == b"x"
    assert cache.read(ONE, b"one more") == b"x"


def test_what_a_killed_program_left_goes_with_the_next_write(
    cache: LoadCache, tmp_path: Path
) -> None:
    cache.write(ONE, b"faces", [b"a"])
    left = files(tmp_path)[0].with_name(".x.load.1.tmp")
    left.write_bytes(b"half")

    cache.write(ONE, b"faces", [b"b"])

    assert not left.exists()
    assert cache.read(ONE, b"faces") == b"b"


@pytest.mark.skipif(sys.platform == "win32", reason="modes of files are those of POSIX")
def test_files_and_folders_are_for_this_person_alone(cache: LoadCache, tmp_path: Path) -> None:
    cache.write(ONE, b"faces", [b"a"])

    file = files(tmp_path)[0]
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    for folder in (file.parent, file.parent.parent):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert "one" not in str(file.relative_to(tmp_path))


def test_a_disk_that_refuses_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "loads").write_text("in the way")
    cache = LoadCache(tmp_path, [ONE])

    cache.write(ONE, b"faces", [b"a"])
    cache.tidy()
    cache.forget(ONE)

    assert cache.read(ONE, b"faces") is None
