"""The translations that come with the program are those of its texts, whole and faithful."""

import ast
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from faceviewer.errors import AnswerTooLarge, TimedOut
from faceviewer.models.error_words import describe_error
from faceviewer.resource_files import resource_path
from faceviewer.views.mnemonics import unmarked

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "packaging" / "translations"
TEXT = r"""("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')"""
HANDED = re.compile(rf'(?:\.tr\(|(?:\btranslate|QT_TRANSLATE_NOOP)\(\s*"\w+",)\s*{TEXT}')
"""A call of a translating function up to the text that it is handed."""


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> Any:
    """The script as a module; nothing is compiled beside it."""
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    module = ModuleType("translations_script")
    module.__file__ = str(SCRIPT)
    SourceFileLoader(module.__name__, str(SCRIPT)).exec_module(module)
    return module


@pytest.fixture
def grouped_digits(request: pytest.FixtureRequest) -> Iterator[None]:
    """The locale whose name is the parameter, as a run of the program has it."""
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield
    QLocale.setDefault(before)


def test_the_translations_are_of_the_texts_of_today_and_complete() -> None:
    check = [sys.executable, str(SCRIPT), "--check"]

    found = subprocess.run(check, capture_output=True, text=True, check=False)

    assert (found.returncode, found.stderr) == (0, "")


def test_every_text_that_is_handed_to_the_translation_has_been_gathered(script: Any) -> None:
    """The gatherer overlooks a text inside an f-string, and a count that is a call."""
    tree = ET.parse(resource_path("translations", "faceviewer_es.ts"))  # noqa: S314 - our own file
    gathered = {source for (_, source, _), _ in script.messages(tree)}

    written = {
        str(ast.literal_eval(literal))
        for file in (ROOT / "faceviewer").rglob("*.py")
        for literal in HANDED.findall(file.read_text("utf-8"))
    }

    assert len(written) > 1000
    # Of a text in several parts the first one is seen here.
    missing = [text for text in written - gathered if not any(s.startswith(text) for s in gathered)]
    assert missing == []


@pytest.mark.parametrize("grouped_digits", ["en"], indirect=True)
def test_english_counts_have_two_forms_and_grouped_digits(
    english: None, grouped_digits: None
) -> None:
    assert keys(1) == "object, 1 key"
    assert keys(1204) == "object, 1,204 keys"


@pytest.mark.parametrize("grouped_digits", ["es_CO"], indirect=True)
def test_spanish_counts_have_two_forms_and_grouped_digits(
    spanish: None, grouped_digits: None
) -> None:
    assert keys(1) == "objeto, 1 clave"
    assert keys(12045) == "objeto, 12.045 claves"


@pytest.mark.parametrize("grouped_digits", ["es_CO"], indirect=True)
def test_numbers_in_spanish_sentences_are_spanish(spanish: None, grouped_digits: None) -> None:
    late = TimedOut("blockv", reason="total", seconds=2.5, host="x.example")
    large = AnswerTooLarge("blockv", limit_bytes=2**30)

    assert describe_error(late).what == "BLOCKv no respondió en 2,5 s."
    assert "1.024 MB" in describe_error(large).what


def keys(count: int) -> str:
    """A counted text of the window."""
    return QCoreApplication.translate("json", "object, %n key(s)", "", count)


def ts(text: str) -> ET.ElementTree:
    """A file of one context; each message is written out."""
    context = f"<context><name>Menu</name>{text}</context>"
    root = ET.fromstring(f'<TS language="es">{context}</TS>')  # noqa: S314 - our own text
    return ET.ElementTree(root)


NEW = "<translation type='unfinished'></translation>"


def merged(script: Any, gathered: str, kept: str) -> dict[str, tuple[tuple[str, ...], bool]]:
    """What a new gathering makes of what was kept: the forms of each text, and whether finished."""
    tree = ts(gathered)
    script.merge(tree, ts(kept))
    return {
        source: (script.forms_of(message), script.is_finished(message))
        for (_, source, _), message in script.messages(tree)
    }


def test_an_update_keeps_what_is_translated_and_drops_what_is_gone(script: Any) -> None:
    gathered = f"<message><source>Copy</source>{NEW}</message>"
    kept = (
        "<message><source>Copy</source><translation>Copiar</translation></message>"
        "<message><source>Paste</source><translation>Pegar</translation></message>"
    )

    assert merged(script, gathered, kept) == {"Copy": (("Copiar",), True)}


def test_a_new_text_comes_unfinished_with_the_words_of_its_like(script: Any) -> None:
    """A mnemonic or an ellipsis that was added costs no translation."""
    gathered = (
        f"<message><source>&amp;Copy…</source>{NEW}</message>"
        f"<message><source>Paste</source>{NEW}</message>"
    )
    kept = "<message><source>Copy</source><translation>Copiar</translation></message>"

    assert merged(script, gathered, kept) == {
        "&Copy…": (("Copiar",), False),
        "Paste": (("",), False),
    }


