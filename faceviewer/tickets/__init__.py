"""From a ticket with many ids to a table of the records that it names, in the pasted order.

What a pasted text holds is read by `recognition.py`. Here is what becomes of it: the ticket itself,
the search for many values at once among loaded rows, and the questions to the services.
"""
