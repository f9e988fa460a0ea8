"""The first picture of the window against the finished one that takes its place."""

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QFont, QImage, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from faceviewer.first_look import FirstLook, read_first_look
from faceviewer.kept_tabs import KeptTab, replace_tabs
from faceviewer.listings.columns import COLLECTION_COLUMNS, FACE_COLUMNS, Column
from faceviewer.resource_files import resource_path
from faceviewer.settings import DataDirectory, Environment, Service, Settings, State
from faceviewer.views import record_table
from faceviewer.views.first_frame import COLUMNS, DENSITY_PX, FirstFrame
from faceviewer.views.program_window import ProgramWindow
from faceviewer.views.theme import SchemeMode
from faceviewer.views.tokens import DARK, LIGHT
from tests.ui.pseudo_language import pseudo_language
from tests.ui.workbench import Workbench
from tests.whole_set import whole_set

IDLE = Environment(
    name="Staging <&> 1",
    id="staging",
    color="#b45309",
    verifik=Service(base_url="http://127.0.0.1:9"),
    blockv=Service(base_url="http://127.0.0.1:9"),
    loads_when_shown=False,
)
CLEARLY = 60
OF_QT = frozenset({"QShortcut", "QGuiApplication"})
SETTLED = FirstLook(
    environment=IDLE.name, environment_id=IDLE.id, color=IDLE.color, is_loading=False
)


