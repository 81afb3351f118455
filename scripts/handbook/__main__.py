"""`python -m handbook`."""

import gc
import os
import sys

# With -m Python looks for modules in the current folder first, and a site that is checked may hold
# a yaml.py of its own.
if sys.path[0] in {"", os.getcwd()}:  # noqa: PTH109 - pathlib would be looked for there
    del sys.path[0]

# What a command imports and reads stays until its end: who looks for garbage finds next to none,
# in a tenth of its time. Those who call `main` themselves go on for longer.
gc.disable()

try:
    from handbook.cli.main import main

    status = main()
except KeyboardInterrupt:  # while the modules were being read
    status = 130
sys.exit(status)