def test_a_counted_text_keeps_both_forms_and_a_note_of_its_translator(script: Any) -> None:
    tree = ts(f"<message numerus='yes'><source>%n row(s)</source>{NEW}</message>")
    kept = ts(
        "<message numerus='yes'><source>%n row(s)</source><translatorcomment>As in tables"
        "</translatorcomment><translation><numerusform>%Ln fila</numerusform>"
        "<numerusform>%Ln filas</numerusform></translation></message>"
    )

    script.merge(tree, kept)

    [(_, message)] = script.messages(tree)
    assert script.forms_of(message) == ("%Ln fila", "%Ln filas")
    assert message.findtext("translatorcomment") == "As in tables"
    assert list(script.complaints(tree)) == []


def test_a_source_that_cannot_be_read_ends_the_run(
    script: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Or the translations of its texts would be taken for those of texts that are gone."""
    source = tmp_path / "faceviewer" / "menu.py"
    source.parent.mkdir()
    source.write_text('class Menu:\n    def words(self):\n        return self.tr("Copy)\n')
    monkeypatch.setattr(script, "ROOT", tmp_path)

    with pytest.raises(SystemExit, match="Nothing was written"):
        script.gather(tmp_path / "menu.ts")


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("Copy", "Copiar"),
        ("{count} of {total}…", "{count} de {total}…"),
        ("%n row(s)", "%Ln filas"),
        ("&Copy id", "Copiar &id"),
        ("Remove {name}?", "¿Quitar {name}?"),
        ("Files (*.txt *.md)", "Archivos (*.txt *.md)"),
        (" KB/s", " KB/s"),
        ("Search & replace", "Buscar y reemplazar"),
    ],
)
def test_a_faithful_translation_has_no_fault(script: Any, source: str, translation: str) -> None:
    assert list(script.faults(source, translation)) == []


@pytest.mark.parametrize(
    ("source", "translation", "fault"),
    [
        ("{count} of {total}", "{count} de {totales}", "other placeholders"),
        ("%1 of %2", "%1 de %1", "other placeholders"),
        ("%n row(s)", "fila", "other placeholders"),
        ("%n row(s)", "%n filas", "a count without grouped digits (%Ln)"),
        ("Export…", "Exportar", "other placeholders"),
        ("Files (*.txt)", "Archivos (*.text)", "other placeholders"),
        ("&Copy", "Copiar", "other mnemonics"),
        ("Copy", "&Copiar", "other mnemonics"),
        ("Try again.", "Reintente", "another end or beginning"),
        ("Try again", "Reintente.", "another end or beginning"),
        (" s", "s", "another end or beginning"),
        ("Remove it?", "Quitarlo?", "¿ and ? do not match"),
    ],
)
def test_what_a_translation_has_lost_is_told(
    script: Any, source: str, translation: str, fault: str
) -> None:
    assert fault in list(script.faults(source, translation))


@pytest.mark.parametrize(
    ("message", "complaint"),
    [
        ("<source>Copy</source>" + NEW, "Menu: “Copy” is not translated"),
        ("<source>Copy</source><translation></translation>", "Menu: “Copy” is not translated"),
        ("<source>Copy</source>", "Menu: “Copy” is not translated"),
        (
            "<source>%n of</source><translation><numerusform>%Ln de</numerusform></translation>",
            "Menu: “%n of” is not translated",
        ),
        (
            "<source>Copy</source><translation>Copiar.</translation>",
            "Menu: “Copy” has another end or beginning",
        ),
    ],
)
def test_what_is_unfinished_empty_missing_or_unfaithful_is_named(
    script: Any, message: str, complaint: str
) -> None:
    assert list(script.complaints(ts(f"<message>{message}</message>"))) == [complaint]


GUIDE, SPANISH_GUIDE = (ROOT / "resources" / "guide" / f"{name}.md" for name in ("en", "es"))
SHAPE = re.compile(r"^(#+ |- |\d\. |!\[.*\]\(.*\)$)", re.MULTILINE)
PATH = re.compile(r"\*\*([^*`:]+ > [^*`:]+)\*\*")


def test_the_spanish_guide_has_all_that_the_english_one_has() -> None:
    def shape(guide: Path) -> list[str]:
        parts = SHAPE.findall(guide.read_text("utf-8"))
        return [re.sub(r"!\[.*\]|-(light|spanish)\.png", "", part) for part in parts]

    assert shape(SPANISH_GUIDE) == shape(GUIDE)


def test_the_spanish_guide_leads_through_the_menus_of_the_spanish_window(script: Any) -> None:
    tree = ET.parse(resource_path("translations", "faceviewer_es.ts"))  # noqa: S314 - our own file
    spoken = {
        unmarked(form) for _, message in script.messages(tree) for form in script.forms_of(message)
    }
    text = " ".join(SPANISH_GUIDE.read_text("utf-8").split())

    named = {name for path in PATH.findall(text) for name in path.split(" > ")}

    assert len(named) > 5
    assert named - spoken == set()
