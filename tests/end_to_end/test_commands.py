"""The commands as programs of their own, over a demo server and a keyring that are real."""

import json
import os
import pty
import re
import select
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import httpx
import pytest

from tests.whole_set import whole_set, whole_set_of_rows

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("gnome-keyring-daemon"),
    reason="a Secret Service is needed",
)

PROGRAM = (sys.executable, "-m", "faceviewer")
LIMIT_S = 60.0


@dataclass(frozen=True)
class Demo:
    """A demo server as another program, and direct ways to what it serves."""

    verifik: str
    blockv: str
    token: str

    def get(self, url: str, **parameters: str) -> dict[str, list[dict[str, object]]]:
        headers = {"Authorization": f"Bearer {self.token}"}
        answer = httpx.get(url, headers=headers, params=parameters, trust_env=False, timeout=20)
        found: dict[str, list[dict[str, object]]] = answer.raise_for_status().json()
        return found

    def faces(self) -> list[dict[str, object]]:
        """All faces, page by page."""
        page = self.get(f"{self.blockv}/faces")
        faces = page["faces"]
        while page.get("next"):
            page = self.get(f"{self.blockv}/faces", next=str(page["next"]))
            faces += page["faces"]
        return faces

    def collections(self) -> list[dict[str, object]]:
        return self.get(f"{self.verifik}/v2/face-recognition/collections")["data"]


@contextmanager
def running_demo(*arguments: str) -> Iterator[Demo]:
    command = [*PROGRAM, "demo-server", *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            ready, _, _ = select.select([process.stdout], [], [], LIMIT_S)
            assert ready
            yield Demo(**json.loads(process.stdout.readline()))
        finally:
            process.terminate()
    assert process.returncode == 0


@pytest.fixture(scope="module")
def demo() -> Iterator[Demo]:
    with running_demo("--faces", "230", "--collections", "12") as started:
        yield started


@dataclass(frozen=True)
class Program:
    """The program with a data directory and a keyring of its own."""

    environment: dict[str, str]
    data_dir: Path

    def __call__(self, *arguments: str, text: str = "") -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            self.command(*arguments),
            env=self.environment,
            input=text,
            capture_output=True,
            text=True,
            timeout=LIMIT_S,
            check=False,
        )

    def command(self, *arguments: str) -> list[str]:
        return [*PROGRAM, *arguments, "--data-dir", str(self.data_dir)]

    @property
    def log(self) -> str:
        return (self.data_dir / "log" / "faceviewer.log").read_text()


Use = Callable[[Demo], Program]


@pytest.fixture(scope="module")
def kept() -> set[Demo]:
    """The demos whose credentials are in the keyring; a test that forgets one takes it out."""
    return set()


@pytest.fixture
def use(gnome_keyring: dict[str, str], tmp_path: Path, kept: set[Demo]) -> Use:
    """The program set up for a demo: settings by hand, credentials through the program."""
    left_out = {"FACEVIEWER_DATA_DIR", "QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"}
    environment = {name: text for name, text in gnome_keyring.items() if name not in left_out}

    def use(demo: Demo) -> Program:
        data_dir = tmp_path / "own data"
        data_dir.mkdir()
        services = {
            "verifik": {"base_url": demo.verifik},
            "blockv": {"base_url": demo.blockv, "auth": "bearer"},
        }
        settings = {"version": 1, "environments": [{"name": "Staging", **services}]}
        (data_dir / "settings.json").write_text(json.dumps(settings))
        program = Program(environment, data_dir)
        for service in services if demo not in kept else ():
            done = program("credential", "set", service, text=f"Bearer {demo.token}\n")
            assert done.returncode == 0, done.stderr
        kept.add(demo)
        return program

    return use


@pytest.fixture
def program(use: Use, demo: Demo) -> Program:
    return use(demo)


def ids(text: str) -> list[str]:
    return [
        str(record.get("id", record.get("_id"))) for record in map(json.loads, text.splitlines())
    ]


# Listing


def test_all_faces_are_those_of_the_service_in_its_order(program: Program, demo: Demo) -> None:
    listed = program("list", "faces", "--all", "--format", "jsonl")

    assert (listed.returncode, listed.stderr) == (0, "")
    assert [json.loads(line) for line in listed.stdout.splitlines()] == demo.faces()


@pytest.mark.slow
def test_all_collections_are_those_of_the_service_in_its_order(
    program: Program, demo: Demo
) -> None:
    listed = program("list", "collections", "--format", "json")

    assert (listed.returncode, listed.stderr) == (0, "")
    assert json.loads(listed.stdout) == demo.collections()


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["faces", "collections"])
@pytest.mark.parametrize("form", ["jsonl", *whole_set("table", "csv", "json")])
def test_every_format_has_every_id(kind: str, form: str, program: Program, demo: Demo) -> None:
    records = demo.faces() if kind == "faces" else demo.collections()

    listed = program("list", kind, "--all", "--format", form)

    assert listed.returncode == 0
    assert all(str(record.get("id", record.get("_id"))) in listed.stdout for record in records)


