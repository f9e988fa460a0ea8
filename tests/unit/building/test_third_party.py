"""The list of third parties, against what is pinned and what an installation brings."""

import re
from collections.abc import Iterator
from importlib import metadata

import pytest
import third_party
from packaging.requirements import Requirement
from third_party import FILE, PROJECT, compared, facts_of, known_facts, parts

ROW = re.compile(r"^\| ([\w.-]+) \| ([^|]+) \| [^|]+ \| https://[^|]+ \| ([^|]*) \|$", re.MULTILINE)


def test_the_list_has_every_part_that_is_pinned_with_version_and_place() -> None:
    rows = [
        (name, tuple(versions.split(", ")), where.strip())
        for name, versions, where in ROW.findall(FILE.read_text("utf-8"))
    ]

    assert rows == [tuple(part) for part in parts()]


def test_it_names_all_that_an_installation_brings() -> None:
    needed: set[str] = set()
    waiting = list(third_party._direct_names(PROJECT.read_text("utf-8")))  # noqa: SLF001 - read once
    while waiting:
        name = compared(waiting.pop())
        if name not in needed and is_installed(name):
            needed.add(name)
            waiting.extend(requirements_of(name))

    assert {"click", "cffi", "shiboken6"} <= needed
    assert needed <= known_facts(FILE.read_text("utf-8")).keys()


def is_installed(name: str) -> bool:
    try:
        return bool(metadata.version(name))
    except metadata.PackageNotFoundError:
        return False


def requirements_of(name: str) -> Iterator[str]:
    for text in metadata.requires(name) or ():
        requirement = Requirement(text)
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            yield requirement.name


def test_licences_are_those_of_the_metadata() -> None:
    known = known_facts(FILE.read_text("utf-8"))

    wrong = {
        name: (said, facts_of(name, known))
        for name, said in known.items()
        if is_installed(name) and facts_of(name, known) != said
    }

    assert not wrong
    assert known["pyside6-essentials"][0].startswith("LGPL-3.0-only OR ")


def test_a_part_without_a_known_licence_is_not_listed_silently(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(third_party, "facts_of", lambda *_: ("unknown", "https://example.org"))

    with pytest.raises(ValueError, match="anyio"):
        third_party.write()


def test_it_says_how_qt_is_replaced() -> None:
    text = FILE.read_text("utf-8")

    assert "version 3" in text
    assert "`_internal/PySide6/Qt/lib/`" in text
    for name in ("GPL-3.0.txt", "LGPL-3.0.txt"):
        assert (FILE.parents[1] / "packaging" / "licences" / name).stat().st_size > 7_000
