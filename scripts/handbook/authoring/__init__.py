"""What `new` makes: files that every check passes, with the places to fill in.

Each module turns what was typed into a Scaffold; nothing here prints or writes.
"""
