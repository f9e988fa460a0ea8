"""How requests leave this computer, and how long and large they may be."""

from typing import Final, NamedTuple

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QVBoxLayout, QWidget

from faceviewer.settings import MIB, Settings
from faceviewer.views.filter_forms.controls import ChoiceCombo, text_edit
from faceviewer.views.filter_forms.form_grid import FormCell, FormGrid
from faceviewer.views.icons import Icons
from faceviewer.views.settings_pages.drafts import Problem, fits
from faceviewer.views.widgets.labels import TextLabel
from faceviewer.views.widgets.number_edit import NumberEdit

KIB: Final = 1024
SECONDS_MAX: Final = 3600
SIZE_MAX: Final = 1_000_000


class _Number(NamedTuple):
    """A limit as it is shown: in units of `factor`, from 1 to `highest`."""

    key: str
    factor: int
    highest: int


_LIMITS: Final = (
    _Number("connect_s", 1, SECONDS_MAX),
    _Number("read_s", 1, SECONDS_MAX),
    _Number("page_total_s", 1, SECONDS_MAX),
    _Number("asset_total_s", 1, SECONDS_MAX),
    _Number("lookup_total_s", 1, SECONDS_MAX),
    _Number("slowest_bytes_per_s", KIB, SIZE_MAX),
    _Number("faces_page_bytes", MIB, SIZE_MAX),
    _Number("collections_bytes", MIB, SIZE_MAX),
    _Number("asset_bytes", MIB, SIZE_MAX),
)


