"""How far a report on files is, in words: for the strip, and for the empty table."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, NamedTuple

from PySide6.QtCore import QObject

from faceviewer.assets.report import AssetReport
from faceviewer.models.asset_report_table import AssetReportModel
from faceviewer.models.formats import Formats
from faceviewer.plain_text import plain_line
from faceviewer.views.widgets.completeness_strip import LOADING_ICON

HOSTS_SHOWN: Final = 5


@dataclass(slots=True)
class ReportState:
    """How far a report is.

    Attributes:
        face_count: on how many faces it reports.
        report: None until it is known which files there are.
        is_running: files are being fetched.
        has_run: files have ever been fetched.
        ended: when the fetching ended last.
    """

    face_count: int
    ended: datetime
    report: AssetReport | None = None
    is_running: bool = False
    has_run: bool = False

    @property
    def is_complete(self) -> bool:
        """Whether everything was fetched."""
        return self.report is not None and self.has_run and self.report.is_complete


class StripWords(NamedTuple):
    """What the strip says."""

    icon: str
    sentence: str
    details: str = ""


class ScreenWords(NamedTuple):
    """What stands in the empty table; `asks` for the fetching."""

    icon: str
    title: str
    sentence: str
    facts: str = ""
    asks: bool = False
    icon_role: str = "text2"


class AssetReportWords(QObject):
    """Puts the state of one report into words."""

    def __init__(
        self, state: ReportState, model: AssetReportModel, formats: Formats, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._model = model
        self._formats = formats

    def strip(self) -> StripWords:
        """How much was fetched, and what came of it."""
        state, report = self._state, self._state.report
        if report is None:
            return StripWords("circle-dashed", self.tr("Looking for files"))
        files = self.tr("%n file(s)", "", report.file_count)
        faces = self.tr("%n face(s)", "", state.face_count)
        done = self._formats.number(report.done_count)
        if not state.has_run:
            sentence = self.tr("{files} of {faces}").format(files=files, faces=faces)
            return StripWords("circle-dashed", sentence, self._untouched(report))
        if state.is_running:
            sentence = self.tr("{done} of {files}").format(done=done, files=files)
            return StripWords(LOADING_ICON, sentence, self.tr("of {faces}").format(faces=faces))
        problems = self.tr("%n problem(s)", "", self._model.count(None))
        if not report.is_complete:
            template = self.tr("Stopped by you after {done} of {files}")
            return StripWords("circle-dashed", template.format(done=done, files=files), problems)
        template = self.tr("{files} of {faces} checked at {time}")
        time = self._formats.clock(state.ended)
        sentence = template.format(files=files, faces=faces, time=time)
        return StripWords("circle-check", sentence, problems)

    def again(self) -> str:
        """What asking again does; empty while that is nothing."""
        if self._state.is_running or not self._state.has_run:
            return ""
        return self.tr("Check again") if self._state.is_complete else self.tr("Go on")

    def screen(self) -> ScreenWords | None:
        """Why no row is in sight; None where there are rows, or may be in a moment."""
        state, report = self._state, self._state.report
        if report is None or self._model.rowCount() or state.is_running:
            return None
        if not report.places:
            sentence = self.tr("None of these faces has an asset.")
            return ScreenWords("inbox", self.tr("No assets"), sentence)
        if not state.has_run:
            return self._question(report)
        if self._model.verdict is not None:
            sentence = self.tr("Choose another kind above.")
            return ScreenWords("funnel", self.tr("Nothing of this kind"), sentence)
        return self._no_problems()

    def _untouched(self, report: AssetReport) -> str:
        return self.tr("nothing is fetched yet") if report.places else ""

    def _question(self, report: AssetReport) -> ScreenWords:
        """What would be asked where: no host is asked that nobody allowed."""
        files = self.tr("%n file(s)", "", sum(report.hosts.values()))
        hosts = self.tr("%n host(s)", "", len(report.hosts))
        return ScreenWords(
            "image",
            self.tr("Fetch {files} from {hosts}?").format(files=files, hosts=hosts),
            self.tr("Each file is asked for once, without any credential, and none is kept."),
            "\n".join(self._host_lines(report)),
            asks=True,
        )

    def _host_lines(self, report: AssetReport) -> Sequence[str]:
        """The hosts with most files."""
        lines = [
            f"{plain_line(host)}  {self._formats.number(count)}"
            for host, count in report.hosts.most_common(HOSTS_SHOWN)
        ]
        return lines if len(report.hosts) <= HOSTS_SHOWN else [*lines, "…"]

    def _no_problems(self) -> ScreenWords:
        if not self._state.is_complete:
            sentence = self.tr("Not all files were fetched.")
            return ScreenWords("circle-dashed", self.tr("No problems so far"), sentence)
        unchecked = self._model.count("unchecked")
        sentence = self.tr("Every file is what its record says.")
        if unchecked:
            sentence = self.tr("%n hash(es) cannot be checked.", "", unchecked)
        title = self.tr("No problems found")
        return ScreenWords("circle-check", title, sentence, icon_role="ok")
