"""Takes pictures of the running program on the demo: `take.py [options] [scene…]`.

Without names every scene is taken in every look, into `.screenshots/`. With `--guide` those few are
taken that stand in the README and in the user guide, small, into the folder that is shipped. No
display is needed: the window is drawn off screen.
"""

import argparse
import asyncio
import json
import os
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Final

os.environ |= {
    "QT_QPA_PLATFORM": "offscreen",
    # No keyring and no service of the person's desktop is asked.
    "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent/session-bus",
}

from looks import GUIDE_SIZE, LOOKS, Look
from PySide6.QtCore import QMessageLogContext, Qt, QTimer, QtMsgType, qInstallMessageHandler
from scenes import GUIDE, SCENES
from small_png import save_small
from stage import Stage

from faceviewer.app import Program, make_application
from faceviewer.demo.server import DemoServer
from faceviewer.options import Options

PROJECT: Final = Path(__file__).resolve().parents[2]
FOLDER: Final = PROJECT / ".screenshots"
GUIDE_FOLDER: Final = PROJECT / "resources" / "guide" / "pictures"
STAGING_FACES: Final = 300
STAGING_SEED: Final = 7
START_MS: Final = 800


class Shoot:
    """All pictures of one look; a scene that cannot be played is told and left out."""

    def __init__(self, program: Program, staging: DemoServer, look: Look, folder: Path) -> None:
        self._program = program
        self._staging = staging
        self._look = look
        self._folder = folder
        self.failures: list[str] = []

    async def play(self, names: list[str], *, is_small: bool) -> None:
        """Plays these scenes one after the other, then closes the window."""
        try:
            stage = Stage(self._program, self._staging)
            await stage.prepare()
            for name in names:
                try:
                    await self._take(stage, name, is_small=is_small)
                except (AssertionError, AttributeError, IndexError, TimeoutError) as error:
                    self.failures.append(f"{name}: {type(error).__name__} {error}")
        finally:
            self._program.window.close()

    async def _take(self, stage: Stage, name: str, *, is_small: bool) -> None:
        await stage.clear()
        await SCENES[name](stage)
        await stage.idle()
        path = self._folder / f"{name}-{self._look.name}.png"
        if is_small:
            save_small(stage.picture(), path)
        else:
            stage.picture().save(str(path))


def take(look: Look, names: list[str], folder: Path, *, is_small: bool) -> int:
    """Runs the program in one look, with a script in place of a person; the exit code."""
    with (
        tempfile.TemporaryDirectory() as name,
        DemoServer(STAGING_FACES, seed=STAGING_SEED) as server,
    ):
        data_dir = Path(name)
        settings = {"version": 1, "load_all_workers": 4, **look.settings}
        (data_dir / "settings.json").write_text(json.dumps(settings))
        app = make_application()
        if look.is_mirrored:
            app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        program = Program(app, Options(data_dir, is_demo=True))
        program.window.resize(*look.size)
        program.paint_first()
        shoot = Shoot(program, server, look, folder)
        tasks: list[asyncio.Task[None]] = []
        work = shoot.play(names, is_small=is_small)
        QTimer.singleShot(START_MS, lambda: tasks.append(asyncio.ensure_future(work)))
        program.run()
    tasks[0].result()
    for failure in shoot.failures:
        print(f"{look.name}: not taken: {failure}", file=sys.stderr)
    return 1 if shoot.failures else 0


def say_message(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    """Repeats what Qt says, but for what a window off screen cannot do."""
    if kind is not QtMsgType.QtDebugMsg and not text.startswith("This plugin does not support"):
        print(f"Qt: {text}", file=sys.stderr)


def main() -> int:
    """Takes one look in this process, several in one process each; the exit code."""
    parser = argparse.ArgumentParser(
        prog="screenshots", description=(__doc__ or "").split("\n\n")[1]
    )
    parser.add_argument("scenes", nargs="*", metavar="scene", help=", ".join(SCENES))
    parser.add_argument("--look", action="append", choices=LOOKS, help="only in this look")
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where they are written")
    parser.add_argument("--guide", action="store_true", help="those of the README and the guide")
    chosen = parser.parse_args()
    unknown = set(chosen.scenes) - set(SCENES)
    if unknown:
        parser.error(f"there is no scene {', '.join(sorted(unknown))}")
    folder = GUIDE_FOLDER if chosen.guide else chosen.folder
    folder.mkdir(parents=True, exist_ok=True)
    qInstallMessageHandler(say_message)
    looks: list[str] = chosen.look or list(GUIDE if chosen.guide else LOOKS)
    if len(looks) > 1:
        # Qt takes one language, one size of text and one direction for each process.
        own = [*chosen.scenes, "--folder", str(folder), *(["--guide"] if chosen.guide else [])]
        return max([_take_in_own_process([*own, "--look", look]) for look in looks])
    look = LOOKS[looks[0]]
    if chosen.guide:
        look = replace(look, size=GUIDE_SIZE)
    names = chosen.scenes or list(GUIDE[look.name] if chosen.guide else SCENES)
    return take(look, names, folder, is_small=chosen.guide)


def _take_in_own_process(arguments: list[str]) -> int:
    return subprocess.run([sys.executable, __file__, *arguments], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
