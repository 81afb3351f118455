"""One module a command: its arguments, and what it calls.

Only the module of the command that was typed is imported, since `check` is done sooner than all of
them are.
"""
