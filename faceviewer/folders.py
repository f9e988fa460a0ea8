"""Where the program writes: the folders, made for one person alone; not what is in them.

The window needs this before its first paint, so nothing heavy is imported.
"""

import os
from pathlib import Path
from typing import NamedTuple

from faceviewer.errors import SettingsError
from faceviewer.private_files import make_private_directory, sweep_temporaries


class Folders:
    """Every place the program writes to.

    With an explicit directory all is in it; otherwise `FACEVIEWER_DATA_DIR` is that directory, and
    without either the system's own folders for settings, state, logs and caches are used.

    A run on the demo is a window of its own and remembers it in a file of its own: two windows over
    one file would take it from each other, and the last to close would win.
    """

    def __init__(self, path: Path | None = None, *, is_demo: bool = False) -> None:
        chosen = path or _from_environment()
        places = _one_folder(chosen) if chosen else _system_folders()
        self.settings_file = places.config / "settings.json"
        self.state_file = places.state / ("demo-state.json" if is_demo else "state.json")
        self.log_file = places.log / "faceviewer.log"
        self.cache_dir = places.cache

    @property
    def crash_dir(self) -> Path:
        """Where the files of unforeseen errors stand: beside the log."""
        return self.log_file.parent

    @property
    def directories(self) -> tuple[Path, ...]:
        """The directories of settings, state, log and cache; some may be the same."""
        files = (self.settings_file, self.state_file, self.log_file)
        return (*(file.parent for file in files), self.cache_dir)

    def lock_file(self, *, is_demo: bool) -> Path:
        """What the one window over these folders locks: it stands beside the state."""
        name = "demo.lock" if is_demo else "faceviewer.lock"
        return self.state_file.with_name(name)

    def make(self) -> None:
        """Makes the directories, for this person alone.

        A directory that exists keeps its mode: it may be shared with other things.

        Raises: SettingsError with `reason` cannot_write.
        """
        for directory in self.directories:
            make_directory(directory)

    def prepare(self) -> None:
        """Makes the directories and sweeps what a killed program left.

        Raises: SettingsError with `reason` cannot_write.
        """
        self.make()
        for file in (self.settings_file, self.state_file):
            sweep_temporaries(file)


def make_directory(directory: Path) -> None:
    """Makes a directory with those above it.

    Raises: SettingsError with `reason` cannot_write.
    """
    try:
        make_private_directory(directory)
    except OSError:
        raise SettingsError(reason="cannot_write", path=str(directory)) from None


class _Places(NamedTuple):
    config: Path
    state: Path
    log: Path
    cache: Path


def _from_environment() -> Path | None:
    text = os.environ.get("FACEVIEWER_DATA_DIR")
    return Path(text) if text else None


def _one_folder(path: Path) -> _Places:
    root = path.expanduser().absolute()
    return _Places(root, root, root / "log", root / "cache")


def _system_folders() -> _Places:
    import platformdirs  # noqa: PLC0415 - not needed with --data-dir

    places = platformdirs.PlatformDirs("faceviewer", appauthor=False)
    return _Places(
        places.user_config_path,
        places.user_state_path,
        places.user_log_path,
        places.user_cache_path,
    )
