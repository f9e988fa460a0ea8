"""Which loaded collections are shown: applied on this computer, as the service takes no filter.

Source: "This endpoint does not accept query filters" of the documentation of the listing.
"""

from collections.abc import Sequence
from typing import Final, cast

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from faceviewer.filters import CollectionsFilter, Deleted
from faceviewer.models.formats import Zone
from faceviewer.views.filter_forms.chip_row import ChipText, short
from faceviewer.views.filter_forms.controls import ChoiceCombo, text_edit
from faceviewer.views.filter_forms.filter_form import FilterForm, Question
from faceviewer.views.filter_forms.form_grid import FormCell
from faceviewer.views.filter_forms.instant_field import InstantEdit, zone_name
from faceviewer.views.icons import Icons
from faceviewer.views.note import NoteKind
from faceviewer.views.widgets.labels import TextLabel

LIVE_AFTER_MS: Final = 150
"""How long the typing has to rest before the rows follow."""


class CollectionsForm(FilterForm):
    """Owns the controls of a `CollectionsFilter`; the rows follow while it is typed.

    Signals:
        applied(CollectionsFilter): show these rows now.
    """

    def __init__(self, icons: Icons, zone: Zone = "utc", *, parent: QWidget | None = None) -> None:
        super().__init__(icons, parent=parent)
        self._rest_timer = QTimer(self, singleShot=True, interval=LIVE_AFTER_MS)
        self._rest_timer.timeout.connect(self._follow)
        self._asked = CollectionsFilter()
        self._add_texts()
        self._add_ranges()
        self.set_zone(zone)

    @property
    @override
    def is_changed(self) -> bool:
        return not self._rest_timer.isActive() and super().is_changed

    def filter(self) -> CollectionsFilter:
        """What the form shows.

        Raises:
            FilterError: a date that cannot be read, or a range that is empty.
        """
        return CollectionsFilter(
            text=self.text_edit.text().strip(),
            name=self.name_edit.text().strip(),
            project=self.project_edit.text().strip(),
            client=self.client_edit.text().strip(),
            code=self.code_edit.text().strip(),
            deleted=cast("Deleted", self.deleted_combo.currentData()),
            created_from=self.created_from_edit.instant(),
            created_to=self.created_to_edit.instant(),
            updated_from=self.updated_from_edit.instant(),
            updated_to=self.updated_to_edit.instant(),
        )

    def set_filter(self, wanted: CollectionsFilter) -> None:
        """Show a filter; the rows follow as if it had been typed."""
        self._fill(wanted)

    @override
    def set_zone(self, zone: Zone) -> None:
        for label in self._zone_labels:
            label.setText(zone_name(zone))
        super().set_zone(zone)

    @override
    def apply(self) -> None:
        self._rest_timer.stop()
        super().apply()

    @override
    def restore(self, question: Question | None) -> None:
        """Show a filter, and the rows by it at once."""
        super().restore(question)
        self.apply()

    @override
    def _read(self) -> Question:
        return self.filter()

    @override
    def _empty(self) -> Question:
        return CollectionsFilter()

    @override
    def _show(self, question: Question) -> None:
        wanted = cast("CollectionsFilter", question)
        for key, edit in self._text_edits().items():
            edit.setText(getattr(wanted, key))
        for key, edit in self._instant_edits().items():
            edit.set_instant(getattr(wanted, key))
        self.deleted_combo.choose(wanted.deleted)

    @override
    def _chips(self) -> Sequence[ChipText]:
        deleted = self.deleted_combo.currentText()
        any_deleted = self.deleted_combo.currentData() == "any"
        values = (
            ("text", self.tr("Text {value}"), self.text_edit.text()),
            ("name", self.tr("Name {value}"), self.name_edit.text()),
            ("project", self.tr("Project {value}"), self.project_edit.text()),
            ("client", self.tr("Client {value}"), self.client_edit.text()),
            ("code", self.tr("Code {value}"), self.code_edit.text()),
            ("deleted", self.tr("Deleted: {value}"), "" if any_deleted else deleted),
            ("created_from", self.tr("Created from {value}"), self.created_from_edit.chip_text()),
            ("created_to", self.tr("Created up to {value}"), self.created_to_edit.chip_text()),
            ("updated_from", self.tr("Updated from {value}"), self.updated_from_edit.chip_text()),
            ("updated_to", self.tr("Updated up to {value}"), self.updated_to_edit.chip_text()),
        )
        return [
            ChipText(key, template.format(value=short(value.strip())))
            for key, template, value in values
            if value.strip()
        ]

    @override
    def _state(self, *, is_changed: bool) -> tuple[NoteKind, str]:
        if is_changed:
            return "accent", self.tr("Not applied yet")
        return "hint", self.tr("Applied on this computer: the service takes no filter")

    @override
    def _take_edit(self) -> None:
        if not self._is_filling:
            self._rest_timer.start()
        super()._take_edit()

    @override
    def _ask(self, question: Question) -> None:
        self.set_asked(question)
        super()._ask(question)

    def _follow(self) -> None:
        """Apply what was typed, once it can be read and says something new."""
        self._refresh()
        if self.is_changed and self._is_readable():
            self._ask(self._read())

    def _add_texts(self) -> None:
        self.text_edit = text_edit("text_edit", self.tr("in any column"))
        self.name_edit = text_edit("name_edit", self.tr("any"))
        self.project_edit = text_edit("project_edit", self.tr("any"))
        self.client_edit = text_edit("client_edit", self.tr("any"))
        self.code_edit = text_edit("code_edit", self.tr("any"))
        for edit in (self.project_edit, self.client_edit, self.code_edit):
            edit.setProperty("kind", "fixed")
        self.deleted_combo = ChoiceCombo(
            "deleted_combo",
            ((self.tr("any"), "any"), (self.tr("no"), "no"), (self.tr("yes"), "yes")),
        )
        labels = {
            "text": self.tr("Text"),
            "name": self.tr("Name has"),
            "project": self.tr("Project"),
            "client": self.tr("Client"),
            "code": self.tr("Code"),
        }
        for key, edit in self._text_edits().items():
            self._add(FormCell(self._icons, key, labels[key], edit), 3)
        self._add(FormCell(self._icons, "deleted", self.tr("Deleted"), self.deleted_combo), 1, 6)

    def _add_ranges(self) -> None:
        self.created_from_edit = InstantEdit(self._icons, "created_from")
        self.created_to_edit = InstantEdit(self._icons, "created_to", ends_day=True)
        self.updated_from_edit = InstantEdit(self._icons, "updated_from")
        self.updated_to_edit = InstantEdit(self._icons, "updated_to", ends_day=True)
        self._zone_labels = [TextLabel(role="hint"), TextLabel(role="hint")]
        created_zone, updated_zone = self._zone_labels
        for key, label, name, extras in (
            ("created_from", self.tr("Created from"), self.tr("Created from"), []),
            ("created_to", self.tr("up to"), self.tr("Created up to"), [created_zone]),
            ("updated_from", self.tr("Updated from"), self.tr("Updated from"), []),
            ("updated_to", self.tr("up to"), self.tr("Updated up to"), [updated_zone]),
        ):
            edit = self._instant_edits()[key]
            edit.setObjectName(f"{key}_edit")
            edit.setAccessibleName(name)
            edit.editingFinished.connect(self._checked)
            self._add(FormCell(self._icons, key, label, edit, extras=extras), 2, 6)

    def _text_edits(self) -> dict[str, QLineEdit]:
        return {
            "text": self.text_edit,
            "name": self.name_edit,
            "project": self.project_edit,
            "client": self.client_edit,
            "code": self.code_edit,
        }

    def _instant_edits(self) -> dict[str, InstantEdit]:
        return {
            "created_from": self.created_from_edit,
            "created_to": self.created_to_edit,
            "updated_from": self.updated_from_edit,
            "updated_to": self.updated_to_edit,
        }
