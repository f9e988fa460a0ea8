"""What the message bar of the window says: what concerns no listing, or more than one."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from faceviewer.errors import FaceviewerError
from faceviewer.models.error_words import describe_error
from faceviewer.plain_text import plain_line
from faceviewer.settings import Environment, SettingsNotice
from faceviewer.views.widgets.message_bar import MessageBar, MessageKind


class WindowMessages(QObject):
    """Puts into the message bar what there is to tell."""

    def __init__(self, bar: MessageBar) -> None:
        super().__init__(bar)
        self._bar = bar

    def show_notices(self, notices: list[SettingsNotice]) -> None:
        """Says what was the matter with the settings file."""
        for notice in notices:
            text, detail = self._notice_words(notice)
            self._bar.show_message(f"settings-{notice}", MessageKind.WARN, text, detail)

    def _notice_words(self, notice: SettingsNotice) -> tuple[str, str]:
        words = {
            "set_aside": (
                self.tr("The settings file could not be read."),
                self.tr("It was kept as {path}; the defaults hold."),
            ),
            "newer_version": (
                self.tr("The settings are of a newer version of faceviewer."),
                self.tr("They are read as far as possible and will not be changed."),
            ),
        }
        text, detail = words.get(
            notice.code,
            (self.tr("A setting could not be used."), self.tr("Its default holds: {path}.")),
        )
        return text, detail.format(path=notice.path)

    def show_error(self, error: FaceviewerError) -> None:
        """Says what failed outside of a listing."""
        sentence = describe_error(error)
        self._bar.show_message("error", MessageKind.ERR, sentence.what, sentence.advice)

    def tell(self, kind: MessageKind, text: str, detail: str = "") -> None:
        """Says what came of something that was done with a file or a picture."""
        self._bar.show_message("file", kind, text, detail)

    def tell_host_allowed(self, host: str, environment: Environment) -> None:
        """Says that the pictures of a host are shown from now on, and where that is kept."""
        text = self.tr("Pictures from {host} need no click any more.").format(host=host)
        detail = self.tr("The settings of {name} list it.").format(name=environment.name)
        self.tell(MessageKind.OK, text, detail)

    def tell_nothing_kept(self) -> None:
        """Says that there are no settings to write something into."""
        self.tell(MessageKind.INFO, self.tr("This environment keeps no settings."))

    def tell_forgotten(self, environment: Environment) -> None:
        """Says that nothing is kept of an environment any more."""
        text = self.tr("“{name}” is forgotten on this computer.")
        name = plain_line(environment.name, 40)
        self._bar.show_message("forgotten", MessageKind.OK, text.format(name=name))

    def tell_several(self, count: int, show_all: Callable[[], None]) -> None:
        """Says that a record was opened that is one of several."""
        text = self.tr("%n records have exactly this value; the first is shown.", "", count)
        actions = [(self.tr("Show all"), show_all)]
        self._bar.show_message("look-up", MessageKind.INFO, text, "", actions)

    def clear_lookup(self) -> None:
        """Says no more of an earlier look-up."""
        self._bar.clear("look-up")
