"""The base address of a service: typed, or one of those that are known."""

from typing import Final

from PySide6.QtWidgets import QComboBox, QWidget

from faceviewer.addresses import PRESETS
from faceviewer.errors import ServiceName
from faceviewer.views.filter_forms.controls import ChoiceCombo

_LETTERS: Final = 24


class AddressCombo(ChoiceCombo):
    """Owns the text of one base address; empty means that there is no such service here."""

    def __init__(self, service: ServiceName, parent: QWidget | None = None) -> None:
        super().__init__(f"{service}_combo", letters=_LETTERS, parent=parent)
        self.setEditable(True)
        self.setCompleter(None)  # type: ignore[arg-type] # None: no completion
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        labels = self._labels()
        for preset in PRESETS[service]:
            self.addItem(f"{preset.base_url} ({labels[preset.code]})", preset.base_url)
        self.clearEditText()
        self.activated.connect(self._take_preset)

    def _take_preset(self, index: int) -> None:
        self.setEditText(self.itemData(index))

    def _labels(self) -> dict[str, str]:
        return {
            "verifik_production": self.tr("production"),
            "verifik_staging": self.tr("staging"),
            "verifik_development": self.tr("development"),
            "blockv_labs": self.tr("as documented, renamed since"),
            "blockv_labs_v3": self.tr("version 3"),
            "dual_gateway": self.tr("DUAL gateway"),
            "dual_testnet": self.tr("DUAL test network"),
        }
