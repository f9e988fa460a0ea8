"""A desktop look-up browser over two remote, read-only listings; only the version lives here."""

__version__ = "0.1.0"
