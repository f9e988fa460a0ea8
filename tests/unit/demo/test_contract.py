"""Both services answer as their contracts say, whatever they are asked."""

from copy import deepcopy
from pathlib import Path
from typing import Any

import hypothesis
import schemathesis
import yaml  # type: ignore[import-untyped]
from schemathesis.specs.openapi.checks import positive_data_acceptance
from starlette.types import ASGIApp

from faceviewer.demo.data import make_demo_data
from faceviewer.demo.queries import SORT_KEYS
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


@a_few
@narrow_faces.parametrize()
def test_every_valid_question_about_faces_is_answered(case: schemathesis.Case[Any]) -> None:
    case.call_and_validate(base_url=BASE_URL, headers=HEADERS)


@a_few
@collections.parametrize()
def test_collections_conform_to_the_contract(case: schemathesis.Case[Any]) -> None:
    case.call_and_validate(base_url=BASE_URL, headers=HEADERS)
