"""Credentials: cleaning of what was pasted, reading of JWTs, and keeping in the system's keyring.

The only module that imports `keyring`, and only inside of functions: the window is painted before.
Nothing here sends a credential anywhere, writes one to a file or puts one into a log or an error.
"""

# ruff: noqa: PLC0415 - keyring and its backends are imported by the thread that calls them

import asyncio
import base64
import functools
import hashlib
import logging
import os
import re
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, Final, Generic, Literal, Protocol, TypeVar

import msgspec

from faceviewer.errors import CredentialMalformed, KeyringError, ServiceName

logger = logging.getLogger(__name__)

# --- What was pasted ------------------------------------------------------------------------------

LONGEST_SECRET: Final = 16 * 1024

Removed = Literal["invisible", "spaces", "line_ends", "quotes", "header", "scheme"]

INVISIBLE: Final = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
OUTER: Final[tuple[tuple[Removed, re.Pattern[str]], ...]] = (
    ("line_ends", re.compile(r"\A[\r\n\v\f\x85\u2028\u2029]+|[\r\n\v\f\x85\u2028\u2029]+\Z")),
    ("spaces", re.compile(r"\A\s+|\s+\Z")),
    ("quotes", re.compile("\\A[\"'`´‘’‚“”„«»‹›]+|[\"'`´‘’‚“”„«»‹›]+\\Z")),
    ("header", re.compile(r"\A(?:-H\b|(?:authorization|x-api-key)[\"']?\s*[:=])", re.IGNORECASE)),
    ("scheme", re.compile(r"\A(?:bearer|jwt|token)(?:\s*[:=]|\s+|\Z)", re.IGNORECASE)),
)


@dataclass(frozen=True, slots=True)
class CleanedSecret:
    """A credential as it can be sent, and what was taken off it, each thing once."""

    secret: str = field(repr=False)
    removed: tuple[Removed, ...] = ()


def clean_secret(text: str) -> CleanedSecret:
    """The credential in a pasted text, without what people copy along with it.

    Raises: CredentialMalformed with `reason` empty, too_long, spaces (something in its middle) or
        characters (not visible ASCII); nothing of the text is repeated.
    Source: Verifik's documentation shows tokens as `<token>`, `Bearer <token>` and `jwt <token>`.
    """
    if len(text) > 2 * LONGEST_SECRET:
        raise CredentialMalformed(reason="too_long")
    secret, count = INVISIBLE.subn("", text)
    removed: dict[Removed, None] = {"invisible": None} if count else {}
    while found := _first_outer(secret):
        code, secret = found
        removed[code] = None
    _check(secret)
    return CleanedSecret(secret, tuple(removed))


def _first_outer(text: str) -> tuple[Removed, str] | None:
    for code, pattern in OUTER:
        rest, count = pattern.subn("", text)
        if count:
            return code, rest
    return None


def _check(secret: str) -> None:
    if not secret:
        raise CredentialMalformed(reason="empty")
    if len(secret) > LONGEST_SECRET:
        raise CredentialMalformed(reason="too_long")
    if re.search(r"\s", secret):
        raise CredentialMalformed(reason="spaces")
    if not re.fullmatch(r"[!-~]+", secret):
        raise CredentialMalformed(reason="characters")


# --- What a credential says of itself -------------------------------------------------------------

LONGEST_CLAIM: Final = 200
SOON: Final = timedelta(days=7)

Expiry = Literal["valid", "soon", "expired", "unknown"]

SUBJECT_CLAIMS: Final = ("sub", "clientId", "client_id", "client", "user_id", "userId", "email")
ORGANISATION_CLAIMS: Final = ("org_id", "organization_id", "organizationId", "organization", "org")


