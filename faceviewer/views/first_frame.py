"""The window as it is painted first: its structure, drawn while all the rest is imported.

No widget and no style sheet is made for it. Where each part stands follows from the same measures
as the widgets that take its place, and a test lays the two pictures over each other. `Qt` and
`QStyle` are not touched: building their enumerations takes 17 ms.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtSvg import QSvgRenderer

from faceviewer.first_look import FirstLook, TabLook
from faceviewer.views.fonts import zoomed
from faceviewer.views.keys import shown_keys
from faceviewer.views.sketch import Sketch
from faceviewer.views.tokens import (
    DARK,
    LIGHT,
    MARK_CONTRAST,
    Measures,
    Tokens,
    luminance,
    shift_to_contrast,
)

OVERLAY_WIDTH: Final = 900
PANE_CLOSED_WIDTH: Final = 1000
NARROW_WIDTH: Final = 560
"""Then buttons are icons alone; these widths are in pixels at a body font of 13 pixels."""
SEAM_WIDTH: Final = 8
COMBO_WIDTH: Final = 260
DOT_WIDTH: Final = 10
LOOKUP_KEYS: Final = "Ctrl+K"
WORDS_SHARE: Final = 0.6
"""So much of the words in the look-up box must stay readable beside its keys."""
MENU_GAP: Final = 6
"""What the style leaves between two menus, at any size of text."""
TOOL_EXTRA: Final = 3
"""By how much a button with an icon is higher than a field."""
QUICK_FILTER_WIDTHS: Final = (180, 280)
BAR_SHARES: Final = (0.70, 0.55, 0.84, 0.62, 0.50, 0.76, 0.57, 0.65)
DENSITY_PX: Final = {"normal": 0, "compact": -4, "roomy": 6}
DARK_LUMINANCE: Final = 0.18

COLUMNS: Final[Mapping[str, Sequence[tuple[str, str, int]]]] = {
    "collections": (
        ("name", "Name", 190),
        ("code", "Code", 124),
        ("id", "Id", 206),
        ("description", "Description", 150),
        ("project", "Project", 124),
        ("client", "Client", 112),
        ("deleted", "Deleted", 92),
        ("created", "Created", 150),
        ("updated", "Updated", 150),
        ("version", "Version", 84),
    ),
    "faces": (
        ("picture", "Picture", 80),
        ("name", "Name", 220),
        ("id", "Id", 206),
        ("url", "Url", 150),
        ("assets", "Assets", 130),
        ("content", "Content", 92),
        ("config", "Config", 76),
        ("created", "Created", 150),
        ("modified", "Modified", 150),
    ),
}
"""Key, title and width of the columns; those of the tables themselves are in `listings`."""

HIDDEN: Final = frozenset({"picture"})
"""Those that a fresh start does not show."""

NUMBERS: Final = frozenset({"version", "content", "config"})
"""The columns whose titles stand at the right."""


class Section(NamedTuple):
    """One column of the header: its title, where it begins and how wide it is."""

    title: str
    left: int
    width: int
    is_number: bool


class FirstFrame:
    """Draws the structure of the window for any size; made once the application has its font."""

    def __init__(self, look: FirstLook, system_font: QFont, system_palette: QPalette) -> None:
        self._look = look
        self._font = zoomed(system_font, look.zoom_percent)
        self.tokens = _tokens(look.theme, system_palette)
        self._size = QSize()
        self._picture: QSvgRenderer | None = None

    def paint(self, painter: QPainter, size: QSize) -> None:
        """Puts the picture of a window of this size on the window."""
        self.prepare(size)
        if self._picture is not None:
            self._picture.render(painter, QRectF(0, 0, size.width(), size.height()))

    def prepare(self, size: QSize) -> None:
        """Makes the picture, unless it is there already."""
        if size != self._size:
            self._size = QSize(size)
            self._picture = self._drawn(size).picture(size)

    def _drawn(self, size: QSize) -> Sketch:
        """The whole window, from top to bottom."""
        sketch = Sketch(self.tokens, self._font, size.width())
        area = QRect(0, 0, size.width(), size.height())
        sketch.fill(area, "window")
        area.setTop(_draw_menu_bar(sketch))
        pane = _pane_width(sketch, self._look, area.width())
        area.setTop(_Header(sketch, self._look, has_pane=bool(pane)).draw(area))
        if self._look.activity_height > 0:
            activity = QRect(area)
            activity.setTop(area.bottom() - self._look.activity_height)
            _draw_activity(sketch, activity)
            area.setBottom(activity.top() - 1)
        left = area.adjusted(0, 0, -pane, 0)
        _draw_tab_bar(sketch, self._look, left)
        _Page(sketch, self._look).draw(left.adjusted(0, sketch.measures.tab_row, 0, 0))
        if pane:
            area.setLeft(left.right() + 1)
            _draw_detail_pane(sketch, area)
        return sketch


def _tokens(theme: str, system_palette: QPalette) -> Tokens:
    if theme in ("light", "dark"):
        return DARK if theme == "dark" else LIGHT
    ground = system_palette.color(QPalette.ColorRole.Window).name()
    return DARK if luminance(ground) < DARK_LUMINANCE else LIGHT


def _pane_width(sketch: Sketch, look: FirstLook, width: int) -> int:
    """How much the detail pane takes, its seam included; 0 where it is closed."""
    if not look.is_detail_open or width < PANE_CLOSED_WIDTH * sketch.scale:
        return 0
    return SEAM_WIDTH + (
        look.detail_width if look.detail_width > 0 else sketch.measures.detail_width
    )


def _tool_width(measures: Measures) -> int:
    """How wide a button is that has an icon alone."""
    return measures.icon + 2 * measures.tight + 9


def _labelled_width(sketch: Sketch, text: str) -> int:
    """How wide a button is that has words beside its icon."""
    measures = sketch.measures
    return _tool_width(measures) + _advance(sketch.strong, f"{text}  ") + measures.tight + 3


def _centered(box: QRect, row: QRect) -> QRect:
    box.moveTop(row.top() + (row.height() - box.height()) // 2)
    return box


def _advance(font: QFont, text: str) -> int:
    return QFontMetrics(font).horizontalAdvance(text)


def _elided(font: QFont, text: str, width: int) -> str:
    """As much of the text as there is room for."""
    if _advance(font, text) <= width:
        return text
    while text and _advance(font, f"{text}…") > width:
        text = text[:-1]
    return f"{text}…"


def _wrapped(font: QFont, text: str, width: int) -> list[str]:
    """The text in lines that there is room for, as a label breaks it."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and _advance(font, longer) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


