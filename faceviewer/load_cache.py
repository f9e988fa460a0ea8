"""The files of kept loads: only of environments that a person chose, few, and wiped on a word.

Every method touches the disk and belongs into a thread. What cannot be read or written is as if it
were not there: a cache is never worth an error.
"""

import hashlib
import logging
import os
import shutil
import threading
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from faceviewer.private_files import (
    make_private_directory,
    read_own_file,
    write_private_file,
)
from faceviewer.settings import Environment

logger = logging.getLogger(__name__)

FILES_MAX: Final = 16
"""Loads kept of one environment; the one used longest ago goes first."""

BYTES_MAX: Final = 256 * 1024 * 1024
"""What all loads of one environment may take."""

_ENDING: Final = ".load"


class LoadCache:
    """A folder for each environment that keeps its loads, named by its id and addresses.

    So rows of an address that was changed are never shown for another one, and go with it.
    """

    def __init__(self, directory: Path, environments: Iterable[Environment] = ()) -> None:
        self._directory = directory / "loads"
        self._lock = threading.Lock()
        self._folders: frozenset[str] = frozenset()
        self.allow(environments)

    def allow(self, environments: Iterable[Environment]) -> None:
        """Keeps loads of those of these environments that want it; `tidy` wipes all others."""
        self._folders = frozenset(_folder(e) for e in environments if e.keeps_loads)

    def read(self, environment: Environment, name: bytes) -> bytes | None:
        """What was written under this name."""
        if not self._is_allowed(environment):
            return None
        file = self._file(environment, name)
        try:
            content = read_own_file(file, BYTES_MAX)
            os.utime(file)
        except OSError:
            return None
        return content

    def write(self, environment: Environment, name: bytes, pieces: Sequence[bytes]) -> None:
        """Puts the pieces in the place of what was written under this name, whole or not at all."""
        with self._lock:
            if not self._is_allowed(environment):
                return  # it was switched off meanwhile
            try:
                self._put(self._file(environment, name), pieces)
                self._shorten(self._directory / _folder(environment))
            except OSError:
                logger.info("a load could not be kept")

    def forget(self, environment: Environment) -> None:
        """Wipes what is kept of an environment."""
        with self._lock:
            _wipe(self._directory / _folder(environment))

    def tidy(self) -> None:
        """Wipes everything that is of no environment that wants it kept."""
        with self._lock, suppress(OSError):
            for folder in self._directory.iterdir():
                if folder.name not in self._folders:
                    _wipe(folder)

    def _is_allowed(self, environment: Environment) -> bool:
        return environment.keeps_loads and _folder(environment) in self._folders

    def _file(self, environment: Environment, name: bytes) -> Path:
        digest = hashlib.sha256(name).hexdigest()[:32]
        return self._directory / _folder(environment) / f"{digest}{_ENDING}"

    @staticmethod
    def _put(file: Path, pieces: Sequence[bytes]) -> None:
        # For this person alone, as the rows are.
        make_private_directory(file.parent)
        write_private_file(file, pieces)

    @staticmethod
    def _shorten(folder: Path) -> None:
        """Drops what was used longest ago, and what a killed program left."""
        files = {file: file.stat() for file in folder.iterdir()}
        newest = sorted(files, key=lambda file: files[file].st_mtime, reverse=True)
        kept, size_bytes = 0, 0
        for file in newest:
            size_bytes += files[file].st_size
            is_load = file.suffix == _ENDING
            if is_load and kept < FILES_MAX and size_bytes <= BYTES_MAX:
                kept += 1
            else:
                file.unlink(missing_ok=True)


def _wipe(folder: Path) -> None:
    """Takes away a folder, or what stands in the place of one; what a link leads to stays."""
    shutil.rmtree(folder, ignore_errors=True)
    with suppress(OSError):
        folder.unlink(missing_ok=True)


def _folder(environment: Environment) -> str:
    places = (environment.id, environment.verifik.base_url, environment.blockv.base_url)
    return hashlib.sha256("\n".join(places).encode(errors="replace")).hexdigest()[:32]
