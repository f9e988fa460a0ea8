"""What only the running program shows of its one loop."""

import subprocess
import sys
from pathlib import Path

QUITS_WHEN_COLLECTED = """
import gc, sys, weakref
from pathlib import Path
from PySide6.QtCore import QTimer
from faceviewer.app import Program, make_application
from faceviewer.options import Options

class Circle:
    def __init__(self):
        self.own = self

gc.disable()  # as the command line does
app = make_application()
program = Program(app, Options(data_dir=Path(sys.argv[1])))
program.paint_first()
left = []

def look():
    if not left:
        left.append(weakref.ref(Circle()))
    elif left[0]() is None:
        timer.stop()
        print("collected, and by Python itself:", gc.isenabled(), flush=True)
        app.quit()

timer = QTimer(interval=50)
timer.timeout.connect(look)
QTimer.singleShot(0, timer.start)  # in the loop: what was made before it is never looked at again
sys.exit(program.run())
"""


def test_it_collects_by_itself_and_ends_when_the_desktop_tells_qt_to(tmp_path: Path) -> None:
    """Python's own collector would run on any thread; a desktop that ends knows Qt alone."""
    done = subprocess.run(
        [sys.executable, "-c", QUITS_WHEN_COLLECTED, tmp_path],
        cwd=Path(__file__).parents[2],
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (done.returncode, done.stdout) == (0, "collected, and by Python itself: False\n")
    assert "Error" not in done.stderr
