"""Every benchmark runs small and prints its one line. What it measures is not looked at here.

Those that take long even so are left to the whole set; one runs every time.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from million import VISIDATA
from result_line import is_comparison
from run import NAMES

FOLDER = Path(__file__).resolve().parents[2] / "packaging" / "benchmarks"
KEYS = ["name", "ours", "peer", "ratio", "goal", "unit", "runs", "more"]
LIMIT_S = 100
QUICK = frozenset({"thumbnails", "visidata"})


def run_small(name: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, FOLDER / f"{name}.py", "--small"],
        check=False,
        capture_output=True,
        text=True,
        timeout=LIMIT_S,
    )


@pytest.mark.parametrize(
    "name",
    [pytest.param(name, marks=() if name in QUICK else pytest.mark.slow) for name in NAMES],
)
def test_a_benchmark_prints_one_line(name: str) -> None:
    done = run_small(name)

    assert done.returncode == 0, done.stderr
    if name == "visidata" and not VISIDATA.exists():
        assert "visidata: left out: VisiData is not installed" in done.stderr
        assert done.stdout == ""
        return
    (text,) = done.stdout.splitlines()
    line = json.loads(text)
    assert list(line) == KEYS
    assert (line["name"], line["runs"]) == (name, 1)
    for part in (line, *filter(is_comparison, line["more"].values())):
        sides = (part["peer"], part["ours"])
        expected = sides[0] / sides[1] if part["goal"].startswith(">=") else sides[1] / sides[0]
        assert part["ratio"] == pytest.approx(expected, rel=0.01)


def test_a_benchmark_that_fails_hides_no_other(tmp_path: Path) -> None:
    for name in ("run.py", "result_line.py"):
        (tmp_path / name).write_text((FOLDER / name).read_text())
    (tmp_path / "startup.py").write_text("raise SystemExit(3)")
    line = {"name": "repaint", "ours": 1, "peer": 2, "ratio": 0.5, "goal": "<= 0.70"}
    line |= {"unit": "s", "runs": 1, "more": {}}
    (tmp_path / "repaint.py").write_text(f"print({json.dumps(line)!r})")

    command = [sys.executable, str(tmp_path / "run.py"), "startup", "repaint"]
    done = subprocess.run(command, check=False, capture_output=True, text=True)

    assert done.returncode == 1
    assert json.loads(done.stdout) == line
    assert "| repaint | 1 s | 2 s | 0.5 | <= 0.70 |  |" in done.stderr
    assert "failed: startup" in done.stderr


def test_an_unknown_name_is_refused() -> None:
    command = [sys.executable, str(FOLDER / "run.py"), "starting"]
    done = subprocess.run(command, check=False, capture_output=True, text=True)

    assert done.returncode == 2
    assert "there is no benchmark starting" in done.stderr
