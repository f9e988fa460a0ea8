"""Where the files of `resources/` are on disk, installed or in a checkout; nothing is read here."""

from pathlib import Path


def resource_path(*parts: str) -> Path:
    """A file or folder of `resources/`, such as `resource_path("icons", "copy.svg")`."""
    return _resources_beside(Path(__file__).parent).joinpath(*parts)


def _resources_beside(package: Path) -> Path:
    """The folder that the wheel carries inside the package, else the checkout's beside it."""
    packaged = package / "resources"
    return packaged if packaged.is_dir() else package.parent / "resources"
