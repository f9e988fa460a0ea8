import asyncio
import base64
import json
import logging
import os
import subprocess
import sys
import textwrap
import threading
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typing_extensions import override

from faceviewer.credentials import (
    ALLOWED,
    KEYRING_SERVICE,
    LONGEST_CLAIM,
    LONGEST_SECRET,
    CredentialInfo,
    CredentialKey,
    CredentialStore,
    KeyringState,
    clean_secret,
    describe_secret,
    expires_state,
)
from faceviewer.errors import CredentialMalformed, KeyringError

T = TypeVar("T")
Work = Callable[[], Coroutine[Any, Any, T]]

KEY = CredentialKey("staging", "verifik", "https://api.verifik.co")
OTHER = CredentialKey("staging", "blockv", "https://blockv-labs.io")
CANARY = "canary-3f9c1d7e"
SHORT_S = 0.05
LONG_S = 30.0


def jwt(payload: object, header: object = None) -> str:
    parts = ({"alg": "HS256", "typ": "JWT"} if header is None else header, payload)
    encoded = (base64.urlsafe_b64encode(json.dumps(part).encode()).decode() for part in parts)
    return ".".join([*(part.rstrip("=") for part in encoded), "c2lnbmF0dXJl"])


class TestCleaning:
    @pytest.mark.parametrize(
        ("text", "secret", "removed"),
        [
            ("abc", "abc", ()),
            ("abc\n", "abc", ("line_ends",)),
            ("\r\n abc \t", "abc", ("line_ends", "spaces")),
            ("Bearer abc", "abc", ("scheme",)),
            ("bearer  abc", "abc", ("scheme",)),
            ("jwt abc", "abc", ("scheme",)),
            ("JWT abc", "abc", ("scheme",)),
            ("Token abc", "abc", ("scheme",)),
            ("token=abc", "abc", ("scheme",)),
            ("Bearer jwt abc", "abc", ("scheme",)),
            ("Authorization: Bearer abc", "abc", ("spaces", "header", "scheme")),
            ("x-api-key: abc", "abc", ("spaces", "header")),
            ("X-API-Key:abc", "abc", ("header",)),
            ('"abc"', "abc", ("quotes",)),
            ("'Bearer abc'", "abc", ("quotes", "scheme")),
            ("“abc”", "abc", ("quotes",)),
            ("`abc`", "abc", ("quotes",)),
            ('"Authorization": "Bearer abc"', "abc", None),
            ("-H 'Authorization: Bearer abc'", "abc", None),
            ("\ufeffabc", "abc", ("invisible",)),
            ("a\u200bb\u2060c\u00ad", "abc", ("invisible",)),
            ("\u202aabc\u202c", "abc", ("invisible",)),
            ("\u00a0abc\u3000", "abc", ("spaces",)),
            ("abc\u2028", "abc", ("line_ends",)),
            ("tokenabc", "tokenabc", ()),
            ("bearer-abc", "bearer-abc", ()),
            ("a=b:c+d/e~!", "a=b:c+d/e~!", ()),
            ("a" * LONGEST_SECRET, "a" * LONGEST_SECRET, ()),
        ],
    )
    def test_what_is_taken_off(
        self, text: str, secret: str, removed: tuple[str, ...] | None
    ) -> None:
        cleaned = clean_secret(text)
        assert cleaned.secret == secret
        if removed is not None:
            assert sorted(cleaned.removed) == sorted(removed)

    @pytest.mark.parametrize(
        ("text", "reason"),
        [
            ("", "empty"),
            (" \n\t", "empty"),
            ("Bearer", "empty"),
            ("Authorization: Bearer ", "empty"),
            ('""', "empty"),
            ("\u200b", "empty"),
            ("two words", "spaces"),
            ("two\nlines", "spaces"),
            ("two\u00a0words", "spaces"),
            ("Basic abc", "spaces"),
            ("schlüssel", "characters"),
            ("it’s", "characters"),
            ("a\u0000b", "characters"),
            ("a\u007f", "characters"),
            ("\ud800", "characters"),
            ("a" * (LONGEST_SECRET + 1), "too_long"),
            ("a" * 10_000_000, "too_long"),
        ],
    )
    def test_what_is_refused_is_not_repeated(self, text: str, reason: str) -> None:
        with pytest.raises(CredentialMalformed) as caught:
            clean_secret(text)
        assert caught.value.values == {"reason": reason}
        assert caught.value.__context__ is None

    def test_the_result_does_not_show_the_secret(self) -> None:
        assert CANARY not in repr(clean_secret(f"Bearer {CANARY}"))

    @given(text=st.text(max_size=60))
    def test_what_is_accepted_is_visible_ascii_and_clean(self, text: str) -> None:
        try:
            secret = clean_secret(text).secret
        except CredentialMalformed:
            return
        assert secret
        assert all("!" <= character <= "~" for character in secret)
        assert clean_secret(secret).removed == ()


