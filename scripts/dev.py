#!/usr/bin/env python3
# -*- coding: utf-8 -*-
"""The entry of every command: checks the Python that runs it; bootstrap.py does the rest.

This file keeps to a syntax that even Python 2 can read, so that a too old Python can say so.
"""

import os
import sys

OLDEST = (3, 11, 2)

if sys.version_info[:3] < OLDEST:
    message = "파이썬 {0}.{1}.{2} 버전은 너무 오래됐어요. 3.11.2 이상을 설치한 뒤 다시 실행하세요: https://www.python.org/downloads/\n"
    stream = getattr(sys.stderr, "buffer", sys.stderr)
    stream.write(message.format(*sys.version_info[:3]).encode("utf-8"))
    sys.exit(2)

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from bootstrap import main  # noqa: E402 - only a new enough Python can read it

sys.exit(main(sys.argv[1:]))
