"""A page that is coloured once while it loads.

The theme's script puts the reader's colours on a page that mostly has them already, and has the
browser work out the style of every element four times for it: twice for a `<meta>` that says
"light", which is what a browser takes for granted, and twice to switch transitions off and on. On a
processor slowed four times that was nearly half of what the script takes.
"""

from __future__ import annotations

import re
from pathlib import Path

_SWITCHING = re.compile(r"\[data-md-color-switching\] \*[^{}]*\{[^{}]*\}")
_ADDED = 'let o=x("meta",{name:"color-scheme"});document.head.appendChild(o);'
_NOT_YET = 'let o=x("meta",{name:"color-scheme"});'
_SAID = "return o.content=a.colorScheme,"
_WHERE_DARK = (
    'return(o.isConnected||a.colorScheme.includes("dark"))'
    "&&(o.content=a.colorScheme,document.head.appendChild(o)),"
)


def colour_once(site: Path) -> None:
    """Take the work that shows nothing out of the theme's script and style sheet in `site`."""
    for sheet in sorted((site / "assets/stylesheets").glob("palette.*.css")):
        _rewrite(sheet, without_switching(sheet.read_text(encoding="utf-8")))
    for script in sorted((site / "assets/javascripts").glob("bundle.*.js")):
        _rewrite(script, dark_told_alone(script.read_text(encoding="utf-8")))


def without_switching(sheet: str) -> str:
    """Return `sheet` without the rule that stops transitions while colours change."""
    return _SWITCHING.sub("", sheet)


def dark_told_alone(script: str) -> str:
    """Return the theme's `script` with the `<meta>` of the colour scheme added where it is dark, or
    was. A script that is written otherwise comes back as it is.
    """
    if script.count(_ADDED) != 1 or script.count(_SAID) != 1:
        return script
    return script.replace(_ADDED, _NOT_YET).replace(_SAID, _WHERE_DARK)


def _rewrite(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8", newline="\n")
