"""A loopback server that speaks both contracts and misbehaves on the wire, by plan or by seed.

The right answers are the demo's. What goes wrong with them, and what a client is to make of it,
stands in the catalogue.
"""