class TestDescribing:
    def test_a_token_of_verifik(self) -> None:
        claims = {"clientId": "65175da1", "iat": 1_700_000_000, "exp": 1_702_592_000}
        info = describe_secret(jwt(claims | {"mode": "sandbox"}))
        assert info == CredentialInfo(
            "jwt",
            algorithm="HS256",
            subject="65175da1",
            issued=datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC),
            expires=datetime(2023, 12, 14, 22, 13, 20, tzinfo=UTC),
            is_sandbox=True,
        )
        assert not info.is_system_scoped

    def test_a_token_of_blockv(self) -> None:
        info = describe_secret(jwt({"sub": "u", "organization": {"_id": "o"}, "fqdn": "system"}))
        assert (info.subject, info.organisation, info.fqdn) == ("u", "o", "system")
        assert info.is_system_scoped
        assert not info.is_sandbox

    @pytest.mark.parametrize(
        ("secret", "kind"),
        [
            ("0123456789abcdef0123456789abcdef", "api_key"),
            ("sk_live-0123456789", "api_key"),
            ("short", "opaque"),
            ("has.a.dot", "opaque"),
            ("a.b.c.d.e", "opaque"),
            ("0123456789abcdef+/==", "opaque"),
            ("", "opaque"),
            (jwt([], header=[]), "opaque"),
            ("ä.ä.ä", "opaque"),
        ],
    )
    def test_what_is_not_a_jwt(self, secret: str, kind: str) -> None:
        assert describe_secret(secret) == CredentialInfo(kind)  # type: ignore[arg-type]

    @pytest.mark.parametrize(
        "payload",
        [
            "[]",
            "{",
            "",
            "1",
            '{"exp": 1e999}',
            "[" * 20_000,
            '{"a":' * 5_000,
            '{"exp":' + "9" * 5_000,
        ],
    )
    def test_a_hostile_payload_says_nothing(self, payload: str) -> None:
        header, _, signature = jwt({}).split(".")
        middle = base64.urlsafe_b64encode(payload.encode()).decode().rstrip("=")
        assert describe_secret(f"{header}.{middle}.{signature}") == CredentialInfo(
            "jwt", algorithm="HS256"
        )

    def test_bad_base64_says_nothing(self) -> None:
        header, _, signature = jwt({}).split(".")
        for middle in ("!", "a", "=====", "eyJ\n"):
            assert describe_secret(f"{header}.{middle}.{signature}").subject == ""

    @pytest.mark.parametrize("exp", [1e18, -1e18, True, "1700000000", None, [], 1_700_000_000_000])
    def test_a_strange_expiry_is_unknown(self, exp: object) -> None:
        info = describe_secret(jwt({"exp": exp}))
        assert info.expires is None
        assert expires_state(info, datetime.now(UTC)) == "unknown"

    def test_texts_are_cut_and_printable(self) -> None:
        info = describe_secret(jwt({"sub": "a\u202e\n" * 1_000, "org": 7, "org_id": ""}))
        assert info.subject == "a" * LONGEST_CLAIM
        assert info.organisation == ""

    @pytest.mark.parametrize(
        ("left", "state"),
        [
            (timedelta(days=7, seconds=1), "valid"),
            (timedelta(days=7), "soon"),
            (timedelta(seconds=1), "soon"),
            (timedelta(0), "expired"),
            (timedelta(days=-1), "expired"),
        ],
    )
    def test_how_near_the_end_is(self, left: timedelta, state: str) -> None:
        now = datetime(2026, 1, 1, tzinfo=UTC)
        assert expires_state(CredentialInfo("jwt", expires=now + left), now) == state

    @given(secret=st.text(max_size=60) | st.builds(jwt, st.dictionaries(st.text(), st.text())))
    def test_it_never_raises(self, secret: str) -> None:
        assert describe_secret(secret).kind in {"jwt", "api_key", "opaque"}


