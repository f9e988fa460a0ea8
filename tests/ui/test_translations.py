"""The translations that come with the program are those of its texts."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTranslator

from faceviewer.resource_files import resource_path

ROOT = Path(__file__).resolve().parents[2]


def test_the_gathered_and_compiled_texts_are_up_to_date() -> None:
    script = ROOT / "packaging" / "translations"
    check = [sys.executable, str(script), "--check"]

    found = subprocess.run(check, capture_output=True, text=True, check=False)

    assert (found.returncode, found.stderr) == (0, "")


def test_english_counts_have_two_forms(qapp: QCoreApplication) -> None:
    translator = QTranslator()
    assert translator.load(str(resource_path("translations", "faceviewer_en.qm")))

    one = translator.translate("json", "object, %n key(s)", "", 1)
    two = translator.translate("json", "object, %n key(s)", "", 2)

    assert (one, two) == ("object, %n key", "object, %n keys")
