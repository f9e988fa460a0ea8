"""The table of a report on files: one row for each thing that is to be said, the worst first."""

from collections import Counter
from collections.abc import Sequence
from typing import Final, Literal

from PySide6.QtCore import QModelIndex, QObject
from typing_extensions import override

from faceviewer.assets.report import PROBLEMS, Finding, Verdict
from faceviewer.export.cells import Cell as ExportCell
from faceviewer.export.cells import ExportColumn, ExportTable
from faceviewer.models.asset_words import check_cause, check_reason, check_words
from faceviewer.models.error_words import describe_error
from faceviewer.models.formats import Formats
from faceviewer.models.roles import Cell, CellStyle
from faceviewer.models.word_table import WordTableModel
from faceviewer.plain_text import plain_line
from faceviewer.records import Face, Text

ReportKey = Literal["verdict", "details", "asset", "type", "size", "face", "url"]

COLUMNS: Final[tuple[tuple[ReportKey, int], ...]] = (
    ("verdict", 176),
    ("details", 232),
    ("asset", 124),
    ("type", 130),
    ("size", 80),
    ("face", 180),
    ("url", 320),
)
"""The columns and their widths in device-independent pixels at a system font of 13 pixels."""

_ICONS: Final[dict[Verdict, tuple[str, str]]] = {
    "unreachable": ("circle-x", "err"),
    "hash": ("circle-x", "err"),
    "type": ("triangle-alert", "warn"),
    "empty": ("triangle-alert", "warn"),
    "open": ("triangle-alert", "warn"),
    "duplicate": ("copy", "text2"),
    "unchecked": ("circle-help", "text2"),
    "fine": ("circle-check", "ok"),
}
_STYLES: Final[dict[ReportKey, CellStyle]] = {
    "type": CellStyle.SECONDARY,
    "size": CellStyle.SECONDARY | CellStyle.RIGHT,
    "url": CellStyle.FIXED | CellStyle.SECONDARY | CellStyle.ELIDE_MIDDLE,
}
_TOOLTIP_LENGTH: Final = 2_000


def verdict_icon(verdict: Verdict) -> tuple[str, str]:
    """The drawing that stands for a verdict, and the role of its colour."""
    return _ICONS[verdict]