class FakeBackend:
    """A keyring in memory. The other fakes differ from it in what they are named for."""

    def __init__(self) -> None:
        self.entries: dict[str, str] = {}
        self.calls: list[str] = []

    def get_password(self, service: str, username: str) -> str | None:
        assert service == KEYRING_SERVICE
        self.calls.append("get")
        return self.entries.get(username)

    def set_password(self, service: str, username: str, password: str) -> None:
        assert service == KEYRING_SERVICE
        self.calls.append("set")
        self.entries[username] = password

    def delete_password(self, service: str, username: str) -> None:
        assert service == KEYRING_SERVICE
        self.calls.append("delete")
        del self.entries[username]


class NullBackend(FakeBackend):
    @override
    def set_password(self, service: str, username: str, password: str) -> None:
        self.calls.append("set")


class TruncatingBackend(FakeBackend):
    @override
    def set_password(self, service: str, username: str, password: str) -> None:
        super().set_password(service, username, password[:10])


class LimitedBackend(FakeBackend):
    """Like Windows' Credential Manager; can be told to fail at its n-th write."""

    limit_chars = 20
    fails_at = 0
    writes = 0

    @override
    def set_password(self, service: str, username: str, password: str) -> None:
        self.writes += 1
        if len(password) > self.limit_chars or self.writes == self.fails_at:
            raise OSError(1783, f"The stub received bad data: {password}")
        super().set_password(service, username, password)


class RaisingBackend(FakeBackend):
    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error

    @override
    def get_password(self, service: str, username: str) -> str | None:
        raise self.error

    @override
    def set_password(self, service: str, username: str, password: str) -> None:
        raise self.error


class BinaryBackend(FakeBackend):
    """Holds what is no text, as another program may put it there."""

    @override
    def get_password(self, service: str, username: str) -> str | None:
        return b"\xff".decode() if username in self.entries else None


class KeepingBackend(FakeBackend):
    @override
    def delete_password(self, service: str, username: str) -> None:
        self.calls.append("delete")


