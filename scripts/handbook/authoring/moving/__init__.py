"""What `move` and `remove` do: find everything that leads to a place, and type it anew.

`references` knows who leads where, `retype` how an address is typed, and one module for each kind
of thing (a page, a heading, an entry of a data file) works out a `Rewriting`. Nothing here prints
or writes.
"""
