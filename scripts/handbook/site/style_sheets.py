"""What a reader need not fetch of the style sheets, and the dark colours for one without scripts.

joined_styles.py has made one file of the book's own before.
"""

from __future__ import annotations

import re
from collections.abc import Set
from pathlib import Path

from handbook.core.style_sheets import Block, minified, names_asked_for, rewritten

BOOK = "assets/css/book.css"
_THEME = "assets/stylesheets"
_CLASSES = re.compile(r'\s(?:class|id)=(?:"([^"]*)"|([^\s>"]+))')
_WORD = re.compile(r"[A-Za-z_][\w-]*")

MADE_BY_SCRIPTS = frozenset(
    {
        "js",  # on <html>, once the theme's script runs
        "md-search-result__article--document",
        "md-nav__item--active",
        "md-nav__link--passed",
        "md-source__fact--version",
        "md-tag-icon",
        "md-top",
        "focus-visible",
    }
)
"""Names that scripts put together or that browsers without a feature get, so that no page and no
word of a script shows them whole."""

_SLATE = re.compile(r"\[data-md-color-scheme=\"?slate\"?\]")
_DEFAULT = '[data-md-color-scheme="default"]'
_NO_SCRIPT = "@media screen and (scripting:none) and (prefers-color-scheme:dark)"


def trim_styles(site: Path) -> None:
    """Take from the theme's style sheets what nothing in the built `site` uses, and add to the
    book's own what a page without scripts needs to be dark. Nothing happens without the latter.
    """
    book = site / BOOK
    if not book.is_file():
        return
    theme = sorted((site / _THEME).glob("*.css"))
    used = names_in_use(site, sorted(site.rglob("*.html")))
    for file in theme:
        sheet = trimmed(file.read_text(encoding="utf-8"), used)
        file.write_text(sheet, encoding="utf-8", newline="\n")
    own = book.read_text(encoding="utf-8")
    palettes = "".join(f.read_text(encoding="utf-8") for f in theme if f.name.startswith("palette"))
    dark = dark_without_scripts(palettes + own)
    book.write_text(f"{minified(own)}{dark}\n", encoding="utf-8", newline="\n")


def names_in_use(site: Path, pages: list[Path]) -> frozenset[str]:
    """Return every class and id in `pages`, and every word in the scripts of `site`."""
    found = set(MADE_BY_SCRIPTS)
    for page in pages:
        for quoted, bare in _CLASSES.findall(page.read_text(encoding="utf-8")):
            found.update((quoted or bare).split())
    for script in sorted(site.rglob("*.js")):
        found.update(_WORD.findall(script.read_text(encoding="utf-8")))
    return frozenset(found)


def trimmed(sheet: str, used: Set[str]) -> str:
    """Return `sheet` without the selectors that ask for a name that is not in `used`."""

    def keep(rule: Block) -> str:
        kept = [one for one in rule.selectors if names_asked_for(one) <= used]
        return f"{','.join(kept)}{{{rule.body}}}" if kept else ""

    return rewritten(sheet, keep)


def dark_without_scripts(sheet: str) -> str:
    """Return the rules of the dark scheme for a page that stays light because nothing runs on it,
    though its reader asked for dark.
    """

    def turned(rule: Block) -> str:
        dark = [one for one in rule.selectors if _SLATE.search(one) and "color-primary" not in one]
        selectors = ",".join(_SLATE.sub(_DEFAULT, one) for one in dark)
        return f"{selectors}{{{rule.body}}}" if selectors else ""

    rules = minified(rewritten(sheet, turned))
    return f"{_NO_SCRIPT}{{{rules}}}" if rules else ""
