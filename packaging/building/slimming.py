"""What PyInstaller gathers and this program never loads: plugins of Qt, and what only they need.

Entries are PyInstaller's: the name in the build, the file on this computer, the kind.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePath
from typing import Final

Entry = tuple[str, str, str]

_UNUSED: Final = re.compile(
    r"""PySide6/(?:Qt/)?(?:
        plugins/(?:
            egldeviceintegrations | generic | networkinformation | tls
            | wayland-graphics-integration-server
            | platforms/(?:lib)?q(?:eglfs|linuxfb|minimal|minimalegl|vkkhrdisplay|vnc)\b.*
            | platformthemes/(?:lib)?qgtk3\b.*
            | imageformats/(?:lib)?q(?:icns|tga|tiff|wbmp|pdf)\b.*
        )
        | translations/(?!qtbase_es\.qm$).*
        | qml/.*
    )""",
    re.VERBOSE,
)
"""Formats that no picture of an asset may have, platforms without a desktop, and a TLS of Qt's own:
the program's requests do not go through Qt. Of Qt's texts, those of the program's languages."""

_LIBRARY: Final = re.compile(r"\.(?:so|dylib|dll|pyd)\b", re.IGNORECASE)
_KEPT: Final = re.compile(r"(?:lib)?python\d|.*\.(?:pyd)$|.*vcruntime", re.IGNORECASE)


def is_unused(name: str) -> bool:
    """Whether an entry of this name is of no use to the program."""
    return _UNUSED.match(name.replace("\\", "/")) is not None


def kept_binaries(
    entries: Iterable[Entry], imports_of: Callable[[str], Iterable[str]]
) -> list[Entry]:
    """The libraries that the modules and the plugins in use need, directly or through others.

    `imports_of` gives the names of the libraries that a file is linked to.
    """
    used = [entry for entry in entries if not is_unused(entry[0])]
    wanted = set(_reachable(used, imports_of))
    return [entry for entry in used if _key(entry[0]) in wanted]


def _key(name: str) -> str:
    """A file's name as it is looked for; Windows does not tell large letters from small ones."""
    return PurePath(name).name.casefold()


def _reachable(entries: list[Entry], imports_of: Callable[[str], Iterable[str]]) -> Iterator[str]:
    """The keys of all entries that are loaded by themselves, and of what these are linked to."""
    files = {_key(name): file for name, file, _kind in entries}
    waiting = [_key(name) for name, _file, kind in entries if _is_loaded(name, kind)]
    seen: set[str] = set()
    while waiting:
        key = waiting.pop()
        if key in seen or key not in files:
            continue
        seen.add(key)
        yield key
        waiting.extend(_key(found) for found in imports_of(files[key]))


def _is_loaded(name: str, kind: str) -> bool:
    """Whether something is loaded by its name: a module, a plugin of Qt, Python itself."""
    path = PurePath(name.replace("\\", "/"))
    return kind == "EXTENSION" or "plugins" in path.parts or _KEPT.match(path.name) is not None


def kept_data(entries: Iterable[Entry], binaries: Iterable[Entry]) -> list[Entry]:
    """The data without what is unused, and without links to libraries that are not there."""
    there = {PurePath(name.replace("\\", "/")).name for name, _file, _kind in binaries}
    return [
        (name, file, kind)
        for name, file, kind in entries
        if not is_unused(name)
        and (kind != "SYMLINK" or not _LIBRARY.search(name) or PurePath(file).name in there)
    ]
