"""The embedded demo: seeded records, both services over them, and the server that runs them.

Nothing here knows the rest of faceviewer; the program meets it over HTTP like any service.
"""
