"""The translations that come with the program are those of its texts."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale

ROOT = Path(__file__).resolve().parents[2]


def test_the_gathered_and_compiled_texts_are_up_to_date() -> None:
    script = ROOT / "packaging" / "translations"
    check = [sys.executable, str(script), "--check"]

    found = subprocess.run(check, capture_output=True, text=True, check=False)

    assert (found.returncode, found.stderr) == (0, "")


def test_english_counts_have_two_forms_and_grouped_digits(english: None) -> None:
    def counted(count: int) -> str:
        return QCoreApplication.translate("json", "object, %n key(s)", "", count)

    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English))
    try:
        assert counted(1) == "object, 1 key"
        assert counted(1204) == "object, 1,204 keys"
    finally:
        QLocale.setDefault(before)
