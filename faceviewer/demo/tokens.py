"""The demo's credential: a real signed JWT, made anew for each run."""

import base64
import hashlib
import hmac
import json
import secrets
import time
from collections.abc import Mapping

LIFETIME_S = 30 * 86_400


def make_token(client_id: str, organisation: str) -> str:
    """A JWT (HS256) of 30 days for the demo's client, signed with a key that nobody keeps.

    Source: Verifik's tokens begin with the client's claims, last 30 days, and say when
    they are of a sandbox.
    """
    issued_s = int(time.time())
    claims = {
        "clientId": client_id,
        "sub": client_id,
        "organization": organisation,
        "mode": "sandbox",
        "iat": issued_s,
        "exp": issued_s + LIFETIME_S,
        "jti": secrets.token_hex(8),
    }
    signed = f"{_part({'alg': 'HS256', 'typ': 'JWT'})}.{_part(claims)}"
    signature = hmac.digest(secrets.token_bytes(32), signed.encode(), hashlib.sha256)
    return f"{signed}.{_base64url(signature)}"


def _part(value: Mapping[str, object]) -> str:
    return _base64url(json.dumps(value, separators=(",", ":")).encode())


def _base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
