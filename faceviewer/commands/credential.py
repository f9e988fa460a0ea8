"""`faceviewer credential`: keeping, trying and forgetting the credential of one service."""

import argparse
import getpass
import sys
from datetime import UTC, datetime
from typing import Final

from faceviewer.addresses import PRESETS, Address, is_loopback, is_renamed, parse_address
from faceviewer.commands.output import say, say_error, write_lines
from faceviewer.commands.workplace import Workplace, open_workplace
from faceviewer.credentials import (
    LONGEST_SECRET,
    CredentialInfo,
    CredentialKey,
    CredentialStore,
    clean_secret,
    describe_secret,
    expires_state,
)
from faceviewer.errors import (
    CredentialForbidden,
    CredentialMalformed,
    KeyringError,
    ServiceName,
)
from faceviewer.options import Options
from faceviewer.sentences import SERVICE_NAMES
from faceviewer.session import Session

HELP: Final = "keep, check or forget the credential of a service"
EXAMPLE: Final = "faceviewer credential set verifik --environment Staging"

KINDS: Final = {"jwt": "a JWT", "api_key": "an API key", "opaque": "of unknown form"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What to do and for which service; a secret is never an argument."""
    parser.add_argument(
        "action",
        choices=("set", "check", "forget"),
        help="set reads the credential from the terminal or standard input",
    )
    parser.add_argument("service", choices=("verifik", "blockv"))


def run(options: Options, arguments: argparse.Namespace) -> int:
    """Does it for the chosen environment; 1 where it did not succeed."""
    service: ServiceName = arguments.service
    with open_workplace(options) as workplace:
        if workplace.environment.service(service).auth == "none":
            say(f"{_place(workplace, service)} is asked without a credential, as the settings say.")
            return 1
        if arguments.action == "set":
            return _set(workplace, service)
        if arguments.action == "check":
            return workplace.run(lambda session: _check(session, workplace.store, service))
        return workplace.run(lambda session: _forget(session, workplace.store, service))


def _place(workplace: Workplace, service: ServiceName) -> str:
    return f"{SERVICE_NAMES[service]} in {workplace.environment.name}"


# --- Keeping --------------------------------------------------------------------------------------


def _set(workplace: Workplace, service: ServiceName) -> int:
    base_url = workplace.environment.service(service).base_url
    address = parse_address(base_url)
    if address.scheme == "http" and not is_loopback(base_url):
        raise CredentialForbidden(service=service, origin=address.origin)
    cleaned = clean_secret(_read_secret(f"Credential for {_place(workplace, service)}: "))
    if cleaned.removed:
        say("Spaces, quotes or a prefix around the credential were taken off.")
    is_first = not workplace.run(lambda s: _is_known(workplace.store, s.credential_key(service)))
    if is_first and not _is_host_confirmed(address):
        say("Nothing was kept.")
        return 1
    return workplace.run(lambda s: _keep(s, workplace.store, service, cleaned.secret))


def _read_secret(prompt: str) -> str:
    """What was typed without an echo, or all of standard input."""
    if not sys.stdin.isatty():
        # Twice the longest is refused as too long; the rest need not be read for that.
        return sys.stdin.buffer.read(2 * LONGEST_SECRET + 1).decode("utf-8", "replace")
    try:
        return getpass.getpass(prompt, stream=sys.stderr)
    except EOFError:
        return ""


async def _is_known(store: CredentialStore, key: CredentialKey) -> bool:
    """Whether a credential was kept for this host before, be it a damaged one."""
    try:
        return await store.get(key) is not None
    except CredentialMalformed:
        return True
    except KeyringError as error:
        if error.values["reason"] == "torn":
            return True
        raise


def _is_host_confirmed(address: Address) -> bool:
    """Names the host that will see the credential; a person at a terminal has to agree."""
    if is_renamed(address.origin):
        others = ", ".join(preset.base_url for preset in PRESETS["blockv"][1:])
        say(f"This service was renamed DUAL and has moved; other addresses of it: {others}.")
    if not sys.stdin.isatty():
        say(f"The credential will be sent to {address.host}.")
        return True
    sys.stderr.write(f"faceviewer: Send this credential to {address.host}? [y/N] ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in {"y", "yes"}


async def _keep(session: Session, store: CredentialStore, service: ServiceName, secret: str) -> int:
    key = session.credential_key(service)
    await store.set(key, secret)
    state = await store.probe()
    say(f"Kept in {state.backend or 'the keyring'} as faceviewer, {key.user}, and read back.")
    say(f"It is {_described(describe_secret(secret))}.")
    return 0


# --- Trying and forgetting ------------------------------------------------------------------------


async def _check(session: Session, store: CredentialStore, service: ServiceName) -> int:
    name, key = SERVICE_NAMES[service], session.credential_key(service)
    result = await session.check(service)
    if result.error is not None:
        say_error(result.error)
        return 1
    secret = await store.get(key)
    lines = [f"{name} at {key.origin} takes the credential ({result.took_s:.2f} s)."]
    if secret is not None:
        lines.append(f"It is {_described(describe_secret(secret))}.")
    write_lines(lines)
    return 0


async def _forget(session: Session, store: CredentialStore, service: ServiceName) -> int:
    key = session.credential_key(service)
    was_there = await store.forget(key)
    place = f"{SERVICE_NAMES[service]} at {key.origin}"
    say(f"The credential for {place} is forgotten." if was_there else f"There is none for {place}.")
    return 0


def _described(info: CredentialInfo) -> str:
    """What the credential says of itself; nothing in it was verified."""
    facts = [KINDS[info.kind]]
    if info.subject:
        facts.append(f"of {info.subject}")
    if info.organisation:
        facts.append(f"for the organisation {info.organisation}")
    if info.is_sandbox:
        facts.append("in sandbox mode")
    if info.expires is not None:
        verb = "expired" if expires_state(info, datetime.now(UTC)) == "expired" else "expires"
        facts.append(f"which {verb} on {info.expires:%Y-%m-%d at %H:%M} UTC")
    return " ".join(facts)
