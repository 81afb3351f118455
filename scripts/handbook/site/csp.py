"""The Content-Security-Policy of a built page: this site, and the theme's inline scripts."""

from __future__ import annotations

import base64
import hashlib
import html
import re
from pathlib import Path

from handbook.site.built_page import BuiltPage
from handbook.site.theme_scripts import is_pinned

_CHARSET = '<meta charset="utf-8">'
_DOCTYPE = re.compile(r"\s*<!doctype[^>]*>", re.IGNORECASE)
_THEMES_HEAD = re.compile(
    r"""\s*<!doctype\ html>
    \s*<html(?:[^>"']|"[^"]*"|'[^']*')*>
    \s*<head>
    \s*(?=<meta\ charset="utf-8">)""",
    re.IGNORECASE | re.VERBOSE,
)
"""What a page of the theme begins with: only there its own charset is sure to be read first."""


def policy_for(page: BuiltPage, site_url: str = "") -> str:
    """Return the policy (CSP level 3) that allows this site and the theme's inline scripts.

    Whatever else stands on the page gets no permission. `site_url` is the published address.
    """
    pinned = {
        _hash(active.value)
        for active in page.active
        if active.tag == "script" and is_pinned(active.value, page.path, site_url)
    }
    scripts = " ".join(["'self'", *sorted(pinned)])
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


def write_policy(site: Path, page: BuiltPage, site_url: str = "") -> None:
    """Put the policy into the page's head, before anything that it governs."""
    content = html.escape(policy_for(page, site_url), quote=True).replace("&#x27;", "'")
    meta = f'<meta http-equiv="Content-Security-Policy" content="{content}">'
    themes = _THEMES_HEAD.match(page.html)
    if themes:
        head, rest = page.html[: themes.end()], page.html[themes.end() + len(_CHARSET) :]
    else:
        # An HTML file of an author's own: charset and policy stand before anything in it, which
        # may say the same in a comment, or ask for another charset that hides a script from us.
        doctype = _DOCTYPE.match(page.html)
        split = doctype.end() if doctype else 0
        head, rest = page.html[:split], page.html[split:]
    (site / page.path).write_text(head + _CHARSET + meta + rest, encoding="utf-8", newline="\n")


def _hash(script: str) -> str:
    digest = hashlib.sha256(script.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"
