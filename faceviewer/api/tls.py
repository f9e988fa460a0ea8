"""Whom to trust: the TLS contexts of all connections. Slow to make, so `transport.py` makes one."""

import re
import ssl
import sys
from pathlib import Path
from typing import Final, Literal

import certifi
import truststore

BUNDLES: Final = (
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/ssl/cert.pem",
    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
    "/etc/pki/tls/cert.pem",
    "/etc/ssl/ca-bundle.pem",
)
"""Where systems keep all that they trust in one file, if OpenSSL was built for another system."""

_HASHED_NAME = re.compile(r"[0-9a-fA-F]{8}\.[0-9]+\Z")


def make_context(certificates: Literal["system", "bundled"], ca_file: str = "") -> ssl.SSLContext:
    """A context that checks names and certificates; `ca_file` is trusted in addition.

    Nothing in it comes from the environment. `ssl.create_default_context` would write the keys of
    every session to the file that SSLKEYLOGFILE names; OpenSSL's own default paths, which
    truststore takes where the system has no other way, would be those of SSL_CERT_FILE and
    SSL_CERT_DIR.

    Raises:
        OSError: `ca_file` cannot be read or holds no certificate; `ssl.SSLError` is one.
    """
    if certificates == "system" and sys.platform in ("win32", "darwin"):
        context: ssl.SSLContext = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    else:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        if certificates == "system":
            _trust_system(context)
        else:
            context.load_verify_locations(certifi.where())
    if ca_file:
        context.load_verify_locations(ca_file)
    return context


def _trust_system(context: ssl.SSLContext) -> None:
    """Trusts what the files of the system do, wherever this OpenSSL or this system keeps them."""
    built_in = ssl.get_default_verify_paths()
    file, folder = Path(built_in.openssl_cafile), Path(built_in.openssl_capath)
    if file.is_file():
        context.load_verify_locations(cafile=file)
    if folder.is_dir() and any(_HASHED_NAME.match(each.name) for each in folder.iterdir()):
        context.load_verify_locations(capath=folder)
    elif not file.is_file():
        bundle = next((each for each in BUNDLES if Path(each).is_file()), None)
        if bundle is not None:
            context.load_verify_locations(cafile=bundle)
