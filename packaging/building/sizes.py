"""How large what was built is."""

from pathlib import Path


def megabytes(made: Path) -> float:
    """The size of a file, or of all files of a folder, links as links."""
    files = made.rglob("*") if made.is_dir() else [made]
    sizes = (file.lstat().st_size for file in files if file.is_symlink() or file.is_file())
    return sum(sizes) / 1e6