class MuteBackend(FakeBackend):
    """Answers nothing until it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.gate = threading.Event()
        self.is_mute = True

    def wait(self) -> None:
        if self.is_mute:
            self.gate.wait(LONG_S)

    @override
    def get_password(self, service: str, username: str) -> str | None:
        self.wait()
        return super().get_password(service, username)

    @override
    def set_password(self, service: str, username: str, password: str) -> None:
        self.wait()
        super().set_password(service, username, password)


@pytest.fixture
def mute() -> Iterator[MuteBackend]:
    backend = MuteBackend()
    yield backend
    backend.gate.set()
    join_keyring_threads()


def join_keyring_threads() -> None:
    for thread in keyring_threads():
        thread.join(LONG_S)
        assert not thread.is_alive()


def keyring_threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "keyring"]


def failure(work: Work[object]) -> dict[str, object]:
    """The values of the KeyringError that `work` ends with."""
    with pytest.raises(KeyringError) as caught:
        asyncio.run(work())
    assert CANARY not in repr(caught.value) + str(caught.value.values)
    assert caught.value.__cause__ is None
    return caught.value.values


class TestStore:
    def test_what_is_set_is_there_for_the_next_store(self) -> None:
        backend = FakeBackend()

        async def work() -> None:
            await CredentialStore(backend=backend).set(KEY, CANARY)
            store = CredentialStore(backend=backend)
            assert await store.get(KEY) == CANARY
            assert await store.get(OTHER) is None
            assert not store.is_session_only(KEY)

        asyncio.run(work())
        assert backend.entries == {"staging/verifik@https://api.verifik.co": CANARY}

    def test_forgetting_says_whether_there_was_one(self) -> None:
        backend = FakeBackend()

        async def work() -> list[bool]:
            store = CredentialStore(backend=backend)
            await store.set(KEY, CANARY)
            return [await store.forget(KEY), await store.forget(KEY)]

        assert asyncio.run(work()) == [True, False]
        assert backend.entries == {}

    def test_session_only_never_reaches_the_keyring(self) -> None:
        backend = FakeBackend()

        async def work() -> None:
            store = CredentialStore(backend=backend)
            await store.set(KEY, CANARY, session_only=True)
            assert store.is_session_only(KEY)
            assert await store.get(KEY) == CANARY
            assert backend.calls == []
            assert await store.forget(KEY)
            assert await store.get(KEY) is None

        asyncio.run(work())
        assert backend.entries == {}

    def test_keeping_it_ends_session_only(self) -> None:
        async def work() -> None:
            store = CredentialStore(backend=FakeBackend())
            await store.set(KEY, "old", session_only=True)
            await store.set(KEY, "new")
            assert not store.is_session_only(KEY)
            assert await store.get(KEY) == "new"

        asyncio.run(work())

    def test_with_the_keyring_off_there_is_memory_alone(self) -> None:
        store = CredentialStore(uses_keyring=False)

        async def work() -> None:
            assert await store.probe() == KeyringState("off")
            assert await store.get(KEY) is None
            assert not await store.forget(KEY)
            await store.set(KEY, CANARY, session_only=True)
            assert await store.get(KEY) == CANARY
            assert await store.forget(KEY)

        asyncio.run(work())
        assert failure(lambda: store.set(KEY, CANARY)) == {"reason": "off", "backend": ""}
        assert keyring_threads() == []

    def test_what_another_program_put_there_is_cleaned_or_refused(self) -> None:
        backend = FakeBackend()
        store = CredentialStore(backend=backend)
        backend.entries[KEY.user] = "Bearer abc\n"
        assert asyncio.run(store.get(KEY)) == "abc"
        backend.entries[KEY.user] = "two words"
        with pytest.raises(CredentialMalformed):
            asyncio.run(store.get(KEY))

    def test_an_entry_that_is_no_text_is_refused_and_can_be_forgotten(self) -> None:
        backend = BinaryBackend()
        backend.entries[KEY.user] = "not shown as text"
        store = CredentialStore(backend=backend)
        with pytest.raises(CredentialMalformed) as caught:
            asyncio.run(store.get(KEY))
        assert caught.value.values == {"reason": "characters"}
        assert asyncio.run(store.forget(KEY))
        assert backend.entries == {}

    def test_a_keyring_that_removes_nothing_is_found_out(self) -> None:
        backend = KeepingBackend()
        backend.entries[KEY.user] = CANARY
        store = CredentialStore(backend=backend)
        assert failure(lambda: store.forget(KEY))["reason"] == "failed"

    def test_a_ready_keyring_is_named(self) -> None:
        state = asyncio.run(CredentialStore(backend=FakeBackend()).probe())
        assert state == KeyringState("ready", "FakeBackend")

    @pytest.mark.parametrize("backend", [NullBackend(), TruncatingBackend()])
    def test_a_keyring_that_does_not_keep_it_is_found_out(self, backend: FakeBackend) -> None:
        store = CredentialStore(backend=backend)
        values = failure(lambda: store.set(KEY, CANARY))
        assert values == {"reason": "read_back", "backend": type(backend).__name__}
        assert backend.entries == {}

    @pytest.mark.parametrize(
        ("error", "reason"),
        [
            (FileNotFoundError(2, CANARY), "unavailable"),
            (ConnectionResetError(), "unavailable"),
            (type("KeyringLocked", (Exception,), {})(CANARY), "locked"),
            (type("InitError", (Exception,), {})(CANARY), "unavailable"),
            (ValueError(CANARY), "failed"),
        ],
    )
    def test_whatever_a_backend_raises_is_our_error_without_its_text(
        self, error: Exception, reason: str, caplog: pytest.LogCaptureFixture
    ) -> None:
        caplog.set_level(logging.DEBUG)
        store = CredentialStore(backend=RaisingBackend(error))
        expected = {"reason": reason, "backend": "RaisingBackend"}
        assert failure(lambda: store.get(KEY)) == expected
        assert failure(lambda: store.set(KEY, CANARY)) == expected
        assert failure(lambda: store.forget(KEY)) == expected
        assert asyncio.run(store.probe()) == KeyringState(reason, "RaisingBackend")
        assert f"keyring: get failed with {type(error).__name__}" in caplog.messages
        assert CANARY not in caplog.text

    def test_an_error_that_wraps_a_refusal_means_the_refusal(self) -> None:
        error = type("InitError", (Exception,), {})()
        error.__cause__ = type("PromptDismissedException", (Exception,), {})()
        store = CredentialStore(backend=RaisingBackend(error))
        assert failure(lambda: store.get(KEY))["reason"] == "locked"


class TestTime:
    def test_a_mute_keyring_is_left_after_the_limit(self, mute: MuteBackend) -> None:
        store = CredentialStore(backend=mute, limit_s=SHORT_S)
        expected = {"reason": "timeout", "backend": "MuteBackend"}
        assert failure(lambda: store.get(KEY)) == expected
        assert asyncio.run(store.probe()) == KeyringState("timeout", "MuteBackend")

    def test_no_heap_of_stuck_threads(self, mute: MuteBackend) -> None:
        store = CredentialStore(backend=mute, limit_s=SHORT_S)

        async def work() -> None:
            asked = (store.get(KEY), store.get(OTHER), store.forget(KEY), store.set(KEY, CANARY))
            results = await asyncio.gather(*asked, return_exceptions=True)
            assert all(isinstance(result, KeyringError) for result in results)

        asyncio.run(work())
        (thread,) = keyring_threads()
        assert thread.daemon

    def test_the_same_request_again_waits_on(self, mute: MuteBackend) -> None:
        async def work() -> None:
            store = CredentialStore(backend=mute, limit_s=LONG_S)
            first = asyncio.create_task(store.set(KEY, CANARY))
            second = asyncio.create_task(store.set(KEY, CANARY))
            await asyncio.sleep(0)
            first.cancel()
            await asyncio.sleep(0)
            mute.gate.set()
            await second
            assert first.cancelled()

        asyncio.run(work())
        assert mute.calls.count("set") == 1
        assert mute.entries == {KEY.user: CANARY}

    def test_different_requests_take_turns(self) -> None:
        backend = FakeBackend()

        async def work() -> list[str | None]:
            store = CredentialStore(backend=backend)
            asked = [store.set(KEY, "a"), store.set(KEY, "b"), store.set(OTHER, "c")]
            await asyncio.gather(*asked)
            return [await store.get(KEY), await store.get(OTHER)]

        assert asyncio.run(work()) == ["b", "c"]

    def test_a_call_that_reads_is_not_waited_for_without_end(self, mute: MuteBackend) -> None:
        store = CredentialStore(backend=mute, limit_s=SHORT_S, patience_s=SHORT_S / 2)
        assert failure(lambda: store.get(KEY))["reason"] == "timeout"
        mute.is_mute = False  # another service, while the call still waits for the old one
        assert asyncio.run(store.get(KEY)) is None
        asyncio.run(store.set(KEY, CANARY))
        assert asyncio.run(store.get(KEY)) == CANARY
        assert len(keyring_threads()) == 1

    def test_nothing_runs_beside_a_call_that_writes(self, mute: MuteBackend) -> None:
        store = CredentialStore(backend=mute, limit_s=SHORT_S, patience_s=0)
        assert failure(lambda: store.set(KEY, "old"))["reason"] == "timeout"
        mute.is_mute = False
        assert failure(lambda: store.set(KEY, "new"))["reason"] == "timeout"
        mute.gate.set()
        join_keyring_threads()
        asyncio.run(store.set(KEY, "new"))
        assert asyncio.run(store.get(KEY)) == "new"

    def test_an_answer_after_the_loop_has_closed_is_dropped(self, mute: MuteBackend) -> None:
        store = CredentialStore(backend=mute, limit_s=SHORT_S)
        assert failure(lambda: store.set(KEY, CANARY))["reason"] == "timeout"
        mute.gate.set()
        join_keyring_threads()  # a thread that raises fails the test
        assert asyncio.run(store.get(KEY)) == CANARY

    def test_a_stuck_call_does_not_hold_the_program(self) -> None:
        program = """
            import asyncio, sys, threading
            from faceviewer.credentials import CredentialKey, CredentialStore
            from faceviewer.errors import KeyringError

            class Stuck:
                def get_password(self, service, username):
                    threading.Event().wait()

            async def main():
                try:
                    await CredentialStore(backend=Stuck(), limit_s=0.05).get(
                        CredentialKey("e", "verifik", "https://a.example")
                    )
                except KeyringError as error:
                    print(error.key)

            asyncio.run(main())
        """
        assert run_python(program) == "keyring.timeout\n"

    def test_it_works_on_the_loop_of_the_window_too(self) -> None:
        program = """
            import asyncio, threading
            from PySide6.QtCore import QCoreApplication
            from qasync import QEventLoop
            from faceviewer.credentials import CredentialKey, CredentialStore

            gate = threading.Event()

            class Late:
                def get_password(self, service, username):
                    gate.wait(30)
                    return "abc"

            async def main():
                key = CredentialKey("e", "verifik", "https://a.example")
                store = CredentialStore(backend=Late(), limit_s=0.05)
                state = await store.probe()
                pending = asyncio.create_task(store.get(key))
                await asyncio.sleep(0)
                gate.set()
                print(state.code, await pending, flush=True)
                gate.clear()
                print((await store.probe()).code)

            application = QCoreApplication([])
            loop = QEventLoop(application)
            loop.run_until_complete(main())
            loop.close()
            gate.set()
            for thread in threading.enumerate():
                if thread.name == "keyring":
                    thread.join(30)
        """
        assert run_python(program) == "timeout abc\ntimeout\n"


def run_python(program: str, **environment: str) -> str:
    """What the program prints; it must end well and write nothing to standard error."""
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stderr == ""
    assert done.returncode == 0
    return done.stdout


LONG = "0123456789" * 7


class TestParts:
    """A keyring with a limit for each entry, as Windows has one."""

    def store(self, backend: LimitedBackend, part_chars: int | None = 12) -> CredentialStore:
        # The manifest is longer than a part, and has its own room.
        backend.limit_chars = 110
        return CredentialStore(backend=backend, part_chars=part_chars)

    def set(self, backend: LimitedBackend, secret: str) -> None:
        asyncio.run(self.store(backend).set(KEY, secret))

    def get(self, backend: LimitedBackend) -> str | None:
        return asyncio.run(self.store(backend).get(KEY))

    def test_without_parts_the_limit_is_an_error(self) -> None:
        store = CredentialStore(backend=LimitedBackend())
        assert failure(lambda: store.set(KEY, LONG))["reason"] == "unavailable"

    def test_a_long_secret_is_kept_in_parts(self) -> None:
        backend = LimitedBackend()
        self.set(backend, LONG)
        assert self.get(backend) == LONG
        parts = [text for user, text in backend.entries.items() if user != KEY.user]
        assert sorted(parts) == sorted(LONG[n : n + 12] for n in range(0, len(LONG), 12))
        assert LONG[:12] not in backend.entries[KEY.user]

    def test_a_short_secret_is_kept_whole(self) -> None:
        backend = LimitedBackend()
        self.set(backend, "short")
        assert backend.entries == {KEY.user: "short"}

    @pytest.mark.parametrize("second", ["short", LONG[::-1], LONG[:30]])
    def test_replacing_leaves_nothing_of_the_old_one(self, second: str) -> None:
        backend = LimitedBackend()
        for secret in (LONG, second, LONG, second):
            self.set(backend, secret)
            assert self.get(backend) == secret
            held = 1 if secret == "short" else 1 + -(-len(secret) // 12)
            assert len(backend.entries) == held

    def test_the_longest_credential_fits_into_windows(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Source: Credential Manager holds 2,560 bytes, which are 1,280 characters in UTF-16."""
        backend = LimitedBackend()
        backend.limit_chars = 1_280
        (windows,) = (kind for kind in ALLOWED if kind.platform == "win32")
        usable = type("Windows", (), {"priority": 5, "__new__": lambda _cls: backend})
        monkeypatch.setattr(
            "faceviewer.credentials.ALLOWED", (replace(windows, load=lambda: usable),)
        )
        monkeypatch.setattr("faceviewer.credentials.sys", SimpleNamespace(platform="win32"))
        longest = (LONG * LONGEST_SECRET)[:LONGEST_SECRET]

        async def work() -> None:
            store = CredentialStore()
            await store.set(KEY, longest)
            assert await store.get(KEY) == longest
            assert (await store.probe()).backend == "Windows Credential Manager"
            assert await store.forget(KEY)

        asyncio.run(work())
        assert backend.entries == {}

    def test_forgetting_removes_every_part(self) -> None:
        backend = LimitedBackend()
        self.set(backend, LONG)
        assert asyncio.run(self.store(backend).forget(KEY))
        assert backend.entries == {}

    @pytest.mark.parametrize("fails_at", range(1, 8))
    def test_a_write_that_breaks_off_leaves_the_old_secret(self, fails_at: int) -> None:
        backend = LimitedBackend()
        self.set(backend, LONG)
        backend.writes, backend.fails_at = 0, fails_at
        store = self.store(backend)
        assert failure(lambda: store.set(KEY, LONG[::-1]))["reason"] == "unavailable"
        assert self.get(backend) == LONG
        asyncio.run(store.forget(KEY))
        assert backend.entries == {}

    def test_parts_that_do_not_fit_together_are_never_given(self) -> None:
        whole = LimitedBackend()
        self.set(whole, LONG)
        for user in whole.entries:
            if user == KEY.user:
                continue
            torn = LimitedBackend()
            torn.entries = {**whole.entries, user: "x" * 12}
            assert self.torn(torn)
            del torn.entries[user]
            assert self.torn(torn)

    @pytest.mark.parametrize("manifest", ["", " a 999999999 0", " c 1 " + "0" * 64, " a -1 0"])
    def test_a_manifest_that_is_none_is_torn(self, manifest: str) -> None:
        backend = LimitedBackend()
        backend.entries[KEY.user] = "faceviewer parts" + manifest
        assert self.torn(backend)

    def torn(self, backend: LimitedBackend) -> bool:
        store = self.store(backend)
        return failure(lambda: store.get(KEY))["reason"] == "torn"


