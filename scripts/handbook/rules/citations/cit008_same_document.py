"""CIT008: a document is one source, whatever host leads to it.

A DOI names a document (ISO 26324): doi.org, its old host dx.doi.org and the publisher's own page
with the DOI in its address lead to the same one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.core.yaml import Placed, place_of
from handbook.rules.rule import Rule, Scope
from handbook.rules.suggestions import order, typed_value

# The DOI Handbook, 2.2: the prefix 10.NNNN, a slash, the suffix; letters in any case.
_DOI = re.compile(r"(?:^|[/=])(?P<doi>10\.\d{4,9}/[^?#&\s]+)")
_VIEW = re.compile(
    r"(?:\.pdf|\.html?|/(?:pdf|full|abstract|epub|meta|fulltext)|/)+$", re.IGNORECASE
)
_OLD_HOST = re.compile(r"https?://dx\.doi\.org/")


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each source whose document another one is already, and each DOI at the old host."""
    seen: dict[str, tuple[str, str]] = {}
    for source in site.sources.listed:
        if not isinstance(source.url, Placed):
            continue
        old, place = _OLD_HOST.match(source.url), typed_value(source.url)
        if old is not None and place is not None:
            new = f"https://doi.org/{source.url[old.end() :]}"
            message = "dx.doi.org는 doi.org의 옛 주소예요."
            yield RULE.suggested(source.url.location, message, order(place, new, "주소로"))
        doi = doi_in(source.url)
        first, address = seen.setdefault(doi, (source.id, source.url)) if doi else ("", "")
        # CIT002 tells of the same address.
        if first and first != source.id and address.rstrip("/") != source.url.rstrip("/"):
            message = f"'{first}' 출처와 같은 문서예요. 둘 다 DOI가 {doi}예요."
            hint = (
                f"한쪽을 지우고, 인용을 남긴 쪽 이름으로 모으세요. 먼저 있던 쪽은 '@{first}'예요."
            )
            before = next(one.id for one in site.sources.listed if one.id == first)
            related = (place_of(before).location,)
            yield RULE.found(source.url.location, message, hint, related=related)


def doi_in(address: str) -> str:
    """Return the DOI that an address holds, in lower case; empty where there is none."""
    match = _DOI.search(unquote(address))
    return _VIEW.sub("", match["doi"]).lower() if match else ""


RULE = Rule("CIT008", "한 문서는 주소가 하나예요", Severity.WARNING, "0.1", Scope.DATA, check)
