"""`python -m faceviewer`."""

import sys

from faceviewer.cli import main

if __name__ == "__main__":
    sys.exit(main())
