"""What is said of a picture that is there, on its way, or cannot be shown."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from faceviewer.models.error_words import describe_error
from faceviewer.models.pictures import PictureState, Tile

translate = QCoreApplication.translate


def tile_words(tile: Tile) -> str:
    """What a tile shows, for its tooltip and for screen readers."""
    match tile.state:
        case PictureState.NONE:
            return translate("pictures", "No picture")
        case PictureState.OFFERED:
            return translate("pictures", "Picture, not fetched: click to fetch it")
        case PictureState.COMING:
            return translate("pictures", "Picture, not here yet")
        case PictureState.THERE:
            return translate("pictures", "Picture")
        case PictureState.FAILED:
            return (
                str(describe_error(tile.error))
                if tile.error
                else translate("pictures", "No picture")
            )
        case _:
            assert_never(tile.state)
