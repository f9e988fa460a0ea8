"""The commands of the command line, one module each: arguments in, exit code out.

Data goes to standard output, messages to standard error. None of them needs a display or Qt.
"""
