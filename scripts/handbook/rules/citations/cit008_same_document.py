"""CIT008: a document is one source, whatever host leads to it.

A DOI names a document (ISO 26324): doi.org, its old host dx.doi.org and the publisher's own page
with the DOI in its address lead to the same one. So do http and https, with `www.` and without.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from handbook.book.site import Site
from handbook.core.diagnostics import Diagnostic, Severity
from handbook.core.likeness import caseless
from handbook.core.yaml import Placed, place_of
from handbook.data.sources import Source
from handbook.rules.rule import Rule, Scope
from handbook.rules.suggestions import order, typed_value

# The DOI Handbook, 2.2: the prefix 10.NNNN, a slash, the suffix; letters in any case.
_DOI = re.compile(r"(?:^|[/=])(?P<doi>10\.\d{4,9}/[^?#&\s]+)")
_VIEW = re.compile(
    r"(?:\.pdf|\.html?|/(?:pdf|full|abstract|epub|meta|fulltext)|/)+$", re.IGNORECASE
)
_SENT_BY = re.compile(r"(?:utm_\w+|fbclid|gclid)=")
_OLD_HOST = re.compile(r"https?://dx\.doi\.org/")


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each source whose document another one is already, and each DOI at the old host."""
    seen: dict[str, Source] = {}
    for source in site.sources.listed:
        if not isinstance(source.url, Placed):
            continue
        old, place = _OLD_HOST.match(source.url), typed_value(source.url)
        if old is not None and place is not None:
            new = f"https://doi.org/{source.url[old.end() :]}"
            message = "dx.doi.org는 doi.org의 옛 주소예요."
            yield RULE.suggested(source.url.location, message, order(place, new, "주소로"))
        doi = doi_in(source.url)
        first = seen.setdefault(doi or plain_address(source.url), source)
        if first.id != source.id and not _is_repeated(source, first):
            same = f"둘 다 DOI가 {doi}예요." if doi else "주소가 같은 곳으로 가요."
            message = f"'{first.id}' 출처와 같은 문서예요. {same}"
            command = f"python3 scripts/dev.py remove @{source.id} --to @{first.id}"
            hint = f"{command} 명령이 한쪽을 지우고 인용을 '@{first.id}' 이름으로 모아요."
            related = (place_of(first.id).location,)
            yield RULE.found(source.url.location, message, hint, related=related)


def _is_repeated(source: Source, first: Source) -> bool:
    """Tell whether two sources are the same in title and address: CIT002 tells of those."""
    titles = {caseless(source.title), caseless(first.title)}
    return len(titles) == 1 and source.url.rstrip("/") == first.url.rstrip("/")


def plain_address(address: str) -> str:
    """Return an address without what makes no difference to where it leads: the scheme, `www.`, a
    slash at its end, the case of its host, and what tells a site who sent the reader.
    """
    try:
        parts = urlsplit(address)
    except ValueError:  # CIT001 tells of what is no address
        return address
    host = parts.netloc.lower().removeprefix("www.").removesuffix(":80").removesuffix(":443")
    query = "&".join(one for one in parts.query.split("&") if not _SENT_BY.match(one))
    return f"{host}{parts.path.rstrip('/')}?{query}#{parts.fragment}"


def doi_in(address: str) -> str:
    """Return the DOI that an address holds, in lower case; empty where there is none."""
    match = _DOI.search(unquote(address))
    return _VIEW.sub("", match["doi"]).lower() if match else ""


RULE = Rule("CIT008", "한 문서는 주소가 하나예요", Severity.WARNING, "0.1", Scope.DATA, check)
