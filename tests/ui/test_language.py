"""The window speaks the language of the system, or the one that was chosen."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from faceviewer.language import language_for, locale_for, speak


@contextmanager
def spoken(app: QApplication, chosen: str) -> Iterator[str]:
    """The application in a language, and afterwards as it was."""
    locale, before = QLocale(), set(app.findChildren(QTranslator))
    yield speak(app, chosen)
    for translator in set(app.findChildren(QTranslator)) - before:
        app.removeTranslator(translator)
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


def test_spanish_brings_the_texts_of_qt(qapp: QApplication) -> None:
    with spoken(qapp, "es") as language:
        assert language == "es"
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancelar"
        assert QLocale().name().startswith("es_")


def test_english_counts_in_plurals(qapp: QApplication) -> None:
    with spoken(qapp, "en"):
        assert QCoreApplication.translate("Formats", "%n day(s)", "", 1204) == "1,204 days"
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
