"""The programs that the settings of a site may name: known ones, which are built here.

`!!python/name:` and `!!python/object/apply:` could name anything that is installed, or lies in the
site's own folder. Only what stands in these tables is ever looked up; all of it is harmless.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from typing import Any

_SUPERFENCES = "pymdownx.superfences"
_ARITHMATEX = "pymdownx.arithmatex"
_EMOJI = "pymdownx.emoji"
_TOC = "markdown.extensions.toc"
_EXTENSIONS = "handbook.markdown.extensions"
_PLAIN_FENCE = f"{_SUPERFENCES}.fence_code_format"

NAMES: Mapping[str, str] = {
    name: name
    for name in (
        _PLAIN_FENCE,
        f"{_SUPERFENCES}.fence_div_format",
        f"{_SUPERFENCES}.highlight_validator",
        f"{_SUPERFENCES}.default_validator",
        *(f"{_EMOJI}.{kind}" for kind in ("emojione", "gemoji", "twemoji", "to_alt")),
        *(f"{_EMOJI}.to_{kind}" for kind in ("png", "svg", "png_sprite", "svg_sprite")),
        "material.extensions.emoji.twemoji",
        "material.extensions.emoji.to_svg",
        f"{_TOC}.slugify",
        f"{_TOC}.slugify_unicode",
        f"{_EXTENSIONS}.mermaid.fence",
        f"{_EXTENSIONS}.console.fence",
    )
} | {
    # Earlier places of the same functions, and functions that say the same of a page.
    "materialx.emoji.twemoji": "material.extensions.emoji.twemoji",
    "materialx.emoji.to_svg": "material.extensions.emoji.to_svg",
    "zensical.extensions.emoji.twemoji": "material.extensions.emoji.twemoji",
    "zensical.extensions.emoji.to_svg": "material.extensions.emoji.to_svg",
    "mermaid2.fence_mermaid": _PLAIN_FENCE,
    "mermaid2.fence_mermaid_custom": _PLAIN_FENCE,
    f"{_ARITHMATEX}.fence_mathjax_format": _PLAIN_FENCE,
    f"{_ARITHMATEX}.fence_generic_format": _PLAIN_FENCE,
    f"{_ARITHMATEX}.fence_mathjax_preview_format": _PLAIN_FENCE,
}
"""What `!!python/name:` may name, and the function that stands for it."""

_OLD_SLUGS: Mapping[str, Mapping[str, Any]] = {
    "uslugify": {"case": "lower"},
    "uslugify_cased": {},
    "uslugify_encoded": {"case": "lower", "percent_encode": True},
    "uslugify_cased_encoded": {"percent_encode": True},
    "gfm": {"case": "lower-ascii"},
    "gfm_encoded": {"case": "lower-ascii", "percent_encode": True},
}
"""Functions that pymdownx.slugs had once: their names, and what `slugify` is asked for now."""

_MAKERS = frozenset(
    {
        "pymdownx.slugs.slugify",
        f"{_ARITHMATEX}.arithmatex_fenced_format",
        f"{_ARITHMATEX}.arithmatex_inline_format",
    }
)
"""What `!!python/object/apply:` may call."""


def named(name: str) -> Callable[..., Any] | None:
    """Return the function that `!!python/name:` means, or None for one that is not known."""
    module, _, function = name.rpartition(".")
    if module == "pymdownx.slugs" and function in _OLD_SLUGS:
        return made("pymdownx.slugs.slugify", _OLD_SLUGS[function])
    return _look_up(NAMES[name]) if name in NAMES else None


def made(name: str, options: Mapping[str, Any]) -> Callable[..., Any] | None:
    """Return what `!!python/object/apply:` makes of `options`, or None where it is not known."""
    if name not in _MAKERS:
        return None
    maker = _look_up(name)
    try:
        return maker(**options) if maker is not None else None
    except TypeError:
        return None


def known_names() -> frozenset[str]:
    """Return what `!!python/name:` may name."""
    return frozenset(NAMES) | {f"pymdownx.slugs.{name}" for name in _OLD_SLUGS}


def known_makers() -> frozenset[str]:
    """Return what `!!python/object/apply:` may call."""
    return _MAKERS


def exists(name: str) -> bool:
    """Tell whether a module that is named in the tables has `name`, though no table has."""
    modules = {known.rpartition(".")[0] for known in NAMES.values()} | {
        known.rpartition(".")[0] for known in _MAKERS
    }
    return name.rpartition(".")[0] in modules and _look_up(name) is not None


def _look_up(name: str) -> Callable[..., Any] | None:
    module, _, function = name.rpartition(".")
    try:
        found = getattr(importlib.import_module(module), function, None)
    except ImportError:
        return None
    return found if callable(found) else None