@dataclass(frozen=True, slots=True)
class CredentialInfo:
    """What can be read from a credential on this computer; nothing in it was verified.

    `kind` "jwt" is certain, "api_key" a guess from its form, "opaque" anything else. Texts are as
    short as `LONGEST_CLAIM`, printable, and empty where the credential does not say.
    """

    kind: Literal["jwt", "api_key", "opaque"]
    algorithm: str = ""
    subject: str = ""
    organisation: str = ""
    fqdn: str = ""
    issued: datetime | None = None
    expires: datetime | None = None
    is_sandbox: bool = False

    @property
    def is_system_scoped(self) -> bool:
        """Whether it belongs to no organisation, and so lists nothing of one.

        Source: demo applications of DUAL, which had to switch such tokens to an organisation.
        """
        return self.fqdn == "system"


def describe_secret(secret: str) -> CredentialInfo:
    """What the credential says of itself, read without any request; never raises.

    Source: Verifik's panel (`exp`, `mode: "sandbox"`); demo applications of DUAL (`fqdn`).
    """
    parts = secret.split(".")
    header = _decode_part(parts[0]) if len(parts) == 3 else None
    if header is None:
        is_key = re.fullmatch(r"[A-Za-z0-9_-]{16,}", secret)
        return CredentialInfo("api_key" if is_key else "opaque")
    claims = _decode_part(parts[1]) or {}
    return CredentialInfo(
        "jwt",
        algorithm=_text(header, "alg"),
        subject=_text(claims, *SUBJECT_CLAIMS),
        organisation=_text(claims, *ORGANISATION_CLAIMS),
        fqdn=_text(claims, "fqdn"),
        issued=_instant(claims.get("iat")),
        expires=_instant(claims.get("exp")),
        is_sandbox=claims.get("mode") == "sandbox",
    )


def expires_state(info: CredentialInfo, now: datetime) -> Expiry:
    """How near its end a credential is at `now`: "soon" from 7 days before it."""
    if info.expires is None:
        return "unknown"
    if info.expires <= now:
        return "expired"
    return "soon" if info.expires - now <= SOON else "valid"


def _decode_part(part: str) -> dict[str, Any] | None:
    with suppress(ValueError, RecursionError):
        content = base64.b64decode(part + "=" * (-len(part) % 4), altchars=b"-_", validate=True)
        return msgspec.json.decode(content, type=dict[str, Any])
    return None


def _text(claims: Mapping[str, Any], *names: str) -> str:
    """The first of the claims that is a text, or a reference to something with an `_id`."""
    for name in names:
        value = claims.get(name)
        if isinstance(value, dict):
            value = value.get("_id")
        if isinstance(value, str) and value:
            return "".join(c for c in value if c.isprintable())[:LONGEST_CLAIM]
    return ""


def _instant(value: object) -> datetime | None:
    if not isinstance(value, int | float) or isinstance(value, bool):
        return None
    try:
        return datetime.fromtimestamp(value, UTC)
    except (ValueError, OverflowError, OSError):
        return None


# --- Blocking calls -------------------------------------------------------------------------------

T = TypeVar("T")


class _Call(Generic[T]):
    """One blocking call in a daemon thread of its own, which may outlive everyone who waits.

    Never in a pool: a pool is joined at exit, and a call can be stuck for ever.
    """

    def __init__(self, request: tuple[object, ...], work: Callable[[], T]) -> None:
        self.request = request
        self._work = work
        self._value: T
        self._error: KeyringError | None = KeyringError(reason="failed", backend="")
        self._lock = threading.Lock()
        self._waiters: list[tuple[asyncio.AbstractEventLoop, asyncio.Future[None]]] = []
        self._is_done = False
        self._started = 0.0

    def start(self) -> None:
        """Begins the call."""
        self._started = time.monotonic()
        threading.Thread(target=self._run, name="keyring", daemon=True).start()

    @property
    def is_done(self) -> bool:
        """Whether the call has come back."""
        return self._is_done

    @property
    def age_s(self) -> float:
        """For how long it has been under way."""
        return time.monotonic() - self._started

    def result(self) -> T:
        """What the call gave, once it is done. Raises: KeyringError."""
        if self._error:
            raise KeyringError(**self._error.values)
        return self._value

    async def settled(self) -> None:
        """Returns once the call is done, whatever it gave."""
        loop = asyncio.get_running_loop()
        waiter: asyncio.Future[None] = loop.create_future()
        with self._lock:
            if self._is_done:
                return
            self._waiters.append((loop, waiter))
        await waiter

    def _run(self) -> None:
        try:
            self._value = self._work()
            self._error = None
        except KeyringError as error:
            self._error = KeyringError(**error.values)
        finally:
            with self._lock:
                self._is_done = True
            for loop, waiter in self._waiters:
                with suppress(RuntimeError):  # that loop has been closed meanwhile
                    loop.call_soon_threadsafe(_wake, waiter)


