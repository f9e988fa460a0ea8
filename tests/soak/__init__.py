"""A long shift at the real window, compressed; afterwards everything is back where it was.

`python -m tests.soak`; `packaging/dev soak` sets up and runs it.
"""
