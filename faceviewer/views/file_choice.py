"""The question where a file is to be written, in dialogs that run no loop of their own."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from faceviewer.plain_text import plain_line


def ask_for_file(parent: QWidget, path: Path, take: Callable[[Path], None]) -> None:
    """Asks where to write, `path` being on offer; `take` gets the answer, unless there is none.

    The dialog of files would ask about an older one in a loop of its own, which stops whatever else
    runs, so that question is asked here.
    """
    dialog = QFileDialog(parent, QCoreApplication.translate("file_choice", "Save"))
    dialog.setObjectName("file_dialog")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDirectory(str(path.parent))
    everything = QCoreApplication.translate("file_choice", "All files (*)")
    dialog.setNameFilters([f"*{path.suffix} (*{path.suffix})", everything])
    dialog.setDefaultSuffix(path.suffix.removeprefix("."))
    dialog.selectFile(path.name)
    dialog.fileSelected.connect(lambda chosen: _take_or_ask(parent, Path(chosen), take))
    dialog.open()


def usual_folder() -> Path:
    """Where files are offered to be written first."""
    location = QStandardPaths.StandardLocation.DownloadLocation
    return Path(QStandardPaths.writableLocation(location))


def _take_or_ask(parent: QWidget, path: Path, take: Callable[[Path], None]) -> None:
    if not path.exists():
        take(path)
        return
    box = QMessageBox(parent)
    box.setObjectName("replace_box")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(QCoreApplication.translate("file_choice", "Save"))
    question = QCoreApplication.translate("file_choice", "Replace {file}?")
    box.setText(question.format(file=plain_line(path.name)))
    box.setInformativeText(
        QCoreApplication.translate(
            "file_choice", "There is a file of this name in the folder already."
        )
    )
    replace_button = box.addButton(
        QCoreApplication.translate("file_choice", "Replace"), QMessageBox.ButtonRole.AcceptRole
    )
    box.addButton(
        QCoreApplication.translate("file_choice", "Cancel"), QMessageBox.ButtonRole.RejectRole
    )
    replace_button.clicked.connect(partial(take, path))
    box.open()
