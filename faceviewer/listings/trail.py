"""The next tokens of one walk: where it is, and whether it still leads on."""

from dataclasses import dataclass, field
from typing import Final, Literal

EMPTY_PAGES_MAX: Final = 20


@dataclass(slots=True)
class Trail:
    """The tokens that were followed so far; `next` leads to the following page."""

    next: str = ""
    _seen: set[str] = field(default_factory=set)
    _empty_pages: int = 0

    def follow(self, token: str, *, is_empty: bool) -> None:
        """Notes a page: the token that it sent, and whether it had no rows."""
        self._seen.add(self.next)
        self._empty_pages = self._empty_pages + 1 if is_empty else 0
        self.next = token

    @property
    def fault(self) -> Literal["loop", "empty"] | None:
        """Why the next token leads nowhere, if it does."""
        if not self.next:
            return None
        if self.next in self._seen:
            return "loop"
        return "empty" if self._empty_pages >= EMPTY_PAGES_MAX else None

    def copy(self) -> "Trail":
        """The same tokens, to be followed on their own."""
        return Trail(self.next, set(self._seen), self._empty_pages)
