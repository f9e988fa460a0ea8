"""Records on their way into a ticket: the rules that were chosen last, and the dialog.

Imported when something is shared first.
"""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from faceviewer.export.ticket_text import (
    MOST_RECORDS,
    TicketForm,
    TicketRecord,
    TicketRules,
    ticket_records,
)
from faceviewer.listings.jobs import Jobs
from faceviewer.records import Face, Record
from faceviewer.settings import State
from faceviewer.views.share_dialog import ShareDialog
from faceviewer.views.tab_page import Surroundings

SAVED: Final = "share"
CHOICES_MAX: Final = 200
"""Fields that are remembered of a kind."""


class RecordSharing:
    """Shares records; rules are remembered in the state, for faces and for collections."""

    def __init__(self, state: State, around: Surroundings, window: QWidget) -> None:
        self._state = state
        self._around = around
        self._window = window

    def share(self, records: Sequence[Record], environment: str) -> None:
        """Opens the dialog over these records of the environment of this name."""
        if records:
            kind = "faces" if isinstance(records[0], Face) else "collections"
            jobs = Jobs(self._around.tasks, "share-", self._around.first_slice_s)
            left_out = max(0, len(records) - MOST_RECORDS)
            steps = ticket_records(records, environment)
            jobs.run("ticket", steps, partial(self._open, kind, left_out))

    def _open(self, kind: str, left_out: int, records: Sequence[TicketRecord]) -> None:
        rules, form = read_rules(self._state, kind)
        dialog = ShareDialog(
            records,
            left_out,
            rules,
            form,
            self._around.tasks,
            self._around.icons,
            parent=self._window,
        )
        dialog.rules_changed.connect(partial(keep_rules, self._state, kind))
        dialog.open()


def read_rules(state: State, kind: str) -> tuple[TicketRules, TicketForm]:
    """The rules that were chosen last for this kind; what is no rule is forgotten."""
    kept = state.saved.get(SAVED, {}).get(kind)
    if not isinstance(kept, dict):
        return TicketRules({}), "markdown"
    choices = kept.get("choices")
    pairs = choices.items() if isinstance(choices, dict) else ()
    rules = TicketRules(
        {str(key): shown for key, shown in pairs if isinstance(shown, bool)},
        kept.get("leaves_out") is True,
    )
    return rules, "html" if kept.get("form") == "html" else "markdown"


def keep_rules(state: State, kind: str, rules: TicketRules, form: TicketForm) -> None:
    """Remembers the rules, the latest choices only."""
    choices = dict(list(rules.choices.items())[-CHOICES_MAX:])
    kept = {"choices": choices, "leaves_out": rules.leaves_out, "form": form}
    state.saved[SAVED] = {**state.saved.get(SAVED, {}), kind: kept}
