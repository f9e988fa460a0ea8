"""`faceviewer --diagnose`: what a report of a fault needs, and no secret."""

import argparse
import asyncio
import importlib.metadata
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator
from typing import Final

import faceviewer
from faceviewer.addresses import origin_of
from faceviewer.commands.output import notice_text, write_lines
from faceviewer.credentials import CredentialStore
from faceviewer.errors import SettingsError
from faceviewer.options import Options
from faceviewer.own_program import IMPORT_FOLDER, own_command
from faceviewer.sentences import describe
from faceviewer.settings import DataDirectory, Environment

PACKAGES: Final = (
    "PySide6-Essentials httpx keyring qasync msgspec platformdirs truststore certifi starlette"
    " uvicorn"
).split()

QT_LIMIT_S: Final = 20.0
HANDLER_LIMIT_S: Final = 5.0
HANDLER_QUERY: Final = ("xdg-mime", "query", "default", "x-scheme-handler/faceviewer")


def run(options: Options, _arguments: argparse.Namespace) -> int:
    """Prints one fact a line."""
    write_lines(f"{name + ':':<20} {value}" for name, value in _facts(options))
    return 0


def _facts(options: Options) -> Iterator[tuple[str, str]]:
    yield "faceviewer", faceviewer.__version__
    yield "Python", f"{platform.python_version()} ({sys.executable})"
    yield "system", platform.platform()
    for package in PACKAGES:
        yield package, _version(package)
    yield "Qt", _qt_version()
    store = CredentialStore(uses_keyring=not options.is_demo)
    keyring = asyncio.run(store.probe())
    yield "keyring backend", keyring.backend or "none"
    yield "keyring state", keyring.code
    data = DataDirectory(options.data_dir, is_demo=options.is_demo)
    yield "settings", str(data.settings_file)
    yield "state", str(data.state_file)
    yield "log", str(data.log_file)
    yield "cache", str(data.cache_dir)
    yield "links open with", _link_handler()
    yield from _environments(data)


def _version(package: str) -> str:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return "not installed"


def _qt_version() -> str:
    """Asked of another process: a Qt that cannot be loaded may take its process with it."""
    try:
        asked = subprocess.run(  # noqa: S603 - our own program
            own_command("--qt-version"),
            cwd=IMPORT_FOLDER,
            capture_output=True,
            check=True,
            text=True,
            timeout=QT_LIMIT_S,
        )
    except (OSError, subprocess.SubprocessError):
        return "cannot be loaded"
    return asked.stdout.strip()


def _link_handler() -> str:
    """What this desktop opens a `faceviewer://` link with; only desktops of Linux can be asked."""
    program = shutil.which(HANDLER_QUERY[0])
    if program is None:
        return "not known"
    try:
        asked = subprocess.run(  # noqa: S603 - a program of the desktop
            [program, *HANDLER_QUERY[1:]],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            check=False,
            text=True,
            errors="replace",
            timeout=HANDLER_LIMIT_S,
        )
    except (OSError, subprocess.SubprocessError):
        return "not known"
    return asked.stdout.strip() or "nothing"


def _environments(data: DataDirectory) -> Iterator[tuple[str, str]]:
    try:
        settings, notices = data.load_settings()
    except SettingsError as error:
        yield "environments", str(describe(error))
        return
    for notice in notices:
        yield "settings notice", notice_text(notice)
    for environment in settings.environments:
        yield "environment", _environment(environment)


def _environment(environment: Environment) -> str:
    services = (("Verifik", environment.verifik), ("BLOCKv", environment.blockv))
    origins = (
        f"{name} {origin_of(service.base_url) if service.base_url else 'nowhere'} ({service.auth})"
        for name, service in services
    )
    return f"{environment.name}: {', '.join(origins)}"
