"""The main path by keyboard alone: the running program, without a mouse.

After each step something has the keyboard, and after each dialog what had it before.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests.end_to_end.scene import Scene, has, has_no_dialog, is_at, places, says
from tests.end_to_end.screen import wait_until
from tests.end_to_end.screen_reader import Node

Sight = Callable[[Node], object]

ROWS = is_at("table", "Faces")


@pytest.mark.slow
def test_the_main_path_needs_no_mouse(scene: Scene, tmp_path: Path) -> None:
    look_up(scene)
    read_record(scene)
    filter_rows(scene)
    arrange_rows(scene)
    load_rows(scene)
    export_rows(scene, tmp_path)
    open_dialogs(scene)
    step_through_regions(scene)
    handle_tabs(scene)


def go(scene: Scene, *keys: str, to: Sight) -> Node:
    """Presses keys, and waits for what they lead to; something must have the keyboard then."""
    scene.screen.press(*keys)
    tree = scene.reader.wait_for(f"{keys} have led on", to)
    assert places(tree), f"after {keys} nothing has the keyboard"
    return tree


def both(one: Sight, other: Sight) -> Sight:
    """Whether both are so."""
    return lambda tree: one(tree) and other(tree)


def does_not(sight: Sight) -> Sight:
    """Whether it is not so."""
    return lambda tree: not sight(tree)


def is_elsewhere(before: list[str], tree: Node) -> bool:
    """Whether the keyboard has gone on from where it was."""
    return places(tree) not in (before, [])


def look_up(scene: Scene) -> None:
    """From a name to a record; back to the answers, and on again."""
    go(scene, "ctrl+k", to=is_at("text", "Look up"))
    scene.screen.type("Visitor pass")
    go(scene, "Return", to=has("list", "Records found"))
    go(scene, "Down", "Return", to=both(has("push button", "Copy Id"), ROWS))
    scene.screen.press_slowly("alt", "Left")
    scene.reader.wait_for("the answers are back", has("list", "Records found"))
    go(scene, "Escape", to=does_not(has("list", "Records found")))
    scene.screen.press_slowly("alt", "Right")
    scene.reader.wait_for("the record is back", ROWS)


def read_record(scene: Scene) -> None:
    """Its fields, its JSON, and its id on the clipboard."""
    views = is_at("page tab list", "Fields")
    while not views(scene.reader.read()):
        scene.screen.press("F6")
        scene.reader.wait_for("something has the keyboard", places)
    go(scene, "Right", to=has("tree", "JSON of the record"))
    go(scene, "Tab", to=does_not(is_at("page tab list", "JSON")))
    while not ROWS(scene.reader.read()):
        scene.screen.press("shift+F6")
        scene.reader.wait_for("something has the keyboard", places)
    scene.screen.press("ctrl+shift+c")
    wait_until(lambda: len(scene.screen.clipboard()) == 24, "the id is copied")


def filter_rows(scene: Scene) -> None:
    """A search term that is sent, taken back, and a word that hides rows here."""
    go(scene, "ctrl+shift+f", to=is_at("text", "Id"))
    scene.screen.press("ctrl+a", "Delete", "Tab", "Tab", "Tab")
    scene.reader.wait_for("the search term", is_at("text", "Search term"))
    scene.screen.type("vis")
    scene.screen.press("Return")
    scene.hear("all 46 loaded")
    scene.screen.press("ctrl+a", "Delete", "Return")
    scene.hear("100 loaded, newest first")
    go(scene, "ctrl+f", to=is_at("text", "Quick filter"))
    scene.screen.type("badge")
    scene.hear("match “badge”")
    go(scene, "Escape", to=both(says("asks nothing"), is_at("text", "Quick filter")))


def arrange_rows(scene: Scene) -> None:
    """Chosen, sorted, with the menu of a row; and a column that is hidden by the menus."""
    go(scene, "F6", to=ROWS)
    go(scene, "Home", "Down", to=says("1 selected"))
    scene.screen.press("Right", "F7")
    assert scene.hear(", sorted") == "Name, sorted upwards"
    scene.screen.press("F7")
    assert scene.hear(", sorted") == "Name, sorted downwards"
    scene.screen.press("F7")
    scene.hear("in the server’s order")
    for key in ("Menu", "shift+F10"):
        scene.ear.wait_for_opening(partial(scene.screen.press, key))
        scene.screen.press("Down", "Return")  # its first command copies the row
        scene.hear("Copied: ")
        scene.reader.wait_for("the rows have the keyboard again", ROWS)


def load_rows(scene: Scene) -> None:
    """One page more, then all; what has the keyboard keeps it."""
    scene.screen.press("ctrl+l")
    scene.hear("200 loaded")
    scene.screen.press("ctrl+shift+l")
    scene.hear("all 1,204 loaded")
    scene.reader.wait_for("the rows still have the keyboard", ROWS)


def export_rows(scene: Scene, folder: Path) -> None:
    """The selected rows to a file whose name is typed."""
    scene.screen.press("shift+Down")
    go(scene, "ctrl+e", to=has("dialog", "Export"))
    go(scene, "Down", to=is_at("radio button", "Selected rows, 2 rows"))
    go(scene, "Return", to=is_at("text", "File name:"))
    scene.screen.press("ctrl+a")
    scene.screen.type(str(folder / "rows.xlsx"))
    go(scene, "Return", to=both(has_no_dialog, ROWS))
    wait_until((folder / "rows.xlsx").exists, "the rows are in the file")


def open_dialogs(scene: Scene) -> None:
    """Each is left by Escape, and gives the keyboard back to the rows."""
    for keys, title in {
        "ctrl+comma": "Settings",
        "ctrl+shift+k": "Credentials",
        "ctrl+shift+v": "From a ticket",
        "ctrl+shift+e": "Share to ticket",
    }.items():
        go(scene, keys, to=has("dialog", title))
        wait_until(partial(scene.screen.has_focus, title), f"{title} is in front")
        go(scene, "Tab", to=places)
        go(scene, "Escape", to=both(has_no_dialog, ROWS))


def step_through_regions(scene: Scene) -> None:
    """With Activity open there are seven, as the strip has nothing to offer; they come round."""
    go(scene, "ctrl+j", to=has("table", "Requests"))
    met: list[str] = []
    for _ in range(8):
        before = places(scene.reader.read())
        scene.screen.press("F6")
        goes_on = partial(is_elsewhere, before)
        met.append(places(scene.reader.wait_for("it has gone on", goes_on))[-1])
    assert len(set(met)) == 7, met
    assert met[0] == met[7]
    while not ROWS(scene.reader.read()):
        scene.screen.press("F6")
    go(scene, "ctrl+j", to=both(does_not(has("table", "Requests")), ROWS))


def handle_tabs(scene: Scene) -> None:
    """Opened, moved, closed, opened again; from page to page the rows have the keyboard."""

    def tabs(tree: Node) -> list[str]:
        return [n.name for n in tree.all("page tab") if n.name.startswith(("Coll", "Faces"))]

    rows = is_at("table", "Collections")
    before = len(tabs(scene.reader.read()))
    go(scene, "ctrl+shift+n", to=lambda tree: len(tabs(tree)) == before + 1 and rows(tree))
    opened = tabs(scene.reader.read())
    go(scene, "ctrl+shift+Prior", to=lambda tree: tabs(tree) != opened and rows(tree))
    go(scene, "ctrl+w", to=both(lambda tree: len(tabs(tree)) == before, places))
    go(scene, "ctrl+Tab", to=lambda tree: ROWS(tree) or rows(tree))