def picture(look: FirstLook, size: QSize, font: QFont, palette: QPalette) -> QImage:
    """What is painted first."""
    image = QImage(size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    FirstFrame(look, font, palette).paint(painter, size)
    painter.end()
    return image


def differing_share(one: QImage, other: QImage, area: QRect) -> float:
    """How much of an area is clearly another gray; what is one pixel away counts as there."""
    area &= one.rect()  # a splitter from right to left goes a pixel beyond the window
    width, seen, drawn = one.width(), gray(one), gray(other)
    wrong = 0
    for y in range(area.top(), area.bottom() + 1):
        for place in range(y * width + area.left(), y * width + area.right() + 1):
            value = seen[place]
            if abs(value - drawn[place]) > CLEARLY:
                around = (
                    drawn[place + down + across]
                    for across in (-1, 0, 1)
                    for down in (-width, 0, width)
                    if 0 <= place + down + across < len(drawn)
                )
                wrong += all(abs(value - near) > CLEARLY for near in around)
    return wrong / (area.width() * area.height())


def gray(image: QImage) -> bytes:
    """The brightness of each pixel; lines follow each other without a gap."""
    plain = image.convertToFormat(QImage.Format.Format_Grayscale8)
    assert plain.bytesPerLine() == plain.width()
    return bytes(plain.constBits())


@pytest.fixture
def system_font(qapp: QApplication) -> QFont:
    """The font before any theme has been worn."""
    return QFont(qapp.font())


def area_of(window: ProgramWindow, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


@pytest.mark.parametrize("mode", [SchemeMode.LIGHT, SchemeMode.DARK])
@pytest.mark.parametrize("kind", ["collections", "faces"])
@pytest.mark.parametrize("size", [(1012, 640), *whole_set((1440, 900), (760, 600))])
def test_nothing_jumps_when_the_widgets_come(
    system_font: QFont,
    workbench: Workbench,
    kind: str,
    mode: SchemeMode,
    size: tuple[int, int],
    tmp_path: Path,
) -> None:
    look = SETTLED._replace(kind=kind, theme=mode)
    assert jumping(look, size, system_font, workbench, tmp_path) == {}


@pytest.mark.parametrize(("percent", "size"), [(80, (1012, 640)), (200, (1440, 900))])
def test_nothing_jumps_where_the_text_has_another_size(
    system_font: QFont, workbench: Workbench, percent: int, size: tuple[int, int], tmp_path: Path
) -> None:
    look = SETTLED._replace(theme="light", zoom_percent=percent)
    assert jumping(look, size, system_font, workbench, tmp_path) == {}


def jumping(
    look: FirstLook, size: tuple[int, int], font: QFont, workbench: Workbench, folder: Path
) -> dict[str, float]:
    """The parts of the window that change when the widgets come, and how much of each does."""
    workbench.theme.set_mode(SchemeMode(look.theme))
    workbench.theme.set_zoom(look.zoom_percent)
    content = workbench.main_window((IDLE,), state=State(window={"tab": look.kind}))
    window = workbench.show_in_window(content, look)
    window.resize(*size)
    content.panes.restore()
    content.set_environments((IDLE,), IDLE.id)
    content.show_remembered_tab()
    content.header.lookup_edit.setFocus()
    content.header.lookup_edit.clearFocus()
    page = content.current_listing_page()
    assert page is not None

    QApplication.sendPostedEvents()
    seen = window.grab().toImage()
    drawn = picture(look, window.size(), font, QPalette())

    seen.save(str(folder / "seen.png"))
    drawn.save(str(folder / "drawn.png"))
    parts = {
        "menus": content.menuBar(),
        "header": content.header,
        "tabs": content.tabs.tabBar(),
        "saved": page.filter_form.saved_button,
        "columns": page.table.horizontalHeader(),
        "strip": page.strip,
    }
    if content.detail_pane.isVisible():
        parts["detail"] = content.detail_pane
    shares = {
        name: differing_share(seen, drawn, area_of(window, part)) for name, part in parts.items()
    }
    return {name: share for name, share in shares.items() if share > 0.004}


@pytest.mark.parametrize("kind", ["collections", "faces"])
def test_texts_are_asked_for_where_they_stand(
    qapp: QApplication, system_font: QFont, kind: str
) -> None:
    """A text of another class stays English, or is another one in Spanish."""
    tree = ET.parse(resource_path("translations", "faceviewer_es.ts"))  # noqa: S314 - our own file
    known = {
        (context.findtext("name"), source.text)
        for context in tree.iter("context")
        for source in context.iter("source")
    }

    with pseudo_language(qapp) as language:
        for zone in ("utc", "local"):
            look = SETTLED._replace(kind=kind, time_zone=zone, activity_height=200)
            picture(look, QSize(1440, 900), system_font, QPalette())

    asked = {text for text in language.asked if text[0] not in OF_QT}
    assert len(asked) > 20
    assert asked - known == set()


@pytest.mark.parametrize("size", [(1440, 900), *whole_set((760, 600))])
def test_nothing_jumps_in_spanish(
    system_font: QFont,
    workbench: Workbench,
    spanish: None,
    size: tuple[int, int],
    tmp_path: Path,
) -> None:
    look = SETTLED._replace(theme="light")
    assert jumping(look, size, system_font, workbench, tmp_path) == {}


@pytest.mark.usefixtures("mirrored")
def test_nothing_jumps_where_reading_begins_at_the_right(
    system_font: QFont, workbench: Workbench, tmp_path: Path
) -> None:
    """But for the hints of fields, which are English here, and pixels that no margin mirrors."""
    look = SETTLED._replace(theme="light")
    found = jumping(look, (1440, 900), system_font, workbench, tmp_path)
    assert set(found) <= {"header", "saved", "columns"}
    assert max(found.values(), default=0) < 0.06


def test_the_tabs_of_the_last_run_stand_where_they_will_stand(
    system_font: QFont, workbench: Workbench, tmp_path: Path
) -> None:
    kept: list[KeptTab] = [
        {"kind": "faces", "is_first": True},
        {"kind": "faces", "filter": {"name": "Ana"}, "title": "Faces · “Ana”"},
        {"kind": "collections", "is_first": True},
        {"kind": "faces", "filter": {"name": "Bo"}, "title": "Faces · “Bo”", "is_current": True},
    ]
    state = State(tabs=replace_tabs([], IDLE.id, kept), window={"environment": IDLE.id})
    data = DataDirectory(tmp_path)
    data.save_settings(Settings(environments=(IDLE,), theme="light"))
    data.save_state(state)
    look = read_first_look(data.settings_file, data.state_file)
    content = workbench.main_window((IDLE,), state=state)
    window = workbench.show_in_window(content, look)
    window.resize(1200, 700)
    content.set_environments((IDLE,), IDLE.id)
    content.start()

    QApplication.sendPostedEvents()
    seen = window.grab().toImage()
    drawn = picture(look, window.size(), system_font, QPalette())
    seen.save(str(tmp_path / "seen.png"))
    drawn.save(str(tmp_path / "drawn.png"))

    assert content.tabs.currentIndex() == 3
    area = area_of(window, content.tabs.tabBar())
    assert differing_share(seen, drawn, area) < 0.004


def test_the_columns_are_those_of_the_tables() -> None:
    def shown(columns: tuple[Column, ...]) -> tuple[tuple[str, str, int], ...]:
        return tuple((c.key, c.title, c.width) for c in columns)

    assert {
        "collections": shown(COLLECTION_COLUMNS),
        "faces": shown(FACE_COLUMNS),
    } == COLUMNS


def test_rows_are_as_high_as_those_of_the_tables() -> None:
    assert record_table._DENSITY_PX == DENSITY_PX  # noqa: SLF001 - it has no other user


def test_the_columns_stand_as_they_were_left(system_font: QFont) -> None:
    columns = {"name": {"width": 400, "position": 1}, "code": {"width": 100, "position": 0}}
    size, palette = QSize(1440, 900), QPalette()
    usual = picture(FirstLook(), size, system_font, palette)

    assert picture(FirstLook(columns=columns), size, system_font, palette) != usual
    hidden = {key: {"is_hidden": True} for key, _, _ in COLUMNS["collections"]}
    without = picture(FirstLook(columns=hidden, is_loading=False), size, system_font, palette)
    header = QRect(0, 200, 1000, 12)
    assert len(colors(without.copy(header))) == 1
    assert len(colors(usual.copy(header))) > 1


def colors(image: QImage) -> set[int]:
    return {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}


def test_activity_stands_below_where_it_was_open(system_font: QFont) -> None:
    size, look = QSize(1200, 800), FirstLook(theme="light", activity_height=200)
    drawn = picture(look, size, system_font, QPalette())

    assert drawn.pixelColor(600, 599).name() == LIGHT.border.lower()
    assert drawn.pixelColor(600, 790).name() == LIGHT.base.lower()


@pytest.mark.parametrize(("theme", "ground"), [("light", LIGHT), ("dark", DARK)])
def test_it_wears_the_chosen_theme(system_font: QFont, theme: str, ground: object) -> None:
    assert FirstFrame(FirstLook(theme=theme), system_font, QPalette()).tokens is ground


def test_like_the_system_it_is_as_dark_as_the_system(system_font: QFont) -> None:
    palette = QPalette()
    for color, tokens in (("#101010", DARK), ("#f0f0f0", LIGHT)):
        palette.setColor(QPalette.ColorRole.Window, color)
        assert FirstFrame(FirstLook(), system_font, palette).tokens is tokens


@pytest.mark.parametrize("name", ["<b>&\"'", "\x00\ud800\u202e", "名前", ""])
def test_any_name_of_an_environment_can_be_drawn(system_font: QFont, name: str) -> None:
    drawn = picture(FirstLook(environment=name), QSize(1200, 700), system_font, QPalette())

    assert len(colors(drawn.copy(0, 0, 1200, 60))) > 10


@pytest.mark.parametrize("size", [(1, 1), (300, 120), (4000, 300)])
def test_any_size_can_be_drawn(system_font: QFont, size: tuple[int, int]) -> None:
    assert not picture(FirstLook(), QSize(*size), system_font, QPalette()).isNull()
