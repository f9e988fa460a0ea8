"""The window as a screen reader has it: the running program, read from the accessibility bus."""

import re
from typing import Final

import pytest

from tests.end_to_end.scene import Scene, has, has_no_dialog, is_at, says
from tests.end_to_end.screen import wait_until
from tests.end_to_end.screen_reader import Node

MOST_SAID: Final = 12
"""A person who does a handful of things is told so much at most."""


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
    press("ctrl+l")
    scene.hear("200 loaded")
    press("ctrl+f")
    scene.screen.type("badge")
    scene.hear("of 200 loaded rows match “badge”")
    scene.run("Sort by this column")
    assert scene.hear("sorted") == "Picture, sorted upwards"
    choose_first_row(scene)
    press("ctrl+shift+c")
    assert re.fullmatch("Copied: [0-9a-f]{24}", scene.hear("Copied"))
    assert len(scene.said) < MOST_SAID, scene.said


@pytest.mark.slow
def test_every_page_dialog_and_menu_says_what_everything_in_it_is(scene: Scene) -> None:
    walk_listings(scene)
    walk_dialogs(scene)
    walk_pages(scene)
    walk_made_pages(scene)
    walk_commands(scene)
    walk_emptiness(scene)
    walk_lookup(scene)

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
    scene.reader.wait_for("a row is chosen", says("1 selected"))


DIALOGS: Final = {
    "Settings…": "Settings",
    "Credentials…": "Credentials",
    "Export…": "Export",
    "Share to ticket…": "Share to ticket",
    "From a ticket…": "From a ticket",
    "Edit saved filters…": "Saved filters of faces",
    "Counts by value…": "Counts of Name",
    "Keyboard shortcuts": "Keyboard shortcuts",
    "User guide": "User guide",
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


def walk_made_pages(scene: Scene) -> None:
    """Two rows compared, and the table of a ticket."""
    choose_first_row(scene)
    scene.screen.press("shift+Down")
    scene.reader.wait_for("two rows are chosen", says("2 selected"))
    scene.run("Compare two records")
    scene.look("a comparison", has("table", "Compared fields"))
    scene.run("Close tab")
    scene.run("From a ticket…")
    wait_until(lambda: scene.screen.has_focus("From a ticket"), "the dialog has the keyboard")
    scene.screen.type(f"{'a' * 24} and {'b' * 24}")
    scene.reader.wait_for("what is typed has arrived", can_look_up)
    scene.screen.press("ctrl+Return")
    scene.hear("0 of 2 found")
    scene.look("a ticket", has("table", "Ticket"))
    scene.run("Close tab")


def can_look_up(tree: Node) -> bool:
    """Whether the dialog has made out what is to be looked up."""
    return "enabled" in tree.find("dialog", "From a ticket").find("push button", "Look up").states


def walk_commands(scene: Scene) -> None:
    """The palette with what fits some words."""
    scene.screen.press("ctrl+shift+p")
    scene.reader.wait_for("the palette", is_at("text", "Find a command"))
    scene.screen.type("sort")
    scene.look("commands", has("panel", "Commands"))
    scene.screen.press("Escape")


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
