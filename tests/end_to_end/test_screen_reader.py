"""The window as a screen reader has it: the running program, read from the accessibility bus."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Final

import pytest

from tests.conftest import virtual_display
from tests.desktop import Desktop
from tests.end_to_end.screen import Screen, wait_until
from tests.end_to_end.screen_reader import LAUNCHER, AccessibilityBus, Node, Reader
from tests.end_to_end.window_program import CLEAN, WindowProgram

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="AT-SPI is of Linux")

NAMED: Final = frozenset(
    "alert,button menu,check box,check menu item,combo box,dialog,frame,image,link,list,menu item,"
    "page tab,page tab list,password text,push button,radio button,radio menu item,slider,"
    "spin box,table,text,toggle button,tree,tree table".split(",")
)
"""Roles of what has to say what it is."""

SHELLS: Final = frozenset({"", "filler", "layered pane", "panel", "unknown"})
"""Roles of what only holds other things, and so is no place for the keyboard."""

MANAGER: Final = ["openbox", "--sm-disable"]

MOST_SAID: Final = 12
"""A person who does a handful of things is told so much at most."""

TABLES: Final = frozenset({"table", "tree table"})


@pytest.fixture(scope="module")
def bus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AccessibilityBus]:
    """The accessibility bus of a session of its own."""
    if not LAUNCHER.exists():
        pytest.skip("at-spi2-core is not installed")
    with ExitStack() as stack:
        yield AccessibilityBus(Desktop(tmp_path_factory.mktemp("session"), stack), stack)


@pytest.fixture(scope="module")
def managed_screen() -> Iterator[Screen]:
    """A display with a window manager, which gives each new window the keyboard."""
    if shutil.which(MANAGER[0]) is None:
        pytest.skip("openbox is not installed")
    with virtual_display() as name:
        environment = {**os.environ, "DISPLAY": name}
        with subprocess.Popen(MANAGER, env=environment, stderr=subprocess.DEVNULL) as manager:
            yield Screen(name)
            manager.terminate()


class Scene:
    """The program on its demo, with someone who sees and someone who hears.

    Attributes:
        said: all that was announced so far.
    """

    def __init__(self, program: WindowProgram, bus: AccessibilityBus) -> None:
        self.program = program
        self.screen = program.screen
        self.ear = bus.ear
        self.reader: Reader = bus.reader()
        self.said: list[str] = []
        self._faults: dict[str, None] = {}

    def hear(self, words: str) -> str:
        """What is announced with these words in it, waited for."""
        heard = self.ear.announcements(lambda said: any(words in each for each in said))
        self.said += heard
        return next(each for each in heard if words in each)

    def look(self, sight: str, is_there: Callable[[Node], object] = bool) -> Node:
        """What is in sight, once that is there, which is wanted; its faults are noted."""
        tree = self.reader.wait_for(sight, is_there)
        for fault in faults_of(tree, self.reader):
            self._faults.setdefault(f"{sight}: {fault}")
        return tree

    def press(self, role: str, name: str) -> None:
        """Does what a screen reader's click on it does."""
        self.reader.act(self.reader.read().find(role, name))

    def run(self, command: str) -> None:
        """Runs a command of the menus."""
        bar = next(self.reader.read(is_all=True).all("menu bar"))
        self.reader.act(next(n for n in bar.walk() if n.name == command))

    @property
    def faults(self) -> str:
        """What was amiss so far."""
        return "\n".join(self._faults)


@pytest.fixture
def scene(managed_screen: Screen, bus: AccessibilityBus, tmp_path: Path) -> Iterator[Scene]:
    """The window on the demo with a screen reader at work, and its first rows loaded."""
    program = WindowProgram(managed_screen, tmp_path / "data", bus.environment, "--demo")
    try:
        scene = Scene(program, bus)
        scene.look("the first rows", says("all 60 loaded"))
        yield scene
        managed_screen.focus(program.window)
        assert program.leave()[1:] == CLEAN
    finally:
        program.end_if_running()


def says(words: str) -> Callable[[Node], bool]:
    """Whether something in sight says this."""
    return lambda tree: any(words in node.name for node in tree.walk())


def has(role: str, name: str) -> Callable[[Node], bool]:
    """Whether this is in sight."""
    return lambda tree: any(tree.all(role, name))


def has_no_dialog(tree: Node) -> bool:
    """Whether the window is alone."""
    return not any(tree.all("dialog"))


def faults_of(tree: Node, reader: Reader) -> Iterator[str]:
    """What a person who only hears could not make out, in words for the developer."""
    for node in tree.walk():
        is_field = "focusable" in node.states
        if node.role in NAMED and not (node.name or any(node.labels)):
            yield f"has no name: {node.way}"
        if node.role == "combo box" and not any(node.labels):
            yield f"has no label, only a chosen item: {node.way}"
        if is_field and node.role in SHELLS and not is_handing_on(node):
            yield f"takes the keyboard, but is only a {node.role!r}: {node.way}"
        if is_field and not has_size(node) and node.role != "page tab":
            yield f"is told to be in sight without being there: {node.way}"
        if "<qt>" in node.name + node.description:
            yield f"tells markup, {node.description!r}: {node.way}"
        if node.role in TABLES:
            yield from faults_of_table(node, reader)


