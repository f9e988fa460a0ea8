from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QPushButton

from faceviewer.resource_files import resource_path
from faceviewer.views.licences_dialog import LicencesDialog
from tests.ui.finding import child
from tests.ui.workbench import Workbench


def test_about_leads_to_the_licences_and_escape_leaves_both(workbench: Workbench) -> None:
    window = workbench.main_window(())
    workbench.show(window)
    window.show_about()
    about = child(window, QMessageBox)
    QTest.keyClick(about, Qt.Key.Key_Escape)
    assert not about.isVisible()

    about.open()
    child(about, QPushButton, "licences_button").click()

    licences = child(window, LicencesDialog)
    assert licences.isVisible()
    QTest.keyClick(licences, Qt.Key.Key_Escape)
    assert not licences.isVisible()


def test_its_paragraphs_are_broken_by_the_window(workbench: Workbench) -> None:
    dialog = LicencesDialog(workbench.icons, workbench.main_window(()))
    shown, listed = dialog.text_edit.toPlainText(), resource_path("THIRD_PARTY.md")

    assert shown.split() == listed.read_text("utf-8").split()
    assert "\n\n## Qt under the LGPL\n\nQt 6, PySide6" in shown
    assert all(len(line) > 100 for line in shown.splitlines() if line.startswith("Qt 6"))
