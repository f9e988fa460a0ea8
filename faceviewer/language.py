"""The language of the window: which one is spoken, its texts and Qt's, and how its numbers read.

Asked for before the first paint, so that one file of texts is loaded and no enumeration is built.
The commands speak English always and know nothing of this.
"""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from faceviewer.resource_files import resource_path
from faceviewer.translation_marks import QT_TRANSLATE_NOOP

LANGUAGES: Final = {"en": "English", "es": "Español"}
"""What is spoken, each named in itself; English is what the texts are written in."""

KEYS: Final = (
    QT_TRANSLATE_NOOP("QShortcut", "Ctrl"),
    QT_TRANSLATE_NOOP("QShortcut", "Shift"),
    QT_TRANSLATE_NOOP("QShortcut", "Esc"),
    QT_TRANSLATE_NOOP("QShortcut", "Return"),
    QT_TRANSLATE_NOOP("QShortcut", "Enter"),
    QT_TRANSLATE_NOOP("QShortcut", "PgUp"),
    QT_TRANSLATE_NOOP("QShortcut", "PgDown"),
    QT_TRANSLATE_NOOP("QShortcut", "Del"),
    QT_TRANSLATE_NOOP("QShortcut", "Ins"),
)
"""Keys that Qt would write out in full, "Control+Mayúsculas", and not as they are printed."""

_SPOKEN: Final = "spoken_language"


def language_for(chosen: str, preferred: Iterable[str]) -> str:
    """The one of ours that was chosen, else the first that the person's system prefers.

    `preferred` are tags such as "es-CO"; whoever prefers none of ours reads English.
    """
    if chosen in LANGUAGES:
        return chosen
    spoken = (tag.partition("-")[0] for tag in preferred)
    return next((language for language in spoken if language in LANGUAGES), "en")


def locale_for(chosen: str, language: str, system: str) -> str:
    """The locale that numbers are written in; empty where the system's own formats stay.

    These are the person's, whatever the texts are in, until another language was chosen: numbers of
    one language in sentences of another would be read wrongly. The country stays where Qt knows it.
    `system` is the name of the system's locale, such as "es_CO".
    """
    if system == "C":
        # It groups no digits; a person reads "1,204 rows".
        return {"en": "en_001"}.get(language, language)
    if chosen not in LANGUAGES or system.partition("_")[0] == language:
        return ""
    return f"{language}_{system.partition('_')[2]}"


def speak(app: QCoreApplication, chosen: str) -> str:
    """Makes the program speak the language that was chosen, "system" or one of ours; which it is.

    What is shown already stays as it is, so this comes before the first window.
    """
    system = QLocale.system()
    language = language_for(chosen, system.uiLanguages())
    locale = locale_for(chosen, language, system.name())
    if locale:
        QLocale.setDefault(QLocale(locale))
    if language != "en":
        _install(app, f"qtbase_{language}", _folder_of_qt())
    _install(app, f"faceviewer_{language}", str(resource_path("translations")))
    app.setProperty(_SPOKEN, language)
    return language


def spoken() -> str:
    """The language that the program speaks."""
    app = QCoreApplication.instance()
    return str((app and app.property(_SPOKEN)) or "en")


def _install(app: QCoreApplication, name: str, folder: str) -> None:
    translator = QTranslator(app)
    if translator.load(name, folder):
        app.installTranslator(translator)


def _folder_of_qt() -> str:
    return QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
