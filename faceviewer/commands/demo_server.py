"""`faceviewer demo-server`: the demo by itself."""

import argparse

from faceviewer.options import Options

HELP = "serve the demo's made-up data on this computer, until it is told to end"
EXAMPLE = "faceviewer demo-server --port 8600 --latency-ms 50 --faults blockv:error-500@3+"

NUMBERS = (
    ("--port", 0, "the first of two neighbouring ports; 0 is any that are free"),
    ("--faces", 1204, "how many faces there are"),
    ("--collections", 60, "how many collections there are"),
    ("--seed", 0, "other data for each number"),
    ("--latency-ms", 0, "how long each answer is held back"),
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the demo can be told; the defaults are those of `--demo`."""
    for name, default, what in NUMBERS:
        parser.add_argument(
            name, type=_natural, default=default, metavar="N", help=f"{what} ({default})"
        )
    parser.add_argument(
        "--faults",
        default="",
        metavar="NAME,…",
        help="what goes wrong on purpose; a wrong NAME lists them all",
    )
    parser.add_argument("--until-stdin-closes", action="store_true", help=argparse.SUPPRESS)


def run(_options: Options, arguments: argparse.Namespace) -> int:
    """Serves until it is told to end."""
    from faceviewer.demo.server import serve

    return serve(
        port=arguments.port,
        faces=arguments.faces,
        collections=arguments.collections,
        seed=arguments.seed,
        latency_ms=arguments.latency_ms,
        faults=arguments.faults,
        end_when_stdin_closes=arguments.until_stdin_closes,
    )


def _natural(text: str) -> int:
    if not text.isascii() or not text.isdigit():
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 0 up")
    return int(text)
