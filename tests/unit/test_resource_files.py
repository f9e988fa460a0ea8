from faceviewer.resource_files import resource_path


def test_the_checkout_has_its_folders() -> None:
    assert resource_path("icons").is_dir()


def test_a_path_is_absolute_and_inside_resources() -> None:
    path = resource_path("icons", "no-such-icon.svg")

    assert path.is_absolute()
    assert path.parts[-3:] == ("resources", "icons", "no-such-icon.svg")
