"""Which values of redirects.yml say what they mean in another form than the file has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from handbook.book.site import Site
from handbook.core.diagnostics import Location
from handbook.core.yaml import place_of
from handbook.data.redirects import Redirect, leaves_site
from handbook.rules.suggestions import Suggestion, order, typed_value

_LEAD = re.compile(r"(?:\./|/|docs/)+")
_FILE = re.compile(r"(?:(?:^|/)index)?(?:\.md|\.html)$|/$")


def misshapen(redirect: Redirect, site: Site) -> Iterator[tuple[Location, str, Suggestion]]:
    """Yield each value of a redirect that surely means another one: an address typed for a page, a
    page or an address from the root typed for an address. With it come message and suggestion.
    """
    for value, meant, what in (
        (redirect.old, old_meant(redirect.old, site), "빗금으로 끝나는 옛 주소가"),
        (redirect.new, _new_meant(redirect.new, site), "docs 폴더의 페이지 경로가"),
    ):
        if meant and meant != value:
            place = typed_value(value)
            known = order(place or place_of(value).location, meant, "값으로")
            message = f"'{value}' 값은 {what} 아니에요."
            yield place_of(value).location, message, known if place else Suggestion(known.hint)


def has_shape(value: str, key: str, site: Site) -> bool:
    """Tell whether a value of redirects.yml has the form that the schema asks of `key`."""
    schema: Any = site.schemas["redirects"]
    asked = schema.get("items", {}).get("properties", {}).get(key, {}).get("pattern", "")
    return isinstance(asked, str) and re.search(asked, value) is not None


def old_meant(value: str, site: Site) -> str:
    """Return the old address that `value` means, in the form in which it stands in redirects.yml
    (`basics/vm/`, `basics/vm/#id`); empty where it may be anything.
    """
    page, mark, anchor = _within(value, site)
    folder = _FILE.sub("", page)
    if not folder or leaves_site(folder) or value.startswith("#"):
        return ""
    return f"{folder}/{mark}{anchor}"


def _new_meant(value: str, site: Site) -> str:
    page, mark, anchor = _within(value, site)
    address = f"{_FILE.sub('', page)}/index.html".lstrip("/")
    uri = page if page in site.documents else site.settings.by_address.get(address, "")
    return f"{uri}{mark}{anchor}" if uri in site.documents else ""


def _within(value: str, site: Site) -> tuple[str, str, str]:
    """Return the page or address within the site, the sign `#` and the place."""
    own = site.settings.site_url
    page, mark, anchor = (value.removeprefix(own) if own else value).partition("#")
    return _LEAD.sub("", unquote(page), count=1) if _LEAD.match(page) else page, mark, anchor
