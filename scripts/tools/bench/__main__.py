"""`python -m tools.bench`."""

import sys

try:
    from handbook.cli.main import guarded
    from tools.bench.command import run

    status = guarded(sys.argv[1:], run)
except KeyboardInterrupt:  # while the modules were being read
    status = 130
sys.exit(status)
