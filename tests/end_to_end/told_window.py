"""The real window in a process of its own, off screen, that a test looks into and acts on.

`python -m tests.end_to_end.told_window LIMIT_S ARGUMENT…` runs `faceviewer ARGUMENT…`, whose
keyring is given up after so many seconds, and does what comes on standard input, one request a
line: the window answers between two events, so an answer shows that nothing holds it. At the end of
the input it closes.
"""

# ruff: noqa: T201 - that is how it answers

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from faceviewer import app, cli

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

END_LIMIT_S = 30.0
OFF_SCREEN = "This plugin does not support propagateSizeHints()\n"
"""What Qt says of its own platform, which has no frames of windows."""


class ToldWindow:
    """A window off screen, as a test has it."""

    def __init__(
        self, environment: Mapping[str, str], data_dir: Path, *, keyring_limit_s: float
    ) -> None:
        arguments = (str(keyring_limit_s), "--data-dir", str(data_dir))
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.end_to_end.told_window", *arguments],
            env={**environment, "QT_QPA_PLATFORM": "offscreen"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def words(self, name: str = "") -> str:
        """All that is read on a widget of this name, by default on the window and its dialogs."""
        return str(self._tell("words", name))

    def row_count(self) -> int:
        """How many rows the shown table has."""
        return int(self._tell("row_count"))

    def open_credentials(self) -> None:
        """Opens the dialog."""
        self._tell("open_credentials")

    def can_press(self, name: str) -> bool:
        """Whether a button of this name is in sight and enabled."""
        return bool(self._tell("can_press", name))

    def press(self, name: str) -> None:
        """Clicks a button, or ticks a box."""
        self._tell("press", name)

    def enter(self, name: str, text: str) -> None:
        """Puts a text into a field."""
        self._tell("enter", name, text)

    def _tell(self, *request: str) -> Any:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps(request) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def leave(self) -> tuple[int, str]:
        """Closes the window; the exit code, and what was said on standard error."""
        _, errors = self.process.communicate(timeout=END_LIMIT_S)
        return self.process.returncode, errors.replace(OFF_SCREEN, "")

    def end_if_running(self) -> None:
        """For the end of a test that did not get so far."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.communicate()


class Ear:
    """Within the process: hears the requests and answers them."""

    def __init__(self, application: "QApplication") -> None:
        from PySide6.QtCore import QSocketNotifier

        self._application = application
        self._heard = b""
        self._notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._hear)

    def _hear(self) -> None:
        chunk = os.read(sys.stdin.fileno(), 65_536)
        if not chunk:
            self._notifier.setEnabled(False)
            self._window().close()
        *lines, self._heard = (self._heard + chunk).split(b"\n")
        for line in lines:
            name, *arguments = json.loads(line)
            print(json.dumps(getattr(self, name)(*arguments)), flush=True)

    def _window(self) -> "QWidget":
        from faceviewer.views.program_window import ProgramWindow

        windows = self._application.topLevelWidgets()
        return next(window for window in windows if isinstance(window, ProgramWindow))

    def words(self, name: str) -> str:
        """As the other end has it."""
        from PySide6.QtWidgets import QLabel, QWidget

        place = self._find(QWidget, name) if name else None
        inside = place.findChildren(QLabel) if place else []
        labels = inside if name else self._application.allWidgets()
        seen = (w for w in labels if isinstance(w, QLabel) and w.isVisible())
        return "\n".join(label.text() for label in seen)

    def row_count(self) -> int:
        """As the other end has it."""
        from PySide6.QtWidgets import QTableView

        table = self._find(QTableView, "table")
        return table.model().rowCount() if table else 0

    def open_credentials(self) -> None:
        """As the other end has it."""
        from faceviewer.views.main_window import MainWindow

        (content,) = self._window().findChildren(MainWindow)
        content.open_credentials("verifik")

    def can_press(self, name: str) -> bool:
        """As the other end has it."""
        from PySide6.QtWidgets import QAbstractButton

        button = self._find(QAbstractButton, name)
        return button is not None and button.isEnabled()

    def press(self, name: str) -> None:
        """As the other end has it."""
        from PySide6.QtWidgets import QAbstractButton

        self._find(QAbstractButton, name).click()

    def enter(self, name: str, text: str) -> None:
        """As the other end has it."""
        from PySide6.QtWidgets import QLineEdit

        self._find(QLineEdit, name).setText(text)

    def _find(self, kind: type[Any], name: str) -> Any:
        """The widget of this name that is in sight."""
        widgets = (w for w in self._application.allWidgets() if isinstance(w, kind))
        return next((w for w in widgets if w.objectName() == name and w.isVisible()), None)


def main(keyring_limit_s: float, arguments: list[str]) -> int:
    """Runs the program with an ear in it."""
    from faceviewer.credentials import CredentialStore

    defaults = CredentialStore.__init__.__kwdefaults__
    assert defaults is not None
    defaults["limit_s"] = keyring_limit_s
    make_application, ears = app.make_application, []

    def make_with_ear() -> "QApplication":
        application = make_application()
        ears.append(Ear(application))
        return application

    app.make_application = make_with_ear
    return cli.main(arguments)


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]), sys.argv[2:]))
