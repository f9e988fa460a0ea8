"""What is shown on the pictures: one function for each scene, which begins on a cleared stage."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Final, cast

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from stage import Stage

from faceviewer.demo.data import DemoData, DemoFace
from faceviewer.models.listing_screens import PageScreens
from faceviewer.records import Collection, Face
from faceviewer.settings import PRODUCTION
from faceviewer.views.export_dialog import ExportDialog
from faceviewer.views.filter_forms.faces_form import FacesForm
from faceviewer.views.listing_page import ListingPage
from faceviewer.views.picture_window import PictureWindow
from faceviewer.views.settings_dialog import SettingsDialog
from faceviewer.views.ticket_dialog import TicketDialog
from faceviewer.views.ticket_page import TicketPage
from faceviewer.views.widgets.empty_screen import ScreenAction

UNKNOWN_ID: Final = "65175da13e81e4fabc123450"


# Listings


async def faces(stage: Stage) -> None:
    """The Faces tab with its form open and four pages loaded."""
    page = await stage.show_listing("faces")
    page.filter_form.set_open(True)
    while page.listing.loaded.pages < 4:
        page.load_more()
        await stage.idle()
    await stage.select(page, 5)


async def collections(stage: Stage) -> None:
    """The Collections tab with a quick filter and the JSON of a record."""
    page = await stage.show_listing("collections")
    page.quick_row.filter_edit.setText("cl")
    page.quick_row.apply()
    await stage.select(page, 1)
    pane = stage.window.detail_pane
    pane.tabs.setCurrentWidget(pane.json_tab)
    await stage.idle()


async def collections_filter(stage: Stage) -> None:
    """The form of Collections, which filters on this computer, over rows in two sorts."""
    page = await stage.show_listing("collections")
    page.filter_form.set_open(True)
    page.table.sort_by([("deleted", True), ("name", False)])
    await stage.select(page, 2)


async def faces_filter(stage: Stage) -> None:
    """A changed filter, whose range is refused."""
    page = await stage.show_listing("faces")
    form = page.filter_form
    assert isinstance(form, FacesForm)
    form.set_open(True)
    form.autocomplete_edit.setText("badge")
    form.id_edit.setText("65175da13e81e4fabc12345")
    form.created_from_edit.setText("2026-11-20 00:00")
    form.created_to_edit.setText("2026-11-10 00:00")
    form.apply()


async def columns_menu(stage: Stage) -> None:
    """The columns to choose from."""
    page = await stage.show_listing("faces")
    await stage.select(page, 0)
    button = page.quick_row.columns_button
    page.quick_row.columns_menu.popup(button.mapToGlobal(QPoint(0, button.height())))


async def row_menu(stage: Stage) -> None:
    """What can be done with a row, at the row."""
    page = await stage.show_listing("faces")
    await stage.select(page, 1)
    index = page.table.currentIndex().siblingAtColumn(1)
    page.table.customContextMenuRequested.emit(page.table.visualRect(index).center())


async def small(stage: Stage) -> None:
    """The smallest window, its detail pane laid over the table."""
    page = await stage.show_listing("faces")
    stage.program.window.resize(800, 600)
    await stage.idle()
    stage.open_detail()
    await stage.select(page, 2)


# Screens of the states in which there are no rows, or not all


async def filtered_out(stage: Stage) -> None:
    """A quick filter that no row meets."""
    page = await stage.show_listing("collections")
    page.quick_row.filter_edit.setText("nothing of the kind")
    page.quick_row.apply()


async def nothing_found(stage: Stage) -> None:
    """A filter that the service answers with no row."""
    stage.window.tabs.open_empty("faces")
    form = stage.page(ListingPage).filter_form
    assert isinstance(form, FacesForm)
    form.set_open(True)
    form.name_edit.setText("Nobody")
    form.apply()


async def failed(stage: Stage) -> None:
    """A service that fails."""
    page = await _staging(stage, "faces", "error-500")
    await stage.until(lambda: not page.listing.is_loading)


async def part_failed(stage: Stage) -> None:
    """The second page failed; the rows of the first stay."""
    page = await _staging(stage, "faces", "")
    await stage.until(lambda: page.listing.records)
    stage.staging.set_faults("error-500")
    page.load_more()
    await stage.idle()
    await stage.select(page, 3)


async def unreadable(stage: Stage) -> None:
    """A record that cannot be read is counted, and shown as it came."""
    page = await _staging(stage, "faces", "row-null")
    await stage.until(lambda: page.listing.records)
    await stage.select(page, 0)


async def unreadable_dialog(stage: Stage) -> None:
    """What could not be read, as it came."""
    await unreadable(stage)
    stage.page(ListingPage).message_bar.action_buttons[0].click()


async def no_credential(stage: Stage) -> None:
    """An environment whose credential is not known yet."""
    stage.window.show_environment(PRODUCTION)


def _nothing() -> None:
    """Nobody presses a button on a picture."""


async def welcome(stage: Stage) -> None:
    """What a first start says, where there is no credential yet."""
    stage.window.show_environment(PRODUCTION)
    page = stage.window.current_listing_page()
    assert page is not None
    await stage.idle()
    screen = PageScreens(page.listing, page.model, page).screen(is_welcome=True)
    assert screen is not None
    actions = [ScreenAction(each.text, _nothing, each.kind, each.icon) for each in screen.choices]
    page.empty_screen.show_screen(
        screen.icon, screen.title, screen.sentence, actions=actions, icon_role=screen.icon_role
    )


async def _staging(stage: Stage, kind: str, faults: str) -> ListingPage:
    """A listing of Staging, asked anew under these faults."""
    stage.window.show_environment(stage.staging_environment)
    window = stage.window
    assert window.tabs.shown is not None
    page = window.tabs.shown.first["collections" if kind == "collections" else "faces"]
    window.tabs.setCurrentWidget(page)
    await stage.idle()
    stage.staging.set_faults(faults)
    window.tabs.open_empty("faces" if kind == "faces" else "collections")
    page = stage.page(ListingPage)
    page.load()
    await stage.idle()
    return page


# A record


async def detail_assets(stage: Stage) -> None:
    """The files of a face."""
    page = await stage.show_listing("faces")
    stage.open_detail()
    await stage.select(page, 5)
    pane = stage.window.detail_pane
    pane.tabs.setCurrentWidget(pane.assets_tab)
    pane.assets_tab.fetch_all_action.trigger()


async def detail_json(stage: Stage) -> None:
    """The JSON of a face, searched."""
    page = await stage.show_listing("faces")
    stage.open_detail()
    await stage.select(page, 5)
    pane = stage.window.detail_pane
    pane.tabs.setCurrentWidget(pane.json_tab)


async def detail_raw(stage: Stage) -> None:
    """A record as it was received."""
    page = await stage.show_listing("faces")
    stage.open_detail()
    await stage.select(page, 5)
    pane = stage.window.detail_pane
    pane.tabs.setCurrentWidget(pane.raw_tab)


# Looking up


async def lookup(stage: Stage) -> None:
    """The id of a project looked up: which records carry it, and what was asked."""
    page = await stage.show_listing("collections")
    await _look_up(stage, str(cast("Collection", page.listing.records[3]).project))


async def lookup_nothing(stage: Stage) -> None:
    """Nothing found: what was asked, what was not, and what may find more."""
    await stage.show_listing("collections")
    await _look_up(stage, UNKNOWN_ID)


async def lookup_secret(stage: Stage) -> None:
    """A credential is recognised, and goes nowhere."""
    await stage.show_listing("collections")
    stage.window.lookup.focus()
    stage.window.lookup.box.look_up_text(f"Bearer {stage.staging.token}")


async def lookup_page(stage: Stage) -> None:
    """What was found, as a tab."""
    await lookup(stage)
    stage.window.lookup.box.open_all()


async def _look_up(stage: Stage, text: str) -> None:
    window = stage.window
    window.lookup.focus()
    answers: list[object] = []
    window.lookup.box.answered.connect(answers.append)
    window.lookup.box.look_up_text(text)
    await stage.until(lambda: answers)


async def ticket_dialog(stage: Stage) -> None:
    """A ticket pasted, and what was recognised in it."""
    text = await _ticket_text(stage)
    stage.window.opener.ask_for_ticket()
    dialog = stage.front(TicketDialog)
    dialog.set_text(text)
    await stage.until(dialog.make_button.isEnabled)


async def ticket(stage: Stage) -> None:
    """A pasted ticket as a table, an ambiguous row chosen."""
    stage.window.opener.make_ticket(await _ticket_text(stage))
    await stage.until(lambda: isinstance(stage.window.current_page(), TicketPage))
    page = stage.page(TicketPage)
    await stage.until(lambda: not page.is_asking)
    page.table.setFocus(Qt.FocusReason.TabFocusReason)
    page.table.go_to_row(2)


async def _ticket_text(stage: Stage) -> str:
    faces = cast("list[Face]", (await stage.show_listing("faces")).listing.records)
    rows = (await stage.show_listing("collections")).listing.records
    known = cast("list[Collection]", rows)
    return "\n".join(
        (
            f"The visitor was let in twice on Friday, see {known[2].id} and",
            f"the badge {faces[4].id}; please check who made it:",
            str(known[5].project),
            str(known[7].code),
            "65175da13e81e4fabc12345",
            *(face.id for face in faces[10:18]),
            str(faces[1].url),
        )
    )


# Comparing


async def compare(stage: Stage) -> None:
    """Two records side by side."""
    page = await stage.show_listing("faces")
    _select_rows(page, 3, 5)
    stage.window.menus.compare_menu.compare_selected()


async def changes(stage: Stage) -> None:
    """What another load added, changed and removed."""
    page = await _staging(stage, "faces", "")
    before = stage.staging.data
    stage.staging.application.set_data(_changed(before))
    page.load_again()
    await stage.idle()
    page.show_changes()
    await stage.idle()
    stage.staging.application.set_data(before)


def _changed(data: DemoData) -> DemoData:
    """Two faces are gone, two have other values, and one is new."""
    kept = [face.record for face in data.faces[2:]]
    kept[0] |= {"name": "Visitor pass, returned"}
    kept[1] |= {"content": "", "config": {"theme": "dark"}}
    new = kept[3] | {"id": "6b090baa62d82c07cd0cffff", "name": "Badge, made a moment ago"}
    return replace(data, faces=[DemoFace.of(record) for record in (new, *kept)])


def _select_rows(page: ListingPage, *rows: int) -> None:
    page.table.clearSelection()
    flags = QItemSelectionModel.SelectionFlag
    for row in rows:
        index = page.model.index(row, 0)
        page.table.selectionModel().select(index, flags.Select | flags.Rows)


# Pictures


async def contact_sheet(stage: Stage) -> None:
    """Pictures side by side."""
    page = await stage.show_listing("faces")
    _select_rows(page, *range(1, 13))
    page.table_pictures.ask_for_sheet()
    await stage.idle()


async def picture(stage: Stage) -> None:
    """A picture looked at closely."""
    page = await stage.show_listing("faces")
    await stage.select(page, 5)
    page.table_pictures.show_picture()
    await stage.until(lambda: stage.open_windows(PictureWindow))


async def asset_report(stage: Stage) -> None:
    """What is the matter with the files of faces."""
    page = await stage.show_listing("faces")
    records = cast("list[Face]", page.listing.records[:40])
    stage.window.opener.report_on_assets(page.session, records)


# Sharing


async def export(stage: Stage) -> None:
    """Which rows go into a file, how, and what the format changes."""
    page = await stage.show_listing("faces")
    await stage.select(page, 5)
    page.sharing.export()
    stage.front(ExportDialog)


async def share(stage: Stage) -> None:
    """A record for a ticket: what is hidden, and exactly what leaves."""
    page = await stage.show_listing("faces")
    await stage.select(page, 5)
    stage.window.share(page, page.listing.records[5:6])


async def counts(stage: Stage) -> None:
    """How often each value occurs."""
    page = await stage.show_listing("collections")
    columns = [column.key for column in page.model.columns]
    page.table.setCurrentIndex(page.model.index(0, columns.index("project")))
    page.cells.show_counts()


async def activity(stage: Stage) -> None:
    """Every request."""
    page = await stage.show_listing("faces")
    page.load_more()
    await stage.select(page, 1)
    stage.window.activity_dock.show()


async def link(stage: Stage) -> None:
    """A link names an environment that is not known here."""
    await stage.show_listing("faces")
    stage.window.follow_link("faceviewer://faces?name=Ana&order=desc&environment=Integration")


# Settings


async def settings(stage: Stage) -> None:
    """The environments."""
    stage.window.open_settings()


async def settings_network(stage: Stage) -> None:
    """How the services are reached, and the limits."""
    _open_settings(stage, 1)


async def settings_appearance(stage: Stage) -> None:
    """How the window looks."""
    _open_settings(stage, 2)


def _open_settings(stage: Stage, tab: int) -> None:
    stage.window.open_settings()
    stage.front(SettingsDialog).tab_bar.setCurrentIndex(tab)


async def credentials(stage: Stage) -> None:
    """A credential that is kept for this run: whose it is, and until when."""
    stage.window.show_environment(stage.staging_environment)
    stage.window.open_credentials("blockv")


async def credentials_new(stage: Stage) -> None:
    """A credential to be pasted."""
    stage.window.show_environment(PRODUCTION)
    stage.window.open_credentials("verifik")


async def forget(stage: Stage) -> None:
    """What is forgotten of an environment, before it is."""
    stage.window.show_environment(stage.staging_environment)
    stage.window.forget_environment()


async def about(stage: Stage) -> None:
    """Which program this is."""
    stage.window.show_about()


async def palette(stage: Stage) -> None:
    """Every command, those used last at the top."""
    await stage.show_listing("faces")
    stage.window.help.state.recent["commands"] = [
        "export_action",
        "theme_light_action",
        "ticket_action",
    ]
    stage.window.help.open_palette()


async def palette_found(stage: Stage) -> None:
    """What a few letters find, some of it off."""
    await stage.show_listing("faces")
    stage.window.help.palette_box.close_palette()
    stage.window.help.open_palette()
    stage.window.help.palette_box.filter_edit.setText("copy")


async def guide(stage: Stage) -> None:
    """The user guide."""
    stage.window.help.open_guide()


async def keys(stage: Stage) -> None:
    """The sheet of keys."""
    stage.window.help.open_key_sheet()


Scene = Callable[[Stage], Awaitable[None]]
SCENES: Final[dict[str, Scene]] = {
    scene.__name__.replace("_", "-"): scene
    for scene in (
        *(faces, collections, collections_filter, faces_filter, columns_menu, row_menu, small),
        *(filtered_out, nothing_found, failed, part_failed, unreadable, unreadable_dialog),
        *(no_credential, welcome, detail_assets, detail_json, detail_raw),
        *(lookup, lookup_nothing, lookup_secret, lookup_page, ticket_dialog, ticket),
        *(compare, changes, contact_sheet, picture, asset_report),
        *(export, share, counts, activity, link),
        *(settings, settings_network, settings_appearance, credentials, credentials_new),
        *(forget, about, palette, palette_found, keys, guide),
    )
}

_GUIDE_SCENES: Final = (
    *("faces", "lookup", "ticket", "compare", "export", "share", "credentials", "settings"),
)

GUIDE: Final = {"light": _GUIDE_SCENES, "spanish": _GUIDE_SCENES, "dark": ("collections",)}
"""By look, the scenes whose pictures stand in the README and in the user guide."""
