"""`python -m handbook`."""

import sys

try:
    from handbook.cli.main import main

    status = main()
except KeyboardInterrupt:  # while the modules were being read
    status = 130
sys.exit(status)
