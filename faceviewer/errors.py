"""Every error that faceviewer raises on purpose; nothing else lives here.

Errors carry codes and values, never sentences: `sentences.py` turns them into words. No error holds
a credential, a header or the exception text of a library.

    FaceviewerError
    ├── FilterError              a filter that contradicts itself or has an unreadable part
    ├── SettingsError            settings or state that cannot be read or written
    ├── CredentialError          a credential that is missing, malformed or cannot be kept
    │   ├── CredentialMissing
    │   ├── CredentialMalformed
    │   ├── CredentialForbidden  plain http to a host that is not this computer
    │   └── KeyringError
    ├── LinkError                a faceviewer:// link that cannot be followed
    ├── InstanceError            the window that is open already did not take what was asked
    ├── DemoError                the embedded demo did not start
    ├── ProgramFault             an error of the program itself, that nobody foresaw
    ├── ExportError              rows that could not be written
    ├── PictureError             a picture that cannot be shown
    ├── TicketError              a text or file that no table of a ticket can be made of
    ├── AssetError               a file of an asset that was not fetched
    │   ├── AssetForbidden       its address leads where nothing is fetched from
    │   ├── AssetUnreachable     no connection, too slow, or a status other than 200
    │   └── AssetTooLarge        more bytes than the limit
    └── ServiceError             a request to one of the services that did not give its answer
        ├── RequestTooLong       its address is longer than any service reads; nothing was sent
        ├── ConnectionFailed     no connection: name, network, TLS, proxy
        ├── TimedOut             connected, but too slow
        ├── Redirected           the service pointed elsewhere; redirects are never followed
        ├── AnswerTooLarge       more bytes than the limit
        ├── AnswerUnreadable     bytes that are not the documented answer
        ├── StatusError          a status other than 200
        │   ├── RequestRefused   400 and the like: the parameters
        │   ├── CredentialRefused   401, 403, Verifik's 409 "missing Authorization header"
        │   ├── AddressWrong     404, 405, 410 on the path of the listing
        │   ├── TooManyRequests  429 after the last try
        │   └── ServerFailed     500 and above
        └── PagingBroken         next tokens that loop, too many pages, or an end that is not told
"""

from typing import ClassVar, Literal, Self

ServiceName = Literal["verifik", "blockv"]


class FaceviewerError(Exception):
    """Anything that faceviewer itself reports. `code` names the sentence, `values` fill it."""

    code: ClassVar[str] = "failed"

    def __init__(self, **values: object) -> None:
        super().__init__(self.code)
        self.values = values

    def forget_origin(self) -> Self:
        """The error itself, for whoever keeps it; where it was raised is known no longer.

        What its frames hold would live as long: bodies of any size, headers, the credential.
        """
        self.__traceback__ = self.__context__ = self.__cause__ = None
        return self

    @property
    def key(self) -> str:
        """The name of the sentence: the code, and the reason where there is one."""
        reason = self.values.get("reason")
        return f"{self.code}.{reason}" if reason else self.code


class FilterError(FaceviewerError):
    """`field` is the wire name of the control to blame, `reason` what is the matter."""

    code = "filter"

    def __init__(self, field: str, reason: str, **values: object) -> None:
        super().__init__(field=field, reason=reason, **values)
        self.field = field
        self.reason = reason


class SettingsError(FaceviewerError):
    """Settings or state that cannot be read or written, or an address that cannot be kept.

    `reason` with `path`: cannot_read, cannot_write or newer_version (read from a file of a later
    version of the program, which is never overwritten). `reason` alone: base_url_empty,
    base_url_scheme, base_url_userinfo, base_url_host, base_url_port or base_url_path; with `name`:
    no_environment (there is none of that name or id).
    """

    code = "settings"


class CredentialError(FaceviewerError):
    """What is the matter with a credential, never the credential: `service` where it is known."""

    code = "credential"


class CredentialMissing(CredentialError):
    """No credential is kept for `service`."""

    code = "credential_missing"


class CredentialMalformed(CredentialError):
    """A pasted text that cannot be a credential.

    `reason`: empty, too_long, spaces (in its middle) or characters (not visible ASCII).
    """

    code = "credential_malformed"


class CredentialForbidden(CredentialError):
    """The credential would leave this computer unencrypted: `origin`."""

    code = "credential_forbidden"


class KeyringError(CredentialError):
    """The keyring did not do it; `backend` names it, where one was found.

    `reason`: off (not used in this run), none, insecure (only one that does not encrypt), locked,
    timeout (it may be asking the person something), read_back (it did not keep what it was given),
    torn (parts of the credential are missing), unavailable (it is gone) or failed.
    """

    code = "keyring"


class LinkError(FaceviewerError):
    """A text that is not a link of ours.

    `reason`: form (not a link, or with parts that ours do not have), too_long or listing (neither
    collections nor faces). With `parameter`: unknown, twice or value (not one that it can have).
    """

    code = "link"


class InstanceError(FaceviewerError):
    """Another run has the data directory; `reason`: silent (for `seconds`) or refused."""

    code = "instance"


