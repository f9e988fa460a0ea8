"""What is said of a picture that is there, on its way, or cannot be shown."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from faceviewer.models.error_words import describe_error
from faceviewer.models.pictures import PictureState, Tile


def tile_words(tile: Tile) -> str:
    """What a tile shows, for its tooltip and for screen readers."""
    match tile.state:
        case PictureState.NONE:
            return _tr("No picture")
        case PictureState.OFFERED:
            return _tr("Picture, not fetched: click to fetch it")
        case PictureState.COMING:
            return _tr("Picture, not here yet")
        case PictureState.THERE:
            return _tr("Picture")
        case PictureState.FAILED:
            return str(describe_error(tile.error)) if tile.error else _tr("No picture")
        case _:
            assert_never(tile.state)


def _tr(text: str) -> str:
    return QCoreApplication.translate("pictures", text)
