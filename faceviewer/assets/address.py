"""The address of a file: read strictly, since it comes from a record that anybody may have written.

The host is read by the one parser that reads base addresses, so that what is checked, what is asked
and what is shown are the same. Nothing is resolved or fetched here.
"""

import re
from typing import Final, NamedTuple
from urllib.parse import quote, urljoin

from faceviewer.addresses import DEFAULT_PORTS, parse_address
from faceviewer.errors import AssetForbidden, SettingsError

LENGTH_MAX: Final = 8_000

_FORM: Final = re.compile(r"(https?)://([^/?#]*)([^#]*)", re.IGNORECASE)
_OTHER_SCHEME: Final = re.compile(r"(?!https?:)[a-z][a-z0-9+.-]*:(?!\d)", re.IGNORECASE)
_ODD_IN_HOST: Final = re.compile(r"[\s\"'<>\\\ufeff\u200b]")
_KEPT_IN_TARGET: Final = "%/?:@!$&'()*+,;=-._~[]"
_SPACE: Final = " \t\r\n"


class AssetAddress(NamedTuple):
    """An address in its parts: host in lower case and ASCII, port 0 for the scheme's own.

    `target` is the path with the query, percent-encoded.
    """

    scheme: str
    host: str
    port: int
    target: str

    @property
    def place(self) -> str:
        """Host and port, the scheme's own left out, as it is shown and sent."""
        return f"{self.host}:{self.port}" if self.port else self.host

    def is_among(self, places: frozenset[str]) -> bool:
        """Whether one of these is meant: a host alone means the scheme's own port."""
        return f"{self.host}:{self.port_number}" in places or self.place in places

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        return f"{self.scheme}://{self.place}"

    @property
    def port_number(self) -> int:
        """The port that is connected to."""
        return self.port or DEFAULT_PORTS[self.scheme]

    @property
    def text(self) -> str:
        """The whole address, as it is asked for; without a fragment, which no server sees."""
        return f"{self.origin}{self.target}"


def read_address(url: str) -> AssetAddress:
    """The parts of the url of an asset.

    Raises:
        AssetForbidden: with `reason` address, scheme or userinfo.
    """
    text = url.strip(_SPACE)
    found = _FORM.match(text)
    if _OTHER_SCHEME.match(text):
        raise AssetForbidden(reason="scheme")
    if found is None or len(text) > LENGTH_MAX:
        raise AssetForbidden(reason="address")
    scheme, authority, target = found[1].lower(), found[2], found[3]
    if _ODD_IN_HOST.search(authority):
        raise AssetForbidden(reason="address")
    try:
        parts = parse_address(f"{scheme}://{authority}")
    except SettingsError as error:
        is_named = error.values["reason"] == "base_url_userinfo"
        raise AssetForbidden(reason="userinfo" if is_named else "address") from None
    return AssetAddress(scheme, parts.host, parts.port, _encode(target))


def next_address(address: AssetAddress, location: str) -> AssetAddress:
    """Where a redirect leads.

    Raises:
        AssetForbidden: as `read_address`, or with `reason` downgrade: https leads to http.
    """
    try:
        following = read_address(urljoin(address.text, location.strip(_SPACE)))
    except ValueError:
        raise AssetForbidden(reason="address") from None
    if address.scheme == "https" and following.scheme == "http":
        raise AssetForbidden(reason="downgrade", host=following.host)
    return following


def _encode(target: str) -> str:
    """The target in ASCII; what is percent-encoded already stays, everything odd becomes so."""
    path = target if target.startswith("/") else f"/{target}"
    return quote(path.encode("utf-8", "surrogatepass"), safe=_KEPT_IN_TARGET)
