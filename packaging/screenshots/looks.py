"""The looks in which every scene is taken: what a person can choose, and the size of the window."""

from dataclasses import dataclass, field
from typing import Final

USUAL_SIZE: Final = (1440, 900)
SMALL_SIZE: Final = (800, 600)
GUIDE_SIZE: Final = (1200, 750)
"""Small enough to be read in a column of text."""


@dataclass(frozen=True)
class Look:
    """One way in which the window may look.

    Attributes:
        name: ends the name of each picture.
        settings: what stands in the settings for it.
        is_mirrored: read from right to left.
        size: of the window.
    """

    name: str
    settings: dict[str, object] = field(default_factory=dict)
    is_mirrored: bool = False
    size: tuple[int, int] = USUAL_SIZE


LOOKS: Final = {
    look.name: look
    for look in (
        Look("light", {"theme": "light"}),
        Look("dark", {"theme": "dark"}),
        Look("spanish", {"theme": "light", "language": "es"}),
        Look("mirrored", {"theme": "light"}, is_mirrored=True),
        Look("large", {"theme": "light", "zoom_percent": 200}),
        Look("small", {"theme": "dark"}, size=SMALL_SIZE),
    )
}