class FakeWallet:
    """KWallet's D-Bus interface: its prompt may be refused, and it may close by itself."""

    def __init__(self) -> None:
        self.entries: dict[str, str] = {}
        self.is_open = True
        self.opens = True
        self.closes_on_read = False
        self.refuses_writes = False

    def networkWallet(self) -> str:  # noqa: N802
        return "kdewallet"

    def open(self, _wallet: str, _window: int, _application: str) -> int:
        self.is_open = self.opens
        return 1 if self.opens else -1

    def isOpen(self, _handle: int) -> bool:  # noqa: N802
        return self.is_open

    def hasFolder(self, *_arguments: object) -> bool:  # noqa: N802
        return False

    def hasEntry(self, _handle: int, _folder: str, key: str, _application: str) -> bool:  # noqa: N802
        if self.closes_on_read:
            self.is_open = False
        return self.is_open and key in self.entries

    def readPassword(self, _handle: int, _folder: str, key: str, _application: str) -> str:  # noqa: N802
        return self.entries.get(key, "")

    def writePassword(self, *arguments: Any) -> int:  # noqa: N802
        _handle, _folder, key, value, _application = arguments
        if self.refuses_writes:
            return -1
        self.entries[key] = value
        return 0

    def removeEntry(self, _handle: int, _folder: str, key: str, _application: str) -> int:  # noqa: N802
        del self.entries[key]
        return 0


