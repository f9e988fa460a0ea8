"""The command line within this process: both services are real, the keyring is one in memory."""

import csv
import hashlib
import io
import json
import re
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from types import ModuleType

import openpyxl
import pytest

import faceviewer
from faceviewer.api.exchange import Exchange
from faceviewer.cli import main
from faceviewer.commands import workplace
from faceviewer.commands.list_records import HoldTeller
from faceviewer.commands.output import say, say_error, say_wait
from faceviewer.crashes.watch import CrashWatch
from faceviewer.credentials import CredentialStore
from faceviewer.demo.data import DemoData, encode
from faceviewer.demo.server import DemoServer
from faceviewer.errors import ServerFailed
from faceviewer.listings.listing import Phase, State
from faceviewer.options import Options
from faceviewer.settings import DataDirectory, Environment, Service, Settings
from tests.hostile_data import MARK, hidden, hostile_data, texts
from tests.played_service import playing

FACES = 130
COLLECTIONS = 12


class MemoryKeyring:
    """A keyring whose entries a test can look at."""

    def __init__(self) -> None:
        self.entries: dict[str, str] = {}

    def get_password(self, _service: str, username: str) -> str | None:
        return self.entries.get(username)

    def set_password(self, _service: str, username: str, password: str) -> None:
        self.entries[username] = password

    def delete_password(self, _service: str, username: str) -> None:
        del self.entries[username]


@pytest.fixture(scope="module")
def server() -> Iterator[DemoServer]:
    with DemoServer(faces=FACES, collections=COLLECTIONS) as running:
        yield running


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> MemoryKeyring:
    """The keyring of the commands, empty at first."""
    keyring = MemoryKeyring()
    store = partial(CredentialStore, backend=keyring)
    monkeypatch.setattr(workplace, "CredentialStore", store)
    return keyring


@pytest.fixture
def settings(server: DemoServer, data_dir: Path) -> Settings:
    """Settings with the server as their one environment; nothing is wrong with it at first."""
    server.set_faults("")
    server.application.forget_requests()
    data = DataDirectory(data_dir)
    data.prepare()
    environment = Environment(
        name="Local",
        id="local",
        verifik=Service(base_url=server.verifik_url),
        blockv=Service(base_url=server.blockv_url),
    )
    return data.save_settings(Settings(environments=(environment,)))


@pytest.fixture
def credentials(server: DemoServer, settings: Settings, keyring: MemoryKeyring) -> MemoryKeyring:
    """The keyring with the credentials of both services."""
    for service, origin in (("verifik", server.verifik_url), ("blockv", server.blockv_url)):
        keyring.entries[f"local/{service}@{origin}"] = server.token
    return keyring


