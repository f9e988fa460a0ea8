"""What leaves the program: records and tables as CSV, JSON, JSON Lines, XLSX, Markdown, plain text.

Files and their receipts, requests as lines of cURL, and records as text for a ticket. Which
columns and rows are meant is for the caller to say; every writer gives bytes or lines piece by
piece, so that a million rows need no second copy.
"""