def is_handing_on(node: Node) -> bool:
    """Whether it is a set of pages, which hands the keyboard on to its tabs."""
    return any(child.role == "page tab list" for child in node.children)


def has_size(node: Node) -> bool:
    return min(node.box[2:]) > 0


def faults_of_table(table: Node, reader: Reader) -> Iterator[str]:
    titles = reader.headers(table)
    if not titles or not all(titles):
        yield f"has columns without a title, {titles}: {table.way}"
    for row in reader.rows(table):
        if not row or not row[0]:
            yield f"has a row that does not say what it is, {row}: {table.way}"


def test_the_window_says_what_everything_in_it_is(scene: Scene) -> None:
    scene.screen.press("ctrl+Tab")
    scene.hear("100 loaded")
    tree = scene.look("faces")

    assert scene.faults == ""
    environment, *_ = tree.all("combo box", "Demo")
    assert environment.labels == ("Environment",)
    assert [window.role for window in tree.children] == ["frame"]
    assert [words.split(" at ")[0] for words in scene.said] == [
        "all 60 loaded",
        "100 loaded, newest first, more exist",
    ]
    announce_what_is_done(scene)


def announce_what_is_done(scene: Scene) -> None:
    """What has no other sign for who does not see: loads, filters, sorts and copies are told."""
    press = scene.screen.press
    press("ctrl+shift+l")
    scene.hear("all 1,204 loaded")
    press("ctrl+f")
    scene.screen.type("badge")
    scene.hear("of 1,204 loaded rows match “badge”")
    scene.run("Sort by this column")
    assert scene.hear("sorted") == "Picture, sorted upwards"
    choose_first_row(scene)
    press("ctrl+shift+c")
    assert re.fullmatch("Copied: [0-9a-f]{24}", scene.hear("Copied"))
    assert len(scene.said) < MOST_SAID, scene.said


@pytest.mark.slow
def test_every_page_dialog_and_menu_says_what_everything_in_it_is(scene: Scene) -> None:
    for walk in (walk_listings, walk_dialogs, walk_pages, walk_emptiness, walk_lookup):
        walk(scene)

    assert scene.faults == ""


def walk_listings(scene: Scene) -> None:
    """Both listings with open forms, a record in all its views, and Activity."""
    scene.run("Open the filter")
    scene.look("the filter of collections", has("text", "Created from"))
    scene.run("Activity")
    scene.look("Activity", has("table", "Requests"))
    scene.screen.press("ctrl+Tab")
    scene.hear("100 loaded")
    scene.run("Open the filter")
    scene.look("the filter of faces", has("spin box", "Page size"))
    choose_first_row(scene)
    scene.look("the fields of a face", has("push button", "Copy Id"))
    scene.press("page tab", "JSON")
    scene.look("its JSON", has("tree", "JSON of the record"))
    scene.press("page tab", "Raw")
    scene.look("its bytes", has("text", "Record as received"))


def choose_first_row(scene: Scene) -> None:
    table, *_ = (n for n in scene.reader.read().all("table") if n.name == "Faces")
    scene.reader.focus(table)
    scene.screen.press("Down", "Right")
    # For a screen reader Qt holds keys back for a moment, but not those of commands.
    scene.reader.wait_for("a row is chosen", has("push button", "Copy Id"))


DIALOGS: Final = {
    "Settings…": "Settings",
    "Credentials…": "Credentials",
    "Export…": "Export",
    "Share to ticket…": "Share to ticket",
    "From a ticket…": "From a ticket",
    "Edit saved filters…": "Saved filters of faces",
    "Counts by value…": "Counts of Name",
}


def walk_dialogs(scene: Scene) -> None:
    """Each dialog with each of its pages."""
    for command, title in DIALOGS.items():
        walk_dialog(scene, command, title)


def walk_dialog(scene: Scene, command: str, title: str) -> None:
    scene.run(command)
    dialog = scene.look(title, has("dialog", title)).find("dialog", title)
    for tab in [node.name for node in dialog.all("page tab")]:
        scene.reader.act(scene.reader.read().find("dialog", title).find("page tab", tab))
        scene.look(f"{title}, {tab}")
    wait_until(lambda: scene.screen.has_focus(title), f"{title} has the keyboard")
    scene.screen.press("Escape")
    scene.reader.wait_for(f"{title} is closed", has_no_dialog)


def walk_pages(scene: Scene) -> None:
    """The pages of other kinds."""
    for command, sight in {
        "Contact sheet": has("combo box", "First picture of each face"),
        "Asset report of the loaded faces": has("table", "Asset report"),
    }.items():
        scene.run(command)
        scene.look(command, sight)
        scene.run("Close tab")


def walk_emptiness(scene: Scene) -> None:
    """A question without an answer, and its filter, which is odd and can be saved."""
    scene.run("Open the filter")
    scene.screen.type("6b0950")
    scene.screen.press("Return")
    scene.hear("No face")
    scene.look("what is unusual about an id", says("most have 24"))
    walk_dialog(scene, "Save this filter…", "Save this filter")


def walk_lookup(scene: Scene) -> None:
    """The popup of the look-up box with answers in it."""
    scene.screen.press("ctrl+k")
    scene.screen.type("Season")
    scene.screen.press("Return")
    scene.look("answers", has("list", "Records found"))
    scene.screen.press("Escape")
