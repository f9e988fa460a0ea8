"""Base addresses of the services: how they are typed, read and compared, and which are on offer.

One parser decides, because parsers disagree about hostile addresses: what fits its narrow form is
read the same way everywhere. How the address of a request is built is not here.
"""

import ipaddress
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from faceviewer.errors import ServiceName, SettingsError


class Preset(NamedTuple):
    """A base address on offer; `code` names its label."""

    code: str
    base_url: str


PRESETS: Final[Mapping[ServiceName, tuple[Preset, ...]]] = MappingProxyType(
    {
        "verifik": (
            Preset("verifik_production", "https://api.verifik.co"),
            Preset("verifik_staging", "https://staging-api.verifik.co"),
            Preset("verifik_development", "https://verifik.app"),
        ),
        "blockv": (
            Preset("blockv_labs", "https://blockv-labs.io"),
            Preset("blockv_labs_v3", "https://api.blockv-labs.io/v3"),
            Preset("dual_gateway", "https://gateway-48587430648.europe-west6.run.app"),
            Preset("dual_testnet", "https://api-testnet.dual.network"),
        ),
    }
)
"""Known addresses of each service, the documented one first.

Source: Verifik's panel and API client (production, staging, development); the BLOCKv and DUAL
references and the commits of DUAL's SDK (the service was renamed and moved twice).
"""

RENAMED_HOST: Final = "blockv-labs.io"
"""Source: DUAL's SDK and its newer reference; the service was renamed and has moved twice."""

