"""Pictures of a window as small PNG files: at most 256 colours, without any other program."""

from collections import Counter
from pathlib import Path
from typing import Final

from PySide6.QtGui import QImage

COLORS_MAX: Final = 256
SHARE_OF_COMMON: Final = 160
"""So many colours are taken as they are; the others stand for what thumbnails and edges are in."""


def save_small(image: QImage, path: Path) -> None:
    """Writes the picture; surfaces and text keep their colours, photos come close to theirs."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(image.constBits()).cast("I")
    palette = _palette(Counter(pixels))
    nearest = {color: _nearest(color, palette) for color in set(pixels)}
    width, height = image.width(), image.height()
    small = QImage(width, height, QImage.Format.Format_Indexed8)
    small.setColorTable(palette)
    rows = memoryview(small.bits())
    stride = small.bytesPerLine()
    for y in range(height):
        line = pixels[y * width : (y + 1) * width]
        rows[y * stride : y * stride + width] = bytes(map(nearest.__getitem__, line))
    if not small.save(str(path), quality=0):
        raise OSError(f"{path} could not be written")


def _palette(counts: Counter[int]) -> list[int]:
    """The commonest colours, then for the rest one for each coarse step that occurs most."""
    common = [color for color, _ in counts.most_common(SHARE_OF_COMMON)]
    coarse: Counter[int] = Counter()
    examples: dict[int, int] = {}
    for color, count in counts.items():
        if color not in common:
            step = color & 0xE0E0E0
            coarse[step] += count
            examples.setdefault(step, color)
    steps = [step for step, _ in coarse.most_common(COLORS_MAX - len(common))]
    return common + [examples[step] for step in steps]


def _nearest(color: int, palette: list[int]) -> int:
    red, green, blue = color >> 16 & 255, color >> 8 & 255, color & 255

    def distance(place: int) -> int:
        other = palette[place]
        return (
            2 * (red - (other >> 16 & 255)) ** 2
            + 4 * (green - (other >> 8 & 255)) ** 2
            + 3 * (blue - (other & 255)) ** 2
        )

    return min(range(len(palette)), key=distance)
