"""What is known to go wrong with the libraries stands nowhere in the program.

Each of these works in a small test and fails in the hands of a person; so it is the name itself
that is looked for. Where one is harmless, the file that may have it is named with the reason.
"""

import ast
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

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
    *("window_menus.region_asked", "window_menus.visit_asked"),
}
"""Signals with a number that is a place or a count on this screen."""


@cache
def trees() -> Mapping[str, ast.Module]:
    """Every module of the program, by its path."""
    return {
        path.relative_to(PACKAGE).as_posix(): ast.parse(path.read_text("utf-8"))
        for path in sorted(PACKAGE.rglob("*.py"))
    }


@cache
def used_names() -> Mapping[str, Collection[str]]:
    """What each of them uses."""
    return {path: set(names_in(tree)) for path, tree in trees().items()}


def names_in(tree: ast.Module) -> Iterator[str]:
    """Every name that is used, imported or asked of an object; not those in texts."""
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name):
                yield name
            case ast.Attribute(attr=name, value=ast.Name(id=owner)):
                yield from (name, f"{owner}.{name}")
            case ast.Attribute(attr=name) | ast.keyword(arg=str(name)):
                yield name
            case ast.Import(names=aliases) | ast.ImportFrom(names=aliases):
                origin = (getattr(node, "module", None) or "").split(".")
                yield from (*origin, *(part for each in aliases for part in each.name.split(".")))


def test_a_name_is_found_however_it_is_written() -> None:
    code = (
        "from a.pickle import b\nimport shelve as s\nbox.exec()\nQLabel('x')\nf(follow_redirects=1)"
    )
    found = set(names_in(ast.parse(code)))
    assert {"pickle", "shelve", "exec", "QLabel", "follow_redirects"} <= found
    assert "exec" not in set(names_in(ast.parse("logger.warning('exec')")))


@pytest.mark.parametrize("reason", BANS)
def test_it_stands_nowhere(reason: str) -> None:
    ban = BANS[reason]
    used = {
        f"{path}: {name}"
        for path, names in used_names().items()
        for name in set(ban.names).intersection(names) - set(ban.excused.get(path, ()))
    }
    assert not used, reason


def test_every_excuse_is_still_needed() -> None:
    idle = {
        f"{path}: {name}"
        for ban in BANS.values()
        for path, names in ban.excused.items()
        for name in names
        if name not in used_names()[path]
    }
    assert not idle


def test_a_signal_carries_no_id_as_a_number() -> None:
    """Qt cuts a number in a signal to 32 bits without a word."""
    counting = {
        f"{Path(path).stem}.{target.id}"
        for path, tree in trees().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign)
        and isinstance(node.value, ast.Call)
        and isinstance(node.value.func, ast.Name)
        and node.value.func.id == "Signal"
        and any(isinstance(each, ast.Name) and each.id == "int" for each in node.value.args)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    assert counting == WHOLE_NUMBERS


def test_the_folder_of_scripts_hides_no_library() -> None:
    """As a package it would stand before the library `packaging`, which pip and others import."""
    assert (ROOT / "packaging").is_dir()
    assert not (ROOT / "packaging" / "__init__.py").exists()
