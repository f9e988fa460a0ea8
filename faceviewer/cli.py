"""The command line: what was asked for, and the exit code. The work is in `app` and `commands`.

Each part imports what it alone needs, so that the window is not kept waiting by the commands.
"""

import argparse
import gc
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NoReturn

import faceviewer
from faceviewer.core_dumps import refuse_core_dumps
from faceviewer.crashes.watch import Crash, CrashWatch
from faceviewer.errors import FaceviewerError, FilterError, LinkError, SettingsError
from faceviewer.folders import Folders
from faceviewer.options import Options
from faceviewer.overriding import override

OK: Final = 0
FAILED: Final = 1
USAGE: Final = 2
INTERRUPTED: Final = 130


DESCRIPTION: Final = """\
A desktop look-up browser over Verifik collections and BLOCKv faces; it only ever reads.
Without a command the window opens; a faceviewer:// link says what to show in it. A window that is
open already comes to the front instead."""

LINK_EXAMPLE: Final = "faceviewer 'faceviewer://faces?name=Ana&environment=Production'"


def main(arguments: Sequence[str] | None = None) -> int:
    """Does what the command line says; the exit code of the program."""
    refuse_core_dumps()
    with CrashWatch(_say_crash) as watch:
        try:
            return _run(sys.argv[1:] if arguments is None else list(arguments), watch)
        except FaceviewerError as error:
            from faceviewer.commands.output import say_error

            say_error(error)
            return USAGE if _is_usage(error) else FAILED
        except KeyboardInterrupt:
            return INTERRUPTED
        except BrokenPipeError:
            return FAILED
        except Exception as error:  # noqa: BLE001 - the last place where it can be told
            watch.report(error)
            return FAILED


def _run(arguments: list[str], watch: CrashWatch) -> int:
    usual = _usual_options(arguments)
    if usual is not None:
        return _run_window(usual, watch)
    known, rest = _options_parser().parse_known_args(arguments)
    if not rest or _is_link_alone(rest):
        return _run_window(Options(*_common(known), *rest), watch)
    parsed = _program_parser().parse_args(arguments)
    options = Options(*_common(parsed))
    if parsed.command is None:
        return _run_window(options, watch)
    watch.keep_in(Folders(options.data_dir).crash_dir)
    exit_code: int = parsed.command.run(options, parsed)
    return exit_code


def _say_crash(crash: Crash) -> None:
    """One sentence for each that is new, where there is no window to show it."""
    if crash.is_new:
        from faceviewer.commands.output import say_error

        say_error(crash.fault)


def _is_link_alone(words: list[str]) -> bool:
    """Whether nothing is left of the command line but a link.

    Raises: LinkError: it cannot be followed.
    """
    from faceviewer.links import is_link, parse_link

    if len(words) != 1 or not is_link(words[0]):
        return False
    parse_link(words[0])
    return True


def _usual_options(arguments: list[str]) -> Options | None:
    """The options of a usual start, or None: the making of a parser would delay the first paint."""
    options = Options()
    words = iter(arguments)
    for word in words:
        if word == "--demo":
            options = options._replace(is_demo=True)
        elif word == "--debug":
            options = options._replace(is_debug=True)
        elif word in ("--data-dir", "--environment"):
            value = next(words, "")
            if not value or value.startswith("-"):
                return None
            is_folder = word == "--data-dir"
            named = {"data_dir": Path(value)} if is_folder else {"environment": value}
            options = options._replace(**named)
        else:
            return None
    return options


def _run_window(options: Options, watch: CrashWatch) -> int:
    if _is_display_missing():
        from faceviewer.commands.output import say

        say(
            "The window needs a display, and neither DISPLAY nor WAYLAND_DISPLAY is"
            " set; the commands work without one, see faceviewer --help."
        )
        return FAILED
    # The window collects by itself, and never while it is being built.
    gc.disable()
    from faceviewer.app import run_window

    return run_window(options, watch)


def _is_display_missing() -> bool:
    """Whether Qt would abort at once. Its platforms other than these two draw without a display."""
    platforms = re.findall(r"(?:^|;)(\w*)", os.environ.get("QT_QPA_PLATFORM", ""))
    return (
        sys.platform.startswith("linux")
        and {"", "xcb", "wayland"}.issuperset(platforms)
        and not os.environ.get("DISPLAY")
        and not os.environ.get("WAYLAND_DISPLAY")
    )


def _is_usage(error: FaceviewerError) -> bool:
    """Whether the command line is to blame: a filter, a link, or the name of an environment."""
    if isinstance(error, SettingsError):
        return error.values.get("reason") == "no_environment"
    return isinstance(error, FilterError | LinkError)


# --- The parsers ----------------------------------------------------------------------------------


class _Parser(argparse.ArgumentParser):
    """One sentence for a wrong command line, and where the help is, instead of a page of usage."""

    @override
    def error(self, message: str) -> NoReturn:
        self.exit(USAGE, f"{self.prog}: {message}; see {self.prog} --help\n")


def _options_parser(default: str | None = None) -> _Parser:
    """The options that hold everywhere; for a command `default` leaves alone what stood before."""
    parser = _Parser("faceviewer", add_help=False, allow_abbrev=False, argument_default=default)
    add = parser.add_argument
    add("--demo", dest="is_demo", action="store_true", default=default, help="use made-up data")
    add("--data-dir", type=Path, metavar="DIR", help="where everything is written")
    add("--environment", metavar="NAME", help="which environment of the settings to use")
    add("--debug", dest="is_debug", action="store_true", default=default, help="log more")
    return parser


def _common(parsed: argparse.Namespace) -> tuple[Path | None, str, bool, bool]:
    return (
        parsed.data_dir,
        parsed.environment or "",
        bool(parsed.is_demo),
        bool(parsed.is_debug),
    )


def _program_parser() -> _Parser:
    from faceviewer.commands import (
        credential,
        demo_server,
        diagnose,
        list_records,
        lookup,
        qt_version,
    )

    modules = {
        "list": list_records,
        "lookup": lookup,
        "credential": credential,
        "demo-server": demo_server,
    }
    examples = ("faceviewer --demo", LINK_EXAMPLE, *(module.EXAMPLE for module in modules.values()))
    parser = _Parser(
        "faceviewer",
        description=DESCRIPTION,
        epilog="\n".join(("examples:", *(f"  {example}" for example in examples))),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        parents=[_options_parser()],
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=faceviewer.__version__)
    parser.add_argument(
        "--diagnose",
        dest="command",
        action="store_const",
        const=diagnose,
        help="print versions, keyring, paths and environments, without any secret",
    )
    parser.add_argument(
        "--qt-version",
        dest="command",
        action="store_const",
        const=qt_version,
        help=argparse.SUPPRESS,
    )
    commands = parser.add_subparsers(metavar="COMMAND", title="commands")
    for name, module in modules.items():
        command = commands.add_parser(
            name,
            help=module.HELP,
            description=module.HELP,
            epilog=f"example: {module.EXAMPLE}",
            parents=[_options_parser(argparse.SUPPRESS)],
            allow_abbrev=False,
        )
        command.set_defaults(command=module)
        module.add_arguments(command)
    return parser