def _wake(waiter: asyncio.Future[None]) -> None:
    if not waiter.done():
        waiter.set_result(None)


# --- The keyring, as one of its threads sees it ---------------------------------------------------

KEYRING_SERVICE: Final = "faceviewer"
PARTS_MARK: Final = "faceviewer parts"
"""Begins the entry of a secret kept in parts; a secret has no space, so none can begin so."""

MANIFEST: Final = re.compile(
    rf"{PARTS_MARK} (?P<generation>[ab]) (?P<count>[0-9]{{1,3}}) (?P<digest>[0-9a-f]{{64}})"
)

MOST_DOUBLES: Final = 100
"""A keyring that still has the entry after so many removals removes nothing."""

UNREADABLE: Final = "\ufffd"
"""In the place of an entry that is no text: it is there, can be forgotten, and is never sent."""

WINDOWS_PART_CHARS: Final = 1_200
"""Windows keeps at most 1,280 characters in an entry."""

LOCKED_ERRORS: Final = frozenset({"KeyringLocked", "LockedException", "PromptDismissedException"})
GONE_ERRORS: Final = frozenset({"OSError", "InitError", "SecretServiceNotAvailableException"})


Look = Literal["open", "locked", "missing"]
"""What a keyring is like before it is asked; "missing" is made with the first credential."""


class Backend(Protocol):
    """What a keyring backend does."""

    def get_password(self, service: str, username: str) -> str | None:
        """The secret, or None where there is none."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keeps the secret in the place of an older one."""

    def delete_password(self, service: str, username: str) -> None:
        """Removes the secret; raises where there is none."""


