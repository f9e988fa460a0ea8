"""The question where a file is to be written, in dialogs that run no loop of their own."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from faceviewer.plain_text import plain_line


def ask_for_file(
    parent: QWidget,
    path: Path,
    take: Callable[[Path], None],
    beside: Callable[[Path], Path] | None = None,
) -> None:
    """Asks where to write, `path` being on offer; `take` gets the answer, unless there is none.

    `beside` names a second file that will be written with the first: an older one of that name is
    asked about, too.

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
    dialog.fileSelected.connect(lambda chosen: _take_or_ask(parent, Path(chosen), take, beside))
    dialog.open()


def usual_folder() -> Path:
    """Where files are offered to be written first."""
    location = QStandardPaths.StandardLocation.DownloadLocation
    return Path(QStandardPaths.writableLocation(location))


def _take_or_ask(
    parent: QWidget,
    path: Path,
    take: Callable[[Path], None],
    beside: Callable[[Path], Path] | None,
) -> None:
    written = [path] if beside is None else [path, beside(path)]
    older = [file for file in written if file.exists()]
    if not older:
        take(path)
        return
    box = QMessageBox(parent)
    box.setObjectName("replace_box")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(QCoreApplication.translate("file_choice", "Save"))
    box.setText(_question(older))
    box.setInformativeText(
        QCoreApplication.translate(
            "file_choice", "There is a file of this name in the folder already."
        )
        if len(older) == 1
        else QCoreApplication.translate(
            "file_choice", "There are files of these names in the folder already."
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


def _question(older: Sequence[Path]) -> str:
    names = [plain_line(file.name) for file in older]
    if len(names) == 1:
        return QCoreApplication.translate("file_choice", "Replace {file}?").format(file=names[0])
    question = QCoreApplication.translate("file_choice", "Replace {file} and {other}?")
    return question.format(file=names[0], other=names[1])
