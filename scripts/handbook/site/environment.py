"""Where the site and its repository live, as far as the environment tells. Nothing is invented."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit, urlunsplit

from handbook.core.errors import CouldNotRun
from handbook.core.web_addresses import split_address


@dataclass(frozen=True, slots=True)
class Addresses:
    """Three addresses and the name of the repository; an empty string where it is unknown.

    `site_url` and `edit_uri` end with `/`, as MkDocs has them: what follows is joined to them.
    """

    site_url: str = ""
    repo_url: str = ""
    edit_uri: str = ""
    repo_name: str = ""


_NO_ADDRESS = re.compile(r"[\s\"'<>`\\]")


def addresses_from(environment: Mapping[str, str]) -> Addresses:
    """Return the addresses that `environment` states.

    SITE_URL, REPO_URL and EDIT_URI win; on GitHub Actions the rest follows from
    GITHUB_REPOSITORY (`owner/name`), which the runner sets. An EDIT_URI that is joined to the
    repository counts for nothing without one. Raises CouldNotRun for what is no address.
    """
    guessed = _on_github(environment)
    site, repository, edit = (
        environment.get(name, "").strip() for name in ("SITE_URL", "REPO_URL", "EDIT_URI")
    )
    repo_url = _web_address("REPO_URL", repository).rstrip("/") or guessed.repo_url
    return Addresses(
        site_url=_folder(_web_address("SITE_URL", site) or guessed.site_url),
        repo_url=repo_url,
        repo_name=_repository_name(repo_url),
        edit_uri=_folder(_edit_address(edit, repo_url) or guessed.edit_uri),
    )


def _web_address(name: str, value: str) -> str:
    """Return an address of a page without what follows `?` or `#`, its host in small letters."""
    if not value:
        return ""
    parts = split_address(value)
    if (
        parts is None
        or parts.scheme not in {"http", "https"}
        or not parts.hostname
        or parts.query
        or parts.fragment
        or _NO_ADDRESS.search(value)
    ):
        raise CouldNotRun(
            f"환경 변수 {name} 값이 주소가 아니에요.",
            name,
            "https://로 시작하는 주소를 적거나 비우세요.",
        )
    return urlunsplit(parts._replace(netloc=parts.netloc.lower()))


def _edit_address(value: str, repo_url: str) -> str:
    """Return where a page's source is edited: an address, or what follows the repository's."""
    if not value or "://" in value:
        return _web_address("EDIT_URI", value)
    parts = split_address(value)
    if parts is None or parts.scheme or parts.netloc or _NO_ADDRESS.search(value):
        raise CouldNotRun(
            "환경 변수 EDIT_URI 값이 주소가 아니에요.",
            "EDIT_URI",
            "edit/main/docs/ 꼴로 적거나 비우세요.",
        )
    return value.lstrip("/") if repo_url else ""


def _repository_name(repo_url: str) -> str:
    """Return `owner/name`, or the host of a repository whose address has no path."""
    parts = urlsplit(repo_url)
    return parts.path.strip("/") or parts.netloc


def _folder(address: str) -> str:
    return f"{address.rstrip('/')}/" if address else ""


def _on_github(environment: Mapping[str, str]) -> Addresses:
    owner, slash, name = environment.get("GITHUB_REPOSITORY", "").partition("/")
    if not (owner and slash and name):
        return Addresses()
    server = environment.get("GITHUB_SERVER_URL", "https://github.com").rstrip("/")
    host = f"{owner.lower()}.github.io"
    site = f"https://{host}/" if name.lower() == host else f"https://{host}/{name}/"
    branch = environment.get("GITHUB_DEFAULT_BRANCH", "main")
    return Addresses(site, f"{server}/{owner}/{name}", f"edit/{branch}/docs/", f"{owner}/{name}")
