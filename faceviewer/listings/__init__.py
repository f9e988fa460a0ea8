"""What has been loaded, in which order it stands and what of it is shown. No Qt, no requests.

`columns` says what a table of each kind shows; `listing` walks the pages of one query;
`arrangement` sorts and filters the loaded rows; `quick_filter` reads what is typed to hide some.
What takes long over a million rows is written as steps (`sliced_sort`, `sieve`, `places`, `counts`)
that `jobs` does at once where they are few, and in slices where they are many.
"""
