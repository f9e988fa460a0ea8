"""Errors that nobody foresaw: caught in one place, told once, kept in a file without secrets."""
