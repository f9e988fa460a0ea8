"""Each fault at each request of a load: it ends complete, or with one plain error and all rows."""

import pytest

from faceviewer.errors import FaceviewerError
from faceviewer.listings.listing import Phase
from faceviewer.sentences import describe
from tests.fault_server.connection_faults import REFUSE
from tests.fault_server.server import FaultServer
from tests.faults.cases import Case, all_cases, sample
from tests.faults.scene import PAGE, Scene, number_of, open_scene, plan_for

pytestmark = pytest.mark.anyio

TRIED_AGAIN_AT_TIMES = frozenset({REFUSE, "close-after-answer", "http-2"})
"""Faults that may also meet another request, on a connection that is about to close."""


USUAL = [case for case in sample() if case.service == "blockv"]


@pytest.mark.parametrize("case", USUAL, ids=str)
async def test_a_fault_of_each_kind_is_survived(case: Case, fault_server: FaultServer) -> None:
    await survive(case, fault_server)


@pytest.mark.slow
@pytest.mark.parametrize("case", sorted(set(all_cases()) - set(USUAL), key=str), ids=str)
async def test_every_fault_at_every_request_is_survived(
    case: Case, fault_server: FaultServer
) -> None:
    await survive(case, fault_server)


async def survive(case: Case, server: FaultServer) -> None:
    """Does it under the fault, looks at what is left, mends the server and tries again."""
    number = number_of(case.action, case.place, await count_requests(case, server))
    # Parts are asked for in another order each time, now and then one more or one less.
    while not await survive_at(number, case, server):
        number -= 1


async def survive_at(number: int, case: Case, server: FaultServer) -> bool:
    """The same for this request; false where the action was over before."""
    async with open_scene(server, case.service, is_hasty=case.is_slow) as scene:
        await scene.prepare(case.action)
        before = scene.ids
        server.set_plan(plan_for(case.fault, scene, number, lasts=case.lasts))

        error = await scene.act(case.action)

        if not server.played:
            assert case.action == "all-at-once", "the fault was not met"
            return False
        check_error(case, error, server.token)
        check_wait(case, scene)
        if case.action != "check":
            check_rows(case, scene, before, error)
        server.set_plan()
        await check_retry(case, scene)
        assert not server.other
        return True


_counted: dict[tuple[str, str], int] = {}


async def count_requests(case: Case, server: FaultServer) -> int:
    """How many requests the action makes where nothing goes wrong."""
    what = case.service, case.action
    if what not in _counted:
        async with open_scene(server, case.service) as scene:
            await scene.prepare(case.action)
            server.set_plan()
            assert await scene.act(case.action) is None
            _counted[what] = server.count(case.service)
    return _counted[what]


def check_error(case: Case, error: FaceviewerError | None, token: str) -> None:
    """The error is the one that stands beside the fault, and can be put into words."""
    if case.may_go_unseen and error is None:
        return
    assert type(error) is (case.error or type(None)), error and error.values
    if error is None:
        return
    expected = case.expectation
    assert error.values.get("reason", "") == expected.reason
    if expected.status is not None:
        assert error.values["status"] == expected.status
    if case.fault != REFUSE:  # other parts that are under way then are broken off, and tried again
        assert error.values["tries"] == (3 if expected.is_retried else 1)
    words = str(describe(error))
    assert words
    assert token not in words + repr(error.values)


def check_wait(case: Case, scene: Scene) -> None:
    """It is asked again no sooner than the service wanted, and soon enough."""
    asked_s = case.expectation.wait_s
    if asked_s is not None:
        assert asked_s - 2 <= scene.waits[0] <= asked_s + 0.5  # dates are in whole seconds
    elif not case.expectation.is_retried and case.fault not in TRIED_AGAIN_AT_TIMES:
        assert scene.waits == []


def check_rows(case: Case, scene: Scene, before: list[str], error: FaceviewerError | None) -> None:
    """Nothing is lost, doubled or made up, and only what is all is called so."""
    listing, ids = scene.listing, scene.ids
    assert len(ids) == len(set(ids))
    assert set(ids) <= set(scene.server_ids)
    if case.expectation.rows == "all":
        assert set(before) <= set(ids)
    if error is not None:
        assert listing.state.phase is Phase.FAILED
        assert listing.loaded.is_kept is False
        assert not listing.is_complete or case.action == "again"
        assert case.action != "again" or ids == before
        return
    assert listing.state.phase is Phase.LOADED
    assert listing.is_complete is not listing.has_more
    check_count(case, scene)


def check_count(case: Case, scene: Scene) -> None:
    """All rows that the answers held are here; those that cannot be read are counted."""
    rows, missing = case.expectation.rows, len(scene.server_ids) - len(scene.ids)
    unreadable = len(scene.listing.loaded.unreadable)
    if case.action in ("all", "all-at-once") or case.service == "verifik":
        assert scene.listing.is_complete
        most = {"all": 0, "one_more": 0, "one_lost": 1}.get(rows, PAGE)
        assert missing <= most or (rows == "none" and case.service == "verifik")
    if rows in ("one_more", "one_lost") and case.action not in ("again", "all-at-once"):
        assert unreadable == 1


async def check_retry(case: Case, scene: Scene) -> None:
    """As soon as the service works again, one click brings the rest."""
    if case.action == "check":
        assert await scene.act("check") is None
        return
    listing = scene.listing
    if listing.state.error is not None:
        await listing.retry()
    if case.expectation.rows != "all":
        await listing.load_again()
    assert listing.state.error is None
    if case.action in ("all", "all-at-once"):
        if listing.state.goal == "first":
            await listing.load_all()
        assert listing.is_complete
        assert sorted(scene.ids) == sorted(scene.server_ids)
    if case.action != "all-at-once":
        assert scene.ids == scene.server_ids[: len(scene.ids)]
