"""What the window looks like."""

from msgspec.structs import replace
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from faceviewer.language import LANGUAGES
from faceviewer.settings import Settings
from faceviewer.text_sizes import LEAST_PERCENT, MOST_PERCENT
from faceviewer.views.filter_forms.controls import ChoiceCombo
from faceviewer.views.filter_forms.form_grid import FormCell, FormGrid
from faceviewer.views.icons import Icons
from faceviewer.views.widgets.number_edit import NumberEdit
from faceviewer.views.widgets.sentence_check import SentenceCheck

ZOOM_STEP_PERCENT = 10


class AppearancePage(QWidget):
    """Owns the choices of colours, size of text, density, zone, language, notices."""

    def __init__(self, settings: Settings, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("appearance_page")
        self.theme_combo = ChoiceCombo(
            "theme_combo",
            (
                (self.tr("as the system"), "system"),
                (self.tr("light"), "light"),
                (self.tr("dark"), "dark"),
            ),
        )
        self.density_combo = ChoiceCombo(
            "density_combo",
            (
                (self.tr("compact"), "compact"),
                (self.tr("normal"), "normal"),
                (self.tr("roomy"), "roomy"),
            ),
        )
        self.zone_combo = ChoiceCombo(
            "zone_combo",
            ((self.tr("UTC"), "utc"), (self.tr("the zone of this computer"), "local")),
        )
        self.language_combo = ChoiceCombo(
            "language_combo",
            (
                (self.tr("as the system"), "system"),
                # Each in itself, for whoever cannot read the others.
                *((name, language) for language, name in LANGUAGES.items()),
            ),
        )
        self.zoom_edit = NumberEdit()
        self.zoom_edit.setObjectName("zoom_edit")
        self.zoom_edit.setRange(LEAST_PERCENT, MOST_PERCENT)
        self.zoom_edit.setSingleStep(ZOOM_STEP_PERCENT)
        self.zoom_edit.setSuffix(self.tr(" %"))
        self.zoom_edit.setValue(settings.zoom_percent)
        self.theme_combo.choose(settings.theme)
        self.density_combo.choose(settings.density)
        self.zone_combo.choose(settings.time_zone)
        self.language_combo.choose(settings.language)
        measures = icons.theme.measures
        self.grid = FormGrid(icons.theme, follows_width=True)
        for key, label, combo in (
            ("theme", self.tr("Colours"), self.theme_combo),
            ("zoom_percent", self.tr("Size of text"), self.zoom_edit),
            ("density", self.tr("Rows of tables"), self.density_combo),
            ("time_zone", self.tr("Times are shown in"), self.zone_combo),
            ("language", self.tr("Language"), self.language_combo),
        ):
            self.grid.add(FormCell(icons, key, label, combo), 3)
        self.notifies_check = SentenceCheck(
            self.tr("Notify when long work ends while another program is used")
        )
        self.notifies_check.setObjectName("notifies_check")
        self.notifies_check.setToolTip(
            self.tr("After 10 seconds or more; nothing of a record is said")
        )
        self.notifies_check.setChecked(settings.notifies)
        self._say_when_it_is_used()
        self.grid.arrange(measures.dialog_width)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(measures.small, measures.gutter, measures.small, measures.small)
        layout.addWidget(self.grid)
        layout.addWidget(self._row(self.notifies_check, measures.medium))
        layout.addStretch(1)

    @staticmethod
    def _row(check: QCheckBox, side: int) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(side, 0, side, 0)
        layout.addWidget(check)
        return row

    def apply_to(self, settings: Settings) -> Settings:
        """The settings with what is chosen here."""
        return replace(
            settings,
            theme=self.theme_combo.currentData(),
            density=self.density_combo.currentData(),
            zoom_percent=self.zoom_edit.value(),
            time_zone=self.zone_combo.currentData(),
            language=self.language_combo.currentData(),
            notifies=self.notifies_check.isChecked(),
        )

    def _say_when_it_is_used(self) -> None:
        sentence = self.tr("Used from the next start on.")
        self.grid.cells[-1].note.say("hint", sentence)
        self.language_combo.setAccessibleDescription(sentence)
