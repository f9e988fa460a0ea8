"""What is known to go wrong with the libraries stands nowhere in the program.

Each of these works in a small test and fails in the hands of a person; so it is the name itself
that is looked for. Where one is harmless, the file that may have it is named with the reason.
"""

import ast
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "faceviewer"


@dataclass(frozen=True)
class Ban:
    """Names that may not be used, and the files that may use some of them after all."""

    names: Collection[str]
    excused: Mapping[str, Collection[str]] = field(default_factory=dict)


BANS = {
    "a second loop of Qt ends every task that is due meanwhile": Ban(
        {"exec", "exec_", "processEvents"},
        {
            "app.py": {"processEvents"},  # until the first paint; there is no loop yet
            "event_loop.py": {"processEvents"},  # once behind the loop; there is none any more
        },
    ),
    "so do the dialogs that return an answer": Ban(
        {
            *("getOpenFileName", "getOpenFileNames", "getSaveFileName", "getExistingDirectory"),
            *("getText", "getItem", "getInt", "getDouble", "getMultiLineText", "getColor"),
            *("QMessageBox.question", "QMessageBox.information", "QMessageBox.warning"),
            *("QMessageBox.critical", "QMessageBox.about", "getFont"),
        },
    ),
    "qasync's own slots hide errors and are forgotten while they run": Ban(
        {"asyncSlot", "asyncClose", "ensure_future"},
        {
            "demo/faults/lines.py": {"ensure_future"},  # no Qt there
            "event_loop.py": {"ensure_future"},  # what every loop begins with
        },
    ),
    "these show the text of a service as markup, and load files that it names": Ban(
        {
            *(
                "QTextBrowser",
                "QInputDialog",
                "QProgressDialog",
                "QErrorMessage",
                "QSystemTrayIcon",
            ),
            *("QTextEdit", "QMessageBox", "QLabel", "setHtml", "insertHtml", "QWhatsThis"),
        },
        {
            "views/widgets/labels.py": {"QLabel"},  # plain text, once and for all
            "views/lookup_popup.py": {"QLabel"},  # a type
            "views/field_rows.py": {"QTextEdit"},  # given plain text only
            "views/ticket_excerpt.py": {"QTextEdit"},  # its kind of selection
            "views/asset_acts.py": {"QMessageBox"},  # told to show plain text
            "views/main_window.py": {"QMessageBox"},  # as above
            "views/file_choice.py": {"QMessageBox"},  # as above
            "views/share_dialog.py": {"setHtml"},  # of the clipboard, what the preview shows
            "views/guide_window.py": {"QTextBrowser"},  # the program's own guide, without HTML
            "views/away_notices.py": {"QSystemTrayIcon"},  # told words of the program alone
        },
    ),
    "a drawing can read files and hang its reader": Ban(
        {"QSvgRenderer", "QSvgWidget", "QMovie", "QPixmapCache", "loadFromData"},
        {
            "views/icons.py": {"QSvgRenderer"},  # the program's own drawings
            "views/first_frame.py": {"QSvgRenderer"},
            "views/sketch.py": {"QSvgRenderer"},
        },
    ),
    "a width by contents asks for every cell of a million rows": Ban(
        {"ResizeToContents", "resizeColumnsToContents", "resizeRowsToContents"},
        {"views/share_dialog.py": {"ResizeToContents"}},  # the fields of a record
    ),
    "these run what is written in a file": Ban(
        {"QSettings", "pickle", "shelve", "marshal", "eval"}
    ),
    "httpx's own client keeps cookies, reads the environment and logs addresses": Ban(
        {"AsyncClient", "Client", "follow_redirects"}
    ),
    "the keyring's own choice may be a file in plain text or foreign code": Ban(
        {"get_keyring", "set_keyring", "init_backend", "load_keyring", "load_config"}
    ),
    "a pool is joined at exit, and a call that hangs would hold the program": Ban(
        {"ThreadPoolExecutor", "ProcessPoolExecutor"},
        {"app.py": {"ThreadPoolExecutor"}},  # the start of the demo, which has a limit
    ),
    "a proxy model is a hundred times slower than the listing's own order": Ban(
        {"QSortFilterProxyModel", "QStandardItemModel"},
        {
            "models/activity.py": {"QSortFilterProxyModel"},  # some hundred rows
            "models/ticket_table.py": {"QSortFilterProxyModel"},  # a thousand at most
        },
    ),
}

