"""Records and cells written out: CSV, JSON, JSON Lines, a plain table, and the file they go to.

Which columns and rows are meant is for the caller to say; every writer gives bytes or lines piece
by piece, so that a million rows need no second copy.
"""
