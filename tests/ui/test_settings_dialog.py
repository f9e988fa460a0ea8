"""Settings are edited as copies, checked beside their fields, and nothing unknown is lost."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QColorDialog,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from faceviewer.addresses import PRESETS
from faceviewer.settings import PRODUCTION, Environment, Limits, Service, Settings
from faceviewer.views.icons import Icons
from faceviewer.views.settings_dialog import SettingsDialog
from tests.ui.finding import child, delete_now

STAGING = Environment(
    name="Staging",
    id="staging",
    color="#B45309",
    verifik=Service(base_url="https://staging-api.verifik.co", extra={"note": "kept"}),
    blockv=Service(base_url="https://api-testnet.dual.network", auth="api-key"),
    loads_when_shown=False,
    picture_hosts=("cdn.example.com", "127.0.0.1:8001"),
    extra={"owner": "support"},
)
SETTINGS = Settings(
    environments=(PRODUCTION, STAGING),
    proxy="http://proxy.example.com:3128",
    certificates="bundled",
    ca_file="/etc/ssl/company.pem",
    load_all_workers=8,
    limits=Limits(connect_s=2.5, asset_bytes=1_000_001),
    theme="dark",
    time_zone="local",
    density="roomy",
    language="es",
    zoom_percent=118,
    notifies=False,
    extra={"unknown": [1, 2]},
)


@pytest.fixture
def dialog(icons: Icons) -> Iterator[SettingsDialog]:
    dialog = SettingsDialog(SETTINGS, icons)
    dialog.open()
    yield dialog
    delete_now(dialog)


def saved_by(dialog: SettingsDialog, qtbot: QtBot) -> Settings:
    with qtbot.waitSignal(dialog.saved) as saved:
        dialog.save_button.click()
    settings = saved.args[0]
    assert isinstance(settings, Settings)
    assert not dialog.isVisible()
    return settings


def press(dialog: SettingsDialog, name: str) -> None:
    child(dialog.environments_page, QPushButton, name).click()


def test_saving_untouched_settings_changes_nothing(dialog: SettingsDialog, qtbot: QtBot) -> None:
    assert saved_by(dialog, qtbot) == SETTINGS


def test_cancel_saves_nothing(dialog: SettingsDialog, qtbot: QtBot) -> None:
    dialog.environments_page.name_edit.setText("Other")
    with qtbot.assertNotEmitted(dialog.saved):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert SETTINGS.environments[0].name == "Production"


def test_the_rows_of_the_last_loads_are_kept_only_where_that_is_chosen(
    dialog: SettingsDialog, qtbot: QtBot
) -> None:
    page = dialog.environments_page
    assert not page.keeps_check.isChecked()
    page.keeps_check.click()

    saved = saved_by(dialog, qtbot)

    assert [environment.keeps_loads for environment in saved.environments] == [True, False]


def test_every_field_of_an_environment_is_saved(dialog: SettingsDialog, qtbot: QtBot) -> None:
    page = dialog.environments_page
    page.choose("Staging")
    page.name_edit.setText(" Test ")
    page.color_edit.setText("#123abc")
    page.verifik_combo.setEditText("verifik.app/v2/face-recognition/collections")
    page.blockv_combo.setEditText("")
    page.auth_combo.choose("none")
    page.loads_check.setChecked(True)
    page.picture_hosts_edit.setText(
        "https://cdn.example.com/x, CDN.example.com; b.io:443 localhost:8000"
    )
    changed = saved_by(dialog, qtbot).environments[1]
    assert changed == replace(
        STAGING,
        name="Test",
        color="#123abc",
        verifik=Service(base_url="https://verifik.app", extra={"note": "kept"}),
        blockv=Service(base_url="", auth="none"),
        loads_when_shown=True,
        picture_hosts=("cdn.example.com", "b.io:443", "localhost:8000"),
    )


def test_new_environment_gets_no_id_of_another(dialog: SettingsDialog, qtbot: QtBot) -> None:
    press(dialog, "add_button")
    dialog.environments_page.name_edit.setText("Third")
    added = saved_by(dialog, qtbot).environments
    assert [environment.name for environment in added] == ["Production", "Staging", "Third"]
    assert added[2].id == ""


@pytest.mark.slow
def test_copy_has_everything_but_name_and_id(dialog: SettingsDialog, qtbot: QtBot) -> None:
    dialog.environments_page.choose("Staging")
    press(dialog, "duplicate_button")
    press(dialog, "duplicate_button")
    environments = saved_by(dialog, qtbot).environments
    assert [environment.name for environment in environments[2:]] == [
        "Staging copy",
        "Staging copy copy",
    ]
    copied = replace(environments[2], name="Staging", id="staging")
    assert replace(copied, verifik=STAGING.verifik) == STAGING
    assert copied.verifik.base_url == STAGING.verifik.base_url


def test_removing_is_asked_for_in_place(dialog: SettingsDialog, qtbot: QtBot) -> None:
    page = dialog.environments_page
    page.choose("Staging")
    press(dialog, "remove_button")
    assert page.remove_panel.isVisible()
    press(dialog, "keep_button")
    assert not page.remove_panel.isVisible()
    press(dialog, "remove_button")
    press(dialog, "remove_now_button")
    assert page.name_edit.text() == "Production"
    assert not page.remove_button.isEnabled()
    assert saved_by(dialog, qtbot).environments == (PRODUCTION,)


def test_what_is_kept_of_an_environment_is_forgotten_as_it_was_before_the_edit(
    dialog: SettingsDialog, qtbot: QtBot
) -> None:
    page = dialog.environments_page
    page.name_edit.setText("Edited")

    with qtbot.waitSignal(dialog.forget_asked) as asked:
        page.forget_button.click()

    assert asked.args == [PRODUCTION]
    press(dialog, "add_button")
    assert not page.forget_button.isEnabled(), "of a new one there is nothing"


def test_first_environment_can_go_too(dialog: SettingsDialog, qtbot: QtBot) -> None:
    press(dialog, "remove_button")
    press(dialog, "remove_now_button")
    assert saved_by(dialog, qtbot).environments == (STAGING,)


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("name_edit", "", "name"),
        ("name_edit", "production ", "Another environment"),
        ("color_edit", "red", "#0F766E"),
        ("verifik_combo", "ftp://api.verifik.co", "https"),
        ("blockv_combo", "https://user:secret-4242@host", "password"),
        ("picture_hosts_edit", "cdn.example.com, ht!tp", "host"),
    ],
)
def test_wrong_text_is_refused_beside_its_field(
    dialog: SettingsDialog, qtbot: QtBot, name: str, text: str, words: str
) -> None:
    page = dialog.environments_page
    page.choose("Staging")
    control = child(page, QWidget, name)
    if isinstance(control, QComboBox):
        control.setEditText(text)
    else:
        child(page, QLineEdit, name).setText(text)
    page.choose("Production")
    dialog.tab_bar.setCurrentIndex(2)
    with qtbot.assertNotEmitted(dialog.saved):
        dialog.save_button.click()
    assert dialog.isVisible()
    assert dialog.tab_bar.currentIndex() == 0
    assert page.list.currentRow() == 1
    assert control.property("invalid") is True
    assert words in control.accessibleDescription()
    assert "4242" not in control.accessibleDescription()
    assert control.isVisible()
    assert dialog.focusWidget() in (control, *control.findChildren(QWidget))


def test_another_origin_says_that_the_credential_is_asked_for_again(
    dialog: SettingsDialog,
) -> None:
    combo = dialog.environments_page.verifik_combo
    combo.setEditText("https://api.verifik.co/v2")
    assert combo.accessibleDescription() == ""
    combo.setEditText("https://staging-api.verifik.co")
    assert "asked for again" in combo.accessibleDescription()


def test_known_addresses_are_on_offer(dialog: SettingsDialog) -> None:
    combo = dialog.environments_page.blockv_combo
    offered = [combo.itemData(index) for index in range(combo.count())]
    assert offered == [preset.base_url for preset in PRESETS["blockv"]]
    combo.setCurrentIndex(3)
    combo.activated.emit(3)
    assert combo.currentText() == "https://api-testnet.dual.network"


@pytest.mark.slow
def test_colour_can_be_picked(dialog: SettingsDialog, qtbot: QtBot) -> None:
    press(dialog, "color_button")
    picker = child(dialog, QColorDialog, "color_dialog")
    picker.colorSelected.emit(QColor("#336699"))
    picker.close()
    assert saved_by(dialog, qtbot).environments[0].color == "#336699"


def test_network_is_saved(dialog: SettingsDialog, qtbot: QtBot) -> None:
    page = dialog.network_page
    page.proxy_combo.choose("system")
    page.certificates_combo.choose("system")
    page.ca_file_edit.setText("")
    page.spins["load_all_workers"].setValue(16)
    page.spins["read_s"].setValue(45)
    page.spins["faces_page_bytes"].setValue(32)
    settings = saved_by(dialog, qtbot)
    assert settings.proxy == "system"
    assert settings.certificates == "system"
    assert settings.ca_file == ""
    assert settings.load_all_workers == 16
    assert settings.limits == replace(SETTINGS.limits, read_s=45, faces_page_bytes=32 * 1024 * 1024)


@pytest.mark.parametrize("proxy", ["", "socks5://proxy", "http://user:secret@proxy:3128"])
def test_wrong_proxy_is_refused(dialog: SettingsDialog, qtbot: QtBot, proxy: str) -> None:
    dialog.network_page.proxy_edit.setText(proxy)
    with qtbot.assertNotEmitted(dialog.saved):
        dialog.save_button.click()
    assert dialog.tab_bar.currentIndex() == 1
    assert dialog.network_page.proxy_edit.property("invalid") is True
    dialog.network_page.proxy_combo.choose("none")
    assert not dialog.network_page.proxy_edit.isEnabled()
    assert saved_by(dialog, qtbot).proxy == "none"


def test_certificate_file_is_chosen_without_a_second_loop(
    dialog: SettingsDialog, qtbot: QtBot
) -> None:
    dialog.tab_bar.setCurrentIndex(1)
    dialog.network_page.ca_file_button.click()
    chooser = child(dialog, QFileDialog, "ca_file_dialog")
    chooser.fileSelected.emit("/etc/ssl/other.pem")
    chooser.close()
    assert saved_by(dialog, qtbot).ca_file == "/etc/ssl/other.pem"


def test_appearance_is_saved(dialog: SettingsDialog, qtbot: QtBot) -> None:
    dialog.appearance_page.theme_combo.choose("light")
    dialog.appearance_page.density_combo.choose("compact")
    dialog.appearance_page.zone_combo.choose("utc")
    dialog.appearance_page.language_combo.choose("en")
    dialog.appearance_page.zoom_edit.stepUp()
    dialog.appearance_page.notifies_check.click()
    settings = saved_by(dialog, qtbot)
    assert (settings.theme, settings.density, settings.time_zone) == ("light", "compact", "utc")
    assert settings.language == "en"
    assert settings.zoom_percent == 128
    assert settings.notifies


def test_every_control_has_a_name(dialog: SettingsDialog) -> None:
    kinds = (QPushButton, QComboBox, QAbstractSpinBox, QCheckBox)
    controls = [control for kind in kinds for control in dialog.findChildren(kind)]
    controls += [edit for edit in dialog.findChildren(QLineEdit) if edit.objectName()[:3] != "qt_"]
    for control in controls:
        interface = QAccessible.queryAccessibleInterface(control)
        is_part = isinstance(control.parent(), QComboBox | QAbstractSpinBox)
        assert is_part or interface.text(QAccessible.Text.Name), control.objectName()
        assert is_part or control.objectName()
