"""The running program with someone who presses keys, and someone who only hears."""

from collections.abc import Callable, Iterator
from typing import Final

from tests.end_to_end.screen_reader import AccessibilityBus, Node, Reader
from tests.end_to_end.window_program import WindowProgram

NAMED: Final = frozenset(
    "alert,button menu,check box,check menu item,combo box,dialog,frame,image,link,list,menu item,"
    "page tab,page tab list,password text,push button,radio button,radio menu item,slider,"
    "spin box,table,text,toggle button,tree,tree table".split(",")
)
"""Roles of what has to say what it is."""

SHELLS: Final = frozenset({"", "filler", "layered pane", "panel", "unknown"})
"""Roles of what only holds other things, and so is no place for the keyboard."""

TABLES: Final = frozenset({"table", "tree table"})

MARKED: Final = frozenset({"page tab"})
"""Qt tells of the current one that it has the keyboard even while something else has it."""


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


def says(words: str) -> Callable[[Node], bool]:
    """Whether something in sight says this."""
    return lambda tree: any(words in node.name for node in tree.walk())


def has(role: str, name: str) -> Callable[[Node], bool]:
    """Whether this is in sight."""
    return lambda tree: any(tree.all(role, name))


def has_no_dialog(tree: Node) -> bool:
    """Whether the window is alone."""
    return not any(tree.all("dialog"))


def is_at(role: str, name: str) -> Callable[[Node], bool]:
    """Whether this has the keyboard."""
    return lambda tree: any("focused" in node.states for node in tree.all(role, name))


def places(tree: Node) -> list[str]:
    """What has the keyboard, in words."""
    return [n.way for n in tree.walk() if "focused" in n.states and n.role not in MARKED]


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
