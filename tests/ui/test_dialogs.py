"""Every dialog leaves the order of its buttons to the platform."""

import re
from pathlib import Path

import faceviewer

WINDOWS = {"GuideWindow"}
"""Windows of their own, which are closed by their frame and have no button."""


def test_every_dialog_has_a_box_of_buttons() -> None:
    dialogs, without = set(), set()
    for path in Path(faceviewer.__file__).parent.joinpath("views").rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        found = set(re.findall(r"^class (\w+)\((?:QDialog|TabbedDialog)\)", source, re.MULTILINE))
        dialogs |= found
        if "QDialogButtonBox" not in source:
            without |= found

    assert len(dialogs) > 10
    assert without == WINDOWS
