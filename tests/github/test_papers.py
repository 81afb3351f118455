"""The other files that GitHub and those who cite the book read."""

from __future__ import annotations

import re
import tomllib
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
MOST_BOXES = 8
PAPERS = ("CONTRIBUTING.md", "SECURITY.md", "CODE_OF_CONDUCT.md", "CHANGELOG.md", "CITATION.cff")
# Of the Citation File Format 1.2.0: the required keys, then those that this book uses.
CFF_REQUIRED = {"cff-version", "message", "title", "authors"}
CFF_USED = {"abstract", "type", "version", "keywords", "license", "date-released", "doi", "url"}
ENTITY = {"name", "website", "email", "orcid", "alias"}
PERSON = {"family-names", "given-names", "affiliation", "website", "email", "orcid", "alias"}
COMMON_LICENCES = {"MIT", "CC-BY-4.0"}


def load(path: str) -> Any:
    return yaml.safe_load((ROOT / path).read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", PAPERS)
def test_the_paper_is_there_and_in_korean(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert len(re.findall("[가-힣]", text)) > 100


@pytest.mark.parametrize("name", ["README.md", "README.en.md", "CONTRIBUTING.md", "CHANGELOG.md"])
def test_the_links_of_the_paper_lead_somewhere(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    links = [link for link in re.findall(r"\]\(([^)#]+)", text) if "://" not in link]
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_pull_request_template_asks_little() -> None:
    text = (ROOT / ".github/pull_request_template.md").read_text(encoding="utf-8")
    assert 1 <= text.count("- [ ]") <= MOST_BOXES
    assert "CC BY 4.0" in text


class TestCitation:
    cff = load("CITATION.cff")

    def test_it_has_the_keys_of_the_format(self) -> None:
        assert self.cff.keys() >= CFF_REQUIRED
        assert self.cff.keys() <= CFF_REQUIRED | CFF_USED
        assert self.cff["cff-version"] == "1.2.0"
        assert self.cff["type"] in {"software", "dataset"}
        assert all(isinstance(self.cff[key], str) for key in ("message", "title", "abstract"))
        assert len(set(self.cff["keywords"])) == len(self.cff["keywords"])

    def test_every_author_is_a_person_or_an_entity(self) -> None:
        assert self.cff["authors"]
        for author in self.cff["authors"]:
            assert author.keys() <= (ENTITY if "name" in author else PERSON)
            assert all(isinstance(value, str) and value for value in author.values())

    def test_version_and_licences_are_those_of_the_repository(self) -> None:
        project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        assert self.cff["version"] == project["version"]
        assert set(self.cff["license"]) == COMMON_LICENCES
        assert project["license"] in self.cff["license"]
        assert "Attribution 4.0" in (ROOT / "LICENSE-docs").read_text(encoding="utf-8")


class TestDependabot:
    config = load(".github/dependabot.yml")

    def test_it_is_the_second_version_and_waits_before_it_proposes(self) -> None:
        assert self.config["version"] == 2
        for update in self.config["updates"]:
            assert update["schedule"]["interval"] in {"daily", "weekly", "monthly"}
            assert update["cooldown"]["default-days"] >= 7

    def test_every_manifest_is_looked_after(self) -> None:
        folders = {
            (update["package-ecosystem"], folder)
            for update in self.config["updates"]
            for folder in update.get("directories", [update.get("directory")])
        }
        npm = {
            ("npm", f"/{file.parent.relative_to(ROOT).as_posix()}")
            for folder in ("tests", "guest")
            for file in (ROOT / folder).rglob("package.json")
            if "node_modules" not in file.parts
        }
        assert folders == npm | {("github-actions", "/"), ("pip", "/")}


class TestPaths:
    @staticmethod
    def tracked() -> list[str]:
        ignored = {".git", ".venv", "node_modules", "site", "build", "__pycache__"}
        return [
            file.relative_to(ROOT).as_posix()
            for file in ROOT.rglob("*")
            if file.is_file() and not ignored & set(file.relative_to(ROOT).parts)
        ]

    def test_every_label_meets_a_file(self) -> None:
        files = self.tracked()
        for label, (rule,) in load(".github/labeler.yml").items():
            (globs,) = rule["changed-files"]
            for glob in globs["any-glob-to-any-file"]:
                pattern = glob.replace("**/", "*")
                assert any(fnmatch(file, pattern) for file in files), f"{label}: {glob}"

    def test_every_owned_path_exists(self) -> None:
        lines = (ROOT / ".github/CODEOWNERS").read_text(encoding="utf-8").splitlines()
        patterns = [line.split()[0] for line in lines if line and not line.startswith("#")]
        assert "/.github/" in patterns
        for pattern in patterns:
            assert list(ROOT.glob(pattern.strip("/"))), pattern