LABEL: Final = re.compile(r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?")
PATH: Final = re.compile(r"[A-Za-z0-9._~!$&'()*+,;=:@%/-]*")
FACE_ID: Final = re.compile(r"[0-9a-f]{24}")
DEFAULT_PORTS: Final = MappingProxyType({"http": 80, "https": 443})


class Address(NamedTuple):
    """A base address in its parts: host in lower case and ASCII, port 0 for the scheme's own."""

    scheme: str
    host: str
    port: int
    path: tuple[str, ...]

    @property
    def origin(self) -> str:
        """Scheme, host and port, as the keyring and the credential rules compare them."""
        return f"{self.scheme}://{self.host}" + (f":{self.port}" if self.port else "")


def clean_base_url(text: str, service: ServiceName) -> str:
    """The base address meant by what was typed or pasted; the same again when given its result.

    A missing scheme is https, or http for this computer. Query, fragment and trailing slashes go.
    Of Verifik the path from `/v2` on goes, since the documented path of the request begins with it;
    of BLOCKv only the endpoint goes (`/faces`, `/faces/<id>`), since the service has been served
    under a path such as `/v3`, which therefore belongs to its base. Plain http to another computer
    may be kept, but no credential is ever sent there.

    Raises: SettingsError with `reason` base_url_empty, base_url_scheme, base_url_userinfo,
        base_url_host, base_url_port or base_url_path; the address is not repeated.
    Source: "List all collections" and "GET /faces" for the paths.
    """
    address = parse_address(text)
    cut = _cut_verifik if service == "verifik" else _cut_blockv
    return "/".join((address.origin, *cut(address.path)))


def origin_of(base_url: str) -> str:
    """Scheme, host and port of an address, the scheme's own port left out.

    Raises: SettingsError as `clean_base_url`.
    """
    return parse_address(base_url).origin


def place_of(text: str) -> str:
    """The host of an address, with the port where one is named, also if it is the scheme's own.

    Raises: SettingsError as `clean_base_url`.
    """
    host = parse_address(text).host
    port = _clean_port(_split_port(_split(_trimmed(text))[1])[1])
    return f"{host}:{port}" if port else host


def is_loopback(base_url: str) -> bool:
    """Whether an address is on this computer, so that plain http to it stays here.

    Raises: SettingsError as `clean_base_url`.
    """
    return _is_loopback_host(parse_address(base_url).host)


def is_renamed(base_url: str) -> bool:
    """Whether an address is one of the service that is named DUAL now.

    Raises: SettingsError as `clean_base_url`.
    """
    host = parse_address(base_url).host
    return host == RENAMED_HOST or host.endswith(f".{RENAMED_HOST}")


def parse_address(text: str) -> Address:
    """The parts of an address, read strictly: what parsers understand differently is refused.

    Raises: SettingsError as `clean_base_url`.
    """
    scheme, authority, path = _split(_trimmed(text))
    if "@" in authority:
        raise SettingsError(reason="base_url_userinfo")
    name, port_text = _split_port(authority)
    host = _clean_host(name)
    if not scheme:
        scheme = "http" if _is_loopback_host(host) else "https"
    port = _clean_port(port_text)
    return Address(scheme, host, 0 if port == DEFAULT_PORTS[scheme] else port, _clean_path(path))


def _trimmed(text: str) -> str:
    return text.strip().strip("\"'<>\ufeff\u200b")


def _split(text: str) -> tuple[str, str, str]:
    scheme, separator, rest = text.partition("://")
    if not separator:
        if re.match(r"[A-Za-z][A-Za-z0-9+.-]*:(?!\d)", text) and "@" not in text:
            raise SettingsError(reason="base_url_scheme")
        scheme, rest = "", text.removeprefix("//")
    elif scheme.lower() not in DEFAULT_PORTS:
        raise SettingsError(reason="base_url_scheme")
    if not rest:
        raise SettingsError(reason="base_url_empty")
    location = re.split(r"[?#]", rest, maxsplit=1)[0]
    authority, _, path = location.partition("/")
    return scheme.lower(), authority, path


def _split_port(authority: str) -> tuple[str, str]:
    match = re.fullmatch(r"(\[[^\[\]]*\]|[^:\[\]]*)(?::(.*))?", authority, re.DOTALL)
    if match is None:
        raise SettingsError(reason="base_url_host")
    return match[1], match[2] or ""


def _clean_port(text: str) -> int:
    if not text:
        return 0
    if not re.fullmatch(r"[0-9]{1,5}", text) or not 1 <= int(text) <= 65_535:
        raise SettingsError(reason="base_url_port")
    return int(text)


def _clean_host(name: str) -> str:
    try:
        if name.startswith("[") and "%" not in name:
            return f"[{ipaddress.IPv6Address(name[1:-1]).compressed}]"
        host = _to_ascii(name).lower().removesuffix(".")
        labels = host.split(".")
        if re.fullmatch(r"[0-9]+|0x[0-9a-f]*", labels[-1]):
            return str(ipaddress.IPv4Address(host))
    except ValueError:
        raise SettingsError(reason="base_url_host") from None
    if len(host) > 253 or not all(LABEL.fullmatch(label) for label in labels):
        raise SettingsError(reason="base_url_host")
    return host


def _to_ascii(host: str) -> str:
    if host.isascii():
        return host
    import idna  # noqa: PLC0415 - large tables, and few hosts need them

    return idna.encode(host, uts46=True).decode("ascii")


def readable_host(host: str) -> str:
    """How a host in ASCII reads in the letters that it stands for; the same where it has none."""
    if "xn--" not in host:
        return host
    import idna  # noqa: PLC0415 - as above

    try:
        return idna.decode(host)
    except idna.IDNAError:
        return host


def _clean_path(path: str) -> tuple[str, ...]:
    segments = tuple(segment for segment in path.split("/") if segment)
    dots = {segment.lower().replace("%2e", ".") for segment in segments} & {".", ".."}
    if dots or not PATH.fullmatch(path):
        raise SettingsError(reason="base_url_path")
    return segments


def _cut_verifik(path: tuple[str, ...]) -> tuple[str, ...]:
    return path[: path.index("v2")] if "v2" in path else path


def _cut_blockv(path: tuple[str, ...]) -> tuple[str, ...]:
    while True:
        if path[-1:] == ("faces",):
            path = path[:-1]
        elif path[-2:-1] == ("faces",) and FACE_ID.fullmatch(path[-1]):
            path = path[:-2]
        else:
            return path


def _is_loopback_host(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
