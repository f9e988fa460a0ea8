"""A request as a line for `curl` in a POSIX shell, which names the credential and never holds it.

The address goes in single quotes, in which the shell runs nothing; the credential is the variable
`FACEVIEWER_TOKEN` in double quotes, which only the shell of whoever runs the line fills in.
"""

from typing import Final, Literal

from faceviewer.addresses import origin_of
from faceviewer.api.address import build_address
from faceviewer.api.blockv import FACES_PATH
from faceviewer.api.verifik import COLLECTIONS_PATH
from faceviewer.errors import FaceviewerError, ServiceName
from faceviewer.filters import FacesQuery
from faceviewer.listings.columns import Kind
from faceviewer.settings import Environment

CREDENTIAL_HEADERS: Final = {
    "bearer": '"Authorization: Bearer $FACEVIEWER_TOKEN"',
    "api-key": '"x-api-key: $FACEVIEWER_TOKEN"',
}
"""The one part that the shell reads."""

Auth = Literal["bearer", "api-key", "none"]


def listing_address(environment: Environment, kind: Kind, query: FacesQuery) -> str:
    """The address of a listing's request; collections are asked without any parameter.

    Raises:
        SettingsError: the base address of the environment is none.
    """
    if kind == "collections":
        return build_address(environment.verifik.base_url, COLLECTIONS_PATH)
    return build_address(environment.blockv.base_url, FACES_PATH, query.parameters())


def listing_curl(environment: Environment, kind: Kind, query: FacesQuery) -> str:
    """The line that asks what a listing was asked with.

    Raises:
        SettingsError: as `listing_address`.
    """
    service: ServiceName = "verifik" if kind == "collections" else "blockv"
    address = listing_address(environment, kind, query)
    return curl_line(address, service, environment.service(service).auth)


def request_curl(
    address: str, service: ServiceName | Literal["asset"], environments: tuple[Environment, ...]
) -> str:
    """The line of a request that was sent; without credential where no environment is asked so."""
    if service != "asset":
        for asked in (environment.service(service) for environment in environments):
            if _has_origin(address, asked.base_url):
                return curl_line(address, service, asked.auth)
    return curl_line(address, service, "none")


def curl_line(address: str, service: ServiceName | Literal["asset"], auth: Auth) -> str:
    """One line for `sh`, with the headers that the program sends itself.

    `--globoff`, because curl reads brackets and braces in an address as patterns. Redirects are not
    followed: they would take the credential along.
    """
    headers = [] if service == "asset" else ["'Accept: application/json'"]
    if service == "verifik":
        headers.append("'Content-Type: application/json'")
    if auth != "none":
        headers.append(CREDENTIAL_HEADERS[auth])
    parts = ["curl --globoff", *(f"-H {header}" for header in headers), quoted(address)]
    return " ".join(parts)


def quoted(text: str) -> str:
    """The text in single quotes, whatever is in it."""
    return "'" + text.replace("'", "'\\''") + "'"


def _has_origin(address: str, base_url: str) -> bool:
    try:
        return address.startswith(f"{origin_of(base_url)}/")
    except FaceviewerError:
        return False
