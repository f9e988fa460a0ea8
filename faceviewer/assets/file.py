"""A file that was fetched, and which of them are kept for a while: in memory, never on disk."""

from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

MIB: Final = 1024 * 1024
KEPT_BYTES: Final = 64 * MIB
KEPT_FILES: Final = 4_000


@dataclass(frozen=True, slots=True)
class AssetFile:
    """A file as its host gave it, unpacked and whole.

    `address` is where it came from in the end, after redirects; `media_type` what the host called
    it, in lower case and without parameters, empty where it said nothing.
    """

    address: str
    media_type: str
    fetched: datetime
    content: bytes = field(repr=False)

    @property
    def size_bytes(self) -> int:
        """How large it is."""
        return len(self.content)


class FileCache:
    """Files by the addresses they were asked at; the least recently used ones go first."""

    def __init__(self, limit_bytes: int = KEPT_BYTES, limit_files: int = KEPT_FILES) -> None:
        self._limit_bytes = limit_bytes
        self._limit_files = limit_files
        self._files: OrderedDict[str, AssetFile] = OrderedDict()
        self.size_bytes = 0

    def __len__(self) -> int:
        return len(self._files)

    def get(self, address: str) -> AssetFile | None:
        """The file that is kept; it counts as used now."""
        file = self._files.get(address)
        if file is not None:
            self._files.move_to_end(address)
        return file

    def put(self, address: str, file: AssetFile) -> None:
        """Keeps a file as long as there is room; one larger than the whole cache is not kept."""
        self.drop(address)
        if file.size_bytes > self._limit_bytes:
            return
        self._files[address] = file
        self.size_bytes += file.size_bytes
        while self.size_bytes > self._limit_bytes or len(self._files) > self._limit_files:
            self.size_bytes -= self._files.popitem(last=False)[1].size_bytes

    def drop(self, address: str) -> None:
        """Forgets a file."""
        file = self._files.pop(address, None)
        if file is not None:
            self.size_bytes -= file.size_bytes