@pytest.mark.slow
def test_filters_reach_the_service(program: Program, demo: Demo) -> None:
    wanted = demo.faces()[17]

    listed = program("list", "faces", "--id", str(wanted["id"]), "--format", "json")

    assert json.loads(listed.stdout) == [wanted]


@pytest.mark.slow
def test_an_order_reaches_the_service(program: Program, demo: Demo) -> None:
    order = ("--sort-by", "when_created", "--order", "asc")

    listed = program("list", "faces", "--all", *order, "--format", "jsonl")

    sent = demo.get(f"{demo.blockv}/faces", sortBy="when_created", order="asc", limit="100")
    assert ids(listed.stdout)[:100] == [face["id"] for face in sent["faces"]]


@pytest.mark.slow
def test_the_line_for_going_on_leads_to_the_next_page(program: Program, demo: Demo) -> None:
    first = program("list", "faces", "--limit", "100", "--format", "jsonl")

    go_on = first.stderr.splitlines()[-1].split(" ")
    second = program("list", "faces", "--limit", "100", "--format", "jsonl", *go_on)

    assert ids(first.stdout + second.stdout) == [face["id"] for face in demo.faces()[:200]]


def test_a_walk_that_breaks_off_prints_what_arrived(use: Use, tmp_path: Path) -> None:
    with running_demo("--faces", "230", "--faults", "blockv:error-500@3+") as broken:
        program = use(broken)
        listed = program("list", "faces", "--all", "--format", "jsonl")

    assert listed.returncode == 1
    assert len(listed.stdout.splitlines()) == 200
    assert "server error 500" in listed.stderr
    assert "page 3 failed" in listed.stderr


@pytest.mark.slow
def test_a_reader_that_has_enough_ends_it_without_a_word(program: Program) -> None:
    with subprocess.Popen(
        program.command("list", "faces", "--all", "--format", "json"),
        env=program.environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(1)
        process.stdout.close()

        assert process.stderr.read() == b""
        assert process.wait(LIMIT_S) == 1


@pytest.mark.slow
def test_a_full_disk_is_one_sentence(program: Program) -> None:
    with Path("/dev/full").open("wb") as full:
        listed = subprocess.run(
            program.command("list", "collections"),
            env=program.environment,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            timeout=LIMIT_S,
            check=False,
        )

    assert listed.returncode == 1
    assert listed.stderr.startswith("faceviewer: Standard output could not be written.")
    assert listed.stderr.count("\n") == 1


def test_ctrl_c_ends_a_walk_and_what_arrived_is_printed(use: Use) -> None:
    with running_demo("--latency-ms", "500") as slow:
        program = use(slow)
        exit_code, data, said = _interrupted(program, partial(_wait_for_pages, program, 2))

    assert exit_code == 1
    assert len(data.splitlines()) in {100, 200}
    assert f"Loaded faces: {len(data.splitlines())}; stopped before the end." in said
    assert "--next" in said


@pytest.mark.slow
def test_ctrl_c_before_anything_arrived_ends_it_quietly(use: Use) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}"
        program = use(Demo(verifik=url, blockv=url, token="t0ken"))
        ended = _interrupted(program, partial(select.select, [silent], [], [], LIMIT_S))

    assert ended == (130, "", "")


