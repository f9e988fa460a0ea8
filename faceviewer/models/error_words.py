"""An error of ours in the language of the window."""

from PySide6.QtCore import QCoreApplication, QLocale

from faceviewer.errors import FaceviewerError
from faceviewer.sentences import Sentence, describe


def describe_error(error: FaceviewerError) -> Sentence:
    """The words for an error, translated, with numbers as the language writes them."""
    return describe(
        error,
        lambda text: QCoreApplication.translate("errors", text),
        lambda number: QLocale().toString(number, "g", 4),
    )