@pytest.mark.skipif(sys.platform != "linux", reason="KWallet is of Linux")
@pytest.mark.parametrize("version", ["5", "6"])
class TestKWallet:
    @pytest.fixture
    def wallet(self, version: str, monkeypatch: pytest.MonkeyPatch) -> FakeWallet:
        """A KWallet on a session bus that has nothing else."""
        from keyring.backends import kwallet

        wallet = FakeWallet()
        name = f"org.kde.kwalletd{version}"
        bus = SimpleNamespace(
            name_has_owner=lambda asked: asked == name,
            list_activatable_names=lambda: [name],
            get_object=lambda asked, _path: {name: wallet}[asked],
        )
        dbus = SimpleNamespace(
            SessionBus=lambda **_options: bus,
            Interface=lambda remote, _interface: remote,
            DBusException=ConnectionError,
        )
        monkeypatch.setattr(kwallet, "dbus", dbus, raising=False)
        monkeypatch.setattr(kwallet, "DBusGMainLoop", lambda: None, raising=False)
        return wallet

    def test_it_keeps_credentials(self, wallet: FakeWallet, version: str) -> None:
        async def work() -> None:
            store = CredentialStore()
            assert await store.probe() == KeyringState("ready", f"KWallet {version}")
            assert await store.get(KEY) is None
            await store.set(KEY, CANARY)
            assert await store.get(KEY) == CANARY
            assert await store.forget(KEY)
            assert not await store.forget(KEY)

        asyncio.run(work())
        assert wallet.entries == {}

    def test_a_refused_prompt_is_not_a_missing_credential(self, wallet: FakeWallet) -> None:
        wallet.opens = False
        assert failure(lambda: CredentialStore().get(KEY))["reason"] == "locked"

    def test_a_wallet_that_closes_is_not_a_missing_credential(self, wallet: FakeWallet) -> None:
        wallet.entries[KEY.user] = CANARY
        wallet.closes_on_read = True
        assert failure(lambda: CredentialStore().get(KEY))["reason"] == "locked"
        assert failure(lambda: CredentialStore().forget(KEY))["reason"] == "locked"

    def test_a_write_that_silently_fails_is_found_out(self, wallet: FakeWallet) -> None:
        wallet.refuses_writes = True
        assert failure(lambda: CredentialStore().set(KEY, CANARY))["reason"] == "read_back"


