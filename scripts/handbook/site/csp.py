"""The Content-Security-Policy of each built page: itself, and the scripts that it holds."""

from __future__ import annotations

import base64
import hashlib
import html
from pathlib import Path

from handbook.site.built_page import BuiltPage

_CHARSET = '<meta charset="utf-8">'


def policy_for(page: BuiltPage) -> str:
    """Return the policy (CSP level 3) that allows this site and the page's inline scripts."""
    scripts = " ".join(["'self'", *sorted({_hash(text) for text in page.inline_scripts})])
    directives = (
        "default-src 'none'",
        f"script-src {scripts}",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "media-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
    )
    return "; ".join(directives)


def write_policy(site: Path, page: BuiltPage) -> None:
    """Put the policy into the page's head, before anything that it governs."""
    content = html.escape(policy_for(page), quote=True).replace("&#x27;", "'")
    meta = f'<meta http-equiv="Content-Security-Policy" content="{content}">'
    head, found, rest = page.html.partition(_CHARSET)
    if not found:
        raise ValueError(f"{page.path}: no {_CHARSET}")
    (site / page.path).write_text(head + _CHARSET + meta + rest, encoding="utf-8", newline="\n")


def _hash(script: str) -> str:
    digest = hashlib.sha256(script.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"
