"""Each fault under a command: what arrived is written, the rest is told in a sentence, exit 1."""

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

import pytest

from faceviewer.api import transport
from faceviewer.cli import main
from faceviewer.commands import workplace
from faceviewer.credentials import CredentialStore
from faceviewer.errors import ServiceName
from faceviewer.settings import DataDirectory, Environment, Service, Settings
from tests.fault_server.plan import Plan
from tests.fault_server.server import FaultServer
from tests.faults.cases import ONE_OF_EACH, PLAIN, Case, Place
from tests.faults.scene import HASTY, PAGE, PAGES, PATIENT, with_sizes
from tests.unit.test_cli import MemoryKeyring

PLACES: Final[dict[Place, int]] = {"first": 1, "middle": PAGES // 2, "last": PAGES}
LISTS: Final = {
    "blockv": ("list", "faces", "--all", "--limit", str(PAGE), "--format", "jsonl"),
    "verifik": ("list", "collections", "--format", "jsonl"),
}

Run = Callable[..., tuple[object, str, str]]


def cases(*fast: str) -> list[object]:
    """Each fault at each page; these in the fast set, at another page each time."""
    found: list[object] = []
    for number, name in enumerate(PLAIN):
        for place in PLACES:
            is_fast = name in fast and place == list(PLACES)[number % len(PLACES)]
            case = Case(name, "blockv", "all", place, lasts=True)
            found.append(_marked(case, is_fast=is_fast))
        case = Case(name, "verifik", "first", "first", lasts=True)
        found.append(_marked(case, is_fast=name in fast[::5]))
    return found


def _marked(case: Case, *, is_fast: bool) -> object:
    return pytest.param(case, marks=() if is_fast else pytest.mark.slow, id=str(case))


@pytest.fixture(autouse=True)
def no_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Requests are tried again at once."""
    monkeypatch.setattr(transport, "wait_s", lambda *_: 0.0)


@pytest.fixture
def run(
    fault_server: FaultServer,
    data_dir: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Run:
    """Runs the program on the server: exit code, standard output, standard error."""
    keyring = MemoryKeyring()
    monkeypatch.setattr(workplace, "CredentialStore", partial(CredentialStore, backend=keyring))
    origins = {"verifik": fault_server.verifik_url, "blockv": fault_server.blockv_url}
    for service, origin in origins.items():
        keyring.entries[f"local/{service}@{origin}"] = fault_server.token
    environment = Environment(
        name="Local",
        id="local",
        verifik=Service(base_url=origins["verifik"]),
        blockv=Service(base_url=origins["blockv"]),
    )
    data = DataDirectory(data_dir)
    data.prepare()
    fault_server.forget_requests()

    def run(*arguments: str, is_hasty: bool = False) -> tuple[object, str, str]:
        limits = with_sizes(HASTY if is_hasty else PATIENT)
        data.save_settings(Settings(environments=(environment,), limits=limits))
        try:
            code: object = main(arguments)
        except SystemExit as end:
            code = end.code
        return code, *capsys.readouterr()

    return run


def plan_of(case: Case) -> Plan:
    number = PLACES[case.place]
    return Plan.single(case.fault, service=case.service, number=number, lasts=case.lasts)


def ids(text: str) -> list[str]:
    """Records are written as they were sent, so an id may stand in one of the forms it has."""
    records = map(json.loads, text.splitlines())
    sent = [record.get("id", record.get("_id")) for record in records]
    return [str(each["$oid"] if isinstance(each, dict) else each) for each in sent]


def all_ids(server: FaultServer, service: ServiceName) -> list[str]:
    """Of what the service has, in its order."""
    if service == "verifik":
        return [str(record["_id"]) for record in server.data.collections]
    newest = sorted(server.data.faces, key=lambda face: (face.created_ns, face.id), reverse=True)
    return [face.id for face in newest]


@pytest.mark.parametrize("case", cases(*ONE_OF_EACH))
def test_a_list_under_a_fault(case: Case, run: Run, fault_server: FaultServer) -> None:
    expected = all_ids(fault_server, case.service)
    fault_server.set_plan(plan_of(case))

    code, out, err = run(*LISTS[case.service], is_hasty=case.is_slow)

    found = ids(out)
    assert fault_server.played
    assert "Traceback" not in err
    assert fault_server.token not in out + err
    assert not fault_server.other
    if case.error is None:
        assert (code, found) == (0, expected)
        return
    assert code == 1
    assert found == expected[: len(found)]
    assert case.service == "verifik" or len(found) == PAGE * (PLACES[case.place] - 1)
    said = [line for line in err.splitlines() if line.startswith("faceviewer: ")]
    assert said, err
    if found:
        assert f"page {PLACES[case.place]} failed." in said[-1]


@pytest.mark.parametrize("form", ["csv", "json"])
def test_a_file_and_its_receipt_say_that_rows_are_missing(
    form: str, run: Run, fault_server: FaultServer, tmp_path: Path
) -> None:
    path = tmp_path / f"faces.{form}"
    fault_server.set_plan(Plan.single("status-504", number=3, lasts=True))

    where = ("--format", form, "--output", str(path), "--receipt")
    code, out, err = run("list", "faces", "--all", "--limit", str(PAGE), *where)

    assert (code, out) == (1, "")
    assert "page 3 failed" in err
    (receipt,) = tmp_path.glob("*receipt*")
    said = json.loads(receipt.read_text())
    assert said["file"]["rows"] == 2 * PAGE
    assert said["loaded"]["complete"] is False
    assert said["loaded"]["more_exist"] is True


# An answer without rows is so short that it comes in time, however it drips.
LOOKED_UP = [
    case
    for case in cases(*ONE_OF_EACH[2::4])
    if "first-last" in str(case) and "drip-body" not in str(case)
]


@pytest.mark.parametrize("case", LOOKED_UP)
def test_a_look_up_under_a_fault(case: Case, run: Run, fault_server: FaultServer) -> None:
    """What is found in one service is printed though the other one fails."""
    other: ServiceName = "verifik" if case.service == "blockv" else "blockv"
    wanted = all_ids(fault_server, other)[5]
    fault_server.set_plan(Plan.single(case.fault, service=case.service, lasts=True))

    code, out, err = run("lookup", wanted, "--format", "jsonl", is_hasty=case.is_slow)

    assert wanted in out
    assert "Traceback" not in err
    assert fault_server.token not in out + err
    assert code == (0 if case.error is None else 1)
    assert bool(err) is (case.error is not None)
