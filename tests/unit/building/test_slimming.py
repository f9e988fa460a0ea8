import pytest
from slimming import Entry, is_unused, kept_binaries, kept_data

CORE: Entry = ("PySide6/QtCore.abi3.so", "/lib/QtCore.abi3.so", "EXTENSION")
QT_CORE: Entry = ("PySide6/Qt/lib/libQt6Core.so.6", "/lib/libQt6Core.so.6", "BINARY")
XCB: Entry = ("PySide6/Qt/plugins/platforms/libqxcb.so", "/lib/libqxcb.so", "BINARY")
CURSOR: Entry = ("libxcb-cursor.so.0", "/usr/lib/libxcb-cursor.so.0", "BINARY")
GTK_THEME: Entry = ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", "/lib/libqgtk3.so", "BINARY")
GTK: Entry = ("libgtk-3.so.0", "/usr/lib/libgtk-3.so.0", "BINARY")
PYTHON: Entry = ("libpython3.11.so.1.0", "/usr/lib/libpython3.11.so.1.0", "BINARY")

LINKED = {
    "/lib/QtCore.abi3.so": ["libQt6Core.so.6", "libc.so.6"],
    "/lib/libqxcb.so": ["libxcb-cursor.so.0", "libQt6Core.so.6"],
    "/lib/libqgtk3.so": ["libgtk-3.so.0"],
}


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platforms/libqeglfs.so",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/plugins/imageformats/qtga.dll",
        "PySide6\\plugins\\tls\\qschannelbackend.dll",
        "PySide6/Qt/translations/qtbase_de.qm",
    ],
)
def test_what_nobody_loads_is_left_out(name: str) -> None:
    assert is_unused(name)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "PySide6/Qt/plugins/imageformats/libqjpeg.so",
        "PySide6/Qt/translations/qtbase_es.qm",
        "faceviewer/resources/translations/faceviewer_es.qm",
    ],
)
def test_what_is_loaded_stays(name: str) -> None:
    assert not is_unused(name)


def test_only_libraries_stay_that_something_in_use_is_linked_to() -> None:
    kept = kept_binaries(
        [CORE, QT_CORE, XCB, CURSOR, GTK_THEME, GTK, PYTHON], lambda file: LINKED.get(file, [])
    )

    assert kept == [CORE, QT_CORE, XCB, CURSOR, PYTHON]


def test_windows_does_not_tell_large_letters_from_small_ones() -> None:
    module: Entry = ("PySide6/QtCore.pyd", "QtCore.pyd", "EXTENSION")
    library: Entry = ("PySide6/Qt6Core.dll", "Qt6Core.dll", "BINARY")

    kept = kept_binaries([module, library], lambda file: ["QT6CORE.dll"] if "pyd" in file else [])

    assert kept == [module, library]


def test_a_link_to_a_library_that_is_gone_goes_too() -> None:
    link = ("libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6", "SYMLINK")
    dangling = ("libgtk-3.so.0", "somewhere/libgtk-3.so.0", "SYMLINK")
    text = ("faceviewer/resources/style.qss", "/resources/style.qss", "DATA")

    assert kept_data([link, dangling, text], [QT_CORE]) == [link, text]