Run = Callable[..., tuple[object, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the program: exit code, standard output, standard error."""

    def run(*arguments: str) -> tuple[object, str, str]:
        try:
            code: object = main(arguments)
        except SystemExit as end:
            code = end.code
        return code, *capsys.readouterr()

    return run


def as_sent(server: DemoServer, kind: str) -> list[bytes]:
    """The records of the demo, as both services write them."""
    if kind == "faces":
        return [face.json for face in server.data.faces]
    return [encode(record) for record in server.data.collections]


# The command line itself


def test_the_version(run: Run) -> None:
    assert run("--version") == (0, f"{faceviewer.__version__}\n", "")


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such limit")
def test_no_core_dump_is_asked_for(run: Run) -> None:
    import resource

    wanted, hard = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))
    try:
        run("--version")
        assert resource.getrlimit(resource.RLIMIT_CORE) == (0, hard)
    finally:
        resource.setrlimit(resource.RLIMIT_CORE, (wanted, hard))


def test_help_lists_every_command_with_an_example(run: Run) -> None:
    code, out, _ = run("--help")

    assert code == 0
    for command in ("list", "lookup", "credential", "demo-server"):
        assert re.search(rf"^    {command} +\w+", out, re.MULTILINE)
        assert f"  faceviewer {command} " in out.partition("examples:")[2]


@pytest.mark.parametrize("command", ["list", "lookup", "credential", "demo-server"])
def test_the_help_of_a_command_explains_every_option(command: str, run: Run) -> None:
    code, out, _ = run(command, "--help")

    described = re.findall(r"^  (--[\w-]+)[^\n]*?(?:\s{2,}|\n\s{20,})(\w)", out, re.MULTILINE)
    assert code == 0
    assert f"example: faceviewer {command} " in out
    assert {name for name, _ in described} == set(re.findall(r"^  (--[\w-]+)", out, re.MULTILINE))


@pytest.mark.parametrize(
    "arguments",
    [
        ["no-such-command"],
        ["--no-such-option"],
        ["--data-dir"],
        ["list"],
        ["list", "assets"],
        ["list", "faces", "--format", "xlsx"],
        ["list", "faces", "--text", "a"],
        ["list", "faces", "--created-from", "2026-01-01"],
        ["list", "collections", "--limit", "5"],
        ["list", "collections", "--next", "a"],
        ["list", "faces", "--limit", "0"],
        ["list", "faces", "--limit", "101"],
        ["list", "faces", "--limit", "many"],
        ["list", "faces", "--order", "down"],
        ["list", "faces", "--created-gt", "yesterday-ish"],
        ["list", "faces", "--created-gt", "2026-01-02", "--created-lt", "2026-01-01"],
        ["list", "collections", "--created-from", "2026-01-02", "--created-to", "2026-01-01"],
        ["list", "collections", "--deleted", "maybe"],
        ["list", "faces", "--environment", "Nowhere"],
        ["list", "faces", "--lim", "5"],
        ["lookup"],
        ["lookup", "Zoë", "--format", "xlsx"],
        ["lookup", "Bearer canary3f9c1d7e"],
        ["lookup", "bob@example.com"],
        ["lookup", ""],
        ["lookup", "several\nlines"],
        ["credential", "set"],
        ["credential", "set", "other"],
        ["credential", "set", "verifik", "the-secret"],
        ["demo-server", "--port", "-1"],
        ["demo-server", "--faces", "some"],
        ["demo-server", "--faults", "no-such-fault"],
        ["faceviewer://faces?next=abc"],
        ["faceviewer://faces", "faceviewer://collections"],
        ["list", "faceviewer://faces"],
        ["list", "collections", "faceviewer://collections"],
    ],
    ids=" ".join,
)
def test_a_wrong_command_line_is_said_in_words(arguments: list[str], run: Run) -> None:
    code, out, err = run(*arguments)

    assert code == 2
    assert out == ""
    assert err.startswith("faceviewer")
    assert "Traceback" not in err
    assert "canary" not in err


def test_a_wrong_environment_is_named(run: Run) -> None:
    _, _, err = run("--environment", "Nowhere", "list", "faces")

    assert "“Nowhere”" in err


@pytest.mark.parametrize("platform", ["", "xcb", "wayland", "wayland-egl", "wayland;xcb:a=b"])
@pytest.mark.parametrize("arguments", [[], ["--demo"], ["--debug"]])
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="displays of Linux")
def test_a_window_without_a_display_is_one_sentence(
    platform: str, arguments: list[str], run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)

    code, out, err = run(*arguments)

    assert (code, out) == (1, "")
    assert err.count("\n") == 1
    assert "display" in err


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "vnc:size=800x600", "xcb;offscreen"])
def test_a_platform_that_needs_no_display_is_left_to_qt(
    platform: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[Options] = []
    program = ModuleType("faceviewer.app")

    def run_window(options: Options, _watch: CrashWatch) -> int:
        started.append(options)
        return 0

    vars(program)["run_window"] = run_window
    monkeypatch.setitem(sys.modules, "faceviewer.app", program)
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)

    ran = run("--environment", "Staging", "--data-dir", "d", "--debug")

    assert ran == (0, "", "")
    assert started == [Options(Path("d"), "Staging", is_demo=False, is_debug=True)]


# Listing


@pytest.mark.usefixtures("credentials")
@pytest.mark.parametrize(("kind", "count"), [("faces", FACES), ("collections", COLLECTIONS)])
def test_json_lines_are_the_records_as_sent(
    kind: str, count: int, server: DemoServer, run: Run
) -> None:
    code, out, err = run("list", kind, "--all", "--format", "jsonl")

    assert (code, err) == (0, "")
    assert out.count("\n") == count
    assert sorted(out.encode().splitlines()) == sorted(as_sent(server, kind))


@pytest.mark.usefixtures("credentials")
def test_json_has_the_records_in_the_same_order(run: Run) -> None:
    _, lines, _ = run("list", "faces", "--all", "--format", "jsonl")
    _, array, _ = run("list", "faces", "--all", "--format", "json")

    assert json.loads(array) == [json.loads(line) for line in lines.splitlines()]


@pytest.mark.usefixtures("credentials")
def test_csv_has_keys_as_its_header_and_whole_ids(run: Run) -> None:
    _, array, _ = run("list", "collections", "--format", "json")
    code, out, _ = run("list", "collections", "--format", "csv")

    rows = list(csv.DictReader(io.StringIO(out, newline="")))
    assert code == 0
    assert list(rows[0]) == (
        "name code id description project client deleted created updated version".split()
    )
    assert [row["id"] for row in rows] == [record["_id"] for record in json.loads(array)]


@pytest.mark.usefixtures("credentials")
def test_a_table_is_what_is_printed_unless_another_format_is_asked_for(run: Run) -> None:
    code, out, err = run("list", "collections")

    heading, *lines = out.splitlines()
    assert (code, err) == (0, "")
    assert heading.split() == (
        "Name Code Id Description Project Client Deleted Created Updated Version".split()
    )
    assert len(lines) == COLLECTIONS


@pytest.mark.usefixtures("credentials")
def test_every_filter_of_faces_goes_over_the_wire(server: DemoServer, run: Run) -> None:
    code, *_ = run(
        *("list", "faces", "--id", "a1", "--org-id", "b2", "--name", "c", "--autocomplete", "d"),
        *("--limit", "7", "--order", "asc", "--sort-by", "when_modified"),
        *("--created-gte", "2026-01-01", "--created-lt", "2026-02-01T10:00:00.5Z"),
    )

    [request] = server.requests
    assert code == 0
    assert list(request.parameters) == [
        ("id", "a1"),
        ("org_id", "b2"),
        ("name", "c"),
        ("autocomplete", "d"),
        ("limit", "7"),
        ("order", "asc"),
        ("sortBy", "when_modified"),
        ("when_created[$gte]", "2026-01-01T00:00:00Z"),
        ("when_created[$lt]", "2026-02-01T10:00:00.500000Z"),
    ]


@pytest.mark.usefixtures("credentials")
def test_without_filters_only_the_page_size_is_sent(server: DemoServer, run: Run) -> None:
    run("list", "faces")

    assert [list(request.parameters) for request in server.requests] == [[("limit", "100")]]


@pytest.mark.usefixtures("credentials")
@pytest.mark.parametrize("option", ["--id", "--org-id", "--name", "--autocomplete", "--sort-by"])
def test_a_filter_that_is_a_credential_is_neither_sent_nor_repeated(
    option: str, server: DemoServer, run: Run, data_dir: Path
) -> None:
    secret = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJjYW5hcnkifQ.c2lnbmF0dXJl"

    code, out, err = run("list", "faces", option, secret, "--debug")

    assert (code, out) == (2, "")
    assert "looks like a credential" in err
    assert server.requests == []
    written = [file.read_text() for file in data_dir.rglob("*") if file.is_file()]
    assert not any(secret[:12] in text for text in (err, *written))


@pytest.mark.usefixtures("credentials")
def test_filters_of_collections_stay_on_this_computer(server: DemoServer, run: Run) -> None:
    _, everything, _ = run("list", "collections", "--format", "json")
    records = json.loads(everything)
    wanted = next(record for record in records if record.get("code"))

    _, out, _ = run("list", "collections", "--format", "json", "--code", wanted["code"].upper())

    expected = [r for r in records if wanted["code"] in (r.get("code") or "")]
    assert wanted in expected
    assert json.loads(out) == expected
    assert [request.target for request in server.requests] == [
        b"/v2/face-recognition/collections",
        b"/v2/face-recognition/collections",
    ]


@pytest.mark.usefixtures("credentials")
@pytest.mark.parametrize(
    ("deleted", "wanted"), [("yes", {True}), ("no", {False}), ("any", {True, False})]
)
def test_deleted_collections_can_be_asked_for(deleted: str, wanted: set[bool], run: Run) -> None:
    _, everything, _ = run("list", "collections", "--format", "json")
    _, out, _ = run("list", "collections", "--format", "json", "--deleted", deleted)

    records = json.loads(everything)
    assert json.loads(out) == [r for r in records if (r.get("deleted") is True) in wanted]


@pytest.mark.usefixtures("credentials")
def test_a_page_that_is_not_the_last_says_how_to_go_on(run: Run) -> None:
    _, everything, _ = run("list", "faces", "--all", "--format", "json")
    code, first, err = run("list", "faces", "--limit", "50", "--format", "json")

    said, go_on = err.splitlines()
    assert code == 0
    assert "50" in said
    _, second, _ = run("list", "faces", "--limit", "50", "--format", "json", *go_on.split(" "))
    assert json.loads(first) + json.loads(second) == json.loads(everything)[:100]


@pytest.mark.usefixtures("credentials")
def test_a_walk_that_breaks_off_prints_what_arrived(server: DemoServer, run: Run) -> None:
    server.set_faults("blockv:error-400-code@2+")

    code, out, err = run("list", "faces", "--all", "--limit", "20", "--format", "jsonl")

    assert code == 1
    assert len(out.splitlines()) == 20
    assert "page 2 failed" in err
    assert re.search(r"^--next[ =]\S+$", err, re.MULTILINE)


@pytest.mark.usefixtures("credentials")
def test_a_first_page_that_fails_prints_nothing(
    server: DemoServer, run: Run, tmp_path: Path
) -> None:
    server.set_faults("blockv:error-400-code")

    code, out, err = run("list", "faces", "--format", "json", "--output", str(tmp_path / "rows"))

    assert (code, out) == (1, "")
    assert err.startswith("faceviewer: BLOCKv refused the request")
    assert not (tmp_path / "rows").exists()


@pytest.mark.usefixtures("credentials")
def test_records_that_cannot_be_read_are_counted(server: DemoServer, run: Run) -> None:
    server.set_faults("blockv:row-without-id")

    code, out, err = run("list", "faces", "--limit", "100", "--format", "jsonl")

    left_out = re.search(r"left out: (\d+)", err)
    assert code == 0
    assert left_out is not None
    assert len(out.splitlines()) == 100 - int(left_out[1])


@pytest.mark.usefixtures("credentials")
def test_a_file_has_the_same_bytes_as_standard_output(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "faces.jsonl"
    _, out, _ = run("list", "faces", "--all", "--format", "jsonl")

    written = run("list", "faces", "--all", "--format", "jsonl", "--output", str(file))

    assert written == (0, "", "")
    assert file.read_text() == out


@pytest.mark.usefixtures("credentials")
def test_a_file_that_cannot_be_written_is_said(run: Run, tmp_path: Path) -> None:
    code, out, err = run("list", "collections", "--output", str(tmp_path / "no" / "folder"))

    assert (code, out) == (1, "")
    assert str(tmp_path / "no" / "folder") in err


@pytest.mark.usefixtures("credentials")
def test_cells_that_a_spreadsheet_would_run_are_counted(server: DemoServer, run: Run) -> None:
    server.set_faults("blockv:formula-name")

    code, out, err = run("list", "faces", "--limit", "10", "--format", "csv")

    names = [row["name"] for row in csv.DictReader(io.StringIO(out, newline=""))]
    marked = [name for name in names if name.startswith("'")]
    assert code == 0
    assert marked
    assert not [name for name in names if name.startswith(("=", "+", "-", "@"))]
    assert f"apostrophe in front: {len(marked)}." in err


@pytest.mark.usefixtures("credentials")
def test_a_receipt_says_what_is_in_the_file(server: DemoServer, run: Run, tmp_path: Path) -> None:
    for wrong in (["--format", "csv"], ["--output", str(tmp_path / "a.txt")]):
        assert run("list", "faces", "--receipt", *wrong)[0] == 2
    assert not server.application.requests

    path = tmp_path / "c.jsonl"
    given = ("--deleted", "no", "--format", "jsonl", "--output", str(path), "--receipt")
    assert run("list", "collections", *given)[0] == 0

    receipt = json.loads((tmp_path / "c.jsonl.receipt.json").read_bytes())
    assert receipt["file"]["rows"] == len(path.read_bytes().splitlines())
    assert receipt["file"]["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
    assert receipt["view"]["filter_on_this_computer"] == {"deleted": "no"}
    assert receipt["loaded"]["complete"] is True
    assert server.token not in (tmp_path / "c.jsonl.receipt.json").read_text(encoding="utf-8")


@pytest.mark.usefixtures("credentials")
def test_a_workbook_needs_a_file(server: DemoServer, run: Run, tmp_path: Path) -> None:
    code, out, err = run("list", "faces", "--format", "xlsx")
    assert (code, out) == (2, "")
    assert "--output" in err
    assert not server.application.requests

    path = tmp_path / "faces.xlsx"
    assert run("list", "faces", "--all", "--format", "xlsx", "--output", str(path))[:2] == (0, "")

    header, *rows = openpyxl.load_workbook(path).active.iter_rows(values_only=True)
    assert header[:2] == ("Name", "Id")
    assert {row[1] for row in rows} == {face.id for face in server.data.faces}


@pytest.mark.usefixtures("settings", "keyring")
def test_without_a_credential_it_says_which_command_asks_for_it(
    server: DemoServer, run: Run
) -> None:
    code, out, err = run("list", "faces")

    assert (code, out) == (1, "")
    assert "faceviewer credential set blockv" in err
    assert not server.requests


@pytest.mark.usefixtures("credentials")
@pytest.mark.parametrize("where", ["before", "after"])
def test_options_for_all_commands_hold_before_and_after_the_name(
    where: str, run: Run, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("FACEVIEWER_DATA_DIR")
    options = ["--data-dir", str(data_dir), "--environment", "local", "--debug"]
    command = ["list", "collections", "--format", "jsonl"]

    code, out, _ = run(*(options + command if where == "before" else command + options))

    assert code == 0
    assert len(out.splitlines()) == COLLECTIONS
    assert (data_dir / "log" / "faceviewer.log").is_file()


def test_the_demo_needs_no_settings_and_no_keyring(run: Run) -> None:
    code, out, err = run("--demo", "list", "collections", "--format", "jsonl")

    assert (code, err) == (0, "")
    assert len(out.splitlines()) == 60


@pytest.mark.usefixtures("credentials")
def test_what_is_wrong_with_the_settings_is_said(run: Run, data_dir: Path) -> None:
    file = data_dir / "settings.json"
    file.write_text(file.read_text().replace('"load_all_workers": 4', '"load_all_workers": 4000'))

    code, _, err = run("list", "collections")

    assert code == 0
    assert err == (
        "faceviewer: A setting could not be used, so its default holds: load_all_workers.\n"
    )


# Look-up


def found(out: str) -> list[tuple[str, str, str, str]]:
    """Text, service, field and id of each line of the answer as JSON Lines."""
    rows = [json.loads(line) for line in out.splitlines()]
    return [(row["text"], row["service"], row["field"], row["id"]) for row in rows]


@pytest.mark.usefixtures("credentials")
def test_texts_of_all_kinds_are_looked_up(server: DemoServer, run: Run) -> None:
    face, collection = server.data.faces[5].record, server.data.collections[3]
    texts = (face["id"], collection["_id"], collection["code"])

    code, out, err = run("lookup", *texts, texts[0].upper(), "--format", "jsonl")

    assert (code, err) == (0, "")
    assert found(out) == [
        (face["id"], "BLOCKv", "id", face["id"]),
        (collection["_id"], "Verifik", "_id", collection["_id"]),
        (collection["code"], "Verifik", "code", collection["_id"]),
    ]
    paths = [request.path for request in server.requests]
    assert paths.count("/v2/face-recognition/collections") == 1
    assert {request.method for request in server.requests} == {"GET"}


@pytest.mark.usefixtures("credentials")
def test_what_is_not_found_is_said_with_what_was_asked(run: Run) -> None:
    code, out, err = run("lookup", "0123456789abcdef01234567", "https://x.example/y.png")

    assert (code, out) == (1, "")
    first, second = err.splitlines()
    assert f"{COLLECTIONS} collections searched, faces asked by id, org_id" in first
    assert "no service can search for it" in second


@pytest.mark.usefixtures("credentials")
def test_of_a_ticket_the_ids_are_looked_up_and_nothing_else_is_sent(
    server: DemoServer, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = [face.id for face in server.data.faces[:3]]
    ticket = f"Hello,\n{ids[0]}, {ids[1]}\nAuthorization: Bearer canary3f9c1d7e\n{ids[2]} thanks"
    monkeypatch.setattr(sys, "stdin", io.StringIO(ticket))

    code, out, err = run("lookup", "-", "--format", "jsonl")

    assert code == 0
    assert [row[3] for row in found(out)] == ids
    assert err == "faceviewer: Credentials in the text, which are not sent: 1.\n"
    sent = {value for request in server.requests for name, value in request.parameters[:1]}
    assert sent == set(ids)


def test_an_empty_text_to_look_up_is_called_so(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("\n"))

    code, _, err = run("lookup", "-")

    assert code == 2
    assert "a TEXT is empty" in err


@pytest.mark.usefixtures("credentials")
def test_a_held_text_is_looked_up_on_demand_alone(server: DemoServer, run: Run) -> None:
    code, out, err = run("lookup", "--anyway", "bob@example.com")

    assert (code, out) == (1, "")
    assert "Nothing found for “bob@example.com”" in err
    asked = {request.parameters[0] for request in server.requests if request.parameters}
    assert asked == {("name", "bob@example.com"), ("autocomplete", "bob@example.com")}


@pytest.mark.usefixtures("credentials")
def test_a_service_that_does_not_answer_hides_not_the_other(server: DemoServer, run: Run) -> None:
    server.set_faults("blockv:error-404")
    wanted = server.data.collections[3]["_id"]

    code, out, err = run("lookup", wanted)

    assert code == 1
    assert out.split("\n")[1].split()[:3] == [wanted, "Verifik", "_id"]
    assert err == (
        "faceviewer: BLOCKv has no listing at this address (status 404)."
        " The service may have moved; check the address of this environment.\n"
    )


# Credentials


class Typed(io.TextIOWrapper):
    """Standard input as a pipe."""

    def __init__(self, text: str) -> None:
        super().__init__(io.BytesIO(text.encode()), encoding="utf-8")


@pytest.mark.usefixtures("settings")
@pytest.mark.parametrize("service", ["verifik", "blockv"])
def test_a_credential_is_read_cleaned_kept_checked_and_forgotten(
    service: str,
    server: DemoServer,
    keyring: MemoryKeyring,
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stdin", Typed(f' "Bearer {server.token}"\n'))

    kept = run("credential", "set", service)
    entries = dict(keyring.entries)
    checked = run("credential", "check", service)
    forgotten = run("credential", "forget", service)
    missing = run("credential", "check", service)

    origin = server.verifik_url if service == "verifik" else server.blockv_url
    assert entries == {f"local/{service}@{origin}": server.token}
    assert (kept[:2], checked[0]) == ((0, ""), 0)
    assert f"local/{service}@{origin}" in kept[2]
    assert "127.0.0.1" in kept[2]
    assert "takes the credential" in checked[1]
    assert (forgotten[0], keyring.entries) == (0, {})
    assert missing[0] == 1
    for _, out, err in (kept, checked, forgotten, missing):
        assert server.token not in out + err


@pytest.mark.usefixtures("settings")
def test_a_text_that_cannot_be_a_credential_is_refused_and_not_repeated(
    keyring: MemoryKeyring, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    for text in ("", "two words", "s\u00e9cret", "x" * 40_000):
        monkeypatch.setattr(sys, "stdin", Typed(text))

        code, out, err = run("credential", "set", "verifik")

        assert (code, out, keyring.entries) == (1, "", {})
        assert err.count("\n") == 1
        assert not text or text not in err


@pytest.mark.usefixtures("settings")
def test_a_refused_credential_is_said_without_it(
    keyring: MemoryKeyring, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", Typed("not-the-right-one"))
    run("credential", "set", "blockv")

    code, out, err = run("credential", "check", "blockv")

    assert (code, out) == (1, "")
    assert err.startswith("faceviewer: BLOCKv refused the credential (401)")


def test_a_credential_is_never_kept_for_plain_http(
    data_dir: Path, keyring: MemoryKeyring, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment = Environment(name="Open", verifik=Service(base_url="http://faces.example"))
    DataDirectory(data_dir).save_settings(Settings(environments=(environment,)))
    monkeypatch.setattr(sys, "stdin", Typed("a-secret"))

    code, _, err = run("credential", "set", "verifik")

    assert (code, keyring.entries) == (1, {})
    assert "not encrypted" in err


def test_a_renamed_service_is_named_with_its_other_addresses(
    keyring: MemoryKeyring, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", Typed("a-secret"))

    code, _, err = run("credential", "set", "blockv")

    assert code == 0
    assert list(keyring.entries) == ["production/blockv@https://blockv-labs.io"]
    assert "renamed DUAL" in err
    assert "https://api.blockv-labs.io/v3" in err
    assert "will be sent to blockv-labs.io" in err


def test_a_service_without_credential_needs_none(
    data_dir: Path, keyring: MemoryKeyring, run: Run
) -> None:
    service = Service(base_url="http://127.0.0.1:9", auth="none")
    environment = Environment(name="Open", blockv=service)
    DataDirectory(data_dir).save_settings(Settings(environments=(environment,)))

    code, _, err = run("credential", "check", "blockv")

    assert code == 1
    assert "BLOCKv in Open is asked without a credential" in err


def test_without_a_keyring_it_says_so(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Typed("a-secret"))

    code, _, err = run("--demo", "credential", "set", "verifik")

    assert code == 1
    assert "The keyring is not used in this run." in err


# Diagnosis


@pytest.mark.usefixtures("credentials")
def test_a_diagnosis_names_versions_paths_and_origins_and_no_secret(
    server: DemoServer, run: Run, data_dir: Path
) -> None:
    code, out, err = run("--diagnose")

    facts = dict(re.findall(r"^([\w .-]+): +(.*)$", out, re.MULTILINE))
    assert (code, err) == (0, "")
    assert facts["faceviewer"] == faceviewer.__version__
    assert facts["Python"].startswith(f"{sys.version_info.major}.{sys.version_info.minor}.")
    assert re.fullmatch(r"6\.\d+\.\d+", facts["Qt"])
    assert re.fullmatch(r"6\.\d+\.\d+.*", facts["PySide6-Essentials"])
    assert {"httpx", "keyring", "qasync", "keyring backend", "keyring state"} <= facts.keys()
    assert facts["settings"] == str(data_dir / "settings.json")
    assert facts["log"] == str(data_dir / "log" / "faceviewer.log")
    assert facts["links open with"]
    assert facts["environment"] == (
        f"Local: Verifik {server.verifik_url} (bearer), BLOCKv {server.blockv_url} (bearer)"
    )
    assert server.token not in out


def test_a_diagnosis_survives_settings_that_may_not_be_read(run: Run, data_dir: Path) -> None:
    (data_dir / "settings.json").mkdir(parents=True)

    code, out, _ = run("--diagnose")

    assert code == 0
    assert "The settings file could not be read; it was kept as" in out


@pytest.mark.parametrize(
    ("wait_s", "said"), [(1.5, ""), (30.4, "faceviewer: BLOCKv is asked again in 30 s.\n")]
)
def test_a_long_wait_for_another_try_is_said(
    wait_s: float, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    now = datetime.now(UTC)
    exchange = Exchange(number=1, service="blockv", started=now, address="http://127.0.0.1/faces")

    say_wait(exchange)
    exchange.wait_until = now + timedelta(seconds=wait_s)
    say_wait(exchange)

    assert capsys.readouterr().err == said


def test_a_wait_that_leaves_half_of_the_limit_to_others_is_said_once(
    capsys: pytest.CaptureFixture[str],
) -> None:
    listing = playing(b"").listing()
    teller = HoldTeller(listing)
    for until in (None, datetime.now(UTC) + timedelta(seconds=20.4), None):
        listing.state = State(Phase.LOADING, "all", held_until=until)
        teller.state_changed()
        teller.state_changed()

    assert capsys.readouterr().err == (
        "faceviewer: Waiting 20 s: half of the service's limit is left to others.\n"
    )


# Hostile texts


@pytest.fixture
def hostile(server: DemoServer, credentials: MemoryKeyring) -> Iterator[DemoData]:
    """What the server has instead of its own data."""
    data = hostile_data(texts("/nowhere"), 20, server.blockv_url)
    server.application.set_data(data)
    yield data
    server.application.set_data(server.data)


@pytest.fixture
def on_terminal(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(sys.stdout), "isatty", lambda _: True)


def run_by_terminals(text: str) -> str:
    """What a terminal would do something else with than show it."""
    return "".join(each for each in hidden(text.replace("\r\n", "\n")) if each < "\u00a0") + (
        "".join(re.findall("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]", text))
    )


@pytest.mark.parametrize("kind", ["faces", "collections"])
@pytest.mark.parametrize("form", ["table", "csv", "json", "jsonl"])
def test_a_terminal_is_given_nothing_to_run(
    kind: str, form: str, hostile: DemoData, on_terminal: None, run: Run
) -> None:
    code, out, err = run("list", kind, "--format", form)

    assert code == 0
    assert MARK in out
    assert run_by_terminals(out + err) == ""
    if form == "jsonl":
        shown = [json.loads(line) for line in out.split("\n") if line]
        faces = [face.record for face in hostile.faces]
        sent = faces if kind == "faces" else [*hostile.collections]
        assert sorted(shown, key=repr) == sorted(sent, key=repr)


def test_a_file_is_given_the_bytes_as_they_are(hostile: DemoData, run: Run) -> None:
    _, out, _ = run("list", "collections", "--format", "csv")

    assert "\x1b]52;c;Zm9v\x07" in out
    assert "\u202e" in out


def test_what_is_looked_up_and_found_is_given_to_no_terminal(
    hostile: DemoData, on_terminal: None, run: Run
) -> None:
    _, out, err = run("lookup", f"{MARK} \x1b[31m\u202e", MARK)

    assert MARK in out + err
    assert run_by_terminals(out + err) == ""


def test_an_answer_in_words_is_no_command_for_a_terminal(
    server: DemoServer, credentials: MemoryKeyring, capsys: pytest.CaptureFixture[str]
) -> None:
    say_error(ServerFailed("blockv", 500, texts("/nowhere")["controls"]))
    say(texts("/nowhere")["bidi"])

    assert run_by_terminals(capsys.readouterr().err) == ""