# --- The top of the window ------------------------------------------------------------------------


def _draw_menu_bar(sketch: Sketch) -> int:
    """Draws the titles of the menus; where the bar ends."""
    metrics, measures = QFontMetrics(sketch.body), sketch.measures
    height = metrics.size(0, "F").height() + 2 * measures.tight
    left = measures.small + MENU_GAP + measures.cell_left
    for title in ("&File", "&Edit", "&View", "&Listing", "Look &up", "&Share", "&Help"):
        text = QCoreApplication.translate("WindowMenus", title)
        before, _, after = text.partition("&")
        room = QRect(left, 0, metrics.size(0, before + after).width(), height)
        sketch.text(room, before + after, "text2", sketch.body)
        # The letter that opens the menu with Alt.
        line = QRect(left + metrics.horizontalAdvance(before), 0, 0, 1)
        line.setWidth(metrics.horizontalAdvance(after[:1]))
        line.moveTop((height - metrics.height()) // 2 + metrics.ascent() + 1)
        sketch.fill(line, "text2")
        left += room.width() + 2 * measures.cell_left + MENU_GAP
    return height


class _Header:
    """Environment, look-up box and the buttons beside it."""

    def __init__(self, sketch: Sketch, look: FirstLook, *, has_pane: bool) -> None:
        self._sketch = sketch
        self._look = look
        self._has_pane = has_pane

    def draw(self, area: QRect) -> int:
        """Draws it at the top of an area; where it ends."""
        sketch, measures = self._sketch, self._sketch.measures
        if self._look.environment_id != "production":
            sketch.fill(QRect(0, area.top(), area.width(), measures.hair), self._color())
        top = area.top() + measures.hair + measures.tight
        row = QRect(0, top, area.width(), measures.control_height + TOOL_EXTRA)
        left = self._draw_environment(row)
        right = self._draw_buttons(row)
        self._draw_lookup(QRect(left, row.top(), right - left, row.height()), area.width())
        return row.bottom() + 1 + measures.small

    def _color(self) -> str:
        color = self._look.color
        if color in ("production", "staging"):
            return self._sketch.color(color)
        return shift_to_contrast(color, (self._sketch.color("window"),), MARK_CONTRAST)

    def _draw_environment(self, row: QRect) -> int:
        """Draws the chooser; where it ends."""
        sketch, measures, text = self._sketch, self._sketch.measures, self._look.environment
        dot = round(DOT_WIDTH * sketch.scale)
        around = dot + 12 + round(35 * sketch.scale)
        width = min(_advance(sketch.body, text) + around, round(COMBO_WIDTH * sketch.scale))
        box = _centered(QRect(measures.medium, 0, width, measures.control_height), row)
        sketch.box(box, "base", "control")
        left = box.left() + measures.small + 2
        sketch.dot(left + dot // 2, box.center().y() + 1, dot // 2 - 1, self._color())
        room = box.adjusted(measures.small + dot + 8, 1, -measures.large, 1)
        sketch.text(room, _elided(sketch.body, text, room.width()), "text", sketch.body)
        side = measures.icon_button
        arrow = QRect(box.right() - side - 4, box.top() + 1, side, box.height())
        sketch.icon("chevron-down", arrow, "text2", side)
        return box.right() + 1

    def _draw_buttons(self, row: QRect) -> int:
        """Draws the buttons from right to left; where they begin."""
        sketch, measures = self._sketch, self._sketch.measures
        button = QRect(0, row.top(), _tool_width(measures), row.height())
        button.moveRight(row.width() - measures.medium - 1)
        for name, is_on in (
            ("panel-right", self._has_pane),
            ("activity", self._look.activity_height > 0),
            ("key-round", False),
        ):
            if is_on:
                sketch.fill(button.adjusted(1, 1, -1, -1), "pressed", measures.radius)
            sketch.icon(name, button, "text" if is_on else "text2")
            button.translate(-button.width() - measures.small, 0)
        return button.right() + 1 + measures.small

    def _draw_lookup(self, room: QRect, window_width: int) -> None:
        """Draws the look-up box, and beside it the button for a ticket."""
        sketch, measures = self._sketch, self._sketch.measures
        ticket = QCoreApplication.translate("WindowMenus", "From a ticket")
        has_words = window_width >= OVERLAY_WIDTH * sketch.scale
        width = _labelled_width(sketch, ticket) if has_words else _tool_width(measures)
        button = QRect(0, room.top(), width, room.height())
        free = room.width() - 3 * measures.small - button.width()
        is_narrow = window_width < NARROW_WIDTH * sketch.scale
        width = min(measures.lookup_width, free if is_narrow else free * 6 // 8)
        box = _centered(QRect(0, 0, width, measures.control_height), room)
        box.moveLeft(room.left() + measures.small + (free - width) // 2)
        button.moveLeft(box.right() + 1 + measures.small)
        if has_words:
            _draw_tool(sketch, button, button.left(), "clipboard-list", ticket)
        else:
            sketch.icon("clipboard-list", button, "text2")
        words = QCoreApplication.translate("MainWindow", "Look up an id, a name, a code or a url")
        keys_width = self._keys_width(box, _advance(sketch.body, words))
        _draw_search_box(sketch, box, "search", words, keys_width)
        if keys_width:
            self._draw_keys(box, keys_width)

    def _keys_width(self, box: QRect, words_width: int) -> int:
        """How wide the keys at the end of the look-up box are; nothing where they have no room."""
        sketch, measures = self._sketch, self._sketch.measures
        width = _advance(sketch.count, f"{shown_keys(LOOKUP_KEYS)}x") + 2 * measures.tight + 2
        has_room = box.width() - width - measures.huge > words_width * WORDS_SHARE
        return width if has_room else 0

    def _draw_keys(self, box: QRect, width: int) -> None:
        sketch, measures = self._sketch, self._sketch.measures
        cap = QRect(0, 0, width, QFontMetrics(sketch.count).height() + 4)
        cap.moveRight(box.right() - measures.small)
        sketch.box(_centered(cap, box), "window", "border", measures.radius_small)
        keys = shown_keys(LOOKUP_KEYS)
        room = cap.adjusted((cap.width() - _advance(sketch.count, keys)) // 2, 0, 0, 0)
        sketch.text(room, keys, "text2", sketch.count)


def _draw_tool(sketch: Sketch, row: QRect, left: int, icon: str, text: str) -> int:
    """Draws a button with an icon and words; where it ends."""
    measures = sketch.measures
    room = QRect(left + measures.tight + 4, row.top(), measures.icon, row.height())
    sketch.icon(icon, room, "text2")
    words = QRect(left + 2 * measures.tight + measures.icon + 6, row.top(), 0, row.height())
    sketch.text(words, text, "text", sketch.strong)
    return left + _labelled_width(sketch, text)


def _draw_search_box(sketch: Sketch, box: QRect, icon: str, words: str, end: int = 0) -> None:
    """Draws a box with a hint in it, which is shortened before what stands at the end."""
    sketch.box(box, "base", "control")
    measures = sketch.measures
    side = measures.icon + measures.radius
    room = QRect(box.left() + measures.tight, box.top() + 1, side, box.height() - 1)
    sketch.icon(icon, room, "text2")
    left = measures.small + measures.tight + side + 3
    free = box.width() - left - end - measures.small
    sketch.text(
        box.adjusted(left, 1, 0, 1), _elided(sketch.body, words, free), "text3", sketch.body
    )


def _draw_tab_bar(sketch: Sketch, look: FirstLook, area: QRect) -> None:
    measures = sketch.measures
    left = area.left()
    for tab in look.tabs or _first_tabs(look.kind):
        left = _draw_tab(sketch, tab, QRect(left, area.top(), 0, measures.tab_row - 1))
    height = measures.tab_row - 1
    width = _tool_width(measures)
    plus = QRect(area.right() + 1 - width, 0, width, measures.control_height + TOOL_EXTRA)
    plus.moveBottom(area.top() + height - 1)
    sketch.icon("plus", plus, "text2")


def _first_tabs(shown: str) -> Iterator[TabLook]:
    for kind, title in (("collections", "Collections"), ("faces", "Faces")):
        yield TabLook(kind, title, is_current=kind == shown, is_first=True)


def _draw_tab(sketch: Sketch, tab: TabLook, box: QRect) -> int:
    """Draws a tab; where the next one begins."""
    measures, text = sketch.measures, tab.title
    if tab.title in ("Collections", "Faces"):
        text = QCoreApplication.translate("ListingTitles", tab.title)
    box.setWidth(_advance(sketch.strong, text) + 2 * measures.medium + measures.icon + 16)
    if not tab.is_first:
        box.setWidth(box.width() + measures.target + measures.tight + 6)
    room = QRect(box.left() + measures.medium, box.top(), measures.icon, box.height() - 2)
    icon = {"collections": "layers", "faces": "scan-face"}.get(tab.kind, "file-text")
    sketch.icon(icon, room, "accent" if tab.is_current else "text2")
    room = box.adjusted(measures.medium + measures.icon + 10, 1, 0, -1)
    sketch.text(room, text, "text" if tab.is_current else "text2", sketch.strong)
    if not tab.is_first:
        side = measures.icon_hint
        close = QRect(box.right() - measures.target // 2 - side // 2 - 2, box.top(), side, 0)
        close.setHeight(box.height())
        sketch.icon("x", close, "text2", side)
    if tab.is_current:
        sketch.fill(QRect(box.left(), box.bottom() - 1, box.width(), 2), "accent")
    return box.right() + 1


# --- The listing ----------------------------------------------------------------------------------


class _Page:
    """The tab in front: filter form, quick filter, table and strip."""

    def __init__(self, sketch: Sketch, look: FirstLook) -> None:
        self._sketch = sketch
        self._look = look
        self._measures = sketch.measures

    def draw(self, area: QRect) -> None:
        """Draws it in its area, what lies over something else after that."""
        measures = self._measures
        form = QRect(area)
        form.setHeight(max(self._look.form_height, measures.bar + 1))
        self._draw_form(form)
        quick = QRect(area.left(), form.bottom() + 1, area.width(), 0)
        quick.setHeight(measures.control_height + TOOL_EXTRA + 2 * measures.row_edge)
        self._draw_quick_row(quick)
        table = QRect(area)
        table.setTop(quick.bottom() + 1)
        self._draw_table(table)
        strip = QRect(area)
        strip.setTop(area.bottom() + 1 - measures.bar)
        self._draw_strip(strip)

    def _draw_form(self, area: QRect) -> None:
        sketch, measures = self._sketch, self._measures
        sketch.fill(QRect(area.left(), area.bottom(), area.width(), 1), "border")
        head = QRect(area.left(), area.top(), area.width(), measures.bar)
        is_open = area.height() > measures.bar + 1
        left = head.left() + measures.gutter - measures.tight - 2
        text = QCoreApplication.translate("FilterForm", "Filter")
        icon = "chevron-down" if is_open else "chevron-right"
        right = _draw_tool(sketch, head, left, icon, text)
        self._draw_saved(head, right + measures.small)
        if self._look.kind == "collections":
            words = QCoreApplication.translate(
                "CollectionsForm", "Applied on this computer: the service takes no filter"
            )
            head.setLeft(head.right() + 1 - measures.gutter - _advance(sketch.hint, words))
            sketch.text(head, words, "text2", sketch.hint)
            side = measures.icon_hint
            room = QRect(head.left() - side - measures.tight, head.top(), side, head.height() + 1)
            sketch.icon("info", room, "text2", side)
        else:
            right = head.right() + 1 - measures.gutter
            for title, ground in (("Apply", "raised"), ("Reset", "")):
                text = QCoreApplication.translate("FilterForm", title)
                right = self._draw_button(head, right, text, "text", ground)

    def _draw_saved(self, head: QRect, left: int) -> None:
        """Draws the button of the saved filters."""
        sketch, measures = self._sketch, self._measures
        text = QCoreApplication.translate("FilterForm", "Saved")
        side = measures.icon_hint
        # The room behind the words is wider by the mark of a menu, which stands at its end.
        end = _draw_tool(sketch, head, left, "bookmark", text) + 1 - measures.tight
        sketch.icon("chevron-down", QRect(end, head.top(), side, head.height()), "text2", side)

    def _draw_quick_row(self, row: QRect) -> None:
        sketch, measures = self._sketch, self._measures
        is_narrow = row.width() < NARROW_WIDTH * sketch.scale
        right = self._draw_quick_buttons(row, is_narrow=is_narrow) - measures.small
        least, most = (round(width * sketch.scale) for width in QUICK_FILTER_WIDTHS)
        free = right - measures.gutter - 2 * measures.small
        share = free * 2 // 3 if is_narrow else free * 2 // 6
        edit = QRect(measures.gutter, 0, max(least, min(share, most)), 0)
        edit.setHeight(measures.control_height)
        words = QCoreApplication.translate("QuickRow", "Quick filter")
        _draw_search_box(sketch, _centered(edit, row), "funnel", words)
        if is_narrow:
            return
        words = QCoreApplication.translate(
            "QuickRow", "Hides loaded rows on this computer, asks nothing"
        )
        room = QRect(row)
        room.setLeft(edit.right() + 1 + measures.small)
        sketch.text(room, _elided(sketch.hint, words, free * 3 // 6), "text2", sketch.hint)

    def _draw_quick_buttons(self, row: QRect, *, is_narrow: bool) -> int:
        """Draws the buttons at the right; where they begin."""
        sketch, measures = self._sketch, self._measures
        right = row.right() + 1 - measures.medium
        zone = "UTC" if self._look.time_zone == "utc" else "Local time"
        buttons = (("download", "Export"), ("clock", zone), ("columns-3", "Columns"))
        for icon, title in buttons:
            text = QCoreApplication.translate("QuickRow", title)
            if is_narrow:
                width = _tool_width(measures)
                sketch.icon(icon, QRect(right - width, row.top(), width, row.height()), "text2")
            else:
                width = _labelled_width(sketch, text)
                _draw_tool(sketch, row, right - width, icon, text)
            right -= width + measures.small
        return right

    def _draw_table(self, area: QRect) -> None:
        sketch, measures = self._sketch, self._measures
        shown = list(_sections(self._look, sketch.scale))
        if shown:  # The last one takes what is left.
            width = max(shown[-1].width, area.width() - shown[-1].left)
            shown[-1] = shown[-1]._replace(width=width)
        sketch.fill(area, "base")
        head = QRect(area.left(), area.top(), area.width(), measures.header)
        for section in shown:
            self._draw_title(head, section)
            line = QRect(section.left + section.width - 1, 0, 1, measures.separator)
            line.moveTop(head.center().y() - line.height() // 2)
            sketch.fill(line, "border")
        sketch.fill(QRect(head.left(), head.bottom(), head.width(), 1), "border")
        if self._look.is_loading:
            self._draw_bars(area.adjusted(0, head.height(), 0, 0), shown)

    def _draw_title(self, head: QRect, section: Section) -> None:
        sketch = self._sketch
        room = QRect(head)
        room.setLeft(section.left + self._indent(section))
        room.setRight(section.left + section.width - 1 - self._measures.cell_right)
        text = _elided(sketch.label, section.title, room.width())
        if section.is_number:
            room.setLeft(room.right() - _advance(sketch.label, text))
        sketch.text(room, text, "text2", sketch.label)

    def _draw_bars(self, body: QRect, shown: Sequence[Section]) -> None:
        sketch, measures = self._sketch, self._measures
        height = self._row_height()
        for row in range(len(BAR_SHARES)):
            top, opacity = body.top() + row * height, 1 - row / len(BAR_SHARES)
            line = QRect(body.left(), top + height - 1, body.width(), 1)
            sketch.fill(line, "line", opacity=opacity)
            for place, section in enumerate(shown):
                indent = self._indent(section)
                share = BAR_SHARES[(row + 3 * place) % len(BAR_SHARES)]
                width = round((section.width - indent - measures.cell_right) * share)
                bar = QRect(section.left + indent, top, width, measures.cell_left)
                bar.moveTop(top + (height - bar.height()) // 2)
                sketch.fill(bar, "hover", measures.radius_small, opacity)

    def _row_height(self) -> int:
        measures, is_faces = self._measures, self._look.kind == "faces"
        usual = measures.row_faces if is_faces else measures.row_collections
        least = QFontMetrics(self._sketch.body).height() + 8
        density = round(DENSITY_PX.get(self._look.density, 0) * self._sketch.scale)
        return max(usual + density, least)

    def _indent(self, section: Section) -> int:
        return self._measures.cell_left if section.left else self._measures.gutter

    def _draw_strip(self, strip: QRect) -> None:
        sketch, measures = self._sketch, self._measures
        sketch.fill(strip, "window")
        sketch.fill(QRect(strip.left(), strip.top(), strip.width(), 1), "border")
        room = QRect(measures.gutter, strip.top(), measures.icon, strip.height())
        sketch.icon("circle-dashed", room, "accent")
        text = QCoreApplication.translate("CompletenessWords", "not loaded yet")
        if self._look.is_loading:
            asking = QCoreApplication.translate("CompletenessWords", "asking {name}")
            text = asking.format(name="BLOCKv" if self._look.kind == "faces" else "Verifik")
        room = strip.adjusted(room.right() + 1 + measures.small, 0, 0, 0)
        sketch.text(room, text, "text", sketch.strong)
        if self._look.kind == "faces":
            right = strip.right() + 1 - measures.medium
            last = (
                ("Stop", "text", "raised") if self._look.is_loading else ("Load all", "text3", "")
            )
            for title, token, ground in (last, ("Load more", "text3", "")):
                text = QCoreApplication.translate("CompletenessStrip", title)
                right = self._draw_button(strip, right, text, token, ground or "window")

    def _draw_button(self, row: QRect, right: int, text: str, token: str, ground: str) -> int:
        """Draws a button that ends there; where the next one to its left ends."""
        sketch, measures = self._sketch, self._measures
        width = _advance(sketch.strong, text) + 2 * measures.medium + 2
        box = _centered(QRect(right - width, 0, width, measures.control_height), row)
        if ground:
            sketch.box(box, ground, "border")
        sketch.text(box.adjusted(measures.medium + 1, 0, 0, 0), text, token, sketch.strong)
        return box.left() - measures.small


def _sections(look: FirstLook, scale: float) -> Iterator[Section]:
    """The shown columns in their order."""
    columns = COLUMNS[look.kind]
    places = {
        key: _number(look.columns, key, "position", place)
        for place, (key, _, _) in enumerate(columns)
    }
    left = 0
    for key, title, usual in sorted(columns, key=lambda column: places[column[0]]):
        if look.columns.get(key, {}).get("is_hidden", key in HIDDEN) is True:
            continue
        width = round((_number(look.columns, key, "width") or usual) * scale)
        yield Section(QCoreApplication.translate("columns", title), left, width, key in NUMBERS)
        left += width


def _number(
    columns: Mapping[str, Mapping[str, Any]], key: str, name: str, otherwise: int = 0
) -> int:
    """A remembered number of a column, where there is one."""
    found = columns.get(key, {}).get(name)
    return found if type(found) is int and found >= 0 else otherwise


# --- Beside and below the listing -----------------------------------------------------------------


def _draw_detail_pane(sketch: Sketch, area: QRect) -> None:
    measures = sketch.measures
    sketch.fill(area, "window")
    sketch.fill(QRect(area.left(), area.top(), 1, area.height()), "border")
    room = area.adjusted(SEAM_WIDTH, measures.large, 0, -measures.large)
    title = QCoreApplication.translate("DetailPane", "Select a row")
    sentence = QCoreApplication.translate(
        "DetailPane", "Its fields, JSON and assets are shown here."
    )
    wrapped = _wrapped(sketch.body, sentence, room.width() - 2 * measures.large)
    lines = [(title, sketch.title, "text"), *((line, sketch.body, "text2") for line in wrapped)]
    heights = [QFontMetrics(font).height() for _, font, _ in lines]
    free = room.height() - measures.icon_large - sum(heights) - 2 * measures.small
    top = room.top() + max(0, free) // 3
    icon = QRect(room.left(), top, room.width(), measures.icon_large)
    sketch.icon("panel-right", icon, "text2", measures.icon_large)
    top += measures.icon_large + measures.small
    for (line, font, token), height in zip(lines, heights, strict=True):
        left = room.left() + max(0, room.width() - _advance(font, line)) // 2
        sketch.text(QRect(left, top, 0, height), line, token, font)
        top += height + (measures.small if font is sketch.title else 0)


def _draw_activity(sketch: Sketch, area: QRect) -> None:
    measures = sketch.measures
    sketch.fill(QRect(area.left(), area.top(), area.width(), 1), "border")
    head = QRect(area.left(), area.top() + 1, area.width(), measures.bar)
    icon = QRect(measures.gutter, head.top(), measures.icon, head.height())
    sketch.icon("activity", icon, "text2")
    words = QCoreApplication.translate("ActivityDock", "Activity")
    room = head.adjusted(icon.right() + 1 + measures.small, 0, 0, 0)
    sketch.text(room, words, "text", sketch.strong)
    sketch.fill(area.adjusted(0, measures.bar + 1, 0, 0), "base")
