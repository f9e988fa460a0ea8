"""What is asked of GET /faces: one control for each documented parameter."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Final, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QSizePolicy, QWidget
from typing_extensions import override

from faceviewer.errors import FilterError
from faceviewer.filters import LIMIT_MAX, WIRE_NAMES, FacesQuery, Order
from faceviewer.models.formats import Zone
from faceviewer.models.veiling import holds_secret
from faceviewer.records import id_kind
from faceviewer.views.filter_forms.chip_row import ChipText, short
from faceviewer.views.filter_forms.controls import ChoiceCombo, text_edit
from faceviewer.views.filter_forms.filter_form import FilterForm, Question
from faceviewer.views.filter_forms.form_grid import FormCell
from faceviewer.views.filter_forms.instant_field import InstantEdit, zone_name
from faceviewer.views.icons import Icons
from faceviewer.views.widgets.buttons import LinkButton
from faceviewer.views.widgets.labels import TextLabel
from faceviewer.views.widgets.number_edit import NumberEdit
from faceviewer.views.widgets.tooltip import plain_tooltip

SORT_FIELDS: Final = ("when_created", "when_modified", "name")
"""Fields offered for the server's order. Source: the fields of a face; others can be typed."""

OBJECT_ID_LENGTH: Final = 24
CHOICE_LENGTH: Final = 12
"""Letters that a choice shows at least."""


