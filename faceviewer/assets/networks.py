"""Which internet addresses are everyone's. The others are never asked for the file of an asset.

A record names its urls, and anybody may have written it: without this, it could make this computer
ask a router, a metadata service or a colleague's machine.
"""

import ipaddress
from typing import Final

_Address = ipaddress.IPv4Address | ipaddress.IPv6Address

_PRIVATE_4: Final = tuple(
    map(
        ipaddress.IPv4Network,
        (
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
        ),
    )
)
"""Source: IANA's register of special-purpose IPv4 addresses (RFC 6890), multicast (RFC 5771)."""

_GLOBAL_6: Final = ipaddress.IPv6Network("2000::/3")
"""All that is given out of IPv6 so far. Source: IANA's register of the IPv6 address space."""

_PRIVATE_6: Final = tuple(
    map(
        ipaddress.IPv6Network,
        (
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20",
        ),
    )
)
"""Source: IANA's register of special-purpose IPv6 addresses; 6to4 and Teredo hold IPv4 ones."""

_NAT64: Final = ipaddress.IPv6Network("64:ff9b::/96")
"""Its last 32 bits are an IPv4 address, where a network has no other way there (RFC 6052)."""


def is_public(address: str) -> bool:
    """Whether an IPv4 or IPv6 address, without brackets, may be reached by everyone.

    Raises:
        ValueError: it is no such address.
    """
    found: _Address = ipaddress.ip_address(address)
    if isinstance(found, ipaddress.IPv6Address):
        inner = _inner(found)
        if inner is None:
            return found in _GLOBAL_6 and not any(found in network for network in _PRIVATE_6)
        found = inner
    return not any(found in network for network in _PRIVATE_4)


def _inner(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The IPv4 address that an IPv6 one leads to, if it is written as such."""
    if address in _NAT64:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped
