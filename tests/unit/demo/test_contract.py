"""Both services answer as their contracts say, whatever they are asked."""

import subprocess
import sys
from copy import deepcopy
from pathlib import Path
from typing import Any

import hypothesis
import pytest
import schemathesis
import yaml  # type: ignore[import-untyped]
from schemathesis.specs.openapi.checks import positive_data_acceptance
from starlette.types import ASGIApp

from faceviewer.demo.data import make_demo_data
from faceviewer.demo.queries import SORT_KEYS
from faceviewer.demo.server import DemoServer
from faceviewer.demo.services import DemoApplication

TOKEN = "first.second.third"
BASE_URL = "http://127.0.0.1:8080"
HEADERS = {"Authorization": f"Bearer {TOKEN}"}
CONTRACTS = Path(__file__).parents[3] / "resources" / "contract"

application = DemoApplication(make_demo_data(faces=30, collections=5), TOKEN)
a_few = hypothesis.settings(max_examples=60, deadline=None, derandomize=True, database=None)


def contract(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((CONTRACTS / f"{name}.openapi.yaml").read_text("utf-8"))
    return loaded


def narrowed_faces() -> dict[str, Any]:
    """The contract with what it cannot say: only fields sort, and tokens are not made up."""
    raw = deepcopy(contract("blockv"))
    operation = raw["paths"]["/faces"]["get"]
    operation["parameters"] = [each for each in operation["parameters"] if each["name"] != "next"]
    (sort_by,) = (each for each in operation["parameters"] if each["name"] == "sortBy")
    sort_by["schema"]["enum"] = list(SORT_KEYS)
    return raw


def asked_of(app: ASGIApp, raw: dict[str, Any]) -> schemathesis.BaseSchema:
    schema = schemathesis.openapi.from_dict(raw)
    schema.app = app
    return schema


faces = asked_of(application.blockv, contract("blockv"))
narrow_faces = asked_of(application.blockv, narrowed_faces())
collections = asked_of(application.verifik, contract("verifik"))


@a_few
@faces.parametrize()
def test_faces_conform_to_the_contract(case: schemathesis.Case[Any]) -> None:
    # To the contract any text is a `next` or a `sortBy`; the service knows its own tokens
    # and fields only. The narrowed contract below has this check too.
    case.call_and_validate(
        base_url=BASE_URL, headers=HEADERS, excluded_checks=[positive_data_acceptance]
    )


@pytest.mark.slow
@a_few
@narrow_faces.parametrize()
def test_every_valid_question_about_faces_is_answered(case: schemathesis.Case[Any]) -> None:
    case.call_and_validate(base_url=BASE_URL, headers=HEADERS)


@a_few
@collections.parametrize()
def test_collections_conform_to_the_contract(case: schemathesis.Case[Any]) -> None:
    case.call_and_validate(base_url=BASE_URL, headers=HEADERS)


# --- Over the wire, with everything that the tool knows to ask

ALL_EXAMPLES = 300


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize(
    ("raw", "options"),
    [
        (contract("verifik"), []),
        (contract("blockv"), ["--exclude-checks", "positive_data_acceptance"]),
        (narrowed_faces(), []),
    ],
    ids=["collections", "faces", "narrowed faces"],
)
def test_the_running_demo_conforms_to_the_contract(
    raw: dict[str, Any], options: list[str], tmp_path: Path
) -> None:
    contract_file = tmp_path / "contract.yaml"
    contract_file.write_text(yaml.safe_dump(raw), "utf-8")
    with DemoServer(faces=60, collections=8) as server:
        url = (
            server.verifik_url if raw["info"]["title"].startswith("Verifik") else server.blockv_url
        )
        command = [
            sys.executable,
            "-m",
            "schemathesis.cli",
            "run",
            str(contract_file),
            "--url",
            url,
        ]
        command += ["--header", f"Authorization: Bearer {server.token}", "--no-color"]
        command += ["--checks", "all", "--max-examples", str(ALL_EXAMPLES), "--seed", "5"]
        # It keeps its notes in the folder that it is started in.
        done = subprocess.run(
            [*command, *options], cwd=tmp_path, capture_output=True, text=True, check=False
        )
    assert done.returncode == 0, done.stdout
    assert "No issues found" in done.stdout