class ReportWords(QObject):
    """What is found, in words."""

    def __init__(self, formats: Formats, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._formats = formats

    def verdict(self, verdict: Verdict) -> str:
        """What kind of thing was found, in two or three words."""
        return {
            "unreachable": self.tr("unreachable"),
            "hash": self.tr("wrong hash"),
            "type": self.tr("wrong type"),
            "empty": self.tr("empty"),
            "open": self.tr("private, yet open"),
            "duplicate": self.tr("duplicate"),
            "unchecked": self.tr("hash not checked"),
            "fine": self.tr("fine"),
        }[verdict]

    def choice(self, verdict: Verdict) -> str:
        """The same as it stands on a button or in a menu."""
        return {
            "unreachable": self.tr("Unreachable"),
            "hash": self.tr("Wrong hash"),
            "type": self.tr("Wrong type"),
            "empty": self.tr("Empty"),
            "open": self.tr("Private, yet open"),
            "duplicate": self.tr("Duplicate"),
            "unchecked": self.tr("Hash not checked"),
            "fine": self.tr("Fine"),
        }[verdict]

    def details(self, finding: Finding) -> str:
        """What is the matter, in a few words."""
        match finding.verdict:
            case "unreachable" if finding.error is not None:
                return describe_error(finding.error).short
            case "hash" | "fine" if finding.check is not None:
                return check_words(finding.check)
            case "type":
                found = finding.found or self.tr("something else")
                return self.tr("{found} was found").format(found=found)
            case "empty":
                return self.tr("The file has no bytes.")
            case "open":
                return self.tr("given without a credential")
            case "duplicate":
                others = self.tr("%n other address(es)", "", finding.others)
                group = self._formats.number(finding.group)
                return self.tr("file {group}, also at {others}").format(group=group, others=others)
            case "unchecked" if finding.check is not None:
                return check_cause(finding.check)
        return ""

    def sentence(self, finding: Finding) -> str:
        """The same at length, for a tooltip."""
        if finding.error is not None:
            return str(describe_error(finding.error))
        if finding.check is not None and finding.verdict in ("hash", "unchecked", "fine"):
            return check_reason(finding.check)
        return self.details(finding)


class AssetReportModel(WordTableModel):
    """The findings of one verdict, or all that are problems.

    Attributes:
        verdict: what is shown; None shows all problems.
    """

    column_count = len(COLUMNS)
    right_columns = frozenset({4})

    def __init__(self, formats: Formats, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = ReportWords(formats, self)
        self.verdict: Verdict | None = None
        self._formats = formats
        self._findings: list[Finding] = []
        self._shown: list[Finding] = []
        self._counts: Counter[Verdict] = Counter()
        formats.changed.connect(self.reword)

    # What the page tells

    def show(self, findings: Sequence[Finding]) -> None:
        """Shows these in place of all others."""
        self.beginResetModel()
        self._findings = list(findings)
        self._counts = Counter(finding.verdict for finding in findings)
        self._shown = [finding for finding in findings if self._is_shown(finding)]
        self.endResetModel()

    def add(self, findings: Sequence[Finding]) -> None:
        """Adds more at the end."""
        self._findings += findings
        self._counts.update(finding.verdict for finding in findings)
        shown = [finding for finding in findings if self._is_shown(finding)]
        if shown:
            first = len(self._shown)
            self.beginInsertRows(QModelIndex(), first, first + len(shown) - 1)
            self._shown += shown
            self.endInsertRows()

    def show_only(self, verdict: Verdict | None) -> None:
        """Shows what was found of this kind; None shows all problems."""
        self.beginResetModel()
        self.verdict = verdict
        self._shown = [finding for finding in self._findings if self._is_shown(finding)]
        self.endResetModel()

    def count(self, verdict: Verdict | None) -> int:
        """How many there are of a kind; None counts all problems."""
        if verdict is not None:
            return self._counts[verdict]
        return sum(self._counts[problem] for problem in PROBLEMS)

    def finding(self, row: int) -> Finding:
        """What a row shows."""
        return self._shown[row]

    def shown(self) -> list[Finding]:
        """What all rows show."""
        return list(self._shown)

    def everything(self) -> list[Finding]:
        """All findings, those that no row shows among them."""
        return list(self._findings)

    def export_table(self, findings: Sequence[Finding]) -> ExportTable:
        """These findings as they are exported: values as they were sent, nothing cut."""
        columns = (
            ExportColumn("problem", self._title("verdict"), 18),
            ExportColumn("details", self._title("details"), 40),
            ExportColumn("face_id", self.tr("Face id"), 26, is_code=True),
            ExportColumn("face_name", self._title("face"), 30),
            ExportColumn("asset_id", self.tr("Asset id"), 26, is_code=True),
            ExportColumn("asset_name", self._title("asset"), 24),
            ExportColumn("type", self._title("type"), 20),
            ExportColumn("found_type", self.tr("Found type"), 20),
            ExportColumn("size_bytes", self.tr("Bytes"), 12),
            ExportColumn("hash", self.tr("Hash"), 40, is_code=True),
            ExportColumn("url", self._title("url"), 60, is_code=True),
        )
        rows = (self._export_row(finding) for finding in findings)
        return ExportTable(columns, rows, len(findings), self.tr("Asset report"))

    def _is_shown(self, finding: Finding) -> bool:
        wanted = PROBLEMS if self.verdict is None else (self.verdict,)
        return finding.verdict in wanted

    # What the view asks

    @override
    def row_count(self) -> int:
        return len(self._shown)

    @override
    def title(self, column: int) -> str:
        return self._title(COLUMNS[column][0])

    @override
    def cell(self, row: int, column: int) -> Cell:
        return self._cell(self._shown[row], COLUMNS[column][0])

    @override
    def icon(self, row: int, column: int) -> tuple[str, str] | None:
        return verdict_icon(self._shown[row].verdict) if column == 0 else None

    @override
    def record_of(self, row: int) -> Face:
        return self._shown[row].place.face

    @override
    def tooltip(self, row: int, column: int) -> str | None:
        finding, (key, _) = self._shown[row], COLUMNS[column]
        if key in ("verdict", "details"):
            return plain_line(self.words.sentence(finding), _TOOLTIP_LENGTH)
        return plain_line(finding.place.url, _TOOLTIP_LENGTH) if key == "url" else None

    # Words

    def _title(self, key: ReportKey) -> str:
        return {
            "verdict": self.tr("Problem"),
            "details": self.tr("Details"),
            "asset": self.tr("Asset"),
            "type": self.tr("Type"),
            "size": self.tr("Size"),
            "face": self.tr("Face"),
            "url": self.tr("Url"),
        }[key]

    def _cell(self, finding: Finding, key: ReportKey) -> Cell:
        asset = finding.place.asset
        match key:
            case "verdict":
                return Cell(self.words.verdict(finding.verdict))
            case "details":
                return Cell(plain_line(self.words.details(finding)))
            case "asset":
                return self._named(asset.name)
            case "face":
                return self._named(finding.place.face.name)
            case "type":
                return Cell(plain_line(_text(asset.type)), _STYLES["type"])
            case "url":
                return Cell(plain_line(finding.place.url.removeprefix("https://")), _STYLES["url"])
        size = finding.size_bytes
        return Cell("" if size is None else self._formats.size(size), _STYLES["size"])

    def _export_row(self, finding: Finding) -> list[ExportCell]:
        face, asset = finding.place.face, finding.place.asset
        return [
            self.words.verdict(finding.verdict),
            self.words.sentence(finding),
            face.id,
            _text(face.name),
            _text(asset.id),
            _text(asset.name),
            _text(asset.type),
            finding.found,
            finding.size_bytes,
            _text(asset.hash),
            finding.place.url,
        ]

    def _named(self, name: Text) -> Cell:
        if isinstance(name, str) and name:
            return Cell(plain_line(name))
        return Cell(self.tr("no name"), CellStyle.MISSING)


def _text(value: Text) -> str:
    return value if isinstance(value, str) else ""