class FacesForm(FilterForm):
    """Owns the controls of a `FacesQuery`; `next` has none, since it is Load more that sends it.

    `is_credential_in` knows the credentials that no pattern tells.

    Signals:
        applied(FacesQuery): ask this now.
    """

    def __init__(
        self,
        icons: Icons,
        zone: Zone = "utc",
        is_credential_in: Callable[[str], bool] = lambda _: False,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(icons, parent=parent)
        self._is_credential_in = is_credential_in
        self._add_texts()
        self._add_range()
        self._add_order()
        self.set_zone(zone)

    def query(self) -> FacesQuery:
        """What the form asks, without a next token.

        Raises:
            FilterError: a date that cannot be read, or a range that is empty.
        """
        start, end = self.created_from_edit.instant(), self.created_to_edit.instant()
        start_kind = self.created_from_kind_combo.currentData()
        end_kind = self.created_to_kind_combo.currentData()
        return FacesQuery(
            id=self.id_edit.text().strip(),
            org_id=self.org_id_edit.text().strip(),
            name=self.name_edit.text().strip(),
            autocomplete=self.autocomplete_edit.text().strip(),
            limit=self.limit_spin.value(),
            order=cast("Order | None", self.order_combo.currentData()),
            sort_by=self.sort_by_combo.currentText().strip(),
            created_gt=start if start_kind == "gt" else None,
            created_gte=start if start_kind == "gte" else None,
            created_lt=end if end_kind == "lt" else None,
            created_lte=end if end_kind == "lte" else None,
        )

    @override
    def _check(self, question: Question) -> None:
        """Refuses a credential, which would be sent in the address of the request."""
        for field in ("id", "org_id", "name", "autocomplete", "sort_by"):
            text: str = getattr(question, field)
            if holds_secret(text) or self._is_credential_in(text):
                raise FilterError(field, "secret")

    def set_query(self, query: FacesQuery) -> None:
        """Show a query; its next token is left out."""
        self._fill(query)

    @override
    def set_zone(self, zone: Zone) -> None:
        self.zone_label.setText(zone_name(zone))
        super().set_zone(zone)

    @override
    def _read(self) -> Question:
        return self.query()

    @override
    def _empty(self) -> Question:
        return FacesQuery()

    @override
    def _show(self, question: Question) -> None:
        query = cast("FacesQuery", question)
        self.id_edit.setText(query.id)
        self.org_id_edit.setText(query.org_id)
        self.name_edit.setText(query.name)
        self.autocomplete_edit.setText(query.autocomplete)
        self.limit_spin.setValue(query.limit)
        self.sort_by_combo.setEditText(query.sort_by)
        self.order_combo.choose(query.order)
        self.created_from_kind_combo.setCurrentIndex(1 if query.created_gt else 0)
        self.created_from_edit.set_instant(query.created_gt or query.created_gte)
        self.created_to_kind_combo.setCurrentIndex(1 if query.created_lte else 0)
        self.created_to_edit.set_instant(query.created_lt or query.created_lte)

    @override
    def _chips(self) -> Sequence[ChipText]:
        start, end = self.created_from_kind_combo, self.created_to_kind_combo
        limit = self.limit_spin.value()
        order = self.order_combo.currentText() if self.order_combo.currentData() else ""
        values = (
            ("id", self.tr("Id {value}"), self.id_edit.text()),
            ("org_id", self.tr("Organisation {value}"), self.org_id_edit.text()),
            ("name", self.tr("Name {value}"), self.name_edit.text()),
            ("autocomplete", self.tr("Search {value}"), self.autocomplete_edit.text()),
            ("created_from", self.tr("Created {kind} {value}"), self.created_from_edit.chip_text()),
            ("created_to", self.tr("Created {kind} {value}"), self.created_to_edit.chip_text()),
            ("sort_by", self.tr("By {value}"), self.sort_by_combo.currentText()),
            ("order", "{value}", order),
            ("limit", self.tr("{value} a page"), "" if limit == LIMIT_MAX else str(limit)),
        )
        kinds = {"created_from": start.currentText(), "created_to": end.currentText()}
        return [
            ChipText(key, template.format(kind=kinds.get(key), value=short(value.strip())))
            for key, template, value in values
            if value.strip()
        ]

    def _add_texts(self) -> None:
        self.id_edit = text_edit("id_edit", self.tr("24-hex id"))
        self.org_id_edit = text_edit("org_id_edit", self.tr("24-hex id"))
        self.name_edit = text_edit("name_edit", self.tr("any"))
        self.autocomplete_edit = text_edit("autocomplete_edit", self.tr("any"))
        for key, label, edit in (
            ("id", self.tr("Id"), self.id_edit),
            ("org_id", self.tr("Organisation id"), self.org_id_edit),
            ("name", self.tr("Name is"), self.name_edit),
            ("autocomplete", self.tr("Search term"), self.autocomplete_edit),
        ):
            cell = FormCell(self._icons, key, label, edit, tooltip=WIRE_NAMES[key])
            self._add(cell, 3)
        for key, edit in (("id", self.id_edit), ("org_id", self.org_id_edit)):
            edit.setProperty("kind", "fixed")
            self._warn_of_odd_ids(self._cell(key), edit)

    def _warn_of_odd_ids(self, cell: FormCell, edit: QLineEdit) -> None:
        """Say what is unusual about an id, but not while it is being typed."""

        def say() -> None:
            cell.warn(self._oddness(edit.text().strip()))

        def follow() -> None:
            if not edit.hasFocus() or cell.note.text:
                say()

        edit.editingFinished.connect(say)
        edit.textChanged.connect(follow)

    def _oddness(self, text: str) -> str:
        if not text or id_kind(text) == "object_id":
            return ""
        if len(text) == OBJECT_ID_LENGTH:
            return self.tr("Not only 0-9 and a-f, as most ids are")
        return self.tr("%n character(s), most have 24", "", len(text))

    def _add_range(self) -> None:
        self.created_from_edit = InstantEdit(self._icons, "created_from")
        self.created_from_kind_combo = ChoiceCombo(
            "created_from_kind_combo",
            ((self.tr("from"), "gte"), (self.tr("after"), "gt")),
            self.tr("Start of Created"),
        )
        self.created_to_edit = InstantEdit(self._icons, "created_to")
        self.created_to_kind_combo = ChoiceCombo(
            "created_to_kind_combo",
            ((self.tr("before"), "lt"), (self.tr("up to"), "lte")),
            self.tr("End of Created"),
        )
        self.zone_label = TextLabel(role="hint")
        self.created_from_edit.setAccessibleName(self.tr("Created, start"))
        self.created_to_edit.setAccessibleName(self.tr("Created, end"))
        presets = [TextLabel(self.tr("last"), "hint"), *self._preset_buttons()]
        for key, label, combo, edit, extras, width in (
            ("created_from", self.tr("Created"), self.created_from_kind_combo,
             self.created_from_edit, presets, 76),
            ("created_to", self.tr("and"), self.created_to_kind_combo,
             self.created_to_edit, [self.zone_label], 86),
        ):  # fmt: skip
            edit.setObjectName(f"{key}_edit")
            combo.setMinimumWidth(self._scaled(width))
            combo.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            self._add(FormCell(self._icons, key, label, edit, before=combo, extras=extras), 3)
            combo.currentIndexChanged.connect(self._show_end_kinds)
        self._show_end_kinds()

    def _preset_buttons(self) -> list[LinkButton]:
        return [
            self._preset_button("1h", self.tr("1 h"), self.tr("Last hour"), timedelta(hours=1)),
            self._preset_button(
                "24h", self.tr("24 h"), self.tr("Last 24 hours"), timedelta(days=1)
            ),
            self._preset_button("7d", self.tr("7 d"), self.tr("Last 7 days"), timedelta(days=7)),
            self._preset_button(
                "30d", self.tr("30 d"), self.tr("Last 30 days"), timedelta(days=30)
            ),
        ]

    def _preset_button(self, key: str, text: str, name: str, span: timedelta) -> LinkButton:
        button = LinkButton(text)
        button.setObjectName(f"created_last_{key}_button")
        button.setAccessibleName(name)
        button.setToolTip(plain_tooltip(name))
        button.clicked.connect(lambda: self._take_preset(span))
        return button

    def _take_preset(self, span: timedelta) -> None:
        """From so long ago, to the minute, without an end; Enter asks it."""
        start = datetime.now(UTC).replace(second=0, microsecond=0) - span
        self.created_from_kind_combo.setCurrentIndex(0)
        self.created_from_edit.set_instant(start)
        self.created_to_edit.set_instant(None)
        self.created_from_edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_end_kinds(self) -> None:
        """Follow the chosen kinds: the wire names, and what a day alone means as an end."""
        self.created_to_edit.ends_day = self.created_to_kind_combo.currentData() == "lte"
        for combo, edit in (
            (self.created_from_kind_combo, self.created_from_edit),
            (self.created_to_kind_combo, self.created_to_edit),
        ):
            tooltip = plain_tooltip(WIRE_NAMES[f"created_{combo.currentData()}"])
            combo.setToolTip(tooltip)
            edit.setToolTip(tooltip)

    def _add_order(self) -> None:
        unset = self.tr("server's choice")
        self.sort_by_combo = ChoiceCombo(
            "sort_by_combo", ((unset, ""), *((name, name) for name in SORT_FIELDS))
        )
        self.sort_by_combo.setEditable(True)
        cast("QLineEdit", self.sort_by_combo.lineEdit()).setPlaceholderText(unset)
        self.sort_by_combo.setCompleter(None)  # type: ignore[arg-type] # None: no completion
        self.sort_by_combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.sort_by_combo.clearEditText()
        self.sort_by_combo.activated.connect(self._take_sort_field)
        self.order_combo = ChoiceCombo("order_combo", ((unset, None), ("", "asc"), ("", "desc")))
        for combo in (self.sort_by_combo, self.order_combo):
            combo.setMinimumContentsLength(CHOICE_LENGTH)
        self.limit_spin = NumberEdit()
        self.limit_spin.setObjectName("limit_spin")
        self.limit_spin.setRange(1, LIMIT_MAX)
        self.limit_spin.setValue(LIMIT_MAX)
        for key, label, control, span in (
            ("sort_by", self.tr("Sort on the server by"), self.sort_by_combo, 3),
            ("order", self.tr("Order"), self.order_combo, 2),
            ("limit", self.tr("Page size"), self.limit_spin, 1),
        ):
            cell = FormCell(self._icons, key, label, control, tooltip=WIRE_NAMES[key])
            self._add(cell, span)
        self.sort_by_combo.editTextChanged.connect(self._name_orders)
        self._name_orders()

    def _take_sort_field(self, index: int) -> None:
        self.sort_by_combo.setEditText(self.sort_by_combo.itemData(index))

    def _name_orders(self) -> None:
        """Call the two orders what they mean for the chosen field."""
        field = self.sort_by_combo.currentText().strip()
        if field.startswith("when_"):
            names = self.tr("oldest first (asc)"), self.tr("newest first (desc)")
        elif field == "name":
            names = self.tr("A to Z (asc)"), self.tr("Z to A (desc)")
        else:
            names = self.tr("ascending (asc)"), self.tr("descending (desc)")
        for index, name in enumerate(names, start=1):
            self.order_combo.setItemText(index, name)

    def _scaled(self, length: int) -> int:
        """A length of the design at the size of the text in use."""
        return round(length * self._icons.theme.scale)
