"""The least that a window with a table can be; it ends when it is told to."""

import signal
import sys

from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

signal.signal(signal.SIGTERM, signal.SIG_DFL)
app = QApplication(sys.argv[:1])
window = QMainWindow()
window.setCentralWidget(QTableView())
window.resize(int(sys.argv[1]), int(sys.argv[2]))
window.show()
app.exec()
