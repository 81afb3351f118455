"""The entry of redirects.yml that leads on from a place whose heading has another name now."""

from __future__ import annotations

from handbook.book.site import Site
from handbook.core.diagnostics import Edit, Fix, Location, Span
from handbook.data.load import REDIRECTS


def entry_for(old: str, new: str, site: Site) -> Fix | None:
    """Return how to add a redirect from the address `old` (`basics/vm/#names`) to the place `new`
    (`basics/vm.md#id`), in the order of the old addresses; None where another entry is in the way.
    """
    document = site.data_files["redirects"]
    address = f"{old.partition('#')[0]}#{new.partition('#')[2]}"
    if any(redirect.old in {old, address} for redirect in site.redirects):
        return None
    source = document.source
    end = "\r\n" if "\r\n" in source.text else "\n"
    typed = f'"{old}"' if old.startswith("#") else old
    entry = f"- from: {typed}{end}  to: {new}{end}"
    for index, redirect in enumerate(site.redirects):
        if redirect.old > old and (index,) in document.spans:
            start = source.text.rfind("\n", 0, document.spans[index,].start) + 1
            return _fix(source.locate(Span(start, start)), f"{entry}{end}")
    last = len(source.text)
    if not site.redirects:
        empty = source.text.rfind("[]")
        place = Span(empty, last) if empty >= 0 else Span(last, last)
        return _fix(source.locate(place), entry)
    kept = source.text.rstrip()
    return _fix(source.locate(Span(len(kept), last)), f"{end}{end}{entry}")


def _fix(place: Location, text: str) -> Fix:
    return Fix(f"{REDIRECTS}에 옛 주소 잇기", (Edit(place, text),))
