"""The documents name all that a person or another program can use, and nothing that is dead."""

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from msgspec import Struct
from msgspec.structs import fields

from faceviewer.cli import main
from faceviewer.folders import Folders
from faceviewer.links import parse_link
from faceviewer.settings import DataDirectory, Environment, Limits, Service, Settings
from tests.documents import (
    DOCUMENTS,
    GUIDES,
    PROJECT,
    anchors_of,
    blocks_of,
    examples_of,
    links_of,
    read,
)

README = read("README.md")
EXAMPLES = [line for document in DOCUMENTS for line in examples_of(document)]
TICKET = "see 65b9592267cc4f096dbe743d"
RUN = re.compile(r"faceviewer (list|lookup|--diagnose|--version)")
CHOICES = re.compile(r"\{([\w,-]+)\}")
WORDS_OF_THE_SYSTEM = frozenset(
    "DISPLAY WAYLAND_DISPLAY QT_QPA_PLATFORM XDG_CURRENT_DESKTOP XDG_RUNTIME_DIR FLATPAK_ID".split()
)
"""Variables that say how the desktop is; nobody sets them for this program."""


def help_of(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """What the program says of itself or of a command."""
    with pytest.raises(SystemExit):
        main([*words, "--help"])
    return capsys.readouterr().out


def words_of(line: str) -> list[str]:
    """The arguments of an example, without what the shell takes for itself."""
    return shlex.split(re.sub(r"[<>|].*", "", line))[1:]


def is_documented(word: str, text: str = README) -> bool:
    """Whether it stands in a text by itself, and not as a part of a longer one."""
    return bool(re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text))


def test_commands_options_and_choices_are_documented(capsys: pytest.CaptureFixture[str]) -> None:
    program = help_of(capsys)
    commands = re.findall(r"^    ([a-z-]+) ", program[program.index("\ncommands:") :], re.MULTILINE)
    texts = [program, *(help_of(capsys, command) for command in commands)]
    words = {word for text in texts for word in re.findall(r"--[a-z][a-z-]*", text)}
    choices = {
        word for text in texts for found in CHOICES.findall(text) for word in found.split(",")
    }

    assert {"list", "lookup", "credential", "demo-server"} == set(commands)
    assert {"--receipt", "--created-gte", "--faults"} < words
    assert sorted(w for w in {*commands, *words, *choices} if not is_documented(w)) == []


@pytest.mark.parametrize("kind", [Settings, Environment, Service, Limits])
def test_settings_are_documented(kind: type[Struct]) -> None:
    names = [info.name for info in fields(kind) if info.name != "extra"]

    assert [name for name in names if not is_documented(f"`{name}`", README)] == []


def test_the_examples_of_settings_are_read_without_a_notice(tmp_path: Path) -> None:
    for number, text in enumerate(blocks_of(PROJECT / "README.md", "json")):
        data = DataDirectory(tmp_path / str(number))
        data.prepare()
        data.settings_file.write_text(text)

        settings, notices = data.load_settings()

        assert notices == []
        assert [each.name for each in settings.environments] == [
            each["name"] for each in json.loads(text)["environments"]
        ]


def test_files_are_documented(tmp_path: Path) -> None:
    names = []
    for is_demo in (False, True):
        folders = Folders(tmp_path, is_demo=is_demo)
        files = (folders.settings_file, folders.state_file, folders.log_file)
        names += [str(file.relative_to(tmp_path)) for file in files]
        names += [folders.lock_file(is_demo=is_demo).name]

    assert [name for name in names if f"`{name}`" not in README] == []


def test_variables_are_documented() -> None:
    sources = [path.read_text() for path in (PROJECT / "faceviewer").rglob("*.py")]
    pattern = re.compile(r"environ(?:\.get\(|\[)\"(\w+)\"")
    names = {name for source in sources for name in pattern.findall(source)}

    assert names > {"FACEVIEWER_DATA_DIR"}
    assert [n for n in names - WORDS_OF_THE_SYSTEM if not is_documented(n)] == []


def test_the_ways_into_the_checkout_are_documented() -> None:
    text, found = read("CONTRIBUTING.md"), []
    for script in ("packaging/dev", "packaging/package"):
        found += [f"{script} {name}" for name in re.findall(r"(?m)^#   (\w+) ", read(script))]

    assert {"packaging/dev run", "packaging/dev screenshots", "packaging/package licences"} <= {
        *found
    }
    assert [command for command in found if command not in text] == []


def test_every_folder_of_the_package_has_its_place_on_the_map() -> None:
    folders = {path.parent.name for path in (PROJECT / "faceviewer").glob("*/__init__.py")}
    text = read("CONTRIBUTING.md")

    assert [name for name in sorted(folders - {"crashes"}) if f"{name}/" not in text] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(PROJECT)))
def test_no_link_and_no_picture_is_dead(document: Path) -> None:
    dead = []
    for target in links_of(document):
        path, _, anchor = target.partition("#")
        if re.match(r"https?:", path):
            continue
        place = document.parent / path if path else document
        if not place.exists() or (anchor and anchor not in anchors_of(place)):
            dead.append(target)

    assert dead == []


def test_every_picture_of_the_guide_is_shown() -> None:
    shown = {Path(target).name for each in DOCUMENTS for target in links_of(each)}

    assert {path.name for path in GUIDES[0].parent.rglob("*.png")} <= shown


@pytest.mark.parametrize("line", EXAMPLES)
def test_an_example_is_understood(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    words = words_of(line)
    if words[0].startswith("faceviewer:"):
        parse_link(words[0])
        return
    with pytest.raises(SystemExit):
        main([*words, "--no-such-option"])

    assert ": unrecognized arguments: --no-such-option;" in capsys.readouterr().err


@pytest.mark.slow
@pytest.mark.parametrize("line", [line for line in EXAMPLES if RUN.match(line)])
def test_an_example_runs_on_the_demo(line: str, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "faceviewer", *words_of(line), "--demo"]
    variables = {**os.environ, "FACEVIEWER_DATA_DIR": str(tmp_path), "PYTHONPATH": str(PROJECT)}

    done = subprocess.run(
        command,
        check=False,
        cwd=tmp_path,
        env=variables,
        input=TICKET,
        capture_output=True,
        text=True,
    )

    # Only a look-up may find nothing: no made-up id stays for longer than a day.
    assert done.returncode in ((0, 1) if " lookup " in line else (0,)), done.stderr
    assert "Traceback" not in done.stderr
    assert all((tmp_path / name).exists() for name in re.findall(r"--output (\S+)", line))


def test_links_in_the_texts_can_be_followed() -> None:
    texts = [path.read_text() for path in (PROJECT / "README.md", *GUIDES)]
    links = {link for text in texts for link in re.findall(r"`(faceviewer://[^`…<]+)`", text)}

    assert links
    for link in links:
        parse_link(link)
