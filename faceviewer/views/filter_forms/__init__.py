"""The filter forms of the listing tabs: what is asked of a service or shown of its rows."""