WHOLE_NUMBERS = {
    *("lookup_box.several_found", "record_table.selection_counted"),
    *("lookup_edit.stepped", "sort_header.sort_clicked", "sort_header.menu_requested"),
    *("window_menus.region_asked", "window_menus.visit_asked", "window_menus.zoom_chosen"),
    "text_size_menu.percent_chosen",
}
"""Signals with a number that is a place or a count on this screen."""


class Used(NamedTuple):
    """What a module uses: names, with how often; and its signals that have a whole number."""

    names: Counter[str]
    signals: frozenset[str]


def used_in(code: str) -> Used:
    """What stands in this code, but for texts and comments."""
    names: Counter[str] = Counter()
    signals: set[str] = set()
    for node in ast.walk(ast.parse(code)):
        names.update(_names(node))
        match node:
            case ast.Assign(
                targets=[ast.Name(id=name)],
                value=ast.Call(func=ast.Name(id="Signal"), args=arguments),
            ) if "int" in {each.id for each in arguments if isinstance(each, ast.Name)}:
                signals.add(name)
    return Used(names, frozenset(signals))


def _names(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Call(func=ast.Name(id=name)) | ast.Call(func=ast.Attribute(attr=name)):
            yield f"{name}()"
        case ast.Name(id=name):
            yield name
        case ast.Attribute(attr=name, value=ast.Name(id=owner)):
            yield from (name, f"{owner}.{name}")
        case ast.Attribute(attr=name) | ast.keyword(arg=str(name)):
            yield name
        case ast.Import(names=aliases) | ast.ImportFrom(names=aliases):
            yield from (getattr(node, "module", None) or "").split(".")
            yield from (part for each in aliases for part in each.name.split("."))


@cache
def modules() -> Mapping[str, Used]:
    """The modules that may use what is sought, by their paths.

    Most are passed over for not having its letters, and no tree is kept: both take their time.
    """
    parts = {part for ban in BANS.values() for name in ban.names for part in name.split(".")}
    sought = re.compile(rf"\b({'|'.join(sorted({*parts, 'Signal'}))})\b")
    texts = {path: path.read_text("utf-8") for path in sorted(PACKAGE.rglob("*.py"))}
    return {
        path.relative_to(PACKAGE).as_posix(): used_in(text)
        for path, text in texts.items()
        if sought.search(text)
    }


def test_a_name_is_found_however_it_is_written() -> None:
    code = """
from a.pickle import b
import shelve as s
box.exec()
QLabel('x')
f(follow_redirects=1)
class A: found, counted = Signal(str), Signal(object, int)
class B: counted = Signal(object, int)
"""
    used = used_in(code)
    assert {"pickle", "shelve", "exec", "exec()", "QLabel", "follow_redirects"} <= set(used.names)
    assert used.signals == {"counted"}
    assert "exec" not in used_in("logger.warning('exec')  # exec()").names


@pytest.mark.parametrize("reason", BANS)
def test_it_stands_nowhere(reason: str) -> None:
    ban = BANS[reason]
    used = {
        f"{path}: {name}"
        for path, module in modules().items()
        for name in set(ban.names).intersection(module.names) - set(ban.excused.get(path, ()))
    }
    assert not used, reason


def test_every_excuse_is_still_needed() -> None:
    idle = {
        f"{path}: {name}"
        for ban in BANS.values()
        for path, names in ban.excused.items()
        for name in names
        if path not in modules() or name not in modules()[path].names
    }
    assert not idle


def test_a_signal_carries_no_id_as_a_number() -> None:
    """Qt cuts a number in a signal to 32 bits without a word."""
    found = {
        f"{Path(path).stem}.{name}" for path, module in modules().items() for name in module.signals
    }
    assert found == WHOLE_NUMBERS


def test_every_box_is_told_to_show_plain_text() -> None:
    boxes = {path: used.names["QMessageBox()"] for path, used in modules().items()}
    assert sum(boxes.values()) >= 3
    for path, count in boxes.items():
        assert not count or modules()[path].names["setTextFormat()"] == count, path


def test_the_folder_of_scripts_hides_no_library() -> None:
    """As a package it would stand before the library `packaging`, which pip and others import."""
    assert (ROOT / "packaging").is_dir()
    assert not (ROOT / "packaging" / "__init__.py").exists()
