"""The window speaks the language of the system, or the one that was chosen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from faceviewer.app import Program
from faceviewer.language import language_for, locale_for, speak
from faceviewer.options import Options
from faceviewer.settings import DataDirectory, Settings


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    """The application, which afterwards speaks as it did."""
    locale, before = QLocale(), set(qapp.findChildren(QTranslator))
    yield qapp
    for translator in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(locale)


@pytest.mark.parametrize(
    ("chosen", "preferred", "language"),
    [
        ("system", ["es-Latn-CO", "es-CO", "es"], "es"),
        ("system", ["de-DE", "de", "es-MX", "es", "en"], "es"),
        ("system", ["de-DE", "de"], "en"),
        ("system", ["C"], "en"),
        ("system", [], "en"),
        ("en", ["es-CO"], "en"),
        ("es", ["en-US", "C"], "es"),
        ("fr", ["es-419"], "es"),
    ],
)
def test_the_language_follows_the_system_until_one_is_chosen(
    chosen: str, preferred: list[str], language: str
) -> None:
    assert language_for(chosen, preferred) == language


@pytest.mark.parametrize(
    ("chosen", "language", "system", "locale"),
    [
        ("system", "es", "es_CO", ""),
        ("system", "en", "ar_EG", ""),
        ("es", "es", "es_CO", ""),
        ("es", "es", "en_US", "es_US"),
        ("en", "en", "es_CO", "en_CO"),
        ("system", "en", "C", "en_001"),
        ("es", "es", "C", "es"),
    ],
)
def test_numbers_are_those_of_the_system_until_another_language_is_chosen(
    chosen: str, language: str, system: str, locale: str
) -> None:
    assert locale_for(chosen, language, system) == locale


def test_spanish_brings_the_texts_of_qt(app: QApplication) -> None:
    assert speak(app, "es") == "es"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancelar"
    assert QLocale().name().startswith("es_")


def test_keys_are_named_as_they_are_printed(app: QApplication) -> None:
    assert speak(app, "es") == "es"
    assert QKeySequence("Ctrl+Shift+N").toString(QKeySequence.SequenceFormat.NativeText) == (
        "Ctrl+Shift+N"
    )


def test_english_counts_in_plurals(app: QApplication) -> None:
    assert speak(app, "en") == "en"
    assert QCoreApplication.translate("Formats", "%n day(s)", "", 1204) == "1,204 days"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_the_first_paint_is_in_the_language_of_the_settings(
    app: QApplication, tmp_path: Path
) -> None:
    DataDirectory(tmp_path).save_settings(Settings(language="es"))

    window = Program(app, Options(tmp_path)).window

    assert QCoreApplication.translate("WindowMenus", "&File") == "&Archivo"
    window.deleteLater()
