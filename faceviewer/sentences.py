"""Every error in words: what failed, on what, what to do next. The only table of them.

The window translates the templates, the commands print them as they stand. Templates are filled
with the values of the error and `{name}`, the service's name.
"""

from collections.abc import Callable
from dataclasses import dataclass

from typing_extensions import override

from faceviewer.errors import FaceviewerError
from faceviewer.translation_marks import QT_TRANSLATE_NOOP

SERVICE_NAMES = {"verifik": "Verifik", "blockv": "BLOCKv"}


@dataclass(frozen=True, slots=True)
class Sentence:
    """An error in words.

    Attributes:
        short: a few words, as in "page 5 failed: server error 500".
        what: one sentence, what failed on what.
        advice: one sentence, what to do next.
    """

    short: str
    what: str
    advice: str

    @override
    def __str__(self) -> str:
        return f"{self.what} {self.advice}".strip()


_TEMPLATES: dict[str, tuple[str, str, str]] = {
    "failed": (
        QT_TRANSLATE_NOOP("errors", "failed"),
        QT_TRANSLATE_NOOP("errors", "Something failed."),
        QT_TRANSLATE_NOOP("errors", "Try again; the log has the details."),
    ),
    "filter": (
        QT_TRANSLATE_NOOP("errors", "filter refused"),
        QT_TRANSLATE_NOOP("errors", "This filter cannot be asked."),
        QT_TRANSLATE_NOOP("errors", "Change the marked field."),
    ),
    "filter.out_of_range": (
        QT_TRANSLATE_NOOP("errors", "filter refused"),
        QT_TRANSLATE_NOOP("errors", "The page size must be from {lowest} to {highest}."),
        QT_TRANSLATE_NOOP("errors", "Choose a number in that range."),
    ),
    "filter.two_ends": (
        QT_TRANSLATE_NOOP("errors", "filter refused"),
        QT_TRANSLATE_NOOP("errors", "The range has two ends on the same side."),
        QT_TRANSLATE_NOOP("errors", "Keep one of them."),
    ),
    "filter.range_empty": (
        QT_TRANSLATE_NOOP("errors", "filter refused"),
        QT_TRANSLATE_NOOP("errors", "The end is not after the start, so nothing can match."),
        QT_TRANSLATE_NOOP("errors", "Change one end of the range."),
    ),
    "filter.date_unreadable": (
        QT_TRANSLATE_NOOP("errors", "filter refused"),
        QT_TRANSLATE_NOOP("errors", "“{text}” is not a date."),
        QT_TRANSLATE_NOOP("errors", "Write it as 2026-11-21 14:02."),
    ),
    "filter.secret": (
        QT_TRANSLATE_NOOP("errors", "filter refused"),
        QT_TRANSLATE_NOOP("errors", "This looks like a credential: it is not sent."),
        QT_TRANSLATE_NOOP("errors", "Take it out of the filter."),
    ),
    "settings": (
        QT_TRANSLATE_NOOP("errors", "settings failed"),
        QT_TRANSLATE_NOOP("errors", "The settings could not be used: {path}."),
        QT_TRANSLATE_NOOP("errors", "Open the settings and check them."),
    ),
    "settings.cannot_read": (
        QT_TRANSLATE_NOOP("errors", "settings unreadable"),
        QT_TRANSLATE_NOOP("errors", "The file {path} could not be read."),
        QT_TRANSLATE_NOOP("errors", "Check its permissions."),
    ),
    "settings.cannot_write": (
        QT_TRANSLATE_NOOP("errors", "settings not saved"),
        QT_TRANSLATE_NOOP("errors", "The file {path} could not be written."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Check the disk and its permissions; the settings hold until you quit.",
        ),
    ),
    "settings.newer_version": (
        QT_TRANSLATE_NOOP("errors", "settings of a newer version"),
        QT_TRANSLATE_NOOP(
            "errors",
            "The file {path} belongs to a newer version of faceviewer, so it was not changed.",
        ),
        QT_TRANSLATE_NOOP("errors", "Update faceviewer, or choose another data directory."),
    ),
    "settings.no_environment": (
        QT_TRANSLATE_NOOP("errors", "unknown environment"),
        QT_TRANSLATE_NOOP("errors", "There is no environment named “{name}”."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Use a name of the settings; faceviewer --diagnose lists them.",
        ),
    ),
    "settings.base_url_empty": (
        QT_TRANSLATE_NOOP("errors", "no address"),
        QT_TRANSLATE_NOOP("errors", "There is no address for this service."),
        QT_TRANSLATE_NOOP("errors", "Enter one in the settings of the environment."),
    ),
    "settings.base_url_scheme": (
        QT_TRANSLATE_NOOP("errors", "not a web address"),
        QT_TRANSLATE_NOOP("errors", "The address begins with something other than https."),
        QT_TRANSLATE_NOOP("errors", "Enter an address such as https://api.example.com."),
    ),
    "settings.base_url_userinfo": (
        QT_TRANSLATE_NOOP("errors", "name or password in the address"),
        QT_TRANSLATE_NOOP("errors", "There is a name, a password or an @ in the address."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Enter the address without it; a credential is kept in the keyring.",
        ),
    ),
    "settings.base_url_host": (
        QT_TRANSLATE_NOOP("errors", "not a host name"),
        QT_TRANSLATE_NOOP("errors", "The host in the address cannot be one."),
        QT_TRANSLATE_NOOP("errors", "Enter an address such as https://api.example.com."),
    ),
    "settings.base_url_port": (
        QT_TRANSLATE_NOOP("errors", "not a port"),
        QT_TRANSLATE_NOOP("errors", "The port in the address is not a number from 1 to 65535."),
        QT_TRANSLATE_NOOP("errors", "Correct it, or leave it out."),
    ),
    "settings.base_url_path": (
        QT_TRANSLATE_NOOP("errors", "not a path"),
        QT_TRANSLATE_NOOP(
            "errors",
            "The path in the address has parts that no service is reached by.",
        ),
        QT_TRANSLATE_NOOP(
            "errors",
            "Enter the address up to the host, or with a plain path such as /v3.",
        ),
    ),
    "credential": (
        QT_TRANSLATE_NOOP("errors", "no credential"),
        QT_TRANSLATE_NOOP("errors", "The credential for {name} cannot be used."),
        QT_TRANSLATE_NOOP("errors", "Replace the credential."),
    ),
    "credential_missing": (
        QT_TRANSLATE_NOOP("errors", "no credential"),
        QT_TRANSLATE_NOOP("errors", "There is no credential for {name}."),
        QT_TRANSLATE_NOOP("errors", "Add one; it is kept in the keyring of this computer."),
    ),
    "credential_malformed": (
        QT_TRANSLATE_NOOP("errors", "not a credential"),
        QT_TRANSLATE_NOOP("errors", "This text cannot be a credential."),
        QT_TRANSLATE_NOOP("errors", "Paste the token or key alone."),
    ),
    "credential_malformed.empty": (
        QT_TRANSLATE_NOOP("errors", "not a credential"),
        QT_TRANSLATE_NOOP("errors", "Nothing was entered."),
        QT_TRANSLATE_NOOP("errors", "Paste the token or key."),
    ),
    "credential_malformed.spaces": (
        QT_TRANSLATE_NOOP("errors", "not a credential"),
        QT_TRANSLATE_NOOP("errors", "There are spaces or line ends inside the credential."),
        QT_TRANSLATE_NOOP("errors", "Paste the token or key alone."),
    ),
    "credential_malformed.characters": (
        QT_TRANSLATE_NOOP("errors", "not a credential"),
        QT_TRANSLATE_NOOP("errors", "There are characters in the credential that cannot be sent."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Copy it again from where it is shown, and paste the token or key alone.",
        ),
    ),
    "credential_malformed.too_long": (
        QT_TRANSLATE_NOOP("errors", "not a credential"),
        QT_TRANSLATE_NOOP("errors", "This text is too long for a credential."),
        QT_TRANSLATE_NOOP("errors", "Paste the token or key alone."),
    ),
    "credential_forbidden": (
        QT_TRANSLATE_NOOP("errors", "credential held back"),
        QT_TRANSLATE_NOOP(
            "errors",
            "The credential for {name} was not sent, because {origin} is not encrypted.",
        ),
        QT_TRANSLATE_NOOP("errors", "Use an https address for this environment."),
    ),
    "keyring": (
        QT_TRANSLATE_NOOP("errors", "keyring failed"),
        QT_TRANSLATE_NOOP("errors", "The keyring of this computer did not answer as expected."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Unlock or start it and try again, or keep the credential for this session only.",
        ),
    ),
    "keyring.off": (
        QT_TRANSLATE_NOOP("errors", "keyring not used"),
        QT_TRANSLATE_NOOP("errors", "The keyring is not used in this run."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Keep the credential for this session only, or start without the demo.",
        ),
    ),
    "keyring.unavailable": (
        QT_TRANSLATE_NOOP("errors", "keyring gone"),
        QT_TRANSLATE_NOOP("errors", "The keyring of this computer is not there any more."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Start it again and try again, or keep the credential for this session only.",
        ),
    ),
    "keyring.torn": (
        QT_TRANSLATE_NOOP("errors", "credential incomplete"),
        QT_TRANSLATE_NOOP("errors", "Parts of the credential are missing in the keyring."),
        QT_TRANSLATE_NOOP("errors", "Enter the credential again, or forget it."),
    ),
    "keyring.none": (
        QT_TRANSLATE_NOOP("errors", "no keyring"),
        QT_TRANSLATE_NOOP("errors", "This computer offers no keyring that keeps secrets safely."),
        QT_TRANSLATE_NOOP("errors", "Start one, or keep the credential for this session only."),
    ),
    "keyring.insecure": (
        QT_TRANSLATE_NOOP("errors", "no safe keyring"),
        QT_TRANSLATE_NOOP(
            "errors",
            "The keyring on offer ({backend}) does not keep secrets safely, so it is not used.",
        ),
        QT_TRANSLATE_NOOP("errors", "Keep the credential for this session only."),
    ),
    "keyring.locked": (
        QT_TRANSLATE_NOOP("errors", "keyring locked"),
        QT_TRANSLATE_NOOP("errors", "The keyring of this computer is locked."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Unlock it and try again, or keep the credential for this session only.",
        ),
    ),
    "keyring.timeout": (
        QT_TRANSLATE_NOOP("errors", "keyring silent"),
        QT_TRANSLATE_NOOP("errors", "The keyring of this computer did not answer in time."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Look for its prompt and try again, or keep the credential for this session only.",
        ),
    ),
    "keyring.read_back": (
        QT_TRANSLATE_NOOP("errors", "keyring failed"),
        QT_TRANSLATE_NOOP("errors", "The keyring did not give back what was stored in it."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Nothing was kept; try again, or keep the credential for this session only.",
        ),
    ),
    "link": (
        QT_TRANSLATE_NOOP("errors", "not a link"),
        QT_TRANSLATE_NOOP("errors", "This is not a link that faceviewer can follow."),
        QT_TRANSLATE_NOOP("errors", "Copy it again, from its first letter to its last."),
    ),
    "link.too_long": (
        QT_TRANSLATE_NOOP("errors", "link too long"),
        QT_TRANSLATE_NOOP("errors", "This link is longer than any that faceviewer makes."),
        QT_TRANSLATE_NOOP("errors", "Copy the link alone, without the text around it."),
    ),
    "link.listing": (
        QT_TRANSLATE_NOOP("errors", "unknown listing"),
        QT_TRANSLATE_NOOP("errors", "The link is neither to faces nor to collections."),
        QT_TRANSLATE_NOOP("errors", "Copy it again, or ask for a newer version of faceviewer."),
    ),
    "link.unknown": (
        QT_TRANSLATE_NOOP("errors", "unknown parameter"),
        QT_TRANSLATE_NOOP("errors", "The link asks for “{parameter}”, which is not known here."),
        QT_TRANSLATE_NOOP("errors", "Copy it again, or ask for a newer version of faceviewer."),
    ),
    "link.twice": (
        QT_TRANSLATE_NOOP("errors", "parameter given twice"),
        QT_TRANSLATE_NOOP("errors", "The link gives “{parameter}” more than once."),
        QT_TRANSLATE_NOOP("errors", "Keep one of them."),
    ),
    "link.value": (
        QT_TRANSLATE_NOOP("errors", "value refused"),
        QT_TRANSLATE_NOOP("errors", "The link gives “{parameter}” a value that it cannot have."),
        QT_TRANSLATE_NOOP("errors", "Correct it, or leave it out."),
    ),
    "fault": (
        QT_TRANSLATE_NOOP("errors", "unexpected error"),
        QT_TRANSLATE_NOOP("errors", "Something went wrong in faceviewer itself: {kind}."),
        QT_TRANSLATE_NOOP("errors", "The details are in {path}."),
    ),
    "fault.unwritten": (
        QT_TRANSLATE_NOOP("errors", "unexpected error"),
        QT_TRANSLATE_NOOP(
            "errors",
            "Something went wrong in faceviewer itself ({kind}), and it could not be written down.",
        ),
        QT_TRANSLATE_NOOP("errors", "Check the disk and the permissions of the data directory."),
    ),
    "fault.earlier": (
        QT_TRANSLATE_NOOP("errors", "ended unexpectedly"),
        QT_TRANSLATE_NOOP("errors", "The last run of faceviewer ended unexpectedly."),
        QT_TRANSLATE_NOOP("errors", "The details are in {path}."),
    ),
    "instance": (
        QT_TRANSLATE_NOOP("errors", "already open"),
        QT_TRANSLATE_NOOP(
            "errors",
            "The window that is open with this data directory is of another version.",
        ),
        QT_TRANSLATE_NOOP("errors", "Close it first, or choose another data directory."),
    ),
    "instance.silent": (
        QT_TRANSLATE_NOOP("errors", "open, but silent"),
        QT_TRANSLATE_NOOP(
            "errors",
            "The window that is open with this data directory did not answer within {seconds} s.",
        ),
        QT_TRANSLATE_NOOP("errors", "Close it, end its process, or try again."),
    ),
    "demo": (
        QT_TRANSLATE_NOOP("errors", "demo failed"),
        QT_TRANSLATE_NOOP("errors", "The demo did not start."),
        QT_TRANSLATE_NOOP("errors", "Run “faceviewer demo-server” in a terminal to see why."),
    ),
    "demo.silent": (
        QT_TRANSLATE_NOOP("errors", "demo silent"),
        QT_TRANSLATE_NOOP("errors", "The demo did not start within {seconds} s."),
        QT_TRANSLATE_NOOP("errors", "Try again when the computer is less busy."),
    ),
    "export": (
        QT_TRANSLATE_NOOP("errors", "not written"),
        QT_TRANSLATE_NOOP("errors", "The file {path} could not be written."),
        QT_TRANSLATE_NOOP("errors", "Choose another place, or check the disk and its permissions."),
    ),
    "export.standard_output": (
        QT_TRANSLATE_NOOP("errors", "not written"),
        QT_TRANSLATE_NOOP("errors", "Standard output could not be written."),
        QT_TRANSLATE_NOOP("errors", "Write to another place with --output."),
    ),
    "export.not_a_file": (
        QT_TRANSLATE_NOOP("errors", "not a file"),
        QT_TRANSLATE_NOOP("errors", "{path} is a directory."),
        QT_TRANSLATE_NOOP("errors", "Name a file in it."),
    ),
    "picture": (
        QT_TRANSLATE_NOOP("errors", "no picture"),
        QT_TRANSLATE_NOOP("errors", "The picture is broken."),
        QT_TRANSLATE_NOOP("errors", "Save the file to look at it elsewhere."),
    ),
    "picture.format": (
        QT_TRANSLATE_NOOP("errors", "no picture"),
        QT_TRANSLATE_NOOP("errors", "The file is no PNG, JPEG, GIF, WebP or BMP picture."),
        QT_TRANSLATE_NOOP("errors", "Save the file to look at it elsewhere."),
    ),
    "picture.too_large": (
        QT_TRANSLATE_NOOP("errors", "picture too large"),
        QT_TRANSLATE_NOOP("errors", "The picture has more than 50 megapixels."),
        QT_TRANSLATE_NOOP("errors", "Save the file to look at it elsewhere."),
    ),
    "ticket": (
        QT_TRANSLATE_NOOP("errors", "no ticket"),
        QT_TRANSLATE_NOOP("errors", "The file {path} could not be read."),
        QT_TRANSLATE_NOOP("errors", "Check that it is there and may be read, or paste its text."),
    ),
    "ticket.not_text": (
        QT_TRANSLATE_NOOP("errors", "no text"),
        QT_TRANSLATE_NOOP("errors", "The file {path} holds no plain text."),
        QT_TRANSLATE_NOOP("errors", "Open it in its own program and paste its text here."),
    ),
    "ticket.file_too_large": (
        QT_TRANSLATE_NOOP("errors", "file too large"),
        QT_TRANSLATE_NOOP("errors", "The file {path} has more than 2 MB."),
        QT_TRANSLATE_NOOP("errors", "Take the part with the ids."),
    ),
    "ticket.too_long": (
        QT_TRANSLATE_NOOP("errors", "text too long"),
        QT_TRANSLATE_NOOP("errors", "The text has more than 500,000 characters."),
        QT_TRANSLATE_NOOP("errors", "Take the part with the ids."),
    ),
    "ticket.nothing": (
        QT_TRANSLATE_NOOP("errors", "no ids"),
        QT_TRANSLATE_NOOP("errors", "No id, url or hash was found in the text."),
        QT_TRANSLATE_NOOP("errors", "Paste the text of the ticket, or take its lines as names."),
    ),
    "asset": (
        QT_TRANSLATE_NOOP("errors", "no file"),
        QT_TRANSLATE_NOOP("errors", "The file of this asset was not fetched."),
        QT_TRANSLATE_NOOP("errors", "Try again."),
    ),
    "asset_forbidden": (
        QT_TRANSLATE_NOOP("errors", "not fetched"),
        QT_TRANSLATE_NOOP(
            "errors", "The address of this file is not one that files are fetched from."
        ),
        QT_TRANSLATE_NOOP("errors", "Copy the url to look at it elsewhere."),
    ),
    "asset_forbidden.address": (
        QT_TRANSLATE_NOOP("errors", "not a web address"),
        QT_TRANSLATE_NOOP("errors", "The address of this file cannot be read."),
        QT_TRANSLATE_NOOP("errors", "Copy the url to look at it elsewhere."),
    ),
    "asset_forbidden.scheme": (
        QT_TRANSLATE_NOOP("errors", "not a web address"),
        QT_TRANSLATE_NOOP("errors", "The file has no address that begins with http or https."),
        QT_TRANSLATE_NOOP("errors", "Copy the url to look at it elsewhere."),
    ),
    "asset_forbidden.userinfo": (
        QT_TRANSLATE_NOOP("errors", "name or password in the address"),
        QT_TRANSLATE_NOOP(
            "errors",
            "There is a name, a password or an @ in the address of this file, so nothing was sent.",
        ),
        QT_TRANSLATE_NOOP("errors", "Check who wrote that address before you open it elsewhere."),
    ),
    "asset_forbidden.not_allowed": (
        QT_TRANSLATE_NOOP("errors", "not fetched"),
        QT_TRANSLATE_NOOP("errors", "Files of {host} are fetched only when you ask for them."),
        QT_TRANSLATE_NOOP(
            "errors", "Click to fetch it, or allow the host in the settings of the environment."
        ),
    ),
    "asset_forbidden.private": (
        QT_TRANSLATE_NOOP("errors", "inside a private network"),
        QT_TRANSLATE_NOOP(
            "errors",
            "The host {host} is this computer or in a private network, so it was not asked.",
        ),
        QT_TRANSLATE_NOOP(
            "errors", "If that is right, allow the host in the settings of the environment."
        ),
    ),
    "asset_forbidden.downgrade": (
        QT_TRANSLATE_NOOP("errors", "led to plain http"),
        QT_TRANSLATE_NOOP(
            "errors",
            "The secure address led on to {host} without encryption, which is not followed.",
        ),
        QT_TRANSLATE_NOOP("errors", "Copy the url to look at it elsewhere."),
    ),
    "asset_forbidden.redirects": (
        QT_TRANSLATE_NOOP("errors", "led on too often"),
        QT_TRANSLATE_NOOP(
            "errors", "The address led from one to the next, at last to {host}, without a file."
        ),
        QT_TRANSLATE_NOOP("errors", "Copy the url to look at it elsewhere."),
    ),
    "asset_unreachable": (
        QT_TRANSLATE_NOOP("errors", "unreachable"),
        QT_TRANSLATE_NOOP("errors", "The host {host} gave no file."),
        QT_TRANSLATE_NOOP("errors", "Try again."),
    ),
    "asset_unreachable.dns": (
        QT_TRANSLATE_NOOP("errors", "{host} not found"),
        QT_TRANSLATE_NOOP("errors", "The name {host} was not found."),
        QT_TRANSLATE_NOOP("errors", "Check the network and try again; the host may be gone."),
    ),
    "asset_unreachable.refused": (
        QT_TRANSLATE_NOOP("errors", "connection refused"),
        QT_TRANSLATE_NOOP("errors", "The host {host} refused the connection."),
        QT_TRANSLATE_NOOP("errors", "Try again later."),
    ),
    "asset_unreachable.reset": (
        QT_TRANSLATE_NOOP("errors", "connection lost"),
        QT_TRANSLATE_NOOP("errors", "The host {host} broke off the connection."),
        QT_TRANSLATE_NOOP("errors", "Try again."),
    ),
    "asset_unreachable.tls": (
        QT_TRANSLATE_NOOP("errors", "no secure connection"),
        QT_TRANSLATE_NOOP("errors", "The certificate of {host} could not be verified."),
        QT_TRANSLATE_NOOP(
            "errors", "Check the address, or name your company's certificates in the settings."
        ),
    ),
    "asset_unreachable.proxy": (
        QT_TRANSLATE_NOOP("errors", "proxy failed"),
        QT_TRANSLATE_NOOP("errors", "The proxy did not pass the request to {host} on."),
        QT_TRANSLATE_NOOP("errors", "Check the proxy in the settings."),
    ),
    "asset_unreachable.protocol": (
        QT_TRANSLATE_NOOP("errors", "broken answer"),
        QT_TRANSLATE_NOOP("errors", "The host {host} did not answer in proper HTTP."),
        QT_TRANSLATE_NOOP("errors", "Try again later."),
    ),
    "asset_unreachable.network": (
        QT_TRANSLATE_NOOP("errors", "no connection"),
        QT_TRANSLATE_NOOP("errors", "The host {host} cannot be reached from this network."),
        QT_TRANSLATE_NOOP("errors", "Check the network and try again."),
    ),
    "asset_unreachable.ca_file": (
        QT_TRANSLATE_NOOP("errors", "certificates unreadable"),
        QT_TRANSLATE_NOOP(
            "errors",
            "The certificate file named in the settings is unreadable, so {host} was not asked.",
        ),
        QT_TRANSLATE_NOOP("errors", "Choose another file in the settings."),
    ),
    "asset_unreachable.connect": (
        QT_TRANSLATE_NOOP("errors", "no connection in {seconds} s"),
        QT_TRANSLATE_NOOP("errors", "The host {host} could not be reached within {seconds} s."),
        QT_TRANSLATE_NOOP("errors", "Check the network and try again."),
    ),
    "asset_unreachable.read": (
        QT_TRANSLATE_NOOP("errors", "timed out"),
        QT_TRANSLATE_NOOP("errors", "The host {host} did not answer within {seconds} s."),
        QT_TRANSLATE_NOOP("errors", "Try again."),
    ),
    "asset_unreachable.total": (
        QT_TRANSLATE_NOOP("errors", "timed out"),
        QT_TRANSLATE_NOOP(
            "errors", "The host {host} did not send the whole file within {seconds} s."
        ),
        QT_TRANSLATE_NOOP("errors", "Try again, or raise the limit in the settings."),
    ),
    "asset_unreachable.slow": (
        QT_TRANSLATE_NOOP("errors", "too slow"),
        QT_TRANSLATE_NOOP("errors", "The host {host} sent the file too slowly to ever end."),
        QT_TRANSLATE_NOOP("errors", "Try again later."),
    ),
    "asset_unreachable.withheld": (
        QT_TRANSLATE_NOOP("errors", "not public ({status})"),
        QT_TRANSLATE_NOOP(
            "errors", "The host {host} does not give this file to everyone (status {status})."
        ),
        QT_TRANSLATE_NOOP(
            "errors", "It is asked for without a credential; open it where you are signed in."
        ),
    ),
    "asset_unreachable.gone": (
        QT_TRANSLATE_NOOP("errors", "not there ({status})"),
        QT_TRANSLATE_NOOP(
            "errors", "The host {host} has no file at this address (status {status})."
        ),
        QT_TRANSLATE_NOOP("errors", "Load the record again; its url may have changed."),
    ),
    "asset_unreachable.busy": (
        QT_TRANSLATE_NOOP("errors", "too many requests"),
        QT_TRANSLATE_NOOP("errors", "The host {host} takes no more requests for now ({status})."),
        QT_TRANSLATE_NOOP("errors", "Wait a little and try again."),
    ),
    "asset_unreachable.server": (
        QT_TRANSLATE_NOOP("errors", "server error {status}"),
        QT_TRANSLATE_NOOP("errors", "The host {host} failed with server error {status}."),
        QT_TRANSLATE_NOOP("errors", "Try again."),
    ),
    "asset_unreachable.status": (
        QT_TRANSLATE_NOOP("errors", "status {status}"),
        QT_TRANSLATE_NOOP("errors", "The host {host} answered with status {status} and no file."),
        QT_TRANSLATE_NOOP("errors", "Try again."),
    ),
    "asset_unreachable.encoding": (
        QT_TRANSLATE_NOOP("errors", "unreadable encoding"),
        QT_TRANSLATE_NOOP(
            "errors", "The file from {host} is damaged or in an encoding that was not asked for."
        ),
        QT_TRANSLATE_NOOP("errors", "Try again."),
    ),
    "asset_too_large": (
        QT_TRANSLATE_NOOP("errors", "file too large"),
        QT_TRANSLATE_NOOP("errors", "The file from {host} is larger than the limit of {limit}."),
        QT_TRANSLATE_NOOP("errors", "Raise the limit in the settings, or open it in the browser."),
    ),
    "connection": (
        QT_TRANSLATE_NOOP("errors", "no connection"),
        QT_TRANSLATE_NOOP("errors", "{name}: no connection to {host}."),
        QT_TRANSLATE_NOOP("errors", "Check the network and try again."),
    ),
    "connection.dns": (
        QT_TRANSLATE_NOOP("errors", "{host} not found"),
        QT_TRANSLATE_NOOP("errors", "{name}: the name {host} was not found."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Check the network and the address of this environment, then try again.",
        ),
    ),
    "connection.refused": (
        QT_TRANSLATE_NOOP("errors", "connection refused"),
        QT_TRANSLATE_NOOP("errors", "{name}: {host} refused the connection."),
        QT_TRANSLATE_NOOP(
            "errors",
            "The service may be down; try again, or check the address of this environment.",
        ),
    ),
    "connection.reset": (
        QT_TRANSLATE_NOOP("errors", "connection lost"),
        QT_TRANSLATE_NOOP("errors", "{name}: {host} broke off the connection."),
        QT_TRANSLATE_NOOP("errors", "Try again."),
    ),
    "connection.tls": (
        QT_TRANSLATE_NOOP("errors", "no secure connection"),
        QT_TRANSLATE_NOOP("errors", "{name}: the certificate of {host} could not be verified."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Check the address, or name your company's certificates in the settings.",
        ),
    ),
    "connection.proxy": (
        QT_TRANSLATE_NOOP("errors", "proxy failed"),
        QT_TRANSLATE_NOOP("errors", "{name}: the proxy did not pass the request on."),
        QT_TRANSLATE_NOOP("errors", "Check the proxy in the settings."),
    ),
    "connection.protocol": (
        QT_TRANSLATE_NOOP("errors", "broken answer"),
        QT_TRANSLATE_NOOP("errors", "{name}: {host} did not answer in proper HTTP."),
        QT_TRANSLATE_NOOP("errors", "Check the address of this environment, then try again."),
    ),
    "connection.network": (
        QT_TRANSLATE_NOOP("errors", "no connection"),
        QT_TRANSLATE_NOOP("errors", "{name}: {host} cannot be reached from this network."),
        QT_TRANSLATE_NOOP("errors", "Check the network and try again."),
    ),
    "connection.ca_file": (
        QT_TRANSLATE_NOOP("errors", "certificates unreadable"),
        QT_TRANSLATE_NOOP(
            "errors",
            "The certificate file named in the settings could not be read.",
        ),
        QT_TRANSLATE_NOOP("errors", "Choose another file in the settings."),
    ),
    "timed_out": (
        QT_TRANSLATE_NOOP("errors", "timed out"),
        QT_TRANSLATE_NOOP("errors", "{name} did not answer within {seconds} s."),
        QT_TRANSLATE_NOOP("errors", "Try again."),
    ),
    "timed_out.connect": (
        QT_TRANSLATE_NOOP("errors", "no connection in {seconds} s"),
        QT_TRANSLATE_NOOP("errors", "{name}: {host} could not be reached within {seconds} s."),
        QT_TRANSLATE_NOOP("errors", "Check the network and try again."),
    ),
    "timed_out.slow": (
        QT_TRANSLATE_NOOP("errors", "too slow"),
        QT_TRANSLATE_NOOP("errors", "{name} sent its answer too slowly to ever end."),
        QT_TRANSLATE_NOOP("errors", "Try again later."),
    ),
    "redirected": (
        QT_TRANSLATE_NOOP("errors", "redirected elsewhere"),
        QT_TRANSLATE_NOOP(
            "errors",
            "{name} pointed to another address{to}, which is never followed.",
        ),
        QT_TRANSLATE_NOOP(
            "errors",
            "If the service has moved, change the address of this environment.",
        ),
    ),
    "request_too_long": (
        QT_TRANSLATE_NOOP("errors", "request too long"),
        QT_TRANSLATE_NOOP("errors", "{name} was not asked: the request is too long to be sent."),
        QT_TRANSLATE_NOOP("errors", "Shorten the texts of the filter, or load the listing again."),
    ),
    "too_large": (
        QT_TRANSLATE_NOOP("errors", "answer too large"),
        QT_TRANSLATE_NOOP("errors", "{name}: the answer is larger than the limit of {limit}."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Narrow the filter, choose a smaller page, or raise the limit in the settings.",
        ),
    ),
    "unreadable": (
        QT_TRANSLATE_NOOP("errors", "unreadable answer"),
        QT_TRANSLATE_NOOP("errors", "{name} answered with something that cannot be read{said}."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Try again; check the address of this environment if it stays so.",
        ),
    ),
    "unreadable.empty": (
        QT_TRANSLATE_NOOP("errors", "empty answer"),
        QT_TRANSLATE_NOOP("errors", "{name} answered without any content."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Try again; check the address of this environment if it stays so.",
        ),
    ),
    "unreadable.html": (
        QT_TRANSLATE_NOOP("errors", "a web page instead of data"),
        QT_TRANSLATE_NOOP("errors", "{name} answered with a web page instead of data."),
        QT_TRANSLATE_NOOP(
            "errors",
            "A login page of the network or a wrong address may stand in between; check both.",
        ),
    ),
    "unreadable.not_json": (
        QT_TRANSLATE_NOOP("errors", "not JSON"),
        QT_TRANSLATE_NOOP("errors", "{name} answered with something that is not JSON."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Try again; check the address of this environment if it stays so.",
        ),
    ),
    "unreadable.truncated": (
        QT_TRANSLATE_NOOP("errors", "answer cut off"),
        QT_TRANSLATE_NOOP("errors", "{name}: the answer broke off before its end."),
        QT_TRANSLATE_NOOP("errors", "Try again."),
    ),
    "unreadable.encoding": (
        QT_TRANSLATE_NOOP("errors", "unreadable encoding"),
        QT_TRANSLATE_NOOP(
            "errors",
            "{name}: the answer is damaged or in an encoding that was not asked for.",
        ),
        QT_TRANSLATE_NOOP("errors", "Try again."),
    ),
    "unreadable.list_missing": (
        QT_TRANSLATE_NOOP("errors", "no list in the answer"),
        QT_TRANSLATE_NOOP("errors", "{name} answered without the list of records."),
        QT_TRANSLATE_NOOP("errors", "Nothing was loaded; check the address of this environment."),
    ),
    "unreadable.rows": (
        QT_TRANSLATE_NOOP("errors", "unreadable record"),
        QT_TRANSLATE_NOOP("errors", "{name} answered with a record that cannot be read."),
        QT_TRANSLATE_NOOP(
            "errors", "It may be the one that was asked for; ask for its name or id."
        ),
    ),
    "unreadable.error_body": (
        QT_TRANSLATE_NOOP("errors", "error in the answer"),
        QT_TRANSLATE_NOOP("errors", "{name} reported an error{said}."),
        QT_TRANSLATE_NOOP("errors", "Try again; if it stays so, ask the service's support."),
    ),
    "status": (
        QT_TRANSLATE_NOOP("errors", "status {status}"),
        QT_TRANSLATE_NOOP("errors", "{name} answered with status {status}{said}."),
        QT_TRANSLATE_NOOP("errors", "Try again."),
    ),
    "request_refused": (
        QT_TRANSLATE_NOOP("errors", "request refused ({status})"),
        QT_TRANSLATE_NOOP("errors", "{name} refused the request with status {status}{said}."),
        QT_TRANSLATE_NOOP("errors", "Change the filter and try again."),
    ),
    "credential_refused": (
        QT_TRANSLATE_NOOP("errors", "credential refused ({status})"),
        QT_TRANSLATE_NOOP("errors", "{name} refused the credential ({status})."),
        QT_TRANSLATE_NOOP("errors", "Replace the credential."),
    ),
    "credential_refused.expired": (
        QT_TRANSLATE_NOOP("errors", "credential expired"),
        QT_TRANSLATE_NOOP("errors", "The credential for {name} has expired ({status})."),
        QT_TRANSLATE_NOOP("errors", "Replace the credential."),
    ),
    "credential_refused.missing": (
        QT_TRANSLATE_NOOP("errors", "credential missing"),
        QT_TRANSLATE_NOOP(
            "errors",
            "{name} says that no credential came with the request ({status}).",
        ),
        QT_TRANSLATE_NOOP("errors", "Replace the credential."),
    ),
    "address_wrong": (
        QT_TRANSLATE_NOOP("errors", "no listing at this address ({status})"),
        QT_TRANSLATE_NOOP("errors", "{name} has no listing at this address (status {status})."),
        QT_TRANSLATE_NOOP(
            "errors",
            "The service may have moved; check the address of this environment.",
        ),
    ),
    "too_many_requests": (
        QT_TRANSLATE_NOOP("errors", "too many requests"),
        QT_TRANSLATE_NOOP("errors", "{name} takes no more requests for now (429)."),
        QT_TRANSLATE_NOOP("errors", "Wait a little and try again."),
    ),
    "too_many_requests.long_wait": (
        QT_TRANSLATE_NOOP("errors", "too many requests"),
        QT_TRANSLATE_NOOP(
            "errors",
            "{name} takes no more requests for now (429) and asks for a wait of over a minute.",
        ),
        QT_TRANSLATE_NOOP("errors", "Try again later."),
    ),
    "server_failed": (
        QT_TRANSLATE_NOOP("errors", "server error {status}"),
        QT_TRANSLATE_NOOP("errors", "{name} failed with server error {status}{said}."),
        QT_TRANSLATE_NOOP("errors", "Try again."),
    ),
    "paging": (
        QT_TRANSLATE_NOOP("errors", "pages do not end"),
        QT_TRANSLATE_NOOP("errors", "{name}: the pages of this listing lead nowhere."),
        QT_TRANSLATE_NOOP("errors", "Load it again."),
    ),
    "paging.loop": (
        QT_TRANSLATE_NOOP("errors", "pages run in a circle"),
        QT_TRANSLATE_NOOP(
            "errors",
            "{name} named a page that was already loaded, so the rest cannot be reached.",
        ),
        QT_TRANSLATE_NOOP("errors", "The loaded rows stay; load the listing again."),
    ),
    "paging.empty": (
        QT_TRANSLATE_NOOP("errors", "only empty pages"),
        QT_TRANSLATE_NOOP("errors", "{name} sent empty pages without an end."),
        QT_TRANSLATE_NOOP("errors", "The loaded rows stay; load the listing again."),
    ),
    "paging.pages": (
        QT_TRANSLATE_NOOP("errors", "too many pages"),
        QT_TRANSLATE_NOOP("errors", "{name} named more than {pages} pages."),
        QT_TRANSLATE_NOOP("errors", "The loaded rows stay; narrow the filter."),
    ),
    "paging.untold": (
        QT_TRANSLATE_NOOP("errors", "the end was not told"),
        QT_TRANSLATE_NOOP(
            "errors", "{name} sent a bare list, which does not say whether more rows exist."
        ),
        QT_TRANSLATE_NOOP("errors", "The loaded rows stay; load the listing again."),
    ),
}


def describe(
    error: FaceviewerError,
    translate: Callable[[str], str] = str,
    decimal: Callable[[float], str] = "{:,.4g}".format,
) -> Sentence:
    """The words for an error, each template passed through `translate` first.

    Seconds and megabytes are written by `decimal`.
    """
    templates = _TEMPLATES.get(error.key) or _TEMPLATES.get(error.code) or _TEMPLATES["failed"]
    values = _Values(
        {
            key: decimal(value) if isinstance(value, float) else value
            for key, value in error.values.items()
        }
    )
    values.setdefault("name", SERVICE_NAMES.get(str(values.get("service", "")), ""))
    values["said"] = f" ({values['message']})" if values.get("message") else ""
    values["to"] = f" ({values['target']})" if values.get("target") else ""
    if isinstance(limit_bytes := error.values.get("limit_bytes"), int):
        values["limit"] = f"{decimal(limit_bytes / 2**20)} MB"
    short, what, advice = (translate(text).format_map(values) for text in templates)
    return Sentence(short, what, advice)


class _Values(dict[str, object]):
    def __missing__(self, key: str) -> str:
        return "?"