class DemoError(FaceviewerError):
    """The process of the demo is of no use; `reason`: ended or silent."""

    code = "demo"


class ProgramFault(FaceviewerError):
    """Something that should not happen; `kind` is the error's class, `path` where more is told.

    `reason`: unwritten (its file could not be written) or earlier (an earlier run ended by it).
    """

    code = "fault"


class ExportError(FaceviewerError):
    """Rows that were not written.

    `reason` with `path`: cannot_write or not_a_file (a directory). Alone: standard_output.
    """

    code = "export"


class PictureError(FaceviewerError):
    """Bytes that are not shown as a picture.

    `reason`: format (none of those that are read), too_large (it claims more than 50 megapixels) or
    broken.
    """

    code = "picture"


class TicketError(FaceviewerError):
    """A text or a file that no table of a ticket can be made of.

    `reason`: too_long (more than 500,000 characters) or nothing (it names nothing); with
    `path`: cannot_read, not_text or file_too_large (more than two megabytes).
    """

    code = "ticket"


class AssetError(FaceviewerError):
    """A file that was not fetched: `host` where the address names one."""

    code = "asset"


class AssetForbidden(AssetError):
    """An address from which nothing is fetched; nothing was sent to `host`.

    `reason`: address (none that can be read), scheme (neither http nor https), userinfo (a name or
    password in it), not_allowed (nobody asked for a file of this host), private (inside a network
    that is not everyone's), downgrade (https led to http) or redirects (one after the other).
    """

    code = "asset_forbidden"


class AssetUnreachable(AssetError):
    """A host that gave no file.

    `reason` without an answer: dns, refused, reset, tls, proxy, protocol, network or ca_file; too
    slow, with `seconds`: connect, read, total or slow; with `status`: withheld (401, 403), gone
    (404, 410), busy (429), server (500 and above) or status (any other); encoding (damaged, or in
    one that was not asked for).
    """

    code = "asset_unreachable"


class AssetTooLarge(AssetError):
    """`limit_bytes`: what a file may have."""

    code = "asset_too_large"


class ServiceError(FaceviewerError):
    """A request that gave no answer of use.

    `service` is "verifik" or "blockv"; `request_id` what the service called the request, if it
    said; `tries` how often it was asked.
    """

    code = "service"

    def __init__(
        self,
        service: ServiceName,
        *,
        request_id: str = "",
        tries: int = 1,
        **values: object,
    ) -> None:
        super().__init__(service=service, request_id=request_id, tries=tries, **values)
        self.service: ServiceName = service
        self.request_id = request_id
        self.tries = tries

    def locate(self, *, request_id: str, tries: int, status: int) -> None:
        """Adds what only the sender of the request knows to an error of reading its answer."""
        self.request_id = request_id
        self.tries = tries
        self.values.update(request_id=request_id, tries=tries, status=status)


class RequestTooLong(ServiceError):
    """`limit_chars`: what an address may have; its filter or its next token is too long."""

    code = "request_too_long"


class ConnectionFailed(ServiceError):
    """`reason`: dns, refused, reset, tls, proxy, protocol, network or ca_file; `host`."""

    code = "connection"


class TimedOut(ServiceError):
    """`reason`: connect, read, total or slow; `seconds` the limit that was passed; `host`."""

    code = "timed_out"


class Redirected(ServiceError):
    """`status`, `target`: the address pointed to, without its query."""

    code = "redirected"


class AnswerTooLarge(ServiceError):
    """`limit_bytes`: what an answer may have."""

    code = "too_large"


class AnswerUnreadable(ServiceError):
    """A body that is not the documented answer.

    `reason`: empty, html, not_json, truncated, encoding, list_missing, error_body or rows (the list
    is there, yet what was asked for may be among its unreadable rows); `status`;
    `message` what the service said, where it said something.
    """

    code = "unreadable"


class StatusError(ServiceError):
    """`status`, and `message`: the service's own words, cleaned and cut, or an empty text."""

    code = "status"

    def __init__(
        self, service: ServiceName, status: int, message: str = "", **values: object
    ) -> None:
        super().__init__(service, status=status, message=message, **values)  # type: ignore[arg-type]
        self.status = status
        self.message = message


class RequestRefused(StatusError):
    """400, 409, 422 and other statuses that blame the request."""

    code = "request_refused"


class CredentialRefused(StatusError):
    """401, 403 and Verifik's 409 for a missing header; `reason`: expired, missing or refused."""

    code = "credential_refused"


class AddressWrong(StatusError):
    """404, 405 or 410 on the path of a listing: the base address may be wrong or has moved."""

    code = "address_wrong"


class TooManyRequests(StatusError):
    """429 after the last try; `retry_after_s` what was asked for, or None.

    `reason`: long_wait (more was asked for than is ever waited).
    """

    code = "too_many_requests"


class ServerFailed(StatusError):
    """500 and above, and 408; `retry_after_s` as above."""

    code = "server_failed"


class PagingBroken(ServiceError):
    """Pages that do not lead to the end.

    `reason`: loop (a next token came again), empty (too many empty pages), pages (the cap) or
    untold (a page that cannot say whether more exist).
    """

    code = "paging"
