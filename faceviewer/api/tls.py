"""Whom to trust: the TLS contexts of all connections. Slow to make, so `transport.py` makes one."""

import ssl
from typing import Literal

import certifi
import truststore


def make_context(certificates: Literal["system", "bundled"], ca_file: str = "") -> ssl.SSLContext:
    """A context that checks names and certificates; `ca_file` is trusted in addition.

    Not `ssl.create_default_context`: it writes every session's keys to the file that SSLKEYLOGFILE
    names.

    Raises:
        OSError: `ca_file` cannot be read or holds no certificate; `ssl.SSLError` is one.
    """
    if certificates == "system":
        context: ssl.SSLContext = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    else:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.load_verify_locations(certifi.where())
    if ca_file:
        context.load_verify_locations(ca_file)
    return context
