"""Lengths that a widget was given once, when it was built, kept in step with the size of text.

Margins, spacings, least and greatest sizes: whoever sets them takes them from the theme's measures
and need not do it again. What listens to `Theme.changed` comes later, and has the last word.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QMargins, QObject, QSize
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QComboBox,
    QFrame,
    QGridLayout,
    QLayout,
    QLineEdit,
    QSpacerItem,
    QTabBar,
    QTreeView,
    QWidget,
)

Lengths = tuple[int, ...]

UNLIMITED: Final = 2**24 - 1
"""What Qt takes for a greatest size that is none."""

HAIRLINE_PX: Final = 1
"""As thick as lines are at any size of text."""


def rescale(widgets: Iterable[QWidget], before: float, after: float) -> None:
    """Sets the lengths of widgets and their layouts, which stand at one scale, for another."""
    for target in _with_layouts(widgets):
        for kind in _KINDS:
            if isinstance(target, kind.owner):
                _rescale(target, kind, before, after)


class _Kind(NamedTuple):
    """Lengths of one kind of object: how they are read, and how set."""

    name: str
    owner: type[QObject]
    read: Callable[[Any], Lengths]
    write: Callable[[Any, Lengths], object]


def _with_layouts(widgets: Iterable[QWidget]) -> Iterator[QObject]:
    for widget in widgets:
        yield widget
        layout = widget.layout()
        if layout is not None:
            yield layout
            yield from layout.findChildren(QLayout)


def _rescale(target: QObject, kind: _Kind, before: float, after: float) -> None:
    """Sets one kind of lengths; the target remembers what was meant, so that no rounding adds up.

    What it remembers holds as long as nobody else has set these lengths meanwhile.
    """
    lengths = kind.read(target)
    if not any(map(_is_scaled, lengths)):
        return
    memory = f"{kind.name}_at_design_size"
    known: list[float] = target.property(memory) or []
    is_known = tuple(known[len(lengths) :]) == lengths
    meant = known[: len(lengths)] if is_known else [length / before for length in lengths]
    wanted = tuple(
        max(HAIRLINE_PX, round(design * after)) if _is_scaled(length) else length
        for design, length in zip(meant, lengths, strict=True)
    )
    if wanted != lengths:
        kind.write(target, wanted)
    target.setProperty(memory, [*map(float, meant), *map(float, wanted)])


def _is_scaled(length: int) -> bool:
    return HAIRLINE_PX < length < UNLIMITED


def _least(widget: QWidget) -> Lengths:
    """The least size, without what the style sheet says: that has been filled in anew."""
    width = 0 if widget.property("_q_stylesheet_minw") else widget.minimumWidth()
    height = 0 if widget.property("_q_stylesheet_minh") else widget.minimumHeight()
    return width, height


def _set_least(widget: QWidget, lengths: Lengths) -> None:
    width, height = lengths
    if width:
        widget.setMinimumWidth(width)
    if height:
        widget.setMinimumHeight(height)


def _most(widget: QWidget) -> Lengths:
    width = UNLIMITED if widget.property("_q_stylesheet_maxw") else widget.maximumWidth()
    height = UNLIMITED if widget.property("_q_stylesheet_maxh") else widget.maximumHeight()
    return width, height


def _set_most(widget: QWidget, lengths: Lengths) -> None:
    width, height = lengths
    if width < UNLIMITED:
        widget.setMaximumWidth(width)
    if height < UNLIMITED:
        widget.setMaximumHeight(height)


def _margins(widget: QWidget) -> Lengths:
    """The margins of a widget, without the frame that the style sheet gives it."""
    if not isinstance(widget, QFrame):
        return _sides(widget.contentsMargins())
    whole, framed = widget.rect(), widget.frameRect()
    return (
        framed.left() - whole.left(),
        framed.top() - whole.top(),
        whole.right() - framed.right(),
        whole.bottom() - framed.bottom(),
    )


def _set_margins(widget: QWidget, sides: Lengths) -> None:
    if isinstance(widget, QFrame):
        widget.setFrameRect(widget.rect() - QMargins(*sides))
    else:
        widget.setContentsMargins(*sides)


def _sides(margins: QMargins) -> Lengths:
    return margins.left(), margins.top(), margins.right(), margins.bottom()


def _icon_size(owner: QTabBar | QComboBox | QAbstractItemView) -> Lengths:
    return owner.iconSize().toTuple()


def _spacers(layout: QBoxLayout) -> list[QSpacerItem]:
    items = (layout.itemAt(place) for place in range(layout.count()))
    spacers = (item.spacerItem() for item in items if item is not None)
    return [spacer for spacer in spacers if spacer is not None]


def _gaps(layout: QBoxLayout) -> Lengths:
    """What was put between two widgets by `addSpacing`."""
    return tuple(length for spacer in _spacers(layout) for length in spacer.sizeHint().toTuple())


def _set_gaps(layout: QBoxLayout, lengths: Lengths) -> None:
    for spacer, width, height in zip(_spacers(layout), lengths[::2], lengths[1::2], strict=True):
        policy = spacer.sizePolicy()
        spacer.changeSize(width, height, policy.horizontalPolicy(), policy.verticalPolicy())
    layout.invalidate()


_KINDS: Final = (
    _Kind("least_size", QWidget, _least, _set_least),
    _Kind("greatest_size", QWidget, _most, _set_most),
    _Kind("margins", QWidget, _margins, _set_margins),
    _Kind(
        "text_margins",
        QLineEdit,
        lambda edit: _sides(edit.textMargins()),
        lambda edit, sides: edit.setTextMargins(*sides),
    ),
    *(
        _Kind("icon_size", owner, _icon_size, lambda owner, size: owner.setIconSize(QSize(*size)))
        for owner in (QTabBar, QComboBox, QAbstractItemView)
    ),
    _Kind(
        "indentation",
        QTreeView,
        lambda tree: (tree.indentation(),),
        lambda tree, lengths: tree.setIndentation(*lengths),
    ),
    _Kind(
        "margins",
        QLayout,
        lambda layout: _sides(layout.contentsMargins()),
        lambda layout, sides: layout.setContentsMargins(*sides),
    ),
    _Kind(
        "spacing",
        QBoxLayout,
        lambda layout: (layout.spacing(),),
        lambda layout, lengths: layout.setSpacing(*lengths),
    ),
    _Kind("gaps", QBoxLayout, _gaps, _set_gaps),
    _Kind(
        "column_spacing",
        QGridLayout,
        lambda layout: (layout.horizontalSpacing(),),
        lambda layout, lengths: layout.setHorizontalSpacing(*lengths),
    ),
    _Kind(
        "row_spacing",
        QGridLayout,
        lambda layout: (layout.verticalSpacing(),),
        lambda layout, lengths: layout.setVerticalSpacing(*lengths),
    ),
)