class NetworkPage(QWidget):
    """Owns the controls of proxy, certificates and limits.

    Signals:
        changed(): another text; the page may need more room.
    """

    changed = Signal()

    def __init__(self, settings: Settings, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._shown: dict[str, int] = {}
        self.setObjectName("network_page")
        self.way_grid = FormGrid(icons.theme, follows_width=True)
        self.limit_grid = FormGrid(icons.theme, follows_width=True)
        self._add_proxy(settings.proxy)
        self._add_certificates(settings)
        self._add_limits(settings)
        for grid in (self.way_grid, self.limit_grid):
            grid.arrange(icons.theme.measures.dialog_width)
        self._lay_out()
        self._show_proxy_edit()

    def problem(self) -> Problem | None:
        """The first thing that is wrong; its field is marked."""
        if fits(Settings, "proxy", self._proxy()):
            return None
        cell = next(cell for cell in self.way_grid.cells if cell.key == "proxy_address")
        cell.refuse(
            self.tr("Enter an address such as http://proxy.example.com:3128, without a password.")
        )
        self.proxy_edit.setFocus()
        self.changed.emit()
        return Problem("proxy_address", "proxy")

    def apply_to(self, settings: Settings) -> Settings:
        """The settings with what is chosen here; what was not touched stays to the last digit."""
        limits = settings.limits
        for number in _LIMITS:
            value = self.spins[number.key].value()
            if value != self._shown[number.key]:
                limits = replace(limits, **{number.key: value * number.factor})
        return replace(
            settings,
            proxy=self._proxy(),
            certificates=self.certificates_combo.currentData(),
            ca_file=self.ca_file_edit.text().strip(),
            load_all_workers=self.spins["load_all_workers"].value(),
            limits=limits,
        )

    def _proxy(self) -> str:
        kind = str(self.proxy_combo.currentData())
        return self.proxy_edit.text().strip() if kind == "address" else kind

    def _add_proxy(self, proxy: str) -> None:
        self.proxy_combo = ChoiceCombo(
            "proxy_combo",
            (
                (self.tr("none"), "none"),
                (self.tr("as the system says"), "system"),
                (self.tr("this one"), "address"),
            ),
        )
        self.proxy_edit = text_edit("proxy_edit", "http://proxy.example.com:3128")
        if proxy in ("none", "system"):
            self.proxy_combo.choose(proxy)
        else:
            self.proxy_combo.choose("address")
            self.proxy_edit.setText(proxy)
        self.proxy_combo.currentIndexChanged.connect(self._show_proxy_edit)
        self.proxy_edit.textChanged.connect(self._take_edit)
        self._add(self.way_grid, "proxy", self.tr("Proxy"), self.proxy_combo)
        self._add(self.way_grid, "proxy_address", self.tr("Address of the proxy"), self.proxy_edit)

    def _add_certificates(self, settings: Settings) -> None:
        self.certificates_combo = ChoiceCombo(
            "certificates_combo",
            (
                (self.tr("those of this computer"), "system"),
                (self.tr("those that came with faceviewer"), "bundled"),
            ),
        )
        self.certificates_combo.choose(settings.certificates)
        self.ca_file_edit = text_edit("ca_file_edit", self.tr("none"))
        self.ca_file_edit.setText(settings.ca_file)
        self.ca_file_button = QPushButton(self.tr("Choose…"))
        self.ca_file_button.setObjectName("ca_file_button")
        self.ca_file_button.setAccessibleName(self.tr("Choose a certificate file"))
        self.ca_file_button.setAutoDefault(False)
        self.ca_file_button.clicked.connect(self._choose_ca_file)
        label = self.tr("Certificates to trust")
        self._add(self.way_grid, "certificates", label, self.certificates_combo)
        label = self.tr("And those in this file (PEM)")
        cell = FormCell(
            self._icons, "ca_file", label, self.ca_file_edit, before=self.ca_file_button
        )
        self.way_grid.add(cell, 3)

    def _add_limits(self, settings: Settings) -> None:
        names = {
            "connect_s": (self.tr("To connect"), self.tr(" s")),
            "read_s": (self.tr("Between two parts"), self.tr(" s")),
            "page_total_s": (self.tr("A whole page of faces"), self.tr(" s")),
            "asset_total_s": (self.tr("A whole file or picture"), self.tr(" s")),
            "slowest_bytes_per_s": (self.tr("Collections and files, at least"), self.tr(" KB/s")),
            "lookup_total_s": (self.tr("A look-up"), self.tr(" s")),
            "faces_page_bytes": (self.tr("A page of faces"), self.tr(" MB")),
            "collections_bytes": (self.tr("All collections"), self.tr(" MB")),
            "asset_bytes": (self.tr("A file or picture"), self.tr(" MB")),
        }
        self.spins: dict[str, NumberEdit] = {}
        for number in _LIMITS:
            label, unit = names[number.key]
            spin = self._spin(number.key, label, number.highest)
            spin.setSuffix(unit)
            shown = round(getattr(settings.limits, number.key) / number.factor)
            spin.setValue(max(1, min(shown, number.highest)))
            self._shown[number.key] = spin.value()
        spin = self._spin("load_all_workers", self.tr("Pages at the same time"), 16)
        spin.setValue(settings.load_all_workers)

    def _spin(self, key: str, label: str, highest: int) -> NumberEdit:
        spin = NumberEdit()
        spin.setObjectName(f"{key}_spin")
        spin.setRange(1, highest)
        self.spins[key] = spin
        self.limit_grid.add(FormCell(self._icons, key, label, spin), 2, 3)
        return spin

    def _add(self, grid: FormGrid, key: str, label: str, control: QWidget) -> None:
        grid.add(FormCell(self._icons, key, label, control), 3)

    def _lay_out(self) -> None:
        measures = self._icons.theme.measures
        heading = TextLabel(self.tr("Limits of a request"), "strong")
        heading.setContentsMargins(measures.gutter, 0, measures.gutter, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(measures.small, measures.gutter, measures.small, measures.small)
        layout.setSpacing(measures.small)
        layout.addWidget(self.way_grid)
        layout.addWidget(heading)
        layout.addWidget(self.limit_grid)
        layout.addStretch(1)

    def _show_proxy_edit(self) -> None:
        self.proxy_edit.setEnabled(self.proxy_combo.currentData() == "address")
        self._take_edit()

    def _take_edit(self) -> None:
        for cell in self.way_grid.cells:
            cell.refuse("")

    def _choose_ca_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a certificate file"))
        dialog.setObjectName("ca_file_dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [self.tr("Certificates (*.pem *.crt *.cer)"), self.tr("All files (*)")]
        )
        dialog.fileSelected.connect(self.ca_file_edit.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
