"""Widgets and their look: no request, no decoding, no file of the user's."""