def _interrupted(program: Program, wait: Callable[[], object]) -> tuple[int, str, str]:
    """How a walk ended that got Ctrl+C after the wait: exit code, data and what it said."""
    with subprocess.Popen(
        program.command("list", "faces", "--all", "--format", "jsonl"),
        env=program.environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        wait()
        process.send_signal(signal.SIGINT)
        data, said = process.communicate(timeout=LIMIT_S)
    return process.returncode, data, said


def _wait_for_pages(program: Program, count: int) -> None:
    ends = time.monotonic() + LIMIT_S
    while program.log.count("/faces: done 200") < count:
        assert time.monotonic() < ends
        time.sleep(0.01)


@pytest.mark.slow
def test_texts_of_any_kind_can_be_printed_in_any_encoding(use: Use) -> None:
    with running_demo("--faces", "30", "--faults", "blockv:lone-surrogate") as odd:
        program = use(odd)
        program.environment.update({"PYTHONIOENCODING": "ascii", "LC_ALL": "C"})
        listed = [
            program("list", "faces", "--limit", "30", "--format", form)
            for form in ("table", "csv", "json", "jsonl")
        ]

    assert [each.returncode for each in listed] == [0] * 4
    told = "faceviewer: Texts with characters that no such file can hold (name), spelt out: 30.\n"
    assert [each.stderr for each in listed] == ["", told, "", ""]
    assert all(r"\ud8" in each.stdout for each in listed)


# Credentials


def test_a_credential_lives_from_set_to_forget(
    program: Program, demo: Demo, kept: set[Demo]
) -> None:
    kept.discard(demo)
    checked = program("credential", "check", "verifik")
    forgotten = program("credential", "forget", "verifik")
    again = program("credential", "forget", "verifik")
    missing = program("credential", "check", "verifik")

    assert checked.returncode == 0
    assert re.search(r"takes the credential .*\nIt is a JWT ", checked.stdout)
    assert forgotten.returncode == again.returncode == 0
    assert "is forgotten" in forgotten.stderr
    assert "There is none" in again.stderr
    assert missing.returncode == 1
    assert "credential set verifik" in missing.stderr


def test_a_secret_is_written_nowhere(program: Program, demo: Demo) -> None:
    program("credential", "check", "blockv", "--debug")
    program("list", "faces", "--debug")

    written = [path for path in program.data_dir.rglob("*") if path.is_file()]
    assert program.data_dir / "log" / "faceviewer.log" in written
    for path in written:
        assert demo.token.encode() not in path.read_bytes()


@pytest.mark.parametrize(("answer", "code"), [("y", 0), *whole_set_of_rows(("n", 1), ("", 1))])
def test_at_a_terminal_it_is_typed_unseen_and_the_host_is_confirmed(
    answer: str, code: int, program: Program, demo: Demo, kept: set[Demo]
) -> None:
    kept.discard(demo)
    program("credential", "forget", "blockv")

    terminal, its_end = pty.openpty()
    with subprocess.Popen(
        program.command("credential", "set", "blockv"),
        env=program.environment,
        stdin=its_end,
        stdout=its_end,
        stderr=its_end,
        start_new_session=True,
    ) as process:
        os.close(its_end)
        shown = _read_until(terminal, "BLOCKv in Staging: ")
        os.write(terminal, f"{demo.token}\n".encode())
        shown += _read_until(terminal, "Send this credential to 127.0.0.1? [y/N] ")
        os.write(terminal, f"{answer}\n".encode())
        shown += _read_until(terminal, "Nothing was kept." if code else "read back.")
        process.wait(LIMIT_S)
    os.close(terminal)

    assert process.returncode == code
    assert demo.token not in shown
    assert program("credential", "check", "blockv").returncode == code


def _read_until(terminal: int, text: str) -> str:
    shown = ""
    while text not in shown:
        ready, _, _ = select.select([terminal], [], [], LIMIT_S)
        assert ready, shown
        shown += os.read(terminal, 4096).decode()
    return shown


# What needs nothing


@pytest.mark.parametrize(
    "arguments",
    [
        ["list", "faces", "--demo", "--limit", "3"],
        ["--help"],
        *whole_set(["--version"], ["--diagnose"], ["credential", "check", "verifik", "--demo"]),
    ],
    ids=" ".join,
)
def test_no_command_imports_qt_or_needs_a_display(arguments: list[str], program: Program) -> None:
    code = f"""
import sys
from faceviewer.cli import main
try:
    code = main({[*arguments, "--data-dir", str(program.data_dir)]!r})
finally:
    found = [name for name in sys.modules if name.partition(".")[0] in ("PySide6", "qasync")]
    assert not found, found
sys.exit(code)
"""
    ran = subprocess.run(
        [sys.executable, "-c", code],
        env=program.environment,
        capture_output=True,
        text=True,
        timeout=LIMIT_S,
        check=False,
    )

    assert "Traceback" not in ran.stderr
    assert ran.returncode == 0
    assert ran.stdout


def test_the_diagnosis_names_the_keyring_and_no_secret(program: Program, demo: Demo) -> None:
    diagnosis = program("--diagnose")

    assert diagnosis.returncode == 0
    assert re.search(r"^keyring backend: +Secret Service$", diagnosis.stdout, re.MULTILINE)
    assert re.search(r"^keyring state: +ready$", diagnosis.stdout, re.MULTILINE)
    assert f"Staging: Verifik {demo.verifik} (bearer)" in diagnosis.stdout
    assert demo.token not in diagnosis.stdout


def test_without_a_display_the_window_says_so(program: Program) -> None:
    opened = program()

    assert (opened.returncode, opened.stdout) == (1, "")
    assert opened.stderr.startswith("faceviewer: The window needs a display")


def test_the_demo_ends_with_the_program_even_if_that_is_killed(program: Program) -> None:
    code = """
import time
from faceviewer.demo.process import DemoProcess
print(DemoProcess().blockv_url, flush=True)
time.sleep(600)
"""
    with subprocess.Popen(
        [sys.executable, "-c", code], env=program.environment, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        url = process.stdout.readline().strip()
        assert httpx.get(url, trust_env=False).status_code == 404
        process.kill()
    _wait_for_refusal(url)


def _wait_for_refusal(url: str) -> None:
    ends = time.monotonic() + LIMIT_S
    while time.monotonic() < ends:
        try:
            httpx.get(url, trust_env=False, timeout=5)
        except httpx.ConnectError:
            return
        except httpx.HTTPError:
            pass
        time.sleep(0.01)
    pytest.fail("the demo is still there")
