"""A file of an asset that is saved while its host misbehaves: whole, or the old one stays."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from faceviewer.settings import Environment, Service
from faceviewer.views.asset_acts import AssetActs
from faceviewer.views.widgets.message_bar import MessageKind
from tests.fault_server.plan import Plan
from tests.fault_server.server import FaultServer
from tests.ui.workbench import HASTY, Workbench


@pytest.fixture(scope="module")
def fault_server() -> Iterator[FaultServer]:
    with FaultServer(3, 1) as server:
        yield server


@pytest.mark.parametrize(
    "fault", ["reset-in-body", "cut-with-length", "stall-in-body", "gzip-cut", "status-504"]
)
def test_a_file_is_saved_whole_or_not_at_all(
    fault: str, workbench: Workbench, fault_server: FaultServer, tmp_path: Path
) -> None:
    host = fault_server.blockv_url.removeprefix("http://")
    blockv = Service(base_url=fault_server.blockv_url)
    environment = Environment(name="Test", id="test", blockv=blockv, picture_hosts=(host,))
    session = workbench.session(environment, settings=HASTY)
    owner = QWidget()
    workbench.show(owner)
    acts = AssetActs(workbench.around, owner)
    told: list[MessageKind] = []
    acts.told.connect(lambda kind, _what, _more: told.append(kind))
    path, url = tmp_path / "front.png", fault_server.file_url()
    path.write_bytes(b"the old one")

    fault_server.set_plan(Plan.single(fault, service="assets", lasts=True))
    acts.save_to(session, url, path)
    workbench.qtbot.waitUntil(lambda: told == [MessageKind.ERR])
    assert path.read_bytes() == b"the old one"
    assert list(tmp_path.glob(".*")) == []

    fault_server.set_plan()
    acts.save_to(session, url, path)
    workbench.qtbot.waitUntil(lambda: told == [MessageKind.ERR, MessageKind.OK])
    assert path.read_bytes().startswith(b"\x89PNG")
