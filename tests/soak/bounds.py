"""Makes small what the window keeps within bounds, so that each bound is met in the first rounds.

Else a shift of ten minutes is too short for most of them, and what only fills up looks like a leak.
None is smaller than what is in sight at once: that would be fetched again at each repaint.
"""

from types import ModuleType
from typing import Final

from faceviewer.assets import client, file, thumbnails
from faceviewer.assets import pictures as asset_pictures
from faceviewer.models import asset_files, pictures
from faceviewer.views import tile_pixmaps, visits

MIB: Final = 1024 * 1024
SMALL: Final[tuple[tuple[ModuleType, str, int], ...]] = (
    (visits, "KEPT", 20),
    (client, "FAILURES_KEPT", 16),
    (asset_pictures, "FAILURES_KEPT", 16),
    (pictures, "FAILURES_KEPT", 16),
    (pictures, "KEPT_BYTES", 2 * MIB),
    (asset_files, "FACTS_KEPT", 32),
    (tile_pixmaps, "TILES_KEPT", 48),
)
IMAGES_BYTES: Final = 2 * MIB
FILES_BYTES, FILES = 8 * MIB, 48


def make_small() -> None:
    """From now on little is kept; before anything is built."""
    for module, name, bound in SMALL:
        if not hasattr(module, name):
            raise AttributeError(f"{module.__name__} has no {name} any more")
        setattr(module, name, bound)
    thumbnails.ImageCache.__init__.__defaults__ = (IMAGES_BYTES,)
    file.FileCache.__init__.__defaults__ = (FILES_BYTES, FILES)
