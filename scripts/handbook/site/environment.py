"""Where the site and its repository live, as far as the environment tells. Nothing is invented."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from handbook.core.errors import CouldNotRun
from handbook.core.web_addresses import split_address


@dataclass(frozen=True, slots=True)
class Addresses:
    """Three addresses; an empty string where it is unknown.

    `site_url` and `edit_uri` end with `/`, as MkDocs has them: what follows is joined to them.
    """

    site_url: str = ""
    repo_url: str = ""
    edit_uri: str = ""


def addresses_from(environment: Mapping[str, str]) -> Addresses:
    """Return the addresses that `environment` states.

    SITE_URL, REPO_URL and EDIT_URI win; on GitHub Actions the rest follows from
    GITHUB_REPOSITORY (`owner/name`), which the runner sets. Raises CouldNotRun for a SITE_URL or
    REPO_URL that is none.
    """
    guessed = _on_github(environment)
    site, repository, edit = (
        environment.get(name, "").strip() for name in ("SITE_URL", "REPO_URL", "EDIT_URI")
    )
    return Addresses(
        site_url=_folder(_web_address("SITE_URL", site) or guessed.site_url),
        repo_url=_web_address("REPO_URL", repository).rstrip("/") or guessed.repo_url,
        edit_uri=_folder(edit or guessed.edit_uri),
    )


def _web_address(name: str, value: str) -> str:
    parts = split_address(value)
    if not value or (
        parts is not None
        and parts.scheme in {"http", "https"}
        and parts.netloc
        and '"' not in value
    ):
        return value
    raise CouldNotRun(
        f"환경 변수 {name} 값이 주소가 아니에요.",
        name,
        "https://로 시작하는 주소를 적거나 비우세요.",
    )


def _folder(address: str) -> str:
    return address if not address or address.endswith("/") else f"{address}/"


def _on_github(environment: Mapping[str, str]) -> Addresses:
    owner, slash, name = environment.get("GITHUB_REPOSITORY", "").partition("/")
    if not (owner and slash and name):
        return Addresses()
    server = environment.get("GITHUB_SERVER_URL", "https://github.com").rstrip("/")
    host = f"{owner.lower()}.github.io"
    site = f"https://{host}/" if name.lower() == host else f"https://{host}/{name}/"
    branch = environment.get("GITHUB_DEFAULT_BRANCH", "main")
    return Addresses(site, f"{server}/{owner}/{name}", f"edit/{branch}/docs/")
