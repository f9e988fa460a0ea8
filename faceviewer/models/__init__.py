"""Qt item models over a listing, and what their cells carry; no widget."""
