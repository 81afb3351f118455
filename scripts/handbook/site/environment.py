"""Where the site and its repository live, as far as the environment tells. Nothing is invented."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Addresses:
    """Three addresses; an empty string where it is unknown."""

    site_url: str = ""
    repo_url: str = ""
    edit_uri: str = ""


def addresses_from(environment: Mapping[str, str]) -> Addresses:
    """Return the addresses that `environment` states.

    SITE_URL, REPO_URL and EDIT_URI win; on GitHub Actions the rest follows from
    GITHUB_REPOSITORY (`owner/name`), which the runner sets.
    """
    guessed = _on_github(environment)
    return Addresses(
        site_url=environment.get("SITE_URL", "") or guessed.site_url,
        repo_url=environment.get("REPO_URL", "") or guessed.repo_url,
        edit_uri=environment.get("EDIT_URI", "") or guessed.edit_uri,
    )


def _on_github(environment: Mapping[str, str]) -> Addresses:
    owner, slash, name = environment.get("GITHUB_REPOSITORY", "").partition("/")
    if not (owner and slash and name):
        return Addresses()
    server = environment.get("GITHUB_SERVER_URL", "https://github.com").rstrip("/")
    host = f"{owner.lower()}.github.io"
    site = f"https://{host}/" if name.lower() == host else f"https://{host}/{name}/"
    branch = environment.get("GITHUB_DEFAULT_BRANCH", "main")
    return Addresses(site, f"{server}/{owner}/{name}", f"edit/{branch}/docs/")
