"""What a person reads in the window goes through the translation: read in the source itself."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "faceviewer"
WINDOW = sorted([*(PACKAGE / "models").rglob("*.py"), *(PACKAGE / "views").rglob("*.py")])

TRANSLATING = frozenset({"tr", "translate", "QT_TRANSLATE_NOOP"})
UNSEEN = frozenset({"setObjectName", "setProperty", "QKeySequence", "cast", "getLogger", "compile"})
"""Calls whose texts nobody reads."""

SHOWING = re.compile(
    r"set\w*(Text|ToolTip|Title|Name|Description|Tip|Heading)"
    r"|add(Action|Item|Menu|Section|Tab)|announce|tell|say"
    r"|\w*(Label|Button|Action|Menu|Chip|Cell)"
)
"""Calls whose texts are shown or read aloud."""

WORD = re.compile(r"[A-Za-z]{2,}")
WORDS = re.compile(r"[A-Za-z]{2,}[,;:]? [a-z]{2,}")
CODE = re.compile(r"[<>]|\{\s|px;")
"""Style sheets and pictures."""

ALIAS = re.compile(r".*\.tr\b(?!\()")

FRAME = PACKAGE / "views" / "first_frame.py"
"""Repeats texts of widgets that are not there yet; a test lays both over each other."""

PROGRAM_NAME = "faceviewer"


def untranslated(node: ast.AST, caller: str = "") -> Iterator[str]:
    """The texts below a node that are shown as they stand; `caller` is the call they go to."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Constant):
            if isinstance(child.value, str) and is_shown(child.value, caller):
                yield child.value
        elif isinstance(child, ast.Call):
            name = name_of(child.func)
            if name not in TRANSLATING | UNSEEN:
                yield from untranslated(child, name)
        elif not (isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant)):
            yield from untranslated(child, caller)  # but not into a docstring


def is_shown(text: str, caller: str) -> bool:
    if CODE.search(text) or text.startswith(PROGRAM_NAME):
        return False
    is_said = SHOWING.fullmatch(caller) and text[:1].isupper() and WORD.search(text)
    return bool(is_said or WORDS.search(text))


def name_of(function: ast.expr) -> str:
    match function:
        case ast.Name(name) | ast.Attribute(attr=name):
            return name
    return ""


def test_no_text_of_the_window_is_written_into_it_untranslated() -> None:
    found = {
        f"{file.relative_to(PACKAGE)}: {text!r}"
        for file in WINDOW
        if file != FRAME
        for text in untranslated(ast.parse(file.read_text("utf-8")))
    }

    assert found == set()


@pytest.mark.parametrize(
    "source",
    [
        'self.label.setText("Copied")',
        'label = TextLabel("Not loaded")',
        'menu.addAction(f"Open {name} now or later")',
        'self.announce("Done" if is_done else "Failed")',
        'return f"{count} rows loaded"',
        'text = "{count} rows loaded".format(count=count)',
        'WORDS = {"ok": "this is fine"}',
    ],
)
def test_a_text_that_was_not_translated_is_found(source: str) -> None:
    assert list(untranslated(ast.parse(source)))


def test_the_translation_is_called_where_the_text_stands() -> None:
    """Under another name the gatherer of texts would not know it, and overlook them."""
    aliases = [
        f"{file.relative_to(PACKAGE)}: {found.group()}"
        for file in WINDOW
        if (found := ALIAS.search(file.read_text("utf-8")))
    ]

    assert aliases == []
