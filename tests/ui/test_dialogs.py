"""Every dialog leaves the order of its buttons to the platform."""

import ast
from pathlib import Path

import faceviewer

WINDOWS = {"GuideWindow"}
"""Windows of their own, which are closed by their frame and have no button."""

FRAMES = {"QDialog", "TabbedDialog"}


def test_every_dialog_has_a_box_of_buttons() -> None:
    dialogs, without = set(), set()
    for path in Path(faceviewer.__file__).parent.joinpath("views").rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(source)):
            if not isinstance(node, ast.ClassDef):
                continue
            if FRAMES & {base.id for base in node.bases if isinstance(base, ast.Name)}:
                dialogs.add(node.name)
                if "QDialogButtonBox" not in source:
                    without.add(node.name)

    assert len(dialogs) > 10
    assert without == WINDOWS
