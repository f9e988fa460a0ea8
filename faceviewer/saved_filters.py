"""The filters that a person gave names, and the recent ones; kept in the state of the window.

A name holds in every environment. What was asked lately belongs to the environment it was asked in.
"""

from collections.abc import Callable
from typing import Any, Final

import msgspec

from faceviewer.filters import CollectionsFilter, FacesQuery
from faceviewer.kept_filters import Question, filter_from_json, filter_to_json, may_be_kept
from faceviewer.settings import State

RECENT_MAX: Final = 8
"""Recent filters of a kind in one environment."""

SAVED_MAX: Final = 100
"""Named filters of a kind."""

LONGEST_NAME: Final = 60

_KINDS: Final = {"collections": CollectionsFilter, "faces": FacesQuery}


class SavedFilters:
    """The named and the recent filters of a state, each kind of listing for itself.

    `changed` is called after each change, which is worth writing to a file.
    """

    def __init__(self, state: State, changed: Callable[[], object] = lambda: None) -> None:
        self._state = state
        self._changed = changed

    # Named

    def names(self, kind: str) -> list[str]:
        """The names in their order of letters."""
        return sorted(self._named(kind), key=str.casefold)

    def get(self, kind: str, name: str) -> Question | None:
        """The filter of this name."""
        found = self._named(kind).get(name)
        return _read(kind, found) if found is not None else None

    def name_of(self, question: Question) -> str:
        """The name under which this very filter is saved, empty where it is not."""
        kind = kind_of(question)
        return next((name for name in self.names(kind) if self.get(kind, name) == question), "")

    def can_save(self, question: Question) -> bool:
        """Whether there is something in it, and nothing that is not to be kept."""
        return bool(filter_to_json(question))

    def save(self, name: str, question: Question) -> bool:
        """Gives a filter a name, in place of the one that had it; False where that cannot be."""
        kind, values = kind_of(question), filter_to_json(question)
        known = self._named(kind)
        if not values or not is_name(name) or (name not in known and len(known) >= SAVED_MAX):
            return False
        self._put(kind, {**known, name: values})
        return True

    def rename(self, kind: str, name: str, new_name: str) -> bool:
        """Calls a filter something else; False where that is no name, or another filter's."""
        known = self._named(kind)
        if name not in known or not is_name(new_name) or new_name in known:
            return name == new_name
        self._put(kind, {(new_name if key == name else key): known[key] for key in known})
        return True

    def delete(self, kind: str, name: str) -> None:
        """Forgets a filter."""
        self._put(kind, {key: values for key, values in self._named(kind).items() if key != name})

    # Recent

    def recent(self, environment_id: str, kind: str) -> list[Question]:
        """What was asked lately in an environment, the newest first."""
        found = (_decoded(text) for text in self._state.recent.get(f"{environment_id}/{kind}", ()))
        questions = [_read(kind, values) for values in found if values is not None]
        return [question for question in questions if filter_to_json(question)][:RECENT_MAX]

    def note(self, environment_id: str, question: Question) -> None:
        """Remembers that this was asked.

        Unless it asks for everything, for one face by its id, or for what is not to be kept.
        """
        values = filter_to_json(question)
        is_look_up = isinstance(question, FacesQuery) and question.id
        if not values or not question.is_narrowed() or is_look_up:
            return
        key = f"{environment_id}/{kind_of(question)}"
        text = msgspec.json.encode(values, order="sorted").decode()
        known = self._state.recent.get(key, [])
        if known[:1] != [text]:
            self._state.recent[key] = [text, *(t for t in known if t != text)][:RECENT_MAX]
            self._changed()

    def forget(self, environment_id: str) -> None:
        """Forgets all that was asked and looked up lately in an environment."""
        own = [key for key in self._state.recent if key.startswith(f"{environment_id}/")]
        for key in own:
            del self._state.recent[key]
        self._changed()

    def _named(self, kind: str) -> dict[str, Any]:
        return self._state.saved.get(f"{kind}_filters", {})

    def _put(self, kind: str, named: dict[str, Any]) -> None:
        self._state.saved[f"{kind}_filters"] = named
        self._changed()


def kind_of(question: Question) -> str:
    """The kind of listing that a filter is for."""
    return "faces" if isinstance(question, FacesQuery) else "collections"


def is_name(name: str) -> bool:
    """Whether a filter may be called so."""
    is_one_line = name == name.strip() and name.isprintable()
    return bool(name) and is_one_line and len(name) <= LONGEST_NAME and may_be_kept(name)


def _read(kind: str, values: object) -> Question:
    return filter_from_json(_KINDS[kind], values)


def _decoded(text: str) -> object:
    try:
        return msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError):
        return None