class TestChoiceOfBackend:
    def test_every_allowed_backend_is_one_of_keyrings_own(self) -> None:
        for kind in ALLOWED:
            loaded = kind.load()
            own = [base.__module__ for base in loaded.__mro__]
            assert any(module.startswith("keyring.backends.") for module in own)
            assert not {"keyring.backends.chainer", "keyring.backends.null"} & set(own)

    def test_importing_this_module_imports_no_keyring(self) -> None:
        program = """
            import sys
            import faceviewer.credentials
            print([name for name in sys.modules if name.startswith(("keyring", "secretstorage"))])
        """
        assert run_python(program) == "[]\n"

    def test_a_backend_chosen_for_keyring_is_not_used(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        import keyring
        from keyring.backends.chainer import ChainerBackend

        monkeypatch.setattr("keyring.core._keyring_backend", ChainerBackend())  # type: ignore[no-untyped-call]
        assert isinstance(keyring.get_keyring(), ChainerBackend)
        assert asyncio.run(CredentialStore().probe()).code == "none"

    PLAIN_TEXT = """
        import pathlib
        from keyring.backend import KeyringBackend

        HERE = pathlib.Path(__file__).parent
        (HERE / "loaded").touch()

        class Plaintext(KeyringBackend):
            priority = 99

            def get_password(self, service, username):
                return (HERE / "secrets").read_text()

            def set_password(self, service, username, password):
                (HERE / "secrets").write_text(password)
    """
    SET = f"""
        import asyncio
        from faceviewer.credentials import CredentialKey, CredentialStore
        from faceviewer.errors import KeyringError

        async def main():
            store, key = CredentialStore(), CredentialKey("e", "verifik", "https://a.example")
            state = await store.probe()
            print(state.code, state.backend)
            try:
                await store.set(key, "{CANARY}")
            except KeyringError as error:
                print(error.key)
            print(await store.get(key), await store.forget(key))

        asyncio.run(main())
    """

    @pytest.fixture
    def site(self, tmp_path: Path) -> Path:
        """A directory of packages with a backend that would write secrets in plain text."""
        site = tmp_path / "site"
        metadata = site / "plain_keyring-1.0.dist-info"
        metadata.mkdir(parents=True)
        (site / "plain_keyring.py").write_text(textwrap.dedent(self.PLAIN_TEXT))
        (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: plain-keyring\n")
        return site

    def register(self, site: Path) -> None:
        """Makes it a plug-in of keyring."""
        names = "[keyring.backends]\nplain = plain_keyring\n"
        (site / "plain_keyring-1.0.dist-info" / "entry_points.txt").write_text(names)

    def run_in(self, site: Path, **environment: str) -> str:
        home = str(site.parent / "home")
        homes = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"), home)
        printed = run_python(self.SET, PYTHONPATH=str(site), **homes, **environment)
        assert not (site / "loaded").exists()
        for path in site.parent.rglob("*"):
            assert path.is_dir() or CANARY not in path.read_text()
        return printed

    def test_the_trap_would_close(self, site: Path) -> None:
        self.register(site)
        program = f'import keyring; keyring.set_password("s", "u", "{CANARY}")'
        run_python(program, PYTHONPATH=str(site))
        assert (site / "secrets").read_text() == CANARY

    def test_a_plug_in_in_plain_text_is_named_but_never_loaded(self, site: Path) -> None:
        self.register(site)
        printed = self.run_in(site)
        assert printed == "insecure plain_keyring\nkeyring.insecure\nNone False\n"

    def test_a_backend_of_the_environment_is_named_but_never_loaded(self, site: Path) -> None:
        printed = self.run_in(site, PYTHON_KEYRING_BACKEND="plain_keyring.Plaintext")
        assert printed == "insecure plain_keyring.Plaintext\nkeyring.insecure\nNone False\n"

    def test_a_backend_of_the_configuration_is_never_loaded(self, site: Path) -> None:
        configuration = site.parent / "home" / "python_keyring" / "keyringrc.cfg"
        configuration.parent.mkdir(parents=True)
        choice = f"[backend]\ndefault-keyring=plain_keyring.Plaintext\nkeyring-path={site}\n"
        configuration.write_text(choice)
        assert self.run_in(site) == "none \nkeyring.none\nNone False\n"
