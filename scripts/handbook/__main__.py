"""`python -m handbook`."""

import gc
import sys

# What a command imports and reads stays until its end: who looks for garbage finds next to none,
# in a tenth of its time. Those who call `main` themselves go on for longer.
gc.disable()

try:
    from handbook.cli.main import main

    status = main()
except KeyboardInterrupt:  # while the modules were being read
    status = 130
sys.exit(status)