class _Vault:
    """One backend: whole secrets in and out. Every method blocks, and may raise anything."""

    def __init__(
        self,
        backend: Backend,
        label: str,
        part_chars: int | None = None,
        look: Callable[[], Look] | None = None,
    ) -> None:
        self.label = label
        self._backend = backend
        self._part_chars = part_chars
        self._look = look

    def is_locked(self) -> bool:
        """Whether the keyring would have to ask for its password; asks nothing itself."""
        if self._look:
            return self._look() == "locked"
        self._get("probe")
        return False

    def read(self, user: str) -> str | None:
        """The secret of `user`, or None where the keyring has none."""
        if self._look and self._look() == "missing":
            return None
        entry = self._get(user)
        if not entry:
            self._check_open()
            return None
        if not entry.startswith(PARTS_MARK):
            return entry
        manifest = MANIFEST.fullmatch(entry)
        if manifest:
            secret = self._join(user, manifest["generation"], int(manifest["count"]))
            if _digest(secret) == manifest["digest"]:
                return secret
        raise KeyringError(reason="torn", backend=self.label)

    def write(self, user: str, secret: str) -> None:
        """Keeps the secret, and makes sure of it by reading it back."""
        if self._part_chars is None:
            self._set(user, secret)
        else:
            self._write_limited(user, secret, self._part_chars)
        if self.read(user) != secret:
            with suppress(Exception):
                self.remove(user)
            raise KeyringError(reason="read_back", backend=self.label)

    def remove(self, user: str) -> bool:
        """Removes the secret with all its parts; whether there was one."""
        if self._look and self._look() == "missing":
            return False
        was_there = self._discard(user)
        if not was_there:
            self._check_open()
        for generation in "ab" if self._part_chars else "":
            self._discard_parts(user, generation)
        return was_there

    def _write_limited(self, user: str, secret: str, part_chars: int) -> None:
        """New parts are written beside the old ones: until the last step the old secret stands."""
        manifest = MANIFEST.fullmatch(self._get(user) or "")
        old_is_a = manifest is not None and manifest["generation"] == "a"
        new_generation, old_generation = ("b", "a") if old_is_a else ("a", "b")
        entry = secret
        if len(secret) > part_chars:
            starts = range(0, len(secret), part_chars)
            for n, start in enumerate(starts):
                part = secret[start : start + part_chars]
                self._set(_part_user(user, new_generation, n), part)
            entry = f"{PARTS_MARK} {new_generation} {len(starts)} {_digest(secret)}"
        self._set(user, entry)
        self._discard_parts(user, old_generation)
        if entry == secret:
            self._discard_parts(user, new_generation)

    def _join(self, user: str, generation: str, count: int) -> str:
        return "".join(self._get(_part_user(user, generation, n)) or "" for n in range(count))

    def _discard_parts(self, user: str, generation: str) -> None:
        for n in range(-(-LONGEST_SECRET // (self._part_chars or LONGEST_SECRET))):
            self._discard(_part_user(user, generation, n))

    def _discard(self, user: str) -> bool:
        """Removes every entry of this name: a Secret Service can hold several, made elsewhere."""
        for count in range(MOST_DOUBLES):
            if self._get(user) is None:
                return count > 0
            self._backend.delete_password(KEYRING_SERVICE, user)
        raise KeyringError(reason="failed", backend=self.label)

    def _get(self, user: str) -> str | None:
        try:
            return self._backend.get_password(KEYRING_SERVICE, user)
        except UnicodeDecodeError:
            return UNREADABLE

    def _set(self, user: str, text: str) -> None:
        self._backend.set_password(KEYRING_SERVICE, user, text)

    def _check_open(self) -> None:
        """KWallet gives nothing where it was closed meanwhile: that is not "no entry"."""
        wallet = getattr(self._backend, "iface", None)
        if wallet is not None and not wallet.isOpen(getattr(self._backend, "handle", -1)):
            raise KeyringError(reason="locked", backend=self.label)


def _part_user(user: str, generation: str, number: int) -> str:
    return f"{user}#{generation}{number}"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class _Kind:
    """A backend that is known to keep secrets encrypted, on the platform that has it."""

    label: str
    platform: str
    load: Callable[[], type[Any]]
    part_chars: int | None = None
    look: Callable[[], Look] | None = None


def _windows() -> type[Any]:
    from keyring.backends.Windows import WinVaultKeyring

    return WinVaultKeyring


def _macos() -> type[Any]:
    from keyring.backends.macOS import Keyring

    return Keyring


def _secret_service() -> type[Any]:
    from keyring.backends.SecretService import Keyring

    return Keyring


def _look_at_secret_service() -> Look:
    """Without this, the backend would ask the person for a new keyring where it only reads."""
    import secretstorage
    from secretstorage.exceptions import ItemNotFoundException

    with closing(secretstorage.dbus_init()) as connection:
        try:
            return "locked" if secretstorage.Collection(connection).is_locked() else "open"
        except ItemNotFoundException:
            return "missing"


@functools.cache  # keyring keeps every class of a backend for ever
def _kwallet_6() -> type[Any]:
    from keyring.backends.kwallet import DBusKeyring

    class KWallet6(DBusKeyring):
        bus_name = "org.kde.kwalletd6"
        object_path = "/modules/kwalletd6"

    return KWallet6


def _kwallet_5() -> type[Any]:
    from keyring.backends.kwallet import DBusKeyring

    return DBusKeyring


def _libsecret() -> type[Any]:
    from keyring.backends.libsecret import Keyring

    return Keyring


def _look_at_no_wallet() -> Look:
    """KWallet opens a prompt as soon as it is asked anything: it is taken to be open."""
    return "open"


ALLOWED: Final = (
    _Kind("Windows Credential Manager", "win32", _windows, part_chars=WINDOWS_PART_CHARS),
    _Kind("macOS Keychain", "darwin", _macos),
    _Kind("Secret Service", "linux", _secret_service, look=_look_at_secret_service),
    _Kind("KWallet 6", "linux", _kwallet_6, look=_look_at_no_wallet),
    _Kind("KWallet 5", "linux", _kwallet_5, look=_look_at_no_wallet),
    _Kind("libsecret", "linux", _libsecret),
)
"""The only backends ever used, the best first. keyring's own choice is never asked for: it can be
a file in plain text, and its configuration can load code from anywhere."""


def _open_vault() -> _Vault:
    """The first of the allowed backends that works here.

    Raises: KeyringError; with the reason timeout where the bus does not answer: nobody knows then
        whether there is a keyring.
    """
    for kind in ALLOWED:
        if sys.platform.startswith(kind.platform):
            try:
                backend_class = kind.load()
                backend_class.priority  # noqa: B018 - raises where it cannot work
                return _Vault(backend_class(), kind.label, kind.part_chars, kind.look)
            except TimeoutError:
                raise KeyringError(reason="timeout", backend=kind.label) from None
            except Exception as error:  # noqa: BLE001 - backends raise what their libraries raise
                logger.debug("keyring: no %s here (%s)", kind.label, type(error).__name__)
    insecure = next(_insecure_backends(), "")
    raise KeyringError(reason="insecure" if insecure else "none", backend=insecure)


def _insecure_backends() -> Iterator[str]:
    """Names of what keyring would have used instead, found without loading any of it."""
    from importlib.metadata import entry_points

    names = [os.environ.get("PYTHON_KEYRING_BACKEND", "")]
    names += (entry.value for entry in entry_points(group="keyring.backends"))
    return (name for name in names if name and not name.startswith("keyring.backends."))


# --- The store ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class CredentialKey:
    """Whose credential: a service of an environment, at one origin."""

    environment_id: str
    service: ServiceName
    origin: str

    @property
    def user(self) -> str:
        """The name of its entry in the keyring."""
        return f"{self.environment_id}/{self.service}@{self.origin}"


@dataclass(frozen=True, slots=True)
class KeyringState:
    """What the keyring is like: `backend` names it.

    `code` is ready; off (not to be used in this run); none (there is none); insecure (only one
    that does not encrypt, which is never used); locked; timeout (it did not answer in time, perhaps
    because it is asking the person something: asking again waits on); unavailable; or failed.
    """

    code: str
    backend: str = ""


READING: Final = ("probe", "get")
"""The requests that change nothing in a keyring."""


class CredentialStore:
    """Keeps credentials in the system's keyring, or in memory for this run where that is asked.

    One call at a time goes to the keyring, so that there is one prompt at a time and no heap of
    stuck threads. A call that takes longer than `limit_s` goes on by itself; the same request made
    again waits for it, another one waits until it is over; one that only reads is waited for no
    longer than `patience_s`, because a service that ends behind its prompt never answers. Not bound
    to a loop. With `uses_keyring` off there is memory alone. `backend` replaces the system's, whose
    entries are limited to `part_chars`.
    """

    def __init__(
        self,
        *,
        limit_s: float = 8.0,
        patience_s: float = 60.0,
        uses_keyring: bool = True,
        backend: Backend | None = None,
        part_chars: int | None = None,
    ) -> None:
        self._limit_s = limit_s
        self._patience_s = patience_s
        self._uses_keyring = uses_keyring
        self._vault = _Vault(backend, type(backend).__name__, part_chars) if backend else None
        self._memory: dict[CredentialKey, str] = {}
        self._call: _Call[Any] | None = None

    async def probe(self) -> KeyringState:
        """What the keyring is like; opens no prompt."""
        try:
            is_locked = await self._ask(("probe",), _Vault.is_locked)
        except KeyringError as error:
            return KeyringState(str(error.values["reason"]), str(error.values["backend"]))
        return KeyringState("locked" if is_locked else "ready", self._label)

    async def get(self, key: CredentialKey) -> str | None:
        """The credential kept under `key`, or None.

        Raises: KeyringError with `reason` locked, timeout, torn, unavailable or failed;
            CredentialMalformed where another program put something unusable there.
        """
        if key in self._memory:
            return self._memory[key]
        try:
            secret = await self._ask(("get", key), lambda vault: vault.read(key.user))
        except KeyringError as error:
            if _is_absent(error):
                return None
            raise
        return None if secret is None else clean_secret(secret).secret

    def keep_for_session(self, key: CredentialKey, secret: str) -> None:
        """Keeps a cleaned credential in memory until the program ends."""
        self._memory[key] = secret

    async def set(self, key: CredentialKey, secret: str, *, session_only: bool = False) -> None:
        """Keeps a cleaned credential: in the keyring, or in memory until the program ends.

        Raises: KeyringError with `reason` off, none, insecure, locked, timeout, read_back (the
            keyring did not keep it), torn, unavailable or failed.
        """
        if session_only:
            self.keep_for_session(key, secret)
            return
        request = ("set", key, secret)
        await self._ask(request, lambda vault: vault.write(key.user, secret))
        self._memory.pop(key, None)

    async def forget(self, key: CredentialKey) -> bool:
        """Removes the credential from memory and keyring; whether there was one.

        Raises: KeyringError with `reason` locked, timeout, unavailable or failed.
        """
        was_in_memory = self._memory.pop(key, None) is not None
        try:
            was_there = await self._ask(("forget", key), lambda vault: vault.remove(key.user))
        except KeyringError as error:
            if _is_absent(error):
                return was_in_memory
            raise
        return was_there or was_in_memory

    def is_session_only(self, key: CredentialKey) -> bool:
        """Whether the credential under `key` is kept in memory alone."""
        return key in self._memory

    @property
    def _label(self) -> str:
        return self._vault.label if self._vault else ""

    async def _ask(self, request: tuple[object, ...], work: Callable[[_Vault], T]) -> T:
        if not self._uses_keyring:
            raise KeyringError(reason="off", backend="")
        try:
            async with asyncio.timeout(self._limit_s):
                call = await self._begin(request, work)
                await call.settled()
        except TimeoutError:
            raise KeyringError(reason="timeout", backend=self._label) from None
        return call.result()

    async def _begin(self, request: tuple[object, ...], work: Callable[[_Vault], T]) -> _Call[T]:
        """The call for `request`: the one under way if it is the same, else one of its own."""
        while self._call and not self._call.is_done and not self._is_lost(self._call):
            if self._call.request == request:
                return self._call
            await self._call.settled()
        self._call = call = _Call(request, lambda: self._work(str(request[0]), work))
        call.start()
        return call

    def _is_lost(self, call: _Call[Any]) -> bool:
        """Whether another call may run beside it.

        Never beside one that writes: it could come late, and put an older credential in the place
        of a newer one.
        """
        return call.request[0] in READING and call.age_s > self._patience_s

    def _work(self, name: str, work: Callable[[_Vault], T]) -> T:
        """Runs in the thread; whatever goes wrong leaves it as our error, without its text."""
        try:
            self._vault = self._vault or _open_vault()
            return work(self._vault)
        except KeyringError as error:
            reason, label = str(error.values["reason"]), str(error.values["backend"])
        except Exception as error:  # noqa: BLE001 - backends raise what their libraries raise
            reason, label = _reason(error), self._label
            logger.info("keyring: %s failed with %s", name, type(error).__name__)
        raise KeyringError(reason=reason, backend=label)


def _is_absent(error: KeyringError) -> bool:
    return error.values["reason"] in {"off", "none", "insecure"}


def _reason(error: BaseException) -> str:
    """What an exception of a backend means; one that only wraps another means that one."""
    names = {kind.__name__ for kind in type(error).__mro__}
    if names & LOCKED_ERRORS:
        return "locked"
    if error.__cause__ and _reason(error.__cause__) == "locked":
        return "locked"
    return "unavailable" if names & GONE_ERRORS else "failed"
